import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

test('every fuse of the packaged app is set', async () => {
  const wire = await getCurrentFuseWire(packagedApp)
  expect(fuses.map(([fuse]) => [FuseV1Options[fuse], wire[fuse]])).toEqual(
    fuses.map(([fuse, state]) => [FuseV1Options[fuse], state]),
  )
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
