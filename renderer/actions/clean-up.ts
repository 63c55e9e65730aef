/** Cleaning up the open story, and saying what was put right. */
import { undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { toast } from 'sonner'
import { formatList, t } from '../../catalogue'
import type { ReplacedAll } from '../../contract/find'
import { addCounts, type CleanUpCounts, cleanUp } from '../../story/editing/clean-up'
import { typingStyle } from '../../story/editing/smart-typing'
import { headlineOf } from '../../story/story/parts'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession, useDesk } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { lasting } from '../desk/message-time'
import { tellOffering } from '../desk/offer'
import type { StorySession } from '../document/story-session'
import { withJob } from './jobs'
import { reasonLeft, reportLeft } from './outcomes'
import { stayingThere } from './whereabouts'

/** What was put right, in words. */
function listed(counts: CleanUpCounts): string {
  const all = [...counts].map(([what, count]) => t(`cleanUp.${what}`, { count }))
  return formatList(all, 'conjunction')
}

function report(counts: CleanUpCounts): void {
  if (counts.size === 0) toast(t('cleanUp.nothing'))
  else toast.success(t('cleanUp.done', { what: listed(counts) }))
}

const styleOf = ({ doc }: StorySession) => typingStyle(doc, deskHouses(), useDesk.getState().settings.typing)

/** Cleans up what is selected in the open story, or all of it, as one step of undo. */
export function cleanUpStory(): void {
  const session = openSession()
  if (!session) return
  session.run(cleanUp(styleOf(session), report))
  session.view?.focus()
}

/** What was cleaned up in the open story: how it was left. */
interface OwnPart {
  session: StorySession
  doc: Node
}

/** Cleans up the whole open story; null where nothing was put right. */
function cleanUpOpen(session: StorySession): { own: OwnPart; counts: CleanUpCounts } | null {
  const before = session.doc
  let counts: CleanUpCounts = new Map()
  session.run(cleanUp(styleOf(session), (found) => (counts = found), true))
  return session.doc === before ? null : { own: { session, doc: session.doc }, counts }
}

/** Cleans up whole stories; a message says what was put right, and offers to take all of it back. */
export function cleanUpStories(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const session = openSession()
    const open = session && ids.includes(session.id) ? cleanUpOpen(session) : null
    const unopened = ids.filter((id) => id !== session?.id)
    const closed = unopened.length > 0 ? await cleanUpClosed(unopened) : null
    if (closed) reportFailed(closed.result)
    const count = (closed?.result.stories.length ?? 0) + (open ? 1 : 0)
    if (count === 0) {
      if (!closed || closed.result.failed.length === 0) toast(t('cleanUp.nothing'))
      return
    }
    const counts = addCounts([open?.counts ?? new Map(), new Map(closed?.result.counts)])
    const others = stayingThere(closed?.result.stories ?? [])
    const offer = {
      label: t('outcome.undo'),
      take: () => void takeBack(open?.own ?? null, closed?.job ?? null),
      isOpen: () => isAsLeft(open?.own) || others().size > 0,
    }
    tellOffering(toast.success, t('cleanUp.stories', { count, what: listed(counts) }), [offer])
  })
}

async function cleanUpClosed(ids: readonly string[]) {
  return withJob(t('cleanUp.running', { count: ids.length }), async (job) => ({
    job,
    result: await desk.cleanUpAll(job, [...ids]),
  }))
}

const isAsLeft = (own?: OwnPart | null) =>
  own != null && openSession() === own.session && own.session.doc === own.doc

function takeBack(own: OwnPart | null, job: string | null): Promise<void> {
  return attempt(async () => {
    if (own && isAsLeft(own)) own.session.run(undo)
    else if (own) toast.warning(t('cleanUp.changed', { headline: headlineOf(own.session.doc) }), lasting)
    if (job !== null)
      reportFailed(await withJob(t('cleanUp.undoing'), (undoing) => desk.undoReplaceAll(undoing, job)))
  })
}

function reportFailed({ failed }: ReplacedAll): void {
  if (failed.length === 0) return
  reportLeft(
    'cleanUp.left',
    failed.map((story) => `${story.headline || t('desk.untitled')}: ${reasonLeft(story)}`),
  )
}
