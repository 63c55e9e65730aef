import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { paste, startStory, story } from './story'

/** A new story with the cursor in its body. */
async function startBody(page: Page): Promise<void> {
  await startStory(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
}

const paragraphs = (page: Page) => story(page).locator('p:not([data-part])')

/** Types as a keyboard of Arabic or Kurdish letters does: each by itself. */
async function typeLetters(page: Page, text: string): Promise<void> {
  for (const letter of text) await page.keyboard.insertText(letter)
}

test('quotation marks, dashes and apostrophes are put right as they are typed, and taken back by one key', async ({
  page,
}) => {
  await startBody(page)
  await page.keyboard.type('"It won\'t," he said -- twice...')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice…')
  await page.keyboard.press('Backspace')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice...')
  await page.keyboard.type(' "')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice... “')
  await page.keyboard.press('Control+Z')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice... "')
  await page.keyboard.press('Control+Shift+Z')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice... “')
  await page.keyboard.type('No')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice... “No')
})

test('Kurdish is typed with its own signs and letters, whatever the keyboard has', async ({ page }) => {
  await startBody(page)
  await page.getByLabel('Language').click()
  await page.getByRole('option', { name: 'کوردیی ناوەندی' }).press('Enter')
  await paragraphs(page).click()
  await typeLetters(page, 'گوتی "كوردي", بۆچی?')
  await expect(paragraphs(page)).toHaveText('گوتی «کوردی»، بۆچی؟')
  await page.keyboard.press('Backspace')
  await expect(paragraphs(page)).toHaveText('گوتی «کوردی»، بۆچی?')
})

test('an input method composes undisturbed', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('He said ')
  const client = await page.context().newCDPSession(page)
  for (const text of ['"', '"n', '"ni', '"nihon"'])
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await expect(paragraphs(page)).toHaveText('He said "nihon"')
  await page.keyboard.insertText('"日本"')
  await expect(paragraphs(page)).toHaveText('He said "日本"')
})

test('a cursor key is obeyed, also where a finding is drawn in the moment after it', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('The the dam leaks at at')
  await expect(paragraphs(page).locator('.finding')).toHaveText(['The the'])
  // the work that waits for a pause is done when the test wants it to be
  await page.evaluate(() => {
    const { setTimeout } = window
    const waiting: (() => void)[] = []
    window.setTimeout = Object.assign((work: () => void, ms?: number, ...rest: unknown[]) => {
      if (ms !== 300) return setTimeout(work, ms, ...rest)
      waiting.push(work)
      return 0
    }, setTimeout)
    addEventListener(
      'keydown',
      (event) => {
        event.preventDefault()
        event.stopPropagation()
        getSelection()?.modify('move', 'forward', 'character')
        for (const work of waiting.splice(0)) work()
        window.setTimeout = setTimeout
      },
      { capture: true, once: true },
    )
  })
  await page.evaluate(() => getSelection()?.modify('move', 'backward', 'lineboundary'))
  await page.waitForFunction(() => getSelection()?.anchorOffset === 0)
  await page.keyboard.press('ArrowRight')
  await expect(paragraphs(page).locator('.finding')).toHaveText(['The the', 'at at'])
  await page.keyboard.type('#')
  await expect(paragraphs(page)).toHaveText('T#he the dam leaks at at')
})

test('keys that come faster than the window follows act where the key before has led', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('One two')
  await page.keyboard.press('Home')
  await page.waitForFunction(() => getSelection()?.anchorOffset === 0)
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      () => {
        const end = performance.now() + 400
        while (performance.now() < end);
      },
      { capture: true, once: true },
    )
  })
  await Promise.all(
    ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'].map((key) => page.keyboard.press(key)),
  )
  await expect(paragraphs(page)).toHaveText(['One', 'two'])
})

test('slugs and addresses stay as they are typed', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('See www.city.example/a--b?q="x" now')
  await expect(paragraphs(page)).toHaveText('See www.city.example/a--b?q="x" now')
  await expect(story(page).getByRole('link')).toHaveText('www.city.example/a--b?q="x')
  await page.getByLabel('Slug').fill('it\'s--"a"')
  await expect(page.getByLabel('Slug')).toHaveValue('it\'s--"a"')
})

test('the notes of a story are typed smartly as well, and one Backspace takes it back', async ({ page }) => {
  await startBody(page)
  const note = page.getByLabel('Internal note')
  await note.click()
  await page.keyboard.type('"It won\'t," he said -- no')
  await expect(note).toHaveValue('“It won’t,” he said – no')
  await page.keyboard.type('"')
  await expect(note).toHaveValue('“It won’t,” he said – no”')
  await page.keyboard.press('Backspace')
  await expect(note).toHaveValue('“It won’t,” he said – no"')
  await page.keyboard.type('!')
  await expect(note).toHaveValue('“It won’t,” he said – no"!')
})

