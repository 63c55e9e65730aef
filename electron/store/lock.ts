/** One program at a time works on a desk: a file in it says which. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { z } from 'zod'
import { codeOf } from './durable'

const ownerSchema = z.object({ pid: z.int(), host: z.string(), since: z.iso.datetime() })
export type Owner = z.infer<typeof ownerSchema>

/** Another program has the desk. */
export class DeskInUse extends Error {
  constructor(
    readonly owner: Owner,
    readonly path: string,
  ) {
    super(`The desk is in use by process ${owner.pid} on ${owner.host}`)
  }
}

/**
 * Takes the lock; the answer lets go of it.
 * @throws DeskInUse while another program has it. One that has ended without letting go has it no more.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const owner: Owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  for (;;) {
    try {
      await writeFile(path, `${JSON.stringify(owner)}\n`, { flag: 'wx' })
      return () => rm(path, { force: true })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      const other = await ownerOf(path)
      if (other && isAlive(other)) throw new DeskInUse(other, path)
      await rm(path, { force: true })
    }
  }
}

/** The program that has a desk now; null where none has. */
export async function holderOf(path: string): Promise<Owner | null> {
  const owner = await ownerOf(path)
  return owner && isAlive(owner) ? owner : null
}

/** Who has the desk; null where the lock was not even written whole. */
async function ownerOf(path: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** Of another computer nothing can be known, so its lock holds. */
function isAlive({ pid, host, since }: Owner): boolean {
  if (host !== hostname()) return true
  const started = Date.now() - uptime() * 1000
  if (pid === process.pid || Date.parse(since) < started - 60_000) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
