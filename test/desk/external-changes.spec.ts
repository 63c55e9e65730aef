import { writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { eventChannel } from '../../contract/channels'
import { schema } from '../../story/schema'
import { expect, testInOwnApp as test } from './app'
import {
  acceptOutside,
  addOutside,
  onDisk,
  openOnDisk,
  readOutside,
  removeOutside,
  storyOf,
  writeOutside,
} from './external-changes'
import { story } from './story'

const ferry = 'The ferry left at noon with forty aboard. It came back at dusk.'
const storm = 'A storm had closed the harbour for two days.'
const quay = 'Families waited on the quay.'
const base = storyOf('Ferry returns', [ferry, storm, quay])

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Changed outside Copydesk' })
/** The message as it is seen: one that was taken away is in the page, hidden, for a moment. */
const changeMessage = (page: Page) => page.getByText('was changed outside Copydesk').filter({ visible: true })

/** Puts words after a paragraph of the open story. */
async function addBehind(page: Page, paragraph: string, words: string): Promise<void> {
  await story(page).getByText(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

/** Suggests words in the open story, which are accepted outside of the app. */
async function suggestAndAcceptOutside(page: Page, desk: string, id: string): Promise<void> {
  await page.getByRole('button', { name: 'Suggest changes' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Dara Aziz')
  await page.keyboard.press('Enter')
  await addBehind(page, quay, ' Nobody was hurt.')
  await expect.poll(() => openOnDisk(desk, id)).toBe(1)
  await acceptOutside(desk, id)
}

async function openComparison(page: Page) {
  await expect(changeMessage(page)).toBeVisible()
  await page.getByRole('button', { name: 'Compare' }).click()
  return dialogOf(page)
}

async function compare(page: Page) {
  const dialog = await openComparison(page)
  await expect(dialog.getByRole('button', { name: 'Apply merge' })).toBeVisible()
  return dialog
}

test('a change from outside is noticed while typing, put together with what was typed, and undone as one', async ({
  launch,
  folder,
}) => {
  const desk = `${folder}/desk`
  const id = await addOutside(desk, base)
  const { page } = await launch({ desk })
  await addBehind(page, quay, ' Nobody was hurt.')
  const theirs = storyOf('Ferry is back', [ferry.replace('forty', 'fifty'), storm, quay], { slug: 'ferry' })
  await writeOutside(desk, id, theirs)
  const dialog = await compare(page)
  await expect(dialog).toContainText('by Nadia Helmer')
  await expect(dialog.getByText('All conflicts resolved.')).toBeVisible()
  await expect(page.locator('.ProseMirror')).toContainText('with forty aboard')

  await dialog.getByRole('tab', { name: 'Result' }).click()
  await expect(dialog.getByRole('article')).toContainText('fifty')
  await dialog.getByRole('button', { name: 'Apply merge' }).click()
  await expect(story(page)).toContainText('with fifty aboard')
  await expect(story(page)).toContainText('Nobody was hurt.')
  await expect(story(page)).toContainText('Ferry is back')
  await expect(page.getByLabel('Slug')).toHaveValue('ferry')
  await expect(changeMessage(page)).toHaveCount(0)
  // what was typed was on disk before both were put together
  await expect.poll(async () => (await onDisk(desk, id))?.textContent).toContain('fifty')
  expect((await onDisk(desk, id))?.textContent).toContain('Nobody was hurt.')

  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toContainText('with forty aboard')
  await expect(story(page)).toContainText('Nobody was hurt.')
  await expect(page.getByLabel('Slug')).toHaveValue('')
})

/** The open story with a sentence added here, and another at the same place elsewhere. */
async function conflict(page: Page, desk: string, id: string): Promise<void> {
  await addBehind(page, storm, ' Ours says more.')
  await writeOutside(desk, id, storyOf('Ferry returns', [ferry, `${storm} Theirs says more.`, quay]))
  await expect(changeMessage(page)).toBeVisible()
}

for (const [choice, shown] of [
  ['Mine', [`${storm} Ours says more.`]],
  ['Theirs', [`${storm} Theirs says more.`]],
  ['Both', [`${storm} Ours says more.`, `${storm} Theirs says more.`]],
] as const)
  test(`what both sides changed is a question, answered with: ${choice}`, async ({ launch, folder }) => {
    const desk = `${folder}/desk`
    const id = await addOutside(desk, base)
    const { page } = await launch({ desk })
    await conflict(page, desk, id)
    const dialog = await compare(page)
    const place = dialog.getByRole('group', { name: 'Paragraph: changed on both sides: choose one' })
    await dialog.getByRole('button', { name: 'Apply merge' }).click()
    await expect(place.getByRole('radio', { name: 'Mine' })).toBeFocused()
    await place.getByRole('radio', { name: choice }).check()
    await dialog.getByRole('button', { name: 'Apply merge' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(story(page).locator('p:not([data-part])')).toHaveText([ferry, ...shown, quay])
    await expect
      .poll(async () => (await onDisk(desk, id))?.children.slice(2).map((block) => block.textContent))
      .toEqual([ferry, ...shown, quay])

    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type('Versions')
    await page.keyboard.press('Enter')
    const versions = page.getByRole('dialog', { name: 'Versions' })
    await expect(versions.getByText('Changed outside Copydesk', { exact: true })).toHaveCount(1)
    await expect(versions.getByText('Before merging')).toHaveCount(1)
  })

test('all of it by keyboard alone, in reach of everyone', async ({ launch, folder }) => {
  const desk = `${folder}/desk`
  const id = await addOutside(desk, base)
  const { page } = await launch({ desk })
  await conflict(page, desk, id)
  const command = async (name: string) => {
    await page.keyboard.press('Control+Shift+P')
    await expect(page.getByPlaceholder('Type a command or a headline')).toBeFocused()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  const dialog = dialogOf(page)
  for (const theme of ['dark', 'light']) {
    await command(`Theme: ${theme}`)
    await command('Changed outside Copydesk')
    await expect(dialog.getByRole('radio', { name: 'Mine' })).toBeFocused()
    // what fades in or out has weaker colours for a moment
    await expect(async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found).toEqual([])
    }).toPass()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await expect(changeMessage(page)).toBeVisible()
  await expect(story(page)).toContainText('Ours says more.')

  await command('Changed outside Copydesk')
  await expect(dialog.getByRole('radio', { name: 'Mine' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'Theirs' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(story(page)).toContainText('Theirs says more.')
  await expect(story(page)).toBeFocused()
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toContainText('Ours says more.')
  await expect(story(page)).not.toContainText('Theirs says more.')
})

test('what was typed here is here after a restart too, and the merge is still offered', async ({
  launch,
  folder,
}) => {
  const desk = `${folder}/desk`
  const id = await addOutside(desk, base)
  const first = await launch({ desk })
  const write = await readOutside(desk, id)
  await addBehind(first.page, quay, ' Nobody was hurt.')
  await expect.poll(async () => (await onDisk(desk, id))?.textContent).toContain('Nobody was hurt.')
  await write(storyOf('Ferry is back', [ferry, storm, quay]))
  await expect(changeMessage(first.page)).toBeVisible()
  await first.close()

  const { page } = await launch({ desk })
  await expect(story(page)).toContainText('Nobody was hurt.')
  await expect(story(page)).toContainText('Ferry returns')
  const dialog = await compare(page)
  await dialog.getByRole('button', { name: 'All mine' }).click()
  await dialog.getByRole('button', { name: 'Apply merge' }).click()
  await expect(changeMessage(page)).toHaveCount(0)
  await expect.poll(async () => (await onDisk(desk, id))?.textContent).toContain('Nobody was hurt.')
})

test('where nothing was changed here theirs is proposed, never taken by itself', async ({
  launch,
  folder,
}) => {
  const desk = `${folder}/desk`
  const id = await addOutside(desk, base)
  const { app, page } = await launch({ desk })
  await expect(story(page)).toContainText(quay)
  await writeOutside(desk, id, storyOf('Ferry is back', [ferry, storm]))
  await expect(changeMessage(page)).toBeVisible()
  const mostMessages = await page.evaluateHandle(() => {
    const counted = { most: 0 }
    const count = () => {
      counted.most = Math.max(counted.most, document.querySelectorAll('[data-sonner-toast]').length)
    }
    new MutationObserver(count).observe(document.body, { childList: true, subtree: true })
    count()
    return counted
  })
  // a desk that is being opened says so twice: as it is opened, and as it is noticed
  await app.evaluate(
    ({ BrowserWindow }, { channel, story }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, { story, what: 'changed' }),
    { channel: eventChannel('externalChange'), story: { id, headline: 'Ferry returns at dawn' } },
  )
  await expect(changeMessage(page)).toContainText('Ferry returns at dawn')
  expect(await mostMessages.evaluate(({ most }) => most)).toBe(1)
  const dialog = await compare(page)
  await expect(dialog).toContainText('You have not changed this story since')
  await expect(dialog.getByRole('radio', { name: 'Theirs' })).toHaveCount(2)
  for (const radio of await dialog.getByRole('radio', { name: 'Theirs' }).all())
    await expect(radio).toBeChecked()
  await dialog.getByRole('button', { name: 'Later' }).click()
  await expect(story(page)).toContainText(quay)
  await compare(page)
  await dialog.getByRole('button', { name: 'All mine' }).click()
  await dialog.getByRole('button', { name: 'Apply merge' }).click()
  await expect(changeMessage(page)).toHaveCount(0)
  await expect.poll(async () => (await onDisk(desk, id))?.eq(base)).toBe(true)
})

test('suggestions that were accepted elsewhere are accepted here too when the editor says so, as one step', async ({
  launch,
  folder,
}) => {
  const desk = `${folder}/desk`
  const id = await addOutside(desk, base)
  const { page } = await launch({ desk })
  await suggestAndAcceptOutside(page, desk, id)
  await expect(changeMessage(page)).toBeVisible()
  // what is typed meanwhile stays a suggestion
  await addBehind(page, storm, ' It ebbed.')
  const dialog = await openComparison(page)
  await expect(dialog).toContainText('1 suggestion that is open here was accepted there')
  await dialog.getByRole('button', { name: 'Accept here too' }).click()
  const inserted = story(page).locator('ins.suggested-inserted')
  await expect(inserted).toHaveText(' It ebbed.')
  await expect(changeMessage(page)).toHaveCount(0)
  await expect(story(page)).toContainText('Nobody was hurt.')
  await expect.poll(() => openOnDisk(desk, id)).toBe(1)
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(inserted).toHaveText([' It ebbed.', ' Nobody was hurt.'])
})

test('suggestions that were accepted where the text was changed too are accepted with the merge', async ({
  launch,
  folder,
}) => {
  const desk = `${folder}/desk`
  const id = await addOutside(desk, base)
  const { page } = await launch({ desk })
  await suggestAndAcceptOutside(page, desk, id)
  const accepted = await onDisk(desk, id)
  if (!accepted) throw new Error('no story')
  const { content } = accepted
  const added = schema.nodes.paragraph.create(null, schema.text('It ebbed at noon.'))
  await writeOutside(desk, id, accepted.copy(content.addToEnd(added)))
  const dialog = await openComparison(page)
  await expect(dialog.getByRole('checkbox')).toBeChecked()
  await expect(dialog).toContainText('Accept 1 suggestion that is open here and was accepted there')
  await dialog.getByRole('button', { name: 'Apply merge' }).click()
  await expect(story(page)).toContainText('It ebbed at noon.')
  const inserted = story(page).locator('ins.suggested-inserted')
  await expect(inserted).toHaveText(['It ebbed at noon.'])
  await expect(dialog).toHaveCount(0)
  await expect(changeMessage(page)).toHaveCount(0)
  await expect.poll(() => openOnDisk(desk, id)).toBe(1)
  await story(page).getByText(storm).click()
  await page.keyboard.press('Control+Z')
  await expect(inserted).toHaveText([' Nobody was hurt.'])
})

test('a file that is removed is written again, or the story goes to the bin', async ({ launch, folder }) => {
  const desk = `${folder}/desk`
  const id = await addOutside(desk, base)
  const { page } = await launch({ desk })
  await expect(story(page)).toContainText(quay)
  await removeOutside(desk, id)
  await expect(page.getByText('was deleted outside Copydesk')).toBeVisible()
  await expect.poll(async () => (await onDisk(desk, id))?.eq(base)).toBe(true)
  await page.getByRole('button', { name: 'Move to bin' }).click()
  await expect(page.getByText('Moved to the bin')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Stories' }).getByText('Ferry returns')).toHaveCount(0)
})

test('stories that are not open are shown as other programs change, add and remove them', async ({
  launch,
  folder,
}) => {
  const desk = `${folder}/desk`
  const changed = await addOutside(desk, storyOf('Bridge', [storm]))
  const removed = await addOutside(desk, storyOf('Harbour', [quay]))
  await addOutside(desk, base)
  const { page } = await launch({ desk })
  await expect(story(page)).toContainText(ferry)
  const list = page.getByRole('list', { name: 'Stories' })
  await expect(list).toContainText('Harbour')
  await writeOutside(desk, changed, storyOf('Bridge opens', [storm]))
  await removeOutside(desk, removed)
  await addOutside(desk, storyOf('Fog at the airport', [quay]))
  await expect(list).toContainText('Bridge opens')
  await expect(list).toContainText('Fog at the airport')
  await expect(list).not.toContainText('Harbour')
  await list.getByText('Fog at the airport').click()
  await expect(story(page)).toContainText(quay)
  await expect(changeMessage(page)).toHaveCount(0)
})

test('another program that takes the desk over is told', async ({ running: { page, desk } }) => {
  await expect(page.getByRole('button', { name: 'Add sample stories' })).toBeVisible()
  const owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  await writeFile(join(desk, 'desk.lock'), JSON.stringify(owner))
  await expect(page.getByText('Another program is using this desk')).toBeVisible()
  await expect(page.getByText(`process ${process.pid}`)).toBeVisible()
})
