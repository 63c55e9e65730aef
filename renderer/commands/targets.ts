/** The stories that a command on stories is for: those picked in the list, else the open one. */
import type { Key } from '../../catalogue'
import { useDesk } from '../desk/desk-store'

/** The picked stories; the open one is picked unless others are. */
export function picked(): readonly string[] {
  return useDesk.getState().picked
}

/** Whether what is picked lies in the bin. */
export function inBin(): boolean {
  return picked().length > 0 && useDesk.getState().pickedInBin
}

/** Whether stories of the desk are picked. */
export function onDesk(): boolean {
  return picked().length > 0 && !inBin()
}

/** Why a command on stories of the desk does not apply. */
export function whyNotOnDesk(): Key {
  return inBin() ? 'unavailable.inBin' : 'unavailable.nothingSelected'
}

/** The picked story, or null where none or several are. */
export function onlyPicked(): string | null {
  const [only, ...others] = picked()
  return only === undefined || others.length > 0 ? null : only
}
