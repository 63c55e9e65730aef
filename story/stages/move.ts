/** Moving a story from stage to stage, which the story keeps. */
import { type Details, type Move, movesLimit } from '../schema/values'
import type { NeedResult } from './gate'

/** Who moves a story and when (ISO 8601), and what is passed over by that. */
export type Mover = Pick<Move, 'by' | 'at'> & Partial<Pick<Move, 'reason' | 'passed'>>

/** So much of what was passed over is kept. */
const mostPassed = 100
const longestText = 200

/** What is kept of needs that did not hold and were passed over. */
export function passedOver(results: readonly NeedResult[]): Move['passed'] {
  return results
    .filter(({ holds }) => !holds)
    .flatMap(({ need: { what, weight }, findings }) =>
      findings.length === 0
        ? [{ what, weight, code: '', text: '' }]
        : findings.map(({ code, text }) => ({ what, weight, code, text: text.slice(0, longestText) })),
    )
    .slice(0, mostPassed)
}

/** Details that are chosen for a story, with the move among them where they bring another stage. */
export function withMove(
  { stage, moves }: Pick<Details, 'stage' | 'moves'>,
  choice: Partial<Details>,
  { by, at, reason = '', passed = [] }: Mover,
): Partial<Details> {
  if (choice.stage === undefined || choice.stage === stage) return choice
  const move: Move = { from: stage, to: choice.stage, by, at, reason, passed }
  return { ...choice, moves: [...moves, move].slice(-movesLimit) }
}
