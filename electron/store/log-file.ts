/**
 * A log on disk that lines are added to. A program that is killed loses nothing that was appended, however slow the disk is;
 * a power cut takes nothing that was synced.
 */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './durable'
import type { Format } from './envelope'
import { GoneError } from './errors'
import { logHead } from './log'

/** An open file, and what the system knows it by. */
interface Open {
  file: FileHandle
  ino: number
  /** Whether its name is there after a power cut. */
  isLasting: boolean
}

/** How far a log was read. */
export interface KnownLog {
  /** Bytes of its whole lines. */
  size: number
  hasHead: boolean
}

/** Callbacks of a log before its file is opened. */
export interface LogHooks {
  /** @throws what the disk refused with, where this program may not write yet */
  ready(): Promise<void>
  /** Moves a file that lies in the log's place and is not its own to where it is kept. @throws where it cannot */
  moveAside(): Promise<void>
}

const noHooks: LogHooks = { ready: async () => undefined, moveAside: async () => undefined }

/**
 * What holds at any moment:
 * - What is after the last whole line was never acknowledged, and is cut off before a line is added.
 * - Only a file that this object has made or emptied, or that was read before, is added to. Any other that lies in its place
 *   is moved aside first, or nothing is written.
 * - Once the disk has refused a write or a sync nothing more is added, as of this file nothing is to be trusted: the kernel
 *   may drop what it could not write and call the next sync a success.
 */
export class LogFile {
  #open: Open | null = null
  #size: number
  #hasHead: boolean
  #isOwn: boolean
  #syncing: Promise<void> = Promise.resolve()
  #nextSync: Promise<void> | null = null
  /** What the disk refused with. */
  #refusal: unknown = null

  /** @param known how far it was read; null where it was not, and whatever lies in its place is not its own */
  constructor(
    private readonly path: string,
    private readonly format: Format,
    known: KnownLog | null,
    private readonly hooks = noHooks,
  ) {
    this.#size = known?.size ?? 0
    this.#hasHead = known?.hasHead ?? false
    this.#isOwn = known !== null
  }

  /** Bytes of its whole lines. */
  get size(): number {
    return this.#size
  }

  /** Whether the file in its place, if there is one, is this log's. */
  get isOwn(): boolean {
    return this.#isOwn
  }

  /** Whether it takes no more lines. */
  get isRefused(): boolean {
    return this.#refusal !== null
  }

  /** Adds whole lines; whoever adds waits for it before the next. @throws what the disk refused with, from then on */
  append(lines: string): Promise<void> {
    return this.#orRefuse(async () => {
      const { file } = await this.#opened()
      const text = this.#hasHead ? lines : logHead(this.format) + lines
      await file.appendFile(text)
      this.#hasHead = true
      this.#size += Buffer.byteLength(text)
    })
  }

  /**
   * What was appended is on disk when this resolves; those that wait for the same disk go together. A sync that was begun
   * before a line was written says nothing of it.
   * @throws what the disk refused with, from then on
   */
  sync(): Promise<void> {
    this.#nextSync ??= this.#syncing
      .catch(() => undefined)
      .then(() => {
        this.#nextSync = null
        this.#syncing = this.#orRefuse(() => this.#syncOpen())
        return this.#syncing
      })
    return this.#nextSync
  }

  /** Removes all lines, and goes on with the file. @throws what the disk refused with */
  async empty(): Promise<void> {
    const { file } = await this.#opened()
    await file.truncate(0)
    this.#size = 0
    this.#hasHead = false
  }

  /** Whether its file is where it is looked for, with all that was added. */
  async isThere(): Promise<boolean> {
    try {
      const { ino, size } = await stat(this.path)
      const isSame = this.#open === null || this.#open.ino === ino
      return this.#refusal === null && this.#isOwn && isSame && size >= this.#size
    } catch {
      return false
    }
  }

  /** Closes the file; it is opened again for the next line. */
  async close(): Promise<void> {
    await (this.#nextSync ?? this.#syncing).catch(() => undefined)
    await this.#open?.file.close().catch(() => undefined)
    this.#open = null
  }

  async #opened(): Promise<Open> {
    this.#open ??= await this.#openFile()
    return this.#open
  }

  async #openFile(): Promise<Open> {
    await this.hooks.ready()
    const opened = await openAt(this.path)
    try {
      const { size } = await opened.file.stat()
      if (this.#isOwn && size < this.#size) throw new GoneError()
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

  /** Fails if the file was moved or removed: the system still accepts writes to it, but nobody would find them. */
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
}

async function openAt(path: string): Promise<Open> {
  const file = await open(path, 'a')
  return { file, ino: (await file.stat()).ino, isLasting: false }
}
