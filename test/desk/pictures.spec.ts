import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, testInOwnApp } from './app'
import { startStory, story } from './story'

/** A picture of one pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function pastePicture(page: Page, base64: string): Promise<void> {
  await page.evaluate((data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'a.png', { type: 'image/png' }))
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, base64)
}

/** A picture of a reservoir at dusk, of 400 by 300 pixels. */
const drawnPicture = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 300
    const context = canvas.getContext('2d')
    for (const [colour, top] of [
      ['#e8a868', 0],
      ['#7a8fa8', 120],
      ['#3d5a73', 200],
    ] as const) {
      if (!context) break
      context.fillStyle = colour
      context.fillRect(0, top, 400, 300)
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })

async function drag(page: Page, handle: Locator, by: { x: number; y: number }): Promise<void> {
  await handle.hover()
  const { x, y, width, height } = (await handle.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [left, top] = [x + width / 2, y + height / 2]
  await page.mouse.down()
  await page.mouse.move(left + by.x, top + by.y, { steps: 3 })
  await page.mouse.up()
}

testInOwnApp(
  'a picture is cropped with the mouse and with keys alone, and keeps crop and rights over a start',
  async ({ launch }, testInfo) => {
    const env = { COPYDESK_PSEUDO_LANGUAGES: '1' }
    const { page, desk, close } = await launch({ env })
    await startStory(page)
    await page.keyboard.type('Reservoir is full again')
    await page.keyboard.press('Enter')
    await pastePicture(page, await drawnPicture(page))
    const image = story(page).locator('figure img')
    await expect(image).toHaveCount(1)
    const shown = () =>
      image.evaluate((element) => getComputedStyle(element).getPropertyValue('object-view-box'))

    await story(page).locator('h1').click()
    await image.click()
    await expect(story(page).locator('figure')).toHaveClass(/selectednode/)
    await story(page).locator('h1').click()
    await image.dblclick()
    const dialog = page.getByRole('dialog', { name: 'Picture' })
    const edge = (name: string) => dialog.getByRole('spinbutton', { name })
    await drag(page, dialog.locator('[data-edges="right"]'), { x: -60, y: 0 })
    await drag(page, dialog.locator('[data-edges="left top"]'), { x: 33, y: 21 })
    await drag(page, dialog.locator('[data-edges="left top right bottom"]'), { x: 4, y: -100 })
    await expect(edge('Top')).toHaveValue('0')
    const [left, right] = [await edge('Left').inputValue(), await edge('Right').inputValue()]
    expect([Number(left) > 8, Number(right) > 10]).toEqual([true, true])
    await page.screenshot({ path: testInfo.outputPath('crop-light.png') })
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await expect(dialog).toHaveCount(0)
    expect(await shown()).toContain(`${left}%`)
    await page.keyboard.press('Control+Z')
    expect(await shown()).toBe('none')

    await page.keyboard.press('Control+Shift+P')
    await page.getByPlaceholder('Type a command').fill('crop')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'Alternative text' })).toBeFocused()
    for (const digits of ['12.5', '20']) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(digits)
    }
    for (const name of ['Right', 'Bottom', 'Show all of it', 'Terms of use']) {
      await page.keyboard.press('Tab')
      await expect(dialog.getByLabel(name).or(dialog.getByRole('button', { name }))).toBeFocused()
    }
    await page.keyboard.type('No archives')

    // the calendar has the keys while it is open, and one Escape closes it alone
    await dialog.getByRole('textbox', { name: 'May be published until' }).fill('3 March 2099')
    const calendar = dialog.getByRole('button', { name: 'Pick a day: May be published until' })
    await calendar.press('Enter')
    const day = (name: string) => page.getByRole('button', { name, exact: true })
    await expect(day('3 March 2099')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'May be published until' })).toHaveValue('4 March 2099')
    await calendar.press('Enter')
    await expect(day('4 March 2099')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(day('4 March 2099')).toHaveCount(0)
    await dialog.getByRole('textbox', { name: 'Terms of use' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(story(page).getByText('No archives')).toBeVisible()
    expect(await shown()).toBe('inset(20% 0% 0% 12.5%)')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await close()

    const again = await launch({ desk, env })
    await expect(story(again.page).getByText('No archives')).toBeVisible()
    const kept = again.page.locator('.ProseMirror figure img')
    await expect(kept).toHaveCSS('object-view-box', 'inset(20% 0% 0% 12.5%)')
    for (const [name, theme, uiLanguage] of [
      ['dark', 'dark', 'en'],
      ['rtl', 'light', 'ar-XB'],
    ] as const) {
      await again.page.evaluate(
        (patch) => {
          const { copydesk } = window as unknown as {
            copydesk: { desk: { setSettings(patch: object): Promise<void> } }
          }
          return copydesk.desk.setSettings(patch)
        },
        { theme, uiLanguage },
      )
      await again.page.reload()
      await kept.dblclick()
      await expect(again.page.locator('.picture-dialog')).toBeVisible()
      await again.page.screenshot({ path: testInfo.outputPath(`crop-${name}.png`) })
      await again.page.keyboard.press('Escape')
      await again.page.screenshot({ path: testInfo.outputPath(`picture-${name}.png`) })
    }
  },
)

testInOwnApp(
  'a picture gets its alternative text, and is exported as a file beside the page',
  async ({ running: { app, page }, folder }, testInfo) => {
    await startStory(page)
    await pastePicture(page, pixel)
    const image = story(page).locator('figure img')
    await expect(image).toHaveCount(1)
    await story(page).locator('figcaption span').first().click()
    await page.keyboard.press('Control+Shift+P')
    await page.getByPlaceholder('Type a command').fill('Picture: alternative text')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Alternative text' }).fill('The dam at dusk')
    await page.keyboard.press('Enter')
    await expect(image).toHaveAttribute('alt', 'The dam at dusk')
    await story(page).focus()
    await page.keyboard.press('Control+Z')
    await expect(image).toHaveAttribute('alt', '')

    const file = join(folder, 'ferry.html')
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    }, file)
    await page.keyboard.press('Control+Shift+S')
    await page.getByLabel('Pictures as files in a folder beside it').check()
    await page.screenshot({ path: testInfo.outputPath('export.png') })
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect(page.getByText('Exported')).toBeVisible()
    const [name = ''] = await readdir(join(folder, 'ferry-pictures'))
    expect((await readFile(join(folder, 'ferry-pictures', name))).toString('base64')).toBe(pixel)
    expect(await readFile(file, 'utf8')).toContain(`<img src="ferry-pictures/${name}"`)
  },
)
