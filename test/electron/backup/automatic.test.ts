import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BackupState } from '../../../contract/backups'
import { AutomaticBackups } from '../../../electron/backup/automatic'
import { writeBackup } from '../../../electron/backup/write'
import { type DeskStore, openDesk } from '../../../electron/store'
import { blankDoc } from '../../../story/story/blank'

let folder: string
let store: DeskStore
let settings: { isOn: boolean; folder: string | null }
let states: BackupState[]
let automatic: AutomaticBackups

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  store = await openDesk(join(folder, 'desk'))
  settings = { isOn: true, folder: null }
  states = []
  automatic = new AutomaticBackups(
    store,
    { write: writeBackup },
    {
      settings: () => settings,
      stateChanged: (state) => void states.push(state),
      reason: (error) => String(error),
    },
  )
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const backups = () => readdir(join(folder, 'Copydesk backups')).catch(() => [])
const day = (date: number, hour = 9) => new Date(2026, 2, date, hour)

it('a desk with stories is backed up once a day, beside it', async () => {
  await automatic.tick(day(3))
  expect(await backups()).toEqual([])
  await store.create(blankDoc({ house: 'ap' }))
  await automatic.tick(day(3, 10))
  await automatic.tick(day(3, 18))
  expect(await backups()).toHaveLength(1)
  await automatic.tick(day(4))
  expect(await backups()).toHaveLength(2)
  expect(states.at(-1)).toMatchObject({ last: day(4).toISOString(), count: 2, problem: null })
})

it('old ones leave by the rule, and no other file does', async () => {
  await store.create(blankDoc({ house: 'ap' }))
  for (let date = 1; date <= 14; date++) await automatic.tick(day(date))
  await writeFile(join(folder, 'Copydesk backups', 'desk 2026.zip'), 'of somebody else')
  await automatic.tick(day(15))
  const names = await backups()
  expect(names).toContain('desk 2026.zip')
  expect(names).toHaveLength(9 + 1)
})

it('none is made where they are switched off', async () => {
  await store.create(blankDoc({ house: 'ap' }))
  settings.isOn = false
  await automatic.tick(day(3))
  expect(await backups()).toEqual([])
})

it('a failure is told, and leaves with the next success', async () => {
  await store.create(blankDoc({ house: 'ap' }))
  const file = join(folder, 'a file')
  await writeFile(file, '')
  settings.folder = join(file, 'in it')
  await automatic.tick(day(3))
  expect(states.at(-1)?.problem).toMatch(/ENOTDIR/)
  settings.folder = null
  await automatic.tick(day(3))
  expect(states.at(-1)?.problem).toBeNull()
})

it('while the drive of the desk is away that is told, and no folder is made beside it', async () => {
  await store.create(blankDoc({ house: 'ap' }))
  await rm(store.folder, { recursive: true })
  await automatic.tick(day(3))
  expect(states.at(-1)?.problem).toMatch(/ENOENT/)
  expect(await readdir(folder)).toEqual([])
})
