import { describe, expect, it } from 'vitest'
import { rtf } from '../../../story/formats/rtf'
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

/** The blocks of a file behind its title. */
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
    expect(doc.child(2).attrs).toEqual({ src: `data:image/png;base64,${png}`, alt: 'A bridge' })
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
    expect([...report.dropped].toSorted()).toEqual(['comments', 'deletions', 'footnotes'])
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

  it('that is cut off is read as far as it goes; one without text is not', async () => {
    expect(outline((await readFile('x', `${head}${title}\\pard It opens in {\\b M`)).doc).at(-1)).toBe(
      'paragraph("It opens in ", strong("M"))',
    )
    await expect(readFile('x', `${head}\\pard\\par}`)).rejects.toThrow('there is no text in this file')
    await expect(readFile('x', `${head}${'{'.repeat(5000)}`)).rejects.toThrow(
      'this file is cut off or broken',
    )
  })
})

describe.each(['en', 'ckb'] as const)('a story in %s filed as RTF', (language) => {
  const doc = wholeStory(language)

  it('reads back as the very same story', async () => {
    const { doc: back } = await readFile('x', (await rtf.write?.(storyOf(doc))) ?? '')
    expect(back.toJSON()).toEqual(doc.toJSON())
  })

  it('is ASCII, and keeps its details where its text was edited since', async () => {
    const written = String(await rtf.write?.(storyOf(doc)))
    expect(written).toMatch(/^[\n -~]*$/)
    const { doc: back } = await readFile('x', written.replace('five}', 'six}'))
    expect(changes(doc, back)).toEqual(['text'])
  })
})
