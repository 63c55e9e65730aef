import { expect, test } from './app'
import { paste, startStory, story } from './story'

const lead = 'KOYA (Kurdistan 24) – Engineers will empty the dam.'
const text = `Dam to be drained\n\n${lead}\n\nWork begins in May.`

const whole = {
  'Google Docs with blank lines': `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Dam to be drained</span></p><br /><p dir="ltr"><span>${lead}</span></p><br /><p dir="ltr"><span>Work begins in May.</span></p></b>`,
  'a web page with a figure': `<h1>Dam to be drained</h1><p>${lead}</p><figure><img src="https://example.org/a.jpg" alt="x"><figcaption>The dam at dusk</figcaption></figure><p>Work begins in May.</p>`,
  Outlook: `<div>Dam to be drained<br>&nbsp;<br>${lead}<br>&nbsp;<br>Work begins in May.</div>`,
}

for (const [name, html] of Object.entries(whole))
  test(`a story pasted from ${name} into a new one goes to its places`, async ({ page }) => {
    await startStory(page)
    await paste(page, { html, text })
    await expect(story(page).locator('h1').first()).toHaveText('Dam to be drained')
    await expect(page.getByLabel('City')).toHaveValue('Koya')
    await expect(story(page).locator('p', { hasText: /^Work begins in May\.$/ })).toHaveCount(1)
    await expect(story(page)).not.toContainText('The dam at dusk')
  })

/** A story with a headline and a paragraph, and the cursor at the end of that. */
async function startWritten(page: Parameters<typeof startStory>[0]): Promise<void> {
  await startStory(page)
  await page.keyboard.type('Headline')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It is old.')
  await page.keyboard.press('Enter')
}

test('what is pasted into a story is put right, told, and undone as one step', async ({ page }) => {
  await startWritten(page)
  await paste(page, {
    html: '<p>The minister <del><span class=msoDel>took a bribe and </span></del>said no.</p><ul><li>Pump</li><li>Guards</li></ul>',
    text: 'The minister took a bribe and said no.',
  })
  await expect(story(page).locator('p', { hasText: 'The minister said no.' })).toHaveCount(1)
  await expect(story(page).locator('ul li')).toHaveText(['Pump', 'Guards'])
  const told = page.getByText('Text that was marked as deleted was left out.')
  await expect(told.last()).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('The minister')
  await expect(story(page)).toContainText('It is old.')
  await expect(told).toHaveCount(0)
})

test('one paste after another is told in one place', async ({ page }) => {
  await startWritten(page)
  for (const text of ['The gate is new.', 'The wall is old.']) {
    await paste(page, { html: `<p><del><span class=msoDel>Note. </span></del>${text}</p>`, text })
    await expect(story(page).locator('p', { hasText: text })).toHaveCount(1)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('Text that was marked as deleted was left out.')).toHaveCount(1)
})

test('struck words that a headline cannot show are told as they are pasted, and a table alone goes to the body', async ({
  page,
}) => {
  await startStory(page)
  await paste(page, { html: '<p>Dam <s>not</s> to be drained</p>', text: 'Dam not to be drained' })
  await expect(story(page).locator('h1')).toHaveText('Dam to be drained')
  await expect(page.getByText('Struck-through words of the headline')).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toHaveText('')
  await paste(page, { html: '<table><tr><td>Year</td><td>Level</td></tr></table>', text: 'Year\tLevel' })
  await expect(story(page).locator('td')).toHaveText(['Year', 'Level'])
  await expect(story(page).locator('h1')).toHaveText('')
})

test('lines of a PDF pasted into a story are joined', async ({ page }) => {
  await startWritten(page)
  await paste(page, {
    text: 'The committee met on Tuesday to discuss the new\nbudget, which was published last week and criti-\ncised by the opposition, its chair said in a long\nand angry speech to the house.',
  })
  await expect(
    story(page).locator('p', {
      hasText:
        'The committee met on Tuesday to discuss the new budget, which was published last week and criticised by the opposition, its chair said in a long and angry speech to the house.',
    }),
  ).toHaveCount(1)
})

test('cells of a sheet are a table, and over cells they fill them', async ({ page }) => {
  await startWritten(page)
  await paste(page, { text: 'Party\tVotes\nGreen\t12\nBlue\t3' })
  const cells = story(page).locator('table :is(th, td)')
  await expect(cells).toHaveText(['Party', 'Votes', 'Green', '12', 'Blue', '3'])
  await story(page).locator('td', { hasText: 'Green' }).click()
  await paste(page, {
    html: '<table><tr><td>Red</td><td>7</td></tr></table>',
    text: 'Red\t7',
  })
  await expect(cells).toHaveText(['Party', 'Votes', 'Red', '7', 'Blue', '3'])
  await paste(page, { html: '<p>one</p><p>two</p>', text: 'one\n\ntwo' })
  await expect(story(page).locator('table')).toHaveCount(1)
})

