/** Watches the folder of the stories: one watch for all of them, however many there are. */
import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { copyOf } from './conflict-copies'
import { idOfFile } from './folders'

export interface WatchHooks {
  /** Files of these stories were written, added or removed, by whomever. */
  touched(ids: string[]): void
  /** A file was written, added or removed that a sync tool makes where two have written one story. */
  copied?(name: string): void
  /** Something may have happened unseen: any story may be another. */
  missed(): void
  /** Some time has passed, for what no watch tells. */
  beat(): void
}

/** Milliseconds without events after which changes are reported, and after which they are reported in any case. */
const restAfterMs = 150
const reportWithinMs = 1000
/** Milliseconds between two looks whether the folder is still the one that is watched. */
const beatEveryMs = 2000
/** More events at once than this, and the system may have dropped some. */
const mostReported = 4000

export class StoryWatch {
  #watcher: FSWatcher | null = null
  /** The identity of the watched folder; `''` while there is none. */
  #watched = ''
  #touched = new Set<string>()
  #eventsSince = 0
  #rest: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(
    private readonly folder: string,
    private readonly hooks: WatchHooks,
  ) {}

  /** Begins to watch; where the folder is not there, as soon as it is. */
  async start(): Promise<void> {
    await this.#lookAtFolder(true)
    this.#beat = setInterval(() => {
      this.#lookAgain()
      this.hooks.beat()
    }, beatEveryMs)
    this.#beat.unref()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#beat)
    clearTimeout(this.#rest)
    await this.#looking
    this.#stop()
  }

  #lookAgain(): void {
    this.#looking = this.#looking.then(() => this.#lookAtFolder(false))
  }

  /** Watches the present folder. Changes before the watch began were not reported. */
  async #lookAtFolder(isFirst: boolean): Promise<void> {
    const is = await identityOf(this.folder)
    if (this.#isClosed || (this.#watcher && is === this.#watched)) return
    this.#stop()
    if (is === '') return
    try {
      this.#watcher = watch(this.folder, { persistent: false }, (_, name) => this.#events(name))
      this.#watcher.on('error', () => this.#stop())
      this.#watched = is
    } catch {
      // it is tried again at the next beat
      return
    }
    if (!isFirst) this.hooks.missed()
  }

  #stop(): void {
    this.#watcher?.close()
    this.#watcher = null
    this.#watched = ''
  }

  #events(name: string | null): void {
    const id = name === null ? null : idOfFile(name)
    if (id !== null) this.#reportSoon(id)
    else if (name !== null && copyOf(name) !== null) this.hooks.copied?.(name)
    else if (name === null) this.hooks.missed()
    else if (name === basename(this.folder)) {
      // the folder itself was moved or removed: one that is made in its place can get its number on the disk as well
      this.#stop()
      this.#lookAgain()
    }
  }

  #reportSoon(id: string): void {
    const now = performance.now()
    if (this.#touched.size === 0) this.#eventsSince = now
    this.#touched.add(id)
    clearTimeout(this.#rest)
    const delay = Math.max(0, Math.min(restAfterMs, this.#eventsSince + reportWithinMs - now))
    this.#rest = setTimeout(() => this.#report(), delay)
  }

  #report(): void {
    const ids = [...this.#touched]
    this.#touched = new Set()
    if (ids.length > mostReported) this.hooks.missed()
    else this.hooks.touched(ids)
  }
}

/** What tells a folder from another of its name; `''` while it is away. */
async function identityOf(folder: string): Promise<string> {
  try {
    const { dev, ino } = await stat(folder, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return ''
  }
}
