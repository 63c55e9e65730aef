/** Errors as codes with values: what is said of each in the catalogue. */
import type { en } from '../../catalogue/en'
import { ReadError } from '../../story/formats/format'
import { codeOf } from '../store/durable'
import {
  DamagedError,
  diskProblemOf,
  NewerError,
  RefusedError,
  StoreError,
  TooLargeError,
} from '../store/errors'
import { DeskInUse } from '../store/lock'
import { BackupError, ChosenFileError, type Failure, type Reason, ThreadError, TransferError } from './index'

/** What is said of an error that nobody foresaw: the app has a log of it, a terminal has none. */
export type Unexpected = 'main.unexpected' | 'terminal.unexpected'

/** A code of the system, and none of Node itself (`ERR_INVALID_ARG_TYPE`, `MODULE_NOT_FOUND`), of which no disk is the cause. */
const systemCode = /^E(?!RR_)[A-Z0-9]+$/

/** Why a call failed. */
export function problemReason(error: unknown, unexpected: Unexpected = 'main.unexpected'): Reason {
  if (error instanceof ThreadError) return error.reason
  if (error instanceof StoreError) return { key: `main.refusals.${error.refusal}` }
  if (error instanceof TransferError) return { key: 'main.notExported', values: { reason: error.reason } }
  if (error instanceof ChosenFileError)
    return { key: 'main.notRead', values: { file: error.file, reason: reasonOf(error.cause) } }
  if (error instanceof BackupError) return { key: `main.backupProblems.${error.problem}` }
  if (error instanceof DeskInUse)
    return { key: 'main.inUse', values: { pid: String(error.owner.pid), host: error.owner.host } }
  if (error instanceof TooLargeError) return { key: 'main.storyTooLarge' }
  if (error instanceof NewerError) return { key: 'main.newer' }
  if (error instanceof RefusedError) return { key: `main.diskRefuses.${error.problem}` }
  if (error instanceof DamagedError)
    return { key: 'main.damaged', values: { damage: { key: `main.damages.${error.damage}` } } }
  if (systemCode.test(codeOf(error))) return { key: `main.diskRefuses.${diskProblemOf(error)}` }
  return { key: unexpected, values: { error: error instanceof Error ? error.name : typeof error } }
}

/** The characters of a detail that reach the log. */
const longestDetail = 2000

const systemReasons: Readonly<Record<string, keyof typeof en.reasons>> = {
  ENOENT: 'isMissing',
  ENOTDIR: 'isMissing',
  EISDIR: 'isFolder',
  EACCES: 'isForbidden',
  EPERM: 'isForbidden',
  ELOOP: 'isLinkLoop',
  ENXIO: 'isNoFile',
}

/** Why a file was not read. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ReadError) return { key: `reasons.${error.problem}`, values: error.values }
  if (error instanceof TransferError || error instanceof ThreadError) return error.reason
  if (error instanceof DamagedError) return { key: `main.damages.${error.damage}` }
  if (error instanceof NewerError) return { key: 'reasons.isNewer' }
  if (error instanceof StoreError) return { key: `main.refusals.${error.refusal}` }
  if (error instanceof TooLargeError) return { key: 'reasons.tooLongStory' }
  // V8 names no class or code for it
  if (error instanceof RangeError && /call stack/i.test(error.message)) return { key: 'reasons.tooDeep' }
  if (error instanceof RangeError && /length|allocation|size/i.test(error.message))
    return { key: 'reasons.tooMuchMemory' }
  const code = codeOf(error)
  const key = systemReasons[code]
  if (key) return { key: `reasons.${key}` }
  return code === '' ? { key: 'reasons.unreadable' } : { key: 'reasons.systemError', values: { code } }
}

/** An error as it goes to another thread, where its class is lost. */
export function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { reason: problemReason(error), detail: detail.slice(0, longestDetail) }
}
