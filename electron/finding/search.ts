/** Looks through stories in a thread, so that typing never waits for it. */
import { Worker } from 'node:worker_threads'
import type { StoryHits } from '../../contract/find'
import { endedThread } from '../messages/errors'
import type { FindTask, FromThread } from './messages'

/** Follows a search while it runs. */
export interface FindWatcher {
  found(stories: StoryHits[]): void
  progress(done: number, total: number): void
  signal?: AbortSignal
}

/** How it ended; the hits were reported before. */
export interface SearchEnd {
  isCut: boolean
  unreadable: number
}

/**
 * Looks through stories; one that is stopped ends with what it has found.
 * @param script the thread's script
 * @throws where the thread fails
 */
export function lookThrough(script: string, task: FindTask, watcher: FindWatcher): Promise<SearchEnd> {
  if (task.ids.length === 0) return Promise.resolve({ isCut: false, unreadable: 0 })
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task })
    const stop = () => void worker.terminate()
    watcher.signal?.addEventListener('abort', stop)
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'done') return resolve({ isCut: message.isCut, unreadable: message.unreadable })
      if (message.stories.length > 0) watcher.found(message.stories)
      watcher.progress(message.done, message.total)
    })
    worker.on('error', (error) => reject(endedThread('finding', error)))
    worker.on('exit', () => {
      watcher.signal?.removeEventListener('abort', stop)
      resolve({ isCut: true, unreadable: 0 })
    })
  })
}