test('a rule that is switched off in Settings is off at once', async ({ page }) => {
  await startBody(page)
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Typing' }).click()
  await page.getByLabel('Quotation marks').uncheck()
  await page.keyboard.press('Escape')
  await paragraphs(page).click()
  await page.keyboard.type('"No" -- ')
  await expect(paragraphs(page)).toHaveText('"No" – ')
})

test('typing is taken back in sentences and paragraphs, and after a restart as well', async ({
  running: first,
  launch,
}) => {
  await startBody(first.page)
  await first.page.keyboard.type("The dam is full. It won't hold.")
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('Engineers came. They left')
  await first.page.keyboard.press('Control+Z')
  await expect(paragraphs(first.page).last()).toHaveText('Engineers came.')
  await first.close()

  const { page } = await launch({ desk: first.desk })
  await expect(paragraphs(page).last()).toHaveText('Engineers came.')
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(paragraphs(page)).toHaveText(['The dam is full. It won’t hold.'])
  await page.keyboard.press('Control+Z')
  await expect(paragraphs(page)).toHaveText(['The dam is full.'])
  await page.keyboard.press('Control+Shift+Z')
  await expect(paragraphs(page)).toHaveText(['The dam is full. It won’t hold.'])
})

test('select all and type puts all where it was begun', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('Water rose.')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('New headline typed')
  await expect(story(page).getByRole('heading')).toHaveText('New headline typed')
  await expect(story(page)).toHaveText('New headline typed')
})

