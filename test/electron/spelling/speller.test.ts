import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dictionaryFiles } from '../../../build/dictionaries.mjs'
import { Dictionaries } from '../../../electron/spelling/dictionaries'
import { dictionariesIn } from '../../../electron/spelling/folder'
import { Speller } from '../../../electron/spelling/speller'
import { newsWords } from '../../../story/spelling/news-words'

let folder = ''
let added = ''
let speller: Speller

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-test-'))
  added = mkdtempSync(join(tmpdir(), 'copydesk-test-'))
  for (const { from, name } of dictionaryFiles()) copyFileSync(from, join(folder, name))
  // a dictionary of another language, as a desk adds one
  writeFileSync(join(added, 'tr.aff'), 'SET UTF-8\nTRY aeiou\n')
  writeFileSync(join(added, 'tr.dic'), '2\nferibot\nliman\n')
  speller = new Speller(await Dictionaries.open([folder, added]))
})
afterAll(() => {
  for (const each of [folder, added]) rmSync(each, { recursive: true, force: true })
})

const unknown = (language: string, text: string) => {
  const [words = []] = speller.look(language, [{ part: 'paragraph', text }])
  return words.map(({ word }) => word)
}

describe('the words that no dictionary has', () => {
  it.each([
    ['en', 'The goverment recieved it', ['goverment', 'recieved']],
    ['en', 'the colour and the color, realise and realize, naïve, co-operate', []],
    ['en-GB', 'the colour and the color', ['color']],
    ['en-US', 'the colour and the color', ['colour']],
    ['en', 'at Erbil, Sulaimaniyah and Abu Dhabi, the minister’s and Iraq’s', []],
    ['en', 'peshmerga, the niqabs, a stablecoin’s fall, Cybersecurity, bpd and plc', []],
    ['en', 'there’ll be a weeklong standup in the rainforest, and the ferry’ll wait; they could’ve', []],
    ['en', 'the feery’ll wait, it doesnt’ve', ['feery’ll', 'doesnt’ve']],
    ['en', 'a cold-hearted underbidder, four-engined and unseasonal, who may reoffend', []],
    ['en', 'wi-fi add-ons, five-year-olds, have-nots and a double-decker, sci-fi and vis-a-vis gamers', []],
    [
      'en',
      'a well-knwon add-onns, thats the mens and childrens room',
      ['knwon', 'onns', 'thats', 'mens', 'childrens'],
    ],
    [
      'en',
      'a coresponding reciept, hearted, an untill-hartted megga, megaprojct',
      ['coresponding', 'reciept', 'hearted', 'untill', 'hartted', 'megga', 'megaprojct'],
    ],
    ['en', 'She met Ha-neul Seo and Kim Min-jeo', ['Seo']],
    ['en', 'an Iraq-mede plan, London-baced', ['mede', 'baced']],
    ['fr', 'un souks, un livestreamed', ['livestreamed']],
    ['fr', 'Le gouvernment d’Erbil l’a dit aujourd’hui', ['gouvernment']],
    ['fa', 'او می‌خواهد کتاب را ببرد', []],
    ['tr', 'feribot limman', ['limman']],
    ['ar', 'قال الوزير recieved أمس', ['قال', 'الوزير', 'recieved', 'أمس']],
    ['und', 'recieved', []],
    ['ar', 'وأربيل وبغداد ولبغداد', []],
    ['ckb', 'هەولێرەوە لە دهۆکدا', ['لە']],
    ['en', 'Serokê şaredariyê got ku pira nû dê roja sêşemê vebe û karê wê salekê dom kir', []],
    ['en', 'He wrote: lorem ipsum amet consectetur adipiscing elit sed do eiusmod tempor', []],
    ['en', 'teh brigde reopend on wensday', ['teh', 'brigde', 'reopend', 'wensday']],
  ])('of %s: “%s” are %j', (language, text, words) => {
    expect(unknown(language, text)).toEqual(words)
  })

  it('tell whether there is a dictionary, and whether it has a word near', () => {
    const [words = []] = speller.look('en', [{ part: 'paragraph', text: 'a goverment of qzxjk. دەستە' }])
    expect(words.map(({ word, hasDictionary, isNearKnown }) => [word, hasDictionary, isNearKnown])).toEqual([
      ['goverment', true, true],
      ['qzxjk', true, false],
    ])
    const [kurdish = []] = speller.look('ckb', [{ part: 'paragraph', text: 'دەستەی پێشمەرگە' }])
    expect(kurdish.map(({ word, hasDictionary }) => [word, hasDictionary])).toEqual([
      ['دەستەی', false],
      ['پێشمەرگە', false],
    ])
  })

  it('are none in a byline or sign-off', () => {
    expect(speller.look('en', [{ part: 'byline', text: 'By goverment' }])).toEqual([[]])
  })

  it('in a headline whose words all have capitals may begin with one', () => {
    const [words = []] = speller.look('en', [{ part: 'headline', text: 'Goverment Will Recieve Its Share' }])
    expect(words.map(({ word, isNamed }) => [word, isNamed])).toEqual([
      ['Goverment', false],
      ['Recieve', false],
    ])
  })
})

