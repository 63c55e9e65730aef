import { describe, expect, it } from 'vitest'
import { formatOf, formats } from '../../../story/formats'
import { text } from '../../../story/formats/text'
import { builtInHouses } from '../../../story/houses'
import { bodyOf, bylinesOf, detailsOf, headlineOf, standfirstOf } from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'
import { readFile } from './word-files'

async function read(copy: string) {
  const source = { name: 'story.txt', text: copy, bytes: new TextEncoder().encode(copy) }
  const [reading] = (await text.read?.(source, { house: null, language: null, houses: builtInHouses })) ?? []
  if (!reading) throw new Error('no story was read')
  return reading
}

async function blocks(copy: string) {
  const { doc } = await read(
    `Ferry returns\n\nERBIL (Kurdistan 24) – It is back.\n\n${copy}\n\nThat is all of it.`,
  )
  return bodyOf(doc)
    .slice(1, -1)
    .map((block) => [block.type.name, ...(block.isTextblock ? [block] : block.children).map(plainText)])
}

describe('lines with signs of a list', () => {
  it.each([
    'a) a pump\nb) two guards\nc) nets',
    '– The pump is new\n– Two guards are on board',
    '١. پەمپێکی نوێ\n٢. دوو پاسەوان\n٣. تۆڕ',
    '1- مضخة جديدة\n2- حارسان',
  ])('are no standfirst without a dateline: %s', async (lines) => {
    const { doc } = await read(`Ferry back\n\n${lines}\n\nThat is all of it.`)
    expect(standfirstOf(doc)).toBe('')
    expect(bodyOf(doc).map(plainText)[0]).toBe(lines)
  })

  it('are no headline where they begin a text', async () => {
    const { doc } = await read('• Nobody hurt\n• All are back\n\nKOYA (Kurdistan 24) – The ferry came back.')
    expect(headlineOf(doc)).toBe('')
    expect(standfirstOf(doc)).toBe('Nobody hurt; All are back')
    expect(bodyOf(doc)).toHaveLength(1)
  })

  it.each([
    ['a.txt', '• Nobody hurt\n• All are back\n\nFerry back\n\nBy Lana Osman\n\n'],
    ['a.md', '- Nobody hurt\n- All are back\n\n# Ferry back\n\nBy Lana Osman\n\n'],
  ])('leave the headline to the line below them: %s', async (name, head) => {
    const { doc } = await readFile(name, `${head}KOYA (Kurdistan 24) – The ferry came back.`)
    expect(headlineOf(doc)).toBe('Ferry back')
    expect(standfirstOf(doc)).toBe('Nobody hurt; All are back')
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: '' }])
  })

  it('are parts of a standfirst above a dateline, each without its sign', async () => {
    const { doc } = await read(
      'Ferry back\n\n– The pump is new\n– Two guards are on board\n\nKOYA (Kurdistan 24) – The ferry came back.',
    )
    expect(standfirstOf(doc)).toBe('The pump is new; Two guards are on board')
  })
})

