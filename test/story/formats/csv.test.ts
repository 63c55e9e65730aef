/** Values parted by commas, as sheets and content systems export them. */
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../story/formats'
import { bylinesOf, datelineOf, detailsOf, headlineOf, standfirstOf } from '../../../story/story/parts'
import { fileOf, outline } from './word-files'

const options = { house: null, language: null }
const read = (text: string, name = 'a.csv') => readSource(fileOf(name, text), options)

const head = 'headline,byline,dateline,status,body'
const dam =
  '"Dam to be drained","Lana Osman","KOYA","usable","Engineers will empty the dam this autumn, they said."'
const vote = '"Vote put off","Hiwa Karim","ERBIL","killed","The council put off its vote on the bridge."'

describe('a sheet with stories', () => {
  it('gives each row as a story, with its parts and what holds it back', async () => {
    const [first, second, ...others] = await read(`${head}\n${dam}\n${vote}\n`)
    if (!first || !second) throw new Error('no stories')
    expect(others).toEqual([])
    expect(headlineOf(first.doc)).toBe('Dam to be drained')
    expect(bylinesOf(first.doc).map(({ name }) => name)).toEqual(['Lana Osman'])
    expect(datelineOf(first.doc)?.places[0]?.city).toBe('Koya')
    expect(detailsOf(first.doc).withdrawn).toBeNull()
    expect(headlineOf(second.doc)).toBe('Vote put off')
    expect(detailsOf(second.doc).withdrawn).toBe('canceled')
    expect(second.report.notices).toContainEqual({ code: 'withdrawn', value: 'killed' })
  })

  it.each([
    ['semicolons', 'Title;Author;Text\nDam to be drained;Lana Osman;"It leaks; it is old."\n', 'a.csv'],
    ['tabs', 'title\tauthor\ttext\nDam to be drained\tLana Osman\tIt leaks; it is old.\n', 'a.tsv'],
    ['strokes', 'title|author|text\nDam to be drained|Lana Osman|It leaks; it is old.\n', 'a.csv'],
    ['Arabic names', 'عنوان,الكاتب,نص\nDam to be drained,Lana Osman,It leaks; it is old.\n', 'a.csv'],
    [
      'line ends of Windows',
      'title,author,text\r\nDam to be drained,Lana Osman,It leaks; it is old.\r\n',
      'a.csv',
    ],
    [
      'a byte order mark',
      '\ufefftitle,author,text\nDam to be drained,Lana Osman,It leaks; it is old.',
      'a.csv',
    ],
    [
      'the sign told to Excel',
      'sep=;\ntitle;author;text\nDam to be drained;Lana Osman;"It leaks; it is old."',
      'a.csv',
    ],
    ['a name of no kind', 'title,author,text\nDam to be drained,Lana Osman,It leaks; it is old.\n', 'a.txt'],
    [
      'the columns of a system',
      'post_title,post_author,post_content\nDam to be drained,Lana Osman,<p>It leaks; it is old.</p>',
      'a.csv',
    ],
    [
      'other columns',
      'id,title,author,text,views\n12,Dam to be drained,Lana Osman,It leaks; it is old.,4',
      'a.csv',
    ],
    ['columns in German', 'Titel;Autor;Text\nDam to be drained;Lana Osman;"It leaks; it is old."', 'a.csv'],
  ])('is read with %s', async (_, text, name) => {
    const [reading, ...others] = await read(text, name)
    if (!reading) throw new Error('no story')
    expect(others).toEqual([])
    expect(outline(reading.doc)).toEqual([
      'headline("Dam to be drained")',
      'standfirst',
      'byline("Lana Osman")',
      'paragraph("It leaks; it is old.")',
    ])
  })

  it('keeps lines and quotation marks in values, and paragraphs', async () => {
    const [reading] = await read('title,text\nDam,"It ""leaks"", she said.\n\nIt is old."\n')
    expect(reading && outline(reading.doc).slice(2)).toEqual([
      'paragraph("It \\"leaks\\", she said.")',
      'paragraph("It is old.")',
    ])
  })

  it('takes embargoes and standfirsts, and tells what it leaves', async () => {
    const [reading] = await read(
      'title,summary,embargo,text,views\nDam,It leaks.,2026-11-28T09:30:00+03:00,Engineers will empty it.,12\n',
    )
    if (!reading) throw new Error('no story')
    expect(detailsOf(reading.doc).embargo).toBe('2026-11-28T06:30:00.000Z')
    expect(standfirstOf(reading.doc)).toBe('It leaks.')
    expect(reading.report.dropped).toContain('other-details')
  })
})

describe('any other sheet', () => {
  it('is a table below no headline', async () => {
    const [reading] = await read('Party,Seats,Votes\nGreen,12,"4,100"\nBlue,7,"3,020"\n')
    expect(reading && headlineOf(reading.doc)).toBe('')
    expect(reading && outline(reading.doc).at(-1)).toMatch(/^table\(.*"Votes".*"Green".*"4,100".*"3,020"/)
  })

  it('is held back where one of its rows is', async () => {
    const [reading] = await read(
      'slug\theadline\tstatus\nDAM\tDam drained\tkilled\nBRIDGE\tOpens\tlive\n',
      'a.tsv',
    )
    expect(reading && detailsOf(reading.doc).withdrawn).toBe('canceled')
  })
})

describe('what is no sheet', () => {
  it.each([
    ['a text with commas', 'Rain, hail, snow\n\nIt rained, hailed, and it snowed on the hills.\n', 'a.txt'],
    ['a first line like names', 'Title, text and body\n\nWhat a story has, an editor knows well.\n', 'a.txt'],
    ['one line', 'Dam to be drained, they said', 'a.csv'],
    ['one column', 'Dam to be drained\nIt leaks.\n', 'a.csv'],
  ])('stays text: %s', async (_, text, name) => {
    const [reading] = await read(text, name)
    expect(reading?.doc.textContent.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
  })
})

it.each([
  ['Town,Litres\nKoya,1200\nDuhok,900\n', ['table_header', 'table_cell', 'table_cell']],
  ['Koya,1200\nDuhok,900\nErbil,950\n', ['table_cell', 'table_cell', 'table_cell']],
])('a sheet has the head that names its columns, and no other: %j', async (text, kinds) => {
  const [reading] = await read(text)
  const table = reading?.doc.children.find(({ type }) => type.name === 'table')
  expect(table?.children.map((row) => row.firstChild?.type.name)).toEqual(kinds)
})
