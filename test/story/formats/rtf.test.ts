import { describe, expect, it } from 'vitest'
import { formats } from '../../../story/formats'
import { rtf } from '../../../story/formats/rtf'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import { detailsOf } from '../../../story/story/parts'
import { storyOf } from '../generate'
import { changes, fileOf, outline, png, readFile, wholeStory } from './word-files'

const head =
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset178 Arial;}{\\f2\\fcharset204 Arial;}{\\f3\\fcharset128 MS Mincho;}}' +
  '{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1\\b\\fs44 Title;}{\\s2\\b heading 2;}{\\s3 Subtitle;}{\\s4\\sbasedon5 Ours;}{\\s5 Quote;}{\\*\\cs6 Strong;}}'
const title = '{\\pard\\plain\\s1\\b\\fs44 Council votes\\par}\n'

async function read(body: string, more = '') {
  return readFile('story.rtf', `${head}${more}${title}${body}}`)
}

/** The blocks of a file after its title. */
async function blocks(body: string, more = ''): Promise<string[]> {
  return outline((await read(body, more)).doc).slice(2)
}

const lists =
  "{\\*\\listtable{\\list{\\listlevel\\levelnfc0\\levelstartat3{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}{\\listlevel\\levelnfc23{\\leveltext\\'01\\u8226 ?;}}{\\listname ;}\\listid7}}" +
  '{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}{\\listoverride\\listid7\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat9}\\ls2}}'

