/** Picking stories in the list: one, one more, all between, or all that there are, whether their rows were read or not. */
import type { KeyboardEvent, MouseEvent } from 'react'
import { requestOpening } from '../actions/opening-requests'
import { openStory, openToWrite } from '../actions/stories'
import { attempt } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { useListing } from '../list/listing'
import { pickInOrder } from '../list/picking'
import { idAt, idsBetween, rowOfStory } from '../list/rows'

/**
 * Picks stories of the list that is shown, unless the other one is shown by the time that they are known.
 * @param choose gives the stories, from those that are picked of this list already
 */
function pick(choose: (picked: readonly string[]) => Promise<readonly string[]>): Promise<void> {
  const { showBin: pickedInBin } = useDesk.getState()
  return pickInOrder(async () => {
    const before = useDesk.getState()
    const picked = await choose(before.pickedInBin === pickedInBin ? before.picked : [])
    if (useDesk.getState().showBin === pickedInBin) useDesk.setState({ picked, pickedInBin })
  })
}

/** Picks all from the story that was picked first to a row. */
export function pickTo(row: number): Promise<void> {
  return pick(async ([first]) => {
    const from = (first === undefined ? null : await rowOfStory(first)) ?? row
    const ids = await idsBetween(from, row)
    return from > row ? ids.reverse() : ids
  })
}

function pickToo(row: number, shown?: string): Promise<void> {
  return pick(async (picked) => {
    const id = shown ?? (await idAt(row))
    if (id === undefined) return picked
    return picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]
  })
}

async function pickAndOpen(row: number, isToWrite: boolean, shown?: string): Promise<void> {
  const request = requestOpening()
  const { showBin } = useDesk.getState()
  let id: string | undefined
  await pick(async (picked) => {
    id = shown ?? (await idAt(row))
    return id === undefined ? picked : [id]
  })
  if (id !== undefined) await (isToWrite ? openToWrite : openStory)(id, showBin, request)
}

/** Picks all stories of the list. */
export function pickAll(): Promise<void> {
  return pick(() => idsBetween(0, useListing.getState().total - 1))
}

/** Picks a story for what is done next, unless it is among those that are picked. */
export function pickUnlessPicked(row: number, shown?: string): Promise<void> {
  return pick(async (picked) => {
    const id = shown ?? (await idAt(row))
    return id === undefined || picked.includes(id) ? picked : [id]
  })
}

function isToWrite(event: MouseEvent | KeyboardEvent): boolean {
  return 'key' in event && event.key === 'Enter'
}

/**
 * What a click or key on a row picks: its story, which opens; one more with Ctrl, all between with Shift. Enter goes on
 * into its text, a click and the space bar stay in the list.
 * @param shown the story that the row shows, if it was read: the list may have changed under the pointer
 */
export function pickRow(event: MouseEvent | KeyboardEvent, row: number, shown?: string): void {
  if (event.shiftKey) void attempt(() => pickTo(row))
  else if (event.ctrlKey || event.metaKey) void attempt(() => pickToo(row, shown))
  else void attempt(() => pickAndOpen(row, isToWrite(event), shown))
}
