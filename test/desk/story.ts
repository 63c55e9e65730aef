/** The open story as tests see it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { t } from '../../catalogue'
import { expect } from './app'

/** The text of the open story. */
export const story = (page: Page): Locator => page.getByRole('textbox', { name: t('editor.name') })

/** A new story, with the cursor in its headline. */
export async function startStory(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Filter' })).toBeVisible()
  await page.keyboard.press('Control+N')
  await expect(story(page)).toBeFocused()
  await expect(story(page)).toHaveText('')
}

/** Pastes at the cursor what another program would have left on the clipboard. */
export async function paste(page: Page, content: { text: string; html?: string }): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    if (html !== undefined) clipboardData.setData('text/html', html)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, content)
}

/** Drops files on the open story. */
export async function dropFiles(
  page: Page,
  files: readonly { name: string; type: string; text: string }[],
): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, type, text } of given) data.items.add(new File([text], name, { type }))
    return data
  }, files)
  await story(page).dispatchEvent('drop', { dataTransfer })
}

/** Drops at a place of the story what another program would have dragged. */
export async function drop(
  page: Page,
  place: Locator,
  content: Readonly<Record<string, string>>,
): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(given)) data.setData(type, text)
    return data
  }, content)
  const box = await place.boundingBox()
  expect(box).not.toBeNull()
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
  await place.dispatchEvent('drop', { dataTransfer, clientX: x + width - 4, clientY: y + height / 2 })
}

/** Waits until the screen is drawn with its letters, and what moves on it has come to rest. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    await document.fonts.ready
    await frame()
    await frame()
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}

/** Whether a desk has kept where the editor is in its only story, since the last change of it. */
export async function isPositionOnDisk(desk: string): Promise<boolean> {
  const folder = join(desk, 'undo')
  const [name] = await readdir(folder).catch(() => [])
  const history = name === undefined ? '' : await readFile(join(folder, name), 'utf8')
  return history.trimEnd().split('\n').at(-1)?.includes('"place":') ?? false
}
