/** lowdb's adapter for the files of a desk: durable when written, checked when read. */
import { readFile } from 'node:fs/promises'
import { type Adapter, Low } from 'lowdb'
import type { z } from 'zod'
import { codeOf, type Writing, writeDurably } from './durable'
import { seal, unseal } from './seal'

class SealedFile<T> implements Adapter<T | null> {
  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
    private readonly writing: Writing | undefined,
  ) {}

  async read(): Promise<T | null> {
    try {
      return unseal(await readFile(this.path, 'utf8'), this.schema)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  }

  async write(data: T | null): Promise<void> {
    await writeDurably(this.path, seal(data), this.writing)
  }
}

/**
 * A file of a desk as a lowdb; its data is null until it is read, and where there is no file.
 * Reading throws DamagedError, writing what the disk refused with.
 */
export function sealedFile<T>(path: string, schema: z.ZodType<T>, writing?: Writing): Low<T | null> {
  return new Low<T | null>(new SealedFile(path, schema, writing), null)
}
