import { describe, expect, it } from 'vitest'
import { bodyOf, bylinesOf, datelineOf, headlineOf, signOffOf } from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'
import { readFile } from '../word-files'
import { p, t, wordFile } from '../word-xml'

const parts = [
  'Dam to be drained',
  'By Lana Osman',
  'KOYA (Kurdistan 24) – Engineers will empty the dam.',
  'Work begins in May.',
  'Editing by Rebin Aso',
]

/** Lines as one paragraph of each kind of file. */
const files: Readonly<Record<string, (lines: readonly string[]) => string | Uint8Array>> = {
  docx: (lines) => wordFile(p(`<w:r>${lines.map(t).join('<w:br/>')}</w:r>`)),
  rtf: (lines) => `{\\rtf1\\ansi ${lines.join('\\line ').replaceAll('–', "\\'96")}\\par}`,
  html: (lines) => `<html><body><p>${lines.join('<br>')}</p></body></html>`,
}

async function read(format: string, lines: readonly string[]) {
  return readFile(`story.${format}`, files[format]?.(lines) ?? '')
}

const texts = async (format: string, lines: readonly string[]) =>
  bodyOf((await read(format, lines)).doc).map(plainText)

describe.each(Object.keys(files))('a story that is one paragraph of %s', (format) => {
  it.each([
    ['blank lines', parts.flatMap((line, index) => (index > 0 ? ['', line] : [line]))],
    [
      'lines with a no-break space',
      parts.flatMap((line, index) => (index > 0 && format !== 'rtf' ? ['\u00a0', line] : [line])),
    ],
    [
      'lines with a sign of direction',
      parts.flatMap((line, index) => (index > 0 && format !== 'rtf' ? ['\u200f', line] : [line])),
    ],
    ['line breaks', parts],
  ])('with %s between its parts is found', async (_, lines) => {
    const { doc } = await read(format, lines)
    expect(headlineOf(doc)).toBe('Dam to be drained')
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: '' }])
    expect(datelineOf(doc)?.places[0]?.city).toBe('Koya')
    expect(bodyOf(doc).map(plainText)).toEqual(parts.slice(2, 4))
    expect(signOffOf(doc)?.editing).toEqual([{ name: 'Rebin Aso', place: '' }])
  })

  it('keeps the lines of a verse', async () => {
    const verse = ['Rain, rain, go away,', 'Come again some other day;', 'Our dam is full today.']
    expect(await texts(format, verse)).toEqual([verse.join('\n')])
  })

  it('keeps the lines of a verse in it', async () => {
    const verse = ['Rain, rain, go away,', 'Come again some other day;']
    const [headline = '', , lead = ''] = parts
    expect(await texts(format, [headline, '', lead, '', ...verse])).toEqual([lead, verse.join('\n')])
  })
})

describe('a byline or dateline on a line of its own within a paragraph', () => {
  it.each<[string, readonly string[]]>([
    ['the byline above the dateline', [parts[0] ?? '', parts.slice(1, 3).join('<br>')]],
    ['the byline below the headline', [parts.slice(0, 2).join('<br>'), parts[2] ?? '']],
    ['all of them', [parts.slice(0, 3).join('<br>')]],
  ])('is found with all its parts: %s', async (_, head) => {
    const blocks = [...head, parts[3] ?? '', parts[4] ?? '']
    const { doc } = await readFile('story.html', `<p>${blocks.join('</p><p>')}</p>`)
    expect(headlineOf(doc)).toBe('Dam to be drained')
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: '' }])
    expect(datelineOf(doc)?.places[0]?.city).toBe('Koya')
    expect(bodyOf(doc).map(plainText)).toEqual(parts.slice(2, 4))
  })

  it.each([
    [
      'json',
      ([headline, byline, lead, last]: readonly string[]) =>
        JSON.stringify({
          uri: 'u:1',
          type: 'text',
          headline,
          body_html: `<p>${byline}<br>${lead}</p><p>${last}</p>`,
        }),
    ],
    [
      'xml',
      ([headline, byline, lead, last]: readonly string[]) =>
        `<nitf><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p>${byline}<br/>${lead}</p><p>${last}</p></body.content></body></nitf>`,
    ],
  ])('is found below a headline that a file tells apart, as %s', async (format, file) => {
    const { doc } = await readFile(`story.${format}`, file(parts))
    expect(headlineOf(doc)).toBe('Dam to be drained')
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: '' }])
    expect(datelineOf(doc)?.places[0]?.city).toBe('Koya')
    expect(bodyOf(doc).map(plainText)).toEqual(parts.slice(2, 4))
  })

  it('has its credit below it', async () => {
    const lines = ['By LANA OSMAN', 'Northern Post', 'KOYA (AP) — Engineers will empty the dam.']
    const { doc } = await readFile(
      'story.html',
      `<p>Dam to be drained</p><p>${lines.join('<br>')}</p><p>Work begins.</p>`,
    )
    expect(bylinesOf(doc)).toEqual([{ name: 'LANA OSMAN', credit: 'Northern Post' }])
    expect(datelineOf(doc)?.sources).toEqual(['AP'])
  })

  it('leaves lines of a text together', async () => {
    const lines = 'Engineers will empty the dam.<br>Work begins in May.<br>Nobody was hurt.'
    const { doc } = await readFile('story.html', `<p>Dam to be drained</p><p>${lines}</p><p>That is all.</p>`)
    expect(bodyOf(doc)).toHaveLength(2)
  })
})
