/** A story's journal: every step of typing since its file was written, on disk before it is acknowledged. */
import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isMissing } from './durable'

const lineSchema = z.object({
  /** The version that the steps make of the story. */
  version: z.int().min(1),
  at: z.string(),
  steps: z.array(z.record(z.string(), z.unknown())),
})
export type JournalLine = z.infer<typeof lineSchema>

const sumLength = 16

function sum(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, sumLength)
}

/** The lines of a journal, up to the first that was cut off or damaged. */
export async function readJournal(file: string): Promise<JournalLine[]> {
  const text = await readFile(file, 'utf8').catch((error) => {
    if (isMissing(error)) return ''
    throw error
  })
  const lines: JournalLine[] = []
  for (const line of text.split('\n')) {
    const json = line.slice(sumLength + 1)
    if (json === '' || line.slice(0, sumLength) !== sum(json)) break
    lines.push(lineSchema.parse(JSON.parse(json)))
  }
  return lines
}

export class Journal {
  #handle: FileHandle | null = null

  constructor(private readonly file: string) {}

  /** Adds a line; it is on disk when this resolves. After a failure the file is opened anew: its old handle lies. */
  async append(line: JournalLine): Promise<void> {
    try {
      await mkdir(dirname(this.file), { recursive: true })
      this.#handle ??= await open(this.file, 'a')
      const json = JSON.stringify(line)
      await this.#handle.appendFile(`${sum(json)} ${json}\n`)
      await this.#handle.datasync()
    } catch (error) {
      await this.close()
      throw error
    }
  }

  /** Takes the journal away, once all that it holds is in the story's file. */
  async cut(): Promise<void> {
    await this.close()
    await rm(this.file, { force: true })
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    await handle?.close().catch(() => undefined)
  }
}
