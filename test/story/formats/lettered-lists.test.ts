import * as word from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { countOf, numeral, oddSign } from '../../../story/formats/letters/numerals'
import { outline, readFile } from './word-files'

/** What stands below the lead, in short. */
async function below(name: string, content: string | Uint8Array): Promise<string[]> {
  const { doc } = await readFile(name, content)
  const blocks = outline(doc)
  return blocks.slice(blocks.findIndex((block) => block.includes('The council decided')) + 1)
}

const page = (list: string) =>
  `<html><body><h1>Council votes</h1><p>The council decided on Tuesday:</p>${list}<p>The bridge falls under point (b).</p></body></html>`

type Format = 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'decimal'

async function wordFile(levels: [Format, string][], items: [string, number][]): Promise<Uint8Array> {
  const config = [
    {
      reference: 'list',
      levels: levels.map(([format, text], level) => ({ level, format, text, start: 1 })),
    },
  ]
  const document = new word.Document({
    numbering: { config },
    sections: [
      {
        children: [
          new word.Paragraph({ text: 'Council votes', style: 'Title' }),
          new word.Paragraph('The council decided on Tuesday:'),
          ...items.map(
            ([text, level]) => new word.Paragraph({ text, numbering: { reference: 'list', level } }),
          ),
        ],
      },
    ],
  })
  return word.Packer.pack(document, 'uint8array')
}

const odt = (level: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml':
      strToU8(`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" ${level}/></text:list-style></office:automatic-styles>
<office:body><office:text><text:h>Council votes</text:h><text:p>The council decided on Tuesday:</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>The pump</text:p></text:list-item><text:list-item><text:p>The bridge</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`),
  })

