/** Cleaning up the open story, and saying what was put right. */
import { toast } from 'sonner'
import { formatList, t } from '../../catalogue'
import type { CleanedUpAll, ReplacedAll } from '../../contract/find'
import { addCounts, type CleanUpCounts, cleanUp } from '../../story/editing/clean-up'
import { typingStyle } from '../../story/editing/smart-typing'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession, useDesk } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { tellOffering } from '../desk/offer'
import type { StorySession } from '../document/story-session'
import { withJob } from './jobs'
import { reasonLeft, reportLeft } from './outcomes'
import { type Done, type OwnPart, takeBack } from './take-back'
import { whileDone } from './undo-message'
import { stayingThere } from './whereabouts'

/** What was put right, in words. */
function listed(counts: CleanUpCounts): string {
  const all = [...counts].map(([what, count]) => t(`cleanUp.${what}`, { count }))
  return formatList(all, 'conjunction')
}

function report(session: StorySession, counts: CleanUpCounts): void {
  if (counts.size === 0) toast(t('cleanUp.nothing'))
  else
    tellOffering(toast.success, t('cleanUp.done', { what: listed(counts) }), [], {
      staysWithout: true,
      isSo: whileDone(session),
    })
}

const styleOf = ({ doc }: StorySession) => typingStyle(doc, deskHouses(), useDesk.getState().settings.typing)

/** Cleans up what is selected in the open story, or all of it, as one step of undo. */
export function cleanUpStory(): void {
  const session = openSession()
  if (!session) return
  session.run(cleanUp(styleOf(session), (counts) => report(session, counts)))
  session.view?.focus()
}

/** Cleans up the whole open story; null where nothing was put right. */
function cleanUpOpen(session: StorySession): { own: OwnPart; counts: CleanUpCounts } | null {
  const { id, doc: before } = session
  let counts: CleanUpCounts = new Map()
  session.run(cleanUp(styleOf(session), (found) => (counts = found), true))
  return session.doc === before ? null : { own: { id, before, doc: session.doc }, counts }
}

/** Cleans up whole stories; a message says what was put right, and offers to take all of it back. */
export function cleanUpStories(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const session = openSession()
    const open = session && ids.includes(session.id) ? cleanUpOpen(session) : null
    const closed = await cleanUpClosed(ids.filter((id) => id !== session?.id))
    const { job, result } = closed
    reportFailed(result)
    const own = open?.own ?? null
    const stories = [...(own ? [own.id] : []), ...result.stories]
    if (stories.length === 0) {
      if (result.failed.length === 0) toast(t('cleanUp.nothing'))
      return
    }
    const counts = addCounts([open?.counts ?? new Map(), new Map(result.counts)])
    const left = stayingThere(stories)
    const offer = {
      label: t('outcome.undo'),
      take: () => void takeAllBack({ own, job, stories: result.stories }),
      isOpen: () => [...left()].some((id) => !isChanged(own, id)),
    }
    const text = t('cleanUp.stories', { count: stories.length, what: listed(counts) })
    tellOffering(toast.success, text, [offer])
  })
}

const noneCleanedUp: CleanedUpAll = { stories: [], hits: 0, failed: [], counts: [] }

async function cleanUpClosed(ids: readonly string[]) {
  return withJob(t('cleanUp.running', { count: ids.length }), async (job) => ({
    job,
    result: ids.length > 0 ? await desk.cleanUpAll(job, [...ids]) : noneCleanedUp,
  }))
}

/** Whether a story is the one that was open, and open now as it was not left. */
function isChanged(own: OwnPart | null, id: string): boolean {
  const session = openSession()
  return id === own?.id && id === session?.id && !session.doc.eq(own.doc)
}

function takeAllBack(done: Done): Promise<void> {
  return attempt(async () =>
    reportFailed(await withJob(t('cleanUp.undoing'), (undoing) => takeBack(done, undoing))),
  )
}

function reportFailed({ failed }: ReplacedAll): void {
  if (failed.length === 0) return
  reportLeft(
    'cleanUp.left',
    failed.map((story) => `${story.headline || t('desk.untitled')}: ${reasonLeft(story)}`),
  )
}
