/** Changes of a story that stand side by side, and how they look. */
import type { Node } from 'prosemirror-model'
import { textOf } from '../../story/suggestions/groups'
import {
  type Change,
  isChange,
  type Placed,
  placed,
  type Span,
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

export interface Run {
  look: Look
  pieces: readonly Piece[]
}

/** The changes of a row in runs. @param atBase where the row begins in the base; `at` in the document */
export function runsOf(spans: readonly Span[], base: Node, doc: Node, atBase = 0, at = 0): Run[] {
  const runs: Piece[][] = []
  let run: Piece[] | null = null
  for (const { span, ...place } of placed(spans, atBase, at)) {
    if (!isChange(span)) {
      run = null
      continue
    }
    const tokens =
      span.kind === 'deleted'
        ? tokensBetween(base, place.atBase, place.atBase + sizeInBase(span))
        : tokensBetween(doc, place.at, place.at + sizeInDoc(span))
    const piece = { span, ...place, tokens }
    if (run) run.push(piece)
    else {
      run = [piece]
      runs.push(run)
    }
  }
  return runs.map((pieces) => ({ look: lookOf(pieces), pieces }))
}

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

/** The text of some content in one line, with a sign where a paragraph ends. */
export function lineOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, node }, index) => {
      if (kind === 'close') return node.isTextblock && tokens[index + 1] ? '¶' : ''
      if (kind === 'open') return ''
      if (node.isText) return node.text ?? ''
      if (node.isInline) return '↵'
      return node.textBetween(0, node.content.size, '¶', '') + (tokens[index + 1] ? '¶' : '')
    })
    .join('')
}
