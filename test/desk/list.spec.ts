import { execFile } from 'node:child_process'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { makeFolder, removeFolder } from '../folder'
import { expect, test, testInOwnApp } from './app'
import { startStory, story } from './story'

const many = 1500

const list = (page: Page) => page.getByRole('list', { name: 'Stories' })
const row = (page: Page, number: number) => list(page).locator(`[aria-posinset="${number}"] button`)
const count = (page: Page) => page.locator('.list-count')
const filter = (page: Page) => page.getByRole('textbox', { name: 'Filter' })

/** Scrolls the list to a part of its height. */
async function scrollTo(page: Page, part: number): Promise<void> {
  const scroller = page.locator('.list-scroller')
  await scroller.evaluate((it, to) => it.scrollTo({ top: it.scrollHeight * to }), part)
}

/** The story in the middle of the list as it is seen, once it is read; below it where a group's head stands there. */
async function middle(page: Page): Promise<string> {
  const box = await page.locator('.list-scroller').boundingBox()
  const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + (box?.height ?? 0) / 2]
  const find = () =>
    page.evaluate(
      (at) =>
        [0, 40, 80]
          .map((below) => document.elementFromPoint(at.x, at.y + below)?.closest<HTMLElement>('.row'))
          .find((row) => row)?.dataset.id ?? '',
      { x, y },
    )
  await expect.poll(find).not.toBe('')
  return find()
}

const written = (number: number) => new Intl.NumberFormat('en').format(number)

/** Tests on a desk of generated stories, which are made once. */
const testWithMany = testInOwnApp.extend<object, { generated: string }>({
  generated: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern
    async ({}, use) => {
      const folder = await makeFolder()
      const script = resolve(import.meta.dirname, '../../build/seed.mjs')
      await promisify(execFile)(process.execPath, [script, String(many), '--desk', folder, '--seed', '7'])
      await use(folder)
      await removeFolder(folder)
    },
    { scope: 'worker' },
  ],
  folder: async ({ folder, generated }, use) => {
    await cp(generated, join(folder, 'desk'), { recursive: true })
    await use(folder)
  },
})

/** The stages and houses of all stories, as their files tell them. */
async function detailsIn(desk: string): Promise<{ stage: string; house: string }[]> {
  const folder = join(desk, 'stories')
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  const fieldIn = (text: string, name: string) => new RegExp(`"${name}": ?"(\\w+)"`).exec(text)?.[1] ?? ''
  return texts.map((text) => ({ stage: fieldIn(text, 'stage'), house: fieldIn(text, 'house') }))
}

