/** The thread that backs a desk up, or brings one back, once. Any message to it says that it is to stop. */
import { parentPort, workerData } from 'node:worker_threads'
import { BackupError } from '../messages/errors'
import { failureOf } from '../messages/reasons'
import type { BackupWatcher } from './manifest'
import { type FromThread, taskSchema } from './messages'
import { restoreBackup } from './restore'
import { writeBackup } from './write'

const works = { write: writeBackup, restore: restoreBackup }

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

parentPort?.on('message', () => {
  isStopped = true
})
const { what, from, to } = taskSchema.parse(workerData)
works[what](from, to, watcher)
  .then((): FromThread => ({ kind: 'done' }), failure)
  .then((message) => {
    send(message)
    parentPort?.close()
  })