describe('plain text', () => {
  it('of a terminal is read without its colours and movements', async () => {
    const { doc } = await read(
      '\x1b[1mFerry returns\x1b[0m\n\n\x1b]0;story\x07ERBIL (Kurdistan 24) – It is \x1b[31mback\x1b[0m.\n\nIt was aw\x08way.',
    )
    expect(headlineOf(doc)).toBe('Ferry returns')
    expect(bodyOf(doc).map(plainText)).toEqual(['ERBIL (Kurdistan 24) – It is back.', 'It was away.'])
  })

  it.each(['\n', '\r\n'])(
    'of AAP has the headline and slug of its head, and its lines aside',
    async (end) => {
      const lines = [
        'ZCZC AAP',
        '%A',
        '#Ferry_BC1',
        '$Ferry returns to its port ',
        '',
        ':(KIEL)',
        '*07000000',
      ]
      const copy = [...lines, 'The ferry is back in port.', '', 'It was away.', '', 'AAP lo', 'NNNN'].join(
        end,
      )
      const { doc, report } = await read(copy)
      expect(headlineOf(doc)).toBe('Ferry returns to its port')
      expect(detailsOf(doc).slug).toBe('Ferry_BC1')
      expect(bodyOf(doc).map(plainText)).toEqual(['The ferry is back in port.', 'It was away.'])
      expect(report.notices[0]?.value).toContain(':(KIEL)')
    },
  )

  it('of AAP is no Markdown, whatever its text begins with', () => {
    const copy =
      'ZCZC AAP\n$J\n#Ferry\n\nThe ferry is back:\n\n- from **Kiel**\n- with [its crew](https://x.example)\n'
    const source = { name: 'a.tst', text: copy, bytes: new TextEncoder().encode(copy) }
    expect(formatOf(source).name).toBe('txt')
  })

  it('below a code alone keeps lines that begin with signs', async () => {
    const { doc } = await read('ZCZC AAP\n\nFerry returns\n\n#kiel is glad, said Ana Ruiz.\n\nIt was away.')
    expect(doc.textContent).toContain('#kiel is glad')
  })

  it.each([
    ['stars', '* One boat\n* Two boats', [['bullet_list', 'One boat', 'Two boats']]],
    ['dashes', '- One boat\n- Two boats', [['bullet_list', 'One boat', 'Two boats']]],
    ['bullets apart', '• One boat\n\n• Two boats', [['bullet_list', 'One boat', 'Two boats']]],
    ['stars apart', '* One boat\n\n* Two boats', [['bullet_list', 'One boat', 'Two boats']]],
    ['numbers', '3. One boat\n4. Two boats', [['ordered_list', 'One boat', 'Two boats']]],
    ['brackets', '1) One boat\n2) Two boats', [['ordered_list', 'One boat', 'Two boats']]],
    [
      'items that were broken by hand',
      'Ferry is back\n\n- One boat\n  with two masts\n- Two boats\n\n1. Three\n   boats',
      [
        ['paragraph', 'Ferry is back'],
        ['bullet_list', 'One boat with two masts', 'Two boats'],
        ['paragraph', '1. Three boats'],
      ],
    ],
    [
      'a list below its line',
      'They found:\n- One boat\n- Two boats\nAnd that was it.',
      [
        ['paragraph', 'They found:'],
        ['bullet_list', 'One boat', 'Two boats'],
        ['paragraph', 'And that was it.'],
      ],
    ],
  ])('has a list of %s', async (_, copy, expected) => {
    expect(await blocks(copy)).toEqual(expected)
  })

  it.each([
    ['a speaker', '- One boat, he said.'],
    ['speakers', '- One boat?\n\n- Two boats.'],
    ['a note', '* Names were changed.'],
    ['an ordinal', '1. FC Koya wins again.'],
    ['a date', '24. März ist der Tag.'],
    ['numbers that do not go on', '2. Boats\n7. Cars'],
    ['a price', '-5 degrees\n-7 degrees'],
  ])('has no list where there is none: %s', async (_, copy) => {
    expect((await blocks(copy)).map(([type]) => type)).not.toContain('bullet_list')
    expect((await blocks(copy)).map(([type]) => type)).not.toContain('ordered_list')
  })

  it('has a table of lines whose cells are parted by tabs', async () => {
    const table = [['table', 'Town\tVotes\tShare', 'Koya\t1,200\t31%', 'Ranya\t900\t']]
    expect(await blocks('Town\tVotes\tShare\nKoya\t1,200\t31%\nRanya\t900')).toEqual(table)
    expect(await blocks('Town\tVotes\tShare\n\nKoya\t1,200\t31%\n\nRanya\t900\t')).toEqual(table)
  })

  it('has such a table below a line that names it, and above its notes', async () => {
    const rows = 'Town\tVotes\tShare\nKoya\t1,200\t31%\nRanya\t900\t24%'
    for (const copy of [`${rows}\n* Without those abroad.`, `Votes\n${rows}\nSource: the commission`]) {
      const all = (await blocks(copy)).flat()
      expect(all.join('\n')).toContain('Ranya\t900\t24%')
      expect(all.join('\n')).toContain(copy.split('\n').at(-1))
      expect(all.join('\n')).not.toContain('Koya 1,200')
    }
  })

  it('has two tables where each has a row that names its columns', async () => {
    const copy = 'Town\tVotes\nKoya\t1,200\nRanya\t900\n\nPort\tBoats\nNorth\t3\nSouth\t5'
    expect(await blocks(copy)).toEqual([
      ['table', 'Town\tVotes', 'Koya\t1,200', 'Ranya\t900'],
      ['table', 'Port\tBoats', 'North\t3', 'South\t5'],
    ])
  })

  it('has paragraphs that begin with signs of different lists as they are', async () => {
    expect(await blocks('1. FC Koya won\n\n- he said')).toEqual([
      ['paragraph', '1. FC Koya won'],
      ['paragraph', '- he said'],
    ])
  })

  it.each([
    ['one line', 'Koya\t1,200'],
    ['prose with a line above', 'He said:\nThe ferry is\tback.\nIt was\tlate.\nSource: the board'],
    ['a slip in two paragraphs', 'The ferry is\tback.\n\nIt was\tlate.'],
    ['indents', '\tThe ferry is back.\n\tIt was late.'],
    ['a stray tab', 'The ferry that was lost in\tthe fog is back.\nIt was late.'],
    [
      'sentences with one each',
      `${'The ferry is back in port '.repeat(3)}\tand all is well.\n${'It was late and it was dark '.repeat(3)}\tfor all.`,
    ],
  ])('has no table where there is none: %s', async (_, copy) => {
    expect((await blocks(copy)).map(([type]) => type)).not.toContain('table')
  })

  it('has a table of lines whose columns are made with spaces', async () => {
    const table = [['table', 'Town\tVotes', 'Koya\t1,200', 'Ranya\t900']]
    expect(await blocks('Town      Votes\nKoya      1,200\nRanya       900')).toEqual(table)
  })

  it.each([
    ['a full stop', 'It is back .', 'It is back.'],
    ['a comma', 'It cost 12 , they said , or more .', 'It cost 12, they said, or more.'],
    ['a full stop in quotes', '“It is back .” he said', '“It is back.” he said'],
    ['a comma after quotes', '“Back” , he said', '“Back”, he said'],
    ['a comma of Kurdish', 'گەڕایەوە ، وتی', 'گەڕایەوە، وتی'],
    ['dots apart', 'It waits . . . and waits', 'It waits . . . and waits'],
    ['dots', 'It waits ... and waits ..', 'It waits ... and waits ..'],
    ['a part of one', 'It grew by .5 and ,5', 'It grew by .5 and ,5'],
    ['a name with a dot', 'The .NET tools of .com sites', 'The .NET tools of .com sites'],
    ['marks that French parts', 'Est-il là ? Oui ; il dort !', 'Est-il là ? Oui ; il dort !'],
  ])('has no space before a full stop or comma that ends a word: %s', async (_, given, expected) => {
    expect(await blocks(given)).toEqual([['paragraph', expected]])
  })

  it.each([
    ['a vertical tab', '\v'],
    ['the end of a page', '\f'],
    ['“next line”', '\u0085'],
    ['a line separator', '\u2028'],
  ])('parts words at %s', async (_, sign) => {
    expect(await blocks(`First${sign}second.`)).toEqual([['paragraph', 'First\nsecond.']])
  })

  it('says of names that stand alone that they are the byline', async () => {
    const item = {
      uri: 'u:1',
      type: 'text',
      language: 'en',
      headline: 'Ferry returns',
      byline: 'Lana Osman',
      body_html: '<p>It is back.</p>',
    }
    const { doc } = await readFile('story.json', JSON.stringify(item))
    const story = { id: '1', created: '', changed: '', binned: null, doc, comments: [], review: null }
    const again = await read(String(await formats.txt.write?.(story)))
    expect([standfirstOf(again.doc), bylinesOf(again.doc)]).toEqual(['', bylinesOf(doc)])
  })

  it('keeps the lines of a verse of which one begins small', async () => {
    const verse = [
      'The rain that fell on Koya in the spring',
      'Was nothing like the rain of other years,',
      'And nobody who heard the river sing',
      'forgot the sound of it, or all the tears',
      'That fell upon the bridges and the street',
      'Before the boats came in to find the town.',
    ].join('\n')
    const { doc } = await read(`A song\n\n${verse}\n\nIt is of 1950.\n`)
    expect(bodyOf(doc).map(plainText)[0]).toBe(verse)
  })

  it('is joined where a program broke it, though blank lines hold a mark of direction', async () => {
    const lines = [
      'باران باری',
      '\u200f',
      '\u200fبارانێکی زۆر لە شارەکە باری و ڕێگاکان داخران و خەڵک',
      'لە ماڵەکانیان مانەوە تا ئێوارە، وەک شارەوانی وتی.',
      '\u200f',
      '\u200fئەمڕۆش باران بەردەوام دەبێت و کەشناسی دەڵێت ئەم',
      'هەفتەیە بەم شێوەیە دەڕوات.',
    ]
    const { doc } = await read(lines.join('\n'))
    expect(bodyOf(doc)).toHaveLength(2)
  })

  it.each(['Lana Osman in Erbil', 'Lana Osman, Staff Writer'])(
    'loses no word of the byline %j, which says no “By”',
    async (byline) => {
      const item = {
        uri: 'u:1',
        type: 'text',
        language: 'en',
        headline: 'Ferry returns',
        byline,
        body_html: '<p>It is back.</p>',
      }
      const { doc } = await readFile('story.json', JSON.stringify(item))
      const story = { id: '1', created: '', changed: '', binned: null, doc, comments: [], review: null }
      expect(await formats.txt.write?.(story)).toContain(`By ${byline}\n`)
    },
  )

  it('has nothing on a line that holds a mark of direction alone', async () => {
    const { doc } = await read('باران باری\n\u200f\nبارانێکی زۆر باری.\n\u200f\nکەس زیانی پێنەگەیشت.\n\u200f')
    expect(doc.children.map(({ textContent }) => textContent).filter(Boolean)).toEqual([
      'باران باری',
      'بارانێکی زۆر باری.',
      'کەس زیانی پێنەگەیشت.',
    ])
  })

  it('counts a tab that is no cell’s as a stray space', async () => {
    const { doc, report } = await read('Ferry\treturns\n\nThe ferry is\tback.')
    expect(headlineOf(doc)).toBe('Ferry returns')
    expect(report.oddSpaces).toBe(2)
  })

  it('has headline and standfirst on lines of one block, whatever their length', async () => {
    const headline = 'Ferry returns to harbour after a long night in the fog'
    const { doc } = await read(
      `${headline}\nAll 41 are well\n\nERBIL (Kurdistan 24) – It is back.\n\nThat is all.`,
    )
    expect(headlineOf(doc)).toBe(headline)
    expect(standfirstOf(doc)).toBe('All 41 are well')
  })
})

