/** What the checks find in a story that is to be moved: all that ran, and no key waits for it. */
import type { Node } from 'prosemirror-model'
import { t } from '../../catalogue'
import { ruleProblem } from '../../catalogue/rule'
import { placedBlocks } from '../../story/checks/blocks'
import { type PlacedFinding, placedFindings } from '../../story/checks/placed'
import {
  type GatedStory,
  judgeStory,
  type NeedResult,
  rulesNotRun,
  wantsSpelling,
} from '../../story/stages/gate'
import { type Proof, proofOf } from '../../story/stages/proof'
import type { Stage } from '../../story/stages/stage'
import { isOpen } from '../../story/suggestions/review'
import { reviewOf } from '../../story/suggestions/tracking'
import { checkSource } from '../checks/check-source'
import { houseOf } from '../checks/house-checks'
import { spellingSource } from '../checks/spelling-source'
import { useUnusedRules } from '../checks/unused-rules'
import { deskHouses } from '../desk/houses'
import { commentsIn } from '../document/comments'
import type { StorySession } from '../document/story-session'

/** What came of a gate, and its proof. */
export interface Judged {
  /** What was judged. */
  doc: Node
  results: readonly NeedResult[]
  proof: Proof
}

async function findingsIn(doc: Node, stage: Stage): Promise<PlacedFinding[]> {
  const sources = [checkSource(), ...(wantsSpelling(stage) ? [spellingSource()] : [])]
  const answers = await Promise.all(sources.map((source) => source.check(doc)))
  const found = placedBlocks(doc).map(({ node }) => answers.flatMap((answer) => answer.get(node) ?? []))
  return placedFindings(doc, found, houseOf(doc))
}

/** What holds of what a stage asks of a story, with this text and these comments. @param by who moves it */
export async function judge(
  stage: Stage,
  { doc, comments, hasSuggestions }: Pick<GatedStory, 'doc' | 'comments' | 'hasSuggestions'>,
  by: string,
): Promise<Judged> {
  const findings = await findingsIn(doc, stage)
  const at = new Date().toISOString()
  const { refused, slow } = useUnusedRules.getState()
  const unused = [
    ...refused.map(({ id, problem }) => ({ id, reason: ruleProblem(problem) })),
    ...slow.map((id) => ({ id, reason: t('rules.problems.slow') })),
  ]
  const notRun = rulesNotRun(
    stage,
    unused.map(({ id }) => id),
    deskHouses().all,
  )
  const results = judgeStory(stage, { doc, comments, hasSuggestions, findings, notRun, now: at })
  return { doc, results, proof: proofOf({ stage, house: houseOf(doc), results, findings, unused, by, at }) }
}

/** What of an open story a gate looks at. */
export function gatedStory({
  doc,
  state,
}: StorySession): Pick<GatedStory, 'doc' | 'comments' | 'hasSuggestions'> {
  return { doc, comments: commentsIn(state), hasSuggestions: isOpen(reviewOf(state)) }
}
