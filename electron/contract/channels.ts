/** The names that messages travel under. Without the shapes, so that the preload script stays small. */
import type { DeskEvents } from './events'
import type { Desk } from './index'

const calls: Record<keyof Desk, true> = {
  start: true,
  open: true,
  create: true,
  duplicate: true,
  bin: true,
  restore: true,
  destroy: true,
  append: true,
  replace: true,
  flush: true,
  saveVersion: true,
  versions: true,
  version: true,
  addSamples: true,
  importChosen: true,
  importFiles: true,
  exportStories: true,
  copyStories: true,
  cancel: true,
  addPicture: true,
  choosePicture: true,
  openLink: true,
  showFolder: true,
  setSettings: true,
  setMenu: true,
  flushed: true,
}

export const deskCalls: readonly string[] = Object.keys(calls)

const events: Record<keyof DeskEvents, true> = {
  command: true,
  changed: true,
  removed: true,
  progress: true,
  taken: true,
  trouble: true,
  flush: true,
}

export const deskEvents: readonly string[] = Object.keys(events)

/** The channel of a call. */
export function callChannel(call: string): string {
  return `desk:${call}`
}

/** The channel of an event. */
export function eventChannel(event: string): string {
  return `desk-event:${event}`
}
