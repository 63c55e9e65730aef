/** Choosing details of several stories at once. */
import { undo } from 'prosemirror-history'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import type { ChosenDetails } from '../../contract/stories'
import type { Mover } from '../../story/stages/move'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession } from '../desk/desk-store'
import { unhurried } from '../desk/message-time'
import type { StorySession } from '../document/story-session'
import { chooseInStory } from './details'
import { workOn } from './outcomes'

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
    const { done } = await workOn(messages, ids.length, (job) =>
      desk.changeDetails(job, others, choice, judged),
    )
    changed.push(...done)
    const count = changed.length
    if (count === 0) return
    const takeAllBack = async () => {
      takeBack?.()
      if (done.length > 0) await workOn(messages, count, (job) => desk.undoDetails(job))
    }
    toast(t('outcome.changed', { count }), {
      ...unhurried,
      action: { label: t('outcome.undo'), onClick: () => void attempt(takeAllBack) },
    })
  })
  return changed
}

/** Gives an open story other details; answers what takes that back, or null where it has them already. */
function chooseReversibly(
  session: StorySession,
  choice: ChosenDetails,
  mover: Partial<Mover>,
): (() => void) | null {
  const { attrs } = session.doc
  const before: ChosenDetails = Object.fromEntries(Object.keys(choice).map((name) => [name, attrs[name]]))
  if (!chooseInStory(choice, mover)) return null
  const after = session.doc
  return () => {
    if (openSession() !== session) void chooseInStories([session.id], before)
    else if (session.doc === after) session.run(undo)
    else chooseInStory(before)
  }
}
