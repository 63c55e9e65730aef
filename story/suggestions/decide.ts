/** Accepting and rejecting suggestions: each is one step, and taken back the suggestions are as they were. */
import type { Node } from 'prosemirror-model'
import { DocAttrStep, type Step } from 'prosemirror-transform'
import { blankBroughtBack, broughtBack } from './bring-back'
import type { Suggestions } from './record'
import {
  areReplacements,
  type ContentReplacement,
  inverseReplacements,
  replacementsBetween,
} from './replacements'
import { type Decided, nothingDecided, ReviewStep } from './review-step'
import {
  type Change,
  isChange,
  joinKept,
  type RowChange,
  type Span,
  type Stamp,
  sizeInBase,
  sizeInDoc,
  sizesOf,
} from './spans'
import { contentOf, type Token, TokenReader, tokensBetween } from './tokens'
import type { Withdrawn } from './withdrawn'

/** What is decided on: changes of the text, and details by name. */
export interface Decidable {
  changes: readonly { span: Change }[]
  details: readonly string[]
}

/**
 * The steps that take what is suggested into the base; the text stays as it is.
 * @throws RangeError where the base would be no story: never for whole decisions
 */
export function accept(suggestions: Suggestions, doc: Node, decisions: readonly Decidable[]): Step[] {
  if (decisions.length === 0) return []
  const { base, details } = suggestions
  const chosen = chosenOf(suggestions, decisions)
  const put = chosen ? settled(suggestions, doc, chosen, 'inserted') : []
  const names = decisions.flatMap((decision) => decision.details)
  const step = new ReviewStep({
    ...nothingDecided,
    base: { put, back: inverseReplacements(base, put) },
    row: chosen && rowChange(chosen, 'inserted'),
    details: stateChanges(names, (name) => ({
      before: { value: base.attrs[name], by: details[name] ?? null },
      after: { value: doc.attrs[name], by: null },
    })),
  })
  return [step]
}

/** The changes, of the text and of details, that are by some. */
export function changesBy({ spans, details }: Suggestions, isMeant: (by: Stamp) => boolean): Decidable {
  return {
    changes: spans.flatMap((span) => (isChange(span) && isMeant(span.by) ? [{ span }] : [])),
    details: Object.entries(details).flatMap(([name, by]) => (isMeant(by) ? [name] : [])),
  }
}

