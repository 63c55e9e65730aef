/** The stories that a command on stories is for: those picked in the list, else the open one. */
import type { Key } from '../../catalogue'
import { openSession, useDesk } from '../desk/desk-store'
import { isNewer, isUnread, knownSummary } from '../list/known'

/** The picked stories; the open one is picked unless others are. */
function picked(): readonly string[] {
  return useDesk.getState().picked
}

/** Whether stories are picked that something can be done with. */
function isAnyPicked(): boolean {
  return !picked().every(isNewer)
}

/** Whether stories of the bin are picked. */
export function inBin(): boolean {
  return useDesk.getState().pickedInBin && isAnyPicked()
}

/** Whether stories of the desk are picked. */
export function onDesk(): boolean {
  return !useDesk.getState().pickedInBin && isAnyPicked()
}

/** Why a command on stories of the desk does not apply. */
export function whyNotOnDesk(): Key {
  return whyNot('unavailable.inBin')
}

/** Why a command on stories of the bin does not apply. */
export function whyNotInBin(): Key {
  return whyNot('unavailable.onlyInBin')
}

function whyNot(isElsewhere: 'unavailable.inBin' | 'unavailable.onlyInBin'): Key {
  if (picked().length === 0)
    return isElsewhere === 'unavailable.inBin' ? 'unavailable.nothingSelected' : isElsewhere
  return isAnyPicked() ? isElsewhere : 'unavailable.newer'
}

function isTemplate(id: string): boolean {
  const session = openSession()
  return session?.id === id ? session.isTemplate : knownSummary(id)?.isTemplate === true
}

/** Whether stories of the desk are picked that may be exported: templates never are. */
export function mayGoOut(): boolean {
  return onDesk() && !picked().some(isTemplate)
}

/** Why what is picked may not be exported. */
export function whyNotOut(): Key {
  return onDesk() ? 'unavailable.template' : whyNotOnDesk()
}

/** Whether any of the stories that are picked is read, or else unread, as far as that is known here. */
export function isAnyUnread(unread: boolean): boolean {
  return onDesk() && picked().some((id) => (isUnread(id) ?? unread) === unread)
}

/** The picked template, or null where none or several are, or a story is. */
export function pickedTemplate(): string | null {
  const only = onDesk() ? onlyPicked() : null
  return only !== null && isTemplate(only) ? only : null
}

/** The picked story, or null where none or several are. */
export function onlyPicked(): string | null {
  const [only, ...others] = picked()
  return only === undefined || others.length > 0 ? null : only
}
