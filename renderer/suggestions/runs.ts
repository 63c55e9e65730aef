/** Changes of a story that stand side by side, and how they look. */
import type { Node } from 'prosemirror-model'
import { t } from '../../catalogue'
import { textOf } from '../../story/suggestions/groups'
import {
  type Change,
  isChange,
  type Placed,
  type Span,
  type Start,
  sizeInBase,
  sizeInDoc,
} from '../../story/suggestions/spans'
import { type Token, tokensBetween } from '../../story/suggestions/tokens'

/** A change with what it takes away from the base, or puts into the document. */
export interface Piece extends Placed<Change> {
  tokens: readonly Token[]
}

/** `frame`: only what blocks are, and where they begin and end, is another. */
export type Look = 'text' | 'look' | 'frame' | 'split' | 'joined'

export interface SuggestionRun {
  look: Look
  pieces: readonly Piece[]
}

/** A range of the document. */
export interface Range {
  from: number
  to: number
}

/**
 * The changes of a row in runs, those alone that have to do with a range of the document.
 * @param start where the row begins
 */
export function runsOf(
  spans: readonly Span[],
  base: Node,
  doc: Node,
  start: Start,
  within: Range,
): SuggestionRun[] {
  const runs: Placed<Change>[][] = []
  let run: Placed<Change>[] = []
  const endRun = () => {
    const [first, last] = [run[0], run.at(-1)]
    if (first && last && first.at <= within.to && last.at + sizeInDoc(last.span) >= within.from)
      runs.push(run)
    run = []
  }
  let { atBase, at } = start
  for (const span of spans) {
    if (isChange(span)) run.push({ span, atBase, at })
    else if (run.length > 0) endRun()
    atBase += sizeInBase(span)
    at += sizeInDoc(span)
  }
  endRun()
  return runs.map((changes) => {
    const pieces = changes.map((place): Piece => ({ ...place, tokens: tokensOf(place, base, doc) }))
    return { look: lookOf(pieces), pieces }
  })
}

const tokensOf = ({ span, atBase, at }: Placed<Change>, base: Node, doc: Node) =>
  span.kind === 'deleted'
    ? tokensBetween(base, atBase, atBase + span.size)
    : tokensBetween(doc, at, at + span.size)

const isInline = ({ kind, node }: Token) => kind === 'whole' && node.isInline
const isSeam = (tokens: readonly Token[]) => tokens[0]?.kind === 'close' && tokens.at(-1)?.kind === 'open'

function lookOf(pieces: readonly Piece[]): Look {
  const of = (kind: Change['kind']) =>
    pieces.filter(({ span }) => span.kind === kind).flatMap(({ tokens }) => tokens)
  const [before, after] = [of('deleted'), of('inserted')]
  const all = [...before, ...after]
  if (before.length > 0 && after.length > 0 && all.every(isInline) && textOf(before) === textOf(after))
    return 'look'
  if (all.some(({ kind }) => kind === 'whole')) return 'text'
  if (before.length === 0 && isSeam(after)) return 'split'
  return after.length === 0 && isSeam(before) ? 'joined' : 'frame'
}

/** What stands for a block that has no words. */
function kindOf({ type }: Node): string | null {
  const { name } = type
  return name === 'picture' || name === 'rule' || name === 'table' ? t(`merge.kinds.${name}`) : null
}

const isWordless = (text: string) => text.replaceAll('¶', '').trim() === ''

/** The text of some content in one line, with a sign where a paragraph ends; its kind stands for a block without words. */
export function lineOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, node }, index) => {
      if (kind === 'close') return node.isTextblock && tokens[index + 1] ? '¶' : ''
      if (kind === 'open') return ''
      if (node.isText) return node.text ?? ''
      if (node.isInline) return '↵'
      const text = node.textBetween(0, node.content.size, '¶', '')
      return ((isWordless(text) && kindOf(node)) || text) + (tokens[index + 1] ? '¶' : '')
    })
    .join('')
}