test('lists and tables are written by keys alone', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('- One')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(story(page).getByRole('listitem')).toHaveText(['Two', 'One'])
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(story(page).getByRole('listitem')).toHaveText(['One'])
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('table')
  await page.keyboard.press('Enter')
  for (let cell = 0; cell < 9; cell++) {
    await page.keyboard.type(`c${cell}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('tenth')
  await expect(story(page).getByRole('row')).toHaveCount(4)
  await expect(story(page).getByRole('row').last()).toHaveText('tenth')
})

test('a table gets its caption and its source by keys alone', async ({ page }) => {
  await startBody(page)
  for (const command of ['table', 'caption and notes']) {
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type(command)
    await expect(page.getByRole('option').first()).toContainText(command, { ignoreCase: true })
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('Seats')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Party')
  const note = story(page).locator('[data-part="table-note"]')
  for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Source: IHEC')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It goes on.')
  await expect(story(page).locator('[data-part="table-caption"]')).toHaveText('Seats')
  await expect(note).toHaveText(['Source: IHEC'])
  await expect(paragraphs(page).last()).toHaveText('It goes on.')
})

test('a paragraph is made the headline from its menu, and what stood there is kept', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('UPDATE 1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dam is full')
  await paragraphs(page).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Make headline' }).click()
  await expect(story(page).getByRole('heading')).toHaveText('Dam is full')
  await expect(paragraphs(page)).toHaveText('UPDATE 1')
  await page.keyboard.press('Control+Z')
  await expect(story(page).getByRole('heading')).toHaveText('UPDATE 1')
  await expect(paragraphs(page)).toHaveText('Dam is full')
})

test('words that are cut and put elsewhere leave one space between words', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('The old dam is full')
  await paragraphs(page)
    .getByText('old')
    .dblclick({ position: { x: 45, y: 10 } })
  await page.keyboard.press('Control+X')
  await expect(paragraphs(page)).toHaveText(/^The \w+ is full$|^The old dam full$|^old dam is full$/)
  await page.keyboard.press('End')
  await page.keyboard.press('Control+V')
  await expect(paragraphs(page)).toHaveText(/full \w+$/)
  await expect(paragraphs(page)).not.toHaveText(/ {2}/)
})

test('the status bar counts the body, what is selected, and the headline against its limits', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.type('A headline that is much too long for the web and for any alert there is')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ERBIL (Kurdistan 24) – The dam is full.')
  const counts = page.getByRole('button', { name: /words?/ })
  await expect(counts).toContainText('4 words')
  await expect(counts).toContainText('16 characters')
  await expect(counts).toContainText('Headline 71/60 Alert')
  const over = story(page).locator('.headline-over')
  await expect(over).toHaveText(['rt there i', 's'])
  await expect(over.first()).toHaveAttribute('title', 'Alert: 11 over 60')
  await expect(over.last()).toHaveAttribute('title', 'Web: 1 over 70')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect(counts).toContainText('1 word selected5 characters')
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('counts')
  await page.keyboard.press('Enter')
  const all = page.getByRole('dialog', { name: 'Counts…' })
  await expect(all.getByText('1 over 70')).toBeVisible()
  await expect(all.getByText('Lines of 36 characters')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(all).toBeHidden()
  await expect(story(page)).toBeFocused()

  // cut to a length: a line where the story ends then, and what would hang in the air
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Rashid said so.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Karim Rashid, a farmer, lives below it.')
  await page.keyboard.press('Control+Alt+K')
  await expect(all.getByLabel('Cut to', { exact: true })).toBeFocused()
  await page.keyboard.type('10')
  await expect(all.getByText('The last paragraph goes: 7 of 10 words are left.')).toBeVisible()
  await expect(story(page).locator('.cut-from')).toHaveText('Karim Rashid, a farmer, lives below it.')
  await expect(counts).toContainText('14 of 10 words')
  await all.getByRole('button', { name: 'Rashid: the full name goes' }).click()
  await expect(counts).toContainText('1 word selected')
  await page.keyboard.press('Control+Alt+K')
  await all.getByRole('button', { name: 'Delete what is below the line' }).click()
  await expect(paragraphs(page)).toHaveText('ERBIL (Kurdistan 24) – The dam is full. Rashid said so.')
  await expect(story(page)).toBeFocused()
  await page.keyboard.press('Control+Z')
  await expect(paragraphs(page)).toHaveCount(2)
  await expect(story(page).locator('.cut-from')).toBeVisible()
})

test('a story is cleaned up by a command, which says what it put right, and one undo takes it back', async ({
  page,
}) => {
  await startBody(page)
  await page.keyboard.insertText('"It  won\'t" , he said -- twice')
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('clean up')
  await page.keyboard.press('Enter')
  await expect(paragraphs(page)).toHaveText('“It won’t”, he said – twice')
  await expect(page.getByText('3 quotation marks and apostrophes')).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(paragraphs(page)).toHaveText('"It  won\'t" , he said -- twice')
})

test('the selected stories are cleaned up together, and one Undo takes all of it back', async ({ page }) => {
  for (const text of ['"Rain"  falls', 'Dam holds', '"Ferry"  sails']) {
    await startStory(page)
    await page.keyboard.insertText(text)
    await expect(page.getByRole('button', { name: new RegExp(text.slice(1, 4)) })).toBeVisible()
  }
  const rows = page.getByRole('list', { name: 'Stories' })
  await page.getByRole('button', { name: /Ferry/ }).focus()
  await page.keyboard.press('Control+A')
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('clean up text of')
  await page.keyboard.press('Enter')
  const message = page.getByRole('region', { name: /^Messages/ })
  await expect(message).toContainText(
    '2 stories cleaned up: 2 extra spaces and 4 quotation marks and apostrophes.',
  )
  await expect(story(page)).toContainText('“Ferry” sails')
  await expect(rows).toContainText('“Rain” falls')
  await page.screenshot({ path: test.info().outputPath('cleaned-up.png') })
  // it is undone in the story that was open then, and in the one that is open now
  await page.getByRole('button', { name: /Rain/ }).click()
  await expect(story(page)).toContainText('“Rain” falls')
  await message.getByRole('button', { name: 'Undo' }).click()
  await expect(story(page)).toContainText('"Rain"  falls')
  await expect(rows).toContainText('"Ferry" sails')
})

test('a paragraph is found by its number', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('One')
  for (const text of ['Two', 'Three']) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Control+G')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(story(page)).toBeFocused()
  await page.keyboard.type('x')
  await expect(paragraphs(page)).toHaveText(['One', 'xTwo', 'Three'])
})

test('who has scrolled to the end of a story sees it beside a message, and is not led back to the cursor', async ({
  page,
}) => {
  await startStory(page)
  const lines = Array.from({ length: 40 }, (_, at) => `Paragraph ${at}.`).join('\n\n')
  await paste(page, { text: `Ferry\n\nSafe\n\n${lines}` })
  await page.keyboard.press('Control+Home')
  const unseen = () =>
    page
      .locator('[data-page-scroller]')
      .evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)
  await expect.poll(unseen).toBeGreaterThan(100)
  await story(page).getByText('Paragraph 1.').hover()
  await page.mouse.wheel(0, 9000)
  await expect.poll(unseen).toBeLessThan(2)
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByText('Copied')).toBeVisible()
  await expect.poll(unseen).toBeLessThan(2)
  // the keys of a command do not move the cursor: the page may become wider and narrower
  for (const isShown of [false, true]) {
    await page.keyboard.press('Control+Alt+3')
    await expect(page.locator('.panels')).toHaveCount(isShown ? 1 : 0)
    await expect.poll(unseen).toBeLessThan(2)
  }
})
