import * as word from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../story/formats'
import { docx } from '../../../story/formats/docx'
import { schema } from '../../../story/schema'
import { datelineOf, detailsOf, headlineOf, signOffOf } from '../../../story/story/parts'
import { storyOf } from '../generate'
import { changes, fileOf, outline, png, readFile, wholeStory } from './word-files'

const { Paragraph, TextRun } = word

const numbered = (reference: string, start: number) => ({
  reference,
  levels: [
    { level: 0, format: 'decimal' as const, text: '%1.', start },
    { level: 1, format: 'lowerLetter' as const, text: '%2)', start: 1 },
  ],
})

type Options = Omit<ConstructorParameters<typeof word.Document>[0], 'sections'>

/** A Word file with these blocks in it. */
async function file(children: (word.Paragraph | word.Table)[], options: Options = {}): Promise<Uint8Array> {
  const document = new word.Document({ ...options, sections: [{ children }] })
  return word.Packer.pack(document, 'uint8array')
}

/** A file with some of its XML changed. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

const line = (text: string, style?: string) => new Paragraph({ text, ...(style && { style }) })
const body = [
  line('The council voted on Tuesday to reopen the bridge over the river.'),
  line('It will open in May.'),
]

async function read(children: (word.Paragraph | word.Table)[], options: Options = {}) {
  return readFile('story.docx', await file(children, options))
}

describe('a Word file', () => {
  it('is known by its bytes, whatever it is called', async () => {
    const bytes = await file(body)
    expect(docx.recognise?.(fileOf('story.txt', bytes))).toBe(true)
    expect(outline((await readFile('story.txt', bytes)).doc)).toHaveLength(4)
    expect(docx.recognise?.(fileOf('story.docx', 'Plain text'))).toBe(false)
    expect(docx.recognise?.(fileOf('book.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') })))).toBe(false)
  })

  it('has its title as the headline, its subtitle as the standfirst, and finds byline and dateline below', async () => {
    const { doc } = await read([
      line('Council votes to reopen the bridge', 'Title'),
      line('Two winters after it closed', 'Subtitle'),
      line('By Shilan Barzo'),
      line('ERBIL (Kurdistan 24) – The council voted on Tuesday.'),
      line('What comes next', 'Heading2'),
      line('Editing by Nadia Helmer'),
    ])
    expect(outline(doc)).toEqual([
      'headline("Council votes to reopen the bridge")',
      'standfirst("Two winters after it closed")',
      'byline("By Shilan Barzo")',
      'paragraph(dateline("ERBIL (Kurdistan 24) – "), "The council voted on Tuesday.")',
      'crosshead("What comes next")',
      'signoff("Editing by Nadia Helmer")',
    ])
    expect(datelineOf(doc)?.places[0]?.city).toBe('Erbil')
    expect(signOffOf(doc).editing).toEqual([{ name: 'Nadia Helmer', place: '' }])
  })

  it('takes a standfirst that no style tells from between title and byline', async () => {
    const { doc } = await read([
      line('Council votes', 'Title'),
      line('Two winters after it closed'),
      line('By Shilan Barzo'),
      ...body,
    ])
    expect(outline(doc).slice(1, 3)).toEqual([
      'standfirst("Two winters after it closed")',
      'byline("By Shilan Barzo")',
    ])
  })

  it.each(['Title', 'Heading1'])(
    'has no word above a headline in the style %s in its text',
    async (style) => {
      const { doc, report } = await read([
        line('HARBOURS'),
        line('Council votes to reopen the bridge', style),
        line('By Shilan Barzo'),
        ...body,
      ])
      expect(outline(doc).slice(0, 3)).toEqual([
        'headline("Council votes to reopen the bridge")',
        'standfirst',
        'byline("By Shilan Barzo")',
      ])
      expect(report.notices).toContainEqual({ code: 'wire-lines', value: 'HARBOURS' })
    },
  )

  it('without any styles is read as plain copy is', async () => {
    const { doc } = await read([line('Council votes to reopen the bridge'), ...body])
    expect(headlineOf(doc)).toBe('Council votes to reopen the bridge')
  })

  it('knows styles that are based on others', async () => {
    const paragraphStyles = [
      { id: 'Kop', name: 'Our Head', basedOn: 'Title' },
      { id: 'Zitat', name: 'Our Quote', basedOn: 'Cite' },
      { id: 'Cite', name: 'Quote', basedOn: 'Normal' },
    ]
    const { doc } = await read(
      [line('Council votes', 'Kop'), line('“Yes.”', 'Zitat'), line('“No.”', 'Zitat'), ...body],
      {
        styles: { paragraphStyles },
      },
    )
    expect(outline(doc).slice(0, 3)).toEqual([
      'headline("Council votes")',
      'standfirst',
      'quote(paragraph("“Yes.”"), paragraph("“No.”"))',
    ])
  })

  it('keeps the numbers of lists, and goes on counting after other text', async () => {
    const item = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'list', level } })
    const { doc } = await read(
      [
        line('Council votes', 'Title'),
        ...body,
        item('three'),
        item('deep', 1),
        item('four'),
        line('Between.'),
        item('five'),
      ],
      { numbering: { config: [numbered('list', 3)] } },
    )
    expect(outline(doc).slice(4)).toEqual([
      'ordered_list(list_item(paragraph("three"), paragraph("a) deep")), list_item(paragraph("four")))',
      'paragraph("Between.")',
      'ordered_list(list_item(paragraph("five")))',
    ])
    expect(doc.child(4).attrs.order).toBe(3)
    expect(doc.child(6).attrs.order).toBe(5)
  })

  it('keeps bold, italic and struck text, links and line breaks', async () => {
    const link = new word.ExternalHyperlink({
      link: 'https://example.org/a?b=1&c=2',
      children: [new TextRun('minutes')],
    })
    const script = new word.ExternalHyperlink({
      link: 'javascript:alert(1)',
      children: [new TextRun('trap')],
    })
    const { doc } = await read([
      line('Council votes', 'Title'),
      new Paragraph({
        children: [
          new TextRun({ text: 'bold ', bold: true }),
          new TextRun({ text: 'italic', italics: true }),
          new TextRun({ text: 'gone', strike: true, break: 1 }),
          link,
          script,
        ],
      }),
    ])
    expect(doc.child(2).toString()).toBe(
      'paragraph(strong("bold "), em("italic"), strike(hard_break), strike("gone"), link("minutes"), "trap")',
    )
    expect(doc.child(2).child(4).marks[0]?.attrs.href).toBe('https://example.org/a?b=1&c=2')
  })

  it('keeps pictures with what is said of them, and tells of kinds that cannot be shown', async () => {
    const image = (type: 'png' | 'bmp', data: Uint8Array) =>
      new Paragraph({
        children: [
          new word.ImageRun({
            type,
            data,
            transformation: { width: 10, height: 10 },
            altText: { name: 'p', description: 'A bridge' },
          }),
        ],
      })
    const { doc, report } = await read([
      line('Council votes', 'Title'),
      ...body,
      image(
        'png',
        Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0)),
      ),
      line('The bridge in March', 'Caption'),
      image('bmp', strToU8('BM no picture')),
    ])
    const picture = doc.child(4)
    expect(picture.attrs).toMatchObject({ src: `data:image/png;base64,${png}`, alt: 'A bridge' })
    expect(picture.toString()).toBe('picture(caption("The bridge in March"), credit)')
    expect(report.dropped).toEqual(['odd-picture'])
  })

  it('keeps tables, a cell of several paragraphs as one of several lines', async () => {
    const cell = (...texts: string[]) => new word.TableCell({ children: texts.map((text) => line(text)) })
    const { doc } = await read([
      line('Council votes', 'Title'),
      new word.Table({
        rows: [
          new word.TableRow({ tableHeader: true, children: [cell('For'), cell('Against')] }),
          new word.TableRow({ children: [cell('61', 'of 73'), cell('12')] }),
        ],
      }),
      ...body,
    ])
    expect(doc.child(2).toString()).toBe(
      'table(table_row(table_header(paragraph("For")), table_header(paragraph("Against"))), ' +
        'table_row(table_cell(paragraph("61", hard_break, "of 73")), table_cell(paragraph("12"))))',
    )
  })

  it('keeps what was inserted, and tells that deletions and notes were left out', async () => {
    const change = { id: 1, author: 'N', date: '2026-03-03T09:00:00Z' }
    const { doc, report } = await read(
      [
        line('Council votes', 'Title'),
        new Paragraph({
          children: [
            new TextRun('It opens in '),
            new word.DeletedTextRun({ ...change, text: 'March' }),
            new word.InsertedTextRun({ ...change, id: 2, text: 'May' }),
            new word.FootnoteReferenceRun(1),
            new word.CommentReference(0),
          ],
        }),
      ],
      {
        footnotes: { 1: { children: [line('A note')] } },
        comments: { children: [{ id: 0, author: 'N', date: new Date(0), children: [line('Sure?')] }] },
      },
    )
    expect(doc.child(2).toString()).toBe('paragraph("It opens in May")')
    expect([...report.dropped].toSorted()).toEqual(['deletions', 'footnotes'])
  })

  it('is in the language of its letters, and from right to left as its paragraphs are', async () => {
    const bidi = (text: string) =>
      new Paragraph({ bidirectional: true, children: [new TextRun({ text, rightToLeft: true })] })
    const run = { run: { language: { value: 'en-US', bidirectional: 'ar-SA' } } }
    const { doc } = await read([bidi('پردەکە دەکرێتەوە'), bidi('ئەنجوومەن لە ڕۆژی سێشەممە دەنگی دا.')], {
      styles: { default: { document: run } },
    })
    expect(detailsOf(doc)).toMatchObject({ language: 'ckb', direction: 'rtl' })
    const persian = { styles: { default: { document: { run: { language: { bidirectional: 'fa-IR' } } } } } }
    expect(
      detailsOf((await read([bidi('پل دوباره باز شد'), bidi('شورا رای داد.')], persian)).doc).language,
    ).toBe('fa')
  })

  it('tells keywords, and whose computer it was, but not as a byline', async () => {
    const { doc } = await read([line('Council votes', 'Title'), ...body], {
      keywords: 'bridge; council, river',
      creator: 'newsroom-pc-4',
    })
    expect(detailsOf(doc).keywords).toEqual(['bridge', 'council', 'river'])
    expect(detailsOf(doc).wire).toMatchObject({ format: 'docx', rest: { creator: 'newsroom-pc-4' } })
    expect(outline(doc).some((each) => each.startsWith('byline'))).toBe(false)
  })
})

describe.each(['en', 'ckb'] as const)('a story in %s filed as a Word file', (language) => {
  const doc = wholeStory(language)

  it('reads back as the very same story', async () => {
    const { doc: back, report } = await readFile(
      'x',
      (await formats.docx.write?.(storyOf(doc), { audience: 'desk' })) ?? '',
    )
    expect(back.toJSON()).toEqual(doc.toJSON())
    expect(report.dropped).toEqual([])
  })

  it('keeps its details where its text was edited since', async () => {
    const bytes = (await formats.docx.write?.(storyOf(doc), { audience: 'desk' })) ?? ''
    if (typeof bytes === 'string') throw new Error('a Word file is bytes')
    const edited = changed(bytes, 'word/document.xml', (xml) =>
      xml.replace('Shilan Barzo', 'Azad Barzo').replace('five', 'six'),
    )
    const { doc: back } = await readFile('x', edited)
    expect(changes(doc, back)).toEqual(['byline', 'text'])
    expect(detailsOf(back)).toEqual(detailsOf(doc))
    expect(datelineOf(back)).toEqual(datelineOf(doc))
  })
})

it('uses the styles and the properties that Word knows', async () => {
  const written = await formats.docx.write?.(storyOf(wholeStory('ckb')), { audience: 'desk' })
  const parts = unzipSync(written instanceof Uint8Array ? written : new Uint8Array())
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  for (const style of ['Title', 'Subtitle', 'Heading1', 'Quote', 'Caption', 'Byline', 'Credit', 'Signoff'])
    expect(xml('word/document.xml')).toContain(`<w:pStyle w:val="${style}"/>`)
  expect(xml('word/document.xml')).toContain('<w:bidi/>')
  expect(xml('word/document.xml')).toContain('<w:rtl/>')
  expect(xml('docProps/core.xml')).toContain('<dc:creator>Shilan Barzo</dc:creator>')
  expect(xml('docProps/core.xml')).toContain('<cp:keywords>bridge, river, upper</cp:keywords>')
  expect(xml('docProps/core.xml')).toContain('<dc:language>ckb</dc:language>')
})

/** A Word file as one file of XML; `wrap` is what is declared around its parts. */
function flatOf(bytes: Uint8Array, wrap = ''): string {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const isXml = /\.(?:xml|rels)$/.test(name)
    const content = isXml
      ? `<pkg:xmlData>${strFromU8(part).replace(/^<\?xml[^>]*>\s*/, '')}</pkg:xmlData>`
      : `<pkg:binaryData>${Buffer.from(part).toString('base64').replace(/.{76}/g, '$&\r\n')}</pkg:binaryData>`
    return `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml">${content}</pkg:part>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<?mso-application progid="Word.Document"?>
<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"${wrap}>${parts.join('\n')}</pkg:package>`
}

