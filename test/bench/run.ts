/** Runs the bench, or the rows that are named; prints the table and writes bench.json. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './measure'
import { saving } from './saving'

const benches: Readonly<Record<string, (folder: string) => Promise<Measured[]>>> = { saving }

const [, , electron = '', ...wanted] = process.argv
const rows: Measured[] = []
const place = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await bench(join(place, name))))
}
await rm(place, { recursive: true, force: true })
for (const { name, ours, other, ratio, spread, goal } of rows) {
  const [low, high] = spread.map((each) => each.toFixed(2))
  const sides = `${ours.toFixed(2)} ms against ${other.toFixed(2)} ms`
  console.log(`${name}: ${sides}, ${ratio.toFixed(2)}x (${low} to ${high}), goal ${goal}x`)
}
await writeFile('bench.json', `${JSON.stringify({ electron, rows }, null, 2)}\n`)
process.exit(0)
