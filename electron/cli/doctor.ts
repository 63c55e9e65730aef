/** `copydesk doctor`: tells what is wrong with a desk, and mends it only when asked. */
import { join } from 'node:path'
import { t } from '../../catalogue'
import { en } from '../../catalogue/en'
import { examine } from '../doctor'
import { type Finding, isFault, type Kind } from '../doctor/finding'
import { problemOf } from '../messages/problems'
import { takeLock } from '../store/lock'
import type { CliIo } from './io'
import { type Options, UsageError } from './options'

/** What became of a finding: null where nothing was tried, `''` where it was mended, else why not. */
type Mended = string | null

/** Checks a desk: 0 where it is sound or all was mended, 1 where something is wrong. */
export async function doctor({ desk, mend, json }: Options, io: CliIo): Promise<number> {
  const folder = desk ?? process.env.COPYDESK_DESK
  if (!folder) throw new UsageError(t('terminal.needsDesk'))
  const examined = await examine(folder)
  if (!examined) throw new UsageError(t('terminal.noDesk', { folder }))
  const { holder, stories, found } = examined
  if (holder && !json) io.error(t('terminal.isOpen', { pid: holder.pid, host: holder.host }))
  if (holder && mend) {
    io.error(t('terminal.problem', { file: folder, problem: t('terminal.closeFirst') }))
    return 1
  }
  const lock = mend ? await takeLock(join(folder, 'desk.lock')) : null
  const told: { finding: Finding; mended: Mended }[] = []
  for (const finding of found) {
    const mended = mend ? await mendOne(finding) : null
    told.push({ finding, mended })
    if (!json) io.out(`${line(finding, mended, mend)}\n`)
  }
  await lock?.letGo()
  if (json) io.out(`${JSON.stringify({ desk: folder, holder, stories, found: told.map(asJson) }, null, 2)}\n`)
  const faults = told.filter(({ finding, mended }) => isFault(finding) && mended !== '')
  if (faults.length === 0 && !json) io.out(`${t('terminal.sound', { count: stories })}\n`)
  return faults.length === 0 ? 0 : 1
}

async function mendOne({ mend }: Finding): Promise<Mended> {
  if (!mend) return null
  try {
    await mend()
    return ''
  } catch (error) {
    return problemOf(error)
  }
}

/** What a repair does with a finding; null where it leaves it as it is. */
function repairOf({ kind }: Finding): string | null {
  return hasRepair(kind) ? t(`terminal.repairs.${kind}`) : null
}

function hasRepair(kind: Kind): kind is Kind & keyof typeof en.terminal.repairs {
  return Object.hasOwn(en.terminal.repairs, kind)
}

function line(finding: Finding, mended: Mended, isMending: boolean): string {
  const { kind, path, detail } = finding
  const what = t(`terminal.kinds.${kind}`)
  const found =
    detail === '' ? t('terminal.found', { path, what }) : t('terminal.foundDetail', { path, what, detail })
  const repair = repairOf(finding)
  if (!isMending)
    return repair === null ? t('terminal.wouldNot', { found }) : t('terminal.would', { found, repair })
  if (mended === null) return t('terminal.notMended', { found })
  return mended === '' ? t('terminal.mended', { found }) : t('terminal.mendFailed', { found, reason: mended })
}

function asJson({ finding, mended }: { finding: Finding; mended: Mended }) {
  const { kind, path, detail } = finding
  const what = t(`terminal.kinds.${kind}`)
  return { kind, path, what, detail, isFault: isFault(finding), wouldMend: repairOf(finding), mended }
}
