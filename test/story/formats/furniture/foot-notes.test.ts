import * as word from 'docx'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../../../story/story/parts'
import { readFile } from '../word-files'

async function read(name: string, content: string | Uint8Array) {
  const { doc, report } = await readFile(name, content)
  return {
    texts: bodyOf(doc).map(({ textContent }) => textContent),
    told: report.notices
      .filter(({ code }) => code === 'wire-lines')
      .flatMap(({ value }) => value.split('\n')),
  }
}

const page = (...paragraphs: string[]) =>
  `<html><body><h1>Dam to be drained</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</body></html>`

describe('notes that only a raised sign joins to the text', () => {
  const texts = ['The dam holds 2.5 million litres, engineers said.', 'It leaks again.']
  const told = ['¹ The ministry counted it.', '² Since the spring.']

  it('are set aside and told in a page, with their signs', async () => {
    const html = page(
      'The dam holds 2.5 million<sup>1</sup> litres, engineers said.<sup>2</sup>',
      'It leaks again.',
      '<sup>1</sup> The ministry counted it.',
      '<sup>2</sup> Since the spring.',
    )
    expect(await read('a.html', html)).toEqual({ texts, told })
  })

  it('are in plain text and in Word', async () => {
    const lines = ['The dam holds 2.5 million¹ litres, engineers said.²', 'It leaks again.', ...told]
    expect(await read('a.txt', ['Dam to be drained', ...lines].join('\n\n'))).toEqual({ texts, told })
    const raised = (sign: string) => new word.TextRun({ text: sign, superScript: true })
    const plain = (text: string) => new word.TextRun(text)
    const children = [
      [plain('Dam to be drained')],
      [plain('The dam holds 2.5 million'), raised('1'), plain(' litres, engineers said.'), raised('2')],
      [plain('It leaks again.')],
      [raised('1'), plain(' The ministry counted it.')],
      [raised('2'), plain(' Since the spring.')],
    ].map((runs) => new word.Paragraph({ children: runs }))
    const bytes = await word.Packer.pack(new word.Document({ sections: [{ children }] }), 'uint8array')
    expect(await read('a.docx', bytes)).toEqual({ texts, told })
  })

  it.each(['a.txt', 'a.md'])('may have their signs in brackets, after a blank, in %s', async (name) => {
    const lines = [
      'The dam holds 2.5 million litres [2], engineers said [1].',
      'It leaks [3] again.',
      `[1] The ministry counted it.${name === 'a.txt' ? '\n' : '\n\n'}[2] Since the spring.`,
      '[3] Above the town.',
    ]
    const head = name === 'a.md' ? '# Dam to be drained' : 'Dam to be drained'
    expect(await read(name, [head, ...lines].join('\n\n'))).toEqual({
      texts: ['The dam holds 2.5 million litres, engineers said.', 'It leaks again.'],
      told: ['[1] The ministry counted it.', '[2] Since the spring.', '[3] Above the town.'],
    })
  })

  it('may have stars for signs, and a sign-off below them', async () => {
    const html = page('The dam* leaks again, engineers said.', '* Above the town.', 'Editing by Nadia Helmer')
    expect(await read('a.html', html)).toEqual({
      texts: ['The dam leaks again, engineers said.'],
      told: ['* Above the town.'],
    })
  })

  it.each([
    ['a power', ['It covers 5 m<sup>2</sup> and holds 10<sup>6</sup> litres.', '<sup>2</sup> Of the lake.']],
    [
      'a sign after a figure',
      ['It has 12<sup>1</sup> gates and a wall<sup>1</sup>.', '<sup>1</sup> A note.'],
    ],
    ['a sign without a note', ['The dam<sup>1</sup> leaks again.', 'It opens in May.']],
    ['a note without a sign', ['The dam leaks again.', '<sup>1</sup> It opens in May.']],
    [
      'a note amid the text',
      [
        'The dam<sup>1</sup> leaks.',
        '<sup>1</sup> A note.',
        ...'It opens. It closes. It rests.'.split(/ (?=It)/),
      ],
    ],
    ['a word that is masked', ['The dam is f**k*d, he said.', '* He would not say more.']],
  ])('stay where it may be something else: %s', async (_, paragraphs) => {
    const { texts: kept, told: said } = await read('a.html', page(...paragraphs))
    expect(kept).toHaveLength(paragraphs.length)
    expect(kept.join('')).toMatch(/[¹²*]/)
    expect(kept.join('')).not.toMatch(/121|106|m2/)
    expect(said).toEqual([])
  })
})

describe('notes that a figure in brackets joins to the text', () => {
  const lines = ['The dam holds 12[1] million litres, engineers said.[2]', 'It leaks again.']
  const notes = ['[1] The ministry counted it.', '[2] Since the spring.']
  const texts = ['The dam holds 12 million litres, engineers said.', 'It leaks again.']

  it.each([
    ['a.txt', (all: readonly string[]) => ['Dam to be drained', ...all].join('\n\n')],
    ['a.html', (all: readonly string[]) => page(...all)],
  ])('are set aside and told in %s', async (name, fileOf) => {
    expect(await read(name, fileOf([...lines, ...notes]))).toEqual({ texts, told: notes })
  })
})

describe('figures in brackets whose notes are not there', () => {
  const story = async (...lines: string[]) => {
    const { doc, report } = await readFile('a.txt', ['Dam to be drained', ...lines].join('\n\n'))
    return { texts: bodyOf(doc).map(({ textContent }) => textContent), dropped: report.dropped }
  }

  it.each([
    ['The dam holds 12[3] million litres.[4][5] It leaks.', 'The dam holds 12 million litres. It leaks.'],
    ['The dam holds 12 million litres.[14]', 'The dam holds 12 million litres.'],
    ['The dam[1] leaks.[a] It is old.[2][citation needed]', 'The dam leaks. It is old.'],
  ])('are left out of %j', async (line, text) => {
    expect(await story(line)).toEqual({ texts: [text], dropped: ['footnotes'] })
  })

  it.each([
    ['The council took item [1] and item [2] of its list.'],
    ['The dam[1] leaks, as point [2] says.'],
    ['“They[re] will come,” the minister[s] said.'],
    ['It reads gate[0] and then gate[1].'],
    ['The value of gate[1] was wrong, they said, and so was list[2].'],
    ['It opens gate[1], then gate[2].'],
    ['It sets gate[1] = open and gate[2] = shut.'],
    ['Engineers said in May [2026] that it leaks.'],
    ['He wrote of “the dam[n] wall”.[sic]'],
  ])('are kept where they may be something else: %j', async (line) => {
    expect(await story(line)).toEqual({ texts: [line], dropped: [] })
  })
})
