/** Tracked changes of word processors come in as suggestions: both texts, what each change is, and whose. */
import { strToU8, zipSync } from 'fflate'
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { isLost } from '../../../story/comments/comment'
import { followAll } from '../../../story/comments/follow'
import { commentsOfFound } from '../../../story/comments/found'
import { quoteIn } from '../../../story/comments/quote'
import type { Reading } from '../../../story/formats/format'
import { reject } from '../../../story/suggestions/decide'
import { decisionsOf } from '../../../story/suggestions/decisions'
import { isSound } from '../../../story/suggestions/record'
import { outline, readFile } from './word-files'
import { namespaces, p, r, t, wordFile } from './word-xml'

const by = (who: string, when = '2026-03-03T09:00:00Z') => `w:id="1" w:author="${who}" w:date="${when}"`
const ins = (content: string, who = 'Dara') => `<w:ins ${by(who)}>${content}</w:ins>`
const deletedRun = (text: string, form = '') =>
  `<w:r>${form && `<w:rPr>${form}</w:rPr>`}<w:delText xml:space="preserve">${text}</w:delText></w:r>`
const del = (text: string, who = 'Dara') => `<w:del ${by(who)}>${deletedRun(text)}</w:del>`
/** What the end of a paragraph says of itself. */
const end = (name: 'ins' | 'del', who = 'Dara') => `<w:rPr><w:${name} ${by(who)}/></w:rPr>`

const head = p(r('The bridge opens')) + p(r('The council voted on Tuesday to reopen it, officials said.'))

/** The texts of a file and what is suggested in it; without its first three parts, which are not changed. */
async function read(body: string, parts: Record<string, string> = {}) {
  const reading = await readFile('story.docx', wordFile(head + body, parts))
  return { ...told(reading), reading }
}

function told({ doc, review }: Reading) {
  if (!review) return { base: outline(doc).slice(3), final: outline(doc).slice(3), decisions: [] }
  expect(isSound(review, doc)).toBe(true)
  return {
    base: outline(review.base).slice(3),
    final: outline(doc).slice(3),
    decisions: decisionsOf(review, doc).map(
      ({ kind, by }) => `${kind} ${by.map(({ who }) => who).join(', ')}`,
    ),
  }
}

/** What the comments of a reading are on, in the story and once all that is suggested in it is rejected; '' where that is gone. */
function commented({ doc, review, comments = [] }: Reading) {
  if (!review) throw new Error('nothing is suggested')
  const tr = new Transform(doc)
  for (const step of reject(review, doc, decisionsOf(review, doc))) tr.step(step)
  const kept = commentsOfFound(comments, () => '', doc.attrs.created)
  const wordsIn = (of: typeof kept, text: typeof doc) =>
    of.map((comment) =>
      isLost(comment) || !comment.place ? '' : quoteIn(text, comment.place.from, comment.place.to),
    )
  return {
    quotes: kept.map(({ quote }) => quote),
    now: wordsIn(kept, doc),
    rejected: wordsIn([...followAll(kept, tr)], tr.doc),
  }
}

