/** Errors in the words of an editor. */
import { ReadError } from '../story/formats/format'
import { BackupError } from './backup/manifest'
import { messages } from './messages'
import { DamagedError, NewerError, StoreError, TooLargeError, troubleOf } from './store'
import { codeOf } from './store/durable'

/** Why a call failed, in one sentence. */
export function problemOf(error: unknown): string {
  if (error instanceof StoreError) return messages.refusals[error.refusal]
  if (error instanceof BackupError) return messages.backupProblems[error.problem]
  if (error instanceof TooLargeError) return messages.storyTooLarge
  if (error instanceof NewerError) return messages.newer
  if (error instanceof DamagedError) return messages.damaged(error)
  if (codeOf(error) !== '') return messages.diskRefuses[troubleOf(error)]
  return messages.unexpected(error)
}

/** Why a file was not taken in, in one phrase. */
export function reasonOf(error: unknown): string {
  if (error instanceof ReadError) return error.message
  if (codeOf(error) === 'ENOENT') return messages.isMissing
  if (codeOf(error) === 'EISDIR') return messages.isFolder
  return messages.unreadable(error)
}
