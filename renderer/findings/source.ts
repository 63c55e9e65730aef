/** What finds something in a text, block by block. */
import type { Node } from 'prosemirror-model'
import type { Finding } from '../../story/checks/finding'

/** Looks at a block of text at once, at each change of it: it must take no time. */
export interface ImmediateSource {
  /** Names it among sources: another of the same name takes its place. */
  readonly id: string
  look(block: Node): readonly Finding[]
}

/**
 * Answers later, from a worker for instance, and of a whole story at once: what is found in one block may depend on the
 * others. It is asked when typing pauses.
 */
export interface StorySource {
  readonly id: string
  /** What is found in each block of a story. What is rejected is asked again when the text has changed. */
  check(doc: Node): Promise<ReadonlyMap<Node, readonly Finding[]>>
  /** Whether a finding in a block of a story is shown to an editor. */
  wanted(doc: Node): (finding: Finding, block: Node) => boolean
}

export type Source = ImmediateSource | StorySource

/** Whether a source is asked of a whole story, and answers later. */
export function isOfStory(source: Source): source is StorySource {
  return 'check' in source
}

/** What each source has found, by the blocks themselves: a block that has changed is another object. */
const known = new WeakMap<Source, WeakMap<Node, readonly Finding[]>>()

/** Notes what a source has found in a block; what lies outside of the text, or is empty, is none. */
export function cacheFindings(source: Source, block: Node, findings: readonly Finding[]): readonly Finding[] {
  const { size } = block.content
  // nothing can be drawn between two letters, and an empty block is marked as a whole
  const sound = findings.filter(({ from, to }) => from >= 0 && (from < to || size === 0) && to <= size)
  const byBlock = known.get(source) ?? new WeakMap()
  known.set(source, byBlock.set(block, sound))
  return sound
}

/** What a source finds in a block; null where it has not answered yet. One that fails finds nothing: typing goes on. */
export function findingsOf(source: Source, block: Node): readonly Finding[] | null {
  const found = known.get(source)?.get(block)
  if (found) return found
  return isOfStory(source) ? null : cacheFindings(source, block, lookAt(source, block))
}

function lookAt(source: ImmediateSource, block: Node): readonly Finding[] {
  try {
    return source.look(block)
  } catch (error) {
    console.error(error)
    return []
  }
}
