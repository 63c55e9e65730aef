/** What real keys, dead keys and input methods make of a story under review. */
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './app'
import { drop, startStory, story } from './story'

const inserted = (page: Page) => story(page).locator('ins.suggested-inserted')
const deleted = (page: Page) => story(page).locator('del.suggested-deleted')
const kinds = (page: Page) =>
  page.getByRole('list', { name: 'Suggestions' }).getByRole('listitem').locator('.suggestion-kind')

/** A new story of these paragraphs, with suggesting on and the cursor at its end. */
async function review(page: Page, ...paragraphs: string[]): Promise<void> {
  await startReview(page, paragraphs)
  await backFromName(page)
}

/** Back in the text from the field for a name, to which whoever has given none is led. */
async function backFromName(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused()
  await story(page).focus()
}

/** The same, where suggesting is switched on by somebody whose name is known. */
async function startReview(page: Page, paragraphs: readonly string[]): Promise<void> {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(paragraphs[0] ?? '')
  for (const text of paragraphs.slice(1)) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(text)
  }
  await page.keyboard.press('Control+Shift+T')
  await expect(page.getByRole('button', { name: 'Suggest changes' })).toHaveAttribute('aria-pressed', 'true')
}

const lines = (page: Page) => story(page).locator('> p').allInnerTexts()

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key)
}

/** Composes step by step, as an input method does, and ends with a text, or with none. */
async function compose(cdp: CDPSession, steps: readonly string[], text: string): Promise<void> {
  for (const step of steps)
    await cdp.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    })
  if (text === '') await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  else await cdp.send('Input.insertText', { text })
}

test('runs of Backspace and Delete strike what they pass, and letters typed there stand in their order', async ({
  page,
}) => {
  await review(page, 'Hellooooo TEST')
  // a comma is listed with the words on either side
  await press(page, 'ArrowLeft', ' TEST'.length)
  await page.keyboard.type(',')
  await expect(page.getByRole('button', { name: 'Inserted Hellooooo, TEST' })).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(kinds(page)).toHaveCount(0)
  await page.keyboard.press('End')
  await press(page, 'Backspace', 4)
  await page.keyboard.type('ABCD')
  await expect(deleted(page)).toHaveText('TEST')
  await expect(inserted(page)).toHaveText('ABCD')
  await expect(kinds(page)).toHaveText(['Replaced'])
  // in a run of like letters the one at the cursor goes
  await page.keyboard.press('Home')
  await press(page, 'ArrowRight', 5)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Delete')
  await expect(deleted(page).first()).toHaveText('oo')
  await expect(kinds(page)).toHaveText(['Deleted', 'Replaced'])
})

test('Enter splits and Backspace joins, and one after the other leaves nothing', async ({ page }) => {
  await review(page, 'One sentence. Two of them are here.', 'The third is long enough to be moved.')
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(kinds(page)).toHaveText(['Paragraphs joined'])
  await page.keyboard.press('Enter')
  await expect(kinds(page)).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await press(page, 'ArrowRight', 'One sentence.'.length)
  await page.keyboard.press('Enter')
  await expect(kinds(page)).toHaveText(['Paragraph split'])
  await page.keyboard.press('Backspace')
  await expect(kinds(page)).toHaveCount(0)
  // a paragraph that is moved by keys is one decision, and rejected it is back
  await page.keyboard.press('Alt+ArrowDown')
  await expect(kinds(page)).toHaveText(['Moved'])
  await expect.poll(() => lines(page)).toContain('The third is long enough to be moved.')
  await page.getByRole('button', { name: 'Reject', exact: true }).click()
  await expect(kinds(page)).toHaveCount(0)
  await expect
    .poll(async () => (await lines(page)).slice(-2))
    .toEqual(['One sentence. Two of them are here.', 'The third is long enough to be moved.'])
  await page.keyboard.press('Control+Z')
  await expect(kinds(page)).toHaveText(['Moved'])
})

test('compositions and dead keys are suggestions and are never broken', async ({ page }) => {
  await review(page, 'The old ferry')
  const cdp = await page.context().newCDPSession(page)
  await press(page, 'Backspace', 5)
  await expect(deleted(page)).toHaveText('ferry')
  await compose(cdp, ['n', 'ni', 'nih'], '你')
  await expect(inserted(page)).toHaveText('你')
  // one that is given up leaves nothing
  await compose(cdp, ['h', 'ha'], '')
  await expect(inserted(page)).toHaveText('你')
  // a dead key shows its accent until its letter comes
  await compose(cdp, ['´'], 'é')
  await expect(inserted(page)).toHaveText('你é')
  // in the midst of what is not changed, as a Kurdish keyboard types
  await page.keyboard.press('Home')
  await press(page, 'ArrowRight', 4)
  await compose(cdp, ['ک', 'کو'], 'کورد ')
  await expect(inserted(page).first()).toHaveText('کورد ')
  await expect(kinds(page)).toHaveText(['Inserted', 'Replaced'])
  await expect
    .poll(() =>
      page.evaluate(() =>
        /[\u200b\u2060\ufeff]/.test(document.querySelector('.ProseMirror')?.textContent ?? ''),
      ),
    )
    .toBe(false)
})

