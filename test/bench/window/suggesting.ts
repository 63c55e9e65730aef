/** What 2,000 open suggestions cost in a story of 50,000 words, beside the same story without. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { schema } from '../../../story/schema'
import { newSuggestions, record } from '../../../story/suggestions/record'
import type { Review } from '../../../story/suggestions/review'
import { type Bench, compare, type Measured } from '../measure'
import { watchKeys } from './keys'
import { launchApp } from './launch'
import { openInApp } from './shown'
import { deskWith, longDoc } from './stories'
import { sideOf } from './typing'

const words = 50_000
const suggestions = 2000

interface Reviewed {
  doc: Node
  review: Review
}

/** A document in which every so many words one is put in, and one is taken out, by two editors. */
function suggestedIn(base: Node): Reviewed {
  const places: number[] = []
  base.descendants((node, pos, parent) => {
    if (!node.isText || parent?.type !== schema.nodes.paragraph) return
    for (const { index } of (node.text ?? '').matchAll(/(?<= )\p{L}{4,}(?= )/gu)) places.push(pos + index)
  })
  const step = places.length / suggestions
  const tr = new Transform(base)
  for (let number = suggestions - 1; number >= 0; number--) {
    const at = places[Math.floor(number * step)] ?? 1
    if (number % 2 === 0) tr.insert(at, schema.text('newly '))
    else tr.delete(at, at + 3)
  }
  const by = { who: 'Dara Aziz', when: '2026-03-03T09:00:00.000Z', batch: null }
  return { doc: tr.doc, review: { isOn: true, ...record(newSuggestions(base), tr, by) } }
}

async function typingInSuggestions(folder: string): Promise<Measured> {
  const { doc, review } = suggestedIn(longDoc(words, 1))
  const open = async (name: string, review: Review | null) => {
    const [id = ''] = await deskWith(`${folder}-${name}`, [doc, longDoc(10, 2)], [review])
    const { app, page } = await launchApp(`${folder}-${name}`)
    await openInApp(page, id, doc)
    await watchKeys(page)
    const side = sideOf(page)
    await side.median()
    return { app, side }
  }
  const reviewed = await open('reviewed', review)
  const plain = await open('plain', null)
  const name = `key to paint, 50,000 words, median, 2,000 suggestions open, against none`
  const row = await compare(name, 1.1, reviewed.side.median, plain.side.median)
  await reviewed.app.close()
  await plain.app.close()
  return row
}

/** Opens each story once, as what was open before is known already. */
async function openingSuggestions(folder: string): Promise<Measured> {
  const made = Array.from({ length: 11 }, (_, number) => suggestedIn(longDoc(words, number)))
  const docs = made.map(({ doc }) => doc)
  const reviews = made.map(({ review }) => review)
  const ids = await deskWith(folder, [...docs, ...docs, longDoc(10, 99)], reviews)
  const { app, page } = await launchApp(folder)
  const short = ids.at(-1) ?? ''
  const opener = (first: number) => {
    let next = 0
    return async () => {
      const number = next++ % docs.length
      await page.locator(`[data-id="${short}"]`).click()
      await page.locator('.ProseMirror > *').nth(4).waitFor()
      await wait(1000)
      const doc = docs[number]
      if (!doc) throw new RangeError('No such story')
      return openInApp(page, ids[first + number] ?? '', doc)
    }
  }
  const [reviewed, plain] = [opener(0), opener(docs.length)]
  await reviewed()
  await plain()
  const name = 'open 50,000 words, 2,000 suggestions open, against none'
  const row = await compare(name, 1.3, reviewed, plain)
  await app.close()
  return row
}

/** In the page: the milliseconds from the next Enter until no suggestion is counted and that is painted. */
function timeAccepting(): Promise<number> {
  return new Promise((resolve) => {
    const isDone = () => !/\d open/.test(document.querySelector('.status-bar')?.textContent ?? '')
    const pressed = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== 'Enter') return
      removeEventListener('keydown', pressed, { capture: true })
      const look = () =>
        isDone()
          ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)))
          : requestAnimationFrame(look)
      look()
    }
    addEventListener('keydown', pressed, { capture: true })
  })
}

async function acceptAll(page: Page): Promise<number> {
  await page
    .locator('.status-bar')
    .getByText(/\d open/)
    .waitFor()
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('accept all suggestions')
  await page.getByRole('option').first().waitFor()
  const timing = page.evaluate(timeAccepting)
  await page.evaluate(() => undefined)
  await page.keyboard.press('Enter')
  const time = await timing
  await page.locator('.ProseMirror').focus()
  await page.keyboard.press('Control+Z')
  await wait(2500)
  return time
}

async function accepting(folder: string): Promise<Measured> {
  const { doc, review } = suggestedIn(longDoc(words, 1))
  const [id = ''] = await deskWith(folder, [doc, longDoc(10, 2)], [review])
  const { app, page } = await launchApp(folder)
  await openInApp(page, id, doc)
  await acceptAll(page)
  const name = 'accept all of 2,000 suggestions in 50,000 words, against a second'
  const row = await compare(
    name,
    1,
    () => acceptAll(page),
    async () => 1000,
  )
  await app.close()
  return row
}

/** Typing in, opening and accepting what is suggested in a very long story. */
export async function suggesting({ folder }: Bench): Promise<Measured[]> {
  return [
    await typingInSuggestions(`${folder}-typing`),
    await openingSuggestions(`${folder}-opening`),
    await accepting(`${folder}-accepting`),
  ]
}
