/** lowdb's adapter for the files of a desk: durable when written, checked when read. */
import { readFile } from 'node:fs/promises'
import { type Adapter, Low } from 'lowdb'
import type { z } from 'zod'
import { codeOf, writeDurably } from './durable'
import { seal, unseal } from './seal'

class SealedFile<T> implements Adapter<T | null> {
  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
    private readonly put: typeof writeDurably,
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
    await this.put(this.path, seal(data))
  }
}

/**
 * A file of a desk as a lowdb; its data is null until it is read, and where there is no file.
 * Reading throws DamagedError, writing what the disk refused with.
 * @param put writes the file
 */
export function sealedFile<T>(path: string, schema: z.ZodType<T>, put = writeDurably): Low<T | null> {
  return new Low<T | null>(new SealedFile(path, schema, put), null)
}
