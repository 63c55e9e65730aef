/** How long a key takes to be painted while files come in, beside the same with nothing else going on. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { beginImport, watchInbox } from '../../choosing'
import { type Bench, compare, type Measured, quantile, type Way } from '../measure'
import { typeInto, watchKeys } from './keys'
import { type Launched, launchApp } from './launch'
import { openInApp } from './shown'
import { deskWith, longDoc } from './stories'

const keys = 60
const files = 500

/** Milliseconds in which the desk is done with what came before. */
const restAfter = 2500

const paragraph = 'The ferry is back at the quay. It was away for a week, and nobody had said why.\n\n'

/** A text of nearly 50 MB. */
async function longFile(folder: string): Promise<string> {
  const path = join(folder, 'long.txt')
  await writeFile(path, `Ferry returns\n\n${paragraph.repeat(Math.floor(49_900_000 / paragraph.length))}`)
  return path
}

/** The frames of more than 50 ms that a way had. */
interface Side {
  way: Way
  longFrames: number[]
}

function typing(page: Page): Side {
  const side: Side = {
    longFrames: [],
    async way() {
      const { times, longFrames } = await typeInto(page, 'middle', keys)
      side.longFrames.push(...longFrames)
      return quantile(times, 0.95)
    },
  }
  return side
}

/** Types while a file is read, which is stopped afterwards. */
function whileRead(launched: Launched, path: string): Side {
  const { page } = launched
  const side = typing(page)
  const { way } = side
  side.way = async () => {
    const job = randomUUID()
    await beginImport(launched, path, job)
    const p95 = await way()
    await page.evaluate((job) => window.copydesk.desk.cancel(job), job)
    await wait(restAfter)
    return p95
  }
  return side
}

/** Types while files come in through the wire inbox. */
function whileFilesComeIn(launched: Launched, folder: string, desk: string): Side {
  const { page } = launched
  const side = typing(page)
  const { way } = side
  const count = async () => (await readdir(join(desk, 'stories'))).length
  side.way = async () => {
    const inbox = join(folder, randomUUID())
    await mkdir(inbox, { recursive: true })
    for (let index = 0; index < files; index++)
      await writeFile(join(inbox, `${index}.txt`), `Story ${randomUUID()}\n\n${paragraph.repeat(5)}`)
    const before = await count()
    await watchInbox(launched, inbox)
    while ((await count()) === before) await wait(50)
    const p95 = await way()
    while ((await count()) < before + files) await wait(200)
    await page.evaluate(() => window.copydesk.desk.setSettings({ inbox: null }))
    await wait(restAfter)
    return p95
  }
  return side
}

async function against(name: string, side: Side, quiet: Side): Promise<Measured> {
  await quiet.way()
  await side.way()
  for (const each of [side, quiet]) each.longFrames = []
  const row = await compare(
    `key to paint, p95, while ${name}, against nothing else`,
    1.2,
    side.way,
    quiet.way,
  )
  const longest = ({ longFrames }: Side) => Math.max(0, ...longFrames)
  row.alsoMeasured = [
    { name: 'longest frame of more than 50 ms, or 0', ours: longest(side), other: longest(quiet) },
  ]
  return row
}

/** Key to paint while a file of 50 MB is read, and while 500 files come in. */
export async function importing({ folder }: Bench): Promise<Measured[]> {
  const doc = longDoc(1000, 1)
  const [id = ''] = await deskWith(folder, [doc, longDoc(10, 2)])
  const launched = await launchApp(folder)
  const { app, page } = launched
  await openInApp(page, id, doc)
  await watchKeys(page)
  const wires = `${folder}-wires`
  await mkdir(wires, { recursive: true })
  const rows = [
    await against('a file of 50 MB is read', whileRead(launched, await longFile(wires)), typing(page)),
    await against('500 files come in', whileFilesComeIn(launched, wires, folder), typing(page)),
  ]
  await app.close()
  return rows
}