test('a word that is composed in place of a deleted one has its space again, once it is done', async ({
  page,
}) => {
  await review(page, 'The old ferry')
  const cdp = await page.context().newCDPSession(page)
  await page.keyboard.press('Home')
  await press(page, 'ArrowRight', 'The '.length)
  await press(page, 'Shift+ArrowRight', 'old'.length)
  await page.keyboard.press('Delete')
  const last = story(page).locator('> p').last()
  await expect(deleted(page)).toHaveText(/^ ?old ?$/)
  await compose(cdp, ['n', 'ni'], '你')
  await compose(cdp, ['h', 'hao'], '好')
  await expect(inserted(page)).toHaveText('你好')
  await expect(deleted(page)).toHaveText('old')
  await page.keyboard.press('Control+Alt+6')
  await expect(last).toHaveText('The 你好 ferry')
  await page.keyboard.press('Control+Z')
  await expect(last).toHaveText('The old ferry')
})

test('what is dictated or picked as an emoji is one suggestion, and a struck letter leaves its neighbours joined', async ({
  page,
}) => {
  await review(page, 'ئەو شارە کوردستانە.')
  // as a dictation or the panel of emoji puts it in: without keys
  await page.keyboard.insertText(' 🚢 ئێوارە باش')
  await expect(inserted(page)).toHaveText(' 🚢 ئێوارە باش')
  await expect(kinds(page)).toHaveText(['Inserted'])
  await press(page, 'Control+Z', 1)
  await expect(kinds(page)).toHaveCount(0)
  await page.keyboard.press('Home')
  await press(page, 'ArrowLeft', 'ئەو شارە کوردس'.length)
  await page.keyboard.press('Delete')
  await expect(deleted(page)).toHaveText('ت')
  // letters that stand alone have another width
  const width = () =>
    story(page)
      .locator('> p')
      .last()
      .evaluate((block) => {
        const range = document.createRange()
        range.selectNodeContents(block)
        return Math.round(range.getBoundingClientRect().width)
      })
  const struck = await width()
  await page.keyboard.press('Control+Z')
  await expect(deleted(page)).toHaveCount(0)
  expect(await width()).toBe(struck)
})

test('a replacement of all is one batch, and undone it is back', async ({ page }) => {
  await review(page, 'A dam by the dam.', 'No dam.')
  await page.keyboard.press('Control+F')
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('dam')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('dyke')
  await page.getByRole('button', { name: 'Replace all' }).click()
  await expect(kinds(page)).toHaveText(['Replaced', 'Replaced', 'Replaced'])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Accept or reject several…' }).click()
  await page.getByRole('menuitem', { name: /^Reject all of: Replace all/ }).click()
  await expect(kinds(page)).toHaveCount(0)
  await expect.poll(async () => (await lines(page)).slice(-2)).toEqual(['A dam by the dam.', 'No dam.'])
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(kinds(page)).toHaveText(['Replaced', 'Replaced', 'Replaced'])
})

