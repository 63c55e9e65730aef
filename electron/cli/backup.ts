/** `copydesk backup` and `restore`: a whole desk to one file and back. */
import { t } from '../../catalogue'
import type { BackupWatcher, Manifest } from '../backup/manifest'
import { restoreBackup } from '../backup/restore'
import { writeBackup } from '../backup/write'
import { BackupError } from '../messages/errors'
import type { CliIo } from './io'
import { type Options, UsageError } from './options'

function watcher(io: CliIo): BackupWatcher {
  return {
    progress: (done, total) => io.progress(t('terminal.backupProgress', { done, total })),
    isStopped: () => io.isInterrupted(),
  }
}

/** Does the work and prints the result. */
async function report(
  name: string,
  io: CliIo,
  work: () => Promise<Manifest>,
  done: (count: number) => string,
): Promise<number> {
  try {
    io.out(`${done((await work()).files.length)}\n`)
    return 0
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
  const work = () => writeBackup(folder, out, watcher(io))
  return report(folder, io, work, (count) => t('terminal.backedUp', { file: out, count }))
}

/** Brings a backup back to a new folder; never to the desk that the environment names. */
export async function restore({ desk, files }: Options, io: CliIo): Promise<number> {
  const [file, ...others] = files
  if (!file || others.length > 0) throw new UsageError(t('terminal.needsBackup'))
  if (!desk) throw new UsageError(t('terminal.needsNewDesk'))
  const work = () => restoreBackup(file, desk, watcher(io))
  return report(file, io, work, (count) => t('terminal.restored', { file: desk, count }))
}
