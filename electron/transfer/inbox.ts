/** The wire inbox: a folder that is watched while the app is open; each file in it is taken in once, when it is whole. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FSWatcher } from 'chokidar'
import type { Low } from 'lowdb'
import { z } from 'zod'
import { nothingTaken, type Taken, withRefused, withStory } from '../contract/taken'
import { log } from '../log'
import { sealedFile } from '../store/sealed-file'
import { importFile, isForNow, type TransferDesk, whyNotImported } from './import'

/** What was taken, by the sha256 of what is in it: a file that is moved, renamed or sent again is the same. */
const recordSchema = z.object({ taken: z.array(z.string()) })

/** So many are remembered, the latest. */
const remembered = 100_000

/** Milliseconds that a file must not have grown for. */
const settled = 1500

/** Milliseconds after which a file that the desk could not keep is taken in again. */
const retryAfter = 5000

/** Names that programs give to what they are still writing. */
const unfinished = /^[.~]|[~]$|\.(tmp|temp|part|partial|filepart|crdownload|lock)$/i

export class Inbox {
  readonly #taken: Set<string>
  #watcher: FSWatcher | null = null
  #work: Promise<void> = Promise.resolve()
  /** Files that the desk could not keep, and the wait before each is tried again. */
  readonly #waiting = new Map<string, NodeJS.Timeout>()

  private constructor(
    private readonly file: Low<z.infer<typeof recordSchema> | null>,
    private readonly desk: TransferDesk,
    private readonly heard: (taken: Taken) => void,
  ) {
    this.#taken = new Set(file.data?.taken)
  }

  /**
   * An inbox that watches nothing yet.
   * @param record the file that remembers what was taken
   * @param heard hears what each new file gave, or why it was refused
   */
  static async open(record: string, desk: TransferDesk, heard: (taken: Taken) => void): Promise<Inbox> {
    const file = sealedFile(record, recordSchema)
    await file.read().catch((error) => log.warn('inbox', error))
    return new Inbox(file, desk, heard)
  }

  /** Watches a folder in place of the one before; null watches none. */
  async watch(folder: string | null): Promise<void> {
    await this.close()
    if (folder === null) return
    const { watch } = await import('chokidar')
    this.#watcher = watch(folder, {
      ignored: (path) => path !== folder && unfinished.test(basename(path)),
      awaitWriteFinish: { stabilityThreshold: settled, pollInterval: 200 },
    })
    this.#watcher
      .on('add', (path) => this.#takeInTurn(path))
      .on('change', (path) => this.#takeInTurn(path))
      .on('error', (error) => log.warn('inbox', error))
  }

  /** Stops watching; resolves when the file in hand is done. */
  async close(): Promise<void> {
    await this.#watcher?.close()
    this.#watcher = null
    await this.#work
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }

  #takeInTurn(path: string): void {
    this.#work = this.#work.then(() => this.#take(path)).catch((error) => log.warn('inbox', path, error))
  }

  async #take(path: string): Promise<void> {
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    if (this.#taken.has(hash)) return
    const name = basename(path)
    let taken = nothingTaken()
    try {
      const { stories } = await importFile(this.desk, { path }, { format: null, house: null, isOnce: true })
      for (const story of stories) taken = withStory(taken, { ...story, file: name })
    } catch (error) {
      taken = withRefused(taken, { file: name, reason: whyNotImported(error) })
      if (isForNow(error)) return this.#takeLater(path, taken)
    }
    this.#waiting.delete(path)
    this.#taken.add(hash)
    this.file.data = { taken: [...this.#taken].slice(-remembered) }
    await this.file.write()
    this.heard(taken)
  }

  /** What the desk could not keep is told once. */
  #takeLater(path: string, taken: Taken): void {
    if (!this.#waiting.has(path)) this.heard(taken)
    clearTimeout(this.#waiting.get(path))
    this.#waiting.set(
      path,
      setTimeout(() => this.#takeInTurn(path), retryAfter),
    )
  }
}
