/** How long a key takes to be painted, beside a bare view of the same document. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { Fragment, type Node } from 'prosemirror-model'
import { type Bench, compare, type Measured, median, quantile, type Way } from '../measure'
import { typeInto, watchKeys } from './keys'
import { launchApp, launchBare } from './launch'
import { openInApp, openInBare } from './shown'
import { deskWith, longDoc } from './stories'

const keysInEachPlace = 20

/** Milliseconds in which an app is done with what comes after typing: the journal, and the story's file. */
const restAfter = 2500

interface Side {
  median: Way
  times: number[]
  longFrames: number[]
}

/** A window whose keys are timed. */
export function sideOf(page: Page): Side {
  const side: Side = {
    times: [],
    longFrames: [],
    async median() {
      const middle = await typeInto(page, 'middle', keysInEachPlace)
      const end = await typeInto(page, 'end', keysInEachPlace)
      await wait(restAfter)
      const times = [...middle.times, ...end.times]
      side.times.push(...times)
      side.longFrames.push(...middle.longFrames, ...end.longFrames)
      return median(times)
    },
  }
  return side
}

async function typingIn(folder: string, words: number, goal: number): Promise<Measured> {
  const doc = longDoc(words, 1)
  const [id = ''] = await deskWith(folder, [doc, longDoc(10, 2)])
  const ours = await launchApp(folder)
  const bare = await launchBare()
  await openInBare(bare.page, doc)
  // the newest story is open, which is the other one
  await openInApp(ours.page, id, doc)
  await watchKeys(ours.page)
  await watchKeys(bare.page)
  const [own, other] = [sideOf(ours.page), sideOf(bare.page)]
  await own.median()
  await other.median()
  for (const side of [own, other]) side.times = []
  for (const side of [own, other]) side.longFrames = []

  const count = words.toLocaleString('en')
  const name = `key to paint, ${count} words, median, against bare ProseMirror`
  const row = await compare(name, goal, own.median, other.median)
  await ours.app.close()
  await bare.app.close()
  const figure = (name: string, of: (side: Side) => number) => ({ name, ours: of(own), other: of(other) })
  row.alsoMeasured = [
    figure('p95', ({ times }) => quantile(times, 0.95)),
    figure('longest frame of more than 50 ms, or 0', ({ longFrames }) => Math.max(0, ...longFrames)),
  ]
  return row
}

/** Switches spelling off as an editor does, and has the worker of the checks never be asked. */
async function switchChecksOff(page: Page): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Spelling' }).click()
  await page.getByRole('checkbox', { name: 'Find misspelt words' }).uncheck()
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined
  })
}

/** A story with something for the checks to find in each paragraph. */
function faultyDoc(words: number): Node {
  const doc = longDoc(words, 1)
  const { schema } = doc.type
  const blocks = doc.children.map((block) =>
    block.type === schema.nodes.paragraph
      ? block.copy(block.content.append(Fragment.from(schema.text(' It is the the end.'))))
      : block,
  )
  return doc.copy(Fragment.from(blocks))
}

/** The same story with all checks and spelling on, and with them off. */
async function checkedWhileTyping(folder: string, words: number): Promise<Measured> {
  const doc = faultyDoc(words)
  const open = async (name: string, prepare: (page: Page) => Promise<void>) => {
    const [id = ''] = await deskWith(`${folder}-${name}`, [doc, longDoc(10, 2)])
    const { app, page } = await launchApp(`${folder}-${name}`)
    await prepare(page)
    await openInApp(page, id, doc)
    await watchKeys(page)
    const side = sideOf(page)
    await side.median()
    return { app, page, side }
  }
  const on = await open('checked', async () => undefined)
  await on.page.locator('.finding').first().waitFor()
  const off = await open('unchecked', switchChecksOff)
  const name = `key to paint, ${words.toLocaleString('en')} words, median, checks and spelling on, against off`
  const row = await compare(name, 1.05, on.side.median, off.side.median)
  await on.app.close()
  await off.app.close()
  return row
}

/** Key to paint in a usual and in a very long story. */
export async function typing({ folder }: Bench): Promise<Measured[]> {
  return [await typingIn(`${folder}-1000`, 1000, 1.1), await typingIn(`${folder}-50000`, 50_000, 0.7)]
}

/** What checks and spelling add to the time of a key. */
export async function checking({ folder }: Bench): Promise<Measured[]> {
  return [
    await checkedWhileTyping(`${folder}-1000`, 1000),
    await checkedWhileTyping(`${folder}-50000`, 50_000),
  ]
}