describe('an RTF file', () => {
  it('is known by its bytes, whatever it is called', () => {
    expect(rtf.recognise?.(fileOf('story.doc', `${head}}`))).toBe(true)
    expect(rtf.recognise?.(fileOf('story.rtf', 'Plain text'))).toBe(false)
  })

  it.each([
    ['Latin by the code page of the file', "caf\\'e9 \\'93R&D\\'94", 'café “R&D”'],
    ['Arabic by its font', "{\\f1 \\'c7\\'e1\\'cd}", 'الح'],
    ['Russian by its font', "{\\f2 \\'cf\\'f0\\'e8}", 'При'],
    ['characters of two bytes', "{\\f3 \\'93\\'fa\\'96\\'7b}", '日本'],
    ['Unicode with one character for others', "\\u1575?\\u8220\\'93x", 'ا“x'],
    [
      'Unicode with several or none',
      "\\uc2\\u26085\\'93\\'fa{\\uc0\\u1575 \\u1576 }\\uc1\\u-10179?\\u-8704?",
      '日اب😀',
    ],
    ['Unicode beside what stands in for it', '{\\upr{?}{\\*\\ud{\\u1575}}}', 'ا'],
    ['signs by their names', 'a\\emdash b\\~c\\rquote s \\\\ \\{x\\}', 'a—b c’s \\ {x}'],
  ])('has %s', async (_, body, text) => {
    expect((await read(`\\pard\\plain ${body} \\par`)).doc.child(2).textContent).toBe(text)
  })

  it('has the code page that it names', async () => {
    const { doc } = await readFile('x.rtf', "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\par}")
    expect(doc.textContent).toBe('При')
  })

  it('has its parts by their styles, and by those that these are based on', async () => {
    expect(
      await blocks(
        '\\pard\\s2\\b What comes next\\par\\pard\\plain\\s4 \\ldblquote Yes.\\rdblquote\\par\\pard Plain.\\par',
      ),
    ).toEqual(['crosshead("What comes next")', 'quote(paragraph("“Yes.”"))', 'paragraph("Plain.")'])
  })

  it('keeps bold, italic and struck text, line breaks and links', async () => {
    expect(
      await blocks(
        '\\pard\\plain {\\b bold} \\i italic\\i0  {\\strike gone}\\line {\\field{\\*\\fldinst{HYPERLINK "https://example.org/"}}{\\fldrslt{\\ul here}}}\\par',
      ),
    ).toEqual(['paragraph(strong("bold"), " ", em("italic"), " ", strike("gone"), hard_break, link("here"))'])
    expect(
      await blocks(
        '\\pard {\\field{\\*\\fldinst HYPERLINK "javascript:x"}{\\fldrslt trap}}{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par',
      ),
    ).toEqual(['paragraph("trap1")'])
  })

  it('keeps lists with their numbers, and goes on counting after other text', async () => {
    const item = (text: string, level = 0, list = 1) =>
      `\\pard\\ls${list}\\ilvl${level}{\\listtext x\\tab}${text}\\par\n`
    const body =
      item('three') +
      item('deep', 1) +
      item('four') +
      '\\pard Between.\\par' +
      item('five') +
      item('nine', 0, 2)
    expect(await blocks(body, lists)).toEqual([
      'ordered_list(list_item(paragraph("three"), bullet_list(list_item(paragraph("deep")))), list_item(paragraph("four")))',
      'paragraph("Between.")',
      'ordered_list(list_item(paragraph("five")))',
      'ordered_list(list_item(paragraph("nine")))',
    ])
    const { doc } = await read(body, lists)
    expect([2, 4, 5].map((index) => doc.child(index).attrs.order)).toEqual([3, 5, 9])
  })

  it('knows the lists of old, whose paragraphs tell their numbers by themselves', async () => {
    const old =
      "\\pard{\\pntext\\f0\\'b7\\tab}{\\*\\pn\\pnlvlblt\\pnf0{\\pntxtb\\'b7}}one\\par{\\pntext\\'b7\\tab}two\\par\\pard After.\\par"
    expect(await blocks(old)).toEqual([
      'bullet_list(list_item(paragraph("one")), list_item(paragraph("two")))',
      'paragraph("After.")',
    ])
    expect(await blocks('\\pard\\ls1{\\listtext 4.\\tab}four\\par')).toEqual([
      'ordered_list(list_item(paragraph("four")))',
    ])
  })

  it('keeps tables, with their merged cells', async () => {
    const body =
      '\\trowd\\trhdr\\cellx1000\\cellx2000\\pard\\intbl For\\cell Against\\cell\\row' +
      '\\trowd\\cellx1000\\cellx2000\\pard\\intbl 61\\par of 73\\cell 12\\cell\\row' +
      '\\trowd\\cellx2000\\pard\\intbl All\\cell\\row\\pard After.\\par'
    expect(await blocks(body)).toEqual([
      'table(table_row(table_header(paragraph("For")), table_header(paragraph("Against"))), ' +
        'table_row(table_cell(paragraph("61", hard_break, "of 73")), table_cell(paragraph("12"))), ' +
        'table_row(table_cell(paragraph("All"))))',
      'paragraph("After.")',
    ])
    const { doc } = await read(body)
    expect(doc.child(2).child(2).child(0).attrs.colspan).toBe(2)
  })

  it('keeps pictures, whether told in digits or as they are', async () => {
    const bytes = atob(png)
    const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
    const shown = '{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv A bridge}}}\\pngblip'
    const { doc, report } = await read(
      `\\pard {\\*\\shppict{\\pict${shown}\n${hex}}}{\\nonshppict{\\pict\\wmetafile8 00}}\\par {\\pict\\emfblip 0102}\\par`,
    )
    expect(doc.child(2).attrs).toMatchObject({ src: `data:image/png;base64,${png}`, alt: 'A bridge' })
    expect(report.dropped).toEqual(['odd-picture'])
    const binary = Uint8Array.from(
      `${head}\\pard a\\par {\\pict\\pngblip\\bin${bytes.length} ${bytes}}\\par}`,
      (byte) => byte.charCodeAt(0),
    )
    expect((await readFile('x.rtf', binary)).doc.lastChild?.attrs.src).toBe(`data:image/png;base64,${png}`)
  })

  it('leaves out what is no text of the story, and tells of it', async () => {
    const { doc, report } = await read(
      '{\\header \\pard Page\\par}{\\*\\unknown{\\b x}\\par}\\pard It{\\footnote\\pard A note.\\par} opens{\\*\\annotation Sure?}{\\v  hidden} in {\\deleted March}{\\revised May}.\\par',
    )
    expect(outline(doc).slice(2)).toEqual(['paragraph("It opens in May.")'])
    expect([...report.dropped].toSorted()).toEqual([
      'comments',
      'deletions',
      'footnotes',
      'hidden-text',
      'page-headers',
    ])
  })

  it('tells its keywords, its times, its language and its direction', async () => {
    const info =
      '{\\info{\\title T}{\\author pc-4}{\\keywords bridge, council}{\\creatim\\yr2026\\mo3\\dy3\\hr9\\min15}}'
    const { doc } = await readFile(
      'x',
      `${head}${info}\\pard\\rtlpar\\f1\\lang1065 \\'c7\\'e1\\'cd\\par\\pard\\rtlpar \\'c7\\'e1\\'cd.\\par}`,
    )
    expect(detailsOf(doc)).toMatchObject({
      language: 'fa',
      direction: 'rtl',
      keywords: ['bridge', 'council'],
      wire: { format: 'rtf', created: '2026-03-03T09:15:00.000Z', rest: { creator: 'pc-4' } },
    })
  })

  it('leaves nothing behind for the next one, whatever stands outside of its groups', async () => {
    const next = `${head}${title}\\pard It opens in May.\\par}`
    const { doc } = await readFile('x', next)
    for (const word of ['v', 'cf1\\cb1', 'fs1', 'deleted', 'pict', 'footnote', 's1', 'intbl', 'uc9']) {
      await readFile('x', `${next}}\\${word} `)
      expect((await readFile('x', next)).doc.toString(), word).toBe(doc.toString())
    }
  })

  it.each([
    [
      'the foot of a mailing list',
      '\r\nSent from the list\r\nof the harbour',
      'Sent from the list\nof the harbour',
    ],
    ['a sign of the end of a file', '\u001a', null],
    ['zeros', '\0\0\0', null],
  ])('has no words after the end of its last group, which are told: %s', async (_, behind, told) => {
    const { doc, report } = await readFile('x', `${head}${title}\\pard It opens in May.\\par}${behind}`)
    expect(outline(doc).slice(2)).toEqual(['paragraph("It opens in May.")'])
    expect(report.notices).toEqual(told === null ? [] : [{ code: 'wire-lines', value: told }])
  })

  it('goes on where a group was closed too early', async () => {
    const { doc } = await readFile('x', `${head}${title}\\pard It opens in May.\\par}} Or in June.\\par}`)
    expect(outline(doc).slice(2)).toEqual(['paragraph("It opens in May.")', 'paragraph("Or in June.")'])
  })

  it.each([
    ['10{\\super 6}{\\super\\chftn{\\footnote\\chftn\\pard A note.}}', '10⁶'],
    ['2.5 million{\\super 1{\\footnote 1 A note.}}', '2.5 million'],
    ['5*{\\footnote\\pard A note.}', '5*'],
  ])('loses no figure before a note: %s', async (content, expected) => {
    const { doc } = await readFile('x', `${head}${title}\\pard It is ${content} grams.\\par}`)
    expect(doc.lastChild?.textContent).toBe(`It is ${expected} grams.`)
  })

  it('that is cut off is read as far as it goes; one without text is not', async () => {
    expect(outline((await readFile('x', `${head}${title}\\pard It opens in {\\b M`)).doc).at(-1)).toBe(
      'paragraph("It opens in ", strong("M"))',
    )
    await expect(readFile('x', `${head}\\pard\\par}`)).rejects.toThrow('noText')
    await expect(readFile('x', `${head}${'{'.repeat(5000)}`)).rejects.toThrow('damaged')
  })
})

