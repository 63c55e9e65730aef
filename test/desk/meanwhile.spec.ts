/** What is typed, opened or refused while something else is still on its way. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test, testInOwnApp } from './app'
import { addOutside, storyOf, writeOutside } from './external-changes'
import { dropFiles, startStory, story } from './story'

/** Has main do what a call of the window asks, and answer it only so many milliseconds later. */
async function delay(app: ElectronApplication, call: string, milliseconds: number): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { channel, milliseconds }) => {
      const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers')
      const answer = handlers.get(channel)
      handlers.set(channel, async (...args) => {
        const result = await answer?.(...args)
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
        return result
      })
    },
    { channel: `desk:${call}`, milliseconds },
  )
}

async function typeBehind(page: Page, paragraph: string, words: string): Promise<void> {
  await story(page).getByText(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

test('the first story of a desk has the cursor, though the list hears of it before it is open', async ({
  running: { app, page },
}) => {
  await delay(app, 'open', 1000)
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await expect(story(page)).toHaveText('Ferry returns')
})

test('what is typed while both sides are put together stays, and nothing replaces it', async ({
  running: { app, page, desk },
}) => {
  const id = await addOutside(desk, storyOf('Ferry returns', ['The ferry left.', 'Families waited.']))
  await page.getByRole('list', { name: 'Stories' }).getByText('Ferry returns').click()
  await typeBehind(page, 'Families waited.', ' Nobody was hurt.')
  await writeOutside(desk, id, storyOf('Ferry is back', ['The ferry left.', 'Families waited.']))
  await page.getByRole('button', { name: 'Compare' }).click()
  const dialog = page.getByRole('dialog', { name: 'Changed outside Copydesk' })
  await delay(app, 'saveVersion', 1500)
  await dialog.getByRole('button', { name: 'Apply merge' }).click()
  await page.keyboard.press('Escape')
  await typeBehind(page, 'The ferry left.', ' It was noon.')
  await expect(
    page.getByText('The story has changed in the meantime, and nothing was replaced.'),
  ).toBeVisible()
  await expect(story(page).locator('p:not([data-part])')).toHaveText([
    'The ferry left. It was noon.',
    'Families waited. Nobody was hurt.',
  ])
  await expect(story(page)).toContainText('Ferry returns')
})

test('what is typed while a version is brought back is kept as a version, and undo returns to it', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Version saved')).toBeVisible()
  await page.keyboard.type(' after storm')
  const dialog = page.getByRole('dialog', { name: 'Versions' })
  const versions = dialog.getByRole('list', { name: 'Versions' }).getByRole('button')
  const openVersions = async () => {
    await page.keyboard.press('Control+Shift+P')
    await page.getByPlaceholder('Type a command').fill('Versions')
    await page.keyboard.press('Enter')
  }
  await openVersions()
  await versions.last().click()
  await delay(app, 'saveVersion', 1500)
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.keyboard.press('Escape')
  await story(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' at noon')
  await expect(page.getByText('Version restored')).toBeVisible({
    timeout: 15_000,
  })
  await expect(story(page).locator('h1').first()).toHaveText('Ferry returns')
  await openVersions()
  await versions.first().click()
  await expect(dialog.getByRole('heading', { name: 'Ferry returns after storm at noon' })).toBeVisible()
  await page.keyboard.press('Escape')
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(story(page).locator('h1').first()).toHaveText('Ferry returns after storm at noon')
})

test('a command waits for the story that was asked for, and meets no other', async ({
  running: { app, page, desk },
}) => {
  const first = await addOutside(desk, storyOf('Ferry returns', ['The ferry left.']))
  const second = await addOutside(desk, storyOf('Bridge opens', ['The bridge opened.']))
  const rows = page.getByRole('list', { name: 'Stories' })
  const row = (id: string) => rows.locator(`[data-id="${id}"]`)
  const versionsOf = (id: string) => readFile(join(desk, 'versions', id, 'versions.log'), 'utf8')
  await row(first).click()
  await expect(story(page)).toContainText('The ferry left.')
  await delay(app, 'open', 500)
  // a row, and a key at once
  const before = await versionsOf(first)
  await row(second).click()
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Version saved')).toBeVisible()
  expect(await versionsOf(first)).toBe(before)
  // a story of the palette, and a key at once
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('Ferry returns')
  await expect(page.getByRole('option', { name: 'Ferry returns' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Backspace')
  await expect(row(first)).toHaveCount(0)
  await expect(row(second)).toBeVisible()
  // a new story, and a key at once
  await delay(app, 'create', 500)
  await page.keyboard.press('Control+N')
  await page.keyboard.press('Control+Backspace')
  await expect(page.getByText('Moved to the bin')).toHaveCount(2)
  await page.getByRole('button', { name: 'Bin', exact: true }).click()
  await expect(rows.locator('[data-id]')).toHaveCount(2)
  await expect(row(second)).toHaveCount(0)
})

test('an Enter in the palette that comes before its answer is kept, and so are the keys after it', async ({
  running: { app, page, desk },
}) => {
  const rows = page.getByRole('list', { name: 'Stories' })
  const row = (id: string) => rows.locator(`[data-id="${id}"]`)
  const first = await addOutside(desk, storyOf('Ferry returns', ['The ferry left.']))
  const second = await addOutside(desk, storyOf('Bridge opens', ['The bridge opened.']))
  await row(second).click()
  await expect(story(page)).toContainText('The bridge opened.')
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('save as template')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as template: Bridge opens')).toBeVisible()
  await delay(app, 'best', 800)
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('ferry ret')
  await page.keyboard.press('Enter')
  await page.keyboard.type('late ')
  await expect(story(page)).toContainText('late Ferry returns')
  await row(second).click()
  await typeBehind(page, 'The bridge opened.', ' It is open.')
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('ferry ret')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Backspace')
  await expect(page.getByText('Moved to the bin')).toBeVisible()
  await expect(row(first)).toHaveCount(0)
  await row(second).click()
  await expect(story(page)).toContainText('The bridge opened. It is open.')
  // what is found nowhere is told, with what was typed for it
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('zeppelin')
  await page.keyboard.press('Enter')
  await page.keyboard.type('soon')
  await expect(page.getByRole('listitem').filter({ hasText: 'Nothing found' })).toContainText('zeppelin')
  await expect(page.getByRole('listitem').filter({ hasText: 'soon' })).toBeVisible()
  await expect(story(page)).toContainText('The bridge opened.')
  // and the focus is where it was
  await expect(row(second)).toBeFocused()
  // a template likewise
  await page.keyboard.press('Control+Alt+N')
  await page.keyboard.type('bridge')
  await page.keyboard.press('Enter')
  await page.keyboard.type('new ')
  await expect(story(page)).toContainText('new Bridge opens')
})

test('Enter at a command that does not apply takes no story of what was typed before', async ({
  running: { app, page, desk },
}) => {
  await addOutside(desk, storyOf('Ferry returns', ['The ferry left.']))
  const second = await addOutside(desk, storyOf('Bridge opens', ['The bridge opened.']))
  await page.getByRole('list', { name: 'Stories' }).locator(`[data-id="${second}"]`).click()
  await expect(story(page)).toContainText('The bridge opened.')
  await page.keyboard.press('Control+Shift+P')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('option', { name: 'Ferry returns' })).toBeVisible()
  await delay(app, 'best', 1500)
  await page.keyboard.type('restore from')
  await page.keyboard.press('Enter')
  await expect(palette.getByRole('option', { name: 'Ferry returns' })).toHaveCount(0)
  await expect(palette).toContainText('Select a story in the bin first')
  await page.keyboard.press('Escape')
  await expect(story(page)).toContainText('The bridge opened.')
})

test('Enter and the arrow down in the search of the list wait for what is found', async ({
  running: { app, page, desk },
}) => {
  await addOutside(desk, storyOf('Ferry returns', ['The ferry left.']))
  await addOutside(desk, storyOf('Bridge opens', ['The bridge opened.']))
  const rows = page.getByRole('list', { name: 'Stories' }).locator('[data-id]')
  await expect(rows).toHaveCount(2)
  await delay(app, 'list', 800)
  for (const [headline, other] of [
    ['Ferry returns', 'Bridge opens'],
    ['Bridge opens', 'Ferry returns'],
  ] as const) {
    await page.keyboard.press('Control+Alt+F')
    await page.getByRole('textbox', { name: 'Filter' }).fill(headline)
    await page.keyboard.press('Enter')
    await page.keyboard.type('late ')
    await expect(story(page)).toContainText(`late ${headline}`)
    await page.keyboard.press('Control+Alt+F')
    await page.getByRole('textbox', { name: 'Filter' }).fill(other)
    await page.keyboard.press('ArrowDown')
    await expect(rows.filter({ hasText: other })).toBeFocused()
    await expect(rows).toHaveCount(1)
  }
  await page.getByRole('textbox', { name: 'Filter' }).fill('zeppelin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Nothing found' })).toContainText('zeppelin')
  await expect(page.getByRole('textbox', { name: 'Filter' })).toBeFocused()
  // where that is seen, it is not said again
  await expect(rows).toHaveCount(0)
  await expect(page.getByText('Nothing found')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Filter' }).press('Enter')
  await expect(page.getByText('Nothing found')).toHaveCount(0)
})

test('how far a story was scrolled is kept when another is opened on the same page', async ({
  running: { page, desk },
}) => {
  const lines = (name: string) => Array.from({ length: 120 }, (_, at) => `${name} ${at} is here.`)
  await addOutside(desk, storyOf('Long', lines('Line')))
  await addOutside(desk, storyOf('Other', lines('Verse')))
  const scroller = page.locator('[data-page-scroller]')
  const openNamed = async (name: string, line: string) => {
    await page.getByRole('list', { name: 'Stories' }).getByText(name, { exact: true }).click()
    await expect(story(page)).toContainText(line)
  }
  const scrolled = () => scroller.evaluate((it) => Math.round(it.scrollTop))
  await openNamed('Long', 'Line 0 is here.')
  await scroller.evaluate((it) => it.scrollTo({ top: 900 }))
  await expect.poll(scrolled).toBe(900)
  await openNamed('Other', 'Verse 0 is here.')
  expect(await scrolled()).toBe(0)
  await scroller.evaluate((it) => it.scrollTo({ top: 300 }))
  await openNamed('Long', 'Line 0 is here.')
  expect(await scrolled()).toBe(900)
  await openNamed('Other', 'Verse 0 is here.')
  expect(await scrolled()).toBe(300)
})

test('a desk that cannot be read at the start is told with the reason, and opens at the next try', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Still here')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await app.evaluate(({ ipcMain }) => {
    const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    const start = handlers.get('desk:start')
    let times = 0
    handlers.set('desk:start', async (...args) => {
      times++
      if (times === 1) throw new Error('The disk reports an error.')
      return start?.(...args)
    })
  })
  await page.reload()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The desk could not be opened')
  await expect(alert).toContainText('The disk reports an error.')
  await expect(alert).toContainText('quit Copydesk and start it again')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(story(page)).toContainText('Still here')
})

