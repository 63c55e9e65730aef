/** The thread that backs a desk up, or brings one back, once. Any message to it says that it is to stop. */
import { parentPort, workerData } from 'node:worker_threads'
import { BackupError } from '../messages/errors'
import { failureOf } from '../messages/reasons'
import type { BackupWatcher } from './manifest'
import { type FromThread, type Task, taskSchema } from './messages'
import { restoreBackup } from './restore'
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

/** Answers which files of the backup are damaged. */
async function perform(task: Task): Promise<string[]> {
  if (task.what === 'restore')
    return (await restoreBackup(task.from, task.to, watcher, task.isPartial)).damaged
  await writeBackup(task.from, task.to, watcher)
  return []
}

parentPort?.on('message', () => {
  isStopped = true
})
perform(taskSchema.parse(workerData))
  .then((damaged): FromThread => ({ kind: 'done', damaged }), failure)
  .then((message) => {
    send(message)
    parentPort?.close()
  })
