/** The house styles that a desk made, as files of it. */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HouseFiles } from '../../../electron/desk/houses'
import { builtInHouse } from '../../../story/houses'
import { houseSchema } from '../../../story/houses/house'
import { disk } from '../store/refusing-disk'

vi.mock('node:fs/promises', async () => (await import('../store/refusing-disk')).refusingDisk())

let desk: string
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'copydesk-houses-'))
})
afterEach(async () => {
  disk.refuses = () => null
  await rm(desk, { recursive: true, force: true })
})

const own = houseSchema.parse({ ...builtInHouse('ap'), id: 'own', name: 'Own' })

it('a style is removed by its name, and nothing else is, whatever is named', async () => {
  const houses = await HouseFiles.open(desk)
  await houses.save(own)
  await writeFile(join(desk, 'stages.json'), '{}')
  await writeFile(join(desk, 'houses', 'shared.json'), 'of somebody else')
  for (const name of ['../stages', 'shared', '../houses/own', '']) await houses.remove(name)
  expect((await readdir(desk)).sort()).toEqual(['houses', 'stages.json'])
  expect((await readdir(join(desk, 'houses'))).sort()).toEqual(['own.json', 'shared.json'])
  expect(await houses.remove('own')).toEqual([])
  expect(await readdir(join(desk, 'houses'))).toEqual(['shared.json'])
})

it('a style is not kept where the drive of the desk is away, and no desk is made there', async () => {
  const houses = await HouseFiles.open(desk)
  await rm(desk, { recursive: true })
  await expect(houses.save(own)).rejects.toMatchObject({ code: 'ENOENT' })
  expect(existsSync(desk)).toBe(false)
})

it('a style is not written over one that the disk does not give', async () => {
  const houses = await HouseFiles.open(desk)
  await houses.save(own)
  const file = join(desk, 'houses', 'own.json')
  const before = await readFile(file, 'utf8')
  disk.refuses = (operation, path) => (operation === 'read' && path === file ? 'EIO' : null)
  await expect(houses.save({ ...own, name: 'Other' })).rejects.toMatchObject({ code: 'EIO' })
  disk.refuses = () => null
  expect(await readFile(file, 'utf8')).toBe(before)
})