it('words in Arabic letters are names beside others that no dictionary has, and with letters of Kurdish', async () => {
  const arabic = mkdtempSync(join(tmpdir(), 'copydesk-test-'))
  writeFileSync(join(arabic, 'ar.aff'), 'SET UTF-8\n')
  writeFileSync(join(arabic, 'ar.dic'), '5\nقال\nالوزير\nالمهندس\nزيارتي\nالكهرباء\n')
  const own = new Speller(await Dictionaries.open([arabic]))
  const names = (text: string) => {
    const [words = []] = own.look('ar', [{ part: 'paragraph', text }])
    return words.map(({ word, isNamed }) => [word, isNamed])
  }
  expect(names('قال المهندس ريباز زيباري')).toEqual([
    ['ريباز', true],
    ['زيباري', true],
  ])
  expect(names('زيارتي زيباري المهندس، دوسكي')).toEqual([
    ['زيباري', false],
    ['دوسكي', false],
  ])
  expect(names('قال الوزير چلبي، الكهرباأ')).toEqual([
    ['چلبي', true],
    ['الكهرباأ', false],
  ])
  rmSync(arabic, { recursive: true })
})

it.each([
  ['وقال الزرفي إن الحلبوسي غادر، والنائب كاظمي حضر.', [true, false, true]],
  ['كردستان وكوردستان', []],
])('in Arabic letters who is quoted or has a title is named: “%s”', async (text, named) => {
  const other = mkdtempSync(join(tmpdir(), 'copydesk-test-'))
  writeFileSync(join(other, 'ar.aff'), 'SET UTF-8\n')
  writeFileSync(join(other, 'ar.dic'), '6\nوقال\nإن\nغادر\nوالنائب\nحضر\nقال\n')
  const words = new Speller(await Dictionaries.open([other])).look('ar', [{ part: 'paragraph', text }])
  expect(words.flat().map(({ isNamed }) => isNamed)).toEqual(named)
  rmSync(other, { recursive: true, force: true })
})

it('a word in letters of Persian or Kurdish is no name by them where these are its language', () => {
  const [words = []] = speller.look('fa', [{ part: 'paragraph', text: 'او می‌خواهد پنجررره را ببرد' }])
  expect(words.map(({ word, isNamed }) => [word, isNamed])).toEqual([['پنجررره', false]])
})

it('a dictionary that lacks many words of Arabic letters tells nothing by what it lacks', async () => {
  const thin = mkdtempSync(join(tmpdir(), 'copydesk-test-'))
  const letters = 'ابتجحخدرزسشعفقکگلمنوهی'
  const words = Array.from(letters).flatMap((one) => Array.from('ابتسن', (other) => `دە${one}${other}ە`))
  const known = (share: number) => words.filter((_, index) => index % 10 < share)
  const unknownWith = async (share: number) => {
    writeFileSync(join(thin, 'ckb.aff'), 'SET UTF-8\n')
    writeFileSync(join(thin, 'ckb.dic'), `${known(share).length}\n${known(share).join('\n')}\n`)
    const own = new Speller(await Dictionaries.open([thin]))
    const found = own.look('ckb', [{ part: 'paragraph', text: words.join(' ') }]).flat()
    return new Set(found.map(({ hasDictionary }) => hasDictionary))
  }
  expect(await unknownWith(9)).toEqual(new Set([true]))
  expect(await unknownWith(7)).toEqual(new Set([false]))
  rmSync(thin, { recursive: true })
})

it('no word of news is in a dictionary already', async () => {
  const dictionary = (await Dictionaries.open([folder])).of('en')
  expect(newsWords.filter((word) => dictionary?.has(word))).toEqual([])
})

it('a dictionary suggests', () => {
  expect(speller.suggest('goverment', 'en')).toContain('government')
  expect(speller.suggest('dont', 'en')).toContain("don't")
  expect(speller.suggest('دەستە', 'ckb')).toEqual([])
})

it('a dictionary that cannot be read is none, and the others are there', async () => {
  const consoleError = vi.spyOn(console, 'error').mockReturnValue()
  const broken = mkdtempSync(join(tmpdir(), 'copydesk-test-'))
  writeFileSync(join(broken, 'de.aff'), '')
  expect(dictionariesIn(broken)).toEqual([])
  writeFileSync(join(broken, 'de.dic'), Buffer.from([0xff, 0x00, 0xfe]))
  const dictionaries = await Dictionaries.open([folder, broken])
  expect(dictionaries.of('de')?.has('Fähre') ?? false).toBe(false)
  expect(dictionaries.of('fr')?.has('bateau')).toBe(true)
  rmSync(broken, { recursive: true, force: true })
  consoleError.mockRestore()
})
