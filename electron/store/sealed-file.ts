/** lowdb's adapter for the files of a desk: durable when written, checked when read. */
import { readFile } from 'node:fs/promises'
import { type Adapter, Low } from 'lowdb'
import type { z } from 'zod'
import { ifMissing, writeDurably } from './durable'
import { dataOf, type Format, type Reading, readSealed, writeSealed } from './envelope'
import { NewerError } from './errors'

class SealedFile<T> implements Adapter<T | null> {
  constructor(
    private readonly path: string,
    private readonly format: Format,
    private readonly schema: z.ZodType<T>,
    private readonly put: typeof writeDurably | null,
  ) {}

  async read(): Promise<T | null> {
    const reading = await this.#reading()
    return reading && dataOf(reading)
  }

  async write(data: T | null): Promise<void> {
    const content = writeSealed(this.format, data)
    if (this.put) return this.put(this.path, content)
    if ((await this.#reading())?.state === 'newer') throw new NewerError()
    return writeDurably(this.path, content)
  }

  async #reading(): Promise<Reading<T> | null> {
    const text = await readFile(this.path, 'utf8').catch(ifMissing(null))
    return text === null ? null : readSealed(text, this.format, this.schema)
  }
}

/**
 * A file of a desk as a lowdb; its data is null until it is read, and where there is no file.
 * Reading throws DamagedError or NewerError, writing what the disk refused with, or NewerError where a newer file is there.
 * @param put writes the file in place of one that it knows
 */
export function sealedFile<T>(
  path: string,
  format: Format,
  schema: z.ZodType<T>,
  put: typeof writeDurably | null = null,
): Low<T | null> {
  return new Low<T | null>(new SealedFile(path, format, schema, put), null)
}
