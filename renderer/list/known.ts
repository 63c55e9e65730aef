/** What is known here of a story, listed or open. */
import { type Details, detailsSchema } from '../../story/schema/values'
import type { StorySummary } from '../../story/story/record'
import { openSession, useDesk } from '../desk/desk-store'
import { useListing } from './listing'

type Known = Pick<Details, 'stage' | 'house' | 'language' | 'embargo' | 'embargoZone'>

const knownSchema = detailsSchema.pick({
  stage: true,
  house: true,
  language: true,
  embargo: true,
  embargoZone: true,
})

/** The line of a story, as fresh as it is known here; undefined where its row was not read. */
export function knownSummary(id: string): StorySummary | undefined {
  const received = useDesk.getState().received.get(id)
  if (received) return received
  for (const { stories } of useListing.getState().pages.values()) {
    const line = stories.find((each) => each.id === id)
    if (line) return line
  }
  return undefined
}

/** Whether a newer version of Copydesk has written a story, as far as it is known here: nothing can be done with it. */
export function isNewer(id: string): boolean {
  const { toRead } = useDesk.getState()
  if (toRead?.id === id) return toRead.why === 'newer'
  for (const { stories } of useListing.getState().pages.values())
    if (stories.some((each) => each.id === id && each.isNewer)) return true
  return false
}

/** Whether a story of the list is unread; undefined where its row was not read. */
export function isUnread(id: string): boolean | undefined {
  for (const { stories } of useListing.getState().pages.values()) {
    const line = stories.find((each) => each.id === id)
    if (line) return line.isUnread
  }
  return undefined
}

/** The details of a story as they are at this moment; undefined where its row was not read. */
export function detailsNow(id: string): Known | undefined {
  const session = openSession()
  return session?.id === id ? knownSchema.parse(session.doc.attrs) : knownSummary(id)
}
