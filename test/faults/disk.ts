/**
 * The disk as the fault runs see it: what the tools are bundled with in place of `node:fs/promises`.
 * Each change goes through `step`, which logs it, refuses it, or lets the process die there.
 */
import { existsSync, statSync } from 'node:fs'
import * as real from 'node:fs/promises'

export * from 'node:fs/promises'

/** A change of the disk; `file` is the file behind its names. */
export type Change =
  | { kind: 'name'; path: string; file: number | 'folder' }
  | { kind: 'unname'; path: string }
  | { kind: 'write'; file: number; at: number; bytes: Buffer }
  | { kind: 'truncate'; file: number }
  | { kind: 'sync'; file: number }
  | { kind: 'sync-folder'; path: string }
  | { kind: 'acknowledged'; text: string }

/** What is done to a file or folder; to open it for reading alone changes nothing. */
export type Operation = 'read' | 'open' | 'write' | 'sync' | 'rename' | 'remove' | 'make'

/** What a fault run sets: where changes are logged, and what happens before each. */
export const faults: {
  log: Change[] | null
  /** Called before each operation; `half` does the first half of it, where it has one. */
  before: ((path: string, half: () => Promise<void>, kind: Operation) => Promise<void>) | null
} = { log: null, before: null }

const files = new Map<string, number>()
let lastFile = 0

/** The number of a file by its name. */
export function fileAt(path: string): number {
  const known = files.get(path)
  if (known !== undefined) return known
  files.set(path, ++lastFile)
  return lastFile
}

async function step(
  path: string,
  kind: Operation,
  half: () => Promise<void> = async () => undefined,
): Promise<void> {
  await faults.before?.(path, half, kind)
}

function note(...changes: Change[]): void {
  faults.log?.push(...changes)
}

export async function open(path: string, flags: string): Promise<real.FileHandle> {
  await step(path, flags === 'r' ? 'read' : 'open')
  const isFolder = existsSync(path) && statSync(path).isDirectory()
  if (!isFolder && !existsSync(path)) {
    files.delete(path)
    note({ kind: 'name', path, file: fileAt(path) })
  }
  const handle = await real.open(path, flags)
  if (isFolder) {
    handle.sync = async () => {
      await step(path, 'sync')
      note({ kind: 'sync-folder', path })
    }
    return handle
  }
  const file = fileAt(path)
  const stat = handle.stat.bind(handle)
  const append = handle.appendFile.bind(handle)
  const truncate = handle.truncate.bind(handle)
  handle.appendFile = async (data) => {
    const bytes = Buffer.from(data)
    await step(path, 'write', () => append(bytes.subarray(0, bytes.length / 2)))
    note({ kind: 'write', file, at: (await stat()).size, bytes })
    await append(bytes)
  }
  handle.writeFile = (data) =>
    handle.appendFile(typeof data === 'string' || data instanceof Uint8Array ? data : String(data))
  handle.truncate = async (size) => {
    await step(path, 'write')
    note({ kind: 'truncate', file })
    await truncate(size)
  }
  handle.sync = async () => {
    await step(path, 'sync')
    note({ kind: 'sync', file })
  }
  handle.datasync = handle.sync
  return handle
}

export async function writeFile(path: string, data: string | Uint8Array, how?: unknown): Promise<void> {
  const isNew = typeof how === 'object' && how !== null && 'flag' in how
  const bytes = Buffer.from(data)
  await step(path, 'write', () => real.writeFile(path, bytes.subarray(0, bytes.length / 2)))
  if (!existsSync(path)) {
    files.delete(path)
    note({ kind: 'name', path, file: fileAt(path) })
  }
  await real.writeFile(path, bytes, isNew ? { flag: 'wx' } : {})
  note({ kind: 'truncate', file: fileAt(path) }, { kind: 'write', file: fileAt(path), at: 0, bytes })
}

export async function rename(from: string, to: string): Promise<void> {
  await step(from, 'rename')
  await real.rename(from, to)
  const file = fileAt(from)
  files.set(to, file)
  files.delete(from)
  note({ kind: 'name', path: to, file }, { kind: 'unname', path: from })
}

export async function rm(path: string, how?: { force?: boolean; recursive?: boolean }): Promise<void> {
  await step(path, 'remove')
  await real.rm(path, how)
  note({ kind: 'unname', path })
}

export async function mkdir(path: string, how: { recursive?: boolean } = {}): Promise<void> {
  await step(path, 'make')
  const isNew = !existsSync(path)
  await real.mkdir(path, how)
  if (isNew) note({ kind: 'name', path, file: 'folder' })
}
