import type { Page } from '@playwright/test'
import { expect, test, testInOwnApp } from './app'
import { startStory, story } from './story'

const marked = (page: Page) => story(page).locator('.commented')
const panel = (page: Page) => page.getByRole('list', { name: 'Comments' })
const box = (page: Page) => page.getByRole('textbox', { name: 'Comment', exact: true })
const count = (page: Page) => page.locator('.status-bar').getByText(/open comment/)

test('words are commented on by the keyboard; the comment follows them, comes back with them, and is resolved and deleted apart from the text', async ({
  running: { page, desk, close },
  launch,
}) => {
  await startStory(page)
  // a panel with nothing to show is one line
  for (const name of ['Checks', 'Comments']) {
    const panel = page.locator('.panel-empty').filter({ hasText: name })
    await expect.poll(async () => (await panel.boundingBox())?.height ?? 99).toBeLessThan(50)
  }
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('The minister said the ferry')
  for (let letter = 0; letter < 'ferry'.length; letter++) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+Alt+M')
  await expect(page.getByText('on: “ferry”')).toBeVisible()
  await expect(box(page)).toBeFocused()
  const name = page.locator('.comment-form').getByRole('textbox', { name: 'Your name' })
  await name.fill('Dara Aziz')
  await box(page).fill('Which one?')
  // what is given up by mistake is brought back
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(box(page)).toHaveValue('Which one?')
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(marked(page)).toHaveText('ferry')
  await expect(panel(page)).toContainText('Dara Aziz')
  await expect(count(page)).toHaveText('1 open comment')
  // the text goes, and the comment stays in the list
  await page.keyboard.press('Delete')
  await expect(story(page)).not.toContainText('the ferry')
  await expect(panel(page)).toContainText('The text has gone. on: “ferry”')
  await page.keyboard.press('Control+Z')
  await expect(marked(page)).toHaveText('ferry')
  await expect(panel(page)).not.toContainText('The text has gone')
  // a reply, and the acts that messages take back
  await panel(page).getByRole('button', { name: 'Reply' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).fill('The old one.')
  // what is written elsewhere instead takes nothing of it along, and what was begun is brought back
  await page.keyboard.press('Control+Alt+M')
  await expect(box(page)).toHaveValue('')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('The old one.')
  await page.keyboard.press('Control+Enter')
  await expect(panel(page)).toContainText('The old one.')
  await panel(page).getByRole('button', { name: 'Resolve' }).click()
  await expect(marked(page)).toHaveCount(0)
  // reopened otherwise, there is nothing for the message to take back
  await page.getByRole('button', { name: /resolved/ }).click()
  await panel(page).getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByText('Comment resolved', { exact: false })).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'Resolve' }).click()
  await expect(marked(page)).toHaveCount(0)
  await expect(count(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(marked(page)).toHaveText('ferry')
  await panel(page).getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(panel(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(panel(page)).toContainText('The old one.')
  // undo in the text has nothing to do with them
  await story(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Old ')
  await page.keyboard.press('Control+Z')
  await expect(panel(page)).toContainText('Which one?')
  await page.keyboard.press('F4')
  await expect(panel(page).locator('.comment[aria-current]')).toContainText('Which one?')
  await close()
  const again = await launch({ desk })
  await expect(marked(again.page)).toHaveText('ferry')
  await expect(panel(again.page)).toContainText('The old one.')
  await again.page.getByRole('textbox', { name: 'Filter' }).fill('is:commented')
  await expect(again.page.getByRole('list', { name: 'Stories' })).toContainText('Ferry returns')
  await expect(again.page.getByRole('button', { name: 'Remove filter Open comments' })).toBeVisible()
})

test('a comment goes to clients with their note, by the keyboard and by the mouse, and stays on the desk again', async ({
  running: { page, desk, close },
  launch,
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('The minister said the ferry')
  for (let letter = 0; letter < 'ferry'.length; letter++) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+Alt+M')
  await page.locator('.comment-form').getByRole('textbox', { name: 'Your name' }).fill('Dara Aziz')
  await box(page).fill('The ferry is the Arvand.')
  await page.keyboard.press('Control+Enter')
  await expect(count(page)).toHaveText('1 open comment')
  const note = page.getByRole('list', { name: 'Comments that go out with it' })
  // the cursor is in the words of the comment
  await page.keyboard.press('Control+Shift+K')
  const toClients = panel(page).getByRole('button', { name: 'To clients' })
  await expect(toClients).toHaveAttribute('aria-pressed', 'true')
  await expect(note.getByRole('button')).toHaveText(['The ferry is the Arvand.'])
  await expect(story(page).locator('.to-clients')).toHaveText('ferry')
  // it waits for nobody's answer
  await expect(count(page)).toHaveCount(0)
  await toClients.click()
  await expect(toClients).toHaveAttribute('aria-pressed', 'false')
  await expect(note).toHaveCount(0)
  const message = page.getByRole('listitem').filter({ hasText: 'The comment stays on the desk' })
  await message.getByRole('button', { name: 'Undo' }).click()
  await expect(toClients).toHaveAttribute('aria-pressed', 'true')
  await note.getByRole('button').click()
  await expect(story(page)).toBeFocused()
  await close()
  const again = await launch({ desk })
  await expect(panel(again.page).getByRole('button', { name: 'To clients' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  // the palette says whether it is on
  await story(again.page).locator('.to-clients').click()
  await again.page.keyboard.press('Control+Shift+P')
  await again.page.keyboard.type('goes to clients')
  await again.page.keyboard.press('Enter')
  await expect(story(again.page).locator('.to-clients')).toHaveCount(0)
  await expect(count(again.page)).toHaveText('1 open comment')
})

testInOwnApp(
  'a name is mentioned by @, chosen by the keyboard or the mouse, also from right to left',
  async ({ launch }) => {
    const { page } = await launch()
    await startStory(page)
    await page.keyboard.type('Boats')
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('The ferry is back.')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Editing by Shilan Barzo and كاوه ئەحمەد')
    const offered = page.getByRole('listbox', { name: 'People' })
    await page.keyboard.press('Control+Alt+M')
    await page.locator('.comment-form').getByRole('textbox', { name: 'Your name' }).fill('Dara Aziz')
    await box(page).focus()
    await page.keyboard.type('Ask @')
    await expect(offered.getByRole('option').first()).toBeVisible()
    await page.keyboard.type('bar')
    await expect(offered.getByRole('option')).toHaveText(['Shilan Barzo'])
    await page.keyboard.press('Enter')
    await expect(box(page)).toHaveValue('Ask @Shilan\u00a0Barzo ')
    await expect(offered).toBeHidden()
    // Escape closes the list alone
    await page.keyboard.type('or @')
    await expect(offered).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(offered).toBeHidden()
    await page.keyboard.type('home')
    await page.keyboard.press('Control+Enter')
    await expect(panel(page).locator('.mention')).toHaveText(['@Shilan\u00a0Barzo', '@home'])
    await panel(page).getByRole('button', { name: 'Reply' }).click()
    await page.keyboard.insertText('بپرسە لە @')
    await page.keyboard.insertText('کاوە')
    await offered.getByRole('option').click()
    await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('بپرسە لە @كاوه\u00a0ئەحمەد ')
    await page.keyboard.insertText('تکایە')
    await page.keyboard.press('Control+Enter')
    await expect(panel(page).locator('.mention')).toHaveCount(3)
  },
)
