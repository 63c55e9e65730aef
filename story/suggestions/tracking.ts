/**
 * The plugin that follows a story under review through whatever changes it: typing, input methods, pastes, panels,
 * undo. It changes no transaction. What is edited while suggesting is off goes into the base as well. What an edit
 * deletes of the suggestions of others is listed by a step that follows the edit, so that undo takes back both.
 */
import { closeHistory } from 'prosemirror-history'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import { historyOf } from '../editing/history'
import { acceptIfWhole, changesBy } from './decide'
import { type OtherCopy, stepsBehindMerge } from './merged-credit'
import { isNeeded, type Making, modeOf, type Review, reviewAfter } from './review'
import { isOfReview, nothingDecided, ReviewModeStep, ReviewStep } from './review-step'
import {
  directBatch,
  editedRow,
  isChange,
  mostBetween,
  partOfRow,
  placedChanges,
  type Span,
  type Stamp,
  sizeInDoc,
  unknownStamp,
} from './spans'

const key = new PluginKey<Review | null>('review')
const stampKey = 'reviewStamp'

const nobody: Making = { by: unknownStamp, history: null }

/** Says who makes a change, and when, and as a part of what. */
export const stamped = (transaction: Transaction, stamp: Stamp): Transaction =>
  transaction.setMeta(stampKey, stamp)

/** Who makes changes of which all but the first follow from it. */
const whoOf = ([first]: readonly Transaction[]) => (first ? makingOf(first).by.who : '')

function makingOf(transaction: Transaction): Making {
  const root: Transaction = transaction.getMeta('appendedTransaction') ?? transaction
  return { by: root.getMeta(stampKey) ?? unknownStamp, history: historyOf(root) }
}

/** The review of a story; null where nothing is suggested, nor is to be. */
export const reviewOf = (state: EditorState): Review | null => key.getState(state) ?? null

const editKey = 'isEdit'

/** Says that a change is an edit, whatever steps of the review go along with it. */
export const asEdit = (transaction: Transaction): Transaction => transaction.setMeta(editKey, true)

/** Whether a change is an edit as any, and no decision, undo or switch of the review. */
const isEdit = (transaction: Transaction): boolean =>
  transaction.docChanged &&
  makingOf(transaction).history === null &&
  (transaction.getMeta(editKey) === true || !transaction.steps.some(isOfReview))

const mergeKey = 'isMerge'

/** Says that a change is an edit that brings what another copy of the story has, with what is suggested there. */
export const asMerge = (transaction: Transaction, theirs: OtherCopy): Transaction =>
  asEdit(transaction).setMeta(mergeKey, theirs)

type Range = Readonly<Record<'from' | 'to', number>>

const rememberedKey = 'isReviewRemembered'

/**
 * Goes before a change that replaces blocks whole, of which most may be alike: whoever takes it back, or makes it anew, has
 * the very suggestions that were there, by whoever made them.
 * @param ranges what is replaced
 */
export function remembering(tr: Transaction, state: EditorState, ranges: readonly Range[]): Transaction {
  remember(tr, reviewAfter(reviewOf(state), tr, nobody), ranges)
  return tr.setMeta(rememberedKey, true)
}

/** Steps that change nothing, and of which undo and redo make suggestions again what they are now. */
function remember(tr: Transaction, review: Review | null, ranges: readonly Range[]): void {
  if (!review) return
  for (const { from, to } of widened(ranges, review.spans)) {
    const { part, ...start } = partOfRow(review.spans, from, to)
    const withdrawn = (review.withdrawn ?? []).filter(({ at }) => from <= at && at <= to)
    if (!part.some(isChange) && withdrawn.length === 0) continue
    const row = { ...start, before: part, after: part }
    tr.step(new ReviewStep({ ...nothingDecided, row, withdrawn: { removed: withdrawn, added: withdrawn } }))
  }
  const details = Object.entries(review.details).map(([name, by]) => {
    const state = { value: review.base.attrs[name], by }
    return [name, { before: state, after: state }]
  })
  if (details.length > 0) tr.step(new ReviewStep({ ...nothingDecided, details: Object.fromEntries(details) }))
}

/**
 * Ranges, each widened to the ends of the changes that it touches: what undo takes back may be aligned otherwise with
 * them. Ranges that meet become one.
 */
