/** How much memory the main process takes on a full desk. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, compare, type Measured, median } from '../measure'
import { fullDesk } from './full-desk'
import { launchApp } from './launch'

/** Milliseconds in which the app is done with what comes after its start. */
const restAfter = 4000

/** Memory of its own of the main process, at rest with a story open, in MB; and all that it has in memory. */
async function measure(desk: string, resident: number[]): Promise<number> {
  const { app } = await launchApp(desk)
  await wait(restAfter)
  const used = await app.evaluate(() => process.getProcessMemoryInfo())
  await app.close()
  resident.push((used.residentSet ?? 0) / 1024)
  return used.private / 1024
}

/** Memory of the main process on a full desk beside a desk of few stories. */
export async function memory(bench: Bench): Promise<Measured[]> {
  const few = await fullDesk(bench, 10)
  const many = await fullDesk(bench, bench.stories)
  await measure(few, [])
  await measure(many, [])
  const resident = { ours: [] as number[], other: [] as number[] }
  const name = `memory of the main process with ${bench.stories.toLocaleString('en')} stories, against 10`
  const row = await compare(
    name,
    1.3,
    () => measure(many, resident.ours),
    () => measure(few, resident.other),
    'MB',
  )
  const residentSet = { name: 'resident set', ours: median(resident.ours), other: median(resident.other) }
  return [{ ...row, alsoMeasured: [residentSet] }]
}
