/** Accepting and rejecting suggestions: each as steps that undo takes back, with the suggestions as they were. */
import { ReplaceStep, type Transform } from 'prosemirror-transform'
import type { Decision } from './decisions'
import type { Suggestions } from './record'
import { type Patch, ReviewStep, sliceToJSON } from './review-step'
import { isChange, joinKept, type Placed, placed, type Span, sizeInBase, sizeInDoc } from './spans'
import { replacement, type Token, tokensBetween } from './tokens'

/**
 * Takes what is suggested into the base; the text stays as it is.
 * @param tr a transform at the document of the suggestions
 */
export function accept(tr: Transform, suggestions: Suggestions, decisions: readonly Decision[]): void {
  const chosen = changesOf(decisions)
  const part = partOf(suggestions, chosen)
  const spans = part.spans.flatMap(({ span }): Span[] => {
    if (!isChange(span) || !chosen.has(span)) return [span]
    return span.kind === 'inserted' ? [{ kind: 'kept', size: span.size }] : []
  })
  const tokens = part.spans.flatMap(({ span, atBase, at }) => {
    if (span.kind === 'inserted') return chosen.has(span) ? tokensBetween(tr.doc, at, at + span.size) : []
    return isChange(span) && chosen.has(span)
      ? []
      : tokensBetween(suggestions.base, atBase, atBase + span.size)
  })
  const put = replacement(suggestions.base, part.fromBase, part.toBase, tokens)
  const was = suggestions.base.slice(put.from, put.to)
  const names = decisions.flatMap(({ details }) => details)
  const before = stateOf(suggestions, part, names)
  const toBase = part.fromBase + spans.reduce((sum, span) => sum + sizeInBase(span), 0)
  const after: Patch = {
    ...before,
    base: { from: put.from, to: put.to, slice: sliceToJSON(put.slice) },
    spans: joinKept(spans),
    details: Object.fromEntries(names.map((name) => [name, { value: tr.doc.attrs[name], by: null }])),
  }
  const back = { from: put.from, to: put.to + toBase - part.toBase, slice: sliceToJSON(was) }
  tr.step(new ReviewStep(after, { ...before, toBase, base: back }))
}

/**
 * Takes what is suggested back: the text is there as in the base.
 * @param tr a transform at the document of the suggestions
 */
export function reject(tr: Transform, suggestions: Suggestions, decisions: readonly Decision[]): void {
  const chosen = changesOf(decisions)
  const part = partOf(suggestions, chosen)
  const names = decisions.flatMap(({ details }) => details)
  const before = stateOf(suggestions, part, names)
  const spans = joinKept(
    part.spans.flatMap(({ span }): Span[] => {
      if (!isChange(span) || !chosen.has(span)) return [span]
      return span.kind === 'deleted' ? [{ kind: 'kept', size: span.size }] : []
    }),
  )
  tr.step(new ReviewStep(null, before))
  rejectText(tr, suggestions, decisions)
  for (const name of names) tr.setDocAttribute(name, suggestions.base.attrs[name])
  const to = part.from + spans.reduce((sum, span) => sum + sizeInDoc(span), 0)
  tr.step(new ReviewStep({ ...before, to, spans, details: {} }, null))
}

const changesOf = (decisions: readonly Decision[]): ReadonlySet<Span> =>
  new Set(decisions.flatMap(({ changes }) => changes.map(({ span }) => span)))

interface Part {
  spans: Placed[]
  fromBase: number
  toBase: number
  from: number
  to: number
}

/** The spans from the first of some changes to the last, with all changes that stand beside them. */
function partOf({ spans }: Suggestions, chosen: ReadonlySet<Span>): Part {
  const all = placed(spans)
  let first = all.findIndex(({ span }) => chosen.has(span))
  let last = all.findLastIndex(({ span }) => chosen.has(span))
  if (first < 0) return { spans: [], fromBase: 0, toBase: 0, from: 0, to: 0 }
  const isChangeAt = (index: number) => all[index] !== undefined && isChange(all[index].span)
  while (isChangeAt(first - 1)) first--
  while (isChangeAt(last + 1)) last++
  const [start, end] = [all[first], all[last]]
  return {
    spans: all.slice(first, last + 1),
    fromBase: start?.atBase ?? 0,
    toBase: end ? end.atBase + sizeInBase(end.span) : 0,
    from: start?.at ?? 0,
    to: end ? end.at + sizeInDoc(end.span) : 0,
  }
}

/** A part as it is, with some details; the base within it stays. */
function stateOf({ base, details }: Suggestions, part: Part, names: readonly string[]): Patch {
  const { fromBase, toBase, from, to } = part
  return {
    fromBase,
    toBase,
    from,
    to,
    base: null,
    spans: part.spans.map(({ span }) => span),
    details: Object.fromEntries(
      names.map((name) => [name, { value: base.attrs[name], by: details[name] ?? null }]),
    ),
  }
}

/** What became of spans while the text was changed: those not there any more, and those that are kept. */
type Text = Placed<Span>[]

/** Puts back the text of each decision, the last first, so that the places of those before it stay. */
function rejectText(tr: Transform, { base, spans }: Suggestions, decisions: readonly Decision[]): void {
  let row: Text = placed(spans)
  const inOrder = decisions.filter(({ changes }) => changes.length > 0).sort((a, b) => b.from - a.from)
  for (const { changes } of inOrder) {
    const chosen = new Set<Span>(changes.map(({ span }) => span))
    const first = row.findIndex(({ span }) => chosen.has(span))
    const last = row.findLastIndex(({ span }) => chosen.has(span))
    const end = row[last]
    const start = row[first]
    if (!start || !end) continue
    const tokens = row.slice(first, last + 1).flatMap(({ span, atBase, at }): Token[] => {
      const isBack = chosen.has(span)
      if (span.kind === 'deleted') return isBack ? tokensBetween(base, atBase, atBase + span.size) : []
      return isBack ? [] : tokensBetween(tr.doc, at, at + span.size)
    })
    const to = end.at + sizeInDoc(end.span)
    const put = replacement(tr.doc, start.at, to, tokens)
    tr.step(new ReplaceStep(put.from, put.to, put.slice))
    const next = row.flatMap(({ span }): Span[] => {
      if (!chosen.has(span)) return [span]
      return span.kind === 'deleted' ? [{ kind: 'kept', size: span.size }] : []
    })
    row = placed(next)
  }
}
