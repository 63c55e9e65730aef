/** Watches the folder of the stories: one watch for all of them, however many there are. */
import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { copyOf } from './conflict-copies'

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

/** Milliseconds without news after which what was heard is told, and after which it is told though more comes. */
const restAfter = 150
const tellWithin = 1000
/** Milliseconds between two looks whether the folder is still the one that is watched. */
const beatEvery = 2000
/** So many at once are more than the system is sure to tell. */
const mostTold = 4000

const storyName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/

export class StoryWatch {
  #watcher: FSWatcher | null = null
  /** The folder that is watched, by what the system tells of it; `''` while there is none. */
  #watched = ''
  #touched = new Set<string>()
  #heardSince = 0
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
    }, beatEvery)
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

  /** Watches the folder that is there now. What happened before it was watched nobody has told. */
  async #lookAtFolder(isFirst: boolean): Promise<void> {
    const is = await identityOf(this.folder)
    if (this.#isClosed || (this.#watcher && is === this.#watched)) return
    this.#stop()
    if (is === '') return
    try {
      this.#watcher = watch(this.folder, { persistent: false }, (_, name) => this.#heard(name))
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

  #heard(name: string | null): void {
    const id = name === null ? undefined : storyName.exec(name)?.[1]
    if (id !== undefined) this.#tellSoon(id)
    else if (name !== null && copyOf(name) !== null) this.hooks.copied?.(name)
    else if (name === null) this.hooks.missed()
    // the folder itself was moved or removed
    else if (name === basename(this.folder)) this.#lookAgain()
  }

  #tellSoon(id: string): void {
    const now = performance.now()
    if (this.#touched.size === 0) this.#heardSince = now
    this.#touched.add(id)
    clearTimeout(this.#rest)
    const delay = Math.max(0, Math.min(restAfter, this.#heardSince + tellWithin - now))
    this.#rest = setTimeout(() => this.#tell(), delay)
  }

  #tell(): void {
    const ids = [...this.#touched]
    this.#touched = new Set()
    if (ids.length > mostTold) this.hooks.missed()
    else this.hooks.touched(ids)
  }
}

async function identityOf(folder: string): Promise<string> {
  try {
    const { dev, ino } = await stat(folder, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return ''
  }
}
