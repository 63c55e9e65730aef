/** `copydesk doctor`: tells what is wrong with a desk, and mends it only when asked. */
import { join } from 'node:path'
import { examine } from '../doctor'
import { type Finding, isFault } from '../doctor/finding'
import { takeLock } from '../store/lock'
import type { CliIo } from './io'
import { keeping } from './keeping-messages'
import { messages } from './messages'
import { type Options, UsageError } from './options'

/** What became of a finding: null where nothing was tried, `''` where it was mended, else why not. */
type Mended = string | null

/** Checks a desk: 0 where it is sound or all was mended, 1 where something is wrong. */
export async function doctor({ desk, mend, json }: Options, io: CliIo): Promise<number> {
  const folder = desk ?? process.env.COPYDESK_DESK
  if (!folder) throw new UsageError(messages.needsDesk)
  const examined = await examine(folder)
  if (!examined) throw new UsageError(keeping.noDesk(folder))
  const { holder, stories, found } = examined
  if (holder && !json) io.error(keeping.isOpen(holder.pid, holder.host))
  if (holder && mend) {
    io.error(messages.failed(folder, keeping.closeFirst))
    return 1
  }
  const lock = mend ? await takeLock(join(folder, 'desk.lock')) : null
  const told: { finding: Finding; mended: Mended }[] = []
  for (const finding of found) {
    const mended = mend ? await mendOne(finding) : null
    told.push({ finding, mended })
    if (!json) io.out(line(finding, mended, mend))
  }
  await lock?.letGo()
  if (json) io.out(`${JSON.stringify({ desk: folder, holder, stories, found: told.map(asJson) }, null, 2)}\n`)
  const faults = told.filter(({ finding, mended }) => isFault(finding) && mended !== '')
  if (faults.length === 0 && !json) io.out(keeping.sound(stories))
  return faults.length === 0 ? 0 : 1
}

async function mendOne({ mend }: Finding): Promise<Mended> {
  if (!mend) return null
  try {
    await mend()
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function line({ kind, path, detail }: Finding, mended: Mended, isMending: boolean): string {
  const after = !isMending
    ? keeping.would(kind)
    : mended === null
      ? keeping.notMended
      : mended === ''
        ? keeping.mended
        : keeping.mendFailed(mended)
  return `${keeping.found(path, kind, detail)}${after}\n`
}

function asJson({ finding, mended }: { finding: Finding; mended: Mended }) {
  const { kind, path, detail } = finding
  const { is, mend } = keeping.kinds[kind]
  return { kind, path, what: is, detail, isFault: isFault(finding), wouldMend: mend || null, mended }
}
