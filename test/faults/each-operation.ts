/** A fault at each file operation of typing and saving, in turn: the process dies there, or the disk refuses it. */
import { cp, mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { faults } from './disk'
import { type Row, Tally } from './row'
import { beginning, lossIn, type Store, stores } from './stores'

const words = ['one ', 'two ', 'three ']

/** Types and saves, and records what was typed and what of it was acknowledged as saved. */
async function work(
  store: Store,
  folder: string,
  so: { typed: string; acknowledged: string },
): Promise<void> {
  const typing = await store.start(folder)
  for (const word of words) {
    so.typed += word
    if (await typing.type(word)) so.acknowledged = so.typed
    if (await typing.save()) so.acknowledged = so.typed
  }
  if (await typing.save()) so.acknowledged = so.typed
  await typing.close()
}

/** How many operations the work takes. */
async function countOperations(store: Store, folder: string): Promise<number> {
  let count = 0
  await fresh(store, folder)
  faults.before = async () => void count++
  await work(store, folder, { typed: beginning, acknowledged: beginning })
  faults.before = null
  return count
}

async function fresh(store: Store, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await store.make(folder)
}

async function dieAt(store: Store, folder: string, operation: number): Promise<string | null> {
  await fresh(store, folder)
  const so = { typed: beginning, acknowledged: beginning }
  let count = 0
  await new Promise<void>((resolve) => {
    faults.before = async (path, half) => {
      if (!path.startsWith(folder) || count++ < operation) return
      if (count === operation + 1) await half()
      resolve()
      await new Promise(() => undefined)
    }
    void work(store, folder, so).then(resolve, () => resolve())
  })
  // what died does nothing more, also not behind its own back: another folder has what it left
  const { acknowledged, typed } = so
  const left = join(dirname(folder), `left-by-${basename(folder)}`)
  await cp(folder, left, { recursive: true })
  const loss = await lossIn(store, left, acknowledged, typed)
  faults.before = null
  return loss
}

async function refuseAt(store: Store, folder: string, operation: number): Promise<string | null> {
  await fresh(store, folder)
  const so = { typed: beginning, acknowledged: beginning }
  let count = 0
  faults.before = async (path, half) => {
    if (!path.startsWith(folder) || count++ !== operation) return
    await half()
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  // a desk that cannot even be opened tells so, and has lost nothing
  await work(store, folder, so).catch(() => undefined)
  faults.before = null
  return lossIn(store, folder, so.acknowledged, so.typed)
}

/** Tries each operation of each store, twice: dying and refused. */
export async function eachOperation(folder: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const store of stores) {
    const dies = new Tally('killed at each file operation in turn', store.name)
    const refused = new Tally('each file operation refused in turn', store.name)
    const operations = await countOperations(store, join(folder, `${store.name}-count`))
    for (let at = 0; at < operations; at++) {
      // a folder for each, as what died may still hold on to its own
      dies.add(await dieAt(store, join(folder, `${store.name}-dies-${at}-`), at))
      refused.add(await refuseAt(store, join(folder, `${store.name}-refused-${at}-`), at))
    }
    rows.push(dies.row, refused.row)
  }
  return rows
}
