import type { Page } from '@playwright/test'
import { Transform } from 'prosemirror-transform'
import { openDesk } from '../../electron/store'
import { schema } from '../../story/schema'
import { newSuggestions, record } from '../../story/suggestions/record'
import { expect, testInOwnApp as test } from './app'
import { isPositionOnDisk, paste, startStory, story } from './story'

const { headline, standfirst, paragraph, doc } = schema.nodes

/** A story of so many paragraphs of some lines, each beginning with its number. */
function longStory(paragraphs: number, details = {}, word = 'harbour') {
  const body = Array.from({ length: paragraphs }, (_, index) =>
    paragraph.create(null, schema.text(`No. ${index + 1} ${`${word} `.repeat(20 + ((index * 7) % 40))}end.`)),
  )
  return doc.create(details, [headline.create(null, schema.text('Long read')), standfirst.create(), ...body])
}

/** The same with a word suggested in each paragraph. */
function longReviewed(paragraphs: number) {
  const base = longStory(paragraphs)
  const places: number[] = []
  base.forEach((block, at) => void (block.type === paragraph && places.push(at + 'No. 1'.length)))
  const change = new Transform(base)
  for (const at of places.toReversed()) change.insert(at, schema.text('x'))
  const by = { who: 'Dara Aziz', when: '2026-03-03T09:00:00.000Z', batch: null }
  return { doc: change.doc, review: { isOn: true, ...record(newSuggestions(base), change, by) } }
}

/** A text of 200 paragraphs, as another program leaves it on the clipboard. */
const pasted = Array.from(
  { length: 200 },
  (_, index) => `Pasted ${index + 1} ${'harbour '.repeat(60)}end.`,
).join('\n\n')

async function deskWithLong(desk: string, details = {}, word = 'harbour'): Promise<void> {
  const store = await openDesk(desk)
  await store.create(longStory(600, details, word))
  await store.close()
}

/** The paragraph with this number. */
const numbered = (page: Page, number: number) =>
  story(page).locator('> p', { hasText: new RegExp(`^No\\. ${number} `) })

/** The number of the paragraph that the cursor is in, and whether the cursor is in sight. */
function cursor(page: Page) {
  return page.evaluate(() => {
    const selection = getSelection()
    const node = selection?.focusNode
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('.ProseMirror > *')
    const range = document.createRange()
    if (node) range.setStart(node, selection?.focusOffset ?? 0)
    const { top, bottom } = range.getBoundingClientRect()
    const sight = document.querySelector('[data-page-scroller]')?.getBoundingClientRect() ?? new DOMRect()
    return {
      paragraph: Number(/^No\. (\d+)/.exec(block?.textContent ?? '')?.[1] ?? 0),
      isInSight: top >= sight.top && bottom <= sight.bottom && bottom > top,
    }
  })
}

/** Turns the wheel, and waits until the page has come to rest: it scrolls later than the wheel is turned. */
async function scroll(page: Page, by: number): Promise<void> {
  await page.evaluate(() => {
    const isAtRest = new Promise((resolve) => {
      document.addEventListener('scrollend', resolve, { once: true, capture: true })
    })
    Object.assign(window, { isAtRest: isAtRest.then(() => null) })
  })
  await page.mouse.wheel(0, by)
  await page.evaluate(() => Reflect.get(window, 'isAtRest'))
}

/** The number of the paragraph at the upper edge of the page. */
function topParagraph(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sight = document.querySelector('[data-page-scroller]')?.getBoundingClientRect() ?? new DOMRect()
    const block = document
      .elementFromPoint(sight.left + sight.width / 2, sight.top + 4)
      ?.closest('.ProseMirror > *')
    return Number(/^No\. (\d+)/.exec(block?.textContent ?? '')?.[1] ?? 0)
  })
}

