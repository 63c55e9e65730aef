/** Where rows went when the list became another, so that what is read stays in its place on the screen. */
import { desk } from '../bridge'
import { freshest, openSession, useDesk } from '../desk/desk-store'
import { type Listing, storyAt } from './listing'

/** The rows that are seen, and whether the list is at its top, where new stories are to come into sight. */
export interface VisibleRows {
  first: number
  last: number
  isTop: boolean
}

/** Where the first row that is seen was and is, and by how many rows the one that Tab leads to went on. */
export interface Moves {
  from: number
  to: number
  active: number
}

/** Nothing moved. */
export const still: Moves = { from: 0, to: 0, active: 0 }

/** The first row seen whose story has not changed since it was listed, so that it has not moved of itself. */
function steadyRow(known: Listing, visible: VisibleRows): number | null {
  const { received } = useDesk.getState()
  if (visible.isTop) return null
  for (let row = visible.first; row <= visible.last; row++) {
    const story = storyAt(known, row)
    if (story && freshest(story, received.get(story.id)) === story && story.id !== openSession()?.id)
      return row
  }
  return null
}

/** Where the story of a row is now; the same row where it is not known, or gone. */
async function rowNow(known: Listing, row: number): Promise<number> {
  const story = storyAt(known, row)
  return (story && (await desk.rowOf(known.query, story.id))) ?? row
}

/** Where rows went, as main has the list now. */
export async function movesOf(known: Listing, visible: VisibleRows): Promise<Moves> {
  const from = steadyRow(known, visible) ?? 0
  const [to, active] = await Promise.all([from === 0 ? 0 : rowNow(known, from), rowNow(known, known.active)])
  return { from, to, active: active - known.active }
}
