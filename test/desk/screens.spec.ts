import type { Page } from '@playwright/test'
import { expect, testInOwnApp as test } from './app'
import { outOfPlace } from './out-of-place'
import { untilStill } from './story'

const languages = { ltr: 'en', long: 'en-XA', rtl: 'ar-XB', arabic: 'ar', sorani: 'ckb' } as const
const sizes = { small: [800, 600], usual: [1280, 860], large: [2560, 1440] } as const

interface Look {
  theme: 'light' | 'dark'
  language: keyof typeof languages
  size: readonly [number, number]
}

const everyTheme = ['light', 'dark'] as const
const looks: readonly Look[] = [
  ...everyTheme.flatMap((theme) =>
    Object.values(sizes).map((size) => ({ theme, language: 'ltr' as const, size })),
  ),
  // a theme changes colours alone: in one the made-up language is looked at, in the other those that run as it does
  ...Object.values(sizes).map((size) => ({ theme: 'dark' as const, language: 'rtl' as const, size })),
  { theme: 'light', language: 'sorani', size: sizes.small },
  { theme: 'light', language: 'arabic', size: sizes.usual },
  { theme: 'light', language: 'sorani', size: sizes.large },
  { theme: 'light', language: 'long', size: [1024, 700] },
  { theme: 'dark', language: 'long', size: [800, 600] },
]

// a 4K screen at 200 % is one of 1920 x 1080
const looksAtTwice: readonly Look[] = [sizes.small, [1920, 1080] as const].flatMap((size): Look[] => [
  { theme: 'light', language: 'ltr', size },
  { theme: 'dark', language: 'rtl', size },
])

const names = [
  'Chnar-Shilan Barzinji-Faqi Abdulrahman-Talabani',
  'Ana-Ruiz Montenegro-Villavicencio',
  'Dilnaz-Serkani Mahmood-Abdulwahid',
  'Hana-Rashid Khoshnaw-Zangana',
  'Christoph-Alexander von-der-Leyen-Hohenzollern',
]

/** A story that has as much of everything as a day on a desk brings. */
async function fillStory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add sample stories' }).click()
  await expect(page.getByRole('textbox', { name: 'Story' })).toBeVisible()
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('textbox', { name: 'Story' })).toBeFocused()
  await page.keyboard.type('Ferry returns after the longest storm that anybody on the lake remembers')
  await page.getByLabel('Byline', { exact: true }).fill(names.join(', '))
  await page.getByLabel('City', { exact: true }).fill('Llanfairpwllgwyngyll-on-the-Lake')
  for (let place = 2; place <= 20; place++) {
    await page.getByRole('button', { name: 'Place', exact: true }).click()
    await page.getByLabel(`City ${place}`, { exact: true }).fill(`Sulaimani-${place}`)
  }
  await page.getByRole('button', { name: 'Reporting', exact: true }).click()
  await page.getByLabel('Reporting by', { exact: true }).fill(names.slice(0, 3).join(', '))
  await page.getByLabel('Slug').fill('ferry-storm-lake-longest-anybody-remembers-2nd-lead')
  await page.getByRole('button', { name: /^Embargo/ }).click()
  await page.getByLabel('Embargo date').fill('28 Nov 2099')
  await page.getByLabel('Embargo time').fill('09:30')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Story' }).locator('p:not([data-part])').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type('The ferry sailed sailed on.')
  await page.keyboard.press('Control+Alt+M')
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Who says that?')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Shift+T')
  await page.getByRole('textbox', { name: 'Your name' }).press('Enter')
  await page.keyboard.type(' It was calm.')
  for (const count of ['1 finding', '1 open comment', 'Suggesting, 1 open'])
    await expect(page.locator('.status-bar')).toContainText(count)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

async function show(page: Page, { theme, language, size }: Look): Promise<void> {
  const [width, height] = size
  await page.setViewportSize({ width, height })
  await page.evaluate(
    (patch) => {
      const { copydesk } = window as unknown as {
        copydesk: { desk: { setSettings(patch: object): Promise<void> } }
      }
      return copydesk.desk.setSettings(patch)
    },
    { theme, uiLanguage: languages[language] },
  )
  await page.reload()
  await expect(page.locator('.strip-slug')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', languages[language])
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
  await untilStill(page)
}

/** The dialogs that are opened by a key; in Settings each page is looked at. */
async function lookAtDialogs(page: Page, name: string): Promise<void> {
  const look = async (dialog: string) => {
    await untilStill(page)
    await page.screenshot({ path: `${test.info().outputDir}/${name}-${dialog}.png` })
    expect.soft(await outOfPlace(page), `${name}, ${dialog}`).toEqual([])
  }
  for (const [key, dialog] of [
    ['Control+Shift+P', 'palette'],
    ['Control+/', 'shortcuts'],
    ['Control+Shift+S', 'export'],
    ['Control+,', 'settings'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(dialog)
    for (const [index, tab] of (await page.getByRole('dialog').getByRole('tab').all()).entries()) {
      await tab.click()
      await look(`${dialog}-${index}`)
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
}

test.describe.configure({ timeout: 400_000 })

for (const [scale, wanted] of [
  [1, looks],
  [2, looksAtTwice],
] as const)
  test(`nothing is cut off and “Saved” is in sight, at ${scale} device pixels a pixel`, async ({
    launch,
  }) => {
    const { page } = await launch({
      args: [`--force-device-scale-factor=${scale}`],
      env: { COPYDESK_PSEUDO_LANGUAGES: '1' },
    })
    await page.setViewportSize({ width: 1280, height: 860 })
    await fillStory(page)
    for (const look of wanted) {
      const name = `${look.size.join('x')}@${scale}-${look.theme}-${look.language}`
      await show(page, look)
      await page.screenshot({ path: `${test.info().outputDir}/${name}.png` })
      expect.soft(await outOfPlace(page), name).toEqual([])
      const counts = page.locator('.status-count-words > span')
      if (look.language === 'ltr' && look.size[0] >= sizes.usual[0])
        for (const count of await counts.all())
          expect.soft(await count.evaluate((it) => it.scrollWidth > it.clientWidth), name).toBe(false)
      if (look.language === 'long' || (look.size[0] === 800 && look.theme === 'dark'))
        await lookAtDialogs(page, name)
      if (look.size[0] >= 1100) continue
      await page.keyboard.press('Control+3')
      await expect(page.locator('.panels')).toBeVisible()
      await untilStill(page)
      await page.screenshot({ path: `${test.info().outputDir}/${name}-panels.png` })
      expect.soft(await outOfPlace(page), `${name}, with panels`).toEqual([])
    }
  })
