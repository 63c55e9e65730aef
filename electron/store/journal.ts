/** The journal of a story: each change is on disk before it is acknowledged, without rewriting the story. */
import { rm } from 'node:fs/promises'
import { removeDurably } from './durable'
import { formats } from './envelope'
import { baseLine, entryLine, type JournalEntry, newJournalKey, savedLine } from './journal-file'
import { type KnownLog, LogFile, type LogHooks } from './log-file'
import { Queue } from './queue'
import type { Stored } from './story-file'

/** Bytes of entries after which a journal is emptied and begun again with a new base. */
const growsBy = 256 * 1024

/** A journal of an earlier run that is continued. */
export interface Resumed extends KnownLog {
  key: string
  /** The version that its last entry leads to. */
  end: number
}

/**
 * One line each, sealed and appended at once; then it is synced, and lines that wait for the same disk go together.
 *
 * What holds at any moment, beside what holds of each log:
 * - The file is missing, empty, or begins with its head and a base: the whole story that its entries go on from.
 * - It is emptied or removed only when a synced story file has all that it has.
 */
export class JournalFile {
  #log: LogFile
  #waiting: string[] = []
  #writing: Promise<void> | null = null
  readonly #queue = new Queue()
  #key: string
  #end: number
  #baseSize = 0
  #hasBase: boolean

  constructor(
    private readonly path: string,
    private readonly hooks: LogHooks,
    resumed: Resumed | null = null,
  ) {
    this.#key = resumed?.key ?? newJournalKey()
    this.#end = resumed?.end ?? 0
    this.#hasBase = resumed !== null
    this.#log = this.#logOf(resumed)
  }

  /** What names it in the story's file. */
  get key(): string {
    return this.#key
  }

  /**
   * Adds an entry that goes on from a story; it is on disk when this resolves.
   * @throws what the disk refused with; nothing more is added then until `clear`
   */
  async append(entry: JournalEntry, before: Stored): Promise<void> {
    this.#end = entry.from + entry.steps.length
    if (!this.#hasBase) {
      const line = baseLine({ key: this.#key, stored: before })
      this.#hasBase = true
      this.#baseSize = Buffer.byteLength(line)
      this.#waiting.push(line)
    }
    this.#waiting.push(entryLine(entry))
    this.#writing ??= this.#queue.run(() => this.#writeWaiting())
    await this.#writing
    await this.#log.sync()
  }

  /**
   * The story's file of this version is on disk and stays: notes so, or empties the journal where it has grown long and
   * holds no more than that.
   * @throws what the disk refused with, also at the next `append`
   */
  saved(version: number): Promise<void> {
    return this.#queue.run(async () => {
      if (!this.#log.isOwn || !this.#hasBase || this.#log.isRefused) return
      const isLong = this.#log.size - this.#baseSize >= growsBy
      if (this.#end > version || !isLong) return this.#log.append(savedLine(version))
      await this.#log.empty()
      this.#hasBase = false
    })
  }

  /** Whether its file is where it is looked for, with all that was added. */
  async isThere(): Promise<boolean> {
    await this.#queue.idle()
    return this.#log.isThere()
  }

  /** Removes the file, whose content the story's file has on disk, and begins a new journal. */
  clear(): Promise<void> {
    return this.#queue.run(async () => {
      await this.#log.close()
      if (this.#log.isOwn) await removeDurably(this.path)
      this.#key = newJournalKey()
      this.#hasBase = false
      this.#log = this.#logOf(null)
    })
  }

  /** Closes and removes the journal: the story's file has all of it. If it reappears it is ignored. */
  end(): Promise<void> {
    return this.#queue.run(async () => {
      await this.#log.close()
      if (this.#log.isOwn) await rm(this.path, { force: true }).catch(() => undefined)
    })
  }

  /** Closes it as it is. */
  close(): Promise<void> {
    return this.#queue.run(() => this.#log.close())
  }

  #logOf(known: KnownLog | null): LogFile {
    return new LogFile(this.path, formats.journal, known, this.hooks)
  }

  #writeWaiting(): Promise<void> {
    const lines = this.#waiting.join('')
    this.#waiting = []
    this.#writing = null
    return this.#log.append(lines)
  }
}
