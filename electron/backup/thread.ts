/** Backups in a thread of their own, so that those of a full desk keep main from nothing. */
import { Worker } from 'node:worker_threads'
import { BackupError, endedThread, ThreadError } from '../errors'
import { type BackupWatcher, unwatched } from './manifest'
import type { FromThread, Task } from './protocol'
import type { Restored } from './restore'

/** Makes backups, and desks of them; each throws BackupError, or what the disk refused with. */
export interface BackupWork {
  /** Backs a desk up to a file. */
  write(desk: string, out: string, watcher?: BackupWatcher): Promise<unknown>
  /** Brings a desk back from a file, of a damaged one what is whole where that is asked for. */
  restore(file: string, desk: string, watcher?: BackupWatcher, isPartial?: boolean): Promise<Restored | null>
}

/** Milliseconds between two looks whether the work is to stop. */
const lookEachMs = 100

/** @param script the thread's script */
export function inThread(script: string): BackupWork {
  return {
    write: (from, to, watcher) => run(script, { what: 'write', from, to }, watcher),
    restore: (from, to, watcher, isPartial = false) =>
      run(script, { what: 'restore', from, to, isPartial }, watcher),
  }
}

function run(script: string, task: Task, watcher: BackupWatcher = unwatched): Promise<Restored | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task })
    const onMessage = (message: FromThread) => {
      if (message.kind === 'progress') watcher.progress(message.done, message.total)
      else if (message.kind === 'done') resolve(message.restored)
      else if (message.kind === 'refused') reject(new BackupError(message.problem, message.file))
      else reject(new ThreadError(message))
    }
    const looking = setInterval(() => watcher.isStopped() && worker.postMessage('stop'), lookEachMs)
    worker.on('message', onMessage)
    worker.on('error', (error) => reject(endedThread('backup', error)))
    worker.on('exit', () => clearInterval(looking))
    worker.on('exit', () => reject(endedThread('backup')))
  })
}
