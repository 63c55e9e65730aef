/** Picking stories in the list: one, one more, all between, or all that there are, whether their rows were read or not. */
import type { KeyboardEvent, MouseEvent } from 'react'
import { requestOpening } from '../actions/opening-requests'
import { openStory, openToWrite } from '../actions/stories'
import { attempt } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { useListing } from '../list/listing'
import { idAt, idsBetween, rowOfStory } from '../list/rows'

/** Picks these stories of the list that is shown. */
function setPicked(picked: readonly string[]): void {
  useDesk.setState(({ showBin }) => ({ picked, pickedInBin: showBin }))
}

/** What is picked of the list that is shown. */
function pickedHere(): readonly string[] {
  const { picked, pickedInBin, showBin } = useDesk.getState()
  return pickedInBin === showBin ? picked : []
}

/** The pick that was asked for last. */
let last: Promise<unknown> = Promise.resolve()

/** Picks in the order of the clicks, also where the row of an earlier one is read for longer. */
function pickInOrder<T>(pick: () => Promise<T>): Promise<T> {
  const picked = last.then(pick)
  last = picked.catch(() => undefined)
  return picked
}

/** Picks all from the story that was picked first to a row. */
export function pickTo(row: number): Promise<void> {
  return pickInOrder(async () => {
    const [first] = pickedHere()
    const from = (first === undefined ? null : await rowOfStory(first)) ?? row
    const ids = await idsBetween(from, row)
    setPicked(from > row ? ids.reverse() : ids)
  })
}

function pickToo(row: number, shown?: string): Promise<void> {
  return pickInOrder(async () => {
    const id = shown ?? (await idAt(row))
    const picked = pickedHere()
    if (id !== undefined)
      setPicked(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
  })
}

async function pickAndOpen(row: number, isToWrite: boolean, shown?: string): Promise<void> {
  const request = requestOpening()
  const id = await pickInOrder(async () => {
    const found = shown ?? (await idAt(row))
    if (found !== undefined) setPicked([found])
    return found
  })
  if (id === undefined) return
  const { showBin } = useDesk.getState()
  await (isToWrite ? openToWrite : openStory)(id, showBin, request)
}

/** Picks all stories of the list. */
export async function pickAll(): Promise<void> {
  setPicked(await idsBetween(0, useListing.getState().total - 1))
}

function isToWrite(event: MouseEvent | KeyboardEvent): boolean {
  return 'key' in event && event.key === 'Enter'
}

/** Picks a story for what is done next, unless it is among those that are picked. */
export function pickUnlessPicked(id: string): void {
  if (!pickedHere().includes(id)) setPicked([id])
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