test.describe('a desk of many stories', () => {
  test.setTimeout(180_000)

  testWithMany(
    'is scrolled, walked by keys across rows that were never read, and jumped in by letters',
    async ({ page }) => {
      const reading = page.getByText(/^Indexing stories: [\d,]+ of 1,500$/)
      await expect(reading).toBeVisible()
      await expect(count(page)).toContainText('1,500', { timeout: 120_000 })
      await expect(reading).toHaveCount(0)
      await row(page, 1).focus()
      await page.keyboard.press('End')
      await expect(row(page, many)).toBeFocused()
      await expect(row(page, many)).toHaveAttribute('data-id', /.+/)
      await expect(row(page, many)).toBeInViewport()
      await expect(list(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(many))
      expect(await list(page).getByRole('listitem').count()).toBeLessThan(80)

      await page.keyboard.press('ArrowUp')
      await expect(row(page, many - 1)).toBeFocused()
      await page.keyboard.press('PageUp')
      await page.keyboard.press('PageUp')
      const at = Number(await page.locator('*:focus').getAttribute('data-row')) + 1
      expect(at).toBeLessThan(many - 5)
      await expect(row(page, at)).toBeInViewport()
      await page.keyboard.press('Home')
      await expect(row(page, 1)).toBeFocused()

      await page.keyboard.type('two un')
      await expect(page.locator('*:focus')).toContainText(/^Two universities/)
      // letters that come a second later are others
      await page.waitForTimeout(1100)
      // Playwright's keyboard has no Arabic letters
      for (const key of 'وزارة') await page.locator('*:focus').dispatchEvent('keydown', { key })
      await expect(page.locator('*:focus')).toContainText(/^وزارة الصحة/)
      await page.keyboard.press('Enter')
      await expect(story(page)).toContainText('وزارة الصحة')
      await expect(story(page)).toBeFocused()

      // the middle is read when it is scrolled to
      await scrollTo(page, 0.5)
      await middle(page)
    },
  )

  testWithMany('is picked from whole or by a range, and binned and put back', async ({ page }) => {
    await expect(count(page)).toContainText('1,500', { timeout: 120_000 })
    await row(page, 1).click()
    await page.keyboard.press('Control+A')
    await expect(page.getByText('1,500 selected')).toBeVisible()
    await row(page, 2).click()
    await scrollTo(page, 0.2)
    const far = list(page).locator(`[data-id="${await middle(page)}"]`)
    const number = Number(await far.getAttribute('data-row')) + 1
    await far.click({ modifiers: ['Shift'] })
    await expect(page.getByText(`${number - 1} selected`, { exact: true })).toBeVisible()
    await row(page, number + 1).click({ modifiers: ['Control'] })
    await expect(page.getByText(`${number} selected`, { exact: true })).toBeVisible()
    await row(page, number + 1).click({ modifiers: ['Control'] })
    await page.keyboard.press('Shift+ArrowUp')
    await expect(page.getByText(`${number - 1} selected`, { exact: true })).toBeVisible()
    await page.keyboard.press('Home')
    await row(page, 10).click()
    await row(page, 12).click({ modifiers: ['Shift'] })
    await expect(page.getByText('3 selected', { exact: true })).toBeVisible()
    const title = await row(page, 13).locator('.row-title').innerText()
    await page.keyboard.press('Delete')
    await expect(count(page)).toContainText('1,497')
    await expect(story(page)).toContainText(title)
    await page
      .getByRole('region', { name: /^Messages/ })
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect(count(page)).toContainText('1,500')
  })

  testWithMany(
    'does what a key asks for to what was picked before it, however fast the key comes',
    async ({ page }) => {
      await expect(count(page)).toContainText('1,500', { timeout: 120_000 })
      await row(page, 1).click()
      await page.keyboard.press('Control+A')
      await expect(page.getByText('1,500 selected')).toBeVisible()
      // clicks and key in one task: no answer about the rows between them can have come when the key does
      await list(page).evaluate((it) => {
        const at = (number: number) => it.querySelector<HTMLElement>(`[aria-posinset="${number}"] button`)
        at(2)?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
        at(4)?.focus()
        at(4)?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }))
        at(4)?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Delete' }))
      })
      await expect(count(page)).toContainText('1,497')
    },
  )

  testWithMany(
    'is ordered and grouped, and narrowed by filters that count right',
    async ({ page, folder }) => {
      await expect(count(page)).toContainText('1,500', { timeout: 120_000 })
      await page.getByRole('button', { name: /^Sort:/ }).click()
      await page.getByRole('menuitemradio', { name: 'Stage' }).click()
      await expect(page.locator('.group-head').first()).toContainText('Draft')
      await row(page, 1).focus()
      await page.keyboard.press('End')
      await expect(page.locator('.group-head').last()).toContainText('Spiked')

      await page.getByRole('button', { name: 'Filters', exact: true }).click()
      const menu = page.getByRole('dialog', { name: 'Filters' })
      const details = await detailsIn(join(folder, 'desk'))
      const howMany = (house: string, ...stages: string[]) =>
        written(details.filter((each) => stages.includes(each.stage) && each.house.startsWith(house)).length)
      await expect(menu.getByRole('group', { name: 'Stage' })).toContainText(howMany('', 'draft'))
      await menu.getByRole('checkbox', { name: 'Draft' }).check()
      await expect(count(page)).toContainText(howMany('', 'draft'))
      await menu.getByRole('checkbox', { name: 'Reuters' }).check()
      await expect(count(page)).toContainText(howMany('reuters', 'draft'))
      await menu.getByRole('checkbox', { name: 'Ready' }).check()
      await expect(count(page)).toContainText(howMany('reuters', 'draft', 'ready'))
      await page.keyboard.press('Escape')
      await expect(filter(page)).toHaveValue('stage:ready house:reuters stage:draft ')
      const chips = page.getByRole('list', { name: 'Filters' })
      await expect(chips.getByRole('listitem')).toContainText(['Ready', 'Draft', 'Reuters'])
      await page.getByRole('button', { name: 'Remove filter Ready' }).click()
      await expect(count(page)).toContainText(howMany('reuters', 'draft'))
      await page.getByRole('button', { name: 'Clear', exact: true }).click()
      await expect(count(page)).toContainText('1,500')
    },
  )

  testWithMany('keeps what is read in its place when stories change above it', async ({ page }) => {
    await expect(count(page)).toContainText('1,500', { timeout: 120_000 })
    await scrollTo(page, 0.4)
    const id = await middle(page)
    const shownRow = list(page).locator(`[data-id="${id}"]`)
    const at = Number(await shownRow.getAttribute('data-row'))
    const before = await shownRow.boundingBox()
    // a story that is made and not opened: the list would go to one that is
    await page.evaluate(() => window.copydesk.desk.create())
    await expect(count(page)).toContainText('1,501')
    await expect(shownRow).toHaveAttribute('data-row', String(at + 1))
    expect(Math.abs(((await shownRow.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
  })
})

test('the row of the open story follows each key', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await expect(row(page, 1)).toContainText('Ferry returns')
  await page.keyboard.type(' after storm')
  await expect(row(page, 1)).toContainText('Ferry returns after storm')
  await expect(page.locator('.group-head')).toHaveText('Today1')
  await page.getByRole('button', { name: /^Sort:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Place' }).click()
  await expect(page.locator('.group-head')).toHaveText('No place1')
})

test('the list is entered at the open story, though new ones came above the row that it had', async ({
  page,
}) => {
  for (const name of ['Ferry', 'Bridge', 'Dam']) {
    await startStory(page)
    await page.keyboard.type(name)
    await expect(row(page, 1)).toContainText(name)
    await expect(row(page, 1)).toHaveAttribute('tabindex', '0')
  }
  await page.keyboard.press('Control+1')
  await expect(row(page, 1)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Moved to the bin', { exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Stories' })).not.toContainText('Dam')
})

test('rows of another list stand below one another, those too that are as high as the rows before them', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Add sample stories' }).click()
  await expect(story(page)).toBeVisible()
  /** How far each row reaches into the one below it, or is away from it, in pixels. */
  const gaps = () =>
    list(page)
      .locator('> li')
      .evaluateAll((rows) => {
        const boxes = rows.map((row) => row.getBoundingClientRect())
        return boxes.slice(1).map(({ top }, at) => Math.round(top - (boxes[at]?.bottom ?? top)))
      })
  for (const typed of [
    'stage:ready',
    '',
    'stage:ready',
    'stage:filed',
    'stage:ready',
    '',
    'stage:filed',
    '',
  ]) {
    await filter(page).fill(typed)
    await expect(page.locator('.list-scroller [data-row]:not([data-id])')).toHaveCount(0)
    await expect.poll(async () => [...new Set(await gaps())], typed).toEqual([0])
  }
})

