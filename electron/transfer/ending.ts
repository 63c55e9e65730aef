/** Threads that are told to end. One that hangs in a call of the system, on a network drive say, does so when that call does. */
import type { Worker } from 'node:worker_threads'

let ending = 0

/** Ends a thread, whatever it does, and does not wait for it. */
export function endThread(worker: Worker): void {
  ending++
  void worker.terminate().finally(() => {
    ending--
  })
}

/** Whether a thread that was told to end has not: its process does not end by itself meanwhile. */
export function areThreadsEnding(): boolean {
  return ending > 0
}
