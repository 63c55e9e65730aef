import type {} from '../../renderer/bridge'
import { expect, test } from './app'

test('the window has no Node, and only the bridge of the contract', async ({ page }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
    bridge: Object.keys(window.copydesk).sort(),
  }))
  expect(found).toEqual({ node: [], bridge: ['desk', 'on'] })
})

test('the window is sandboxed and isolated', async ({ running: { app, page } }) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  const preferences = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = Reflect.get(
      contents ?? {},
      'getLastWebPreferences',
    ).call(contents)
    return { sandbox, contextIsolation, nodeIntegration, webSecurity }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
})

test('the page runs under a strict policy and cannot make code of text', async ({
  running: { app, page },
}) => {
  const policy = await app.evaluate(
    async ({ session }, address) =>
      (await session.defaultSession.fetch(address)).headers.get('content-security-policy'),
    page.url(),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  // what the test runner itself evaluates is outside the policy; a timer's callback is the page's own
  const made = await page.evaluate(
    () =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(String(new Function('return 1')()))
          } catch {
            resolve('refused')
          }
        }),
      ),
  )
  expect(made).toBe('refused')
})

test('it neither navigates, nor opens windows, nor reaches a network', async ({ running: { app, page } }) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
  expect(
    await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
  expect(page.url()).toBe('app://desk/index.html')
  expect(app.windows()).toHaveLength(1)
})

test('permissions are denied', async ({ page }) => {
  const state = await page.evaluate(() =>
    navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
  )
  expect(state).toBe('denied')
})

test('a call with anything but its arguments is refused', async ({ page }) => {
  const answer = await page.evaluate(() =>
    window.copydesk.desk.open('../../etc/passwd').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  )
  expect(answer).toContain('was asked with what it does not take')
})
