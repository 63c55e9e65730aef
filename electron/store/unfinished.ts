/**
 * The files whose stories are being added, by their checksums. A file with many stories may be cut short by a crash,
 * a kill or a full disk. By this it is known again, so that no story of it comes in twice.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { formats } from './envelope'
import { NewerError } from './errors'
import { makeFolder } from './make-folders'
import { sealedFile } from './sealed-file'

const schema = z.strictObject({ seed: z.string() })

export class Unfinished {
  constructor(private readonly folder: string) {}

  /** The seed of the ids that the stories of a file were given; null where none of them is being added. @throws NewerError where a newer version adds them */
  async seedOf(hash: string): Promise<string | null> {
    const file = sealedFile(this.#pathOf(hash), formats.unfinishedImport, schema)
    await file.read().catch((error: unknown) => {
      if (error instanceof NewerError) throw error
    })
    return file.data?.seed ?? null
  }

  /** Remembers it, on disk when this resolves. @throws what the disk refused with */
  async begin(hash: string, seed: string): Promise<void> {
    await makeFolder(this.folder)
    const file = sealedFile(this.#pathOf(hash), formats.unfinishedImport, schema)
    file.data = { seed }
    await file.write()
  }

  /** All stories of the file are on the desk, or none is. */
  async end(hash: string): Promise<void> {
    await rm(this.#pathOf(hash), { force: true })
  }

  #pathOf(hash: string): string {
    return join(this.folder, `${hash}.json`)
  }
}
