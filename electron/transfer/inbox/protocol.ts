/** Messages between main and the thread of the wire inbox. */
import type { Reason } from '../../errors'

/** A file of the inbox that is whole, and has not been imported yet. */
export interface WaitingFile {
  path: string
  /** Its size and time, by which it is known without reading it. */
  stamp: string
  /** Its SHA-256, in hex. */
  hash: string
}

/** What became of a file: it was imported or refused for good, or is to come again. */
export interface FileOutcome extends WaitingFile {
  isDone: boolean
}

/** A file that was not imported, and why. */
export interface Refused {
  path: string
  reason: Reason
}

/** `next` is answered by `files`, once there are some. */
export type ToThread = { kind: 'next'; outcomes: FileOutcome[] } | { kind: 'close' }

export type FromThread =
  /** Files to import, what is passed over, and how many wait after them. */
  | { kind: 'files'; files: WaitingFile[]; refused: Refused[]; waiting: number }
  /** The record of what was imported was damaged. */
  | { kind: 'damaged'; path: string }
  /** A newer version has written the record: it is left as it is. */
  | { kind: 'newer'; path: string }