describe('the first row of columns that tabs part', () => {
  const kinds = async (...rows: string[]) => {
    const copy = `Dam to be drained\n\nKOYA (Kurdistan 24) – Engineers will empty it.\n\n${rows.join('\n')}\n`
    const { doc } = await read(copy)
    const table = bodyOf(doc).find(({ type }) => type.name === 'table')
    return table?.children.map((row) => row.firstChild?.type.name)
  }

  it.each([
    [
      ['Town', 'Litres'],
      ['Koya', '1,200'],
      ['Duhok', '900'],
    ],
    [
      ['', '2025', '2026'],
      ['Koya', '1,200', '1,300'],
      ['Duhok', '900', '950'],
    ],
  ])('is its head where it names the columns: %j', async (...rows) => {
    const found = await kinds(...rows.map((row) => row.join('\t')))
    expect(found).toEqual(['table_header', 'table_cell', 'table_cell'])
  })

  it.each([
    [
      ['Koya', '1,200'],
      ['Duhok', '900'],
      ['Erbil', '950'],
    ],
    [
      ['Koya', 'n/a'],
      ['Duhok', '900'],
      ['Erbil', '950'],
    ],
    [
      ['Koya', '–'],
      ['Duhok', '900'],
      ['Erbil', '950'],
    ],
    [
      ['Koya', 'full', 'north'],
      ['Duhok', 'half', 'west'],
      ['Erbil', 'empty', 'south'],
    ],
  ])('is a row as the others where it is one: %j', async (...rows) => {
    const found = await kinds(...rows.map((row) => row.join('\t')))
    expect(found).toEqual(['table_cell', 'table_cell', 'table_cell'])
  })
})
