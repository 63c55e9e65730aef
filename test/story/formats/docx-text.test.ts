/** No word that a Word file shows is lost without a line about it, and none that it does not show is printed. */
import { describe, expect, it } from 'vitest'
import type { Dropped } from '../../../story/formats/format'
import { outline, readFile } from './word-files'
import { namespaces, p, r, relation, relations, t, wordFile } from './word-xml'

const lead = p(r('The bridge opens')) + p(r('The council voted on Tuesday to reopen it, officials said.'))

async function read(body: string, parts: Record<string, string> = {}) {
  const { doc, report } = await readFile('story.docx', wordFile(lead + body, parts))
  return {
    lines: outline(doc).slice(3),
    dropped: report.dropped,
    all: doc.toString(),
    report,
    embargo: doc.attrs.embargo,
  }
}

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`
const shape = (content: string) =>
  `<w:drawing><wp:anchor><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
const vml = (content: string) => `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`
const choice = (first: string, second: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${first}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent>`
const mr = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`

describe('text of a Word file', () => {
  it.each([
    ['a simple field', `<w:fldSimple w:instr=" DOCPROPERTY Rate ">${r('WORD')}</w:fldSimple>`],
    ['a field', `${field('begin')}${code(' REF x ')}${field('separate')}${r('WORD')}${field('end')}`],
    ['a field that does not end', `${field('begin')}${code(' REF x ')}${r('WORD')}`],
    ['a field that ends before it begins', `${field('end')}${field('begin')}${r('WORD')}`],
    ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${r('WORD')}</w:sdtContent></w:sdt>`],
    ['a smart tag', `<w:smartTag w:uri="u" w:element="place">${r('WORD')}</w:smartTag>`],
    ['custom XML', `<w:customXml w:element="x">${r('WORD')}</w:customXml>`],
    ['a bidirectional override', `<w:bdo w:val="rtl">${r('WORD')}</w:bdo>`],
    ['a bidirectional embedding', `<w:dir w:val="rtl">${r('WORD')}</w:dir>`],
    ['an insertion', `<w:ins w:id="1" w:author="N">${r('WORD')}</w:ins>`],
    ['moved text', `<w:moveTo w:id="1"><w:ins w:id="2">${r('WORD')}</w:ins></w:moveTo>`],
    ['a link', `<w:hyperlink w:anchor="x">${r('WORD')}</w:hyperlink>`],
    ['one of two ways to show it', choice(r('WORD'), r('OLD'))],
    ['the old way, where the new one shows nothing', choice('<w:r/>', r('WORD'))],
    ['an element that nobody knows', `<w:novelty>${r('WORD')}</w:novelty>`],
    ['an unknown element in a run', `<w:r><w:novelty>${t('WORD')}</w:novelty></w:r>`],
    ['a run that is shown though its style is hidden', r('WORD', '<w:vanish w:val="0"/>')],
    [
      'a nested insertion in a control',
      `<w:sdt><w:sdtContent><w:ins>${r('WORD')}</w:ins></w:sdtContent></w:sdt>`,
    ],
  ])('in %s is kept in its sentence', async (_, content) => {
    const { lines, dropped } = await read(p(`${r('The rate is ')}${content}${r(' percent.')}`))
    expect(lines).toHaveLength(1)
    expect(lines[0]?.replace(/link\((".*?")\)/, '$1').replaceAll('", "', '')).toBe(
      'paragraph("The rate is WORD percent.")',
    )
    expect(dropped).toEqual([])
  })

  it.each([
    ['a text box', shape(box(p(r('WORD')))), 1],
    ['a text box with its old form', choice(shape(box(p(r('WORD')))), vml(box(p(r('WORD'))))), 1],
    ['a text box of an old Word', vml(box(p(r('WORD')))), 1],
    ['a box within a box', shape(box(p(`${r('WORD')}<w:r>${vml(box(p(r('WORD'))))}</w:r>`))), 2],
    ['a control in a box', shape(box(`<w:sdt><w:sdtContent>${p(r('WORD'))}</w:sdtContent></w:sdt>`)), 1],
    [
      'a shape with text of its own',
      `<w:drawing><wp:inline><a:graphic><a:graphicData><a:sp><a:txBody><a:p><a:r><a:t>WORD</a:t></a:r></a:p></a:txBody></a:sp></a:graphicData></a:graphic></wp:inline></w:drawing>`,
      1,
    ],
    ['drawn words', '<w:pict><v:shape><v:textpath string="WORD"/></v:shape></w:pict>', 1],
  ])('in %s comes after its paragraph, once', async (_, drawing, times) => {
    const { lines } = await read(p(`${r('Before.')}<w:r>${drawing}</w:r>${r(' After.')}`) + p(r('The end.')))
    expect(lines).toEqual([
      'paragraph("Before. After.")',
      ...Array.from({ length: times }, () => 'paragraph("WORD")'),
      'paragraph("The end.")',
    ])
  })

  it.each([
    ['a content control', `<w:sdt><w:sdtContent>${p(r('WORD'))}</w:sdtContent></w:sdt>`],
    [
      'a cover page',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('WORD'))}</w:sdtContent></w:sdt>`,
    ],
    ['custom XML', `<w:customXml w:element="x">${p(r('WORD'))}</w:customXml>`],
    ['an inserted paragraph', `<w:ins w:id="1">${p(r('WORD'))}</w:ins>`],
    ['an alternative', choice(p(r('WORD')), p(r('OLD')))],
    ['an unknown block', `<w:novelty>${p(r('WORD'))}</w:novelty>`],
    ['no paragraph', r('WORD')],
  ])('in %s is a paragraph', async (_, block) => {
    expect((await read(block)).lines).toEqual(['paragraph("WORD")'])
  })

  it('in rows and cells of a control is in the table', async () => {
    const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`
    const { lines } = await read(
      `<w:tbl><w:tblPr/><w:sdt><w:sdtContent><w:tr>${cell(p(r('Green')))}<w:sdt><w:sdtContent>${cell(p(r('12')))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>${p(r('End.'))}`,
    )
    expect(lines[0]).toBe('table(table_row(table_cell(paragraph("Green")), table_cell(paragraph("12"))))')
  })

  it('in a table within a cell is in the row that it stands in', async () => {
    const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.map((each) => cell(p(r(each)))).join('')}</w:tr>`
    const inner = `<w:tbl>${row('North', '7')}${row('', 'South')}</w:tbl>`
    const { lines } = await read(
      `<w:tbl><w:tr>${cell(p(r('Green')) + inner + p(r('in all')))}${cell(p(r('12')))}</w:tr></w:tbl>${p(r('End.'))}`,
    )
    expect(lines[0]).toBe(
      'table(table_row(table_cell(paragraph("Green", hard_break, "North | 7", hard_break, "South", hard_break, "in all")), table_cell(paragraph("12"))))',
    )
  })

  it('that a table of one cell only lays out is the text of the story', async () => {
    const texts = ['The dam is to be drained in May, they say. '.repeat(5).trim(), 'It is old.']
    const cell = texts.map((each) => p(r(each))).join('')
    const { lines } = await read(`<w:tbl><w:tr><w:tc><w:tcPr/>${cell}</w:tc></w:tr></w:tbl>`)
    expect(lines).toEqual(texts.map((each) => `paragraph("${each}")`))
  })

  it('in a box that is a table of one cell beside the story stays there', async () => {
    const box = `<w:tbl><w:tr><w:tc><w:tcPr/>${p(r('In brief'))}${p(r('It is old.'))}</w:tc></w:tr></w:tbl>`
    const { lines } = await read(`${box}${p(r('The dam is to be drained in May, they say.'))}`)
    expect(lines[0]).toBe('table(table_row(table_cell(paragraph("In brief", hard_break, "It is old."))))')
  })

  it('parts words at breaks, tabs and the ends of pages', async () => {
    const run = `<w:r>${t('The first')}<w:cr/>${t('the second')}<w:br w:type="page"/>${t('the third')}<w:ptab/>${t('the fourth')}<w:noBreakHyphen/>${t('fifth')}</w:r>`
    const { lines } = await read(p(run) + p(`<w:r><w:br w:type="page"/>${t('On a new page.')}</w:r>`))
    expect(lines).toEqual([
      'paragraph("The first", hard_break, "the second", hard_break, "the third the fourth‑fifth")',
      'paragraph("On a new page.")',
    ])
  })

  it('tells what a form shows', async () => {
    const begin = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>`
    const list = `${begin('<w:ddList><w:result w:val="1"/><w:listEntry w:val="May"/><w:listEntry w:val="June"/></w:ddList>')}${code(' FORMDROPDOWN ')}${field('end')}`
    const text = `${begin('<w:textInput/>')}${code(' FORMTEXT ')}${field('separate')}${r('noon')}${field('end')}`
    const box = `${begin('<w:checkBox><w:checked/></w:checkBox>')}${code(' FORMCHECKBOX ')}${field('end')}`
    const { lines } = await read(p(`${r('It opens in ')}${list}${r(' at ')}${text}${r(' ')}${box}`))
    expect(lines[0]?.replaceAll('", "', '')).toBe('paragraph("It opens in June at noon ☒")')
  })

  it('shows what letters of symbol fonts show', async () => {
    const symbol = (text: string, font: string) => r(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)
    const { lines } = await read(
      p(
        `${symbol('\uf0b7', 'Symbol')}${r(' one ')}${symbol('\uf0fc', 'Wingdings')}${r(' two ')}<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>${r('\uf0b7')}`,
      ),
    )
    expect(lines[0]?.replaceAll('", "', '')).toBe('paragraph("• one ✓ two α•")')
  })

  const characterStyle = (id: string, form: string, more = '') =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${form}</w:rPr></w:style>`
  const formStyles = {
    'word/styles.xml': `<w:styles ${namespaces}>${characterStyle('Power', '<w:vertAlign w:val="superscript"/>')}${characterStyle('Cube', '', '<w:basedOn w:val="Power"/>')}${characterStyle('Gone', '<w:strike/>')}${characterStyle('Strong', '<w:b/>')}<w:style w:type="paragraph" w:styleId="Void"><w:name w:val="Void"/><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Bold"><w:name w:val="Bold"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
  }

  it.each([
    ['raised by its style', r('6', '<w:rStyle w:val="Power"/>'), '10⁶ of'],
    ['raised by the style of its style', r('3', '<w:rStyle w:val="Cube"/>'), '10³ of'],
    ['raised by points', r('6', '<w:position w:val="6"/>'), '10⁶ of'],
    ['lowered by points', r('2', '<w:position w:val="-6"/>'), '10₂ of'],
    ['moved by a hair', r('6', '<w:position w:val="1"/>'), '106 of'],
    ['put on the line again', r('6', '<w:rStyle w:val="Power"/><w:vertAlign w:val="baseline"/>'), '106 of'],
    ['struck by its style', r('4', '<w:rStyle w:val="Gone"/>'), '10", strike("4"), " of'],
    ['struck twice', r('4', '<w:dstrike/>'), '10", strike("4"), " of'],
    ['strong by its style', r('4', '<w:rStyle w:val="Strong"/>'), '10", strong("4"), " of'],
    ['bold as complex scripts are', r('4', '<w:rtl/><w:bCs/>'), '10", strong("4"), " of'],
  ])('is set as it looks: %s', async (_, run, line) => {
    const { lines } = await read(p(`${r('It holds 10')}${run}${r(' of them.')}`), formStyles)
    expect(lines).toEqual([`paragraph("It holds ${line} them.")`])
  })

  it('is set as it looks in all of a paragraph', async () => {
    const raised = '<w:position w:val="8"/>'
    const { lines } = await read(
      p(r('Struck.'), '<w:pStyle w:val="Void"/>') +
        p(r('Bold.', '<w:rStyle w:val="Strong"/>'), '<w:pStyle w:val="Bold"/>') +
        p(r('In ', raised) + r('2026', raised)),
      formStyles,
    )
    expect(lines).toEqual(['paragraph(strike("Struck."))', 'paragraph("Bold.")', 'paragraph("In 2026")'])
  })

  it('begins with its large letter', async () => {
    const { lines, dropped } = await read(
      p(r('T', '<w:position w:val="-10"/>'), '<w:framePr w:dropCap="drop" w:lines="3"/>') +
        p(r('he dam leaks.')),
    )
    expect(lines).toEqual(['paragraph("The dam leaks.")'])
    expect(dropped).toEqual([])
  })

  const complex = (content: string, result: string | null) =>
    field('begin') + code(content) + (result === null ? '' : field('separate') + result) + field('end')
  it.each([
    ['a sign', complex(' SYMBOL 176 \\f "Symbol" ', null), '°', []],
    ['a sign with an old result', complex(' SYMBOL 176 \\f "Symbol" ', r('x')), '°', []],
    ['a sign in a simple field', '<w:fldSimple w:instr=" SYMBOL 176 \\f &quot;Symbol&quot; "/>', '°', []],
    ['a fraction', complex(' EQ \\f(1,2) ', null), '1/2', ['formulas']],
    ['a fraction behind a number', complex(' EQ 3\\f(1,2) ', null), '3 1/2', ['formulas']],
    ['a fraction with a decimal comma', complex(' EQ \\f(1,5;2) ', null), '1,5/2', ['formulas']],
    ['a root', complex(' EQ \\r(3,x+1) ', null), '³√(x+1)', ['formulas']],
    [
      'text with its pronunciation above',
      complex(' EQ \\* jc2 \\* "Font:MS Mincho" \\* hps10 \\o\\ad(\\s\\up 9(とうきょう),東京) ', null),
      '東京(とうきょう)',
      [],
    ],
    ['the number of a note', complex(' NOTEREF _Ref1 \\f ', r('1')), '', ['footnotes']],
    ['what is to be merged', complex(' MERGEFIELD Name ', null), '', ['form']],
    ['what is to be clicked', complex(' MACROBUTTON NoMacro [Click] ', null), '', ['form']],
    ['an entry of an index', complex(' XE "SECRET" ', null), '', []],
  ])('shows what stands for a field: %s', async (_, content, shown, reported) => {
    const { lines, dropped } = await read(p(`${r('It is 40')}${content}${r(' now.')}`))
    expect(lines[0]?.replaceAll('", "', '')).toBe(`paragraph("It is 40${shown} now.")`)
    expect(dropped).toEqual(reported)
  })

  it('leads where a field leads, whatever else it is told', async () => {
    const { all } = await read(
      p(complex(' HYPERLINK "https://example.org/a?b=1&amp;c=2" \\l "top" \\o "Tip" ', r('there', '<w:b/>'))),
    )
    expect(all).toContain('link(strong("there"))')
  })

  it('keeps its columns where rows leave some out, and cells that were merged in the old way', async () => {
    const cell = (content: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(content)}</w:tc>`
    const { lines } = await read(
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(r('Seats'))}${cell(r('Votes'))}</w:tr><w:tr>${cell(r('Green'))}${cell(r('12'))}${cell(r('41'))}</w:tr><w:tr>${cell(r('All'))}${cell(r('53'), '<w:hMerge w:val="restart"/>')}${cell('', '<w:hMerge/>')}</w:tr></w:tbl>`,
    )
    expect(lines[0]).toBe(
      'table(table_row(table_cell(paragraph), table_cell(paragraph("Seats")), table_cell(paragraph("Votes"))), table_row(table_cell(paragraph("Green")), table_cell(paragraph("12")), table_cell(paragraph("41"))), table_row(table_cell(paragraph("All")), table_cell(paragraph("53"))))',
    )
  })

  it('keeps what is in the style of a caption where some picture was left out: it may be that of a table', async () => {
    const lost =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style></w:styles>`
    const body = p(lost) + p(r('It is dry.')) + p(r('Tolls in dinars'), '<w:pStyle w:val="Caption"/>')
    const { lines, dropped } = await read(body, { 'word/styles.xml': styles })
    expect(lines).toEqual(['paragraph("It is dry.")', 'paragraph("Tolls in dinars")'])
    expect(dropped).toEqual(['picture'])
  })

  it('has formulas as one line, and says so', async () => {
    const fraction = `<m:f><m:num>${mr('a+b')}</m:num><m:den>${mr('2')}</m:den></m:f>`
    const power = `<m:sSup><m:e>${mr('10')}</m:e><m:sup>${mr('6')}</m:sup></m:sSup>`
    const root = `<m:rad><m:deg/><m:e>${mr('x')}</m:e></m:rad>`
    const mixed = `${mr('3')}<m:f><m:num>${mr('1')}</m:num><m:den>${mr('2')}</m:den></m:f>`
    const whole = await read(p(`${r('It is ')}<m:oMath>${mixed}</m:oMath>`))
    expect(whole.lines[0]).toBe('paragraph("It is 3 1/2")')
    const { lines, dropped } = await read(
      p(
        `${r('It is ')}<m:oMath>${fraction}</m:oMath>${r(', ')}<m:oMathPara><m:oMath>${power}${root}</m:oMath></m:oMathPara>`,
      ),
    )
    expect(lines[0]?.replaceAll('", "', '')).toBe('paragraph("It is (a+b)/2, 10⁶√x")')
    expect(dropped).toEqual(['formulas'])
  })

  it('has its byline from names in a style for authors, each on a line of its own', async () => {
    const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="Author"><w:name w:val="Author"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`
    const author = (name: string) => p(r(name), '<w:pStyle w:val="Author"/>')
    const { doc } = await readFile(
      'story.docx',
      wordFile(
        p(r('The bridge opens'), '<w:pStyle w:val="Title"/>') +
          author('Mira Tolland') +
          author('Jon Bask') +
          Array.from({ length: 8 }, () => p(r('The council voted on Tuesday to reopen it.'))).join('') +
          author('Hollis Brandt'),
        { 'word/styles.xml': styles },
      ),
    )
    const [, , byline] = outline(doc)
    expect(byline).toBe('byline("By Mira Tolland and Jon Bask")')
    expect(outline(doc).at(-1)).toBe('paragraph("Hollis Brandt")')
  })

  it.each([
    ['Titel', 'Überschrift 1', 'Zitat'],
    ['Titre', 'Titre 2', 'Citation'],
    ['Título', 'Encabezado 1', 'Cita'],
    ['العنوان', 'عنوان 1', 'اقتباس'],
  ])('has its parts by names of styles in any language: %s', async (title, heading, quote) => {
    const style = (id: string, name: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    const { doc } = await readFile(
      'story.docx',
      wordFile(
        p(r('The bridge opens'), '<w:pStyle w:val="a"/>') +
          p(r('The council voted on Tuesday to reopen it, officials said.')) +
          p(r('What is next'), '<w:pStyle w:val="b"/>') +
          p(r('They said so.'), '<w:pStyle w:val="c"/>'),
        {
          'word/styles.xml': `<w:styles ${namespaces}>${style('a', title)}${style('b', heading)}${style('c', quote)}</w:styles>`,
        },
      ),
    )
    expect(outline(doc)).toEqual([
      'headline("The bridge opens")',
      'standfirst',
      'paragraph("The council voted on Tuesday to reopen it, officials said.")',
      'crosshead("What is next")',
      'quote(paragraph("They said so."))',
    ])
  })

  it('is seen though a style that has no id, and which no text can be in, hides', async () => {
    const styles = `<w:styles ${namespaces}><w:style><w:name w:val="EmptyCell"/><w:rPr><w:sz w:val="2"/><w:vanish/></w:rPr></w:style></w:styles>`
    const { lines, dropped } = await read(p(r('It is dry.')), { 'word/styles.xml': styles })
    expect(lines).toEqual(['paragraph("It is dry.")'])
    expect(dropped).toEqual([])
  })

  it('goes on with an item in a list whose sign is a blank, as Pandoc writes it', async () => {
    const list = (id: string, kind: string, text: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${kind}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
    const numbering = `<w:numbering ${namespaces}>${list('1', 'decimal', '%1.')}${list('2', 'bullet', ' ')}</w:numbering>`
    const item = (text: string, id: string) =>
      p(r(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`)
    const { lines } = await read(item('Rope.', '1') + item('It is new.', '2') + item('Pump.', '1'), {
      'word/numbering.xml': numbering,
    })
    expect(lines).toEqual([
      'ordered_list(list_item(paragraph("Rope."), paragraph("It is new.")), list_item(paragraph("Pump.")))',
    ])
  })

  const quoted = '<w:pStyle w:val="Quote"/>'
  const listed = '<w:pStyle w:val="ListContinue"/>'
  const inside = {
    'word/styles.xml': `<w:styles ${namespaces}>${['Quote', 'List Continue', 'List Bullet']
      .map(
        (name) =>
          `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
      )
      .join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  }
  const bullet = p(r('Rates.'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
  const columns = (text: string) => `<w:r>${t(text)}<w:tab/>${t('12')}<w:tab/>${t('14')}</w:r>`
  it.each([
    ['columns of tabs in a quote', p(columns('Green'), quoted) + p(columns('Red'), quoted), 'quote('],
    ['stars in a quote', p(r('They said so.'), quoted) + p(r('* * *'), quoted), 'quote('],
    [
      'columns of tabs in an item of a list',
      bullet + p(columns('Green'), listed) + p(columns('Red'), listed),
      'bullet_list(list_item(paragraph("Rates."), ',
    ],
    [
      'stars in an item of a list',
      bullet + p(r('* * *'), listed) + p(r('So be it.'), listed),
      'bullet_list(list_item(paragraph("Rates."), ',
    ],
  ])('is paragraphs where nothing else can stand: %s', async (_, body, holder) => {
    const { lines } = await read(body, inside)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.slice(0, holder.length)).toBe(holder)
    expect(lines[0]?.match(/paragraph\(/g)).toHaveLength(holder === 'quote(' ? 2 : 3)
  })

  it('is kept though pictures and links of it lead nowhere', async () => {
    const old = '<w:object><v:shape><v:imagedata r:id="rId7"/></v:shape><o:OLEObject ProgID="x"/></w:object>'
    const drawn =
      '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="p"><pic:blipFill><a:blip r:embed="rId8"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    const { lines, dropped } = await read(
      p(
        `${r('It ')}<w:hyperlink r:id="rId6">${r('opens')}</w:hyperlink><w:r>${old}</w:r><w:r>${drawn}</w:r>${r(' in May.')}`,
      ),
      { 'word/_rels/document.xml.rels': relations(relation('rId8', 'image', 'media/gone.png')) },
    )
    expect(lines).toEqual(['paragraph("It opens in May.")'])
    expect([...dropped].toSorted()).toEqual(['embed', 'picture'])
  })

  it('tells of a picture that is nowhere', async () => {
    const drawing =
      '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="p"><pic:blipFill><a:blip/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    expect((await read(p(`${r('Before')}<w:r>${drawing}</w:r>${r(' after.')}`))).dropped).toEqual(['picture'])
  })

  it('has how letters are said after them', async () => {
    const ruby = `<w:ruby><w:rubyPr/><w:rt>${r('とうきょう')}</w:rt><w:rubyBase>${r('東京')}</w:rubyBase></w:ruby>`
    const { lines } = await read(p(`${r('In ')}<w:r>${ruby}</w:r>`))
    expect(lines[0]?.replaceAll('", "', '')).toBe('paragraph("In 東京(とうきょう)")')
  })

  it('goes on in the next paragraph where the end of one was deleted', async () => {
    const end = '<w:rPr><w:del w:id="1" w:author="N"/></w:rPr>'
    const { lines, dropped } = await read(p(r('It opens '), end) + p(r('in May.')))
    expect(lines).toEqual(['paragraph("It opens in May.")'])
    expect(dropped).toEqual(['deletions'])
  })

  it('does not split a sentence at the layout of the file', async () => {
    const { lines } = await read(
      p('<w:r><w:t>\n  The rate is\n  </w:t></w:r><w:r><w:t xml:space="preserve"> 5.</w:t></w:r>'),
    )
    expect(lines).toEqual(['paragraph("The rate is 5.")'])
  })
})

describe('what a Word file does not show', () => {
  const styles = {
    'word/styles.xml': `<w:styles ${namespaces}><w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Base"/></w:style><w:style w:type="character" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Memo"><w:name w:val="Memo"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="White"><w:name w:val="White"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Banner"><w:name w:val="Banner"/><w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style><w:style w:type="character" w:styleId="Platzhaltertext"><w:name w:val="Placeholder Text"/></w:style></w:styles>`,
  }
  const cases: readonly [what: string, content: string, reported: Dropped][] = [
    ['hidden text', r('SECRET', '<w:vanish/>'), 'hidden-text'],
    ['text hidden by a style', r('SECRET', '<w:rStyle w:val="Note"/>'), 'hidden-text'],
    ['text that is always hidden', r('SECRET', '<w:specVanish/>'), 'hidden-text'],
    ['text hidden on the web', r('SECRET', '<w:webHidden/>'), 'hidden-text'],
    ['text too small to be read', r('SECRET', '<w:sz w:val="2"/>'), 'hidden-text'],
    ['white text', r('SECRET', '<w:color w:val="FFFFFF"/>'), 'hidden-text'],
    [
      'white text of a theme',
      r('SECRET', '<w:color w:val="FEFEFE" w:themeColor="background1"/>'),
      'hidden-text',
    ],
    ['white text by a style', r('SECRET', '<w:rStyle w:val="White"/>'), 'hidden-text'],
    [
      'text in the colour behind it',
      r('SECRET', '<w:color w:val="000000"/><w:highlight w:val="black"/>'),
      'hidden-text',
    ],
    [
      'text in the colour of its shading',
      r('SECRET', '<w:color w:val="1f3864"/><w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'),
      'hidden-text',
    ],
    [
      'a box that is hidden',
      shape(box(p(r('SECRET')))).replace('name="Box"', 'name="Box" hidden="1"'),
      'hidden-text',
    ],
    [
      'a box of old that is hidden',
      vml(box(p(r('SECRET')))).replace('<v:shape', '<v:shape style="position:absolute;visibility:hidden"'),
      'hidden-text',
    ],
    [
      'a prompt in no style',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click or tap here to enter SECRET.')}</w:sdtContent></w:sdt>`,
      'form',
    ],
    ['a deletion', `<w:del w:id="1"><w:r><w:delText>SECRET</w:delText></w:r></w:del>`, 'deletions'],
    ['a deletion with plain text', `<w:del w:id="1">${r('SECRET')}</w:del>`, 'deletions'],
    [
      'a deletion in an insertion',
      `<w:ins><w:del><w:r><w:delText>SECRET</w:delText></w:r></w:del></w:ins>`,
      'deletions',
    ],
    ['where text was moved from', `<w:moveFrom w:id="1">${r('SECRET')}</w:moveFrom>`, 'deletions'],
    ['deleted text in no deletion', '<w:r><w:delText>SECRET</w:delText></w:r>', 'deletions'],
    [
      'a prompt',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('SECRET', '<w:rStyle w:val="Platzhaltertext"/>')}</w:sdtContent></w:sdt>`,
      'form',
    ],
    ['a hidden box', `<w:r><w:rPr><w:vanish/></w:rPr>${vml(box(p(r('SECRET'))))}</w:r>`, 'hidden-text'],
    ['a box with a deletion', `<w:r>${vml(box(p(`<w:del>${r('SECRET')}</w:del>`)))}</w:r>`, 'deletions'],
    [
      'a note',
      '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>SECRET</w:t></w:r>',
      'footnotes',
    ],
  ]
  it.each(cases)('is left out and reported: %s', async (_, content, reported) => {
    const { lines, dropped, all } = await read(p(`${r('It opens')}${content}${r(' in May.')}`), styles)
    expect(all).not.toContain('SECRET')
    expect(lines[0]?.replaceAll('", "', '')).toBe('paragraph("It opens in May.")')
    expect(dropped).toEqual([reported])
  })

  const white = '<w:color w:val="FFFFFF"/>'
  const dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
  it.each([
    ['white on a dark ground', p(r('WORD', white + dark))],
    ['white, highlighted', p(r('WORD', `${white}<w:highlight w:val="darkBlue"/>`))],
    ['white on a dark paragraph', p(r('WORD', white), dark)],
    ['white in a dark style', p(r('WORD'), '<w:pStyle w:val="Banner"/>')],
    ['white in a table', `<w:tbl><w:tr><w:tc><w:tcPr/>${p(r('WORD', white))}</w:tc></w:tr></w:tbl>`],
    ['white in a box', p(`<w:r>${vml(box(p(r('WORD', white))))}</w:r>`)],
    ['black by itself in a white style', p(r('WORD', '<w:rStyle w:val="White"/><w:color w:val="auto"/>'))],
    ['grey', p(r('WORD', '<w:color w:val="808080"/>'))],
  ])('shows text that is %s', async (_, content) => {
    const { all, dropped } = await read(p(r('It opens in May.')) + content, styles)
    expect(all).toContain('WORD')
    expect(dropped).toEqual([])
  })

  it('leaves out a paragraph in a hidden style, and rows, cells and blocks that were deleted', async () => {
    const row = (content: string, properties = '') =>
      `<w:tr>${properties}<w:tc><w:tcPr/>${content}</w:tc></w:tr>`
    const { lines, all, dropped } = await read(
      `${p(r('SECRET'), '<w:pStyle w:val="Memo"/>')}<w:del>${p(r('SECRET'))}</w:del><w:tbl>${row(p(r('Green')))}${row(p(r('SECRET')), '<w:trPr><w:del w:id="1"/></w:trPr>')}${row(p(r('SECRET')), '<w:trPr><w:hidden/></w:trPr>')}</w:tbl>${p(r('End.'))}`,
      styles,
    )
    expect(all).not.toContain('SECRET')
    expect(lines).toEqual(['table(table_row(table_cell(paragraph("Green"))))', 'paragraph("End.")'])
    expect([...dropped].toSorted()).toEqual(['deletions', 'hidden-text'])
  })

  it('tells of the code of a field that it does not print', async () => {
    const nested = `${field('begin')}${code(' IF ')}${field('begin')}${code(' MERGEFIELD x ')}${field('separate')}${r('SECRET')}${field('end')}${r('SECRET')}${field('separate')}${r('shown')}${field('end')}`
    const { lines, all } = await read(p(`${r('It is ')}${nested}${r('.')}`))
    expect(all).not.toContain('SECRET')
    expect(lines[0]?.replaceAll('", "', '')).toBe('paragraph("It is shown.")')
  })
})

describe('other parts of a Word file', () => {
  it.each([
    [
      'in styles of its own',
      p(r('Contents'), '<w:pStyle w:val="TOCHeading"/>') +
        p(`${r('What is next')}<w:r><w:tab/></w:r>${r('2')}`, '<w:pStyle w:val="TOC1"/>'),
    ],
    [
      'in a control',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('What is next'))}</w:sdtContent></w:sdt>`,
    ],
  ])('leaves out a table of contents %s, and reports it', async (_, contents) => {
    const style = (id: string, name: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    const styles = `<?xml version="1.0"?><w:styles ${namespaces}>${style('TOCHeading', 'TOC Heading')}${style('TOC1', 'toc 1')}</w:styles>`
    const { lines, dropped } = await read(contents + p(r('It opens.')), { 'word/styles.xml': styles })
    expect(lines).toEqual(['paragraph("It opens.")'])
    expect(dropped).toEqual(['contents-list'])
  })

  it('are reported: what stands at the head and foot of its pages', async () => {
    const header = (text: string) => ({ 'word/header1.xml': `<w:hdr ${namespaces}>${p(r(text))}</w:hdr>` })
    expect((await read(p(r('End.')), header('The Northern Post'))).dropped).toEqual(['page-headers'])
    expect((await read(p(r('End.')), header(' 3 '))).dropped).toEqual([])
    const until = await read(p(r('End.')), header('EMBARGOED until 3 March 2026, 09:00 GMT'))
    expect(until.embargo).toBe('2026-03-03T09:00:00.000Z')
    const held = await read(p(r('End.')), header('EMBARGOED until the vote'))
    expect(held.report.notices).toEqual([{ code: 'embargo-unclear', value: 'EMBARGOED until the vote' }])
  })

  it.each([
    [
      'word/part.htm',
      '<html><body><p>From <b>a</b> page.</p><ul><li>One</li></ul></body></html>',
      ['paragraph("From ", strong("a"), " page.")', 'bullet_list(list_item(paragraph("One")))'],
      [],
    ],
    [
      'part.txt',
      'From a file.\nOf two lines.',
      ['paragraph("From a file.")', 'paragraph("Of two lines.")'],
      [],
    ],
    ['word/part.rtf', '{\\rtf1 From RTF.\\par}', ['paragraph("From RTF.")'], []],
    ['word/part.mht', 'MIME-Version: 1.0', [], ['embed']],
  ])('in another format are taken in or reported: %s', async (name, content, expected, reported) => {
    const target = name.startsWith('word/') ? name.slice(5) : `/${name}`
    const parts = {
      [name]: content,
      'word/_rels/document.xml.rels': relations(relation('rId9', 'aFChunk', target)),
    }
    const { lines, dropped } = await read(`<w:altChunk r:id="rId9"/>${p(r('End.'))}`, parts)
    expect(lines).toEqual([...expected, 'paragraph("End.")'])
    expect(dropped).toEqual(reported)
  })
})