test('a click that began on one row opens no other that came into its place meanwhile', async ({ page }) => {
  for (const headline of ['Ferry returns', 'Bridge opens', 'Dam closes']) {
    await startStory(page)
    await page.keyboard.type(headline)
    await expect(row(page, 1)).toContainText(headline)
  }
  await page.evaluate(() => {
    const opened = new MutationObserver(() => {
      const title = document.querySelector('.row[aria-current] .row-title')?.textContent ?? ''
      document.body.dataset.opened = `${document.body.dataset.opened ?? ''} ${title}`
    })
    opened.observe(document.body, { subtree: true, attributeFilter: ['aria-current'] })
  })
  await row(page, 3).hover()
  await page.mouse.down()
  await page.evaluate(() => window.copydesk.desk.create())
  await expect(row(page, 3)).toContainText('Bridge opens')
  await page.mouse.up()
  // a click is answered in turn: this one comes after what the other would have opened
  await row(page, 2).click()
  await expect(row(page, 2)).toBeFocused()
  await expect(story(page)).toContainText('Dam closes')
  await expect(page.locator('body')).not.toHaveAttribute('data-opened', /Bridge/)
  // the focus stays with the story that it was on
  await page.evaluate(() => window.copydesk.desk.create())
  await expect(row(page, 3)).toContainText('Dam closes')
  await expect(row(page, 3)).toBeFocused()
})

