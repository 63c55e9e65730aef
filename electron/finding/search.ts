/** Looks through stories in threads, so that typing never waits for it. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { StoryHits } from '../../contract/find'
import { endedThread } from '../errors'
import type { FindWork, Looked, LookThrough } from './protocol'

/**
 * How many look at the same time. Two at least: while one waits for the disk the other one works. One core is left to
 * the window, and more than four wait for the same disk.
 */
const threads = Math.min(4, Math.max(2, availableParallelism() - 1))

/** Stories that a thread looks through at a time: of most, it is a few milliseconds' work. */
const atOnce = 50

/** The most hits that are listed; nobody goes through more one by one. */
const mostHits = 5000

/** Milliseconds between two messages of what was found. */
const tellEachMs = 80

/** What is looked for in which stories, in this order. */
export interface FindTask extends FindWork {
  ids: readonly string[]
  /** Whether hits are counted on once enough are listed. */
  countsAll: boolean
}

/** Follows a search while it runs. */
export interface FindWatcher {
  found(stories: StoryHits[]): void
  progress(done: number, total: number): void
  signal?: AbortSignal
}

/** How it ended; the hits were reported before. */
export interface SearchEnd {
  /** Whether stories were left out, as it was stopped or enough was found. */
  isCut: boolean
  /** Hits that were counted alone, and in how many stories. */
  unlisted: Looked['unlisted']
  unreadable: number
}

/** Puts together what threads find, in the order of the stories, and tells of it as it comes. */
class Gathering {
  readonly end: SearchEnd = { isCut: false, unlisted: { hits: 0, stories: 0 }, unreadable: 0 }
  readonly #early = new Map<number, Looked>()
  #given = 0
  #next = 0
  #hits = 0
  #done = 0
  #untold: StoryHits[] = []
  #toldAt = performance.now()

  constructor(
    private readonly task: FindTask,
    private readonly watcher: FindWatcher,
  ) {}

  /** What a thread is to do next, and which part of all that is; null where nothing is left. */
  next(): { number: number; asked: LookThrough } | null {
    const ids = this.task.ids.slice(this.#given * atOnce, (this.#given + 1) * atOnce)
    const isCount = this.#hits >= mostHits
    if (ids.length === 0) return null
    if (!isCount || this.task.countsAll) return { number: this.#given++, asked: { ids, isCount } }
    this.end.isCut = true
    return null
  }

  take(number: number, looked: Looked): void {
    this.#early.set(number, looked)
    for (let part = this.#early.get(this.#next); part; part = this.#early.get(this.#next)) {
      this.#early.delete(this.#next++)
      this.#add(part)
    }
    if (performance.now() - this.#toldAt >= tellEachMs) this.tell()
  }

  #add({ stories, unlisted, unreadable }: Looked): void {
    this.#untold.push(...stories)
    this.#hits += stories.reduce((sum, { hits }) => sum + hits.length, 0)
    this.#done += atOnce
    this.end.unlisted.hits += unlisted.hits
    this.end.unlisted.stories += unlisted.stories
    this.end.unreadable += unreadable
  }

  tell(): void {
    if (this.#untold.length > 0) this.watcher.found(this.#untold)
    const { length } = this.task.ids
    this.watcher.progress(Math.min(this.#done, length), length)
    this.#untold = []
    this.#toldAt = performance.now()
  }
}

/** Has a thread do what there is to do, part after part; resolves when nothing is left, or it was ended. */
function work(worker: Worker, gathering: Gathering): Promise<void> {
  return new Promise((resolve, reject) => {
    let part = gathering.next()
    const ask = () => (part ? worker.postMessage(part.asked) : resolve())
    worker.on('message', (looked: Looked) => {
      if (part) gathering.take(part.number, looked)
      part = gathering.next()
      ask()
    })
    worker.on('error', (error) => reject(endedThread('finding', error)))
    worker.on('exit', () => {
      if (part) gathering.end.isCut = true
      resolve()
    })
    ask()
  })
}

/**
 * Looks through stories; one that is stopped ends with what it has found.
 * @param script the threads' script
 * @throws where a thread fails
 */
export async function lookThrough(script: string, task: FindTask, watcher: FindWatcher): Promise<SearchEnd> {
  const gathering = new Gathering(task, watcher)
  const { folder, what, ids } = task
  const count = Math.min(threads, Math.ceil(ids.length / atOnce))
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData: { folder, what } }))
  const stop = () => endAll(workers)
  if (watcher.signal?.aborted) stop()
  watcher.signal?.addEventListener('abort', stop)
  try {
    await Promise.all(workers.map((worker) => work(worker, gathering)))
    gathering.tell()
    return gathering.end
  } finally {
    watcher.signal?.removeEventListener('abort', stop)
    endAll(workers)
  }
}

function endAll(workers: readonly Worker[]): void {
  for (const worker of workers) void worker.terminate()
}
