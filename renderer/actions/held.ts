/** Asks before stories go out that nobody may publish yet: under embargo, or taken back by their sender. */
import { create } from 'zustand'
import { holdOf, type StorySummary } from '../../story/story/record'
import { desk } from '../bridge'
import { openSession } from '../desk/desk-store'
import { hide, show } from '../desk/shown'

/** What is to be done with the stories; each has words of its own. */
export type HeldAct = 'export' | 'copy'

/** What the editor decided: null to do nothing. */
export type HeldChoice = 'all' | 'skip' | null

interface Question {
  act: HeldAct
  held: readonly StorySummary[]
  /** How many stories are meant, those that are held among them. */
  total: number
  choose(choice: HeldChoice): void
}

export const useHeldQuestion = create<{ question: Question | null }>(() => ({ question: null }))

/** Answers the question that is open. */
export function answerHeld(choice: HeldChoice): void {
  const { question } = useHeldQuestion.getState()
  useHeldQuestion.setState({ question: null })
  hide()
  question?.choose(choice)
}

/** Of the open story alone it is known at once, as what is typed after the key of an export is for the question. */
async function heldAmong(ids: readonly string[]): Promise<StorySummary[]> {
  const session = openSession()
  const open = session && ids.includes(session.id) ? session.summary : null
  const others = ids.filter((id) => id !== open?.id)
  const held = others.length === 0 ? [] : await desk.heldStories(others)
  return open && holdOf(open, new Date().toISOString()) !== null ? [open, ...held] : held
}

/** Whether stories may go out, those that are held too, and which do; null where the editor wants none of it. */
export async function askAboutHeld(
  ids: readonly string[],
  act: HeldAct,
): Promise<{ withHeld: boolean; ids: readonly string[] } | null> {
  const held = await heldAmong(ids)
  if (held.length === 0) return { withHeld: false, ids }
  const choice = await new Promise<HeldChoice>((choose) => {
    useHeldQuestion.setState({ question: { act, held, total: ids.length, choose } })
    show('held')
  })
  if (choice === null || (choice === 'skip' && held.length === ids.length)) return null
  if (choice === 'all') return { withHeld: true, ids }
  return { withHeld: false, ids: ids.filter((id) => held.every((each) => each.id !== id)) }
}
