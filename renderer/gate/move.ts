/** Moving stories from stage to stage: at once where all holds that the stage asks for, else after a question. */
import type { Node } from 'prosemirror-model'
import { create } from 'zustand'
import type { Details } from '../../story/schema/values'
import { mayPass, type NeedResult, passageOf } from '../../story/stages/gate'
import { isJudged } from '../../story/stages/judged'
import { type Mover, passedOver } from '../../story/stages/move'
import type { Proof } from '../../story/stages/proof'
import { type Stage, stageOf } from '../../story/stages/stage'
import { docFromJSON } from '../../story/story/doc-json'
import { detailsOf } from '../../story/story/parts'
import { chooseInStory } from '../actions/details'
import { chooseInStories } from '../actions/details-of-many'
import { desk } from '../bridge'
import { houseOf } from '../checks/house-checks'
import { attempt } from '../desk/attempt'
import { author, openSession } from '../desk/desk-store'
import { hide, show } from '../desk/shown'
import { deskStages } from '../desk/stages'
import type { StorySession } from '../document/story-session'
import { knownSummary } from '../list/known'
import { gatedStory, type Judged, judge } from './judge'

/** A story that was not moved, and what did not hold. */
export interface Left {
  id: string
  results: readonly NeedResult[]
}

/** What the editor is asked before the open story is moved, or learns of several that were not. */
export type GateQuestion =
  | {
      kind: 'one'
      stage: Stage
      session: StorySession
      results: readonly NeedResult[]
      /** Whether whoever edits may override all that does not hold, with a reason. */
      isAllowed: boolean
      pass(reason: string): void
    }
  | { kind: 'several'; stage: Stage; left: readonly Left[]; total: number }

export const useGate = create<{ question: GateQuestion | null }>(() => ({ question: null }))

function ask(question: GateQuestion): void {
  useGate.setState({ question })
  show('gate')
}

/** Whether a story is being looked at before it is moved: a second press does not move it twice. */
let isLooking = false

/** Moves stories to a stage of the desk. */
export async function moveStories(ids: readonly string[], to: string): Promise<void> {
  if (isLooking) return
  isLooking = true
  try {
    await attempt(() => move(ids, stageOf(deskStages(), to)))
  } finally {
    isLooking = false
  }
}

/** Moves the open story; in the stage that it has it is judged, where it was not. */
export async function moveOpenStory(to: string): Promise<void> {
  const session = openSession()
  if (session && isToMove(detailsOf(session.doc), to)) await moveStories([session.id], to)
}

function isToMove(details: Pick<Details, 'stage' | 'moves'>, to: string): boolean {
  return details.stage !== to || !isJudged(details)
}

async function move(ids: readonly string[], stage: Stage): Promise<void> {
  const session = openSession()
  const [only] = ids
  if (stage.needs.length === 0) await chooseInStories(ids, { stage: stage.id })
  else if (session && ids.length === 1 && only === session.id) await moveOne(session, stage)
  else await moveSeveral(ids, stage)
}

/** Keeps the proof of a move before it is made, so that no crash can part them. A disk that refuses keeps nobody from moving on. */
async function keepProof(id: string, proof: Proof): Promise<void> {
  try {
    await desk.keepProof(id, proof)
  } catch (error) {
    console.error(error)
  }
}

/** What holds for an open story as it is at this very moment. */
async function judgeOpen(session: StorySession, stage: Stage): Promise<Judged> {
  for (;;) {
    const judged = await judge(stage, gatedStory(session), author())
    if (session.doc === judged.doc) return judged
  }
}

async function moveOne(session: StorySession, stage: Stage): Promise<void> {
  if (session.isTemplate) {
    chooseInStory({ stage: stage.id })
    return
  }
  const judged = await judgeOpen(session, stage)
  const { results, proof } = judged
  if (openSession() !== session) return
  const passage = passageOf(results)
  const moveOn = async (mover: Partial<Mover>) => {
    await keepProof(session.id, proof)
    if (openSession() !== session) return
    if (passage === 'free' && session.doc !== judged.doc) return moveOne(session, stage)
    // what was changed meanwhile was not judged, and the move says so
    chooseInStory({ stage: stage.id }, { at: proof.at, ...mover, isJudged: session.doc === judged.doc })
  }
  if (passage === 'free') {
    await moveOn({})
    return
  }
  ask({
    kind: 'one',
    stage,
    session,
    results,
    isAllowed: passage === 'reason' || mayPass(houseOf(session.doc), author()),
    pass(reason) {
      hide()
      void attempt(() => moveOn({ reason, passed: passedOver(results) }))
    },
  })
}

/** What holds for a story; null for a template, of which nothing is asked, and where moving it says why it cannot be read. */
async function judgeStoryOf(id: string, stage: Stage): Promise<Judged | null> {
  const session = openSession()
  if (session?.id === id) return session.isTemplate ? null : judgeOpen(session, stage)
  const stored = await desk.read(id).catch(() => null)
  if (!stored || stored.isTemplate) return null
  return judge(stage, { ...stored, doc: docFromJSON(stored.doc) }, author())
}

/** Those that pass are moved, the others are listed. */
async function moveSeveral(ids: readonly string[], stage: Stage): Promise<void> {
  const passing: string[] = []
  const judged: Record<string, string> = {}
  const left: Left[] = []
  let openDoc: Node | null = null
  for (const id of ids) {
    const line = knownSummary(id)
    if (line?.stage === stage.id && line.isJudged && openSession()?.id !== id) continue
    const since = new Date().toISOString()
    const found = await judgeStoryOf(id, stage)
    if (found && passageOf(found.results) !== 'free') left.push({ id, results: found.results })
    else passing.push(id)
    if (!found || passageOf(found.results) !== 'free') continue
    await keepProof(id, found.proof)
    judged[id] = since
    if (openSession()?.id === id) openDoc = found.doc
  }
  if (passing.length > 0) {
    const isOpenJudged = openDoc !== null && openSession()?.doc === openDoc
    await chooseInStories(passing, { stage: stage.id }, { open: { isJudged: isOpenJudged }, judged })
  }
  if (left.length > 0) ask({ kind: 'several', stage, left, total: ids.length })
}