test('text pasted as plain text stays as it is', async ({ page }) => {
  await startWritten(page)
  await page.keyboard.down('Shift')
  await paste(page, { text: '- one  two\n- three' })
  await page.keyboard.up('Shift')
  await expect(story(page).locator('p', { hasText: '- three' })).toHaveCount(1)
  const words = await story(page).evaluate((element) => element.textContent ?? '')
  expect(words).toContain('- one  two')
  await expect(story(page).locator('li')).toHaveCount(0)
})

test('of a page that is pasted whole the article is taken, which is told, and one undo takes it back', async ({
  page,
}) => {
  const sentences = [
    'KOYA (Kurdistan 24) – Engineers will empty the dam near the town this autumn, officials said on Monday.',
    'The gate has leaked since the spring, and some forty thousand people will rely on wells until it is mended.',
    'Work begins in May, as soon as the rain stops and the road up the valley is open to lorries once more.',
  ]
  const html = `<header><nav><a href="/">Home</a> <a href="/w">World</a></nav></header><main><article><h1>Dam to be drained</h1>${sentences.map((text) => `<p>${text}</p>`).join('<p>ADVERTISEMENT</p>')}</article></main><aside><h3>More news</h3><a href="/a">Rain falls</a></aside><footer>© The Northern Post</footer>`
  const notice = page.getByText(
    'Menus, adverts and other parts of the page around the article were left out.',
  )
  await startStory(page)
  await paste(page, { html, text: 'Home World Dam to be drained' })
  await expect(story(page).locator('h1')).toHaveText('Dam to be drained')
  await expect(page.getByLabel('City')).toHaveValue('Koya')
  await expect(notice).toBeVisible()
  await expect(story(page)).not.toContainText(/Home|ADVERTISEMENT|More news|Northern Post/)
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toHaveText('')
  await startWritten(page)
  await paste(page, { html, text: 'Home World Dam to be drained' })
  await expect(story(page)).toContainText('Work begins in May')
  await expect(story(page)).not.toContainText(/Home|ADVERTISEMENT|More news|Northern Post/)
  await page.getByRole('button', { name: 'Paste the whole page' }).last().click()
  await expect(story(page)).toContainText('More news')
  await expect(story(page)).toContainText('It is old.')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('Work begins in May')
  await expect(story(page)).toContainText('It is old.')
})

/** What copying the selection leaves on the clipboard. */
function copy(page: Parameters<typeof startStory>[0]) {
  return story(page).evaluate((element) => {
    const clipboardData = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') }
  })
}

test('a piece of a list is copied as clean markup and pasted back as it was', async ({ page }) => {
  await startWritten(page)
  await page.keyboard.type('- Pump')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Guards at the dam')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+End')
  const copied = await copy(page)
  expect(copied.html.replace(/ data-(pm-slice|copydesk)="[^"]*"/g, '')).toMatch(
    /^(<meta[^>]*>)?<ul><li>ump<\/li><li>Guards at the dam<\/li><\/ul>$/,
  )
  expect(copied.text).toMatch(/^• ump\n• Guards at the dam$/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('After: ')
  await page.keyboard.press('Enter')
  await paste(page, copied)
  await expect(story(page).locator('ul').last().locator('li').last()).toHaveText('Guards at the dam')
  await expect(story(page).locator('li p')).toHaveCount(await story(page).locator('li').count())
})

