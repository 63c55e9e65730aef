/** Files written so that after a power cut either the old or the new one is there, whole. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'

/** Has the folder itself on disk, so that a new name in it is; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Files that a save left half-written end in this. */
export const temporary = '.tmp'

/** Writes a file by temporary file, fsync, rename and fsync of the folder. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file)
  await mkdir(folder, { recursive: true })
  const half = join(folder, `.${randomUUID()}${temporary}`)
  try {
    const handle = await open(half, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(half, file)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Whether an error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** lowdb's adapter for one JSON file, written durably. */
export class DurableJson<T> implements Adapter<T> {
  constructor(
    private readonly file: string,
    private readonly check: (content: unknown) => T,
  ) {}

  /** Null where there is no file; throws where its content is not what it should be. */
  async read(): Promise<T | null> {
    try {
      return this.check(JSON.parse(await readFile(this.file, 'utf8')))
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  write(content: T): Promise<void> {
    return writeDurably(this.file, JSON.stringify(content))
  }
}
