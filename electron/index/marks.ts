/** Which stories came in unread: their files do not say, so the index gets it from main. */

/** What the app remembers of stories beside their files, by their ids: which came through the wire inbox, and which nobody has opened yet. */
export interface Marks {
  wire: string[]
  unread: string[]
}

/** What makes a story one of these: it comes through the inbox and is unread, is opened, or is marked as unread again. */
export const markEvents = ['came', 'read', 'unread'] as const
export type MarkEvent = (typeof markEvents)[number]
