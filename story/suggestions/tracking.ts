/**
 * The plugin that follows a story under review through whatever changes it: typing, input methods, pastes, panels, undo.
 * No transaction is changed for it. What is edited while suggesting is off goes into the base as well, and what an edit
 * deletes of what others suggested is listed, by a step behind the edit, which undo takes back with it.
 */
import { closeHistory } from 'prosemirror-history'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { historyOf } from '../editing/history'
import { acceptIfWhole, changesBy } from './decide'
import { isNeeded, type Making, modeOf, type Review, reviewAfter } from './review'
import { isOfReview, nothingDecided, ReviewModeStep, ReviewStep } from './review-step'
import { directBatch, type Stamp } from './spans'

const key = new PluginKey<Review | null>('review')
const stampKey = 'reviewStamp'

const unknown: Stamp = { who: '', when: '', batch: null }

/** Says who makes a change, and when, and as a part of what. */
export const stamped = (transaction: Transaction, stamp: Stamp): Transaction =>
  transaction.setMeta(stampKey, stamp)

function makingOf(transaction: Transaction): Making {
  const root: Transaction = transaction.getMeta('appendedTransaction') ?? transaction
  return { by: root.getMeta(stampKey) ?? unknown, history: historyOf(root) }
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

function after(transaction: Transaction, review: Review | null): Review | null {
  const opened: Review | null | undefined = transaction.getMeta(key)
  if (opened !== undefined) return opened
  return transaction.docChanged ? reviewAfter(review, transaction, makingOf(transaction)) : review
}

/** What follows an edit while suggesting is off: the base takes it over, and a review without suggestions ends. */
function behindEdit({ doc, tr }: EditorState, review: Review): Transaction | null {
  // what the base cannot hold by itself stays a suggestion, with that which it depends on
  const direct = changesBy(review, ({ batch }) => batch === directBatch)
  for (const step of acceptIfWhole(review, doc, direct)) tr.step(step)
  const left = reviewAfter(review, tr, { by: unknown, history: null })
  if (left && !isNeeded(left)) tr.step(new ReviewModeStep('off', 'none'))
  return tr.docChanged ? tr : null
}

/** Lists what an edit has withdrawn of what others suggested. */
function withdraw({ tr }: EditorState, { withdrawing: withdrawn }: Review): Transaction | null {
  if (!withdrawn || withdrawn.added.length === 0) return null
  return tr.step(new ReviewStep({ ...nothingDecided, withdrawn }))
}

/** The plugin; a story is under no review until one is given by {@link underReview}, or suggesting is switched on. */
export function tracking(): Plugin {
  return new Plugin({
    key,
    state: { init: () => null, apply: after },
    appendTransaction(transactions, _, state) {
      const made = reviewOf(state)
      if (!made || !transactions.some(isEdit)) return null
      return made.isOn ? withdraw(state, made) : behindEdit(state, made)
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
    // what is typed before and behind it is taken back apart
    dispatch?.(closeHistory(state.tr.step(step)).setMeta('addToHistory', false))
    return true
  }
