import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect } from '@playwright/test'
import { sandboxArguments } from '../../build/electron.mjs'
import { packagedApp } from '../../build/package.mjs'
import { test } from './app'

const fuses: [FuseV1Options, FuseState][] = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

test('every fuse of the packaged app is set', async () => {
  const wire = await getCurrentFuseWire(packagedApp)
  expect(fuses.map(([fuse]) => [FuseV1Options[fuse], wire[fuse]])).toEqual(
    fuses.map(([fuse, state]) => [FuseV1Options[fuse], state]),
  )
})

test('the licences of all that the packaged app carries stand beside it, and in it', async ({ page }) => {
  const beside = await readFile(join(packagedApp, '../resources/notices.txt'), 'utf8')
  for (const name of [
    'react ',
    'prosemirror-view ',
    'zod ',
    '@fontsource-variable/inter ',
    'GeoNames',
    'IPTC NewsCodes',
  ])
    expect(beside).toContain(name)
  expect(beside).toContain('SIL OPEN FONT LICENSE')
  const files = await readdir(join(packagedApp, '..'))
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'LICENSE.electron.txt', 'LICENSES.chromium.html']))

  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('About Copydesk')
  await page.keyboard.press('Enter')
  const about = page.getByRole('dialog')
  await expect(about).toContainText('MIT licence')
  await expect(about).toContainText('GeoNames')
  await expect(about).toContainText('IPTC NewsCodes')
  await about.getByText('Third-party licences').click()
  await expect(about.locator('pre')).toContainText('prosemirror-view ')
})

test('the packaged app opens no port to a debugger, whatever switches it is started with', async ({
  folder,
}) => {
  const port = await freePort()
  const desk = join(folder, 'desk')
  const app = spawn(packagedApp, [...sandboxArguments, `--remote-debugging-port=${port}`], {
    env: { ...process.env, COPYDESK_DESK: desk, COPYDESK_USER_DATA: join(folder, 'user-data') },
    stdio: 'ignore',
  })
  try {
    await expect.poll(() => existsSync(join(desk, 'desk.lock')), { timeout: 30_000 }).toBe(true)
    // the window is on its way: a port that is opened at all is open before it
    await setTimeout(3000)
    await expect(fetch(`http://127.0.0.1:${port}/json/version`)).rejects.toThrow()
  } finally {
    const ended = once(app, 'exit')
    app.kill()
    await ended
  }
})

test('a story written in the packaged app is found by its words, and on disk after it is closed', async ({
  folder,
  page,
  close,
}) => {
  await page.keyboard.press('Control+N')
  const story = page.getByRole('textbox', { name: 'Story' })
  await story.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Ferry returns after storm')
  await expect(story).toContainText('Ferry returns after storm')
  const filter = page.getByRole('textbox', { name: 'Filter' })
  const listed = page.getByRole('list', { name: 'Stories' }).getByRole('listitem')
  await filter.fill('storm')
  await expect(listed).toHaveText(/Ferry returns after storm/)
  await filter.fill('nothing of it')
  await expect(listed).toHaveCount(0)
  await close()

  const stories = join(folder, 'desk/stories')
  const [file = ''] = await readdir(stories)
  expect(await readFile(join(stories, file), 'utf8')).toContain('Ferry returns after storm')
})

test('the packaged app converts a story from the command line, with no display', async ({ folder }) => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env
  const args = [...sandboxArguments, 'convert', '-', '--to', 'json']
  const converting = promisify(execFile)(packagedApp, args, { env: { ...env, HOME: folder } })
  converting.child.stdin?.end('Ferry returns after storm\n\nThe ferry is back in port.\n')
  const { stdout } = await converting
  expect(JSON.parse(stdout)).toMatchObject({ headline: 'Ferry returns after storm' })
})

test('a command whose reader goes away does not end as if all were well', async ({ folder }) => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env
  const args = [...sandboxArguments, 'check', '-', '--gate', 'ready']
  const checking = spawn(packagedApp, args, {
    env: { ...env, HOME: folder },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = once(checking, 'exit')
  checking.stdout.destroy()
  checking.stdin.end('Ferry returns after storm\n\nThe ferry is TK.\n')
  expect(await ended).toEqual([141, null])
})
