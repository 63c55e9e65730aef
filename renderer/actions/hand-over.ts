/** What the window hands over before it closes. */
import { desk } from '../bridge'
import { openSession } from '../desk/desk-store'
import { settleHalfTyped } from '../desk/half-typed'
import { unsavedHouse } from '../desk/house-draft'
import { unfinishedJobs } from './jobs'
import { flushAll } from './unsaved'

/** Hands over all typing, and tells what the window alone has and what is not finished yet. */
export async function handOver(): Promise<void> {
  // first, as a job that is over meanwhile may change the text at its end
  const unfinished = await unfinishedJobs()
  const house = unsavedHouse()
  settleHalfTyped()
  const unsaved = await flushAll(openSession())
  await desk.flushed(house === null ? unsaved : [...unsaved, house], unfinished)
}
