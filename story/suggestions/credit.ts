/**
 * Whose changes are that undo and redo bring back: each is by whom it was, when and as a part of what it was, whoever
 * presses the key. What is gone from the changes is remembered for that by its text; what went last comes back first.
 */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import type { Suggestions } from './record'
import {
  append,
  copy,
  insertionsTouched,
  isChange,
  isSameStamp,
  notCredited,
  placed,
  type RowChange,
  type Span,
  type Stamp,
  stampSchema,
  type Touched,
} from './spans'
import { lettersIn } from './tokens'

export const goneSchema = z.object({
  kind: z.enum(['deleted', 'inserted', 'detail']),
  /** What stood there; the name of a detail. */
  text: z.string(),
  by: stampSchema,
  /** Whether undo took it away: then redo brings it back, and else undo does. */
  isUndone: z.boolean().optional(),
})

/** A change that is there no more. */
export type Gone = z.output<typeof goneSchema>

/** How many are remembered: more than a history of undo has. */
const mostGone = 1000

const isOpen = (by: Stamp) => by.batch === notCredited.batch

/** What is remembered once more is gone, the newest last. */
export const remember = (gone: readonly Gone[], more: readonly Gone[]): readonly Gone[] =>
  more.length === 0 ? gone : [...gone, ...more].slice(-mostGone)

/**
 * The changes that a step of the text, or of a detail, took away.
 * @param row how it changed the row, if it did
 * @param touched the places of the document before it that it touched
 */
export function goneIn(
  before: Suggestions,
  after: Suggestions,
  doc: Node,
  row: RowChange | null,
  touched: readonly Touched[],
): Gone[] {
  const details = Object.entries(before.details).filter(([name, by]) => after.details[name] !== by)
  const ofText = row ? [...insertedIn(row, doc, touched), ...keptAgain(row, before.base)] : []
  const all = [...ofText, ...details.map(([text, by]): Gone => ({ kind: 'detail', text, by }))]
  return all.filter(({ by }) => !isOpen(by))
}

/** What was inserted and is taken away; what one person put in side by side comes back as one. */
function insertedIn(row: RowChange, doc: Node, touched: readonly Touched[]): Gone[] {
  const ranges: ReturnType<typeof insertionsTouched> = []
  for (const range of insertionsTouched(row, touched)) {
    const last = ranges.at(-1)
    if (last?.to === range.from && isSameStamp(last.by, range.by)) last.to = range.to
    else ranges.push({ ...range })
  }
  return ranges.map(({ from, to, by }) => ({ kind: 'inserted', text: lettersIn(doc, from, to), by }))
}

/** What was deleted and is kept again. */
function keptAgain({ before, after, atBase }: RowChange, base: Node): Gone[] {
  const deletedIn = (row: readonly Span[]) =>
    placed(row, atBase).filter(({ span }) => span.kind === 'deleted')
  const still = deletedIn(after)
  const gone: Gone[] = []
  for (const { span, atBase: first } of deletedIn(before)) {
    if (!isChange(span)) continue
    let from = first
    const add = (to: number) => {
      if (from < to) gone.push({ kind: 'deleted', text: lettersIn(base, from, to), by: span.by })
    }
    const last = first + span.size
    for (const each of still) {
      if (each.atBase + each.span.size <= from || each.atBase >= last) continue
      add(each.atBase)
      from = each.atBase + each.span.size
    }
    add(last)
  }
  return gone
}

/** What is found again, and how much of a text that is. */
interface Found {
  gone: Gone
  size: number
}

/**
 * Takes out of what is gone the longest of a kind that stands at a place of a text; of two of one length the last. Where
 * none does, blanks at its ends may stand elsewhere by now: which of two blanks was put in, no text tells.
 */
function taken(gone: Gone[], kind: Gone['kind'], text: string, from: number): Found | null {
  for (const readings of [asItWas, withoutBlanks]) {
    let [index, size] = [-1, 1]
    for (const [place, each] of gone.entries()) {
      if (each.kind !== kind) continue
      for (const reading of readings(each.text)) {
        if (reading.length < size || !text.startsWith(reading, from)) continue
        index = place
        size = reading.length
      }
    }
    const [found] = index < 0 ? [] : gone.splice(index, 1)
    if (found) return { gone: found, size }
  }
  return null
}

const asItWas = (text: string) => [text]

function withoutBlanks(text: string): string[] {
  const words = text.trim()
  return words === '' || words === text ? [] : [words, ` ${words}`]
}

/**
 * Credits the changes that undo or redo made, which have the stamp {@link notCredited}.
 * @param making whose those are that nothing is known of, and which of both made them
 * @returns the changes, and what is left of what is gone
 */
export function credited(
  { base, spans, details }: Suggestions,
  doc: Node,
  known: readonly Gone[],
  { by: other, history }: { by: Stamp; history: 'undo' | 'redo' },
): { made: Suggestions; left: readonly Gone[] } {
  const isMeant = ({ isUndone = false }: Gone) => isUndone === (history === 'redo')
  const gone = known.filter(isMeant)
  const stampOf = (found: Found | null) => found?.gone.by ?? other
  const made: Span[] = []
  let isFresh = false
  for (const { span, at, atBase } of placed(spans)) {
    if (!isChange(span) || !isOpen(span.by)) {
      if (isFresh) append(made, span)
      else copy(made, span)
      isFresh = false
      continue
    }
    isFresh = true
    const [side, start] = span.kind === 'inserted' ? [doc, at] : [base, atBase]
    const text = lettersIn(side, start, start + span.size)
    for (let from = 0; from < text.length; ) {
      const found = taken(gone, span.kind, text, from)
      const size = found?.size ?? 1
      // a blank that nothing is known of, as the places of blanks follow from their neighbours alone, goes with those
      const last = made.at(-1)
      const isLoose = !found && text[from]?.trim() === '' && last?.kind === span.kind
      append(made, { ...span, size, by: isLoose && last ? last.by : stampOf(found) })
      from += size
    }
  }
  const stamps = Object.entries(details).map(([name, by]): [string, Stamp] => [
    name,
    isOpen(by) ? stampOf(taken(gone, 'detail', name, 0)) : by,
  ])
  const left = new Set(gone)
  return {
    made: { base, spans: made, details: Object.fromEntries(stamps) },
    left: known.filter((each) => !isMeant(each) || left.has(each)),
  }
}