describe('what an RTF file shows', () => {
  const fonts =
    '{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;\\red31\\green56\\blue100;}{\\fonttbl{\\f0 Times;}{\\f3\\froman\\fcharset2{\\*\\panose 05}Symbol{\\*\\falt X};}{\\f4\\fcharset2 Wingdings;}{\\f5\\fcharset2 House Signs;}}{\\stylesheet{\\s1\\b Title;}{\\s2\\b heading 2;}{\\*\\cs6\\b Strong;}{\\*\\cs7\\v Hidden;}{\\*\\cs8\\super Exponent;}{\\*\\cs9\\strike Gone;}{\\s9\\v Memo;}}'
  const shown = async (body: string) => {
    const { doc, report } = await readFile('x.rtf', `${fonts}{\\pard\\s1\\b Council votes\\par}${body}}`)
    return { lines: outline(doc).slice(2), dropped: report.dropped, all: doc.toString() }
  }

  it.each([
    ['hidden text', '{\\v SECRET}', 'hidden-text'],
    ['text hidden by its style', '{\\cs7 SECRET}', 'hidden-text'],
    ['text hidden on the web', '{\\webhidden SECRET}', 'hidden-text'],
    ['text too small to be read', '{\\fs2 SECRET}', 'hidden-text'],
    ['white text', '{\\cf1 SECRET}', 'hidden-text'],
    [
      'white text on a page that is told to be white',
      '{\\*\\background{\\shp{\\*\\shpinst{\\sp{\\sn fillColor}{\\sv 16777215}}}}}{\\cf1 SECRET}',
      'hidden-text',
    ],
    ['text in the colour behind it', '{\\cf2\\chcbpat2 SECRET}', 'hidden-text'],
    ['text in the colour of its highlighting', '{\\cf2\\highlight2 SECRET}', 'hidden-text'],
    ['the number of a note', '{\\field{\\*\\fldinst NOTEREF x}{\\fldrslt SECRET}}', 'footnotes'],
    ['what is to be merged', '{\\field{\\*\\fldinst MERGEFIELD SECRET}}', 'form'],
    ['a deletion', '{\\deleted\\revauthdel1 SECRET}', 'deletions'],
    ['where text was moved from', '{\\mvf SECRET}', 'deletions'],
    ['a note', '{\\footnote\\pard {\\super\\chftn} SECRET}', 'footnotes'],
    ['a note of LibreOffice', '{\\*\\footnote\\chftn\\pard SECRET}', 'footnotes'],
    ['a note with a sign of its own', '{\\super *{\\footnote\\pard {\\super *} SECRET}}', 'footnotes'],
    ['a note whose sign stands before it', '{\\super 1}{\\footnote 1 SECRET}', 'footnotes'],
    ['a note whose sign is not raised', '\\u8224?{\\footnote \\u8224? SECRET}', 'footnotes'],
    [
      'a box that is hidden',
      '{\\shp{\\*\\shpinst{\\sp{\\sn fHidden}{\\sv 1}}{\\shptxt \\pard SECRET\\par}}}',
      'hidden-text',
    ],
    ['an end note', '{\\*\\footnote\\ftnalt SECRET}', 'footnotes'],
    [
      'a comment',
      '{\\*\\atnid SECRET}{\\*\\atnauthor SECRET}{\\*\\annotation{\\*\\atndate 1}SECRET}',
      'comments',
    ],
    ['a comment without its signs', '{\\atnid SECRET}{\\atnauthor SECRET}{\\annotation SECRET}', 'comments'],
    ['a header', '{\\header\\pard SECRET\\par}', 'page-headers'],
    ['a box in a header', '{\\headerf{\\shp{\\*\\shpinst{\\shptxt SECRET\\par}}}SECRET}', 'page-headers'],
    ['a bookmark', '{\\bkmkstart SECRET}{\\bkmkend SECRET}', null],
    ['an index entry', '{\\xe{\\v SECRET}}', null],
    ['what old readers show', '{\\nonesttables SECRET}', null],
    ['the line above notes', '{\\ftnsep SECRET}', null],
    ['a box told twice', '{\\shp{\\shprslt{\\*\\do{\\dptxbxtext SECRET\\par}}}}', null],
    ['an unknown destination', '{\\*\\novelty SECRET}', null],
  ])('is not %s', async (_, content, reported) => {
    const { lines, dropped, all } = await shown(`\\pard It opens${content} in May.\\par`)
    expect(all).not.toContain('SECRET')
    expect(lines).toEqual(['paragraph("It opens in May.")'])
    expect([...new Set(dropped)]).toEqual(reported === null ? [] : [reported])
  })

  it('has no table of contents, which is reported', async () => {
    const { lines, dropped } = await shown(
      '{\\stylesheet{\\s40 toc 1;}{\\s41 TOC Heading;}}\\pard\\s41 Contents\\par\\pard\\s40 What is next\\tab 2\\par\\pard It opens.\\par',
    )
    expect(lines).toEqual(['paragraph("It opens.")'])
    expect([...new Set(dropped)]).toEqual(['contents-list'])
  })

  it.each([
    ['black', '\\red0\\green0\\blue0;'],
    ['white', '\\red255\\green255\\blue255;'],
  ])('is text without a colour of its own where the first of all colours is told: %s', async (_, first) => {
    const file = `{\\rtf1\\ansi\\fromtext\\deff0{\\fonttbl{\\f0 Arial;}}{\\colortbl${first}\\red0\\green0\\blue255;}\\pard\\plain\\f0\\cf0 Council votes\\par\\pard\\plain It opens in May.\\par}`
    const { doc, report } = await readFile('x.rtf', file)
    expect(doc.textContent).toBe('Council votesIt opens in May.')
    expect(report.dropped).toEqual([])
  })

  it.each([
    ['white on a dark ground', '\\pard{\\cf1\\chcbpat2 WORD}\\par'],
    ['white on a dark paragraph', '\\pard\\cbpat2{\\cf1 WORD}\\par'],
    ['white in a table', '\\trowd\\cellx900\\pard\\intbl{\\cf1 WORD}\\cell\\row'],
    ['white in a box', '\\pard Before.{\\shp{\\*\\shpinst{\\shptxt\\pard\\cf1 WORD\\par}}}\\par'],
    [
      'white on a coloured page',
      '{\\*\\background{\\shp{\\*\\shpinst{\\sp{\\sn fillColor}{\\sv 255}}}}}\\pard{\\cf1 WORD}\\par',
    ],
    [
      'white on a page with a pattern',
      '{\\*\\background{\\shp{\\*\\shpinst{\\sp{\\sn fillType}{\\sv 6}}}}}\\pard{\\cf1 WORD}\\par',
    ],
    ['of the colour that the program chooses', '\\pard{\\cf1\\cf0 WORD}\\par'],
    ['of a colour that is not told', '\\pard{\\cf9 WORD}\\par'],
  ])('is text that is %s', async (_, body) => {
    const { all, dropped } = await shown(body)
    expect(all).toContain('WORD')
    expect(dropped).toEqual([])
  })

  it.each([
    [
      'a box',
      '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard WORD\\par}}{\\shprslt{\\*\\do{\\dptxbxtext WORD\\par}}}}',
    ],
    ['a box of old', '{\\*\\do\\dobxpage{\\dptxbxtext\\pard WORD\\par}}'],
    ['a box without an end', '{\\shp{\\*\\shpinst{\\shptxt WORD}}}'],
  ])('is the text of %s, after its paragraph', async (_, drawing) => {
    expect((await shown(`\\pard Before.${drawing} After.\\par End.\\par`)).lines).toEqual([
      'paragraph("Before. After.")',
      'paragraph("WORD")',
      'paragraph("End.")',
    ])
  })

  it.each([
    ['a bullet', "{\\f3\\'b7} one", '• one'],
    ['a Greek letter', '{\\f3 a} one', 'α one'],
    ['a tick', "{\\f4\\'fc} one", '✓ one'],
    ['a sign told in Unicode', '{\\f3\\u-3913?} one', '• one'],
    ['a sign in no font', '{\\f0\\u-3913?} one', '• one'],
    [
      'a field that is a sign',
      '{\\field{\\*\\fldinst SYMBOL 183 \\\\f "Symbol" \\\\s 12}{\\fldrslt\\f3\\\'b7}} one',
      '• one',
    ],
    ['letters in a font of its own', '{\\f5 abc} one', 'abc one'],
    [
      'a list to choose from',
      '{\\field{\\*\\fldinst FORMDROPDOWN {\\*\\formfield{\\fftype2\\ffres1{\\*\\ffname x}{\\*\\ffl May}{\\*\\ffl June}}}}{\\fldrslt}} one',
      'June one',
    ],
    [
      'a box to tick',
      '{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres1}}}} one',
      '☒ one',
    ],
    [
      'a field of a form',
      '{\\field{\\*\\fldinst FORMTEXT {\\*\\formfield{\\fftype0}}}{\\fldrslt noon}} one',
      'noon one',
    ],
    ['a degree', '{\\field{\\*\\fldinst SYMBOL 176 \\\\f "Symbol"}{\\fldrslt }} one', '° one'],
    ['raised by points', '10{\\up6 6} one', '10⁶ one'],
    ['lowered by points', 'CO{\\dn4 2} one', 'CO₂ one'],
    ['raised until it is not', '10\\super 6\\super0  one', '10⁶ one'],
    ['raised by its style', '10{\\cs8 6} one', '10⁶ one'],
    ['shown though its style is hidden', '{\\cs7\\v0 noon} one', 'noon one'],
    ['a moved word', '{\\mvt noon} one', 'noon one'],
    ['what was inserted', '{\\revised noon} one', 'noon one'],
  ])('is %s', async (_, content, text) => {
    expect((await shown(`\\pard Here ${content}, they said.\\par`)).lines).toEqual([
      `paragraph("Here ${text}, they said.")`,
    ])
  })

  it('is a list where the signs are typed before lines that hang', async () => {
    const item = (sign: string, text: string, indent: number) =>
      `{\\pard\\ql\\li${indent}\\fi-360 ${sign}\\tx360\\tab ${text}\\par}`
    const { lines } = await shown(
      item('1.', 'One', 360) +
        item('2.', 'Two', 360) +
        item('a.', 'Deep', 720) +
        item('3.', 'Three', 360) +
        '\\pard Between.\\par' +
        item('\\bullet', 'Sign', 360) +
        '{\\pard\\li360 1.\\tab Does not hang.\\par}',
    )
    expect(lines).toEqual([
      'ordered_list(list_item(paragraph("One")), list_item(paragraph("Two"), paragraph("a. Deep")), list_item(paragraph("Three")))',
      'paragraph("Between.")',
      'bullet_list(list_item(paragraph("Sign")))',
      'paragraph("1. Does not hang.")',
    ])
  })

  it('is a table where columns are parted by tabs', async () => {
    const row = (...cells: string[]) => `\\pard ${cells.join('\\tab ')}\\par`
    expect((await shown(`${row('Koya', '1,200')}${row('Ranya', '900')}\\pard End.\\par`)).lines).toEqual([
      'table(table_row(table_cell(paragraph("Koya")), table_cell(paragraph("1,200"))), table_row(table_cell(paragraph("Ranya")), table_cell(paragraph("900"))))',
      'paragraph("End.")',
    ])
    expect(
      (await shown(row('Gate:', 'old and worn') + row('Date:', '3 March') + row('Page:', '5'))).lines,
    ).toEqual(['paragraph("Gate: old and worn")', 'paragraph("Date: 3 March")', 'paragraph("Page: 5")'])
    const prose = 'A sentence that goes on for long enough to be one, and then has a stray'
    expect((await shown(row(prose, 'tab in it.') + row('{\\strike 40}', '50'))).lines).toEqual([
      `paragraph("${prose} tab in it.")`,
      'paragraph(strike("40"), " 50")',
    ])
  })

  it('is struck in whatever way', async () => {
    const { lines } = await shown(
      '\\pard It costs {\\strike 40}, {\\striked1 50}, {\\strikedl 60}, {\\cs9 70}, {\\cs9\\strike0 80}.\\par',
    )
    expect(lines[0]).toBe(
      'paragraph("It costs ", strike("40"), ", ", strike("50"), ", ", strike("60"), ", ", strike("70"), ", 80.")',
    )
  })

  it('is not a paragraph in a hidden style', async () => {
    const { lines, dropped } = await shown('\\pard\\s9 SECRET\\par\\pard\\s0 It opens.\\par')
    expect(lines).toEqual(['paragraph("It opens.")'])
    expect(dropped).toEqual(['hidden-text'])
  })

  it('has formulas as one line, and says so', async () => {
    const fraction = '{\\mf{\\mfPr{\\mctrlPr\\i}}{\\mnum{\\mr\\mscr0 a+b}}{\\mden{\\mr 2}}}'
    const sum = '{\\mnary{\\mnaryPr{\\mchr \\u8721 ?}}{\\msub{\\mr i}}{\\msup{\\mr n}}{\\me{\\mr x}}}'
    const { lines, dropped } = await shown(
      `\\pard It is {\\mmath{\\*\\moMath ${fraction}, ${sum}}} now.\\par`,
    )
    expect(lines[0]).toBe('paragraph("It is (a+b)/2, ∑ᵢⁿ x now.")')
    expect(dropped).toEqual(['formulas'])
  })

  it('is what is drawn as words, after its paragraph, and an embargo at the head of its pages', async () => {
    const drawn = '{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv EMBARGOED until the vote}}}}'
    expect((await shown(`\\pard It opens.${drawn}\\par`)).lines).toEqual([
      'paragraph("It opens.")',
      'paragraph("EMBARGOED until the vote")',
    ])
    const { report } = await readFile(
      'x.rtf',
      `{\\rtf1{\\header\\pard ${drawn}\\par}\\pard It opens in May.\\par}`,
    )
    expect(report.notices).toEqual([{ code: 'embargo-unclear', value: 'EMBARGOED until the vote' }])
  })

  it('keeps the columns of rows that begin further in', async () => {
    const { lines } = await shown(
      '\\trowd\\trleft3000\\cellx6000\\cellx9000\\pard\\intbl Seats\\cell Votes\\cell\\row\\trowd\\trleft0\\cellx3000\\cellx6000\\cellx9000\\pard\\intbl Green\\cell 12\\cell 41\\cell\\row\\pard End.\\par',
    )
    expect(lines[0]).toBe(
      'table(table_row(table_cell(paragraph), table_cell(paragraph("Seats")), table_cell(paragraph("Votes"))), table_row(table_cell(paragraph("Green")), table_cell(paragraph("12")), table_cell(paragraph("41"))))',
    )
  })

  it('parts words at the ends of lines, pages and columns', async () => {
    expect(
      (
        await shown(
          '\\pard The first\\page the second\\column the third\\line the fourth\\page\\par\\page On a new page.\\par',
        )
      ).lines,
    ).toEqual([
      'paragraph("The first", hard_break, "the second", hard_break, "the third", hard_break, "the fourth")',
      'paragraph("On a new page.")',
    ])
  })

  it('goes on in the next paragraph where the end of one was deleted', async () => {
    expect((await shown('\\pard It opens {\\deleted\\par}in May.\\par')).lines).toEqual([
      'paragraph("It opens in May.")',
    ])
  })

  it('tells of an embargo at the head of its pages', async () => {
    const { report } = await readFile(
      'x.rtf',
      `${fonts}{\\header\\pard The Northern Post\\par Sperrfrist bis zur Wahl\\par}\\pard It opens.\\par And more.\\par}`,
    )
    expect(report.notices).toEqual([{ code: 'embargo-unclear', value: 'Sperrfrist bis zur Wahl' }])
    expect(report.dropped).toEqual(['page-headers'])
  })

  it('tells strong text in a bold style by its own style', async () => {
    expect((await shown('\\pard\\s2\\b What {\\cs6\\b next}\\par')).lines).toEqual([
      'crosshead("What ", strong("next"))',
    ])
  })
})

