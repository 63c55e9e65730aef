/** How long a keystroke takes to be on disk, beside a call to main that does nothing. */
import type { Page } from '@playwright/test'
import { type Bench, compare, type Measured, quantile } from '../measure'
import { launchApp } from './launch'
import { deskWith, longDoc } from './stories'

const calls = 100

/** In the page: appends a letter at a time to a story's headline, as typing does; milliseconds of each. */
async function timeAppends({ id, calls }: { id: string; calls: number }): Promise<number[]> {
  const { desk } = window.copydesk
  const opened = await desk.open(id)
  if ('why' in opened) throw new Error('it can only be read')
  let { version } = opened
  const times: number[] = []
  const insert = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'x' }] } }
  const takeBack = { stepType: 'replace', from: 1, to: 2 }
  const selection = { type: 'text', anchor: 1, head: 1 }
  for (let call = 0; call < calls; call++) {
    const began = performance.now()
    const answer = await desk.append(
      id,
      version,
      [insert],
      [{ kind: 'more', selection, steps: [takeBack] }],
      [{ steps: 1, author: 'Bench', batch: 'typing', since: 0 }],
    )
    times.push(performance.now() - began)
    if (answer.state !== 'saved') throw new Error(`The story is not on disk: ${answer.state}`)
    version = answer.version
    // so is typing: one key is on disk before the next
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return times
}

/** In the page: asks to stop a job that does not exist, which main checks and answers like all calls. */
async function timeNothing({ id, calls }: { id: string; calls: number }): Promise<number[]> {
  const times: number[] = []
  for (let call = 0; call < calls; call++) {
    const began = performance.now()
    await window.copydesk.desk.cancel(id)
    times.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return times
}

async function p95(page: Page, time: typeof timeNothing, id: string): Promise<number> {
  return quantile(await page.evaluate(time, { id, calls }), 0.95)
}

/** The append call, p95, in a usual and in a very long story. */
export async function acknowledging({ folder }: Bench): Promise<Measured[]> {
  const rows: Measured[] = []
  for (const words of [1000, 50_000]) {
    const place = `${folder}-${words}`
    const [id = ''] = await deskWith(place, [longDoc(words, 1), longDoc(10, 2)])
    const { app, page } = await launchApp(place)
    const ours = () => p95(page, timeAppends, id)
    const nothing = () => p95(page, timeNothing, id)
    await ours()
    await nothing()
    const name = `a key on disk, ${words.toLocaleString('en')} words, p95, against a call that does nothing`
    rows.push(await compare(name, 4, ours, nothing))
    await app.close()
  }
  return rows
}
