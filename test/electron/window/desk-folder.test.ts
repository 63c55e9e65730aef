/** Which folder is the desk: by its name, by links, and where a part of it is missing. */
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDesk } from '../../../electron/store'
import { silent } from '../../../electron/store/hooks'
import { openOrAsk, settleOn } from '../../../electron/window/desk-folder'

const profiles: string[] = []
vi.mock('electron', () => ({
  app: { getPath: () => tmpdir(), setPath: (_: string, path: string) => void profiles.push(path) },
  dialog: {
    showMessageBox: () => {
      throw new Error('asked')
    },
  },
}))

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  profiles.length = 0
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('a desk that was opened before is opened without a question where only its empty folders are missing', async () => {
  const folder = join(root, 'desk')
  await (await openDesk(folder)).close()
  await rm(join(folder, 'journal'), { recursive: true })
  const desk = await openOrAsk(folder, true, silent)
  expect(await desk.hasStories()).toBe(false)
  await desk.close()
})

test('one that is not there is asked for', async () => {
  await expect(openOrAsk(join(root, 'desk'), true, silent)).rejects.toThrow('asked')
})

test.each([
  ['is there', true],
  ['is away', false],
])('a desk that %s has the same settings by its own name and by links', async (_, isThere) => {
  const rooms = join(root, 'drive', 'rooms')
  await mkdir(rooms, { recursive: true })
  if (isThere) await mkdir(join(root, 'drive', 'desk'))
  await symlink(rooms, join(root, 'work'))
  await symlink(join('..', 'desk'), join(rooms, 'news'))
  for (const path of ['drive/desk', 'drive/rooms/news', 'work/news']) settleOn(join(root, path))
  expect(new Set(profiles).size).toBe(1)
})
