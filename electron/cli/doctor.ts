/** `copydesk doctor`: reports what is wrong with a desk, and repairs it only when asked. */
import { join } from 'node:path'
import { t } from '../../catalogue'
import { en } from '../../catalogue/en'
import { examine } from '../doctor'
import { type Finding, isFault, type Kind } from '../doctor/finding'
import { inWords, problemOf } from '../errors/in-words'
import { reasonOf } from '../errors/reasons'
import { takeLock } from '../store/lock'
import type { CliIo } from './io'
import { type Options, UsageError } from './options'

/** Result of a repair: null where none was tried, `''` where it succeeded, else why it failed. */
type RepairResult = string | null

/** Checks a desk; returns the exit code: 0 if it is sound or all was repaired, else 1. */
export async function doctor({ desk, repair, json }: Options, io: CliIo): Promise<number> {
  const folder = desk ?? process.env.COPYDESK_DESK
  if (!folder) throw new UsageError(t('terminal.needsDesk'))
  const examined = await examine(folder)
  if (!examined) throw new UsageError(t('terminal.noDesk', { folder }))
  const { holder, stories, found } = examined
  if (holder && !json) io.error(t('terminal.isOpen', { pid: holder.pid, host: holder.host }))
  if (holder && repair) {
    io.error(t('terminal.problem', { file: folder, problem: t('terminal.closeFirst') }))
    return 1
  }
  const lock = repair ? await takeLock(join(folder, 'desk.lock')) : null
  const results: { finding: Finding; repaired: RepairResult }[] = []
  for (const finding of found) {
    const repaired = repair ? await repairOne(finding) : null
    results.push({ finding, repaired })
    if (!json) io.out(`${line(finding, repaired, repair)}\n`)
  }
  await lock?.release()
  if (json)
    io.out(`${JSON.stringify({ desk: folder, holder, stories, found: results.map(asJson) }, null, 2)}\n`)
  const faults = results.filter(({ finding, repaired }) => isFault(finding) && repaired !== '')
  if (faults.length === 0 && !json) io.out(`${t('terminal.sound', { count: stories })}\n`)
  return faults.length === 0 ? 0 : 1
}

async function repairOne({ repair }: Finding): Promise<RepairResult> {
  if (!repair) return null
  try {
    await repair()
    return ''
  } catch (error) {
    return problemOf(error, 'terminal.unexpected')
  }
}

/** What a repair does with a finding; null where it leaves it as it is. */
function repairOf({ kind }: Finding): string | null {
  return hasRepair(kind) ? t(`terminal.repairs.${kind}`) : null
}

function hasRepair(kind: Kind): kind is Kind & keyof typeof en.terminal.repairs {
  return Object.hasOwn(en.terminal.repairs, kind)
}

function detailOf({ detail, error }: Finding): string {
  return error === undefined ? detail : inWords(reasonOf(error))
}

function line(finding: Finding, repaired: RepairResult, isRepairing: boolean): string {
  const { kind, path } = finding
  const detail = detailOf(finding)
  const what = t(`terminal.kinds.${kind}`)
  const found =
    detail === '' ? t('terminal.found', { path, what }) : t('terminal.foundDetail', { path, what, detail })
  const repair = repairOf(finding)
  if (!isRepairing)
    return repair === null ? t('terminal.wouldNot', { found }) : t('terminal.would', { found, repair })
  if (repaired === null) return t('terminal.notRepaired', { found })
  return repaired === ''
    ? t('terminal.repaired', { found })
    : t('terminal.repairFailed', { found, reason: repaired })
}

function asJson({ finding, repaired }: { finding: Finding; repaired: RepairResult }) {
  const { kind, path } = finding
  const what = t(`terminal.kinds.${kind}`)
  return {
    kind,
    path,
    what,
    detail: detailOf(finding),
    isFault: isFault(finding),
    repair: repairOf(finding),
    repaired,
  }
}
