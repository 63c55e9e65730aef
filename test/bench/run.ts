/** Runs the bench, or the rows that are named; prints the table and writes bench.json. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { converting } from './converting'
import { longStory } from './long-story'
import type { Bench, Measured } from './measure'
import { saving } from './saving'
import { searching } from './searching'
import { lineOf } from './table'
import { acknowledging } from './window/acknowledging'
import { finding } from './window/finding'
import { firstCheck } from './window/first-check'
import { idle } from './window/idle'
import { importing } from './window/importing'
import { memory } from './window/memory'
import { opening } from './window/opening'
import { starting } from './window/starting'
import { suggesting } from './window/suggesting'
import { checking, typing } from './window/typing'

const benches: Readonly<Record<string, (bench: Bench) => Promise<Measured[]>>> = {
  saving,
  converting,
  'long-story': longStory,
  searching,
  finding,
  typing,
  checking,
  'first-check': firstCheck,
  suggesting,
  opening,
  acknowledging,
  importing,
  idle,
  starting,
  memory,
}

const [, , electron = '', ...rest] = process.argv
const { values, positionals: wanted } = parseArgs({
  args: rest,
  options: { stories: { type: 'string', default: '100000' } },
  allowPositionals: true,
})
const rows: Measured[] = []
const place = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const measured = await bench({
    folder: join(place, name),
    shared: join(place, 'shared'),
    stories: Number(values.stories),
  })
  for (const row of measured) console.log(lineOf(row))
  rows.push(...measured)
}
await rm(place, { recursive: true, force: true })
await writeFile('bench.json', `${JSON.stringify({ electron, rows }, null, 2)}\n`)
process.exit(0)