/** The steps that take some changes into the base; none where it cannot hold them without those that they depend on. */
export function acceptIfWhole(suggestions: Suggestions, doc: Node, wanted: Decidable): Step[] {
  if (wanted.changes.length === 0 && wanted.details.length === 0) return []
  try {
    return accept(suggestions, doc, [wanted])
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/**
 * The steps that take what is suggested back: the text is there as in the base.
 * @throws RangeError where the document would be no story: never for whole decisions
 */
export function reject(suggestions: Suggestions, doc: Node, decisions: readonly Decidable[]): Step[] {
  if (decisions.length === 0) return []
  const { base, details } = suggestions
  const chosen = chosenOf(suggestions, decisions)
  const names = decisions.flatMap((decision) => decision.details)
  const step = new ReviewStep({
    ...nothingDecided,
    text: chosen ? settled(suggestions, doc, chosen, 'deleted') : [],
    row: chosen && rowChange(chosen, 'deleted'),
    details: stateChanges(names, (name) => ({
      before: { value: base.attrs[name], by: details[name] ?? null },
      after: { value: base.attrs[name], by: null },
    })),
  })
  return [step, ...names.map((name) => new DocAttrStep(name, base.attrs[name]))]
}

/** The step that brings back what was withdrawn, as the suggestion of whoever made it. */
export const bringBack = (suggestions: Suggestions, doc: Node, withdrawn: Withdrawn): Step =>
  new ReviewStep({
    ...nothingDecided,
    ...broughtBack(suggestions, doc, withdrawn),
    withdrawn: { removed: [withdrawn], added: [] },
  })

/**
 * The step that brings back of something withdrawn the blank between two words that would join without it; the rest stays
 * listed. Null where none would.
 */
export function bringBackBlank(suggestions: Suggestions, doc: Node, withdrawn: Withdrawn): Step | null {
  const made = blankBroughtBack(suggestions, doc, withdrawn)
  if (!made) return null
  const { left, ...put } = made
  return new ReviewStep({ ...nothingDecided, ...put, withdrawn: { removed: [withdrawn], added: [left] } })
}

/** The step that lists something as withdrawn no more. */
export const dismiss = (withdrawn: readonly Withdrawn[]): Step =>
  new ReviewStep({ ...nothingDecided, withdrawn: { removed: withdrawn, added: [] } })

const stateChanges = (
  names: readonly string[],
  of: (name: string) => Decided['details'][string],
): Decided['details'] => Object.fromEntries(names.map((name) => [name, of(name)]))

/** The changes that are decided on, and the part of the row from the first of them to the last. */
interface Chosen {
  changes: ReadonlySet<Span>
  part: readonly Span[]
  /** Where the part begins in the base and in the document. */
  atBase: number
  at: number
}

function chosenOf({ spans }: Suggestions, decisions: readonly Decidable[]): Chosen | null {
  const changes = new Set<Span>(decisions.flatMap((each) => each.changes.map(({ span }) => span)))
  const first = spans.findIndex((span) => changes.has(span))
  if (first < 0) return null
  const sizes = sizesOf(spans.slice(0, first))
  const part = spans.slice(first, spans.findLastIndex((span) => changes.has(span)) + 1)
  return { changes, part, atBase: sizes.base, at: sizes.doc }
}

type ChangeKind = Change['kind']

/**
 * What takes over what is chosen into the base, or takes it back in the document. Looks at the blocks around alone.
 * @param stays of what is chosen, what then stands there
 * @throws RangeError where that would be no story
 */
function settled(
  suggestions: Suggestions,
  doc: Node,
  chosen: Chosen,
  stays: ChangeKind,
): readonly ContentReplacement[] {
  const isOfBase = stays === 'inserted'
  const side = isOfBase ? suggestions.base : doc
  const from = isOfBase ? chosen.atBase : chosen.at
  const sizes = sizesOf(chosen.part)
  const to = from + (isOfBase ? sizes.base : sizes.doc)
  const tokens = settledTokens(suggestions, doc, chosen, stays)
  const made = putBlocks(side, from, to, tokens)
  if (!side.type.validContent(made.content)) throw new RangeError('No whole story')
  const known = new Set(side.children)
  for (const block of made.children) if (!known.has(block)) block.check()
  const runs = runsOf(chosen, made, from, stays)
  // undone they are taken back one by one as well
  const isReversible =
    areReplacements(side, runs, made) && areReplacements(made, inverseReplacements(side, runs), side)
  return isReversible ? runs : replacementsBetween(side, made)
}

/**
 * What is chosen, a replacement for each place: what stands between them stays where it is, and so does what is listed
 * there as withdrawn.
 */
function runsOf(
  { changes, part }: Chosen,
  made: Node,
  from: number,
  stays: ChangeKind,
): ContentReplacement[] {
  const sizeOf = stays === 'inserted' ? sizeInBase : sizeInDoc
  const runs: Record<'from' | 'to' | 'start' | 'end', number>[] = []
  let [pos, now] = [from, from]
  for (const span of part) {
    const isChosen = changes.has(span)
    const size = sizeOf(span)
    const sizeNow = isChosen ? (span.kind === stays ? span.size : 0) : size
    const last = runs.at(-1)
    if (isChosen && last?.to === pos) [last.to, last.end] = [pos + size, now + sizeNow]
    else if (isChosen) runs.push({ from: pos, to: pos + size, start: now, end: now + sizeNow })
    pos += size
    now += sizeNow
  }
  return runs.map((run) => ({ from: run.from, to: run.to, slice: made.slice(run.start, run.end) }))
}

/**
 * What stands in the part after the decision: the kept spans, of those chosen the ones that stay, and of the others those
 * that stand there already.
 */
function settledTokens({ base }: Suggestions, doc: Node, chosen: Chosen, stays: ChangeKind): Token[] {
  const [ofBase, ofDoc] = [new TokenReader(base, chosen.atBase), new TokenReader(doc, chosen.at)]
  const others = stays === 'inserted' ? 'deleted' : 'inserted'
  return chosen.part.flatMap((span) => {
    const inBase = ofBase.next(sizeInBase(span))
    const inDoc = ofDoc.next(sizeInDoc(span))
    if (!isChange(span)) return stays === 'inserted' ? inBase : inDoc
    return span.kind === (chosen.changes.has(span) ? stays : others) ? [...inBase, ...inDoc] : []
  })
}

/** A document with tokens in place of a range. */
function putBlocks(doc: Node, from: number, to: number, tokens: readonly Token[]): Node {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const start = $from.depth > 0 ? $from.before(1) : from
  const end = $to.depth > 0 ? $to.after(1) : to
  const content = contentOf([...tokensBetween(doc, start, from), ...tokens, ...tokensBetween(doc, to, end)])
  const [before, behind] = [doc.content.cut(0, start), doc.content.cut(end)]
  return doc.copy(before.append(content).append(behind))
}

/** How the row of changes is once those chosen are settled. */
function rowChange({ changes, part, atBase, at }: Chosen, stays: ChangeKind): RowChange {
  const after = part.flatMap((span): Span[] => {
    if (!changes.has(span)) return [span]
    return span.kind === stays ? [{ kind: 'kept', size: span.size }] : []
  })
  return { atBase, at, before: part, after: joinKept(after) }
}
