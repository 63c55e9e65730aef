/** What the readers of lists and tables ask of the reader of blocks that they are called from. */
import type { Node } from 'prosemirror-model'
import type { Element } from '../xml'
import type { Look } from './look'

/** What reads elements as blocks and inline content. */
export interface Reader {
  /** Whether spaces are text, as in what Copydesk wrote, and no layout of a source. */
  readonly isExact: boolean
  /** Whether lists and quotes are nested as deep as a story holds them. */
  readonly isDeepest: boolean
  /** A reader of what stands within an element, apart from what is around it. */
  within(isNested: boolean): Reader
  /** Reads nodes; `look` is what holds around them, and `parent` the name of the element that they are in. */
  read(children: Element['children'], look: Look, parent?: string): Reader
  text(text: string, look: Look): void
  /** All blocks that were read. */
  end(): Node[]
}
