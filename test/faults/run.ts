/** Runs the faults, prints what was tried, survived and lost, and ends badly where Copydesk lost or no stock store did. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { damaged } from './damage'
import { eachOperation } from './each-operation'
import { killed } from './killed'
import { powerCut } from './power-cut'
import { type Row, tableOf } from './row'
import { clockSetBack, folderGone, fullDisk, second, twoWriters } from './trouble'

const [, , how, ...rest] = process.argv
if (how === 'second') {
  await second(rest[0] ?? '', rest[1] ?? '')
  process.exit(0)
}

const isLong = how === 'long'
const tries = isLong ? 1000 : 60

const runs: Readonly<Record<string, (folder: string) => Promise<Row[]>>> = {
  'power-cut': (folder) => powerCut(folder, tries),
  'each-operation': eachOperation,
  damage: (folder) => damaged(folder, tries),
  'full-disk': fullDisk,
  'folder-gone': folderGone,
  'two-writers': twoWriters,
  'clock-set-back': clockSetBack,
  killed: (folder) => killed(folder, isLong ? 200 : 2),
}

const wanted = rest.length > 0 ? rest : Object.keys(runs)
// Node tells of files that were left open: those of the stores that died in the middle of a save
process.removeAllListeners('warning')
const rows: Row[] = []
const place = await mkdtemp(join(tmpdir(), 'copydesk-faults-'))
for (const [name, run] of Object.entries(runs))
  if (wanted.includes(name)) rows.push(...(await run(join(place, name))))
await rm(place, { recursive: true, force: true, maxRetries: 5 })
console.log(tableOf(rows))
await writeFile('faults.json', `${JSON.stringify(rows, null, 2)}\n`)

const hasLost = rows.some(({ store, lost }) => store === 'Copydesk' && lost > 0)
const stock = rows.filter(({ store }) => store !== 'Copydesk')
const hasFailed = stock.length === 0 || stock.some(({ lost }) => lost > 0)
if (hasLost) console.error('Copydesk lost something: see the table.')
if (!hasFailed) console.error('No stock store lost anything: the faults prove nothing.')
process.exit(hasLost || !hasFailed ? 1 : 0)
