import type { Page } from '@playwright/test'
import { expect, testInOwnApp as test } from './app'
import { startStory, story } from './story'

const marks = (page: Page) => story(page).locator('.finding')
const rows = (page: Page) => page.getByRole('list', { name: 'Checks' }).getByRole('listitem')

async function write(page: Page, headline: string, ...body: string[]): Promise<void> {
  await startStory(page)
  await page.keyboard.insertText(headline)
  await page.keyboard.press('Control+End')
  for (const [index, line] of body.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }
}

test('misspelt words are found and put right, names are left alone, and words are added for the story or the desk', async ({
  launch,
}) => {
  const { page, close } = await launch()
  await write(
    page,
    'Ferry returns to Erbil',
    'Qubad Talabani recieved Nechirvan Barzani in Ranya, and the zerevani closed the goverment quarter.',
    'Peshawa Hawramani said the zerevani would open it. دەستەی پێشمەرگە لەوێ بوو.',
    'All was well.',
  )
  await expect(marks(page)).toHaveText(['recieved', 'zerevani', 'goverment', 'zerevani'])

  // by keys: the best suggestion, one step of undo
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await expect(page.getByRole('button', { name: 'Change to “received”' })).toBeVisible()
  await page.keyboard.press('Alt+F8')
  await expect(story(page)).toContainText('Talabani received Nechirvan')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toContainText('Talabani recieved Nechirvan')
  await page.keyboard.press('Control+Shift+Z')
  await expect(marks(page)).toHaveText(['zerevani', 'goverment', 'zerevani'])

  // by the menu at the word
  await marks(page).nth(1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'government', exact: true }).click()
  await expect(story(page)).toContainText('the government quarter')

  // in this story
  await marks(page).first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Add word to the story' }).click()
  await expect(marks(page)).toHaveCount(0)
  // what is below the list moves up as its rows go
  await expect(rows(page)).toHaveCount(0)
  await page.getByText('1 word known in this story').click()
  await page.locator('.ignored').getByRole('button', { name: 'Remove' }).click()
  await story(page).press('Control+End')
  await expect(marks(page)).toHaveText(['zerevani', 'zerevani'])

  // on the desk: in every story, after a restart too
  await rows(page).first().getByRole('button').first().click()
  await page.getByRole('button', { name: 'Add word to the desk' }).click()
  await expect(marks(page)).toHaveCount(0)
  await close()
  const { page: again } = await launch()
  await write(
    again,
    'Ferry sails',
    'The zerevani watched the harbor and the harbour untill noon.',
    'All was well.',
  )
  await expect(marks(again)).toHaveText(['untill'])
  await again.keyboard.press('Control+,')
  await again.getByRole('tab', { name: 'Spelling' }).click()
  await again
    .getByRole('listitem')
    .filter({ hasText: 'zerevani' })
    .getByRole('button', { name: 'Remove' })
    .click()
  await again.keyboard.press('Escape')
  await expect(marks(again)).toHaveText(['zerevani', 'untill'])
  await again.keyboard.press('Control+,')
  await again.getByRole('tab', { name: 'Spelling' }).click()
  await again.getByLabel('Find misspelt words').uncheck()
  await again.keyboard.press('Escape')
  await expect(marks(again)).toHaveCount(0)
})
