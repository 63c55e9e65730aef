/** Comments of word processors' files come in with the story, and none of their text becomes live text. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { FoundComment } from '../../../story/comments/found'
import type { Reading } from '../../../story/formats/format'
import { readFile } from './word-files'
import { namespaces, p, r, wordFile } from './word-xml'

const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

/** A comment as Word has it; the id of its paragraph is its own. */
const comment = (
  id: number,
  text: string,
  attributes = 'w:author="Dara Aziz" w:date="2026-03-03T09:00:00Z"',
) =>
  `<w:comment w:id="${id}" ${attributes}>${text
    .split('\n')
    .map((line) =>
      p(`<w:r><w:annotationRef/></w:r>${r(line)}`).replace('<w:p>', `<w:p w14:paraId="0000000${id}">`),
    )
    .join('')}</w:comment>`

const head = p(r('The bridge opens')) + p(r('The council voted on Tuesday to reopen it, officials said.'))

async function readWord(body: string, comments: readonly string[], extended = ''): Promise<Reading> {
  return readFile(
    'story.docx',
    wordFile(head + body, {
      'word/comments.xml': `<w:comments ${namespaces}>${comments.join('')}</w:comments>`,
      ...(extended && {
        'word/commentsExtended.xml': `<w15:commentsEx ${namespaces}>${extended}</w15:commentsEx>`,
      }),
    }),
  )
}

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const odtNamespaces = [
  ...['office', 'style', 'text', 'table', 'meta'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`),
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')

async function readOdt(body: string): Promise<Reading> {
  const lead = '<text:p>The bridge opens</text:p><text:p>The council voted on Tuesday to reopen it.</text:p>'
  const content = `<office:document-content ${odtNamespaces}><office:body><office:text>${lead}${body}</office:text></office:body></office:document-content>`
  return readFile(
    'story.odt',
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
    }),
  )
}

const annotation = (text: string, attributes = '') =>
  `<office:annotation ${attributes}><dc:creator>Dara Aziz</dc:creator><dc:date>2026-03-03T09:00:00.123456789</dc:date>${text
    .split('\n')
    .map((line) => `<text:p>${line}</text:p>`)
    .join('')}</office:annotation>`

const only = ({ comments = [] }: Reading): FoundComment => {
  const [comment] = comments
  if (!comment || comments.length > 1) throw new Error(`${comments.length} comments`)
  return comment
}

/** What a comment is on, in short. */
const standing = ({ on, quote }: FoundComment) => `${on}: ${quote}`

describe('a comment of a Word file', () => {
  it('has its words, its author and its moment', async () => {
    const reading = await readWord(p(`${r('It opens in ')}${from(0)}${r('early May')}${to(0)}${r('.')}`), [
      comment(0, 'Sure?\nAsk the mayor.'),
    ])
    expect(only(reading)).toMatchObject({
      on: 'text',
      quote: 'early May',
      by: 'Dara Aziz',
      at: '2026-03-03T09:00:00.000Z',
      text: 'Sure?\nAsk the mayor.',
      isResolved: false,
      replies: [],
    })
    expect(reading.doc.textContent).not.toContain('Sure?')
    expect(reading.report.dropped).toEqual([])
  })

  it.each<[what: string, body: string, standing: string]>([
    [
      'from one paragraph into the next',
      p(r('It opens ') + from(0) + r('in May.')) + p(r('The toll') + to(0) + r(' stays.')),
      'text: in May.\nThe toll',
    ],
    [
      'within a link',
      p(`${r('See ')}<w:hyperlink w:anchor="x">${r('the ')}${from(0)}${r('plan')}${to(0)}</w:hyperlink>`),
      'text: plan',
    ],
    [
      'in bold and plain text',
      p(r('It ') + from(0) + r('opens', '<w:b/>') + r(' soon') + to(0) + r('.')),
      'text: opens soon',
    ],
    [
      'in a cell',
      `<w:tbl><w:tr><w:tc><w:tcPr/>${p(from(0) + r('Toll') + to(0))}</w:tc><w:tc><w:tcPr/>${p(r('61'))}</w:tc></w:tr></w:tbl>`,
      'text: Toll',
    ],
    ['that begins between paragraphs', from(0) + p(r('It opens.') + to(0)), 'text: It opens.'],
    [
      'that never ends',
      p(r('It ') + from(0) + r('opens in May.')) + p(r('The toll stays.')),
      'block: It opens in May.',
    ],
    [
      'that ends before it begins',
      p(`${r('It ')}<w:commentRangeEnd w:id="0"/>${r('opens')}${from(0)}${r(' in May.')}`),
      'block: It opens in May.',
    ],
    [
      'that has no range',
      p(`${r('It opens in May.')}<w:r><w:commentReference w:id="0"/></w:r>`),
      'block: It opens in May.',
    ],
    [
      'on deleted text alone',
      p(`${r('It opens')}<w:del>${from(0)}${r(' early')}${to(0)}</w:del>${r(' in May.')}`),
      'text: early',
    ],
    ['that no text has', p(r('It opens in May.')), 'story: '],
    [
      'on the headline',
      p(from(0) + r('Toll stays') + to(0), '<w:pStyle w:val="Title"/>'),
      'text: Toll stays',
    ],
  ])('stands where it stood: %s', async (_, body, expected) => {
    const reading = await readWord(body, [comment(0, 'Sure?')])
    expect(standing(only(reading))).toBe(expected)
    expect(reading.doc.textContent).not.toMatch(/[\ufdd0-\ufdef]/)
  })

  it.each<[what: string, attributes: string, by: string, at: string | null]>([
    ['no author and no date', '', '', null],
    ['a date that is none', 'w:author="N" w:date="yesterday"', 'N', null],
    ['a date of a clock that was never set', 'w:author="N" w:date="0001-01-01T00:00:00Z"', 'N', null],
    ['the date of no day', 'w:author="N" w:date="2026-13-45T00:00:00Z"', 'N', null],
    ['a date without a zone', 'w:author="N" w:date="2026-03-03T09:00:00"', 'N', '2026-03-03T09:00:00.000Z'],
  ])('may have %s', async (_, attributes, by, at) => {
    const reading = await readWord(p(from(0) + r('It opens in May.') + to(0)), [
      comment(0, 'Sure?', attributes),
    ])
    expect(only(reading)).toMatchObject({ by, at, text: 'Sure?' })
  })

  it('has its replies, those to replies too, and is resolved', async () => {
    const reading = await readWord(
      p(from(0) + r('It opens in May.') + to(0) + to(1) + to(2)),
      [comment(0, 'Sure?'), comment(1, 'I asked.'), comment(2, 'Thanks.')],
      '<w15:commentEx w15:paraId="00000000" w15:done="1"/><w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
    )
    expect(only(reading)).toMatchObject({
      isResolved: true,
      replies: [{ text: 'I asked.' }, { text: 'Thanks.' }],
    })
  })

  it('is lost by no reply to itself', async () => {
    const reading = await readWord(
      p(from(0) + r('It opens in May.') + to(0) + to(1)),
      [comment(0, 'Sure?'), comment(1, 'I asked.')],
      '<w15:commentEx w15:paraId="00000000" w15:paraIdParent="00000001"/><w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000"/>',
    )
    expect(reading.comments?.map(({ text }) => text)).toEqual(['Sure?', 'I asked.'])
  })

  it('is resolved by what Google Docs writes as a reply', async () => {
    const reading = await readWord(
      p(from(0) + r('It opens in May.') + to(0) + to(1)),
      [comment(0, 'Sure?'), comment(1, '_Marked as resolved_')],
      '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000"/>',
    )
    expect(only(reading)).toMatchObject({ isResolved: true, replies: [] })
  })

  it('is one of five thousand, each at its own words', { timeout: 120_000 }, async () => {
    const numbers = [...Array(5000).keys()]
    const body = numbers
      .map((id) =>
        p(`${r('Vote ')}${from(id)}${r(`number ${id}`)}${to(id)}${r(' was counted in the hall.')}`),
      )
      .join('')
    const { comments = [] } = await readWord(
      body,
      numbers.map((id) => comment(id, `On ${id}`)),
    )
    expect(comments.map(({ quote }) => quote)).toEqual(numbers.map((id) => `number ${id}`))
  })
})

describe('a comment of an OpenDocument text', () => {
  it('has its words, its author and its moment', async () => {
    const reading = await readOdt(
      `<text:p>It opens in ${annotation('Sure?\nAsk <text:span>the</text:span> mayor.', 'office:name="a1"')}early May<office:annotation-end office:name="a1"/>.</text:p>`,
    )
    expect(only(reading)).toMatchObject({
      on: 'text',
      quote: 'early May',
      by: 'Dara Aziz',
      at: '2026-03-03T09:00:00.123Z',
      text: 'Sure?\nAsk the mayor.',
      isResolved: false,
    })
    expect(reading.doc.textContent).not.toContain('Sure?')
    expect(reading.report.dropped).toEqual([])
  })

  it.each<[what: string, body: string, standing: string]>([
    ['without a range', `<text:p>It opens${annotation('Sure?')} in May.</text:p>`, 'block: It opens in May.'],
    [
      'from one paragraph into the next',
      `<text:p>It opens ${annotation('Sure?', 'office:name="a"')}in May.</text:p><text:p>The toll<office:annotation-end office:name="a"/> stays.</text:p>`,
      'text: in May.\nThe toll',
    ],
    [
      'that never ends',
      `<text:p>It opens ${annotation('Sure?', 'office:name="a"')}in May.</text:p>`,
      'block: It opens in May.',
    ],
    [
      'between paragraphs',
      `${annotation('Sure?')}<text:p>It opens in May.</text:p>`,
      'block: The council voted on Tuesday to reopen it.',
    ],
  ])('stands where it stood: %s', async (_, body, expected) => {
    expect(standing(only(await readOdt(body)))).toBe(expected)
  })

  it('has its replies, and is resolved', async () => {
    const reading = await readOdt(
      `<text:p>${annotation('Sure?', 'office:name="a" loext:resolved="true"')}It opens<office:annotation-end office:name="a"/>${annotation('I asked.', 'loext:parent-name="a"')} in May.</text:p>`,
    )
    expect(only(reading)).toMatchObject({
      isResolved: true,
      quote: 'It opens',
      replies: [{ text: 'I asked.' }],
    })
  })
})