test.describe('in a long story', () => {
  test('suggestions are drawn where the story is seen, by keys and by the wheel', async ({
    launch,
    folder,
  }) => {
    const store = await openDesk(`${folder}/desk`)
    const { doc, review } = longReviewed(600)
    await store.create(doc, { review })
    await store.close()
    const { page } = await launch()
    const marks = (place: 'first' | 'last') =>
      story(page).locator('> p:not([data-part])')[place]().locator('ins.suggested')
    await story(page).focus()
    await expect(marks('first')).toBeVisible()
    await expect(page.locator('.status-bar')).toContainText('600')
    await page.keyboard.press('Control+End')
    await expect(marks('last')).toBeVisible()
    await expect(marks('first')).toHaveCount(0)
    await page.mouse.move(600, 500)
    await page.mouse.wheel(0, -1_000_000)
    await expect(marks('first')).toBeVisible()
    // what is not seen is decided with the others, and stays undone
    await page.keyboard.press('F7')
    await expect(marks('first')).toBeVisible()
  })

  test('the screens around it are drawn without a look at all of its text', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    await story(page).focus()
    await page.keyboard.press('Control+End')
    await page.evaluate(() => {
      const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue') ?? {}
      let count = 0
      Object.defineProperty(Node.prototype, 'nodeValue', {
        get() {
          if (this.parentElement?.closest('.ProseMirror')) document.body.dataset.textsRead = String(++count)
          return get?.call(this)
        },
      })
    })
    await page.keyboard.press('Control+B')
    await expect(page.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
    expect(Number(await page.locator('body').getAttribute('data-texts-read'))).toBeLessThan(100)
  })

  test('keys lead the cursor through all of it, and it stays in sight', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    await story(page).focus()
    await page.keyboard.press('Control+End')
    await expect.poll(() => cursor(page)).toEqual({ paragraph: 600, isInSight: true })
    await page.keyboard.type(' Typed last')
    await expect(story(page).locator('> p').last()).toContainText('end. Typed last')
    await expect.poll(() => cursor(page)).toEqual({ paragraph: 600, isInSight: true })
    await page.keyboard.press('Control+Home')
    for (let at = 0; at < 240; at++) await page.keyboard.press('ArrowDown')
    const down = await cursor(page)
    // past the chunk that it began in
    expect(down.paragraph).toBeGreaterThan(30)
    expect(down.isInSight).toBe(true)
    for (let at = 0; at < 3; at++) await page.keyboard.press('PageDown')
    const paged = await cursor(page)
    expect(paged.paragraph).toBeGreaterThan(down.paragraph)
    expect(paged.isInSight).toBe(true)
    for (let at = 0; at < 100; at++) await page.keyboard.press('ArrowUp')
    const up = await cursor(page)
    expect(up.paragraph).toBeLessThan(paged.paragraph)
    expect(up.paragraph).toBeGreaterThan(0)
    expect(up.isInSight).toBe(true)
  })

  test('what is found is scrolled to', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    await story(page).focus()
    await page.keyboard.press('Control+F')
    for (const number of [437, 51, 598]) {
      await page.getByRole('textbox', { name: 'Find' }).fill(`No. ${number} `)
      await page.keyboard.press('Enter')
      await expect(page.locator('.find-hit-selected')).toBeInViewport()
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => cursor(page)).toEqual({ paragraph: 598, isInSight: true })
  })

  test('blocks are parted, joined, moved and taken back anywhere', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    const blocks = story(page).locator('> *')
    await numbered(page, 300).click()
    await page.keyboard.press('End')
    // more than a chunk has: it is parted
    for (let added = 0; added < 70; added++) await page.keyboard.press('Enter')
    await expect(blocks).toHaveCount(672)
    expect((await cursor(page)).isInSight).toBe(true)
    for (let taken = 0; taken < 70; taken++) await page.keyboard.press('Backspace')
    await expect(blocks).toHaveCount(602)
    await page.keyboard.press('Alt+ArrowUp')
    // what is done within half a second is taken back together
    await page.waitForTimeout(600)
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await expect(blocks).toHaveCount(3)
    await page.keyboard.press('Control+Z')
    await expect(blocks).toHaveCount(602)
    await page.keyboard.press('Control+End')
    await expect.poll(() => cursor(page)).toEqual({ paragraph: 600, isInSight: true })
  })

  test('a selection goes over all of it, and is copied whole', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    await numbered(page, 2).click()
    await page.keyboard.press('Home')
    await numbered(page, 590).click({ modifiers: ['Shift'] })
    const length = await page.evaluate(() => getSelection()?.toString().length ?? 0)
    expect(length).toBeGreaterThan(150_000)
    await page.keyboard.type('y')
    await expect(story(page).locator('> *')).toHaveCount(14)
  })

  test('what is dropped goes where the mouse is', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    const target = numbered(page, 310)
    await target.scrollIntoViewIfNeeded()
    await target.evaluate((block) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/plain', 'Dropped. ')
      const { left, top } = block.getBoundingClientRect()
      const place = { clientX: left + 2, clientY: top + 12, bubbles: true, cancelable: true }
      block.dispatchEvent(new DragEvent('drop', { dataTransfer, ...place }))
    })
    await expect(story(page).locator('> p', { hasText: /^Dropped\. No\. 310 / })).toHaveCount(1)
  })

  test('it is opened where it was left', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const first = await launch()
    await numbered(first.page, 250).scrollIntoViewIfNeeded()
    await first.page.mouse.move(600, 400)
    await scroll(first.page, 2500)
    await scroll(first.page, -300)
    await expect.poll(() => isPositionOnDisk(first.desk)).toBe(true)
    const top = await topParagraph(first.page)
    expect(top).toBeGreaterThan(200)
    await first.close()
    const { page } = await launch({ desk: first.desk })
    await expect(story(page)).toContainText('Long read')
    await expect.poll(() => topParagraph(page)).toBeGreaterThan(top - 2)
    expect(await topParagraph(page)).toBeLessThan(top + 2)
  })

  test('whoever scrolls it while it settles goes first', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    await numbered(page, 250).scrollIntoViewIfNeeded()
    await startStory(page)
    await expect(page.locator('nav [data-row]')).toHaveCount(2)
    // as a screen reader does: without a key, in the moment in which a chunk gets its size
    await page.evaluate(() => {
      const settled = new MutationObserver(() => {
        const scroller = document.querySelector('[data-settling]')
        // the story that was just made may be settling still
        if (!scroller || scroller.scrollHeight < 10_000) return
        settled.disconnect()
        requestAnimationFrame(() => {
          const higher = document.createElement('style')
          higher.textContent = '.ProseMirror > h1 { padding-block-end: 700px }'
          document.head.append(higher)
          scroller.scrollTop = 3000
        })
      })
      settled.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-settling'] })
    })
    await page.locator('nav [data-row]', { hasText: 'Long read' }).click()
    await page.waitForFunction(() => {
      const scroller = document.querySelector('[data-page-scroller]')
      return scroller !== null && scroller.scrollTop > 0 && !scroller.hasAttribute('data-settling')
    })
    expect(await page.evaluate(() => document.querySelector('[data-page-scroller]')?.scrollTop)).toBe(3000)
  })

  test('what is typed at once after a long paste stands there', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    await numbered(page, 300).click()
    await page.keyboard.press('End')
    await paste(page, { text: pasted })
    await page.keyboard.type(' Typed at once.')
    await expect(story(page).locator('> p', { hasText: /^Pasted 200 / })).toContainText('end. Typed at once.')
  })

  test('so does what is typed when the paste has made it long', async ({ page }) => {
    await startStory(page)
    await paste(page, { text: `A headline\n\n${pasted}` })
    await page.keyboard.type(' Typed at once.')
    await expect(story(page).locator('> p').last()).toContainText('end. Typed at once.')
  })

  test('what is typed at once where a key leads is written there', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`)
    const { page } = await launch()
    const last = story(page).locator('> p').last()
    await story(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Last.')
    await expect(last).toContainText('end. Last.')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Z')
    await page.keyboard.type(' Again.')
    await expect(last).toContainText('end. Again.')
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('First. ')
    await expect(story(page).locator('> h1')).toHaveText('First. Long read')
  })

  test('right-to-left is no different', async ({ launch, folder }) => {
    await deskWithLong(`${folder}/desk`, { language: 'ckb', direction: 'rtl' }, 'هەولێر')
    const { page } = await launch()
    await story(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' کۆتایی')
    await expect(story(page).locator('> p').last()).toContainText('کۆتایی')
    await expect.poll(() => cursor(page)).toEqual({ paragraph: 600, isInSight: true })
  })

  test('a paste of 3 MB is typed on at once, and is there the next time', async ({ launch }) => {
    test.setTimeout(400_000)
    const slow = { timeout: 120_000 }
    const sentence = 'The council of the harbour town weighed the cost of a new bridge. '
    const lines = Array.from({ length: 6_000 }, (_, index) => `${index + 1}. ${sentence.repeat(8)}`)
    const first = await launch()
    await startStory(first.page)
    await paste(first.page, { text: ['A headline', ...lines].join('\n\n') })
    await first.page.keyboard.type(' Typed at once.')
    const last = /^6000\. .* Typed at once\.$/
    await expect(story(first.page).locator('> p').last()).toHaveText(last, slow)
    await expect(first.page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible(slow)
    await first.close()
    const { page } = await launch({ desk: first.desk })
    await expect(story(page).locator('> p').last()).toHaveText(last, slow)
    await story(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Again ')
    await expect(story(page).locator('> h1')).toHaveText('Again A headline')
  })
})