describe('a Word file in one file of XML', () => {
  it.each(['story.xml', 'story.doc', 'story.docx', 'story'])('is read as %s', async (name) => {
    const doc = wholeStory('en')
    const written = await formats.docx.write?.(storyOf(doc), { audience: 'desk' })
    if (!(written instanceof Uint8Array)) throw new Error('nothing was written')
    const { doc: back, report } = await readFile(name, flatOf(written))
    expect(changes(doc, back)).toEqual([])
    expect(report.notices).toEqual([])
  })

  it('may declare its namespaces once for all parts', async () => {
    const namespace = /\sxmlns:w="[^"]*"/
    const bytes = await file(body)
    const declared = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).match(namespace)
    const bare = changed(bytes, 'word/document.xml', (xml) => xml.replace(namespace, ''))
    expect(outline((await readFile('story.xml', flatOf(bare, declared?.[0]))).doc)).toEqual(
      outline((await readFile('story.docx', bytes)).doc),
    )
  })

  it('tells that it is cut off', async () => {
    const flat = flatOf(await file(body))
    await expect(readFile('story.xml', flat.slice(0, -200))).rejects.toThrow('damaged')
  })
})

describe('a Word file that cannot be read', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const utf16 = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0])

  it.each([
    ['is locked', 'EncryptedPackage', 'locked'],
    ['is of an old kind', 'WordDocument', 'oldWord'],
  ])('tells that it %s', async (_, stream, reason) => {
    const bytes = Uint8Array.from([...compound, ...utf16(stream)])
    await expect(readFile('story.docx', bytes)).rejects.toThrow(reason)
  })

  it('tells that it is cut off, or empty', async () => {
    const bytes = await file(body)
    await expect(readFile('story.docx', bytes.slice(0, 2000))).rejects.toThrow('damaged')
    await expect(readFile('story.docx', await file([]))).rejects.toThrow('noText')
    const broken = changed(bytes, 'word/document.xml', (xml) => xml.slice(0, -200))
    await expect(readFile('story.docx', broken)).rejects.toThrow('damaged')
  })

  it('does not take entities of its own', async () => {
    const trap = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const bytes = changed(await file(body), 'word/document.xml', (xml) => xml.replace('?>', `?>${trap}`))
    await expect(readFile('story.docx', bytes)).rejects.toThrow('noWordDocument')
  })
})

it('leaves space between a table and the paragraph below it', async () => {
  const { doc, headline, standfirst, table, table_row, table_cell, paragraph } = schema.nodes
  const text = (words: string) => paragraph.create(null, schema.text(words))
  const rows = table.create(null, table_row.create(null, table_cell.create(null, text('Adults'))))
  const story = doc.create(null, [
    headline.create(),
    standfirst.create(),
    rows,
    text('It sails.'),
    text('It is new.'),
  ])
  const written = await formats.docx.write?.(storyOf(story))
  const parts = unzipSync(written instanceof Uint8Array ? written : new Uint8Array())
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(xml.slice(xml.indexOf('</w:tbl>')).match(/<w:spacing [^>]*>|It [a-z ]+/g)).toEqual([
    '<w:spacing w:before="160"/>',
    'It sails',
    'It is new',
  ])
})
