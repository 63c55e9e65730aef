import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemOf } from '../../../electron/errors/in-words'
import { addDictionaries, removeDictionary } from '../../../electron/spelling/added'
import { Dictionaries } from '../../../electron/spelling/dictionaries'
import { dictionariesIn } from '../../../electron/spelling/folder'
import { isUnix } from '../../system'

let from = ''
let folder = ''

beforeEach(async () => {
  from = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  folder = join(from, 'added')
})
afterEach(() => rm(from, { recursive: true, force: true }))

async function given(name: string, aff: string | Buffer, dic: string | Buffer): Promise<string> {
  await writeFile(join(from, `${name}.aff`), aff)
  await writeFile(join(from, `${name}.dic`), dic)
  return join(from, `${name}.dic`)
}

it('a dictionary is taken in by either of its files, used, and removed', async () => {
  const path = await given('ckb', 'SET UTF-8\nSFX A Y 1\nSFX A 0 ەکە .\n', '2\nبەندەر/A\nشار\n')
  expect(await addDictionaries(folder, [path])).toEqual(['ckb'])
  const dictionary = (await Dictionaries.open([folder])).of('ckb')
  expect(['بەندەرەکە', 'شار', 'شارەکە'].map((word) => dictionary?.has(word))).toEqual([true, true, false])
  await removeDictionary(folder, 'ckb')
  expect(await readdir(folder)).toEqual([])
})

it.each(['../de', 'de/../../de', '', '..', 'fr'])('nothing is removed as “%s”', async (tag) => {
  await addDictionaries(folder, [await given('de', 'SET UTF-8\n', '1\nFähre\n')])
  await writeFile(join(folder, '.aff'), '')
  const before = await readdir(from, { recursive: true })
  await removeDictionary(folder, tag)
  expect(await readdir(from, { recursive: true })).toEqual(before)
})

it('one in another encoding is read as its letters', async () => {
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const aff = 'SET ISO8859-1\nSFX ß Y 1\nSFX ß 0 n .\n'
  await addDictionaries(folder, [await given('de_DE', latin(aff), latin('2\nFähre/ß\nHäfen\n'))])
  expect(dictionariesIn(folder)).toEqual(['de-DE'])
  const dictionary = (await Dictionaries.open([folder])).of('de')
  expect(['Fähre', 'Fähren', 'Häfen', 'Fahre'].map((word) => dictionary?.has(word))).toEqual([
    true,
    true,
    true,
    false,
  ])
})

it('one in an encoding of Windows is read as its letters, as hunspell names that', async () => {
  // а of this alphabet is at 0xe0 there, and the letters that follow it come after that
  const dic = Buffer.from([...'ферибот'].map((letter) => letter.charCodeAt(0) - 0x430 + 0xe0))
  const aff = 'SET microsoft-cp1251\n'
  await addDictionaries(folder, [await given('bg_BG', aff, Buffer.concat([Buffer.from('1\n'), dic]))])
  const dictionary = (await Dictionaries.open([folder])).of('bg')
  expect(['ферибот', 'фериботи'].map((word) => dictionary?.has(word))).toEqual([true, false])
})

const bom = '\ufeff'

it.each([
  ['both files', `${bom}SET UTF-8\nSFX A Y 1\nSFX A 0 ەکە .\n`, `${bom}1\nبەندەر/A\n`],
  ['the list of words', 'SET UTF-8\nSFX A Y 1\nSFX A 0 ەکە .\n', `${bom}1\r\nبەندەر/A\r\n`],
  ['both files, without a line that tells it', `${bom}SFX A Y 1\nSFX A 0 ەکە .\n`, `${bom}1\nبەندەر/A\n`],
])('the mark of UTF-8 at the head of %s is no part of the dictionary', async (_, aff, dic) => {
  await addDictionaries(folder, [await given('ckb_IQ', aff, dic)])
  const dictionary = (await Dictionaries.open([folder])).of('ckb')
  expect(['بەندەر', 'بەندەرەکە', 'بەندەرێک'].map((word) => dictionary?.has(word))).toEqual([
    true,
    true,
    false,
  ])
})

it.each([
  ['KOI8-U', 'uk', 'пором', [0xd0, 0xcf, 0xd2, 0xcf, 0xcd]],
  ['ISO8859-7', 'el', 'πλοίο', [0xf0, 0xeb, 0xef, 0xdf, 0xef]],
  ['TIS620', 'th', 'เรือ', [0xe0, 0xc3, 0xd7, 0xcd]],
  ['TIS620-2533', 'th', 'เรือ', [0xe0, 0xc3, 0xd7, 0xcd]],
])('one in %s is read as its letters', async (encoding, tag, word, bytes) => {
  const dic = Buffer.concat([Buffer.from('1\n'), Buffer.from(bytes)])
  await addDictionaries(folder, [await given(tag, `SET ${encoding}\n`, dic)])
  expect((await Dictionaries.open([folder])).of(tag)?.has(word)).toBe(true)
})

it('one in an encoding that is not known is refused with what to do', async () => {
  const path = await given('hi_IN', 'SET ISCII-DEVANAGARI\n', '1\nferry\n')
  expect(await addDictionaries(folder, [path]).then(String, problemOf)).toBe(
    '“hi_IN.aff” was not read: it is written in ISCII-DEVANAGARI, which Copydesk does not read: save both files of the dictionary in UTF-8, and write SET UTF-8 in this one.',
  )
  expect(dictionariesIn(folder)).toEqual([])
})

it.runIf(isUnix)('one whose files have names in capitals is taken in', async () => {
  await writeFile(join(from, 'DE_DE.AFF'), 'SET UTF-8\n')
  await writeFile(join(from, 'DE_DE.DIC'), '1\nFähre\n')
  expect(await addDictionaries(folder, [join(from, 'DE_DE.DIC')])).toEqual(['de-DE'])
})

it.each([
  ['has no language for a name', 'newsroom', 'SET UTF-8\n', '1\nferry\n'],
  ['is no list of words', 'de', 'SET UTF-8\n', 'ferry\n'],
])('one that %s is refused', async (_, name, aff, dic) => {
  await expect(addDictionaries(folder, [await given(name, aff, dic)])).rejects.toThrow('no-dictionary')
  expect(dictionariesIn(folder)).toEqual([])
})

it('one without its other half is refused', async () => {
  const path = await given('de', 'SET UTF-8\n', '1\nFähre\n')
  await rm(path)
  await expect(addDictionaries(folder, [join(from, 'de.aff')])).rejects.toThrow('no-dictionary')
  expect(await readFile(join(from, 'de.aff'), 'utf8')).toBe('SET UTF-8\n')
})

describe('one of which a file cannot be read is refused with its name and why', () => {
  const refused = async (path: string, file: string) => {
    expect(await addDictionaries(folder, [path]).then(String, problemOf)).toContain(
      `“${file}” was not read: it is not a regular file`,
    )
    expect(dictionariesIn(folder)).toEqual([])
  }

  it('a folder', async () => {
    const path = await given('de', 'SET UTF-8\n', '1\nFähre\n')
    await rm(path)
    await mkdir(path)
    await refused(path, 'de.dic')
  })

  it.runIf(isUnix)('a pipe, which is not waited for', async () => {
    const path = await given('de', 'SET UTF-8\n', '1\nFähre\n')
    await rm(join(from, 'de.aff'))
    execFileSync('mkfifo', [join(from, 'de.aff')])
    await refused(path, 'de.aff')
  })
})
