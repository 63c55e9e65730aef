/** Whether a story is in its stage by a move that was judged. */
import type { Node } from 'prosemirror-model'
import { type Details, newDetails } from '../schema/values'
import { detailsOf } from '../story/parts'
import { type Stage, stageOf } from './stage'

/** What of a story tells its moves. */
export type Moved = Pick<Details, 'stage' | 'moves'>

/**
 * Whether a story is in its stage by a move that was judged, or where all stories begin. A merge, an import, a version
 * that is brought back and another program change the stage and judge nothing.
 */
export function isJudged({ stage, moves }: Moved): boolean {
  const last = moves.at(-1)
  return last ? last.to === stage && last.isJudged === true : stage === newDetails.stage
}

/** Whether a stage asks for something that nobody held a story in it against. */
export function isUnjudgedIn(
  stages: readonly Stage[],
  { stage, isJudged }: { stage: string; isJudged: boolean },
): boolean {
  return !isJudged && stageOf(stages, stage).needs.length > 0
}

/** Whether a later document has another last move than an earlier one. */
export function isMovedBetween(earlier: { doc: Node }, later: { doc: Node }): boolean {
  // each key asks
  if (earlier.doc.attrs === later.doc.attrs) return false
  const lastMove = ({ doc }: { doc: Node }) => detailsOf(doc).moves.at(-1)?.at
  return lastMove(earlier) !== lastMove(later)
}
