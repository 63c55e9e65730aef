import type { ElectronApplication } from '@playwright/test'
import { expect, test, testInOwnApp } from './app'
import { startStory, story } from './story'

/** Has main note that the window has described its menus from here on. */
async function noteMenus(app: ElectronApplication): Promise<() => Promise<unknown>> {
  await app.evaluate(({ ipcMain }) => {
    const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    const setMenu = handlers.get('desk:setMenu')
    handlers.set('desk:setMenu', async (...args) => {
      await setMenu?.(...args)
      Reflect.set(globalThis, 'hasMenus', true)
    })
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'hasMenus'))
}

/** Gives the page of the window a size. */
const resize = (app: ElectronApplication, width: number, height: number) =>
  app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height,
  ] as const)

testInOwnApp('the page keeps its place while the app starts', async ({ running: { app, page } }) => {
  await page.waitForFunction(() => innerHeight > 0)
  const height = await page.evaluate(() => innerHeight)
  const hasMenus = await noteMenus(app)
  await startStory(page)
  // the menus are described once the keys rest
  await expect.poll(hasMenus).toBe(true)
  expect(await page.evaluate(() => innerHeight)).toBe(height)
})

test('one click moves the stage on, a menu has any stage, and each is undone by itself', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.getByRole('button', { name: 'Draft: move on to Editing' }).click()
  await page.getByRole('button', { name: 'Editing: move on to Ready' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Ready: move on to Filed' })).toBeFocused()
  await page.getByRole('button', { name: 'Stage', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Filed' }).click()
  await expect(page.getByRole('button', { name: 'Stage: Filed' })).toBeVisible()
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('button', { name: 'Ready: move on to Filed' })).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('button', { name: 'Editing: move on to Ready' })).toBeVisible()
  await expect(story(page)).toContainText('Ferry returns')
})

test('the fields above the page are reached by one key, and a double click moves the stage once', async ({
  page,
}) => {
  await startStory(page)
  await expect(page.locator('.strip:not([inert]) .strip-slug')).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByLabel('Slug')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(story(page)).toBeFocused()
  await page.getByRole('button', { name: /move on/ }).dblclick()
  await expect(page.getByRole('button', { name: 'Editing: move on to Ready' })).toBeVisible()
})

test('a folded panel shows its value, also after a restart, and fields are added by a button', async ({
  running: first,
  launch,
}) => {
  await startStory(first.page)
  await first.page.getByLabel('Byline', { exact: true }).fill('Dilan Aro and Ana Ruiz')
  await first.page.getByRole('button', { name: 'Reporting', exact: true }).click()
  await expect(first.page.getByLabel('Reporting by', { exact: true })).toBeFocused()
  await first.page.keyboard.type('Hana Rashid')
  await first.page.getByRole('button', { name: 'Byline', exact: true }).click()
  await first.page.getByRole('button', { name: 'Sign-off', exact: true }).click()
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible()
  await first.close()
  const { page } = await launch({ desk: first.desk })
  await expect(page.getByRole('button', { name: 'Byline Dilan Aro, Ana Ruiz' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign-off Reporting by Hana Rashid' }).click()
  await expect(page.getByLabel('Reporting by', { exact: true })).toHaveValue('Hana Rashid')
})

test('panels give way in a narrow window, and come when they are called', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await resize(app, 1280, 800)
  await expect(page.locator('.panels')).toBeVisible()
  await resize(app, 900, 700)
  await expect(page.locator('.panels')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Filter' })).toBeVisible()
  await page.keyboard.press('Control+3')
  await expect(page.getByLabel('Byline', { exact: true })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Filter' })).toHaveCount(0)
  await page.keyboard.press('Control+Alt+3')
  await expect(page.locator('.panels')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Filter' })).toBeVisible()
  await resize(app, 1280, 800)
  await expect(page.locator('.panels')).toBeVisible()
})

test('what is typed while a pane that was called is on its way goes into that pane, and into no story', async ({
  running: { app, page },
}) => {
  await resize(app, 900, 600)
  await startStory(page)
  await page.keyboard.insertText('Ferry sinks')
  await startStory(page)
  await page.keyboard.insertText('Bridge closed')
  await page.keyboard.press('Control+3')
  await expect(page.locator('[data-pane=panels] :focus')).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(page.locator('.row:focus')).toContainText('Bridge closed')

  await story(page).focus()
  await page.keyboard.press('Control+3')
  await page.keyboard.type('Dana')
  await expect(page.getByLabel('Byline', { exact: true })).toHaveValue('Dana')
  await page.keyboard.press('Control+1')
  await page.keyboard.type('fe')
  await expect(page.locator('.row:focus')).toContainText('Ferry sinks')
  await expect(story(page).locator('h1')).toHaveText('Bridge closed')
})

test('the frame around what has the focus in a list of findings is not cut off', async ({ page }) => {
  await startStory(page)
  await page.keyboard.insertText('The ferry sailed sailed on')
  await expect(page.locator('.check-row')).toHaveCount(1)
  await page.keyboard.press('Control+Alt+8')
  const focused = page.locator('.check-row button:focus')
  await expect(focused).toBeVisible()
  const isCut = await focused.evaluate((button) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(button)
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
    const frame = button.getBoundingClientRect()
    const list = button.closest('.check-rows')?.getBoundingClientRect() ?? frame
    return frame.left - reach < list.left || frame.top - reach < list.top
  })
  expect(isCut).toBe(false)
})

test('the whole window is enlarged apart from the text of the page, and stays so', async ({
  running: first,
  launch,
}) => {
  await startStory(first.page)
  const ratio = await first.page.evaluate(() => devicePixelRatio)
  const larger = (by: number) =>
    expect.poll(() => first.page.evaluate(() => devicePixelRatio)).toBeCloseTo(ratio * by)
  await first.page.keyboard.press('Control+=')
  await larger(1.1)
  await first.page.keyboard.press('Control++')
  await larger(1.25)
  await first.page.keyboard.press('Control+-')
  await larger(1.1)
  await first.page.keyboard.press('Control+Shift+>')
  await expect(first.page.locator('.page-scroller')).toHaveCSS('zoom', '1.1')
  await larger(1.1)
  await first.close()
  const second = await launch({ desk: first.desk })
  await expect.poll(() => second.page.evaluate(() => devicePixelRatio)).toBeCloseTo(ratio * 1.1)
  await expect(second.page.locator('.page-scroller')).toHaveCSS('zoom', '1.1')
  await second.page.keyboard.press('Control+0')
  await expect.poll(() => second.page.evaluate(() => devicePixelRatio)).toBeCloseTo(ratio)
})

test('a message covers neither the page nor the status bar', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+S')
  const message = page.locator('[data-sonner-toast]')
  await expect(message).toContainText('Version saved')
  const boxes = await Promise.all(
    ['.page-scroller', '[data-sonner-toast]', '.status-bar'].map((each) => page.locator(each).boundingBox()),
  )
  const [text, messageBox, status] = boxes.map((box) => box ?? { y: 0, height: 0 })
  expect(messageBox?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0) - 1)
  expect(status?.y).toBeGreaterThanOrEqual((messageBox?.y ?? 0) + (messageBox?.height ?? 0) - 1)

  // no key but those that lead from pane to pane takes the focus into it
  await page.keyboard.press('Alt+T')
  await expect(story(page)).toBeFocused()
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await expect(message.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('Shift+F6')
  await expect(story(page)).toBeFocused()
})

testInOwnApp('what can be taken back is offered long enough to be thought over', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.clock.install()
  await page.getByRole('button', { name: /^Ferry returns/ }).focus()
  await page.keyboard.press('Delete')
  const message = page.getByText('Moved to the bin')
  await expect(message).toBeVisible()
  await page.clock.runFor(15_000)
  await page
    .getByRole('region', { name: /^Messages/ })
    .getByRole('button', { name: 'Undo' })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Ferry returns/ })).toBeVisible()
})