test('a drag of words and the text of an abbreviation are suggestions, and a comment goes along with what is cut and pasted', async ({
  page,
}) => {
  await page.evaluate(() => {
    const { copydesk } = window as unknown as {
      copydesk: { desk: { setSettings(patch: object): Promise<void> } }
    }
    const kdp = { short: 'kdp', text: 'Kurdistan Democratic Party', language: '', house: '' }
    return copydesk.desk.setSettings({ abbreviations: [kdp] })
  })
  await page.reload()
  await review(page, 'The old ferry sails.', 'It rains.')
  // the text of an abbreviation, as one, and back by Backspace
  await page.keyboard.type(' The kdp ')
  await expect(inserted(page)).toHaveText(' The Kurdistan Democratic Party ')
  await page.keyboard.press('Backspace')
  await expect(inserted(page)).toHaveText(' The kdp ')
  await press(page, 'Backspace', ' The kdp '.length)
  await expect(kinds(page)).toHaveCount(0)
  // a word that is dragged after the next paragraph
  const paragraph = (text: string) => story(page).locator('p', { hasText: text })
  await paragraph('The old').click()
  await page.keyboard.press('Home')
  await press(page, 'ArrowRight', 'The '.length)
  await press(page, 'Shift+ArrowRight', 'old '.length)
  await page.keyboard.press('Control+Alt+M')
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('How old?')
  await page.keyboard.press('Control+Enter')
  const commented = story(page).locator('.commented')
  await expect(commented).toHaveText('old')
  await story(page).evaluate((element) => {
    const place = (text: string) =>
      [...element.querySelectorAll('p')].find(({ textContent }) => textContent === text) ?? element
    const at = place('It rains.').getBoundingClientRect()
    const how = { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }
    place('The old ferry sails.').dispatchEvent(new DragEvent('dragstart', how))
    const where = { clientX: at.left + 1, clientY: at.top + at.height / 2 }
    place('It rains.').dispatchEvent(new DragEvent('drop', { ...how, ...where }))
  })
  await expect(deleted(page)).toHaveText('old ')
  await expect(inserted(page)).toHaveText(/^old ?$/)
  await expect(commented).toHaveText('old')
  await page.keyboard.press('Control+Z')
  await expect(kinds(page)).toHaveCount(0)
  await expect(commented).toHaveText('old')
  // the same word cut, and pasted after all
  await paragraph('The old').click()
  await page.keyboard.press('Home')
  await press(page, 'ArrowRight', 'The '.length)
  await press(page, 'Shift+ArrowRight', 'old '.length)
  await page.keyboard.press('Control+X')
  await expect(deleted(page)).toHaveText('old ')
  await expect(commented).toHaveCount(0)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+V')
  await expect(inserted(page).filter({ hasText: 'old' })).toHaveCount(1)
  await expect(commented).toHaveText('old')
  // what comes from outside is suggested as well
  await drop(page, paragraph('The'), { 'text/plain': 'It pours.' })
  await expect(inserted(page).filter({ hasText: 'It pours.' })).toHaveCount(1)
})

test('whoever types on while the field for a name comes goes on in the text', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  // both keys in one task: the field cannot have come when the second does
  await story(page).evaluate((text) => {
    const press = (key: string, held = {}) =>
      text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
    press('T', { code: 'KeyT', ctrlKey: true, shiftKey: true })
    press('x')
  })
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible()
  await expect(story(page)).toBeFocused()
  await page.keyboard.type(' today')
  await expect(inserted(page)).toHaveText(' today')
})

test('the list says how many suggestions a story from right to left has in the order of its own language', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.type('پردەکە کرایەوە دوای نۆ ساڵ')
  await page.keyboard.press('Control+Shift+T')
  await backFromName(page)
  await page.keyboard.type(' نوێ')
  await expect(inserted(page)).toHaveCount(1)
  await expect(story(page)).toHaveAttribute('dir', 'rtl')
  const told = page.locator('.row-suggested')
  await expect(told).toHaveText('1 suggestion')
  const [number, word] = await told.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    const leftOf = (from: number, to: number) => {
      const range = document.createRange()
      if (text) {
        range.setStart(text, from)
        range.setEnd(text, to)
      }
      return range.getBoundingClientRect().left
    }
    return [leftOf(0, 1), leftOf(2, 12)]
  })
  expect(number).toBeLessThan(word ?? 0)
})

test('what one deletes of what another has suggested is listed, and comes back as theirs', async ({
  page,
}) => {
  /** Sits down at the desk in somebody's place. */
  const signIn = async (editor: string) => {
    await page.evaluate((name) => {
      const { copydesk } = window as unknown as {
        copydesk: { desk: { setSettings(patch: object): Promise<void> } }
      }
      return copydesk.desk.setSettings({ editor: name })
    }, editor)
    await page.reload()
  }
  const withdrawn = page.getByRole('list', { name: 'Withdrawn' })
  await signIn('Rawand Aziz')
  await startReview(page, ['The ferry sails.'])
  await press(page, 'ArrowLeft', '.'.length)
  await page.keyboard.type(' again on Monday')
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
  await signIn('Shilan Barzo')
  await story(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await press(page, 'Backspace', ' on Monday'.length)
  await expect(withdrawn.getByRole('listitem')).toHaveCount(1)
  await expect(withdrawn).toContainText('on Monday')
  await expect(withdrawn).toContainText('Rawand Aziz')
  await expect(withdrawn).toContainText('Deleted by Shilan Barzo')
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
  await page.reload()
  await expect(withdrawn).toContainText('on Monday')
  await withdrawn.getByRole('button', { name: 'Bring back' }).click()
  await expect(withdrawn).toHaveCount(0)
  await expect(inserted(page)).toHaveText([' again', ' on Monday'])
  await expect(kinds(page)).toHaveText(['Inserted'])
  await page.keyboard.press('Control+Z')
  await expect(withdrawn).toContainText('on Monday')
  await withdrawn.getByRole('button', { name: 'Dismiss' }).click()
  await expect(withdrawn).toHaveCount(0)
  await press(page, 'Control+Z', 2)
  await expect.poll(async () => (await inserted(page).allInnerTexts()).join('')).toBe(' again on Monday')
  await expect(withdrawn).toHaveCount(0)
})
