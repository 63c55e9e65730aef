import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type {} from '../../renderer/bridge'
import { expect, test } from './app'
import { paste, startStory, story } from './story'

test('the window has no Node, and only the bridge of the contract', async ({ page }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
    bridge: Object.keys(window.copydesk).sort(),
  }))
  expect(found).toEqual({ node: [], bridge: ['desk', 'importDropped', 'languages', 'on', 'pathOf'] })
})

test('the window is sandboxed and isolated', async ({ running: { app, page } }) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  const preferences = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    return Reflect.get(contents ?? {}, 'getLastWebPreferences').call(contents)
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
  expect(preferences.enableBlinkFeatures ?? '').toBe('')
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
  expect(answer).toContain('was called with arguments that it does not take')
})

test('no path that a page makes up is imported, watched, or written to', async ({ page, folder }) => {
  const path = join(folder, 'secret.txt')
  await writeFile(path, 'Secret\n\nNobody gave this to the window.\n')
  const answers = await page.evaluate(async (path) => {
    const { desk, importDropped } = window.copydesk
    const job = () => crypto.randomUUID()
    const unchecked = (name: string, ...args: unknown[]) =>
      Promise.resolve().then(() => Reflect.apply(Reflect.get(desk, name), desk, args))
    const tries: Promise<unknown>[] = [
      importDropped(job(), [path]),
      importDropped(job(), [{ path, name: path }]),
      importDropped(job(), [new File([], path)]),
      importDropped(job(), Object.assign([], { map: () => [path] })),
      Promise.resolve().then(() => Reflect.apply(importDropped, null, [job(), { map: () => [path] }])),
      Promise.resolve().then(() =>
        Reflect.apply(importDropped, null, [job(), { length: 1, 0: path, toString: () => path }]),
      ),
      unchecked('importPaths', job(), [path]),
      unchecked('importFiles', job(), [path]),
      unchecked('importOpened', job(), [path]),
      unchecked('setSettings', { inbox: path }),
      unchecked('setSettings', { backupFolder: path }),
      unchecked('restoreJournal', path),
      unchecked('leaveJournal', path),
    ]
    const settled = await Promise.allSettled(tries)
    return settled.map(({ status }) => status)
  }, path)
  expect(answers).toEqual(answers.map(() => 'rejected'))
  expect((await page.evaluate(() => window.copydesk.desk.start())).settings).toMatchObject({
    inbox: null,
    backupFolder: null,
  })
  await expect(page.getByText('Secret')).toHaveCount(0)
})

test('the page is served by the app’s own protocol, which gives nothing else of the disk', async ({
  page,
}) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  const answers = await page.evaluate(() =>
    Promise.all(
      [
        'app://desk/../../../../etc/passwd',
        'app://desk/..%2f..%2f..%2f..%2fetc%2fpasswd',
        'app://desk/pictures/..%2f..%2fsettings.json',
        'app://other/index.html',
        'file:///etc/passwd',
      ].map((address) =>
        fetch(address).then(
          ({ status }) => status,
          () => 'refused',
        ),
      ),
    ),
  )
  expect(answers.filter((answer) => answer === 200)).toEqual([])
})

test('the preview of a story runs nothing, and does not have the bridge', async ({ page }) => {
  await startStory(page)
  await page.keyboard.press('Control+Alt+P')
  const preview = page.locator('.preview iframe')
  // the window changes its page, which needs its origin; nothing in it may run
  await expect(preview).toHaveAttribute('sandbox', 'allow-same-origin')
  const frame = preview.contentFrame().locator('html')
  expect(await frame.evaluate(() => 'copydesk' in window)).toBe(false)
  const broken = await frame.evaluateHandle(() => {
    const script = document.createElement('script')
    script.textContent = 'parent.hasRun = true'
    const image = document.createElement('img')
    image.setAttribute('onerror', 'parent.hasRun = true')
    image.src = 'data:image/png,none'
    document.body.append(script, image)
    return image
  })
  await expect.poll(() => broken.evaluate(({ complete }) => complete)).toBe(true)
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false)
})

/** What main asks of an editor who answers it, and what it then opens outside. */
async function answerLinks(app: ElectronApplication, isWanted: boolean) {
  await app.evaluate(({ dialog, shell }, response) => {
    const asked: string[] = []
    const opened: string[] = []
    Object.assign(globalThis, { asked, opened })
    const answer = async (...[, options]: unknown[]) => {
      asked.push(Reflect.get(Object(options), 'detail'))
      return { response, checkboxChecked: false }
    }
    Object.assign(dialog, { showMessageBox: answer })
    shell.openExternal = async (address) => void opened.push(address)
  }, Number(isWanted))
  return () =>
    app.evaluate(() => ({
      asked: Reflect.get(globalThis, 'asked'),
      opened: Reflect.get(globalThis, 'opened'),
    }))
}