describe.each(['en', 'ckb'] as const)('a story in %s filed as RTF', (language) => {
  const doc = wholeStory(language)

  it('reads back as the very same story', async () => {
    const { doc: back } = await readFile(
      'x',
      (await formats.rtf.write?.(storyOf(doc), { audience: 'desk' })) ?? '',
    )
    expect(back.toJSON()).toEqual(doc.toJSON())
  })

  it('is ASCII, and keeps its details where its text was edited since', async () => {
    const written = String(await formats.rtf.write?.(storyOf(doc), { audience: 'desk' }))
    expect(written).toMatch(/^[\n -~]*$/)
    const { doc: back } = await readFile('x', written.replace('five}', 'six}'))
    expect(changes(doc, back)).toEqual(['text'])
  })
})

it('keeps emphasis in a crosshead', async () => {
  const { nodes, marks } = schema
  const doc = nodes.doc.create(newDetails, [
    nodes.headline.create(null, schema.text('Council votes')),
    nodes.standfirst.create(),
    nodes.crosshead.create(null, [
      schema.text('What', [marks.strong.create()]),
      schema.text(' comes '),
      schema.text('next', [marks.em.create()]),
    ]),
    nodes.paragraph.create(null, schema.text('It opens in May.')),
  ])
  const { doc: back } = await readFile('x.rtf', (await formats.rtf.write?.(storyOf(doc))) ?? '')
  expect(back.child(2).toJSON()).toEqual(doc.child(2).toJSON())
})
