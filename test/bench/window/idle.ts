/** How much processor time the app takes while its window is open and nobody does anything. */
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import { type Bench, compare, type Measured } from '../measure'
import { launchApp, launchBare, launchBlank } from './launch'
import { openInApp, openInBare } from './shown'
import { deskWith, longDoc } from './stories'

/** Milliseconds in which an app is done with what comes after its start. */
const restAfter = 6000
const measuredFor = 30_000

/** Milliseconds of processor time that all processes of an app have taken so far. */
function processorTime(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0) * 1000, 0),
  )
}

const atRest = (app: ElectronApplication) => async () => {
  const before = await processorTime(app)
  await wait(measuredFor)
  return (await processorTime(app)) - before
}

/**
 * The processor time of all processes with a story open and its cursor in it, beside those of an empty window, and of a
 * bare view of the same document, whose cursor blinks as well.
 */
export async function idle({ folder }: Bench): Promise<Measured[]> {
  const doc = longDoc(1000, 1)
  const [id = ''] = await deskWith(folder, [doc, longDoc(10, 2)])
  const { app, page } = await launchApp(folder)
  // the newest story is open, which is the other one
  await openInApp(page, id, doc)
  const [blank, bare] = [await launchBlank(), await launchBare()]
  await openInBare(bare.page, doc)
  await bare.page.locator('.ProseMirror p').first().click()
  const what = `processor time of ${measuredFor / 1000} s with nobody typing`
  const rows: Measured[] = []
  for (const [name, other] of [
    ['an empty window', blank.app],
    ['bare ProseMirror with its cursor in it', bare.app],
  ] as const) {
    await wait(restAfter)
    rows.push(await compare(`${what}, against ${name}`, 1, atRest(app), atRest(other)))
  }
  for (const each of [app, blank.app, bare.app]) await each.close()
  return rows
}
