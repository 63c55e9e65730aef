/** Why nothing can be found by a pattern, for people. */
import type { FindProblem } from '../story/find/query'
import { t } from './index'

/** A sentence that says what is wrong with what was asked for. */
export function findProblemText(problem: FindProblem): string {
  return t(`find.problem.${problem.reason}`, { ...problem })
}
