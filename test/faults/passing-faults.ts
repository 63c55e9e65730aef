/** Faults that pass: a full disk, a desk folder that is gone for a while, a second process, a clock set back. */
import { execFile } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openDesk } from '../../electron/store'
import { type Row, Tally } from './row'
import { beginning, lossIn, type Store, stores } from './stores'

const run = promisify(execFile)

/** Mounts a disk of 2 MB; false where that is not allowed. */
async function mountSmall(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  return run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
}

/** Types on a disk that fills up, and goes on when there is room again. */
async function fillUp(store: Store, disk: string): Promise<[string | null, string | null]> {
  const [desk, filler, crashed] = [join(disk, 'desk'), join(disk, 'filler'), `${disk}-crashed`]
  await mkdir(desk)
  await store.make(desk)
  const typing = await store.start(desk)
  let typed = beginning
  let acknowledged = beginning
  const type = async (word: string) => {
    typed += word
    if (await typing.type(word)) acknowledged = typed
  }
  for (let number = 0; number < 50; number++) await type(`before${number} `.repeat(100))
  await writeFile(filler, Buffer.alloc(3_000_000)).catch(() => undefined)
  for (let number = 0; number < 50; number++) await type(`full${number} `.repeat(100))
  await typing.save()
  // as after a crash while the disk is full: what was acknowledged must be there
  await cp(desk, crashed, { recursive: true })
  const atCrash = await lossIn(store, crashed, acknowledged, typed)
  await rm(filler, { force: true })
  await wait(1200)
  await typing.save()
  await typing.close()
  return [atCrash, await lossIn(store, desk, typed, typed)]
}

/** Fills a small disk while each store types; no rows where none can be mounted. */
export async function fullDisk(folder: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const [number, store] of stores.entries()) {
    const disk = join(folder, `disk-${number}`)
    if (!(await mountSmall(disk))) return []
    const crash = new Tally('killed while the disk is full', store.name)
    const room = new Tally('disk full, then room again', store.name)
    try {
      const [atCrash, after] = await fillUp(store, disk)
      crash.add(atCrash)
      room.add(after)
    } finally {
      await run('umount', ['-l', disk])
    }
    rows.push(crash.row, room.row)
  }
  return rows
}

/** The desk's folder removed while typing, and made again. */
export async function folderGone(folder: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const store of stores) {
    const removed = new Tally('folder removed while typing, made again', store.name)
    const desk = join(folder, store.name)
    await mkdir(desk, { recursive: true })
    await store.make(desk)
    const typing = await store.start(desk)
    let typed = beginning
    let acknowledged = 0
    for (let number = 0; number < 30; number++) {
      if (number === 10) await rm(desk, { recursive: true })
      typed += `word${number} `
      if ((await typing.type(`word${number} `)) && number >= 10) acknowledged++
    }
    await mkdir(desk)
    await wait(1200)
    await typing.save()
    await typing.close()
    const loss = await lossIn(store, desk, typed, typed)
    removed.add(acknowledged > 0 ? `${acknowledged} words told to be on disk where there was none` : loss)
    rows.push(removed.row)
  }
  return rows
}

/** Two processes that write one desk: the second must be refused, and a lock that a crash left must not hold. */
export async function twoWriters(folder: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const store of stores) {
    const tally = new Tally('two processes at once', store.name)
    const desk = join(folder, store.name)
    await mkdir(desk, { recursive: true })
    await store.make(desk)
    const typing = await store.start(desk)
    const second = run(process.execPath, [process.argv[1] ?? '', 'second', store.name, desk])
    const isRefused = await second.then(
      () => false,
      () => true,
    )
    await typing.type('first ')
    await typing.close()
    const acknowledged = isRefused ? `${beginning}first ` : `${beginning}second first `
    tally.add(await lossIn(store, desk, acknowledged, acknowledged))
    rows.push(tally.row)
  }
  return rows
}

/** What the second process does. */
export async function second(name: string, desk: string): Promise<void> {
  const typing = await stores.find((store) => store.name === name)?.start(desk)
  await typing?.type('second ')
  await typing?.close()
}

/** The clock set back a day between two versions: their order must hold. */
export async function clockSetBack(folder: string): Promise<Row[]> {
  const tally = new Tally('clock set back a day', 'Copydesk')
  const plain = new Tally('clock set back a day', 'names by the clock')
  const copydesk = stores[0]
  const now = Date.now
  try {
    await mkdir(folder, { recursive: true })
    await copydesk?.make(folder)
    const desk = await openDesk(folder)
    const id = (await desk.summaries())[0]?.id ?? ''
    const names: string[] = []
    const stock: string[] = []
    for (let number = 0; number < 5; number++) {
      Date.now = () => now() - number * 86_400_000
      names.push((await desk.saveVersion(id, { name: '', why: 'hand' })).id)
      stock.unshift(new Date(Date.now()).toISOString())
    }
    const listed = (await desk.versions(id)).map((version) => version.id)
    await desk.close()
    tally.add(listed.join() === names.join() ? null : 'versions in another order')
    plain.add([...stock].sort().reverse().join() === stock.join() ? null : 'versions in another order')
  } finally {
    Date.now = now
  }
  return [tally.row, plain.row]
}