describe('tracked changes of a Word file', () => {
  it.each<[what: string, body: string, base: string[], final: string[], decisions: string[]]>([
    [
      'text put in and taken out',
      p(`${r('It opens in ')}${del('March')}${ins(r('May'), 'Nadia')}${r('.')}`),
      ['paragraph("It opens in March.")'],
      ['paragraph("It opens in May.")'],
      ['deleted Dara', 'inserted Nadia'],
    ],
    [
      'two changes with a word between',
      p(`${r('It ')}${ins(r('soon '))}${r('opens ')}${ins(r('wide '), 'Nadia')}${r('in May.')}`),
      ['paragraph("It opens in May.")'],
      ['paragraph("It soon opens wide in May.")'],
      ['inserted Dara', 'inserted Nadia'],
    ],
    [
      'a paragraph that is parted at a blank',
      p(`<w:pPr>${end('ins')}</w:pPr>${r('It opens ')}`) + p(r('in May.')),
      ['paragraph("It opens in May.")'],
      ['paragraph("It opens")', 'paragraph("in May.")'],
      ['split Dara'],
    ],
    [
      'paragraphs that are put together with a blank',
      p(`<w:pPr>${end('del')}</w:pPr>${r('It opens')}`) + p(ins(r(' ')) + r('in May.')),
      ['paragraph("It opens")', 'paragraph("in May.")'],
      ['paragraph("It opens in May.")'],
      ['joined Dara'],
    ],
    [
      'two authors side by side',
      p(`${r('It opens')}${ins(r(' in May'))}${ins(r(' at noon'), 'Nadia')}${r('.')}`),
      ['paragraph("It opens.")'],
      ['paragraph("It opens in May at noon.")'],
      ['inserted Dara', 'inserted Nadia'],
    ],
    [
      'what one put in and another took out again',
      p(
        `${r('It opens')}${ins(`${r(' in May')}<w:del ${by('Nadia')}>${deletedRun(' at noon')}</w:del>`)}${r('.')}`,
      ),
      ['paragraph("It opens.")'],
      ['paragraph("It opens in May.")'],
      ['inserted Dara'],
    ],
    [
      'a paragraph joined with the next',
      p(r('It opens in May.'), end('del')) + p(r('The toll stays.')),
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")'],
      ['paragraph("It opens in May.The toll stays.")'],
      ['joined Dara'],
    ],
    [
      'a paragraph split',
      p(r('It opens in May.'), end('ins')) + p(r('The toll stays.')),
      ['paragraph("It opens in May.The toll stays.")'],
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")'],
      ['split Dara'],
    ],
    [
      'a whole paragraph put in',
      p(ins(r('It opens in May.')), end('ins')) + p(r('The toll stays.')),
      ['paragraph("The toll stays.")'],
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")'],
      ['inserted Dara'],
    ],
    [
      'a whole paragraph taken out',
      p(del('It opens in May.'), end('del')) + p(r('The toll stays.')),
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")'],
      ['paragraph("The toll stays.")'],
      ['deleted Dara'],
    ],
    [
      'a sentence that was moved',
      p(
        `<w:moveFromRangeStart w:id="5" w:name="m"/><w:moveFrom ${by('Dara')}>${r('The toll on the bridge stays as it is. ')}</w:moveFrom><w:moveFromRangeEnd w:id="5"/>${r('It opens in May. ')}<w:moveTo ${by('Dara')}>${r('The toll on the bridge stays as it is. ')}</w:moveTo>${r('It closed in winter.')}`,
      ),
      ['paragraph("The toll on the bridge stays as it is. It opens in May. It closed in winter.")'],
      ['paragraph("It opens in May. The toll on the bridge stays as it is. It closed in winter.")'],
      ['moved Dara'],
    ],
    [
      'words made bold',
      p(
        `${r('It ')}<w:r><w:rPr><w:b/><w:rPrChange ${by('Dara')}><w:rPr/></w:rPrChange></w:rPr>${t('opens')}</w:r>${r(' in May.')}`,
      ),
      ['paragraph("It opens in May.")'],
      ['paragraph("It ", strong("opens"), " in May.")'],
      ['look Dara'],
    ],
    [
      'a paragraph made a crosshead',
      p(r('What comes next'), `<w:pStyle w:val="H2"/><w:pPrChange ${by('Dara')}><w:pPr/></w:pPrChange>`) +
        p(r('It opens in May.')),
      ['paragraph("What comes next")', 'paragraph("It opens in May.")'],
      ['crosshead("What comes next")', 'paragraph("It opens in May.")'],
      ['kind Dara'],
    ],
    [
      'a change within a link',
      p(
        `<w:hyperlink w:anchor="x">${r('the ')}${del('old')}${ins(r('new'))}${r(' plan')}</w:hyperlink>${r(' is here.')}`,
      ),
      ['paragraph("the old plan is here.")'],
      ['paragraph("the new plan is here.")'],
      ['replaced Dara'],
    ],
    [
      'a change within the result of a field',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${del('March')}${ins(r('May'))}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' it is.')}`,
      ),
      ['paragraph("March it is.")'],
      ['paragraph("May it is.")'],
      ['replaced Dara'],
    ],
    [
      'a field put in',
      p(
        `${r('It is ')}${ins(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('May')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)}${r('.')}`,
      ),
      ['paragraph("It is.")'],
      ['paragraph("It is May.")'],
      ['inserted Dara'],
    ],
    [
      'a number changed in a formula',
      p(
        `${r('It is ')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><w:del ${by('Dara')}><m:t>2</m:t></w:del></m:r><m:r><w:ins ${by('Dara')}><m:t>3</m:t></w:ins></m:r><m:r><m:t>πr</m:t></m:r></m:oMath>${r(' long.')}`,
      ),
      ['paragraph("It is 2πr long.")'],
      ['paragraph("It is 3πr long.")'],
      ['replaced Dara'],
    ],
    [
      'a change by nobody at no time',
      p(
        `${r('It opens')}<w:ins w:id="1">${r(' in May')}</w:ins><w:ins w:id="2" w:author="" w:date="0000-00-00T99:99:99Z">${r(' at noon')}</w:ins>${r('.')}`,
      ),
      ['paragraph("It opens.")'],
      ['paragraph("It opens in May at noon.")'],
      ['inserted '],
    ],
  ])('%s', async (_, body, base, final, decisions) => {
    const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>`
    const made = await read(body, { 'word/styles.xml': styles })
    expect(made).toMatchObject({ base, final, decisions })
  })

  it.each<[what: string, rows: string[], base: number, final: number]>([
    ['taken out', ['', '<w:trPr><w:del w:id="1" w:author="Dara"/></w:trPr>'], 2, 1],
    ['put in', ['', '<w:trPr><w:ins w:id="1" w:author="Dara"/></w:trPr>'], 1, 2],
  ])('a row of a table %s', async (_, properties, base, final) => {
    const rows = properties.map(
      (each, index) => `<w:tr>${each}<w:tc><w:tcPr/>${p(r(`Row ${index}`))}</w:tc></w:tr>`,
    )
    const { reading, decisions } = await read(`<w:tbl>${rows.join('')}</w:tbl>${p(r('The end.'))}`)
    expect(reading.review?.base.child(3).childCount).toBe(base)
    expect(reading.doc.child(3).childCount).toBe(final)
    expect(decisions).toHaveLength(1)
    expect(decisions[0]).toMatch(/(?:deleted|inserted) Dara/)
  })

  it.each([
    ['put in', 'cellIns', ['One', 'Two', 'Three', 'Four'], ['One', 'Three']],
    ['taken out', 'cellDel', ['One', 'Three'], ['One', 'Two', 'Three', 'Four']],
  ])('has a column %s in one of the texts alone', async (_, sign, final, base) => {
    const cell = (words: string, isChanged = false) =>
      `<w:tc><w:tcPr>${isChanged ? `<w:${sign} ${by('Dara')}/>` : ''}</w:tcPr>${p(r(words))}</w:tc>`
    const rows = [cell('One') + cell('Two', true), cell('Three') + cell('Four', true)]
    const { reading } = await read(
      `<w:tbl>${rows.map((each) => `<w:tr>${each}</w:tr>`).join('')}</w:tbl>${p(r('The end.'))}`,
    )
    const cellsOf = (doc: typeof reading.doc) =>
      doc.child(3).children.flatMap((row) => row.children.map(({ textContent }) => textContent))
    expect(cellsOf(reading.doc)).toEqual(final)
    expect(cellsOf(reading.review?.base ?? reading.doc)).toEqual(base)
  })

  it('keeps in the base what stood in a cell before it went on with the one above', async () => {
    const cell = (merge: string, before: string, content: string) =>
      `<w:tc><w:tcPr>${merge}<w:tcPrChange ${by('Dara')}><w:tcPr>${before}</w:tcPr></w:tcPrChange></w:tcPr>${p(content)}</w:tc>`
    const [restart, goesOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']
    const wide = `<w:tr>${cell(restart, '', r('Yes'))}${cell('', '', r('Nine'))}</w:tr>`
    const lower = `<w:tr>${cell(goesOn, '', del('No'))}${cell('', '', r('Four'))}</w:tr>`
    const { reading } = await read(`<w:tbl>${wide}${lower}</w:tbl>${p(r('The end.'))}`)
    expect(outline(reading.doc).join()).not.toContain('No')
    expect(outline(reading.review?.base ?? reading.doc).join()).toContain('No')
  })

  it.each([
    ['words', p(`${r('It ')}${'FROM'}${del('never ')}${'TO'}${r('opens in May.')}`), 'never'],
    ['a paragraph', p(`${'FROM'}${del('Nobody came.')}${'TO'}`, end('del')), 'Nobody came.'],
  ])('keeps a comment on %s that were deleted: it is back where that is rejected', async (_, body, quote) => {
    const [from, to] = [
      '<w:commentRangeStart w:id="0"/>',
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ]
    const comments = `<w:comments ${namespaces}><w:comment w:id="0" w:author="Nadia">${p(r('Why?'))}</w:comment></w:comments>`
    const placed = body.replace('FROM', from).replace('TO', to)
    const { reading } = await read(placed + p(r('The toll stays.')), { 'word/comments.xml': comments })
    expect(commented(reading)).toEqual({ quotes: [quote], now: [''], rejected: [quote] })
  })

  it('has empty cells of a row that LibreOffice put in with nothing in them', async () => {
    const cell = (content: string) => `<w:tc><w:tcPr/>${p(content)}</w:tc>`
    const row = (properties: string, ...cells: string[]) => `<w:tr>${properties}${cells.join('')}</w:tr>`
    const body = `<w:tbl>${row('', cell(r('One')), cell(r('Two')))}${row(`<w:trPr><w:ins ${by('Dara')}/></w:trPr>`, cell(ins(r('\u200d'))), cell(r('Three')))}</w:tbl>`
    const { reading } = await read(body + p(r('The end.')))
    expect(reading.doc.textContent).not.toContain('\u200d')
    expect(reading.doc.child(3).child(1).textContent).toBe('Three')
  })

  it('keeps a line in the style of a sign-off that is none', async () => {
    const style = (id: string, name: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    const styles = `<w:styles ${namespaces}>${style('Title', 'Title')}${style('Signoff', 'Sign-off')}</w:styles>`
    const line = p(r('Editing by the people of the whole town'), '<w:pStyle w:val="Signoff"/>')
    const bytes = wordFile(p(r('The bridge'), '<w:pStyle w:val="Title"/>') + head + line, {
      'word/styles.xml': styles,
    })
    const { doc } = await readFile('story.docx', bytes)
    expect(outline(doc).at(-1)).toBe('paragraph("Editing by the people of the whole town")')
  })

  it('has no suggestion where nothing is tracked, or only a change that shows nowhere', async () => {
    expect((await read(p(r('It opens.')))).reading.review).toBeUndefined()
    const sameLook = `<w:r><w:rPr><w:color w:val="FF0000"/><w:rPrChange ${by('Dara')}><w:rPr/></w:rPrChange></w:rPr>${t('It opens.')}</w:r>`
    expect((await read(p(sameLook))).reading.review).toBeUndefined()
  })

  it('may be all of the text', async () => {
    const bytes = wordFile(p(ins(r('It opens in May, officials said on Tuesday.')), end('ins')))
    const { doc, review } = await readFile('story.docx', bytes)
    expect(doc.textContent).toContain('It opens in May')
    expect(review?.base.textContent).toBe('')
  })

  it('goes on with tracking where the file does', async () => {
    const settings = { 'word/settings.xml': `<w:settings ${namespaces}><w:trackRevisions/></w:settings>` }
    const body = p(r('It opens') + ins(r(' in May')) + r('.'))
    expect((await read(body)).reading.review?.isOn).toBe(false)
    expect((await read(body, settings)).reading.review?.isOn).toBe(true)
  })

  it('never makes deleted text live text, and has moments where they can be', async () => {
    const { reading } = await read(p(r('It opens') + del(' SECRET') + r('.')))
    expect(reading.doc.textContent).not.toContain('SECRET')
    expect(reading.review?.spans).toContainEqual({
      kind: 'deleted',
      size: 7,
      by: { who: 'Dara', when: '2026-03-03T09:00:00.000Z', batch: null },
    })
  })

  it('is of long stories with two thousand changes', { timeout: 120_000 }, async () => {
    const body = [...Array(2000).keys()]
      .map((id) =>
        p(
          `${r(`Vote ${id} of the long night was `)}${del('lost')}${ins(r('won'))}${r(' in the hall by the river, a clerk of the council said, and nobody asked for it to be counted.')}`,
        ),
      )
      .join('')
    const { decisions } = await read(body)
    expect(decisions).toHaveLength(2000)
  })
})

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const odtNamespaces = [
  ...['office', 'style', 'text', 'table', 'meta'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`),
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

const info = (who: string) =>
  `<office:change-info><dc:creator>${who}</dc:creator><dc:date>2026-03-03T09:00:00.000000000</dc:date></office:change-info>`
const region = (id: string, name: string, content = '', who = 'Dara') =>
  `<text:changed-region xml:id="${id}" text:id="${id}"><text:${name}>${info(who)}${content}</text:${name}></text:changed-region>`
const para = (content: string) => `<text:p>${content}</text:p>`
const start = (id: string) => `<text:change-start text:change-id="${id}"/>`
const stop = (id: string) => `<text:change-end text:change-id="${id}"/>`
const gone = (id: string) => `<text:change text:change-id="${id}"/>`
const lead = para('The bridge opens') + para('The council voted on Tuesday to reopen it, officials said.')

async function readOdt(regions: string, body: string, attributes = '') {
  const tracked = `<text:tracked-changes ${attributes}>${regions}</text:tracked-changes>`
  const content = `<office:document-content ${odtNamespaces}><office:body><office:text>${tracked}${lead}${body}</office:text></office:body></office:document-content>`
  const reading = await readFile(
    'story.odt',
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
    }),
  )
  return { ...told(reading), reading }
}

describe('tracked changes of an OpenDocument text', () => {
  it.each<
    [what: string, regions: string, body: string, base: string[], final: string[], decisions: string[]]
  >([
    [
      'text put in and taken out',
      region('a', 'deletion', para('March')) + region('b', 'insertion', '', 'Nadia'),
      para(`It opens in ${gone('a')}${start('b')}May${stop('b')}.`),
      ['paragraph("It opens in March.")'],
      ['paragraph("It opens in May.")'],
      ['deleted Dara', 'inserted Nadia'],
    ],
    [
      'text taken out that still stands in the text, as LibreOffice writes flat files',
      region('a', 'deletion') + region('b', 'insertion', '', 'Nadia'),
      para(`It opens in ${start('a')}March${stop('a')}${start('b')}May${stop('b')}.`),
      ['paragraph("It opens in March.")'],
      ['paragraph("It opens in May.")'],
      ['deleted Dara', 'inserted Nadia'],
    ],
    [
      'paragraphs taken out that still stand in the text',
      region('a', 'deletion'),
      para(`It opens${start('a')} in May.`) +
        para('The toll stays.') +
        para(`It closed in${stop('a')} winter.`),
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")', 'paragraph("It closed in winter.")'],
      ['paragraph("It opens winter.")'],
      ['deleted Dara'],
    ],
    [
      'what one put in and another took out again, as LibreOffice writes it',
      region('a', 'insertion') +
        region('b', 'deletion', para('at noon ')).replace(
          '</text:changed-region>',
          `<text:insertion>${info('Nadia')}</text:insertion></text:changed-region>`,
        ),
      para(`It opens ${start('a')}wide ${stop('a')}${gone('b')}in May.`),
      ['paragraph("It opens in May.")'],
      ['paragraph("It opens wide in May.")'],
      ['inserted Dara'],
    ],
    [
      'the same in a flat file, where it still stands in the text',
      region('b', 'deletion').replace(
        '</text:changed-region>',
        `<text:insertion>${info('Nadia')}</text:insertion></text:changed-region>`,
      ) + region('a', 'insertion'),
      para(`It opens ${start('b')}at noon ${stop('b')}${start('a')}wide ${stop('a')}in May.`),
      ['paragraph("It opens in May.")'],
      ['paragraph("It opens wide in May.")'],
      ['inserted Dara'],
    ],
    [
      'a paragraph joined with the next',
      region('a', 'deletion', para('') + para('')),
      para(`It opens in May.${gone('a')}The toll stays.`),
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")'],
      ['paragraph("It opens in May.The toll stays.")'],
      ['joined Dara'],
    ],
    [
      'a paragraph split',
      region('a', 'insertion'),
      para(`It opens in May.${start('a')}`) + para(`${stop('a')}The toll stays.`),
      ['paragraph("It opens in May.The toll stays.")'],
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")'],
      ['split Dara'],
    ],
    [
      'a whole paragraph put in',
      region('a', 'insertion'),
      para(`${start('a')}It opens in May.`) + para(`${stop('a')}The toll stays.`),
      ['paragraph("The toll stays.")'],
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")'],
      ['inserted Dara'],
    ],
    [
      'paragraphs taken out between two halves',
      region('a', 'deletion', para(' in May.') + para('The toll stays.') + para('It closed in')),
      para(`It opens${gone('a')} winter.`),
      ['paragraph("It opens in May.")', 'paragraph("The toll stays.")', 'paragraph("It closed in winter.")'],
      ['paragraph("It opens winter.")'],
      ['deleted Dara'],
    ],
    [
      'an item of a list put in',
      region('a', 'insertion'),
      `<text:list><text:list-item>${para(`Green${start('a')}`)}</text:list-item><text:list-item>${para(`Red${stop('a')}`)}</text:list-item></text:list>${para('The end.')}`,
      ['bullet_list(list_item(paragraph("Green")))', 'paragraph("The end.")'],
      ['bullet_list(list_item(paragraph("Green")), list_item(paragraph("Red")))', 'paragraph("The end.")'],
      ['inserted Dara'],
    ],
    [
      'a change of the look, whose old look no file tells',
      region('a', 'format-change'),
      para(`It ${start('a')}opens${stop('a')} in May.`),
      ['paragraph("It opens in May.")'],
      ['paragraph("It opens in May.")'],
      [],
    ],
    [
      'a change whose region is missing',
      '',
      para(`It ${start('a')}opens${stop('a')}${gone('b')} in May.`),
      ['paragraph("It opens in May.")'],
      ['paragraph("It opens in May.")'],
      [],
    ],
    [
      'an insertion that never ends',
      region('a', 'insertion'),
      para(`It opens${start('a')} in May.`),
      ['paragraph("It opens")'],
      ['paragraph("It opens in May.")'],
      ['inserted Dara'],
    ],
  ])('%s', async (_, regions, body, base, final, decisions) => {
    expect(await readOdt(regions, body)).toMatchObject({ base, final, decisions })
  })

  it.each([
    [
      'within',
      (note: string, stop: string) => region('a', 'deletion', para(`never ${note}late${stop} `)),
      '',
    ],
    [
      'that ends in',
      (note: string, stop: string) => region('a', 'deletion', para(`${note}never late${stop} `)),
      '',
    ],
    ['around', () => region('a', 'deletion', para('late ')), 'late '],
  ])('keeps a comment %s what was deleted', async (_, regionOf, around) => {
    const name = 'office:name="n"'
    const note = `<office:annotation ${name}><dc:creator>Nadia</dc:creator>${para('Why?')}</office:annotation>`
    const stop = `<office:annotation-end ${name}/>`
    const mark = around ? note + gone('a') + stop : gone('a')
    const { reading } = await readOdt(regionOf(note, stop), para(`It ${mark}opens in May.`))
    const { quotes, now, rejected } = commented(reading)
    expect(now).toEqual([''])
    expect(rejected).toEqual(quotes)
    expect(quotes).toEqual([expect.stringContaining('late')])
  })

  it('never makes deleted text live text, and goes on with tracking where the file does', async () => {
    const deletion = region('a', 'deletion', para('SECRET'))
    const { reading } = await readOdt(deletion, para(`It opens${gone('a')} in May.`))
    expect(reading.doc.textContent).not.toContain('SECRET')
    expect(reading.review?.isOn).toBe(true)
    const off = await readOdt(deletion, para(`It opens${gone('a')} in May.`), 'text:track-changes="false"')
    expect(off.reading.review?.isOn).toBe(false)
  })
})