test('a list that cannot be read says what to do', async ({ running: { app, page } }) => {
  await startStory(page)
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('desk:list')
    ipcMain.handle('desk:list', () => {
      throw new Error('disk I/O error.')
    })
  })
  await filter(page).fill('ferry')
  await expect(page.getByRole('alert')).toContainText(
    'The story list could not be read. Your stories are safe',
  )
  await expect(page.getByRole('alert')).toContainText('disk I/O error.')
})

test('a search is kept with its order, counted, renamed, and there after a restart', async ({
  running: first,
  launch,
}) => {
  for (const headline of ['Ferry returns', 'Ferry leaves', 'Bridge opens']) {
    await startStory(first.page)
    await expect(story(first.page)).toHaveText('')
    await first.page.keyboard.type(headline)
    await expect(first.page.getByText('Saved', { exact: true })).toBeVisible()
  }
  await first.page.keyboard.press('Control+Alt+F')
  await first.page.keyboard.type('ferry stage:draft')
  await expect(count(first.page)).toContainText('2')
  await first.page.keyboard.press('Control+Alt+S')
  await expect(first.page.getByLabel('Name')).toHaveValue('Draft, ferry')
  await first.page.keyboard.type('Ferries')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByRole('button', { name: 'Ferries 2' })).toBeVisible()
  await first.page.getByRole('button', { name: 'More for Ferries' }).click()
  await first.page.getByRole('menuitem', { name: 'Rename…' }).click()
  await first.page.keyboard.type('All ferries')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByRole('button', { name: 'All ferries 2' })).toBeFocused()

  // no other search is lost to one that is called the same
  await filter(first.page).fill('bridge')
  await first.page.keyboard.press('Control+Alt+S')
  await first.page.keyboard.type('Bridges')
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('button', { name: 'More for Bridges' }).click()
  await first.page.getByRole('menuitem', { name: 'Rename…' }).click()
  await first.page.keyboard.type('All ferries')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByText('Another saved search is called “All ferries”.')).toBeVisible()
  await expect(first.page.getByRole('button', { name: 'Bridges 1' })).toBeVisible()
  await expect(first.page.getByRole('button', { name: 'All ferries 2' })).toBeVisible()
  await first.close()

  const { page } = await launch({ desk: first.desk })
  await page.getByRole('button', { name: 'All ferries 2' }).click()
  await expect(filter(page)).toHaveValue('ferry stage:draft')
  await expect(list(page).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'More for All ferries' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'All ferries 2' })).toHaveCount(0)
})

test('what is searched for is marked in the open story, as it is typed, and F3 and F8 go from one to the next', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('The ferry is back. Ferries sail from Hewlêr.')
  const marks = story(page).locator('.search-mark')
  await filter(page).fill('ferr')
  await expect(marks).toHaveText(['Ferry', 'ferry', 'Ferries'])
  await story(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' One more ferry.')
  await expect(marks).toHaveText(['Ferry', 'ferry', 'Ferries', 'ferry'])
  await page.keyboard.press('F3')
  await page.keyboard.press('F3')
  await page.keyboard.type('Boat')
  await expect(story(page)).toContainText('The Boat is back.')
  await expect(marks).toHaveText(['Ferry', 'Ferries', 'ferry'])
  await page.keyboard.press('F8')
  await page.keyboard.type('Ships')
  await expect(story(page)).toContainText('The Boat is back. Ships sail')
  await page.keyboard.press('Shift+F8')
  await page.keyboard.type('Ferry')
  await expect(story(page)).toContainText('Ferry returns')
  await expect(marks).toHaveText(['Ferry', 'ferry'])
  await filter(page).fill('headline:ferry ')
  await expect(marks).toHaveText(['Ferry'])
  await filter(page).fill('')
  await expect(marks).toHaveCount(0)
})

test('the palette finds stories by their words', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns after storm')
  await startStory(page)
  await expect(story(page)).toHaveText('')
  await page.keyboard.type('Bridge opens')
  await expect(list(page)).toContainText('Bridge opens')
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('storm')
  await expect(page.getByRole('option', { name: 'Ferry returns after storm' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(story(page)).toContainText('Ferry returns after storm')
})