testInOwnApp(
  'a window that is kept open does not open the restored desk when it is closed another time',
  async ({ running: { app, page }, folder }) => {
    await startStory(page)
    await page.keyboard.type('Deep')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    const marker = join(folder, 'relaunched')
    await app.evaluate(
      ({ app, dialog, ipcMain }, { folder, marker }) => {
        const { writeFileSync } = process.getBuiltinModule('node:fs')
        app.relaunch = () => writeFileSync(marker, '')
        const answers = [`${folder}/desk.zip`, `${folder}/back`]
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${folder}/desk.zip` })
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [answers.shift() ?? ''] })
        const responses = [0, 1]
        const asked = { count: 0 }
        Reflect.set(globalThis, 'asked', asked)
        dialog.showMessageBox = async () => {
          asked.count++
          return { response: responses.shift() ?? 1, checkboxChecked: false }
        }
        Reflect.set(globalThis, 'refuse', () => {
          const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers')
          for (const call of ['desk:append', 'desk:replace'])
            handlers.set(call, () => Promise.reject(new Error('no such text')))
        })
      },
      { folder, marker },
    )
    await page.evaluate(async () => {
      await window.copydesk.desk.backUp(crypto.randomUUID())
      await window.copydesk.desk.restoreBackup(crypto.randomUUID())
    })
    await app.evaluate(() => Reflect.get(globalThis, 'refuse')())
    await page.keyboard.type(' water')
    await expect(page.getByText(/Not saved: this text cannot be saved as it is/)).toBeVisible()
    const asked = () => app.evaluate(() => Number(Reflect.get(globalThis, 'asked').count))
    await page.evaluate(() => window.copydesk.desk.openRestored())
    await expect.poll(asked).toBe(1)
    await expect(story(page)).toContainText('Deep water')
    await page.waitForTimeout(300)
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await ended
    expect(existsSync(marker)).toBe(false)
  },
)

test('a picture that is refused is told with the reason and what is taken', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await dropFiles(page, [{ name: 'quay.png', type: 'image/png', text: 'no picture at all' }])
  await expect(page.getByText('The picture could not be inserted')).toBeVisible()
  await expect(
    page.getByText('This picture format is not supported: use PNG, JPEG, GIF, WebP or AVIF.'),
  ).toBeVisible()
  await dropFiles(page, [{ name: 'large.png', type: 'image/png', text: 'x'.repeat(20_000_001) }])
  await expect(page.getByText('It is larger than 20 MB. Make it smaller, then add it again.')).toBeVisible()
  await expect(story(page).locator('figure')).toHaveCount(0)
})
