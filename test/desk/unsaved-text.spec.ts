import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './app'
import { paste, startStory, story } from './story'

test('a house style that could not be saved stays in its editor, and is there again after Settings were closed', async ({
  running: { page, desk },
}) => {
  await startStory(page)
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'House styles' }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Reuters' })
    .getByRole('button', { name: 'Copy' })
    .click()
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Ours')
  await page.getByLabel('Cities without country').fill('Erbil, Du')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Changes to the house style “Ours” are not saved yet')).toBeVisible()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(name).toHaveValue('Ours')

  await rm(join(desk, 'houses'), { recursive: true, force: true })
  await writeFile(join(desk, 'houses'), 'in the way')
  await page.getByRole('button', { name: 'Save style' }).click()
  await expect(page.locator('[data-sonner-toast][data-type=error]')).toBeVisible()
  await expect(name).toHaveValue('Ours')
  await rm(join(desk, 'houses'))
  await mkdir(join(desk, 'houses'))
  await page.getByRole('button', { name: 'Save style' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ours' })).toBeVisible()
})

/** Has main refuse, or take again, what it is given of a story's text. */
async function refuseText(app: ElectronApplication, isRefused: boolean): Promise<void> {
  await app.evaluate(({ ipcMain }, refuse) => {
    const calls = ['desk:append', 'desk:replace']
    const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    for (const call of calls) {
      const answer = handlers.get(`${call} before`) ?? handlers.get(call)
      handlers.set(`${call} before`, answer)
      handlers.set(call, refuse ? () => Promise.reject(new Error('no such text')) : answer)
    }
  }, isRefused)
}

test('text that main does not take stays when another story is opened, is told, and is saved once it can be', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Deep')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await refuseText(app, true)
  await page.keyboard.type(' water')
  await expect(page.getByText(/Not saved: this text cannot be saved as it is/)).toBeVisible()
  await page.keyboard.press('Control+N')
  await expect(page.getByText('“Deep water” is not saved')).toBeVisible()
  await expect(story(page)).toBeFocused()
  await expect(story(page)).not.toContainText('Deep')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(story(page)).toContainText('Deep water')
  await refuseText(app, false)
  await story(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.type('s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 10_000 })
  await expect(page.getByText('“Deep water” is not saved')).toBeHidden()
})

test('closing the window asks before text that main does not take is lost', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Deep')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await refuseText(app, true)
  await page.keyboard.type(' water')
  await app.evaluate(({ dialog }) => {
    Reflect.set(dialog, 'showMessageBox', async (...given: unknown[]) => {
      Reflect.set(globalThis, 'asked', JSON.stringify(given.at(-1)))
      return { response: 0, checkboxChecked: false }
    })
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect
    .poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'asked'))))
    .toContain('Deep water')
  await expect(story(page)).toContainText('Deep water')
  await refuseText(app, false)
})

test('closing the window asks before work is cut short, which goes on where it is kept open', async ({
  running: { app, page },
  folder,
}) => {
  const path = join(folder, 'wire.txt')
  await writeFile(path, 'Ferry returns\n\nERBIL (Kurdistan 24) – It came back.\n')
  await startStory(page)
  await app.evaluate(({ dialog }) => {
    Reflect.set(dialog, 'showMessageBox', async (...given: unknown[]) => {
      Reflect.set(globalThis, 'asked', JSON.stringify(given.at(-1)))
      return { response: 0, checkboxChecked: false }
    })
    // an import that takes as long as the test wants it to
    dialog.showOpenDialog = () => new Promise((resolve) => Reflect.set(globalThis, 'choose', resolve))
  })
  await page.keyboard.press('Control+O')
  await expect.poll(() => app.evaluate(() => typeof Reflect.get(globalThis, 'choose'))).toBe('function')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect
    .poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'asked'))))
    .toContain('Not finished yet: Importing')
  await app.evaluate(
    (_, filePaths) => Reflect.get(globalThis, 'choose')({ canceled: false, filePaths }),
    [path],
  )
  await expect(story(page)).toContainText('It came back.')
})

test('what is typed for a new story that cannot be opened goes into no other, and is offered', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('First')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await app.evaluate(({ ipcMain }) => {
    const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    const open = handlers.get('desk:open')
    let times = 0
    handlers.set('desk:open', async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 700))
      times++
      if (times === 1) throw new Error('no such story')
      return open?.(...args)
    })
  })
  await page.keyboard.press('Control+N')
  await page.keyboard.type('Second')
  await expect(
    page.getByText('What you typed for the new story was not added to any other story:'),
  ).toBeVisible()
  await expect(story(page)).toContainText('First')
  await expect(story(page)).not.toContainText('Second')
  await page.getByRole('button', { name: 'Start a new story with it' }).click()
  await expect(story(page)).toContainText('Second')
  await expect(story(page)).not.toContainText('First')
})

test('four hundred quotes in each other are pasted with their words, and are on disk', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Deep')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const html = `${'<blockquote>'.repeat(400)}<p>down here</p>${'</blockquote>'.repeat(400)}<ol start="-5"><li>one</li></ol><table><tr><td colspan="-1">cell</td></tr></table>`
  await paste(page, { text: 'down here', html })
  await expect(story(page)).toContainText('down here')
  await expect(story(page)).toContainText('cell')
  await page.keyboard.type(' typed after it')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})
