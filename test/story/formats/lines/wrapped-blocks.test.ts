import { describe, expect, it } from 'vitest'
import { readElement } from '../../../../story/formats/html/content'
import { parseHtml } from '../../../../story/formats/html/tree'
import { joinWrappedBlocks, joinWrappedLines } from '../../../../story/formats/lines/wrapped-blocks'
import { schema } from '../../../../story/schema'
import { contentOfText } from '../../../../story/story/lines'
import { plainText } from '../../../../story/story/plain-text'

const { paragraph, crosshead } = schema.nodes
const block = (text: string) => paragraph.create(null, text === '' ? null : schema.text(text))
const joinedLines = (lines: readonly string[]) =>
  joinWrappedBlocks(lines.map(block))
    .map((each) => each.textContent)
    .filter((text) => text.trim() !== '')

describe('lines of a page that a program broke', () => {
  const text = [
    'The ferry that was lost in the fog on Monday is',
    'back in port with all who were on board, the',
    'harbour master said, and none of them is hurt.',
    '',
    'It had left the island with a crew of five, and',
    'was lost for nine hours in the fog until a boat',
    'found it.',
  ]
  it.each([
    ['<div><br></div>', 'div'],
    ['<p>&nbsp;</p>', 'p'],
  ])('are parted by %s', (blank, name) => {
    const html = text.map((line) => (line === '' ? blank : `<${name}>${line}</${name}>`)).join('')
    const paragraphs = readElement(parseHtml(html)).blocks.map(plainText)
    expect(paragraphs).toEqual(text.join(' ').split('  '))
  })
})

describe('paragraphs that are lines of one', () => {
  it.each<[lines: string[], paragraphs: string[]]>([
    [
      [
        'Ministers meet in Erbil',
        '',
        'Erbil (dpa) - Farmers in the region said on Monday that barley is',
        'sown much later than in 2023, as a survey of the growers’ union',
        'found.',
        '',
        'The snow came late, they said.',
      ],
      [
        'Ministers meet in Erbil',
        'Erbil (dpa) - Farmers in the region said on Monday that barley is sown much later than in 2023, as a survey of the growers’ union found.',
        'The snow came late, they said.',
      ],
    ],
    [
      [
        'Farmers in the region said on Monday that barley is sown so impos-',
        'sibly late that the growers’ union now fears for all of the long-',
        'term leases that it holds in the hills above the town and beyond',
        'in the plain.',
        '',
        'It snowed.',
      ],
      [
        'Farmers in the region said on Monday that barley is sown so impossibly late that the growers’ union now fears for all of the long-term leases that it holds in the hills above the town and beyond in the plain.',
        'It snowed.',
      ],
    ],
    [
      [
        'The ferry is back',
        'The ferry came back to the old harbour after a long night',
        'and went to the yard for repairs on its engine, which had',
        'failed on the lake in the storm.',
        'Nobody was hurt, the owner said, and the ferry will sail on',
        'Monday.',
      ],
      [
        'The ferry is back',
        'The ferry came back to the old harbour after a long night and went to the yard for repairs on its engine, which had failed on the lake in the storm.',
        'Nobody was hurt, the owner said, and the ferry will sail on Monday.',
      ],
    ],
  ])('are joined: %j', (lines, paragraphs) => {
    expect(joinedLines(lines)).toEqual(paragraphs)
  })

  it.each<[what: string, lines: string[]]>([
    ['paragraphs without blank ones between', ['The ferry is back.', 'all of it', 'went well', 'they said']],
    [
      'paragraphs with blank ones between',
      ['The ferry is back.', '', 'It was late.', '', 'Nobody was hurt.'],
    ],
    [
      'long paragraphs',
      [
        `The ferry ${'came back to the old harbour after a long night '.repeat(4)}and`,
        `then ${'it went to the yard for repairs on its engine '.repeat(4)}again.`,
        '',
        'It was late.',
      ],
    ],
    ['a list of names', ['Present:', '', 'Nadia Helmer', 'Tom Okafor', 'Ana Ruiz', '', 'All agreed.']],
  ])('%s stay', (_, lines) => {
    expect(joinedLines(lines)).toEqual(lines.filter((line) => line !== ''))
  })

  it('keep what is emphasised, and no crosshead is one of them', () => {
    const strong = [schema.marks.strong.create()]
    const lines = [
      paragraph.create(null, [
        schema.text('Farmers in the region said on Monday that barley is '),
        schema.text('sown', strong),
      ]),
      block('much later than in 2023, as a survey of the union of growers'),
      block('found.'),
      block(''),
      crosshead.create(null, schema.text('what')),
      block('It snowed.'),
    ]
    const [first, , head] = joinWrappedBlocks(lines)
    expect(first?.textContent).toMatch(/sown much later .* growers found\.$/)
    expect(first?.children.some((child) => child.text === 'sown' && child.marks.length === 1)).toBe(true)
    expect(head?.type).toBe(crosshead)
  })
})

describe('lines within a paragraph', () => {
  const broken = (text: string) => paragraph.create(null, contentOfText(text))
  const text =
    'Erbil (dpa) - Farmers in the region said on Monday that barley is\nsown much later than in 2023, as a survey of the growers’ union\nfound.'

  it('are joined where a program broke them', () => {
    const blocks = [broken('Ministers meet in Erbil'), broken(text), broken('The snow came late, they said.')]
    expect(joinWrappedLines(blocks).map(plainText)).toEqual([
      'Ministers meet in Erbil',
      text.replaceAll('\n', ' '),
      'The snow came late, they said.',
    ])
  })

  it.each([
    'Nadia Helmer\nTom Okafor\nAna Ruiz',
    'The ferry is back.\nAll went well.',
    'The river that I loved is gone from the valley of my youth\nand nobody knows where it went',
  ])('stay where the writer broke them: %j', (lines) => {
    const blocks = [broken('Present were:'), broken(lines), broken('All agreed.')]
    expect(joinWrappedLines(blocks).map(plainText)).toEqual(['Present were:', lines, 'All agreed.'])
  })
})
