/** The thread that backs a desk up, or brings one back, once. Any message to it says that it is to stop. */
import { parentPort, workerData } from 'node:worker_threads'
import { BackupError } from '../errors'
import { failureOf } from '../errors/reasons'
import type { BackupWatcher } from './manifest'
import { type FromThread, type Task, taskSchema } from './protocol'
import { type Restored, restoreBackup } from './restore'
import { writeBackup } from './write'

let isStopped = false
const send = (message: FromThread) => parentPort?.postMessage(message)
const watcher: BackupWatcher = {
  progress: (done, total) => send({ kind: 'progress', done, total }),
  isStopped: () => isStopped,
}

function failure(error: unknown): FromThread {
  if (error instanceof BackupError) return { kind: 'refused', problem: error.problem, file: error.file }
  return { kind: 'failed', ...failureOf(error) }
}

/** Answers what came back, for a desk that is restored. */
async function perform(task: Task): Promise<Restored | null> {
  if (task.what === 'restore') return restoreBackup(task.from, task.to, watcher, task.isPartial)
  await writeBackup(task.from, task.to, watcher)
  return null
}

parentPort?.on('message', () => {
  isStopped = true
})
perform(taskSchema.parse(workerData))
  .then((restored): FromThread => ({ kind: 'done', restored }), failure)
  .then((message) => {
    send(message)
    parentPort?.close()
  })