test('what is cut from within the headline on and pasted again is a headline, a standfirst and paragraphs as before', async ({
  page,
}) => {
  await startStory(page)
  const lines = ['Ferry sinks', 'All are safe', 'ERBIL (Kurdistan 24) – The ferry sank.', 'Divers went down.']
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
  await page.keyboard.press('Control+Home')
  for (let letter = 0; letter < 'Ferry '.length; letter++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+End')
  const copied = await copy(page)
  await page.keyboard.press('Delete')
  await expect(story(page)).toHaveText('Ferry')
  await paste(page, copied)
  await expect(story(page).locator('> *')).toHaveText(lines)
  await expect(page.getByLabel('City')).toHaveValue('Erbil')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toHaveText('Ferry')
})

test('text that is pasted as it stands is lines of its cell', async ({ page }) => {
  await startWritten(page)
  await paste(page, { text: 'Party\tVotes\nGreen\t12' })
  const cells = story(page).locator('th, td')
  await expect(cells).toHaveText(['Party', 'Votes', 'Green', '12'])
  await cells.nth(2).click()
  await page.keyboard.press('End')
  await page.keyboard.down('Shift')
  await paste(page, { text: 'Recount\nin May' })
  await page.keyboard.up('Shift')
  await expect(cells).toHaveText(['Party', 'Votes', /^Green ?Recount\s?in May$/, '12'])
  await expect(cells.nth(2).locator('br:not([class])')).toHaveCount(1)
  await page.keyboard.press('Control+Z')
  await expect(cells).toHaveText(['Party', 'Votes', 'Green', '12'])
})

test('paragraphs of a story are lines of the cell that they are pasted into, and its table stays one', async ({
  page,
}) => {
  await startWritten(page)
  await page.keyboard.type('It leaks.')
  await page.keyboard.press('Enter')
  await paste(page, { text: 'Party\tVotes\nGreen\t12' })
  await story(page).getByText('It is old.').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+End')
  await expect.poll(async () => (await copy(page)).text).toBe('It is old.\n\nIt leaks.')
  const copied = await copy(page)
  const cells = story(page).locator('th, td')
  await cells.last().click()
  await page.keyboard.press('End')
  await paste(page, copied)
  await expect(story(page).locator('table')).toHaveCount(1)
  await expect(cells).toHaveText(['Party', 'Votes', 'Green', /^12 ?It is old\.\s?It leaks\.$/])
  await page.keyboard.press('Control+Z')
  await expect(cells).toHaveText(['Party', 'Votes', 'Green', '12'])
})

test('a story copied out of Copydesk is pasted into a new one as it was', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Dam to be drained')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It leaks. It is old.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('KOYA (Kurdistan 24) – Engineers will  empty the dam.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Work begins in May.')
  await page.keyboard.press('Control+A')
  const copied = await copy(page)
  await startStory(page)
  await expect(story(page)).toHaveText('')
  await paste(page, copied)
  await expect(story(page).locator('h1')).toHaveText('Dam to be drained')
  await expect(story(page).locator('[data-part=standfirst]')).toHaveText('It leaks. It is old.')
  await expect(page.getByLabel('City')).toHaveValue('Koya')
  const words = await story(page).evaluate((element) => element.textContent ?? '')
  expect(words).toContain('will  empty')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toHaveText('')
})

test('messages pasted from a chat lose their times and keep their senders', async ({ page }) => {
  await startWritten(page)
  await paste(page, {
    text: '[10:31, 03/11/2026] Dana Ali: The dam is old.\n[10:40, 03/11/2026] Hiwa: Since when?',
  })
  await expect(story(page).locator('p', { hasText: /^Dana Ali: The dam is old\.$/ })).toHaveCount(1)
  await expect(story(page)).not.toContainText('10:31')
  await expect(page.getByText('Times of messages were left out.')).toBeVisible()
})

test('paragraphs pasted into an item are items, a page parts the list, and no empty item stays', async ({
  page,
}) => {
  await startWritten(page)
  await page.keyboard.type('- Pump')
  await page.keyboard.press('Enter')
  await paste(page, { html: '<p>Guards</p><p>Wells</p>', text: 'Guards\n\nWells' })
  const items = story(page).locator('li')
  await expect(items).toHaveText(['Pump', 'Guards', 'Wells'])
  await page.keyboard.press('Enter')
  await paste(page, {
    html: '<p>It is closed.</p><table><tr><td>Green</td><td>12</td></tr></table>',
    text: 'It is closed.',
  })
  await expect(items).toHaveText(['Pump', 'Guards', 'Wells'])
  await expect(story(page).locator('> p', { hasText: 'It is closed.' })).toHaveCount(1)
  await expect(story(page).locator('> .tableWrapper td, > table td')).toHaveText(['Green', '12'])
  await page.keyboard.press('Control+Z')
  await expect(items).toHaveText(['Pump', 'Guards', 'Wells', ''])
  await page.keyboard.down('Shift')
  await paste(page, { text: 'Gates\nWalls' })
  await page.keyboard.up('Shift')
  await expect(items).toHaveText(['Pump', 'Guards', 'Wells', 'Gates', 'Walls'])
  await page.keyboard.press('Control+Z')
  await expect(items).toHaveText(['Pump', 'Guards', 'Wells', ''])
})

test('a table pasted with words into a cell stands below the table, which stays one', async ({ page }) => {
  await startWritten(page)
  await paste(page, { text: 'Party\tVotes\nGreen\t12' })
  const cells = story(page).locator('table').first().locator('th, td')
  await cells.last().click()
  await page.keyboard.press('End')
  await paste(page, {
    html: '<p>recounted</p><table><tr><td>Blue</td><td>3</td></tr></table>',
    text: 'recounted\nBlue\t3',
  })
  await expect(story(page).locator('table')).toHaveCount(2)
  await expect(cells).toHaveText(['Party', 'Votes', 'Green', '12 recounted'])
  await page.keyboard.press('Control+Z')
  await expect(story(page).locator('table')).toHaveCount(1)
  await expect(cells).toHaveText(['Party', 'Votes', 'Green', '12'])
})
