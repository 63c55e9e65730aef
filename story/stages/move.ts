/** Moving a story from stage to stage, which the story keeps. */
import type { Node } from 'prosemirror-model'
import { type Details, type Move, movesLimit, newDetails } from '../schema/values'
import { detailsOf } from '../story/parts'
import { beginningOf } from '../story/shortened'
import { isListedBefore, type NeedResult } from './gate'
import { isJudged, type Moved } from './judged'
import { firstStage, type Stage } from './stage'

/** Who moves a story and when (ISO 8601), whether it was judged for that, and what is passed over. */
export type Mover = Pick<Move, 'by' | 'at'> & Partial<Pick<Move, 'reason' | 'passed' | 'isJudged'>>

/** The most findings that are kept of what was passed over, and the most characters of each. */
const mostPassed = 100
const longestText = 200

/** What is kept of needs that did not hold and were passed over. */
export function passedOver(results: readonly NeedResult[]): Move['passed'] {
  return results
    .filter((result) => !result.holds && !isListedBefore(result))
    .flatMap(({ need: { what, weight }, findings }) =>
      findings.length === 0
        ? [{ what, weight, code: '', text: '' }]
        : findings.map(({ code, text }) => ({ what, weight, code, text: beginningOf(text, longestText) })),
    )
    .slice(0, mostPassed)
}

/**
 * The details that were chosen for a story. Where they bring another stage, or the story is now judged for the stage
 * that it has, the move is among them.
 */
export function withMove(
  details: Moved,
  choice: Partial<Details>,
  { by, at, reason = '', passed = [], isJudged: isJudgedNow = false }: Mover,
): Partial<Details> {
  const { stage, moves } = details
  if (choice.stage === undefined) return choice
  if (choice.stage === stage && (!isJudgedNow || isJudged(details))) return choice
  const move: Move = {
    from: stage,
    to: choice.stage,
    by,
    at,
    reason,
    passed,
    ...(isJudgedNow && { isJudged: true }),
  }
  return { ...choice, moves: [...moves, move].slice(-movesLimit) }
}

/** The document of a new story, in the first stage of a desk that does not have the one that new stories have elsewhere. */
export function begunAt(doc: Node, stages: readonly Stage[]): Node {
  const { stage } = detailsOf(doc)
  if (stage !== newDetails.stage || stages.some(({ id }) => id === stage)) return doc
  return doc.type.create({ ...doc.attrs, stage: firstStage(stages) }, doc.content)
}

/**
 * The document of a version as it is brought back into its story: the moves stay, and where the version has another stage
 * that is one more.
 */
export function broughtBack(version: Node, now: Node, mover: Mover): Node {
  const details = detailsOf(now)
  const { moves = details.moves } = withMove(details, { stage: detailsOf(version).stage }, mover)
  return version.type.create({ ...version.attrs, moves }, version.content)
}

/** The document of a copy: it was not moved yet. */
export function withoutMoves(doc: Node): Node {
  return doc.type.create({ ...doc.attrs, moves: [] }, doc.content)
}
