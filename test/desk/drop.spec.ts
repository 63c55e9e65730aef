import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { drop, startStory, story, untilStill } from './story'

/** A story with a headline and two paragraphs. */
async function startWritten(page: Page): Promise<void> {
  await startStory(page)
  await page.keyboard.type('Headline')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It is old.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It ends.')
}

const paragraph = (page: Page, text: string) => story(page).locator('p', { hasText: text })

test('deletions, comments and hidden text that are dropped never become live text', async ({ page }) => {
  await startWritten(page)
  await drop(page, paragraph(page, 'It ends.'), {
    'text/html':
      '<p>The minister <del>took a bribe and </del><span class=msoDel>fled and </span>said <a href="#_msocom_1">[A1]</a>no.<span style="display:none">check this</span></p>',
    'text/plain': 'The minister took a bribe and fled and said no.',
  })
  await expect(paragraph(page, 'It ends.')).toHaveText('It ends. The minister said no.')
  await expect(page.getByText('Text that was marked as deleted was left out.').last()).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('The minister')
  await expect(story(page)).toContainText('It is old.')
})

test('a drop into the headline is a line of it', async ({ page }) => {
  await startWritten(page)
  await drop(page, story(page).locator('h1'), {
    'text/html': '<h2>, with a <del>secret </del><em>second</em> thought</h2>',
    'text/plain': ', with a secret second thought',
  })
  await expect(story(page).locator('h1')).toHaveText('Headline, with a second thought')
})

test('a story dropped where nothing is written goes to its places', async ({ page }) => {
  await startStory(page)
  await drop(page, story(page), {
    'text/html':
      '<h1>Dam to be drained</h1><p>KOYA (Kurdistan 24) – Engineers will empty the dam.</p><p>Work begins in May.</p>',
    'text/plain': 'Dam to be drained',
  })
  await expect(story(page).locator('h1').first()).toHaveText('Dam to be drained')
  await expect(page.getByLabel('City')).toHaveValue('Koya')
})

test('plain text that is dropped is read as a paste of it is', async ({ page }) => {
  await startWritten(page)
  await drop(page, paragraph(page, 'It ends.'), { 'text/plain': '- Pump\n- Guards' })
  await expect(story(page).locator('ul li')).toHaveText(['Pump', 'Guards'])
})

test('an address that is dropped is text', async ({ page }) => {
  await startWritten(page)
  await drop(page, paragraph(page, 'It is old.'), { 'text/uri-list': 'https://example.org/dam' })
  await expect(story(page)).toContainText('It is old. https://example.org/dam')
})

test('what another editor made of ProseMirror gives is read as any other page', async ({ page }) => {
  await startWritten(page)
  await drop(page, paragraph(page, 'It ends.'), {
    'text/html':
      '<p data-pm-slice="1 1 []"> The gate <del data-suggestion="delete">failed and </del>held.</p>',
    'text/plain': ' The gate failed and held.',
  })
  await expect(story(page)).not.toContainText('failed')
  await expect(story(page)).toContainText('The gate held.')
})

test('what is dragged within the story moves', async ({ page }) => {
  await startWritten(page)
  await paragraph(page, 'It is old.').dblclick({ position: { x: 4, y: 8 } })
  await story(page).evaluate((element) => {
    const place = (text: string) =>
      [...element.querySelectorAll('p')].find(({ textContent }) => textContent === text) ?? element
    const at = place('It ends.').getBoundingClientRect()
    const how = { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }
    place('It is old.').dispatchEvent(new DragEvent('dragstart', how))
    const where = { clientX: at.right - 4, clientY: at.top + at.height / 2 }
    place('It ends.').dispatchEvent(new DragEvent('drop', { ...how, ...where }))
  })
  await expect(story(page)).toContainText('It ends. It')
  const text = await story(page).evaluate((element) => element.textContent ?? '')
  expect(text.match(/It/g)).toHaveLength(2)
  expect(text).toContain('is old.')
})

test('paragraphs that are dragged into a cell are lines of it, and its table stays one', async ({ page }) => {
  await startWritten(page)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Table' }).click()
  await page.keyboard.type('Here')
  const head = story(page).locator('th').first()
  await drop(page, head, { 'text/plain': 'Votes' })
  await expect(head).toHaveText('Here Votes')
  await paragraph(page, 'It is old.').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+End')
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString().replaceAll('\n\n', ' ')))
    .toBe('It is old. It ends.')
  await untilStill(page)
  await story(page).evaluate((element) => {
    const at = element.querySelector('th')?.getBoundingClientRect() ?? new DOMRect()
    const how = { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }
    element.querySelector('p:not([data-part])')?.dispatchEvent(new DragEvent('dragstart', how))
    const where = { clientX: at.right - 4, clientY: at.top + at.height / 2 }
    element.querySelector('th p')?.dispatchEvent(new DragEvent('drop', { ...how, ...where }))
  })
  await expect(head).toHaveText(/^Here Votes ?It is old\.\s?It ends\.$/)
  await expect(story(page).locator('table')).toHaveCount(1)
  await expect(story(page).locator('> p', { hasText: 'It' })).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(head).toHaveText('Here Votes')
  await expect(paragraph(page, 'It ends.')).toHaveCount(1)
})

for (const [what, modifiers, expected] of [
  ['moved', {}, ['It ends.', 'It is old.']],
  ['copied', { ctrlKey: true }, ['It is old.', 'It ends.', 'It is old.']],
] as const)
  test(`a whole paragraph that is ${what} behind another stays one, and leaves no empty one`, async ({
    page,
  }) => {
    await startWritten(page)
    await paragraph(page, 'It is old.').click({ clickCount: 3 })
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toBe('It is old.')
    await untilStill(page)
    await story(page).evaluate((element, held) => {
      const place = (text: string) =>
        [...element.querySelectorAll('p')].find(({ textContent }) => textContent === text) ?? element
      const at = place('It ends.').getBoundingClientRect()
      const how = { bubbles: true, cancelable: true, dataTransfer: new DataTransfer(), ...held }
      place('It is old.').dispatchEvent(new DragEvent('dragstart', how))
      const where = { clientX: at.right - 4, clientY: at.top + at.height / 2 }
      place('It ends.').dispatchEvent(new DragEvent('drop', { ...how, ...where }))
    }, modifiers)
    const paragraphs = story(page).locator('> p:not([data-part])')
    await expect(paragraphs).toHaveText([...expected])
    await page.keyboard.press('Control+Z')
    await expect(paragraphs).toHaveText(['It is old.', 'It ends.'])
  })
