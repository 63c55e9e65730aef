/** What can go wrong in a desk, by kind: whoever shows it has the words. */
import type { DiskProblem, UnsavedReason } from '../../contract/editing'
import type { DamageCode } from '../../contract/recovery'
import { codeOf } from './durable'

/** What the store refuses. */
export type Refusal =
  | 'no-such-story'
  | 'not-in-bin'
  | 'no-such-version'
  | 'other-window'
  | 'not-handed-over'
  | 'cannot-set-aside'
  | 'nothing-to-restore'
  | 'no-picture'
  | 'picture-too-large'
  | 'no-house'
  | 'no-dictionary'
  | 'is-template'
  | 'no-template'
  | 'no-abbreviations'
  | 'stages-changed'
  | 'stages-unreadable'

export class StoreError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

/** A file that does not hold what was written to it. */
export class DamagedError extends Error {
  constructor(readonly damage: DamageCode) {
    super(damage)
  }
}

/**
 * A file that holds what was written to it, by a version of Copydesk that knows more than this one. It is left as it is:
 * nothing of it is moved, repaired, or written over.
 */
export class NewerError extends Error {
  constructor() {
    super('a newer version of Copydesk has written it')
  }
}

/** Writes a file; false where a newer version of Copydesk has written it, and it is left alone. */
export async function unlessNewer(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (!(error instanceof NewerError)) throw error
    return false
  }
}

/** What of an open story is not on disk, which knows why. */
export class RefusedError extends Error {
  constructor(readonly problem: UnsavedReason) {
    super(problem)
  }
}

/** A file that is larger than any story: it is left as it is. */
export class TooLargeError extends Error {
  constructor() {
    super('it is larger than any story')
  }
}

/** A file that is open was removed by another program. */
export class GoneError extends Error {
  readonly code = 'ENOENT'
}

const diskProblems: Readonly<Record<string, DiskProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ESTALE: 'folder-gone',
}

/** Why the disk refused a write. */
export function diskProblemOf(error: unknown): DiskProblem {
  return diskProblems[codeOf(error)] ?? 'other'
}

/** Why a text is not on disk. */
export function unsavedReasonOf(error: unknown): UnsavedReason {
  return error instanceof TooLargeError ? 'too-large' : diskProblemOf(error)
}
