/** Why a file was not read or written. */
import type { Key } from '../../catalogue'

/** A phrase of the catalogue, and what it names. It is put into words where it is shown. */
export interface Reason {
  key: Key
  values?: Readonly<Record<string, string>>
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
