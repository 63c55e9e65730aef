/** Cleaning up text: what smart typing would have made of it, and its stray spaces, as one step. */
import { diffChars } from 'diff'
import { closeHistory } from 'prosemirror-history'
import type { Mark, Node } from 'prosemirror-model'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import type { Houses } from '../houses'
import { schema } from '../schema'
import { blockText } from '../story/lines'
import { type TypingRule, typedThrough, type Writing } from '../typing'
import { changeDoc, type DocChange } from './change-doc'
import type { Range } from './select'
import { selectedRanges } from './selected-ranges'

/** What was put right. */
export type Cleaned = TypingRule | 'strays'

/** How often each was put right. */
export type CleanUpCounts = ReadonlyMap<Cleaned, number>

/** The counts of several stories together. */
export function addCounts(all: Iterable<CleanUpCounts>): CleanUpCounts {
  const sum = new Map<Cleaned, number>()
  for (const counts of all) for (const [what, count] of counts) sum.set(what, (sum.get(what) ?? 0) + count)
  return sum
}

/** Characters of no width that carry nothing; the joiners of Arabic script and the marks of direction stay. */
const noWidth = /[\u200b\u2060\ufeff\u00ad]/g
const doubled = / {2,}/g
const beforeStop = /(?<=\S) (?=[.,](?:\s|$))/g
/** French has a space before these. */
const beforeMark = /(?<=\S) (?=[;!?](?:\s|$))/g

/** A line without the blanks at its ends. */
const trimLine = (line: string) => line.trim()

function withoutStrays(text: string, language: string, count: (what: Cleaned) => void): string {
  const patterns = [noWidth, doubled, beforeStop, ...(/^fr\b/i.test(language) ? [] : [beforeMark])]
  let cleaned = text
  for (const pattern of patterns)
    cleaned = cleaned.replace(pattern, () => {
      count('strays')
      return pattern === doubled ? ' ' : ''
    })
  return cleaned
    .split('\n')
    .map((line) => {
      const trimmed = trimLine(line)
      if (trimmed !== line) count('strays')
      return trimmed
    })
    .join('\n')
}

/** A text as it stands once it is cleaned up. */
export function cleanText(text: string, writing: Writing, count: (what: Cleaned) => void = () => {}): string {
  return typedThrough(withoutStrays(text, writing.language, count), writing, count)
}

/** Changes the text of a block to another, so that what is the same in both keeps its marks. */
function changeText(tr: Transaction, block: Node, pos: number, text: string): void {
  let at = pos + 1
  let replaced: readonly Mark[] | undefined
  for (const { value, added, removed } of diffChars(blockText(block), text)) {
    const from = tr.mapping.map(at, -1)
    if (added) tr.insert(from, schema.text(value, replaced ?? tr.doc.resolve(from).marks()))
    replaced = removed ? block.nodeAt(at - pos - 1)?.marks : undefined
    if (removed) tr.delete(tr.mapping.map(at), tr.mapping.map(at + value.length))
    if (!added) at += value.length
  }
}

/** Cleans up parts of a story, block by block, and counts what was put right. */
function cleanedUp({ tr, doc }: EditorState, writing: Writing, parts: readonly Range[]) {
  const counts = new Map<Cleaned, number>()
  const count = (what: Cleaned) => void counts.set(what, (counts.get(what) ?? 0) + 1)
  for (const { from, to } of parts)
    doc.nodesBetween(from, to, (block, pos) => {
      if (!block.isTextblock) return true
      const text = blockText(block)
      const cleaned = cleanText(text, writing, count)
      if (cleaned !== text) changeText(tr, block, pos, cleaned)
      return false
    })
  return { tr, counts }
}

const wholeOf = (doc: Node): readonly Range[] => [{ from: 0, to: doc.content.size }]

/**
 * Cleans up what is selected, or the whole story where nothing is, or all is asked for.
 * @param onCounts receives the number of corrections of each kind; empty where nothing was corrected
 */
export function cleanUp(
  writing: Writing,
  onCounts: (counts: CleanUpCounts) => void,
  isWhole = false,
): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const parts = isWhole || state.selection.empty ? wholeOf(state.doc) : selectedRanges(state.selection)
    const { tr, counts } = cleanedUp(state, writing, parts)
    if (tr.docChanged) dispatch(closeHistory(tr))
    onCounts(counts)
    return true
  }
}

/** Cleans up a whole story that no window shows. */
export function cleanUpDoc(
  doc: Node,
  houses: Houses,
  writing: Writing,
): DocChange & { counts: CleanUpCounts; count: number } {
  let counts: CleanUpCounts = new Map()
  const change = changeDoc(doc, houses, (state) => {
    const cleaned = cleanedUp(state, writing, wholeOf(state.doc))
    counts = cleaned.counts
    return cleaned.tr
  })
  return { ...change, counts, count: [...counts.values()].reduce((sum, each) => sum + each, 0) }
}
