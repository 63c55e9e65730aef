/** Proof sheets of the open story, as files. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import type { Version } from '../../contract/version'
import { stageOf } from '../../story/stages/stage'
import { docFromJSON } from '../../story/story/doc-json'
import { detailsOf } from '../../story/story/parts'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { author, openSession } from '../desk/desk-store'
import { deskStages } from '../desk/stages'
import type { StorySession } from '../document/story-session'
import { gatedStory, judge } from './judge'

const tried = { command: 'command.proofSheet' } as const

/** @returns whether it was saved, and not cancelled */
async function save(session: StorySession, { id, hasProof }: Version): Promise<boolean> {
  const doc = docFromJSON(await desk.version(session.id, id))
  const stage = stageOf(deskStages(), detailsOf(doc).stage)
  const made = hasProof ? null : await judge(stage, { ...gatedStory(session), doc }, author())
  const isSaved = await desk.saveProofSheet(session.id, id, made?.proof ?? null)
  if (isSaved) toast.success(t('stages.proof.wrote'))
  return isSaved
}

/** Saves the proof sheet of a version: the one that is kept with it, else one that is made of it. */
export function saveProofSheet(session: StorySession, version: Version): Promise<void> {
  return attempt(() => save(session, version), tried)
}

/** Saves the proof sheet of the open story as it is now; its text is kept as a version. */
export function proofOpenStory(): Promise<void> {
  return attempt(async () => {
    const session = openSession()
    if (!session) return false
    await session.flush()
    return save(session, await desk.saveVersion(session.id, '', 'proof'))
  }, tried)
}
