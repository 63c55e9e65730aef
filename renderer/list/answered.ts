/** What waits for the list to answer what is typed above it. */
import { NothingFoundError } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { useListing } from './listing'
import { idAt } from './rows'
import { isSameQuery, queryOf } from './wanted'

/** Whether the list answers what is wanted of it, or cannot. */
export function isListAnswered(): boolean {
  const { isAnswered, problem, query } = useListing.getState()
  return isAnswered && (problem !== null || isSameQuery(query, queryOf(useDesk.getState())))
}

/** Waits until the list answers what is wanted of it, however often that changes meanwhile. @throws why it cannot */
export async function listAnswered(): Promise<void> {
  if (!isListAnswered())
    await new Promise<void>((resolve) => {
      const stop = useListing.subscribe(() => {
        if (!isListAnswered()) return
        stop()
        resolve()
      })
    })
  const { problem } = useListing.getState()
  if (problem !== null) throw new Error(problem)
}

/** The first story that answers what is typed. @throws NothingFoundError where there is none */
export async function firstListed(): Promise<string> {
  await listAnswered()
  const id = await idAt(0)
  if (id === undefined) throw new NothingFoundError(useDesk.getState().filter)
  return id
}
