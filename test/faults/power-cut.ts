/** A simulated power cut: of what was not synced each operation is kept or dropped by chance, and the desk opened again. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Change, faults, fileAt } from './disk'
import { type Row, randomFrom, Tally } from './row'
import { beginning, filesBelow, foldersBelow, lossIn, type Store, stores } from './stores'

type Data = Extract<Change, { kind: 'write' | 'truncate' }>
type Naming = Extract<Change, { kind: 'name' | 'unname' }>

/** What would last, and what only the memory has. */
class Platter {
  readonly data = new Map<number, Buffer>()
  readonly names = new Map<string, number | 'folder'>()
  #unsyncedData: Data[] = []
  #unsyncedNames: Naming[] = []

  take(change: Change): void {
    if (change.kind === 'write' || change.kind === 'truncate') this.#unsyncedData.push(change)
    else if (change.kind === 'name' || change.kind === 'unname') this.#unsyncedNames.push(change)
    else if (change.kind === 'sync') {
      for (const each of this.#unsyncedData) if (each.file === change.file) write(this.data, each)
      this.#unsyncedData = this.#unsyncedData.filter(({ file }) => file !== change.file)
    } else if (change.kind === 'sync-folder') {
      const isIn = ({ path }: Naming) => dirname(path) === change.path
      for (const each of this.#unsyncedNames) if (isIn(each)) name(this.names, each)
      this.#unsyncedNames = this.#unsyncedNames.filter((each) => !isIn(each))
    }
  }

  /** What is on disk when the power goes now: each file's bytes by its path. */
  cut(random: () => number): Map<string, Buffer> {
    const data = new Map(this.data)
    const names = new Map(this.names)
    const share = [0, 0.5, 0.9][Math.floor(random() * 3)] ?? 0
    for (const each of this.#unsyncedData) if (random() < share) write(data, torn(each, random))
    for (const each of this.#unsyncedNames) if (random() < (share || 0.5)) name(names, each)
    const found = new Map<string, Buffer>()
    for (const [path, file] of names) {
      if (file !== 'folder' && names.get(dirname(path)) === 'folder')
        found.set(path, data.get(file) ?? Buffer.alloc(0))
    }
    return found
  }
}

function write(data: Map<number, Buffer>, change: Data): void {
  const before = data.get(change.file) ?? Buffer.alloc(0)
  if (change.kind === 'truncate') return void data.set(change.file, Buffer.alloc(0))
  const after = Buffer.alloc(Math.max(before.length, change.at + change.bytes.length))
  before.copy(after)
  change.bytes.copy(after, change.at)
  data.set(change.file, after)
}

function torn(change: Data, random: () => number): Data {
  if (change.kind === 'truncate' || random() < 0.7) return change
  return { ...change, bytes: change.bytes.subarray(0, Math.floor(random() * change.bytes.length)) }
}

function name(names: Map<string, number | 'folder'>, change: Naming): void {
  if (change.kind === 'unname') names.delete(change.path)
  else names.set(change.path, change.file)
}

/** The log of one spell of typing on a desk, and what was on the disk before. */
async function recordTyping(store: Store, folder: string, random: () => number) {
  await mkdir(folder, { recursive: true })
  await store.make(folder)
  const platter = new Platter()
  for (let at = folder; at !== dirname(at); at = dirname(at)) platter.names.set(at, 'folder')
  for (const path of await foldersBelow(folder)) platter.names.set(path, 'folder')
  for (const path of await filesBelow(folder)) {
    platter.names.set(path, fileAt(path))
    platter.data.set(fileAt(path), await readFile(path))
  }
  const log: Change[] = []
  faults.log = log
  const typing = await store.start(folder)
  let text = beginning
  for (let word = 0; word < 25; word++) {
    text += `word${word} `
    if (await typing.type(`word${word} `)) log.push({ kind: 'acknowledged', text })
    if (random() < 0.2 && (await typing.save())) log.push({ kind: 'acknowledged', text })
  }
  await typing.close()
  faults.log = null
  return { platter, log, text }
}

/** Cuts the power `tries` times for each store. */
export async function powerCut(folder: string, tries: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const store of stores) {
    const tally = new Tally('power cut', store.name)
    const random = randomFrom(4)
    for (let spell = 0; tally.row.tried < tries; spell++) {
      const desk = join(folder, `${store.name}-${spell}`)
      const { platter, log, text } = await recordTyping(store, desk, random)
      let acknowledged = beginning
      for (const change of log) {
        if (change.kind === 'acknowledged') acknowledged = change.text
        else platter.take(change)
        if (random() > 40 / log.length || tally.row.tried === tries) continue
        await rm(desk, { recursive: true, force: true })
        await mkdir(desk, { recursive: true })
        for (const [path, bytes] of platter.cut(random)) {
          await mkdir(dirname(path), { recursive: true })
          await writeFile(path, bytes)
        }
        tally.add(await lossIn(store, desk, acknowledged, text))
      }
      await rm(desk, { recursive: true, force: true })
    }
    rows.push(tally.row)
  }
  return rows
}
