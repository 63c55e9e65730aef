/** Accepting and rejecting suggestions: each is one step, and taken back the suggestions are as they were. */
import type { Node } from 'prosemirror-model'
import { DocAttrStep, type Step } from 'prosemirror-transform'
import type { Decision } from './decisions'
import type { Suggestions } from './record'
import { inverseReplacements, replacementsBetween } from './replacements'
import { type Decided, ReviewStep } from './review-step'
import { isChange, joinKept, placed, type RowChange, type Span } from './spans'
import { contentOf, TokenReader } from './tokens'

/** What is decided on: changes of the text, and details by name. */
export type Decidable = Pick<Decision, 'changes' | 'details'>

/**
 * The steps that take what is suggested into the base; the text stays as it is.
 * @throws RangeError where the base would be no story: never for whole decisions
 */
export function accept(suggestions: Suggestions, doc: Node, decisions: readonly Decidable[]): Step[] {
  if (decisions.length === 0) return []
  const { base, details } = suggestions
  const chosen = changesOf(decisions)
  const put = replacementsBetween(base, settled(suggestions, doc, chosen, 'inserted', base))
  const names = decisions.flatMap((decision) => decision.details)
  const step = new ReviewStep({
    text: [],
    base: { put, back: inverseReplacements(base, put) },
    row: rowChange(suggestions, chosen, 'inserted'),
    details: stateChanges(names, (name) => ({
      before: { value: base.attrs[name], by: details[name] ?? null },
      after: { value: doc.attrs[name], by: null },
    })),
  })
  return [step]
}

/**
 * The steps that take what is suggested back: the text is there as in the base.
 * @throws RangeError where the document would be no story: never for whole decisions
 */
export function reject(suggestions: Suggestions, doc: Node, decisions: readonly Decidable[]): Step[] {
  if (decisions.length === 0) return []
  const { base, details } = suggestions
  const chosen = changesOf(decisions)
  const names = decisions.flatMap((decision) => decision.details)
  const step = new ReviewStep({
    text: replacementsBetween(doc, settled(suggestions, doc, chosen, 'deleted', doc)),
    base: { put: [], back: [] },
    row: rowChange(suggestions, chosen, 'deleted'),
    details: stateChanges(names, (name) => ({
      before: { value: base.attrs[name], by: details[name] ?? null },
      after: { value: base.attrs[name], by: null },
    })),
  })
  return [step, ...names.map((name) => new DocAttrStep(name, base.attrs[name]))]
}

const changesOf = (decisions: readonly Decidable[]): ReadonlySet<Span> =>
  new Set(decisions.flatMap(({ changes }) => changes.map(({ span }) => span)))

const stateChanges = (
  names: readonly string[],
  of: (name: string) => Decided['details'][string],
): Decided['details'] => Object.fromEntries(names.map((name) => [name, of(name)]))

/**
 * A base with what is chosen taken over, or a document with it taken back: what stands in them are the kept spans, of
 * those chosen the ones that stay, and of the others those that stand there already.
 * @throws RangeError where that is no story
 */
function settled(
  { base, spans }: Suggestions,
  doc: Node,
  chosen: ReadonlySet<Span>,
  stays: 'inserted' | 'deleted',
  side: Node,
): Node {
  const [ofBase, ofDoc] = [new TokenReader(base), new TokenReader(doc)]
  const others = stays === 'inserted' ? 'deleted' : 'inserted'
  const tokens = spans.flatMap((span) => {
    const inBase = span.kind === 'inserted' ? [] : ofBase.next(span.size)
    const inDoc = span.kind === 'deleted' ? [] : ofDoc.next(span.size)
    if (!isChange(span)) return side === base ? inBase : inDoc
    return span.kind === (chosen.has(span) ? stays : others) ? [...inBase, ...inDoc] : []
  })
  const made = side.copy(contentOf(tokens))
  const known = new Set(side.children)
  if (!side.type.validContent(made.content)) throw new RangeError('No whole story')
  for (const block of made.children) if (!known.has(block)) block.check()
  return made
}

/** How the row of changes is once those chosen are settled. */
function rowChange(
  { spans }: Suggestions,
  chosen: ReadonlySet<Span>,
  stays: 'inserted' | 'deleted',
): RowChange | null {
  const all = placed(spans)
  const first = all.findIndex(({ span }) => chosen.has(span))
  const last = all.findLastIndex(({ span }) => chosen.has(span))
  const start = all[first]
  if (!start) return null
  const before = spans.slice(first, last + 1)
  const after = before.flatMap((span): Span[] => {
    if (!chosen.has(span)) return [span]
    return span.kind === stays ? [{ kind: 'kept', size: span.size }] : []
  })
  return { atBase: start.atBase, at: start.at, before, after: joinKept(after) }
}
