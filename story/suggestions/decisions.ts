/** The suggestions of a story as they are decided: each can be accepted or rejected whatever becomes of the others. */
import type { Node } from 'prosemirror-model'
import { groupsOf, movedText, type ReadChange, textOf } from './groups'
import type { Suggestions } from './record'
import { type Change, type Placed, placedChanges, type Stamp, sizeInBase, sizeInDoc } from './spans'
import type { Token } from './tokens'

export type DecisionKind =
  | 'inserted'
  | 'deleted'
  | 'replaced'
  | 'joined'
  | 'split'
  | 'kind'
  | 'look'
  | 'moved'
  | 'detail'

/** The smallest group of changes that can be accepted or rejected whatever becomes of the others. */
export interface Decision {
  kind: DecisionKind
  /** Its changes of the text, in order. */
  changes: readonly Placed<Change>[]
  /** The names of the details that it changes. */
  details: readonly string[]
  /** Who made it, the first first. */
  by: readonly Stamp[]
  /** The range of the document from its first change to its last. */
  from: number
  to: number
}

/** How many suggestions are open, as they are decided; where they cannot be told apart, how many changes. */
export function countSuggestions(suggestions: Suggestions, doc: Node): number {
  try {
    return decisionsOf(suggestions, doc).length
  } catch {
    return placedChanges(suggestions.spans).length
  }
}

/** All suggestions in the order of the text; those of the story's details come last. */
export function decisionsOf(suggestions: Suggestions, doc: Node): Decision[] {
  const { details } = suggestions
  const ofText = groupsOf(suggestions, doc).map((changes): Decision => {
    const [first, last] = [changes[0], changes.at(-1)]
    return {
      kind: kindOf(changes),
      changes: changes.map(({ span, atBase, at }) => ({ span, atBase, at })),
      details: [],
      by: stampsOf(changes.map(({ span }) => span.by)),
      from: first?.at ?? 0,
      to: last ? last.at + sizeInDoc(last.span) : 0,
    }
  })
  const ofDetails = Object.entries(details).map(
    ([name, by]): Decision => ({ kind: 'detail', changes: [], details: [name], by: [by], from: 0, to: 0 }),
  )
  return [...ofText, ...ofDetails]
}

function stampsOf(stamps: readonly Stamp[]): Stamp[] {
  const key = ({ who, batch }: Stamp) => JSON.stringify([who, batch])
  return [...new Map(stamps.toReversed().map((stamp) => [key(stamp), stamp])).values()].reverse()
}

function kindOf(changes: readonly ReadChange[]): DecisionKind {
  const tokensOf = (kind: Change['kind']) =>
    changes.flatMap(({ span, tokens }) => (span.kind === kind ? tokens : []))
  const [before, after] = [tokensOf('deleted'), tokensOf('inserted')]
  const [was, is] = [textOf(before), textOf(after)]
  const [trimmedWas, trimmedIs] = [was.trim(), is.trim()]
  if (before.length === 0) return kindOfOne(after, 'split', 'inserted')
  if (after.length === 0) return kindOfOne(before, 'joined', 'deleted')
  const moved = movedText(before)
  if (changes.length > 1 && moved !== '' && moved === movedText(after) && isApart(changes)) return 'moved'
  if (trimmedWas === '' && trimmedIs === '') return kindOfBlanks(before, after)
  if (was === is && hasOnlyText(before) && hasOnlyText(after)) return 'look'
  if (trimmedIs === '' && !hasContent(after)) return 'deleted'
  if (trimmedWas === '' && !hasContent(before)) return 'inserted'
  return 'replaced'
}

/** Where no words are changed: a blank may go or come with the seam of two paragraphs. */
function kindOfBlanks(before: readonly Token[], after: readonly Token[]): DecisionKind {
  if (hasOnlyText(before)) return hasOnlyText(after) ? 'replaced' : kindOfOne(after, 'split', 'inserted')
  return hasOnlyText(after) ? kindOfOne(before, 'joined', 'deleted') : 'kind'
}

const hasContent = (tokens: readonly Token[]) => tokens.some(({ kind }) => kind === 'whole')

const hasOnlyText = (tokens: readonly Token[]) =>
  tokens.every(({ kind, node }) => kind === 'whole' && node.isInline)

/** Whether something that stayed, or is by somebody else, stands between some of the changes. */
function isApart(changes: readonly Placed<Change>[]): boolean {
  return changes.some(({ atBase, at }, index) => {
    const last = changes[index - 1]
    return last && (last.atBase + sizeInBase(last.span) < atBase || last.at + sizeInDoc(last.span) < at)
  })
}

function kindOfOne(
  tokens: readonly Token[],
  seam: 'split' | 'joined',
  other: 'inserted' | 'deleted',
): DecisionKind {
  if (hasContent(tokens)) return other
  if (tokens[0]?.kind === 'close' && tokens.at(-1)?.kind === 'open') return seam
  return 'kind'
}
