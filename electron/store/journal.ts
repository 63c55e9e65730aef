/** The journal of a story: each change is on disk before it is told to be, without rewriting the story. */
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { codeOf, syncFolder } from './durable'
import { GoneError } from './errors'
import { seal, unseal } from './seal'

/** Steps that follow on a version, and when they were made. */
export const entrySchema = z.strictObject({
  from: z.int().min(0),
  at: z.iso.datetime(),
  steps: z.array(z.record(z.string(), z.unknown())),
})
export type Entry = z.infer<typeof entrySchema>

/** An open file, and what the system knows it by. */
interface Open {
  file: FileHandle
  ino: number
  /** Whether its name is there after a power cut. */
  isLasting: boolean
}

/**
 * One line each, sealed and appended at once; then it is synced, and lines that wait for the same disk go together.
 * A program that is killed loses nothing that was appended, however slow the disk is.
 */
export class Journal {
  #open: Open | null = null
  #waiting: string[] = []
  #writing: Promise<void> | null = null
  #syncing: Promise<void> = Promise.resolve()
  #nextSync: Promise<void> | null = null
  #last: Promise<void> = Promise.resolve()
  #end = 0
  /** What the disk refused with. */
  #refusal: unknown = null

  constructor(private readonly path: string) {}

  /**
   * Adds an entry; it is on disk when this resolves.
   * @throws what the disk refused with. Nothing more is added then until `clear`, as of this file nothing is to be
   * trusted: the kernel may drop what it could not write and call the next sync a success.
   */
  async append(entry: Entry): Promise<void> {
    this.#end = entry.from + entry.steps.length
    this.#waiting.push(seal(entry))
    this.#writing ??= this.#inTurn(() => this.#writeWaiting())
    await this.#writing
    await this.#sync()
  }

  /** Empties the journal, unless it holds more than the story file of this version has. */
  cut(version: number): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#end <= version) await this.#open?.file.truncate(0)
    })
  }

  /**
   * Begins anew without the file that was, all of which the story's file has on disk. It need not stay away: its entries
   * would be passed over, and the folder is synced with the next file.
   */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#close()
      await rm(this.path, { force: true })
      this.#refusal = null
    })
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#close())
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
    return this.#orRefuse(async () => {
      this.#open ??= await openAt(this.path)
      await this.#open.file.appendFile(lines)
    })
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

/**
 * What a journal holds: all entries up to the first that is not whole. A last line without its end was
 * never told to be on disk; `isDamaged` says whether more than that is missing.
 */
export async function readJournal(path: string): Promise<{ entries: Entry[]; isDamaged: boolean }> {
  const lines = (await readIfThere(path)).split('\n')
  lines.pop()
  const entries: Entry[] = []
  for (const line of lines) {
    try {
      entries.push(unseal(line, entrySchema))
    } catch {
      return { entries, isDamaged: true }
    }
  }
  return { entries, isDamaged: false }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}
