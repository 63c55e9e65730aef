/**
 * A store started on a disk that refuses, after a kill left typing that was acknowledged; and killed there at each file
 * operation in turn. Afterwards the disk takes everything again: nothing that was acknowledged may be missing.
 */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { faults, type Operation } from './disk'
import { type Row, Tally } from './row'
import { beginning, lossIn, type Store, stores } from './stores'

/** What a disk refuses with for an operation, or null. */
type Refusal = (operation: Operation, path: string) => string | null

const writing: readonly Operation[] = ['open', 'write', 'rename', 'remove', 'make']
const isStory = (path: string) => path.includes('/stories/') || path.includes('db.json')

const refusals: readonly (readonly [string, Refusal])[] = [
  ['a full disk', (operation) => (operation === 'write' ? 'ENOSPC' : null)],
  [
    'a disk full for stories',
    (operation, path) => (operation === 'write' && isStory(path) ? 'ENOSPC' : null),
  ],
  ['a read-only disk', (operation) => (writing.includes(operation) ? 'EROFS' : null)],
  ['a disk with errors', (operation) => (operation === 'write' || operation === 'sync' ? 'EIO' : null)],
  [
    'one file locked',
    (operation, path) => (isStory(path) && ['rename', 'write'].includes(operation) ? 'EACCES' : null),
  ],
]

/** What was typed, and what of it was acknowledged. */
interface Typed {
  typed: string
  acknowledged: string
}

async function type(store: Store, folder: string, words: readonly string[], so: Typed) {
  const typing = await store.start(folder)
  for (const word of words) {
    so.typed += word
    if (await typing.type(word)) so.acknowledged = so.typed
  }
  return typing
}

/** A desk as a kill leaves it: something is saved, and something was acknowledged since. */
async function leave(store: Store, folder: string): Promise<Typed> {
  const alive = `${folder}-alive`
  await mkdir(alive, { recursive: true })
  await store.make(alive)
  const so = { typed: beginning, acknowledged: beginning }
  const typing = await type(store, alive, ['saved '], so)
  await typing.save()
  for (const word of ['since ', 'then ']) {
    so.typed += word
    if (await typing.type(word)) so.acknowledged = so.typed
  }
  await cp(alive, folder, { recursive: true })
  await typing.close()
  return so
}

/**
 * Starts on the refusing disk, types and saves, and is killed at an operation, or closes.
 * @returns what was lost, and whether it came to that operation
 */
async function startAt(
  store: Store,
  folder: string,
  so: Typed,
  refuses: Refusal,
  operation: number,
): Promise<{ loss: string | null; isReached: boolean }> {
  let count = 0
  let isReached = false
  await new Promise<void>((resolve) => {
    faults.before = async (path, half, kind) => {
      if (!path.startsWith(folder)) return
      if (count++ >= operation) {
        if (!isReached) await half()
        isReached = true
        resolve()
        await new Promise(() => undefined)
      }
      const code = refuses(kind, path)
      if (code === null) return
      if (code === 'ENOSPC') await half()
      throw Object.assign(new Error(`${code}: refused`), { code })
    }
    const work = async () => {
      const typing = await type(store, folder, ['more ', 'and ', 'more '], so)
      if (await typing.save()) so.acknowledged = so.typed
      await typing.close()
    }
    void work().then(resolve, () => resolve())
  })
  const { typed, acknowledged } = so
  const left = `${folder}-left`
  await cp(folder, left, { recursive: true })
  faults.before = null
  return { loss: await lossIn(store, left, acknowledged, typed), isReached }
}

/** Tries each way to refuse on each store, killed at each operation and not killed at all. */
export async function refusedAtStart(folder: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const [how, refuses] of refusals) {
    for (const store of stores) {
      const tally = new Tally(`start on ${how}, killed`, store.name)
      const template = join(folder, `${how}-${store.name}`)
      const so = await leave(store, template)
      for (let at = 0, isReached = true; isReached; at++) {
        const desk = `${template}-${at}-`
        await cp(template, desk, { recursive: true })
        const after = await startAt(store, desk, { ...so }, refuses, at)
        isReached = after.isReached
        tally.add(after.loss)
        await rm(`${desk}-left`, { recursive: true, force: true })
      }
      rows.push(tally.row)
    }
  }
  return rows
}
