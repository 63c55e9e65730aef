/** `copydesk backup` and `restore`: a whole desk to one file and back. */
import { t } from '../../catalogue'
import type { BackupWatcher } from '../backup/manifest'
import { restoreBackup } from '../backup/restore'
import { writeBackup } from '../backup/write'
import { BackupError } from '../errors'
import type { CliIo } from './io'
import { type Options, UsageError } from './options'

function watcher(io: CliIo): BackupWatcher {
  return {
    progress: (done, total) => io.progress(t('terminal.backupProgress', { done, total })),
    isStopped: () => io.isInterrupted(),
  }
}

/** Does the work, which answers the exit code, and says why where it cannot be done. */
async function report(name: string, io: CliIo, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    const { problem, file } = error
    const why = t(`terminal.backupProblems.${problem}`)
    io.error(
      t('terminal.problem', {
        file: name,
        problem: file === '' ? why : t('terminal.backupFile', { problem: why, file }),
      }),
    )
    return 1
  }
}

/** Backs a desk up, also one that is open. */
export async function backup({ desk, out }: Options, io: CliIo): Promise<number> {
  const folder = desk ?? process.env.COPYDESK_DESK
  if (!folder) throw new UsageError(t('terminal.needsDesk'))
  if (!out) throw new UsageError(t('terminal.needsOneOut'))
  return report(folder, io, async () => {
    const { files } = await writeBackup(folder, out, watcher(io))
    io.out(`${t('terminal.backedUp', { file: out, count: files.length })}\n`)
    return 0
  })
}

/**
 * Brings a backup back to a new folder; never to the desk that the environment names. Of a damaged one nothing, or with
 * `--partial` all that is whole.
 */
export async function restore({ desk, files, partial }: Options, io: CliIo): Promise<number> {
  const [file, ...others] = files
  if (!file || others.length > 0) throw new UsageError(t('terminal.needsBackup'))
  if (!desk) throw new UsageError(t('terminal.needsNewDesk'))
  return report(file, io, async () => {
    const { count, damaged, isListed } = await restoreBackup(file, desk, watcher(io), partial)
    if (!isListed) io.error(t('terminal.problem', { file, problem: t('terminal.cutOffBackup') }))
    for (const path of damaged)
      io.error(t('terminal.problem', { file: path, problem: t('terminal.damagedInBackup') }))
    io.out(`${t('terminal.restored', { file: desk, count: count - damaged.length })}\n`)
    return damaged.length > 0 || !isListed ? 1 : 0
  })
}
