/** Where a desk has what is edited suggested without anybody switching that on: from a stage on, or as a story comes in. */
import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { type Stage, stageOf } from '../stages/stage'
import { newSuggestions } from './record'
import { modeOf, type Review } from './review'
import { ReviewModeStep } from './review-step'

/**
 * Switches suggesting on after a move to a stage whose stories are edited so; the move itself is no suggestion.
 * Whoever switches it off again at that stage has it off.
 */
export function suggestAtStage<T extends Transform>(
  change: T,
  review: Review | null,
  stages: readonly Stage[],
): T {
  const { stage } = change.doc.attrs
  const isMoved = change.before.attrs.stage !== stage
  if (isMoved && stageOf(stages, stage).isSuggesting && !review?.isOn)
    change.step(new ReviewModeStep(modeOf(review), 'on'))
  return change
}

/** The review of a story that comes in and is to be edited by suggestions. */
export const suggestedFrom = (doc: Node): Review => ({ isOn: true, ...newSuggestions(doc) })
