/** The journal of a story: each change is on disk before it is acknowledged, without rewriting the story. */
import { type FileHandle, open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { removeDurably, syncFolder } from './durable'
import { GoneError } from './errors'
import { baseLine, type Entry, entryLine, headLine, newJournalKey, savedLine } from './journal-file'
import type { Stored } from './story-file'

/** Bytes of entries that a journal grows by before it is begun anew: its base is written again then. */
const growsBy = 256 * 1024

/** An open file, and what the system knows it by. */
interface Open {
  file: FileHandle
  ino: number
  /** Whether its name is there after a power cut. */
  isLasting: boolean
}

/** A journal that an earlier run left and that is gone on with. */
export interface Resumed {
  key: string
  /** The version that its last entry leads to. */
  end: number
  /** Bytes of its whole lines. */
  size: number
  hasHead: boolean
}

/** What a journal asks of its desk before it is begun. */
export interface JournalHooks {
  /** @throws what the disk refused with, where this program may not write to the desk yet */
  ready(): Promise<void>
  /** Moves a file that lies in the journal's place and is not its own to where it is kept. @throws where it cannot */
  moveAside(): Promise<void>
}

/**
 * One line each, sealed and appended at once; then it is synced, and lines that wait for the same disk go together.
 * A program that is killed loses nothing that was appended, however slow the disk is.
 *
 * What holds at any moment:
 * - The file is missing, empty, or begins with its head and a base: the whole story that its entries go on from.
 * - It is emptied or removed only when a synced story file has all that it has, and only a file that this object has
 *   made, emptied or been given to go on with. Any other that lies in its place is moved aside first, or nothing is
 *   written.
 */
export class Journal {
  #open: Open | null = null
  #waiting: string[] = []
  #writing: Promise<void> | null = null
  #syncing: Promise<void> = Promise.resolve()
  #nextSync: Promise<void> | null = null
  #last: Promise<void> = Promise.resolve()
  #key: string
  #end: number
  /** Bytes of whole lines, and of those the base's. */
  #size: number
  #baseSize = 0
  /** Whether the file in its place is this journal's. */
  #isOwn: boolean
  #hasBase: boolean
  #hasHead: boolean
  /** What the disk refused with. */
  #refusal: unknown = null

  constructor(
    private readonly path: string,
    private readonly hooks: JournalHooks,
    resumed: Resumed | null = null,
  ) {
    this.#key = resumed?.key ?? newJournalKey()
    this.#end = resumed?.end ?? 0
    this.#size = resumed?.size ?? 0
    this.#isOwn = resumed !== null
    this.#hasBase = resumed !== null
    this.#hasHead = resumed?.hasHead ?? false
  }

  /** What names it in the story's file. */
  get key(): string {
    return this.#key
  }

  /**
   * Adds an entry that goes on from a story; it is on disk when this resolves.
   * @throws what the disk refused with. Nothing more is added then until `clear`, as of this file nothing is to be
   * trusted: the kernel may drop what it could not write and call the next sync a success.
   */
  async append(entry: Entry, before: Stored): Promise<void> {
    this.#end = entry.from + entry.steps.length
    if (!this.#hasBase) {
      const line = headLine() + baseLine({ key: this.#key, stored: before })
      this.#hasBase = true
      this.#hasHead = true
      this.#baseSize = Buffer.byteLength(line)
      this.#waiting.push(line)
    }
    if (!this.#hasHead) this.#waiting.push(headLine())
    this.#hasHead = true
    this.#waiting.push(entryLine(entry))
    this.#writing ??= this.#inTurn(() => this.#writeWaiting())
    await this.#writing
    await this.#sync()
  }

  /**
   * The story's file of this version is on disk and stays: notes so, or empties the journal where it has grown long and
   * holds no more than that.
   * @throws what the disk refused with, also at the next `append`
   */
  saved(version: number): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#isOwn || !this.#hasBase || this.#refusal !== null) return
      const isLong = this.#size - this.#baseSize >= growsBy
      if (this.#end > version || !isLong) return this.#write(savedLine(version))
      this.#open ??= await this.#openFile()
      await this.#open.file.truncate(0)
      this.#size = 0
      this.#hasBase = false
    })
  }

  /** Whether its file is where it is looked for, with all that was added. */
  async isThere(): Promise<boolean> {
    try {
      await this.#last
      const { ino, size } = await stat(this.path)
      const isSame = this.#open === null || this.#open.ino === ino
      return this.#refusal === null && this.#isOwn && isSame && size >= this.#size
    } catch {
      return false
    }
  }

  /** Begins anew without the file that was, all of which the story's file has on disk. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#close()
      if (this.#isOwn) await removeDurably(this.path)
      this.#begin()
    })
  }

  /** Lets go of a journal, all of which the story's file has on disk. It need not stay away: it would be passed over. */
  end(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#close()
      if (this.#isOwn) await rm(this.path, { force: true }).catch(() => undefined)
    })
  }

  /** Lets go of it as it is. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#close())
  }

  #begin(): void {
    this.#key = newJournalKey()
    this.#size = 0
    this.#isOwn = false
    this.#hasBase = false
    this.#refusal = null
  }

  async #close(): Promise<void> {
    await (this.#nextSync ?? this.#syncing).catch(() => undefined)
    await this.#open?.file.close().catch(() => undefined)
    this.#open = null
  }

  #writeWaiting(): Promise<void> {
    const lines = this.#waiting.join('')
    this.#waiting = []
    this.#writing = null
    return this.#write(lines)
  }

  #write(lines: string): Promise<void> {
    return this.#orRefuse(async () => {
      this.#open ??= await this.#openFile()
      await this.#open.file.appendFile(lines)
      this.#size += Buffer.byteLength(lines)
    })
  }

  async #openFile(): Promise<Open> {
    await this.hooks.ready()
    const opened = await openAt(this.path)
    try {
      const { size } = await opened.file.stat()
      if (this.#isOwn && size < this.#size) throw new GoneError()
      // what is behind the last whole line was never acknowledged, and would spoil the next
      if (this.#isOwn && size > this.#size) await opened.file.truncate(this.#size)
      if (!this.#isOwn && size > 0) await this.hooks.moveAside()
      else {
        this.#isOwn = true
        return opened
      }
    } catch (error) {
      await opened.file.close()
      throw error
    }
    await opened.file.close()
    this.#isOwn = true
    return openAt(this.path)
  }

  /** A sync that was begun before a line was written says nothing of it. */
  #sync(): Promise<void> {
    this.#nextSync ??= this.#syncing
      .catch(() => undefined)
      .then(() => {
        this.#nextSync = null
        this.#syncing = this.#orRefuse(() => this.#syncOpen())
        return this.#syncing
      })
    return this.#nextSync
  }

  /** What lies no more where it is looked for takes all that is written to it, and nobody finds it. */
  async #syncOpen(): Promise<void> {
    const open = this.#open
    if (!open) return
    const naming = open.isLasting ? undefined : syncFolder(dirname(this.path))
    const [found] = await Promise.all([stat(this.path), open.file.datasync(), naming])
    if (found.ino !== open.ino) throw new GoneError()
    open.isLasting = true
  }

  async #orRefuse(work: () => Promise<void>): Promise<void> {
    if (this.#refusal !== null) throw this.#refusal
    try {
      await work()
    } catch (error) {
      this.#refusal = error
      throw error
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

async function openAt(path: string): Promise<Open> {
  const file = await open(path, 'a')
  return { file, ino: (await file.stat()).ino, isLasting: false }
}
