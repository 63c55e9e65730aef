/** Errors in the words of an editor. */
import { ReadError } from '../../story/formats/format'
import { BackupError } from '../backup/manifest'
import { DamagedError, NewerError, StoreError, TooLargeError, troubleOf } from '../store'
import { codeOf } from '../store/durable'
import { TransferError } from './errors'
import { messages } from './index'

/** Why a call failed, in one sentence. */
export function problemOf(error: unknown): string {
  if (error instanceof StoreError) return messages.refusals[error.refusal]
  if (error instanceof TransferError) return messages.notExported(error.reason)
  if (error instanceof BackupError) return messages.backupProblems[error.problem]
  if (error instanceof TooLargeError) return messages.storyTooLarge
  if (error instanceof NewerError) return messages.newer
  if (error instanceof DamagedError) return messages.damaged(error)
  if (codeOf(error) !== '') return messages.diskRefuses[troubleOf(error)]
  return messages.unexpected(error)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: messages.isMissing,
  ENOTDIR: messages.isMissing,
  EISDIR: messages.isFolder,
  EACCES: messages.isForbidden,
  EPERM: messages.isForbidden,
  ELOOP: messages.isLinkLoop,
  ENXIO: messages.isNoFile,
}

/** Why a file was not imported, in one phrase of one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof ReadError) return error.message
  if (error instanceof TransferError) return error.reason
  if (error instanceof StoreError) return messages.refusals[error.refusal]
  if (error instanceof TooLargeError) return messages.tooLongStory
  // V8 names no class or code for it
  if (error instanceof RangeError && /call stack/i.test(error.message)) return messages.tooDeep
  if (error instanceof RangeError && /length|allocation|size/i.test(error.message))
    return messages.tooMuchMemory
  const code = codeOf(error)
  return reasons[code] ?? messages.unreadable(code)
}
