/** Sample stories as a desk would have them: those that stand at a stage were held against what it asks for. */
import { EditorState } from 'prosemirror-state'
import { checkedStory } from '../../story/checks/blocks'
import { placedFindings } from '../../story/checks/placed'
import { setDetails } from '../../story/editing/set'
import { type Houses, houseById } from '../../story/houses'
import { findAll } from '../../story/rules/find'
import { loadRules } from '../../story/rules/load'
import { type GatedStory, judgeStory, passageOf, rulesNotRun, wantsSpelling } from '../../story/stages/gate'
import { isJudged } from '../../story/stages/judged'
import { withMove } from '../../story/stages/move'
import { type Stage, stageOf, usualStages } from '../../story/stages/stage'
import { detailsOf } from '../../story/story/parts'
import type { Story } from '../../story/story/record'
import { isOpen } from '../../story/suggestions/review'
import type { TransferDesk } from './import'

/** Whether all holds that a stage asks of a story. What spelling finds is not known here. */
function isFree(stage: Stage, { doc, comments = [], review }: Story, houses: Houses, now: string): boolean {
  const house = houseById(houses, detailsOf(doc).house)
  const rules = loadRules(house.rules)
  const findings = placedFindings(doc, findAll(rules, checkedStory(doc)), house)
  const notRun = rulesNotRun(
    stage,
    rules.refused.map(({ id }) => id),
    houses.all,
  )
  const gated: GatedStory = { doc, comments, hasSuggestions: isOpen(review), findings, notRun, now }
  return !wantsSpelling(stage) && passageOf(judgeStory(stage, gated)) === 'free'
}

/** Notes of a story that it was judged for its stage, where all holds that the stage asks for. */
export async function judgeSample(
  { store, houses, stages = () => usualStages }: Pick<TransferDesk, 'store' | 'houses' | 'stages'>,
  id: string,
): Promise<void> {
  const { doc } = await store.read(id)
  if (isJudged(detailsOf(doc))) return
  await store.change(id, (story) => {
    const { tr } = EditorState.create({ doc: story.doc })
    const details = detailsOf(story.doc)
    const stage = stageOf(stages(), details.stage)
    const now = new Date().toISOString()
    if (!isFree(stage, story, houses(), now)) return tr
    const mover = { by: store.editor, at: now, isJudged: true }
    return setDetails(tr, houses(), withMove(details, { stage: details.stage }, mover))
  })
}
