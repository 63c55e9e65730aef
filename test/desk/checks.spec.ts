import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

const marks = (page: Page) => story(page).locator('.finding')
const rows = (page: Page) => page.getByRole('list', { name: 'Checks' }).getByRole('listitem')
const count = (page: Page) => page.locator('.status-bar .status-count')

async function write(page: Page, headline: string, ...body: string[]): Promise<void> {
  await startStory(page)
  await page.keyboard.type(headline)
  await page.keyboard.press('Control+End')
  for (const [index, line] of body.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }
}

test('what the checks find is underlined, listed and counted, and F8 leads from one to the next', async ({
  page,
}) => {
  await write(page, 'Ferry returns', 'It sailed at at noon.', 'It cost TK million dinars. All was well.')
  await expect(marks(page)).toHaveText(['at at', 'TK'])
  await expect(rows(page)).toHaveText([/“at” stands twice/, /“TK” is still to be filled in/])
  await expect(count(page)).toHaveText('2 findings')
  await expect(count(page)).toHaveAccessibleName('2 findings')
  await expect(story(page).locator('.finding-error')).toHaveText('TK')
  await page.keyboard.press('F8')
  await expect(page.getByText('Cutting and pasting leaves words doubled.')).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.type('three')
  await expect(story(page)).toContainText('It cost three million dinars.')
  await expect(marks(page)).toHaveText(['at at'])
  await page.keyboard.press('Shift+F8')
  await page.keyboard.press('Alt+F8')
  await expect(story(page)).toContainText('It sailed at noon.')
  await expect(marks(page)).toHaveCount(0)
  await expect(count(page)).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toContainText('It sailed at at noon.')
  await expect(story(page)).toContainText('three million')
  await page.keyboard.press('Control+End')
  await expect(marks(page)).toHaveText(['at at'])
  // the list finds the story for as long as something is found in it
  const listed = page.getByRole('list', { name: 'Stories' })
  await page.getByRole('textbox', { name: 'Filter' }).fill('is:flagged')
  await expect(listed).toContainText('Ferry returns')
  await page.keyboard.press('Escape')
  await story(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.keyboard.press('Alt+F8')
  await page.getByRole('textbox', { name: 'Filter' }).fill('is:flagged')
  await expect(listed).not.toContainText('Ferry returns')
})

test('nobody is told of the word that is being typed', async ({ page }) => {
  await write(page, 'Ferry returns', 'It sailed at noon.')
  await page.keyboard.type(' All on the the')
  await page.waitForTimeout(1200)
  await expect(marks(page)).toHaveCount(0)
  await page.keyboard.type(' quay')
  await expect(marks(page)).toHaveText(['the the'])
})

test('a finding is let stand at its place, or in the whole story, also after a restart, until it is brought back', async ({
  running: { page, desk, close },
  launch,
}) => {
  await write(
    page,
    'Ferry returns',
    'It sailed at at noon.',
    'They met at at night.',
    'They slept on on deck.',
  )
  await expect(marks(page)).toHaveText(['at at', 'at at', 'on on'])
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+F8')
  await expect(marks(page)).toHaveText(['at at', 'on on'])
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Again.')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: 'Ignore in this story' }).click()
  await expect(marks(page)).toHaveText(['on on'])
  await page.keyboard.press('Control+Z')
  await expect(marks(page)).toHaveText(['at at', 'on on'])
  await page.keyboard.press('Control+Shift+Z')
  await expect(marks(page)).toHaveText(['on on'])
  await close()
  const { page: again } = await launch({ desk })
  await expect(marks(again)).toHaveText(['on on'])
  // what is below the list moves down as its rows come
  await expect(rows(again)).toHaveCount(1)
  await again.getByText('2 ignored').click()
  const ignored = again.locator('.ignored').getByRole('listitem')
  await expect(ignored).toHaveText([/at at.*Doubled word · here/, /at at.*Doubled word · in this story/])
  await ignored.nth(1).getByRole('button', { name: 'Show again' }).click()
  await expect(marks(again)).toHaveText(['at at', 'on on'])

  // or switched off for the house, with the reason
  await rows(again).first().getByRole('button').first().click()
  await again.getByRole('button', { name: 'Switch off this check for the house…' }).click()
  await again.getByLabel('Reason').fill('Names of places repeat')
  await again.keyboard.press('Enter')
  await expect(marks(again)).toHaveCount(0)
  await again.keyboard.press('Control+,')
  await again.getByRole('tab', { name: 'House styles' }).click()
  await expect(again.getByText('Names of places repeat')).toBeVisible()
  await again.getByRole('button', { name: 'Switch on' }).click()
  await again.keyboard.press('Escape')
  await expect(marks(again)).toHaveText(['at at', 'on on'])
})

test('a row of the pane leads to its place, and corrects it there', async ({ page }) => {
  await write(page, 'Ferry returns', 'It sailed at at noon.', 'They slept on on deck.')
  await rows(page).nth(1).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Change to “on”' }).click()
  await expect(story(page)).toContainText('They slept on deck.')
  await expect(marks(page)).toHaveText(['at at'])
  await count(page).click()
  await expect(rows(page).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(story(page)).toBeFocused()
})

test('Kurdish is checked by its own rules, and its letters go on joining', async ({ page }) => {
  await write(
    page,
    'باران باری',
    'حکومەتی هەولێر لە لە كوردستان بڕیاری دا, پاشان وەستا لە ڕۆژی دووشەممە.',
    'بڕیارەکە باش بوو.',
  )
  await expect(marks(page)).toHaveText(['لە لە', 'كوردستان', ','])
  await page.keyboard.press('Control+Home')
  for (let at = 0; at < 3; at++) {
    await page.keyboard.press('F8')
    await page.keyboard.press('Alt+F8')
  }
  await expect(story(page)).toContainText('لە کوردستان بڕیاری دا، پاشان')
  await expect(marks(page)).toHaveCount(0)
})

test('what is wrong in one paragraph is known from another', async ({ page }) => {
  const line = 'The council voted on Monday to repair the bridge over the river.'
  await write(page, 'Bridge', line, 'It rained.', line, 'The end.')
  await expect(marks(page)).toHaveText([line])
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.keyboard.press('Delete')
  await expect(marks(page)).toHaveCount(0)
})

test('a house has rules of its own: copied, added to and switched off in Settings, they find what its copy says otherwise', async ({
  page,
}) => {
  await write(page, 'Ferry returns', 'She left for Dohuk, an utmost delight. “Dohuk,” she said.')
  await expect(marks(page)).toHaveText(['Dohuk'])
  await expect(rows(page)).toHaveText([/the house writes “Duhok”/])
  await page.keyboard.press('F8')
  await page.keyboard.press('Alt+F8')
  await expect(story(page)).toContainText('She left for Duhok')
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'House styles' }).click()
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
  await page.getByText(/^Rules \(/).click()
  await page.getByLabel('Word or phrase').fill('utmost')
  await page.getByLabel('Written instead').fill('greatest')
  await page.getByLabel('What the stylebook says').fill('Plain words.')
  await page.getByRole('button', { name: 'Add rule' }).click()
  await expect(page.getByText('utmost → greatest')).toBeVisible()
  // tried on all stories before it is used: every hit, a sample to judge, and how often it was right
  const rule = page.getByRole('listitem').filter({ hasText: 'utmost → greatest' })
  await rule.getByRole('button', { name: 'Try on all stories' }).click()
  await expect(rule.getByText('1 hit in 1 story')).toBeVisible()
  await rule.getByRole('button', { name: 'Right', exact: true }).click()
  await expect(rule.getByText('Tried: 1 hit, 1 of 1 right (100 %)')).toBeVisible()
  const text = page.getByLabel('All rules as text')

  // each kind of rule has a form, which says the same as the text
  await rule.getByRole('button', { name: 'Edit utmost' }).click()
  await page.getByLabel('Exceptions, which are right, row 1').fill('/utmost (/')
  await expect(page.getByText('Its pattern is not complete.')).toHaveCount(2)
  await page.getByLabel('Exceptions, which are right, row 1').fill('utmost importance')
  await expect(text).toHaveValue(/exceptions:\n\s+- utmost importance\n/)
  await text.fill((await text.inputValue()).replace('- utmost importance', '- utmost care'))
  await expect(page.getByLabel('Exceptions, which are right, row 1')).toHaveValue('utmost care')
  for (const [kind, field, typed, written] of [
    ['Words that are not written', 'Not written by the house, row 1', 'alas', '    - alas'],
    ['How often something stands', 'What is counted', 'ferry', '  word: ferry\n  most: 1'],
    ['Two ways of writing', 'One way, row 1', 'grey', 'kind: consistency'],
    ['What needs something else', 'What must be in the story', '/\\b[A-Z]{3}\\b/', 'needs: /\\b[A-Z]{3}\\b/'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Begin a rule of another kind' }).click()
    await page.getByRole('option', { name: kind }).click()
    await expect(page.getByText('It does not say yet what it looks for.')).toBeVisible()
    await page.getByLabel(field).fill(typed)
    expect(await text.inputValue()).toContain(written)
    await page
      .getByRole('button', { name: /^Delete (existence|occurrence|consistency|conditional)$/ })
      .click()
  }
  await text.fill(`${await text.inputValue()}- id: broken`)
  await expect(page.getByRole('button', { name: 'Add rule' })).toBeDisabled()
  await expect(page.getByText('The rule broken is not right at kind.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save style' })).toBeDisabled()
  await text.fill((await text.inputValue()).replace('- id: broken', ''))
  await page.getByRole('button', { name: 'Save style' }).click()
  await expect(page.getByText('Kurdistan 24 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'House style' }).click()
  await page.getByRole('option', { name: 'Kurdistan 24 2' }).click()
  await expect(marks(page)).toHaveText(['utmost'])
})
