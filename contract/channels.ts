/** The names that messages travel under. */
import type { DeskEvents } from './events'
import type { Answers } from './index'

/** The channel of a call. */
export function callChannel(call: keyof Answers): string {
  return `desk:${call}`
}

/** The channel of an event. */
export function eventChannel(event: keyof DeskEvents): string {
  return `desk-event:${event}`
}
