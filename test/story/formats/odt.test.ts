import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../story/formats'
import { odt } from '../../../story/formats/odt'
import { detailsOf } from '../../../story/story/parts'
import { storyOf } from '../generate'
import { changes, fileOf, outline, png, readFile, wholeStory } from './word-files'

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const namespaces = [
  ...['office', 'style', 'text', 'table', 'meta'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`),
  `xmlns:draw="${oasis}:drawing:1.0"`,
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${oasis}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')

const styles = `
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
  <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="P3" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic" style:text-line-through-style="solid"/></style:style>
  <style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/>
  <text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>`

/** A text with these blocks in it. */
function file(body: string, parts: Record<string, Uint8Array> = {}): Uint8Array {
  const content = `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    ...parts,
  })
}

const p = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`
const title = p('Council votes', 'Title')
const item = (content: string) => `<text:list-item>${content}</text:list-item>`

async function read(body: string, parts: Record<string, Uint8Array> = {}) {
  return readFile('story.odt', file(title + body, parts))
}

/** A text in one file of XML, with these blocks in it. */
const flat = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:language>en-GB</dc:language><meta:keyword>dam</meta:keyword></office:meta><office:styles><style:style style:name="Lead" style:family="paragraph" style:display-name="Subtitle"/></office:styles><office:automatic-styles>${styles}</office:automatic-styles><office:master-styles><style:master-page><style:header><text:p>Desk copy</text:p></style:header></style:master-page></office:master-styles><office:body>${body}</office:body></office:document>`

describe('an OpenDocument text in one file of XML', () => {
  const text = `<office:text>${title + p('Two winters later', 'Lead') + p('It opens in <text:span text:style-name="T1">May</text:span>.')}<text:p><draw:frame><draw:image><office:binary-data>\n${png.slice(0, 40)}\n${png.slice(40)}\n</office:binary-data></draw:image><svg:desc>The bridge</svg:desc></draw:frame></text:p></office:text>`

  it('is read as one that is packed, whatever it is called', async () => {
    for (const name of ['story.fodt', 'story.xml', 'story']) {
      const { doc, report } = await readFile(name, flat(text))
      expect(outline(doc).slice(0, 3)).toEqual([
        'headline("Council votes")',
        'standfirst("Two winters later")',
        'paragraph("It opens in ", strong("May"), ".")',
      ])
      expect(doc.lastChild?.attrs).toMatchObject({ src: `data:image/png;base64,${png}`, alt: 'The bridge' })
      expect(detailsOf(doc)).toMatchObject({ language: 'en', keywords: ['dam'] })
      expect(report.dropped).toEqual(['page-headers'])
      expect(report.notices).toEqual([])
    }
  })

  it.each([
    ['cut off', flat(text).slice(0, -200), 'damaged'],
    ['a spreadsheet', flat('<office:spreadsheet/>'), 'spreadsheet'],
    ['a drawing', flat('<office:drawing/>'), 'noOpenDocument'],
    ['another XML', '<document><body><text>The dam</text></body></document>', 'unknownXml'],
  ])('is refused where it is %s', async (_, content, reason) => {
    await expect(readFile('story.fodt', content)).rejects.toThrow(reason)
  })

  it('has no picture where its letters are damaged', async () => {
    const { report } = await readFile(
      'story.fodt',
      flat(text.replace('<office:binary-data>', '<office:binary-data>!')),
    )
    expect(report.dropped).toContain('odd-picture')
  })
})

