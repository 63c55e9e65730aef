/** The main job from end to end, with a picture of each step in out/tour/. The README's pictures are made by it. */
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, testInOwnApp as test } from '../desk/app'
import { untilStill } from '../desk/story'

const root = resolve(import.meta.dirname, '../..')
const out = join(root, 'out/tour')

test('a wire story is taken in, edited and filed', async ({ running: { app, page } }) => {
  await mkdir(out, { recursive: true })
  let number = 0
  const picture = async (name: string) => {
    await untilStill(page)
    number++
    return page.screenshot({ path: join(out, `${number}-${name}.png`) })
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1440, 900))
  await page.getByRole('button', { name: 'Add sample stories' }).click()
  const list = page.getByRole('list', { name: 'Stories' })
  await expect(list.getByRole('listitem').nth(11)).toBeVisible()
  await picture('desk')

  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [join(root, 'seeds/wire-reservoir.txt')],
  )
  await page.keyboard.press('Control+O')
  const story = page.getByRole('textbox', { name: 'Story' })
  // the panels show the story before until its text is there
  await expect(story).toContainText(/reservoir/i)
  await expect(page.locator('[data-pane="panels"]:not([inert])')).toBeVisible()
  await expect(page.getByLabel('Editing by')).not.toHaveValue('')
  await expect(page.getByLabel('City')).not.toHaveValue('')
  await picture('taken-in')
  await page.getByRole('button', { name: 'Close message' }).click()
  await expect(page.getByText('Imported', { exact: true })).toHaveCount(0)

  await page.getByLabel('Slug').fill('reservoir-tour')
  await page.getByRole('button', { name: 'Country' }).click()
  await page.getByLabel('Country').fill('Iraq')
  await page.getByLabel('Byline').fill('Dilan Aro')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await picture('panels-filled')

  await story.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Update: ')
  await expect(list).toContainText('Update: ')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await picture('revised')

  for (const [key, name] of [
    ['Control+Shift+E', 'reservoir.html'],
    ['Control+Shift+M', 'reservoir.md'],
  ] as const) {
    const file = join(out, name)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await page.keyboard.press(key)
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('Update: ')
  }
  await page.keyboard.press('Control+Alt+P')
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeVisible()
  await expect(page.getByText('Exported')).toHaveCount(0)
  await picture('filed')
  await page.keyboard.press('Control+Alt+P')
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await picture('dark')
})
