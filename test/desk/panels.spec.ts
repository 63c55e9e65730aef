import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

const city = (page: Page) => page.getByLabel('City')
const lead = (page: Page) => story(page).locator('p:not([data-part])').first()

/** A new story with the cursor in its first paragraph. */
async function startLead(page: Page): Promise<void> {
  await startStory(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
}

async function chooseLanguage(page: Page, name: string): Promise<void> {
  const option = page.getByRole('option', { name })
  await expect(async () => {
    // while the list is open its button is hidden
    if (!(await option.isVisible()))
      await page.getByRole('combobox', { name: 'Language', exact: true }).click({ timeout: 1000 })
    await option.click({ timeout: 1000 })
  }).toPass()
}

test('a dateline that is typed stands in house style when it is left, as a step of undo of its own', async ({
  page,
}) => {
  await startLead(page)
  await page.keyboard.type('zakho (Kurdistan 24) -- It rained.')
  await expect(lead(page)).toHaveText('ZAKHO (Kurdistan 24) – It rained.')
  await expect(page.locator('.printed bdi')).toHaveText('ZAKHO (Kurdistan 24) –')
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await expect(lead(page)).toContainText('zakho (Kurdistan 24) –')
})

test('a city is not printed letter by letter, and is there when its field is left', async ({ page }) => {
  await startLead(page)
  await city(page).pressSequentially('Sulaim', { delay: 150 })
  await expect(story(page)).not.toContainText('SUL')
  await city(page).press('Escape')
  await expect(city(page)).toHaveValue('')
  await city(page).pressSequentially('sul')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(story(page)).toContainText('SULAIMANI (Kurdistan 24) – ')
  await city(page).fill('zakho')
  await page.keyboard.press('Tab')
  await expect(story(page)).toContainText('ZAKHO (Kurdistan 24) – ')
  await expect(city(page)).toHaveValue('Zakho')
})

test('what is clicked beside the text leaves the cursor in it, and what is typed goes on there', async ({
  page,
}) => {
  await startLead(page)
  await page.keyboard.type('It')
  await page.getByRole('button', { name: /^Draft: move on/ }).click()
  await expect(page.getByRole('button', { name: /^Editing: move on/ })).toBeVisible()
  await page.keyboard.type(' rained')
  await page.getByRole('button', { name: 'Stage', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Draft' }).click()
  await expect(story(page)).toBeFocused()
  await page.keyboard.type(' and')
  await page.getByRole('combobox', { name: 'House style', exact: true }).click()
  await page.getByRole('option', { name: 'Reuters' }).click()
  await expect(story(page)).toBeFocused()
  await page.keyboard.type(' all')
  await page.getByRole('button', { name: 'Byline', exact: true }).click()
  await page.keyboard.type(' day.')
  await page.getByRole('button', { name: 'Byline', exact: true }).click()
  await expect(lead(page)).toHaveText('It rained and all day.')
  await page.getByRole('button', { name: 'More tools' }).click()
  await page.getByRole('menuitem', { name: 'Preview' }).click()
  await expect(story(page)).toBeFocused()
  await page.getByRole('button', { name: 'More tools' }).click()
  await page.getByRole('menuitem', { name: 'Find and replace…' }).click()
  await page.keyboard.type('rain')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('rain')
  await expect(page.getByRole('combobox', { name: 'House style', exact: true })).toHaveText('Reuters')
  await expect(page.getByRole('button', { name: /^Draft: move on/ })).toBeVisible()
})

test('a press on the page beside or below the text puts the cursor where the text is nearest', async ({
  page,
}) => {
  await startLead(page)
  await page.keyboard.type('It rained.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It snowed.')
  const box = async (text: string) => {
    const found = await story(page).getByText(text, { exact: true }).boundingBox()
    if (!found) throw new Error(`${text} is not shown`)
    return { ...found, middle: found.y + found.height / 2 }
  }
  const [first, second] = [await box('It rained.'), await box('It snowed.')]
  await page.mouse.click(first.x - 30, first.middle)
  await page.keyboard.type('Once. ')
  await expect(lead(page)).toHaveText('Once. It rained.')
  await page.mouse.click(first.x + first.width + 20, first.middle)
  await page.keyboard.type(' All day.')
  await expect(lead(page)).toHaveText('Once. It rained. All day.')
  await page.mouse.click(first.x + 40, second.y + second.height + 120)
  await page.keyboard.type(' All night.')
  await expect(story(page)).toContainText('It snowed. All night.')
  await page.mouse.move(second.x + second.width + 20, second.middle)
  await page.mouse.down()
  await page.mouse.move(second.x - 20, second.middle, { steps: 3 })
  await page.mouse.up()
  await page.keyboard.type('It hailed.')
  await expect(story(page)).toContainText('It hailed.')
  await expect(story(page)).not.toContainText('It snowed.')
})

test('a city that is half typed is in its story when another is begun', async ({ page }) => {
  await startLead(page)
  await page.keyboard.type('It rained.')
  await city(page).fill('Sulai')
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('list', { name: 'Stories' })).toContainText('SULAI', { ignoreCase: true })
  await expect(story(page)).not.toContainText('SULAI')
})

for (const [language, typed, printed, note] of [
  ['کوردیی ناوەندی', 'sul', 'سلێمانی (کوردستان 24) – ', 'Kurdistan Region'],
  ['العربية', 'basra', 'البصرة (كوردستان 24) – ', 'Iraq'],
] as const)
  test(`in ${language} the list of cities has its spelling, and prints it`, async ({ page }) => {
    await startLead(page)
    await chooseLanguage(page, language)
    await city(page).fill(typed)
    const first = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()
    await expect(first).toContainText(printed.split(' ')[0] ?? '')
    await expect(first).toContainText(note)
    await page.keyboard.press('Enter')
    await expect(story(page)).toContainText(printed.trim())
    await expect(page.locator('.printed')).toHaveAttribute('dir', 'rtl')
    // what the screens say of it stands where they begin
    await expect(page.locator('.printed-label')).toHaveAttribute('dir', 'ltr')
  })

test('a date that cannot be read stays with its hint, and the story keeps the last good one', async ({
  page,
}) => {
  await startLead(page)
  await page.keyboard.type('ERBIL (Kurdistan 24) – It rained.')
  const date = page.getByLabel('Date', { exact: true })
  await date.fill('3 March')
  await page.keyboard.press('Tab')
  await date.fill('32 March')
  await page.keyboard.press('Tab')
  await expect(date).toHaveValue('32 March')
  await expect(page.getByText('Write it as 3 March')).toBeVisible()
  await date.fill('03/04/2026')
  await page.keyboard.press('Tab')
  await expect(date).toHaveValue('03/04/2026')
  await expect(page.getByText('3 April 2026 or 4 March 2026?')).toBeVisible()
  await date.press('Escape')
  await expect(date).toHaveValue('3 March')
})

test('a place that is added is typed at once, and a button that goes leaves the focus to one near it', async ({
  page,
}) => {
  await startLead(page)
  await city(page).fill('Zakho')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Place', exact: true }).press('Enter')
  await expect(page.getByLabel('City 2', { exact: true })).toBeFocused()
  await page.getByLabel('Byline').fill('Sara Ahmed, Bob Ray')
  await page.getByRole('button', { name: 'Remove Bob Ray' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Sara Ahmed' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-pane=panels] button:focus')).toBeVisible()
  await expect(story(page).locator('[data-part=byline]')).toHaveCount(0)
})

test('a list of choices that is open keeps nothing of what is typed into a story that is begun', async ({
  page,
}) => {
  await startLead(page)
  const house = page.getByRole('combobox', { name: 'House style', exact: true })
  for (const open of [() => house.click(), () => house.press('Enter')]) {
    await open()
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.keyboard.press('Control+N')
    await page.keyboard.type('Ferry returns')
    await page.keyboard.press('Enter')
    await page.keyboard.type('It was late')
    await expect(story(page).locator('h1')).toHaveText('Ferry returns')
    await expect(story(page).locator('[data-part=standfirst]')).toHaveText('It was late')
    await expect(house).toHaveText('Kurdistan 24')
  }
})

test('places of people in a sign-off are seen, and stay when a name is corrected', async ({ page }) => {
  await startLead(page)
  await page.keyboard.type('It rained.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Reporting by Dana Ali in Duhok and Bob Ray in London')
  const reporting = page.getByLabel('Reporting by', { exact: true })
  await expect(reporting).toHaveValue('Dana Ali (Duhok), Bob Ray (London)')
  await reporting.fill('Dana Aly (Duhok), Bob Ray (London)')
  await expect(story(page)).toContainText('Reporting by Dana Aly in Duhok and Bob Ray in London')
})

test('a byline in the panel is read as in the text', async ({ page }) => {
  await startLead(page)
  const byline = page.getByLabel('Byline')
  for (const [typed, printed] of [
    ['By Sara Ahmed', 'By Sara Ahmed'],
    ['Sara Ahmed,, and', 'By Sara Ahmed'],
    ['Ali, Jr., and Bob', 'By Ali, Jr. and Bob'],
  ] as const) {
    await byline.fill(typed)
    await expect(story(page).locator('[data-part=byline]')).toHaveText(printed)
  }
})
