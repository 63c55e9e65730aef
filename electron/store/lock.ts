/** One program at a time works on a desk: a file in it says which. */
import { createHash, randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { codeOf, ifMissing } from './durable'
import { processIdentity } from './process-identity'

const ownerSchema = z.object({
  pid: z.int(),
  host: z.string(),
  since: z.iso.datetime(),
  /** Which run of that process it is, where the system tells. */
  process: z.string().optional(),
})
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

/** A lock that was taken. */
export interface Lock {
  /** The program that took the desk over, or null while it is ours. A lock that only vanished is taken again. */
  rival(): Promise<Owner | null>
  /**
   * Does nothing while the lock is held; takes it where the disk refused that before.
   * @throws DeskInUse, or what the disk refuses with
   */
  ensure(): Promise<void>
  /** Releases the desk, unless another program has taken it over. */
  release(): Promise<void>
}

/** Milliseconds after which an incomplete lock is no longer taken to be in the course of being written. */
const completeWithinMs = 2000
/** Milliseconds after which a program that is replacing a lock is taken to hang. */
const replacedWithinMs = 5000
/** Milliseconds between two looks at a lock that is being taken or written by another. */
const lookAgainAfterMs = 25

/**
 * Takes the lock.
 * @throws DeskInUse while another program has it; a program that has ended no longer counts
 */
export async function takeLock(path: string): Promise<Lock> {
  const lock = lockAt(path)
  await lock.ensure()
  return lock
}

/**
 * Takes the lock, or gives one that is to be taken later, where the disk does not let a file be written.
 * @throws DeskInUse
 */
export async function takeLockWhenPossible(path: string): Promise<Lock> {
  const lock = lockAt(path)
  try {
    await lock.ensure()
  } catch (error) {
    if (error instanceof DeskInUse) throw error
    const holder = await holderOf(path).catch(() => null)
    if (holder) throw new DeskInUse(holder, path)
  }
  return lock
}

function lockAt(path: string): Lock {
  const owner: Owner = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    process: processIdentity(process.pid) ?? undefined,
  }
  // no two locks are alike, not even those of one program
  const text = `${JSON.stringify({ ...owner, key: randomUUID() })}\n`
  const refuse = (other: Owner) => {
    throw new DeskInUse(other, path)
  }
  let isHeld = false
  let taking: Promise<void> | null = null
  return {
    async ensure() {
      if (isHeld) return
      taking ??= take(path, text, refuse).finally(() => {
        taking = null
      })
      await taking
      isHeld = true
    },
    async rival() {
      if ((await textOf(path)) === text) return null
      try {
        await take(path, text, refuse)
        isHeld = true
        return null
      } catch (error) {
        if (error instanceof DeskInUse) return error.owner
        throw error
      }
    },
    async release() {
      if ((await textOf(path)) === text) await rm(path, { force: true })
    },
  }
}

/** The program that has a desk now; null where none has. */
export async function holderOf(path: string): Promise<Owner | null> {
  const owner = ownerOf(await textOf(path))
  return owner && isAlive(owner) ? owner : null
}

/**
 * Makes a lock file with this text. A lock whose owner has ended is replaced, but only by the program that has
 * taken the lock of replacing that very one: between looking and replacing nobody else can then come.
 * @param held is asked what to do while the owner lives
 */
async function take(path: string, text: string, held: (owner: Owner) => void | Promise<void>): Promise<void> {
  while (!(await make(path, text))) {
    const found = await textOf(path)
    if (found === null) continue
    const owner = ownerOf(found)
    if (owner && isAlive(owner)) await held(owner)
    else if (!owner && (await isBeingWritten(path))) await wait(lookAgainAfterMs)
    else if (await replace(path, found, text)) return
  }
}

/** Replaces a stale lock with this text; false if the lock has changed meanwhile. */
async function replace(path: string, stale: string, text: string): Promise<boolean> {
  const replacing = `${path}.${createHash('sha256').update(stale).digest('hex').slice(0, 12)}`
  const patience = Date.now() + replacedWithinMs
  await take(replacing, text, async (owner) => {
    if (Date.now() > patience) throw new DeskInUse(owner, replacing)
    await wait(lookAgainAfterMs)
  })
  const own = await written(path, text)
  try {
    if ((await textOf(path)) !== stale) return false
    await rename(own, path)
    return true
  } finally {
    await rm(own, { force: true })
    await rm(replacing, { force: true })
  }
}

/** Makes a file, whole at once, unless there is one. */
async function make(path: string, text: string): Promise<boolean> {
  const own = await written(path, text)
  try {
    await link(own, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    return makeWithoutLink(path, text)
  } finally {
    await rm(own, { force: true })
  }
}

/** Some disks know no links. */
async function makeWithoutLink(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function written(path: string, text: string): Promise<string> {
  const own = `${path}.${randomUUID()}.tmp`
  await writeFile(own, text, { flag: 'wx' })
  return own
}

function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(ifMissing(null))
}

/** Whom a lock names; null where it is not whole. */
function ownerOf(text: string | null): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}

/** Whether a lock may still be written; one that cannot be looked at is not taken for left. */
async function isBeingWritten(path: string): Promise<boolean> {
  try {
    return Math.abs(Date.now() - (await stat(path)).mtimeMs) < completeWithinMs
  } catch {
    return true
  }
}

/** Whether a process of another computer runs cannot be known, so its lock counts. */
function isAlive(owner: Owner): boolean {
  const { pid, host } = owner
  if (host !== hostname()) return true
  return pid !== process.pid && isRunning(pid) && isSameRun(owner)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Whether the process of this id is the one that took the lock. */
function isSameRun({ pid, since, process: taker }: Owner): boolean {
  const running = taker === undefined ? null : processIdentity(pid)
  if (running !== null) return running === taker
  // where the system tells no more, a lock from before its start is nobody's: its ids are given anew
  return taker !== undefined || Date.parse(since) >= Date.now() - uptime() * 1000 - 60_000
}
