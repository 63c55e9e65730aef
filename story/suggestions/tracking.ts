/**
 * The plugin that follows a story under review through whatever changes it: typing, input methods, pastes, panels, undo.
 * No transaction is changed for it. What is edited while suggesting is off goes into the base as well, by a step behind
 * the edit, which undo takes back with it.
 */
import { isHistoryTransaction } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import { accept } from './decide'
import { isOpen, type Making, modeOf, type Review, reviewAfter } from './review'
import { isOfReview, ReviewModeStep } from './review-step'
import { directBatch, isChange, type Stamp } from './spans'

const key = new PluginKey<Review | null>('review')
const stampKey = 'reviewStamp'

const unknown: Stamp = { who: '', when: '', batch: null }

/** Says who makes a change, and when, and as a part of what. */
export const stamped = (transaction: Transaction, stamp: Stamp): Transaction =>
  transaction.setMeta(stampKey, stamp)

function makingOf(transaction: Transaction): Making {
  const root: Transaction = transaction.getMeta('appendedTransaction') ?? transaction
  return { by: root.getMeta(stampKey) ?? unknown, isUndo: isHistoryTransaction(root) }
}

/** The review of a story; null where nothing is suggested, nor is to be. */
export const reviewOf = (state: EditorState): Review | null => key.getState(state) ?? null

/** Whether a change is an edit as any, and no decision, undo or switch of the review. */
const isEdit = (transaction: Transaction): boolean =>
  transaction.docChanged && !makingOf(transaction).isUndo && !transaction.steps.some(isOfReview)

function after(transaction: Transaction, review: Review | null): Review | null {
  const opened: Review | null | undefined = transaction.getMeta(key)
  if (opened !== undefined) return opened
  return transaction.docChanged ? reviewAfter(review, transaction, makingOf(transaction)) : review
}

/** The steps that take over what was edited while suggesting is off; none where the base cannot hold it by itself. */
function takingOver(review: Review, doc: Node): Step[] {
  const isDirect = (by: Stamp | undefined) => by?.batch === directBatch
  const changes = review.spans.filter(isChange).flatMap((span) => (isDirect(span.by) ? [{ span }] : []))
  const details = Object.keys(review.details).filter((name) => isDirect(review.details[name]))
  if (changes.length === 0 && details.length === 0) return []
  try {
    return accept(review, doc, [{ changes, details }])
  } catch (error) {
    // it stays a suggestion, with that which it depends on
    if (error instanceof RangeError) return []
    throw error
  }
}

/** What follows an edit while suggesting is off: the base takes it over, and a review without suggestions ends. */
function behindEdit({ doc, tr }: EditorState, review: Review): Transaction | null {
  for (const step of takingOver(review, doc)) tr.step(step)
  const left = reviewAfter(review, tr, { by: unknown, isUndo: false })
  if (left && !isOpen(left)) tr.step(new ReviewModeStep('off', 'none'))
  return tr.docChanged ? tr : null
}

/** The plugin; a story is under no review until one is given by {@link underReview}, or suggesting is switched on. */
export function tracking(): Plugin {
  return new Plugin({
    key,
    state: { init: () => null, apply: after },
    appendTransaction(transactions, _, state) {
      const made = reviewOf(state)
      if (!made || made.isOn || !transactions.some(isEdit)) return null
      return behindEdit(state, made)
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
    dispatch?.(state.tr.step(step).setMeta('addToHistory', false))
    return true
  }