test('a message goes when what it offers is done otherwise, or can no longer be done', async ({ page }) => {
  const messages = page.getByRole('region', { name: /^Messages/ })
  const row = page.getByRole('button', { name: /^Ferry returns/ })
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await row.focus()
  await page.keyboard.press('Delete')
  await expect(messages.getByText('Moved to the bin')).toBeVisible()
  await page.getByRole('button', { name: 'Bin' }).click()
  await row.click()
  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('combobox').fill('restore from')
  await page.getByRole('option', { name: /Restore from bin/ }).click()
  await expect(story(page)).toContainText('Ferry returns')
  await expect(messages.getByText('Moved to the bin')).toHaveCount(0)

  // the versions of another story are not those that were meant
  await page.keyboard.press('Control+S')
  await expect(messages.getByText('Version saved')).toBeVisible()
  await page.keyboard.press('Control+N')
  await expect(messages.getByText('Version saved')).toHaveCount(0)
})

test('Settings keep their place and size from page to page', async ({ page }) => {
  await startStory(page)
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  // it slides in
  await dialog.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)))
  const box = await dialog.boundingBox()
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click()
    expect(await dialog.boundingBox()).toEqual(box)
  }
})

test('in a narrow and low window the text has as much room as the preview below it', async ({
  running: { app, page },
}) => {
  await resize(app, 640, 400)
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+Alt+P')
  await expect(page.frameLocator('iframe[title=Preview]').getByText('Ferry returns')).toBeAttached()
  const heightOf = (selector: string) => page.locator(selector).evaluate(({ clientHeight }) => clientHeight)
  expect(await heightOf('.page-scroller')).toBeGreaterThanOrEqual(await heightOf('.preview'))
})

test('the preview is in the faces and the light of the screens, and stays scrolled while one types', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  for (let line = 0; line < 40; line++) {
    await page.keyboard.insertText(`The lake was calm on day ${line}.`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Alt+P')
  const preview = page.frameLocator('iframe[title=Preview]')
  await expect(preview.getByText('on day 39.')).toBeAttached()
  const body = preview.locator('body')
  await expect(body).toHaveCSS('font-family', /Source Serif 4 Variable/)
  expect(
    await body.evaluate(
      async ({ ownerDocument: { fonts } }) => (await fonts.load('16px "Source Serif 4 Variable"')).length,
    ),
  ).toBeGreaterThan(0)
  const scroller = preview.locator('html')
  await scroller.evaluate((element) => element.scrollTo({ top: 300 }))
  await page.keyboard.type('It is calm again.')
  await expect(preview.getByText('It is calm again.')).toBeAttached()
  expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(300)
  const isDark = () =>
    body.evaluate((element) => Number(getComputedStyle(element).backgroundColor.match(/\d+/)?.[0]) < 80)
  expect(await isDark()).toBe(false)
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('Theme: dark')
  await page.keyboard.press('Enter')
  await expect.poll(isDark).toBe(true)
})
