/** The journal of a story: each change is on disk before it is told to be, without rewriting the story. */
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { codeOf, removeDurably, syncFolder } from './durable'
import { GoneError } from './errors'
import { seal, unseal } from './seal'

/** Steps that follow on a version, and when they were made. */
export const entrySchema = z.strictObject({
  from: z.int().min(0),
  at: z.iso.datetime(),
  steps: z.array(z.record(z.string(), z.unknown())),
})
export type Entry = z.infer<typeof entrySchema>

/** One line each, sealed, appended and synced; lines that wait for the same disk go together. */
export class Journal {
  #file: FileHandle | null = null
  #waiting: string[] = []
  #writing: Promise<void> | null = null
  #last: Promise<void> = Promise.resolve()
  #end = 0

  constructor(private readonly path: string) {}

  /**
   * Adds an entry; it is on disk when this resolves.
   * @throws what the disk refused with. Whatever was told then, nothing of this file is to be trusted
   * until `clear`: the kernel may drop what it could not write and call the next sync a success.
   */
  append(entry: Entry): Promise<void> {
    this.#end = entry.from + entry.steps.length
    this.#waiting.push(seal(entry))
    this.#writing ??= this.#inTurn(() => this.#writeWaiting())
    return this.#writing
  }

  /** Empties the journal, unless it holds more than the story file of this version has. */
  cut(version: number): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#end <= version) await this.#file?.truncate(0)
    })
  }

  /** Begins anew without the file that was. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.close()
      await removeDurably(this.path)
    })
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => undefined)
  }

  async #writeWaiting(): Promise<void> {
    const lines = this.#waiting.join('')
    this.#waiting = []
    this.#writing = null
    if (!this.#file) {
      this.#file = await open(this.path, 'a')
      await syncFolder(dirname(this.path))
    }
    await this.#file.appendFile(lines)
    await this.#file.datasync()
    await this.#checkThere(this.#file)
  }

  /** A file that was removed while it is open takes all that is written to it, and has no name to find it by. */
  async #checkThere(file: FileHandle): Promise<void> {
    const { nlink } = await file.stat()
    if (nlink === 0) throw new GoneError()
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
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
