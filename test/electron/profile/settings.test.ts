import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Settings } from '../../../electron/profile/settings'
import { disk } from '../store/refusing-disk'

vi.mock('node:fs/promises', async () => (await import('../store/refusing-disk')).refusingDisk())
vi.mock('../../../electron/profile/log', () => ({ log: { warn: () => undefined } }))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-settings-'))
})
afterEach(async () => {
  disk.refuses = () => null
  await rm(folder, { recursive: true, force: true })
})

it('settings that the disk does not give are neither used nor written over', async () => {
  const path = join(folder, 'settings.json')
  const settings = await Settings.open(folder)
  settings.change({ editor: 'Dilan Aro' })
  await settings.written()
  const before = await readFile(path, 'utf8')

  disk.refuses = (operation, file) => (operation === 'read' && file === path ? 'EIO' : null)
  const without = await Settings.open(folder)
  disk.refuses = () => null
  without.change({ editor: 'Nadia Helmer' })
  await without.written()

  expect(without.unusable).toMatchObject([{ name: 'settings.json', problem: 'unreadable' }])
  expect(await readFile(path, 'utf8')).toBe(before)
})
