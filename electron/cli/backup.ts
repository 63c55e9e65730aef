/** `copydesk backup` and `restore`: a whole desk to one file and back. */
import { BackupError, type BackupWatcher, type Manifest } from '../backup/manifest'
import { restoreBackup } from '../backup/restore'
import { writeBackup } from '../backup/write'
import type { CliIo } from './io'
import { keeping } from './keeping-messages'
import { messages } from './messages'
import { type Options, UsageError } from './options'

function watcher(io: CliIo): BackupWatcher {
  return {
    progress: (done, total) => io.progress(keeping.backupProgress(done, total)),
    isStopped: () => io.isInterrupted(),
  }
}

/** Does the work and tells what came of it. */
async function told(
  name: string,
  io: CliIo,
  work: () => Promise<Manifest>,
  done: (count: number) => string,
): Promise<number> {
  try {
    io.out(done((await work()).files.length))
    return 0
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    const { problem, file } = error
    io.error(messages.failed(name, keeping.problems[problem] + (file === '' ? '' : ` (${file})`)))
    return 1
  }
}

/** Backs a desk up, also one that is open. */
export async function backup({ desk, out }: Options, io: CliIo): Promise<number> {
  const folder = desk ?? process.env.COPYDESK_DESK
  if (!folder) throw new UsageError(messages.needsDesk)
  if (!out) throw new UsageError(keeping.needsOneOut)
  const work = () => writeBackup(folder, out, watcher(io))
  return told(folder, io, work, (count) => keeping.backedUp(out, count))
}

/** Brings a backup back to a new folder; never to the desk that the environment names. */
export async function restore({ desk, files }: Options, io: CliIo): Promise<number> {
  const [file, ...others] = files
  if (!file || others.length > 0) throw new UsageError(keeping.needsBackup)
  if (!desk) throw new UsageError(keeping.needsNewDesk)
  const work = () => restoreBackup(file, desk, watcher(io))
  return told(file, io, work, (count) => keeping.restored(desk, count))
}
