/** Runs the faults, prints what was tried, survived and lost, and ends badly where Copydesk lost or no stock store did. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refusedAtStart } from './at-start'
import { damaged } from './damage'
import { eachOperation } from './each-operation'
import { killed } from './killed'
import { killedAtWork } from './killed-at-work'
import { clockSetBack, folderGone, fullDisk, second, twoWriters } from './passing-faults'
import { powerCut } from './power-cut'
import { type Row, tableOf } from './row'
import { stockTypist } from './stock-typing'

const [, , how, ...rest] = process.argv
if (how === 'second') {
  await second(rest[0] ?? '', rest[1] ?? '')
  process.exit(0)
}

if (how === 'stock-typist') {
  await stockTypist(rest[0] ?? '')
  process.exit(0)
}

const isLong = how === 'long'

/** Each fault with how often it is tried, where that is not given: `power-cut=100`. */
const runs: Readonly<Record<string, { tries: number; run(folder: string, tries: number): Promise<Row[]> }>> =
  {
    'power-cut': { tries: isLong ? 1000 : 60, run: powerCut },
    'each-operation': { tries: 1, run: eachOperation },
    'at-start': { tries: 1, run: refusedAtStart },
    damage: { tries: isLong ? 1000 : 60, run: damaged },
    'full-disk': { tries: 1, run: fullDisk },
    'folder-gone': { tries: 1, run: folderGone },
    'two-writers': { tries: 1, run: twoWriters },
    'clock-set-back': { tries: 1, run: clockSetBack },
    killed: {
      tries: isLong ? 200 : 2,
      // only the long run counts milliseconds: a test must not
      run: (folder, count) => killed(folder, count, isLong ? 100 : Number.POSITIVE_INFINITY),
    },
    'killed-at-work': { tries: isLong ? 20 : 1, run: killedAtWork },
  }

const given = new Map(
  rest.map((each): [string, number] => [each.replace(/=.*/, ''), Number(each.split('=')[1])]),
)
// Node tells of files that were left open: those of the stores that died in the middle of a save
process.removeAllListeners('warning')
const rows: Row[] = []
const place = await mkdtemp(join(tmpdir(), 'copydesk-faults-'))
for (const [name, { tries, run }] of Object.entries(runs))
  if (given.size === 0 || given.has(name)) {
    const began = Date.now()
    const made = await run(join(place, name), given.get(name) || tries)
    rows.push(...made)
    const own = made.filter(({ store }) => store === 'Copydesk')
    const lost = own.reduce((sum, row) => sum + row.lost, 0)
    // a long run may be stopped before its table is there
    console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s, Copydesk lost ${lost}`)
  }
await rm(place, { recursive: true, force: true, maxRetries: 5 })
console.log(tableOf(rows))
await writeFile('faults.json', `${JSON.stringify(rows, null, 2)}\n`)

const hasLost = rows.some(({ store, lost }) => store === 'Copydesk' && lost > 0)
const stock = rows.filter(({ store }) => store !== 'Copydesk')
const hasFailed = stock.length === 0 || stock.some(({ lost }) => lost > 0)
if (hasLost) console.error('Copydesk lost something: see the table.')
if (!hasFailed) console.error('No stock store lost anything: the faults prove nothing.')
process.exit(hasLost || !hasFailed ? 1 : 0)