describe('an OpenDocument text', () => {
  it('is known by its bytes, whatever it is called', async () => {
    expect(odt.recognise?.(fileOf('story.docx', file(p('Text'))))).toBe(true)
    expect(odt.recognise?.(fileOf('story.odt', 'Plain text'))).toBe(false)
    expect(outline((await readFile('story', file(title + p('It opens in May.')))).doc)).toHaveLength(3)
  })

  it('has its parts by their styles, and by those that these are based on', async () => {
    const { doc } = await read(
      p('Two winters later', 'Subtitle') +
        p('By Shilan Barzo') +
        p('ERBIL (Kurdistan 24) – The council voted.') +
        '<text:h text:style-name="P1" text:outline-level="2">What comes next</text:h>' +
        p('“Yes.”', 'Quotations') +
        p('“No.”', 'Quotations') +
        p('', 'Horizontal_20_Line'),
    )
    expect(outline(doc)).toEqual([
      'headline("Council votes")',
      'standfirst("Two winters later")',
      'byline("By Shilan Barzo")',
      'paragraph(dateline("ERBIL (Kurdistan 24) – "), "The council voted.")',
      'crosshead("What comes next")',
      'quote(paragraph("“Yes.”"), paragraph("“No.”"))',
      'rule',
    ])
  })

  it('has blanks where they are told, and not where the layout has them', async () => {
    const { doc } = await read(
      p('\n   one   two<text:s text:c="1"/>three<text:tab/>four <text:span> five</text:span>'),
    )
    expect(doc.child(2).textContent).toBe('one two three four five')
  })

  it('keeps how text is set, by its run before its paragraph', async () => {
    const { doc } = await read(
      p('a <text:span text:style-name="T1">b</text:span> <text:span text:style-name="T2">c</text:span>') +
        p('all <text:span text:style-name="T3">but this</text:span>', 'P2') +
        p(
          'see <text:a xlink:href="https://example.org/">here</text:a><text:line-break/>and <text:a xlink:href="javascript:x">there</text:a>',
        ),
    )
    expect(outline(doc).slice(2)).toEqual([
      'paragraph("a ", strong("b"), " ", em(strike("c")))',
      'paragraph(strong("all "), "but this")',
      'paragraph("see ", link("here"), hard_break, "and there")',
    ])
  })

  it('keeps lists, what is in them, and their numbers where they go on', async () => {
    const list = (content: string, more = '') =>
      `<text:list text:style-name="L1"${more}>${content}</text:list>`
    const { doc } = await read(
      list(item(`${p('three')}${p('more')}<text:list>${item(p('deep'))}</text:list>`) + item(p('four'))) +
        p('Between.') +
        list(item(p('five')), ' text:continue-numbering="true"') +
        p('Then.') +
        list(`<text:list-item text:start-value="9">${p('nine')}</text:list-item>`),
    )
    expect(outline(doc).slice(2)).toEqual([
      'ordered_list(list_item(paragraph("three"), paragraph("more"), bullet_list(list_item(paragraph("deep")))), list_item(paragraph("four")))',
      'paragraph("Between.")',
      'ordered_list(list_item(paragraph("five")))',
      'paragraph("Then.")',
      'ordered_list(list_item(paragraph("nine")))',
    ])
    expect([2, 4, 6].map((index) => doc.child(index).attrs.order)).toEqual([3, 5, 9])
  })

  it('keeps the rows of a table within a cell', async () => {
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((each) => `<table:table-cell>${each}</table:table-cell>`).join('')}</table:table-row>`
    const inner = `<table:table>${row(p('North'), p('7'))}${row(p('South'), p('5'))}</table:table>`
    const { doc } = await read(
      `${p('It opens in May.')}<table:table>${row(p('Green') + inner, p('12'))}</table:table>${p('It is old.')}`,
    )
    expect(outline(doc)).toContain(
      'table(table_row(table_cell(paragraph("Green", hard_break, "North | 7", hard_break, "South | 5")), table_cell(paragraph("12"))))',
    )
  })

  it('keeps tables and pictures, also those in a box with their caption', async () => {
    const image = '<draw:image xlink:href="Pictures/1.png"/><svg:desc>A bridge</svg:desc>'
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`
    const { doc, report } = await read(
      p('It opens in May.') +
        `<table:table><table:table-header-rows><table:table-row>${cell('For')}</table:table-row></table:table-header-rows><table:table-row>${cell('61')}</table:table-row></table:table>` +
        p(
          `<draw:frame><draw:text-box>${p(`<draw:frame>${image}</draw:frame>The bridge`, 'Illustration')}</draw:text-box></draw:frame>`,
        ) +
        p('<draw:frame><draw:image xlink:href="https://example.org/x.png"/></draw:frame>'),
      { 'Pictures/1.png': Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0)) },
    )
    expect(outline(doc).slice(3)).toEqual([
      'table(table_row(table_header(paragraph("For"))), table_row(table_cell(paragraph("61"))))',
      'picture(caption("The bridge"), credit)',
    ])
    expect(doc.child(4).attrs.alt).toBe('A bridge')
    expect(report.dropped).toEqual(['picture'])
  })

  it('tells that deletions and notes were left out', async () => {
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p('March')}</text:deletion></text:changed-region></text:tracked-changes>`
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('A note')}</text:note-body></text:note>`
    const comment = `<office:annotation><dc:creator>N</dc:creator>${p('Sure?')}</office:annotation>`
    const { doc, report } = await read(deleted + p(`It opens${note} in${comment} May.`))
    expect(outline(doc).slice(2)).toEqual(['paragraph("It opens in May.")'])
    expect([...report.dropped].toSorted()).toEqual(['deletions', 'footnotes'])
  })

  it('tells its keywords, its times and its direction', async () => {
    const meta = `<office:document-meta ${namespaces}><office:meta><dc:title>T</dc:title><meta:keyword>bridge</meta:keyword><meta:keyword>council</meta:keyword><meta:initial-creator>pc-4</meta:initial-creator><meta:creation-date>2026-03-03T09:15:00.123456789</meta:creation-date></office:meta></office:document-meta>`
    const bytes = file(p('پردەکە دەکرێتەوە', 'P3') + p('ئەنجوومەن لە ڕۆژی سێشەممە دەنگی دا.', 'P3'), {
      'meta.xml': strToU8(meta),
    })
    expect(detailsOf((await readFile('x', bytes)).doc)).toMatchObject({
      language: 'ckb',
      direction: 'rtl',
      keywords: ['bridge', 'council'],
      wire: { format: 'odt', created: '2026-03-03T09:15:00.123Z', rest: { creator: 'pc-4' } },
    })
  })

  it('that cannot be read tells why', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    const locked = file(title, { 'META-INF/manifest.xml': strToU8(manifest) })
    await expect(readFile('x.odt', locked)).rejects.toThrow('locked')
    await expect(readFile('x.odt', file(title).slice(0, 300))).rejects.toThrow('damaged')
    await expect(readFile('x.odt', file(p('  ')))).rejects.toThrow('noText')
    await expect(readFile('x.odt', file('<text:section>'.repeat(20_000)))).rejects.toThrow('tooDeep')
  })
})

