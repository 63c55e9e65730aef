/** The names that messages travel under. Without the shapes, so that the preload script stays small. */
import type { DeskEvents } from './events'
import type { Desk } from './index'

type CallName = keyof Desk
type EventName = keyof DeskEvents

/** All calls, each once: the compiler refuses a table that lacks one. */
const calls: Record<CallName, true> = {
  start: true,
  list: true,
  snippets: true,
  jump: true,
  rowOf: true,
  idsOf: true,
  facets: true,
  open: true,
  create: true,
  duplicate: true,
  bin: true,
  restore: true,
  destroy: true,
  append: true,
  keepTrail: true,
  keepPlace: true,
  replace: true,
  flush: true,
  bringBack: true,
  restoreJournal: true,
  leaveJournal: true,
  saveVersion: true,
  nameVersion: true,
  versions: true,
  version: true,
  elsewhere: true,
  settle: true,
  formats: true,
  addSamples: true,
  importChosen: true,
  importFiles: true,
  importBytes: true,
  exportStories: true,
  copyStories: true,
  heldStories: true,
  cancel: true,
  addPicture: true,
  pictureData: true,
  choosePicture: true,
  openLink: true,
  showFolder: true,
  notices: true,
  saveHouse: true,
  removeHouse: true,
  importHouse: true,
  exportHouse: true,
  chooseInbox: true,
  backUp: true,
  backUpNow: true,
  backups: true,
  chooseBackups: true,
  restoreBackup: true,
  openRestored: true,
  setSettings: true,
  setMenu: true,
  flushed: true,
}

const events: Record<EventName, true> = {
  command: true,
  changed: true,
  removed: true,
  listed: true,
  damaged: true,
  progress: true,
  openFiles: true,
  inbox: true,
  trouble: true,
  backup: true,
  foreign: true,
  takenOver: true,
  flush: true,
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}

/** Whether there is an event of this name. */
export function isEvent(name: string): name is EventName {
  return Object.hasOwn(events, name)
}

export const deskCalls: readonly CallName[] = Object.keys(calls).filter(isCall)

/** The channel of a call. */
export function callChannel(call: CallName): string {
  return `desk:${call}`
}

/** The channel of an event. */
export function eventChannel(event: EventName): string {
  return `desk-event:${event}`
}
