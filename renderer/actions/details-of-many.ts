/** Choosing details of several stories at once. */
import { undo } from 'prosemirror-history'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import type { ChosenDetails } from '../../contract/stories'
import type { Mover } from '../../story/stages/move'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession } from '../desk/desk-store'
import { tellOffering } from '../desk/offer'
import type { StorySession } from '../document/story-session'
import { detailsNow } from '../list/known'
import { chooseInStory } from './details'
import { workOn } from './outcomes'
import { stayingThere } from './whereabouts'

const messages = { running: 'outcome.changing', failed: 'outcome.notChanged' } as const

/** What is known of a move of several stories. */
export interface ManyMoved {
  /** What is kept of the move of the open story. */
  open: Partial<Mover>
  /** Since when each of the others was judged for it. */
  judged: Record<string, string>
}

/**
 * Gives stories other details. For the open story alone that is a step in its undo history; for others a message offers to
 * take all of it back.
 * @returns those that had others before
 */
export async function chooseInStories(
  ids: readonly string[],
  choice: ChosenDetails,
  { open, judged }: ManyMoved = { open: {}, judged: {} },
): Promise<string[]> {
  const changed: string[] = []
  await attempt(async () => {
    const session = openSession()
    const isOpenAmong = session !== null && ids.includes(session.id)
    const others = ids.filter((id) => id !== session?.id)
    const takeBack = isOpenAmong ? chooseReversibly(session, choice, open) : null
    if (isOpenAmong && takeBack) changed.push(session.id)
    if (others.length === 0) return
    let changing = ''
    const { done } = await workOn(messages, ids.length, (job) => {
      changing = job
      return desk.changeDetails(job, others, choice, judged)
    })
    changed.push(...done)
    const count = changed.length
    if (count === 0) return
    const takeAllBack = async () => {
      await takeBack?.()
      if (done.length > 0) await workOn(messages, count, (job) => desk.undoDetails(job, changing))
    }
    const left = stayingThere(changed)
    const offer = {
      label: t('outcome.undo'),
      take: () => void attempt(takeAllBack),
      isOpen: () => [...left()].some((id) => stillChosen(id, choice).length > 0),
    }
    tellOffering(toast, t('outcome.changed', { count }), [offer])
  })
  return changed
}

/** The details that a story still has as they were chosen, as far as that is known here. */
function stillChosen(id: string, choice: ChosenDetails): string[] {
  const now = detailsNow(id)
  const chosen = Object.entries(choice)
  if (!now) return chosen.map(([name]) => name)
  const known = new Map<string, unknown>(Object.entries(now))
  return chosen.flatMap(([name, value]) => (known.get(name) === value ? [name] : []))
}

/** Gives an open story other details; answers what takes that back, or null where it has them already. */
function chooseReversibly(
  session: StorySession,
  choice: ChosenDetails,
  mover: Partial<Mover>,
): (() => Promise<void>) | null {
  const { attrs } = session.doc
  if (!chooseInStory(choice, mover)) return null
  const after = session.doc
  return async () => {
    if (openSession() === session && session.doc === after) return void session.run(undo)
    const back: ChosenDetails = Object.fromEntries(
      stillChosen(session.id, choice).map((name) => [name, attrs[name]]),
    )
    if (openSession() === session) chooseInStory(back)
    else await workOn(messages, 1, (job) => desk.changeDetails(job, [session.id], back, {}))
  }
}