describe('a list that is counted in letters or roman numerals', () => {
  it.each<[string, [Format, string][], [string, number][], string[]]>([
    [
      'letters',
      [['lowerLetter', '%1)']],
      [
        ['The pump', 0],
        ['The bridge', 0],
      ],
      ['paragraph("a) The pump")', 'paragraph("b) The bridge")'],
    ],
    [
      'roman numerals in brackets',
      [['upperRoman', '(%1)']],
      [
        ['The pump', 0],
        ['The bridge', 0],
      ],
      ['paragraph("(I) The pump")', 'paragraph("(II) The bridge")'],
    ],
    [
      'letters within figures',
      [
        ['decimal', '%1.'],
        ['lowerLetter', '%2.'],
        ['lowerRoman', '%3.'],
      ],
      [
        ['The pump', 0],
        ['new', 1],
        ['blue', 2],
        ['old', 1],
        ['The bridge', 0],
      ],
      [
        'ordered_list(list_item(paragraph("The pump"), paragraph("a. new"), paragraph("i. blue"), paragraph("b. old")), list_item(paragraph("The bridge")))',
      ],
    ],
    [
      'figures of several levels',
      [
        ['decimal', '%1.'],
        ['decimal', '%1.%2.'],
      ],
      [
        ['The pump', 0],
        ['new', 1],
        ['old', 1],
      ],
      ['ordered_list(list_item(paragraph("The pump"), paragraph("1.1. new"), paragraph("1.2. old")))'],
    ],
    [
      'words',
      [['decimal', 'Article %1:']],
      [
        ['The pump', 0],
        ['The bridge', 0],
      ],
      ['paragraph("Article 1: The pump")', 'paragraph("Article 2: The bridge")'],
    ],
    [
      'figures in brackets stay a list',
      [['decimal', '(%1)']],
      [['The pump', 0]],
      ['ordered_list(list_item(paragraph("The pump")))'],
    ],
  ])('of Word keeps what it counts with: %s', async (_, levels, items, expected) => {
    expect(await below('story.docx', await wordFile(levels, items))).toEqual(expected)
  })

  it.each([
    ['style:num-format="a" style:num-suffix=")"', 'a) The pump', 'b) The bridge'],
    [
      'style:num-format="I" style:num-prefix="(" style:num-suffix=")" text:start-value="4"',
      '(IV) The pump',
      '(V) The bridge',
    ],
  ])('of OpenDocument (%s)', async (level, ...expected) => {
    expect(await below('story.odt', odt(level))).toEqual(expected.map((each) => `paragraph("${each}")`))
  })

  it.each([
    [
      'a list table',
      '{\\*\\listtable{\\list{\\listlevel\\levelnfc4\\levelnfcn4\\levelstartat2}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}}',
      '\\ls1\\ilvl0 ',
    ],
    ['text alone', '', '{\\listtext b.\\tab}'],
  ])('of RTF, told by %s', async (_, tables, sign) => {
    const rtf = `{\\rtf1\\ansi${tables} Council votes\\par The council decided on Tuesday:\\par \\pard${sign}The pump\\par \\pard And more.\\par}`
    expect(await below('story.rtf', rtf)).toEqual(['paragraph("b. The pump")', 'paragraph("And more.")'])
  })

  it.each([
    [
      'an attribute',
      '<ol type="a"><li>The pump</li><li>The bridge</li></ol>',
      ['a. The pump', 'b. The bridge'],
    ],
    [
      'an attribute in capitals, from a number on',
      '<ol type="I" start="3"><li>The pump</li><li value="6">The bridge</li></ol>',
      ['III. The pump', 'VI. The bridge'],
    ],
    [
      'a style',
      '<ol style="list-style-type: lower-alpha"><li>The pump</li><li>The bridge</li></ol>',
      ['a. The pump', 'b. The bridge'],
    ],
    [
      'a style of items, as Google Docs copies',
      '<ol><li style="list-style-type:upper-roman">The pump</li><li style="list-style-type:upper-roman">The bridge</li></ol>',
      ['I. The pump', 'II. The bridge'],
    ],
    [
      'a style sheet',
      '<style>ol.law { list-style: lower-roman inside }</style><ol class="law"><li>The pump</li><li>The bridge</li></ol>',
      ['i. The pump', 'ii. The bridge'],
    ],
    [
      'a counter, as Google Docs exports',
      '<style>.lst-kix_x-0 > li:before{content:"" counter(lst-ctn-kix_x-0,lower-latin) ". "}</style><ol class="c1 lst-kix_x-0 start" start="1"><li>The pump</li><li>The bridge</li></ol>',
      ['a. The pump', 'b. The bridge'],
    ],
    [
      'Word’s paragraphs',
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">(a)<span>&nbsp; </span></span>The pump</p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">(b)<span>&nbsp; </span></span>The bridge</p>',
      ['(a) The pump', '(b) The bridge'],
    ],
  ])('of HTML, told by %s', async (_, list, expected) => {
    expect((await below('story.html', page(list))).slice(0, -1)).toEqual(
      expected.map((each) => `paragraph("${each}")`),
    )
  })

  it.each([
    ['a. The pump\nb. The bridge\nc. The gate', ['a. The pump', 'b. The bridge', 'c. The gate']],
    ['  (i) The pump\n  (ii) The bridge', ['(i) The pump', '(ii) The bridge']],
    ['A) The pump\nruns again\nB) The bridge', ['A) The pump\nruns again', 'B) The bridge']],
    ['The plan of\nA. Smith and\nC. Brown', ['The plan of\nA. Smith and\nC. Brown']],
  ])('of Markdown is not run on into one line: %j', async (list, expected) => {
    const { doc } = await readFile(
      'story.md',
      `# Council votes\n\nThe council decided on Tuesday:\n\n${list}\n`,
    )
    const texts = doc.children.map((node) => node.textBetween(0, node.content.size, '', '\n'))
    const lead = 'The council decided on Tuesday:'
    expect(texts.slice(2)).toEqual([lead, ...expected.map((each) => each.replaceAll('\n', ' '))])
  })
})

describe('a numeral', () => {
  it.each([
    ['lower-alpha', 1, 'a'],
    ['lowerLetter', 27, 'aa'],
    ['upper-roman', 1994, 'MCMXCIV'],
    ['lower-roman', 4, 'iv'],
    ['arabicAbjad', 2, 'ب'],
    ['decimal', 3, null],
    ['lower-alpha', 0, null],
    ['lower-roman', 1_000_000, null],
  ])('counted in %s, %i is %j', (way, number, expected) => {
    expect(numeral(way, number)).toBe(expected)
  })

  it.each([
    ['a)', 'a)'],
    ['(iv)', '(iv)'],
    ['1.2.', '1.2.'],
    ['أ.', 'أ.'],
    ['3.', ''],
    ['•', ''],
    ['o', ''],
  ])('%s as a sign', (printed, expected) => {
    expect(oddSign(printed)).toBe(expected)
  })

  it.each([
    ['b.', 'a.', 2],
    ['i.', 'h.', 9],
    ['i.', '', 1],
    ['iv)', '', 4],
    ['in.', '', null],
  ])('%s after %j counts to %j', (sign, before, expected) => {
    expect(countOf(sign, before)).toBe(expected)
  })
})
