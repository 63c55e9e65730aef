/** Cleaning up the open story, and saying what was put right. */
import { undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { toast } from 'sonner'
import { t, uiLanguage } from '../../catalogue'
import type { ReplacedAll } from '../../contract/find'
import { type Cleaned, type CleanUpCounts, cleanUp } from '../../story/editing/clean-up'
import { typingStyle } from '../../story/editing/smart-typing'
import { headlineOf } from '../../story/story/parts'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession, useDesk } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { lasting, unhurried } from '../desk/message-time'
import type { StorySession } from '../document/story-session'
import { withJob } from './jobs'

/** How many stories are named that were left as they are. */
const mostNamed = 5

/** What was put right, in words. */
function listed(counts: CleanUpCounts): string {
  const all = [...counts].map(([what, count]) => t(`cleanUp.${what}`, { count }))
  return new Intl.ListFormat(uiLanguage()).format(all)
}

function report(counts: CleanUpCounts): void {
  if (counts.size === 0) toast(t('cleanUp.nothing'))
  else toast.success(t('cleanUp.done', { what: listed(counts) }))
}

/** Cleans up what is selected in the open story, or all of it, as one step of undo. */
export function cleanUpStory(): void {
  const session = openSession()
  if (!session) return
  const style = typingStyle(session.doc, deskHouses(), useDesk.getState().settings.typing)
  session.run(cleanUp(style, report))
  session.view?.focus()
}

/** What was cleaned up in the open story: how it was left. */
interface OwnPart {
  session: StorySession
  doc: Node
}

function cleanUpOpen(session: StorySession, add: (counts: CleanUpCounts) => void): OwnPart | null {
  const style = typingStyle(session.doc, deskHouses(), useDesk.getState().settings.typing)
  const before = session.doc
  session.run(cleanUp(style, add, true))
  return session.doc === before ? null : { session, doc: session.doc }
}

/** Cleans up whole stories; a message says what was put right, and offers to take all of it back. */
export function cleanUpStories(ids: readonly string[]): Promise<void> {
  return attempt(async () => {
    const session = openSession()
    const counts = new Map<Cleaned, number>()
    const add = (more: Iterable<readonly [Cleaned, number]>) => {
      for (const [what, count] of more) counts.set(what, (counts.get(what) ?? 0) + count)
    }
    const own = session && ids.includes(session.id) ? cleanUpOpen(session, add) : null
    const others = ids.filter((id) => id !== session?.id)
    const rest = others.length > 0 ? await cleanUpClosed(others) : null
    if (rest) add(rest.result.counts)
    const count = (rest?.result.stories.length ?? 0) + (own ? 1 : 0)
    if (rest) reportLeft(rest.result)
    if (count === 0) {
      if (!rest || rest.result.failed.length === 0) toast(t('cleanUp.nothing'))
      return
    }
    toast.success(t('cleanUp.stories', { count, what: listed(counts) }), {
      ...unhurried,
      action: { label: t('outcome.undo'), onClick: () => void takeBack(own, rest?.job ?? null) },
    })
  })
}

async function cleanUpClosed(ids: readonly string[]) {
  return withJob(t('cleanUp.running', { count: ids.length }), async (job) => ({
    job,
    result: await desk.cleanUpAll(job, [...ids]),
  }))
}

function takeBack(own: OwnPart | null, job: string | null): Promise<void> {
  return attempt(async () => {
    const isAsLeft = own !== null && openSession() === own.session && own.session.doc === own.doc
    if (isAsLeft) own.session.run(undo)
    else if (own) toast.warning(t('cleanUp.changed', { headline: headlineOf(own.session.doc) }), lasting)
    if (job !== null) reportLeft(await withJob(t('cleanUp.undoing'), () => desk.undoReplaceAll(job)))
  })
}

/** Names the stories that were left as they are, and why. */
function reportLeft({ failed }: ReplacedAll): void {
  if (failed.length === 0) return
  const lines = failed.slice(0, mostNamed).map(({ headline, why, reason }) => {
    const because = why === 'error' ? reason : t(`findAll.why.${why}`)
    return `${headline || t('desk.untitled')}: ${because}`
  })
  const rest = failed.length - lines.length
  toast.error(t('cleanUp.left', { count: failed.length }), {
    description: [...lines, ...(rest > 0 ? [t('outcome.more', { count: rest })] : [])].join('\n'),
    ...lasting,
  })
}