function widened(ranges: readonly Range[], spans: readonly Span[]): Range[] {
  const runs = runsOf(spans)
  const made: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const near = { from: Math.max(0, range.from - mostBetween), to: range.to + mostBetween }
    const met = runs.filter((run) => run.from <= near.to && run.to >= near.from)
    const from = Math.min(near.from, ...met.slice(0, 1).map((run) => run.from))
    const to = Math.max(near.to, ...met.slice(-1).map((run) => run.to))
    const last = made.at(-1)
    if (last && from <= last.to) made[made.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else made.push({ from, to })
  }
  return made
}

/** What is changed without a break, as ranges of the document. */
function runsOf(spans: readonly Span[]): Range[] {
  const runs: { from: number; to: number }[] = []
  for (const { span, at } of placedChanges(spans)) {
    const last = runs.at(-1)
    const to = at + sizeInDoc(span)
    if (last?.to === at) last.to = to
    else runs.push({ from: at, to })
  }
  return runs
}

/** What changes have put anything into, as ranges of the document after them. */
function changedRanges(changes: readonly Transaction[]): Range[] {
  const maps = changes.flatMap(({ mapping }) => mapping.maps)
  const ranges: Range[] = []
  for (const [index, map] of maps.entries()) {
    const rest = new Mapping(maps.slice(index + 1))
    map.forEach((_, __, from, to) => void ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) }))
  }
  return ranges
}

function after(transaction: Transaction, review: Review | null): Review | null {
  const opened: Review | null | undefined = transaction.getMeta(key)
  if (opened !== undefined) return opened
  return transaction.docChanged ? reviewAfter(review, transaction, makingOf(transaction)) : review
}

/** What follows a merge: what of it is suggested in the other copy is so here, by the same. */
function behindMerge(tr: Transaction, review: Review | null, changes: readonly Transaction[]): boolean {
  const merge = changes.find((change) => change.getMeta(mergeKey))
  if (!merge) return false
  const theirs: OtherCopy = merge.getMeta(mergeKey)
  for (const step of stepsBehindMerge(review, changes, theirs, makingOf(merge).by)) tr.step(step)
  return true
}

/** What follows an edit while suggesting is off: the base takes it over, and a review without suggestions ends. */
function behindEdit(tr: Transaction, review: Review): void {
  const { doc } = tr
  const made = reviewAfter(review, tr, nobody) ?? review
  // what the base cannot hold by itself stays a suggestion, with what that depends on
  const direct = changesBy(made, ({ batch }) => batch === directBatch)
  for (const step of acceptIfWhole(made, doc, direct)) tr.step(step)
  const left = reviewAfter(review, tr, nobody)
  if (left && !isNeeded(left)) tr.step(new ReviewModeStep('off', 'none'))
}

/** Lists what an edit has withdrawn of what others suggested, and keeps for undo what it changed of the row. */
function behindSuggestion(tr: Transaction, before: Review | null, review: Review, who: string): void {
  const { spans, withdrawing } = review
  const withdrawn = withdrawing && withdrawing.added.length > 0 ? withdrawing : null
  const edited = before && editedRow(before.spans, spans, who)
  if (withdrawn || edited) tr.step(new ReviewStep({ ...nothingDecided, withdrawn, edited }))
}

/** The plugin; a story is under no review until one is given by {@link underReview}, or suggesting is switched on. */
export function tracking(): Plugin {
  return new Plugin({
    key,
    state: { init: () => null, apply: after },
    appendTransaction(transactions, before, state) {
      const review = reviewOf(state)
      if (!review || !transactions.some(isEdit)) return null
      const { tr } = state
      const isMerged = behindMerge(tr, reviewOf(before), transactions)
      if (!review.isOn) behindEdit(tr, review)
      else if (!isMerged) behindSuggestion(tr, reviewOf(before), review, whoOf(transactions))
      if (transactions.some((each) => each.getMeta(rememberedKey)))
        remember(tr, reviewAfter(review, tr, nobody), changedRanges([...transactions, tr]))
      return tr.docChanged ? tr : null
    },
  })
}

/** The state of a story that is opened under a review. */
export const underReview = (state: EditorState, review: Review | null): EditorState =>
  state.apply(state.tr.setMeta(key, review))

/** Switches suggesting on or off: the text is left as it is, and undo passes over it. */
export const suggest =
  (isOn: boolean): Command =>
  (state, dispatch) => {
    const review = reviewOf(state)
    if ((review?.isOn ?? false) === isOn) return false
    const step = new ReviewModeStep(modeOf(review), isOn ? 'on' : 'off')
    // what is typed before and after it is taken back apart
    dispatch?.(closeHistory(state.tr.step(step)).setMeta('addToHistory', false))
    return true
  }
