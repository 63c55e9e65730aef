/** The moves of a story from stage to stage, as its versions tell them. */
import { detailsSchema, type Move } from '../../story/schema/values'
import type { Proof } from '../../story/stages/proof'

/** The moves that the details of a version tell; none where they cannot be read. */
export function movesIn([attrs]: readonly string[]): Move[] {
  try {
    return detailsSchema.shape.moves.catch([]).parse(JSON.parse(attrs ?? '{}').moves)
  } catch {
    return []
  }
}

/** Whether the last move in a version is the one that a proof is of: judged, to its stage, and not from before it. */
export function isMovedBy({ stage, at }: Proof, lines: readonly string[]): boolean {
  const move = movesIn(lines).at(-1)
  return move !== undefined && move.isJudged === true && move.to === stage && move.at >= at
}

/** Whether a version tells the last move of a story, or it was never moved. */
export function isMoveIn(
  versions: readonly { record: { lines: readonly string[] } }[],
  moves: readonly Move[],
): boolean {
  const last = moves.at(-1)
  return last === undefined || versions.some(({ record }) => movesIn(record.lines).at(-1)?.at === last.at)
}