const openLinks = (page: Page, addresses: string[]) =>
  page.evaluate(async (each) => {
    for (const address of each) await window.copydesk.desk.openLink(address)
  }, addresses)

test('links open outside only for the web and mail, and as the editor saw them', async ({
  running: { app, page },
}) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  const found = await answerLinks(app, true)
  await openLinks(page, [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'https://[nowhere/',
    'https://example.org/',
    'https://ex\u0430mple.org/',
    'mailto:desk@example.org',
  ])
  const shown = ['https://example.org/', 'https://xn--exmple-4nf.org/', 'mailto:desk@example.org']
  expect(await found()).toEqual({ asked: shown, opened: shown })
})

test('no page opens an address outside that an editor refuses', async ({ running: { app, page } }) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  const found = await answerLinks(app, false)
  await openLinks(page, ['https://example.org/?copy=all', `https://example.org/?copy=${'x'.repeat(5000)}`])
  const { asked, opened } = await found()
  expect(opened).toEqual([])
  expect(asked.map((address: string) => address.length)).toEqual([29, 1001])
})

const attacks = `
<img src=x onerror="window.hit=1"><img src="https://example.org/a.png" srcset="https://example.org/b.png 2x">
<script>window.hit=1</script><script src="https://example.org/a.js"></script>
<svg onload="window.hit=1"><script>window.hit=1</script><foreignObject><img src=x onerror="window.hit=1"></foreignObject></svg>
<math><mtext><table><mglyph><style><img src=x onerror="window.hit=1"></style></mglyph></table></mtext></math>
<iframe src="https://example.org/" srcdoc="<script>parent.hit=1</script>"></iframe>
<object data="https://example.org/"></object><embed src="https://example.org/">
<video src="https://example.org/v.mp4" autoplay onplay="window.hit=1"></video><audio src="https://example.org/a.mp3"></audio>
<link rel="stylesheet" href="https://example.org/a.css"><style>@import url(https://example.org/b.css);body{background:url(https://example.org/c.png)}</style>
<meta http-equiv="refresh" content="0;url=https://example.org/"><base href="https://example.org/">
<form action="https://example.org/"><input autofocus onfocus="window.hit=1"><button formaction="javascript:window.hit=1">b</button></form>
<details open ontoggle="window.hit=1"><summary>s</summary></details><marquee onstart="window.hit=1">m</marquee>
<p style="background:url(https://example.org/d.png)" onclick="window.hit=1">Safe <a href="javascript:window.hit=1">words</a> <a href="&#x6A;avascript:window.hit=1">here</a></p>
<p>And <a href="https://example.org/">a link</a>.</p>`

test('hostile HTML that is pasted runs nothing and fetches nothing', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await startStory(page)
  await page.keyboard.type('Headline')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await paste(page, { html: attacks, text: 'Safe words here' })
  await expect(story(page)).toContainText('Safe words here')
  await page.keyboard.press('Control+Alt+P')
  await expect(page.frameLocator('.preview iframe').locator('body')).toContainText('Safe words here')
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(
    await story(page)
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://example.org/'])
  expect(requests.filter((address) => !/^(app:|data:|about:|blob:)/.test(address))).toEqual([])
})

test('no request leaves the app while a story is written, filed and closed', async ({
  running: { app, page },
}) => {
  await app.evaluate(({ session }) => {
    const seen: string[] = []
    Reflect.set(globalThis, 'requests', seen)
    const { webRequest } = session.defaultSession
    webRequest.onSendHeaders(({ url }) => seen.push(url))
    webRequest.onErrorOccurred(({ url }) => seen.push(url))
  })
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.getByLabel('City').fill('Duhok')
  await page.keyboard.press('Control+S')
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByText('Copied')).toBeVisible()
  const seen = await app.evaluate(({ session }): string[] => {
    session.defaultSession.webRequest.onSendHeaders(null)
    session.defaultSession.webRequest.onErrorOccurred(null)
    return Reflect.get(globalThis, 'requests')
  })
  expect(seen.filter((address) => !/^(app|data|blob|devtools):/.test(address))).toEqual([])
})
