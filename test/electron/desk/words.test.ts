import { lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DeskWords } from '../../../electron/desk/words'
import { nameKey } from '../../../story/spelling/names'
import { isUnix } from '../../system'

let desk = ''

beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
})
afterEach(() => rm(desk, { recursive: true, force: true }))

const file = () => join(desk, 'words.txt')

it('the words of a desk are one a line in a plain file', async () => {
  const words = await DeskWords.open(desk)
  expect(words.all).toEqual([])
  await words.add('asayish')
  await words.add('هەرێم')
  await words.add('asayish')
  expect(await readFile(file(), 'utf8')).toBe('asayish\nهەرێم\n')
  expect(await words.remove('asayish')).toEqual(['هەرێم'])
  expect((await DeskWords.open(desk)).all).toEqual(['هەرێم'])
})

it('words that are added in quick succession are all kept', async () => {
  const words = await DeskWords.open(desk)
  await Promise.all(['asayish', 'peshmerga', 'zerevani'].map((word) => words.add(word)))
  expect((await DeskWords.open(desk)).all).toEqual(['asayish', 'peshmerga', 'zerevani'])
})

it('a word is known whatever its case and accents', async () => {
  const words = await DeskWords.open(desk)
  await words.add('Hewlêr')
  for (const each of ['hewlêr', 'Hewler', 'Hewlêr’s']) expect(words.has(nameKey(each))).toBe(true)
  expect(words.has(nameKey('Duhok'))).toBe(false)
})

it('what another program wrote stays, however it ends its lines', async () => {
  const words = await DeskWords.open(desk)
  await words.add('asayish')
  await writeFile(file(), '\ufeffpeshmerga\r\n\r\n  asayish \r\n')
  expect(await words.add('zerevani')).toEqual(['asayish', 'peshmerga', 'zerevani'])
})

it.runIf(isUnix)('a file that cannot be read now is not written over, though it could be', async () => {
  await symlink(file(), file())
  const words = await DeskWords.open(desk)
  await expect(words.add('asayish')).rejects.toThrow()
  expect((await lstat(file())).isSymbolicLink()).toBe(true)
})

it('a folder in its place is not written over', async () => {
  await mkdir(file())
  const words = await DeskWords.open(desk)
  await expect(words.add('asayish')).rejects.toThrow()
})

it('words stay known while the drive of the desk is away, and none is added', async () => {
  const words = await DeskWords.open(desk)
  await words.add('peshmerga')
  await rm(desk, { recursive: true })
  await expect(words.add('asayish')).rejects.toMatchObject({ code: 'ENOENT' })
  expect(words.all).toEqual(['peshmerga'])
})
