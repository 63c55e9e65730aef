/** What is done with versions of the open story. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { restoreDoc } from '../../story/editing/restore'
import { broughtBack, withoutMoves } from '../../story/stages/move'
import { docFromJSON } from '../../story/story/doc-json'
import { takeTime } from '../actions/opening-requests'
import { openStory } from '../actions/stories'
import { toastDone } from '../actions/undo-message'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { author, openSession, receiveStories } from '../desk/desk-store'
import type { StorySession } from '../document/story-session'

/** Names a version. */
export function nameVersion(story: string, version: string, name: string): Promise<void> {
  return desk.nameVersion(story, version, name)
}

/**
 * Makes the story what a version was; what is there now, to the last key, is kept as a version, and undo takes it back.
 * @returns whether it is done
 */
export async function restoreVersion(session: StorySession, version: string): Promise<boolean> {
  let isDone = false
  await attempt(async () => {
    const doc = docFromJSON(await desk.version(session.id, version))
    let savedDoc = session.doc
    do {
      savedDoc = session.doc
      await session.flush()
      await desk.saveVersion(session.id, '', 'restore')
    } while (session.doc !== savedDoc)
    if (openSession() !== session) return
    const mover = { by: author(), at: new Date().toISOString() }
    session.run(restoreDoc(broughtBack(doc, session.doc, mover)), 'restore')
    toastDone(session, t('versions.restored'))
    isDone = true
  })
  return isDone
}

/** Makes a story of its own of a version, and opens it. */
export function saveAsStory(session: StorySession, version: string): Promise<void> {
  return attempt(async () => {
    const { result, isAwaited, request } = await takeTime(async () =>
      desk.create(withoutMoves(docFromJSON(await desk.version(session.id, version))).toJSON()),
    )
    receiveStories([result])
    if (isAwaited) await openStory(result.id, false, request)
    toast.success(t('versions.madeStory'))
  })
}
