/** What is copied or dragged out of the story beside takes along what that story is called. */
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { t } from '../../catalogue'
import { noteSource } from '../../story/editing/take-over'
import { headlineOf } from '../../story/story/parts'
import { beginningOf } from '../../story/story/shortened'

const type = 'application/x-copydesk-source'

/** What a story is called on the desk. */
export function sourceName(doc: Node): string {
  return doc.attrs.slug || beginningOf(headlineOf(doc), 80)
}

/** The line of an internal note that says where words came from. */
export function sourceLine(name: string): string {
  return t('beside.copiedFrom', { name })
}

/** Records which story a copy or a drag comes from, by what it is called; `''` for the story itself. */
export function setSource(data: DataTransfer | null, name: string): void {
  data?.setData(type, name)
}

const wholeType = 'application/x-copydesk-whole'

/** Records that whole paragraphs are dragged, and no piece of one. */
export function setWhole(data: DataTransfer | null): void {
  data?.setData(wholeType, 'paragraphs')
}

/** Whether what is dropped is whole paragraphs. */
export function isWhole(data: DataTransfer): boolean {
  return data.types.includes(wholeType)
}

/** What the story is called that a paste or drop comes from; `''` where it comes from none. */
export function sourceOf(data: DataTransfer | null): string {
  return data?.getData(type) ?? ''
}

/** Notes in the story that takes a paste or a drop where it came from. */
export class SourceNoter {
  #name = ''

  /** Handles a paste or drop before its change is made. */
  readonly noteEvent = (_view: unknown, event: ClipboardEvent | DragEvent): void => {
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
    this.#name = sourceOf(data)
  }

  /** The change with the note, where it is that paste or drop. */
  noted(tr: Transaction): Transaction {
    const event: unknown = tr.getMeta('uiEvent')
    if (this.#name === '' || !tr.docChanged || (event !== 'paste' && event !== 'drop')) return tr
    const name = this.#name
    this.#name = ''
    return noteSource(tr, name, sourceLine(name))
  }
}
