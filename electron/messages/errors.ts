/** Why a file was not read or written, in words for an editor. */

/** `reason` is a phrase of one line. */
export class TransferError extends Error {
  constructor(
    readonly reason: string,
    /** Whether the same file may be read later. */
    readonly isForNow = false,
    /** What is for the log. */
    readonly detail = '',
  ) {
    super(reason)
  }
}

/** It was stopped by whoever asked for it. */
export class StoppedError extends TransferError {}

/** The file could not be opened in time: so may be all others beside it. */
export class UnansweredError extends TransferError {}
