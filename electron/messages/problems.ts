/** Errors in the words of an editor. */

import { t } from '../../catalogue'
import type { en } from '../../catalogue/en'
import { ReadError } from '../../story/formats/format'
import { BackupError } from '../backup/manifest'
import { DamagedError, DeskInUse, diskProblemOf, NewerError, StoreError, TooLargeError } from '../store'
import { codeOf } from '../store/durable'
import { type Reason, TransferError } from './errors'

/** Why a call failed, in one sentence. */
export function problemOf(error: unknown): string {
  if (error instanceof StoreError) return t(`main.refusals.${error.refusal}`)
  if (error instanceof TransferError) return t('main.notExported', { reason: inWords(error.reason) })
  if (error instanceof BackupError) return t(`main.backupProblems.${error.problem}`)
  if (error instanceof DeskInUse) return t('main.inUse', { ...error.owner })
  if (error instanceof TooLargeError) return t('main.storyTooLarge')
  if (error instanceof NewerError) return t('main.newer')
  if (error instanceof DamagedError) return t('main.damaged', { damage: t(`main.damages.${error.damage}`) })
  if (codeOf(error) !== '') return t(`main.diskRefuses.${diskProblemOf(error)}`)
  return t('main.unexpected', { error: error instanceof Error ? error.name : typeof error })
}

const systemReasons: Readonly<Record<string, keyof typeof en.reasons>> = {
  ENOENT: 'isMissing',
  ENOTDIR: 'isMissing',
  EISDIR: 'isFolder',
  EACCES: 'isForbidden',
  EPERM: 'isForbidden',
  ELOOP: 'isLinkLoop',
  ENXIO: 'isNoFile',
}

/** A reason as a phrase of one line. */
export function inWords({ key, values }: Reason): string {
  return t(key, values)
}

/** Why a file was not read. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ReadError) return { key: `reasons.${error.problem}`, values: error.values }
  if (error instanceof TransferError) return error.reason
  if (error instanceof DamagedError) return { key: `main.damages.${error.damage}` }
  if (error instanceof NewerError) return { key: 'terminal.unusable.newer' }
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