describe.each(['en', 'ckb'] as const)('a story in %s filed as OpenDocument', (language) => {
  const doc = wholeStory(language)

  it('reads back as the very same story', async () => {
    const { doc: back } = await readFile(
      'x',
      (await formats.odt.write?.(storyOf(doc), { audience: 'desk' })) ?? '',
    )
    expect(back.toJSON()).toEqual(doc.toJSON())
  })

  it('keeps its details where its text was edited since', async () => {
    const written = await formats.odt.write?.(storyOf(doc), { audience: 'desk' })
    const parts = unzipSync(written instanceof Uint8Array ? written : new Uint8Array())
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array()).replace('>five<', '>six<')
    const { doc: back } = await readFile('x', zipSync({ ...parts, 'content.xml': strToU8(content) }))
    expect(changes(doc, back)).toEqual(['text'])
  })
})

describe('what an OpenDocument text shows', () => {
  const body = p('The council voted on Tuesday.')
  const hidden = [
    ['S', 'text', '<style:text-properties text:display="none"/>'],
    ['M', 'paragraph', '<style:text-properties text:display="none"/>'],
    ['Y', 'text', '<style:text-properties style:font-name="Symbol"/>'],
    ['U', 'text', '<style:text-properties style:text-position="super 58%"/>'],
    ['N', 'text', '<style:text-properties fo:font-size="1pt"/>'],
    ['W', 'text', '<style:text-properties fo:color="#ffffff"/>'],
    ['B', 'text', '<style:text-properties fo:color="#000000" fo:background-color="#000000"/>'],
    ['D', 'text', '<style:text-properties fo:color="#FFFFFF" fo:background-color="#1f3864"/>'],
    ['A', 'text', '<style:text-properties fo:color="#ffffff" style:use-window-font-color="true"/>'],
    ['P', 'paragraph', '<style:text-properties fo:color="#ffffff"/>'],
    ['Q', 'paragraph', '<style:paragraph-properties fo:background-color="#1f3864"/>'],
    ['V', 'paragraph', '<style:text-properties style:text-line-through-style="solid"/>'],
  ]
    .map(
      ([name, family, set]) =>
        `<style:style style:name="${name}" style:family="${family}">${set}</style:style>`,
    )
    .join('')
  const styled = (content: string) => ({
    'styles.xml': strToU8(
      `<office:document-styles ${namespaces}><office:styles>${hidden}</office:styles>${content}</office:document-styles>`,
    ),
  })
  const shown = async (content: string, master = '') => {
    const { doc, report } = await read(body + content, styled(master))
    return {
      lines: outline(doc)
        .slice(3)
        .map((line) => line.replaceAll('", "', '')),
      dropped: report.dropped,
      all: doc.toString(),
    }
  }

  const run = (style: string) => `<text:span text:style-name="${style}">WORD</text:span>`
  it.each([
    ['white on a dark ground', p(run('D')), ''],
    ['white on a dark paragraph', p(run('W'), 'Q'), ''],
    [
      'white in a table',
      `<table:table><table:table-row><table:table-cell>${p(run('W'))}</table:table-cell></table:table-row></table:table>`,
      '',
    ],
    ['of the colour that the program chooses', p(run('A')), ''],
    [
      'white on a dark page',
      p(run('W')),
      '<office:automatic-styles><style:page-layout style:name="x"><style:page-layout-properties fo:background-color="#1f3864"/></style:page-layout></office:automatic-styles>',
    ],
  ])('is text that is %s', async (_, content, master) => {
    const { all, dropped } = await shown(content, master)
    expect(all).toContain('WORD')
    expect(dropped).toEqual([])
  })

  it.each([
    ['a hidden run', p('It opens<text:span text:style-name="S">SECRET</text:span> in May.'), 'hidden-text'],
    ['white text', p('It opens<text:span text:style-name="W">SECRET</text:span> in May.'), 'hidden-text'],
    [
      'text in the colour behind it',
      p('It opens<text:span text:style-name="B">SECRET</text:span> in May.'),
      'hidden-text',
    ],
    ['a paragraph in white', p('SECRET', 'P') + p('It opens in May.'), 'hidden-text'],
    [
      'hidden text',
      p(
        'It opens<text:hidden-text text:is-hidden="true" text:string-value="SECRET">SECRET</text:hidden-text> in May.',
      ),
      'hidden-text',
    ],
    [
      'a hidden variable',
      p('It opens<text:variable-set text:name="x" text:display="none">SECRET</text:variable-set> in May.'),
      'hidden-text',
    ],
    ['a paragraph in a hidden style', p('SECRET', 'M') + p('It opens in May.'), 'hidden-text'],
    [
      'a hidden paragraph',
      p('<text:hidden-paragraph text:is-hidden="true"/>SECRET') + p('It opens in May.'),
      'hidden-text',
    ],
    [
      'a hidden section',
      `<text:section text:display="none">${p('SECRET')}</text:section>${p('It opens in May.')}`,
      'hidden-text',
    ],
    [
      'a section hidden by a condition',
      `<text:section text:display="condition" text:is-hidden="true">${p('SECRET')}</text:section>${p('It opens in May.')}`,
      'hidden-text',
    ],
    [
      'a note',
      p(
        'It opens<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>SECRET</text:p></text:note-body></text:note> in May.',
      ),
      'footnotes',
    ],
    [
      'text too small to be read',
      p('It opens<text:span text:style-name="N">SECRET</text:span> in May.'),
      'hidden-text',
    ],
    [
      'the number of a note',
      p('It opens<text:note-ref text:note-class="footnote">SECRET</text:note-ref> in May.'),
      'footnotes',
    ],
    [
      'what a control asks for',
      p(
        'It opens<loext:content-control loext:showing-place-holder="true">SECRET</loext:content-control> in May.',
      ),
      'form',
    ],
    ['a script', p('It opens<text:script>SECRET</text:script> in May.'), 'script'],
    ['a prompt', p('It opens<text:placeholder>SECRET</text:placeholder> in May.'), 'form'],
    [
      'what a shape is called',
      p('It opens<draw:rect><svg:title>SECRET</svg:title></draw:rect> in May.'),
      null,
    ],
  ])('is not %s', async (_, content, reported) => {
    const { lines, dropped, all } = await shown(content)
    expect(all).not.toContain('SECRET')
    expect(lines).toEqual(['paragraph("It opens in May.")'])
    expect(dropped).toEqual(reported === null ? [] : [reported])
  })

  it.each([
    ['text:hidden-text', '<text:hidden-text text:is-hidden="false">WORD</text:hidden-text>'],
    [
      'text:conditional-text',
      '<text:conditional-text text:current-value="true">WORD</text:conditional-text>',
    ],
    ['text:title', '<text:title>WORD</text:title>'],
    ['text:user-field-get', '<text:user-field-get text:name="x">WORD</text:user-field-get>'],
    ['text:drop-down', '<text:drop-down><text:label text:value="OTHER"/>WORD</text:drop-down>'],
    ['text:bibliography-mark', '<text:bibliography-mark>WORD</text:bibliography-mark>'],
    ['an unknown element', '<text:novelty>WORD</text:novelty>'],
  ])('is the text of %s', async (_, field) => {
    const { lines, dropped } = await shown(p(`It is ${field}, they said.`))
    expect(lines).toEqual(['paragraph("It is WORD, they said.")'])
    expect(dropped).toEqual([])
  })

  it('is struck where the style of its paragraph strikes', async () => {
    expect((await shown(p('It opens in May.', 'V'))).lines).toEqual(['paragraph(strike("It opens in May."))'])
  })

  it('is what of a table is shown', async () => {
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`
    const { lines, dropped } = await shown(
      `<table:table><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/><table:table-row>${cell('Green')}${cell('SECRET')}${cell('12')}</table:table-row><table:table-row table:visibility="filter">${cell('SECRET')}${cell('SECRET')}${cell('SECRET')}</table:table-row></table:table>`,
    )
    expect(lines).toEqual(['table(table_row(table_cell(paragraph("Green")), table_cell(paragraph("12"))))'])
    expect([...new Set(dropped)]).toEqual(['hidden-text'])
  })

  it('is in a list where its paragraphs are numbered', async () => {
    const numbered = (text: string) =>
      `<text:numbered-paragraph text:list-id="a" text:level="1" text:style-name="L1">${p(text)}</text:numbered-paragraph>`
    expect((await shown(numbered('One') + numbered('Two'))).lines).toEqual([
      'ordered_list(list_item(paragraph("One")), list_item(paragraph("Two")))',
    ])
  })

  it('is the text of shapes, after their paragraph', async () => {
    const shape = `<draw:custom-shape>${p('WORD')}${p('MORE')}</draw:custom-shape>`
    expect((await shown(p(`Before.${shape} After.`) + p('End.'))).lines).toEqual([
      'paragraph("Before. After.")',
      'paragraph("WORD")',
      'paragraph("MORE")',
      'paragraph("End.")',
    ])
  })

  it('is the text of a bibliography, but not how it is made', async () => {
    const index = `<text:bibliography><text:bibliography-source><text:index-title-template>MADE</text:index-title-template></text:bibliography-source><text:index-body>${p('What is next 2')}</text:index-body></text:bibliography>`
    expect((await shown(index)).lines).toEqual(['paragraph("What is next 2")'])
  })

  it.each(['table-of-content', 'illustration-index', 'alphabetical-index'])(
    'is no %s, which is reported',
    async (name) => {
      const index = `<text:${name}><text:index-body>${p('What is next 2')}</text:index-body></text:${name}>${p('It opens.')}`
      const { lines, dropped } = await shown(index)
      expect(lines).toEqual(['paragraph("It opens.")'])
      expect(dropped).toEqual(['contents-list'])
    },
  )

  it('is what symbol fonts show, and how letters are said', async () => {
    const ruby =
      '<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby>'
    const { lines } = await shown(p(`<text:span text:style-name="Y">\uf0b7</text:span> In ${ruby}`))
    expect(lines).toEqual(['paragraph("• In 東京(とうきょう)")'])
  })

  it('tells of words at the head and foot of pages', async () => {
    const page = (content: string) =>
      `<office:master-styles><style:master-page>${content}</style:master-page></office:master-styles>`
    expect(
      (await shown(p('End.'), page(`<style:header>${p('The Northern Post')}</style:header>`))).dropped,
    ).toEqual(['page-headers'])
    expect((await shown(p('End.'), page(`<style:footer>${p('2')}</style:footer>`))).dropped).toEqual([])
  })

  it('is a formula as one line, and says so', async () => {
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mn>10</mn><mn>6</mn></msup><mo>+</mo><mi>x</mi></mrow><annotation encoding="StarMath 5.0">SECRET</annotation></semantics></math>'
    const frame =
      '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>'
    const { doc, report } = await read(body + p(`It is ${frame}, they said.`), {
      'Object 1/content.xml': strToU8(math),
    })
    expect(doc.child(3).textContent).toBe('It is 10⁶+x, they said.')
    expect(report.dropped).toEqual(['formulas'])
    const elsewhere = await read(body + p(`It is ${frame.replace('./Object 1', 'Formula-0/')}, they said.`), {
      'Formula-0/content.xml': strToU8(math),
    })
    expect(elsewhere.doc.child(3).textContent).toBe('It is 10⁶+x, they said.')
    const chart = await read(body + p(`It is ${frame} here.`), {
      'Object 1/content.xml': strToU8('<office:document-content/>'),
    })
    expect(chart.report.dropped).toEqual(['embed'])
  })

  it('tells of an embargo at the head of its pages', async () => {
    const page = `<office:master-styles><style:master-page><style:header>${p('The Northern Post')}${p('EMBARGOED until the vote')}</style:header></style:master-page></office:master-styles>`
    const { report } = await read(body, styled(page))
    expect(report.notices).toEqual([{ code: 'embargo-unclear', value: 'EMBARGOED until the vote' }])
  })
})
