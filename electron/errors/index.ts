/** What can go wrong outside the store, as codes with values. */
import type { Key } from '../../catalogue'
import type { en } from '../../catalogue/en'

/** A phrase of the catalogue, and what it names. It is put into words where it is shown. */
export interface Reason {
  key: Key
  values?: Readonly<Record<string, string | Reason>>
}

/** An error on its way from a thread to main: what is shown of it, and what is for the log. */
export interface Failure {
  reason: Reason
  detail: string
}

/** What a thread of main could not do. */
export class ThreadError extends Error {
  readonly reason: Reason

  constructor({ reason, detail }: Failure) {
    super(detail || reason.key)
    this.reason = reason
  }
}

/** A thread that ended before it answered. @param error what it ended with */
export function endedThread(thread: keyof typeof en.main.threadEnded, error?: Error): ThreadError {
  return new ThreadError({ reason: { key: `main.threadEnded.${thread}` }, detail: error?.stack ?? '' })
}

export class TransferError extends Error {
  constructor(
    readonly reason: Reason,
    /** Whether the same file may be read later. */
    readonly isForNow = false,
    /** What is for the log. */
    readonly detail = '',
  ) {
    super(reason.key)
  }
}

/** A file that an editor has chosen could not be read. */
export class ChosenFileError extends Error {
  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(file, { cause })
  }
}

/** It was stopped by whoever asked for it. */
export class StoppedError extends TransferError {
  constructor() {
    super({ key: 'reasons.wasStopped' })
  }
}

/** The file could not even be opened, which says nothing of what is in it: so may be all others beside it. */
export class UnansweredError extends TransferError {
  constructor(why: 'tooLongToOpen' | 'noReader', detail = '') {
    super({ key: `reasons.${why}` }, true, detail)
  }
}

/** Why a backup was not made or not brought back. */
export type BackupProblem =
  | 'inside-desk'
  | 'no-desk'
  | 'not-a-backup'
  | 'damaged-backup'
  /** The list of its files is cut off or damaged; what comes before may be whole. */
  | 'no-manifest'
  | 'newer-backup'
  | 'folder-not-empty'
  | 'stopped'

export class BackupError extends Error {
  /** @param file the file in the backup that it is about, or `''` */
  constructor(
    readonly problem: BackupProblem,
    readonly file = '',
  ) {
    super(file === '' ? problem : `${problem}: ${file}`)
  }
}
