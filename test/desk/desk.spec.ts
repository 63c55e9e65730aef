import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test, testInOwnApp } from './app'
import { startStory, story } from './story'

testInOwnApp(
  'a story is written with nothing but the keyboard, and is on disk',
  async ({ running: { page, desk, close } }) => {
    await startStory(page)
    await page.keyboard.type('Ferry returns after storm')
    await page.keyboard.press('Enter')
    await page.keyboard.type('All aboard are safe.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('ERBIL (Kurdistan 24) – The ferry is back.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Editing by Shilan Barzo')

    await expect(page.getByLabel('City')).toHaveValue('Erbil')
    await expect(page.getByLabel('Source')).toHaveValue('Kurdistan 24')
    await expect(page.getByLabel('Editing by')).toHaveValue('Shilan Barzo')
    await expect(page.getByRole('list', { name: 'Stories' })).toContainText('Ferry returns after storm')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await close()
    const [file] = await readdir(join(desk, 'stories'))
    expect(await readFile(join(desk, 'stories', file ?? ''), 'utf8')).toContain('The ferry is back.')
  },
)

test('panels and text show the same, under one undo history', async ({ page }) => {
  await startStory(page)
  await page.getByLabel('City').fill('Duhok')
  await expect(story(page)).toContainText('DUHOK (Kurdistan 24) – ')
  await page.getByLabel('Editing by').fill('Hana Rashid')
  await expect(story(page)).toContainText('Editing by Hana Rashid')
  await page.getByLabel('Byline').fill('Dilan Aro and Ana Ruiz')
  await expect(story(page)).toContainText('By Dilan Aro and Ana Ruiz')
  await page.getByLabel('Slug').fill('ferry-storm')
  await page.keyboard.press('Control+Z')
  await expect(page.getByLabel('Slug')).toHaveValue('')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('Dilan Aro')
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByLabel('Byline')).toHaveValue('Dilan Aro, Ana Ruiz')
})

test('what was written is there when the app starts again', async ({ running: first, launch }) => {
  await startStory(first.page)
  await first.page.keyboard.type('Headline that stays')
  await first.close()
  const second = await launch({ desk: first.desk })
  await expect(story(second.page)).toContainText('Headline that stays')
})

testInOwnApp('what was acknowledged survives the app being killed', async ({ running: first, launch }) => {
  await startStory(first.page)
  await first.page.keyboard.type('Typed before the crash')
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible()
  const running = first.app.process()
  running.kill('SIGKILL')
  await once(running, 'exit')
  const second = await launch({ desk: first.desk })
  await expect(story(second.page)).toContainText('Typed before the crash')
})

test('sample stories are offered on a new desk, and a story goes to the bin and back', async ({ page }) => {
  await page.getByRole('button', { name: 'Add sample stories' }).click()
  const list = page.getByRole('list', { name: 'Stories' })
  const count = (await readdir(resolve(import.meta.dirname, '../../seeds'))).length
  await expect(list.getByRole('listitem')).toHaveCount(count)
  await list.getByRole('button').first().focus()
  await page.keyboard.press('Delete')
  await expect(list.getByRole('listitem')).toHaveCount(count - 1)
  await page
    .getByRole('region', { name: /^Messages/ })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(list.getByRole('listitem')).toHaveCount(count)
})

test('a story is exported to a file that reads as HTML', async ({ running: { app, page }, folder }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns after storm')
  const file = join(folder, 'ferry.html')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByText('Exported')).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('<h1 data-part="headline">Ferry returns after storm</h1>')
})

test('what is typed while a new story opens is in it', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Filter' }).focus()
  await page.keyboard.press('Control+N')
  await page.keyboard.type('Ferry returnz')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('s')
  await page.keyboard.press('Enter')
  await page.keyboard.type('All aboard are safe')
  await expect(story(page).locator('h1')).toHaveText('Ferry returns')
  await expect(story(page)).toContainText('All aboard are safe')
  await expect(page.getByRole('textbox', { name: 'Filter' })).toHaveValue('')
})

test('nothing of a new story is called on disk by what is known of the one before', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('The story before')
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
  // on a slow machine the screens around the text follow it late
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const stateAtFirstLetter = page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const text = document.querySelector('.ProseMirror > :first-child')?.textContent ?? ''
          if (!/^n/.test(text)) requestAnimationFrame(look)
          else resolve(document.querySelector<HTMLElement>('.saving')?.dataset.state)
        }
        look()
      }),
  )
  await page.keyboard.press('Control+N')
  await page.keyboard.type('new')
  expect(await stateAtFirstLetter).toBe('saving')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
})
