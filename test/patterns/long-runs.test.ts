import { describe, expect, it } from 'vitest'
import { type FormatName, formats, ReadError } from '../../story/formats'
import { newReport, tidyLine } from '../../story/formats/letters/tidy'
import { readCritic } from '../../story/formats/markdown/critic'
import { byline, dateline, signOff } from '../../story/forms'
import { splitNames } from '../../story/forms/names'
import { builtInHouses, houses } from '../../story/houses'
import { countWords } from '../../story/story/count'
import { storyOf } from '../story/generate'
import { growsEvenly } from './growth'

/** What is repeated without end. */
const runs = [
  ...[' ', '\r', '\t', '\u00a0', '\n', ',', '[', '(', '"', '-', 'A', '7', '.', '*', '_', '<', '|', '`', '='],
  ...[
    '<b>',
    '[a](',
    '> ',
    'a\n',
    'ERBIL (Kurdistan 24) – ',
    'هەولێر (کوردستان ٢٤) – ',
    'By Ana and ',
    '\x18',
  ],
]

const runOf = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length))
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A file of each format with a run where its text is, and where its head is. */
const files: Partial<Record<FormatName, (run: string) => string>> = {
  txt: (run) => `Head ${run}\n\nBy Ana Ruiz\n\n${run} x\n\nEditing by ${run}`,
  md: (run) => `---\ntitle: x\nkeywords: ${run}\n---\n# ${run}\n\n**${run}**\n\n${run}x`,
  html: (run) => `<title>${escaped(run)}</title><h1>${run}</h1><p>By ${run}</p><p>${run}x</p>`,
  rtf: (run) => `{\\rtf1 ${run}x}`,
  ninjs: (run) =>
    JSON.stringify({
      uri: 'a:b',
      headline: run,
      byline: run,
      located: run,
      keywords: run,
      body_html: `<p>${run}x`,
    }),
  nitf: (run) =>
    `<nitf><body><body.head><hedline><hl1>${escaped(run)}</hl1></hedline><byline>${escaped(run)}</byline>` +
    `<dateline>${escaped(run)}</dateline></body.head><body.content><p>${escaped(run)}x</p></body.content></body></nitf>`,
  'newsml-g2': (run) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>${escaped(run)}</headline>` +
    `<by>${escaped(run)}</by><dateline>${escaped(run)}</dateline><keyword>${escaped(run)}</keyword></contentMeta>` +
    `<contentSet><inlineData contenttype="text/plain">${escaped(run)}x</inlineData></contentSet></newsItem>`,
  newsml1: (run) =>
    `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>${escaped(run)}</HeadLine><ByLine>${escaped(run)}</ByLine>` +
    `</NewsLines><ContentItem><DataContent><p>${escaped(run)}x</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  wxr: (run) =>
    `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c"><channel><item><title>x</title>` +
    `<content:encoded><![CDATA[${run}x]]></content:encoded><wp:post_type>post</wp:post_type>` +
    `<wp:status>publish</wp:status></item></channel></rss>`,
  iptc7901: (run) =>
    `\x01eca0003 3 i 380  dpa 0045\r\n${run}/\r\nHead ${run}=\r\n\x02Erbil (dpa) - ${run}x\r\n\x03`,
  anpa: (run) =>
    `\x16\x16\x01a0123\x1f\r\nr i\x13\x11 BC-${run} 03-03 0341\r\n^BC-${run}, 1st Ld<\r\n\x02\t${run} x\r\n\x03`,
}

async function read(format: FormatName, text: string) {
  try {
    const source = { name: 'wire', bytes: new TextEncoder().encode(text), text }
    const [reading] = (await formats[format].read?.(source, { house: null, language: null })) ?? []
    return reading?.doc ?? null
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return null
  }
}

/** The runs on which work grows faster than the text. */
function steepOn(work: (run: string) => unknown): Promise<string[]> {
  return steepOnMade((run) => run, work)
}

/** The runs on which work on what is made of them grows faster than the text; the making does not count. */
async function steepOnMade<Made>(
  make: (run: string) => Made | Promise<Made>,
  work: (made: Made) => unknown,
): Promise<string[]> {
  const steep: string[] = []
  for (const unit of runs) if (!(await growsEvenly((size) => make(runOf(unit, size)), work))) steep.push(unit)
  return steep
}

const limit = { timeout: 300_000 }

describe('what tells how work grows', () => {
  it('finds work that grows faster than the text', limit, async () => {
    const blanks = (size: number) => `${' '.repeat(size)}x`
    expect(await growsEvenly(blanks, (text) => / +$/.test(text))).toBe(false)
    expect(await growsEvenly(blanks, (text) => / +$/.test(text.slice(0, 2000)))).toBe(true)
    expect(await growsEvenly(blanks, (text) => [...text].map((each) => each + each).join('').length)).toBe(
      true,
    )
  })
})

describe('a run of the same signs without end', () => {
  it.each(Object.entries(files))('is read in linear time as %s', limit, async (name, file) => {
    const format = Object.values(formats).find((each) => each.name === name)?.name ?? 'txt'
    expect(await steepOn((run) => read(format, file(run)))).toEqual([])
  })

  it.each(Object.values(formats).flatMap(({ name, write }) => (write ? [{ name, write }] : [])))(
    'is written in linear time as $name',
    limit,
    async ({ write }) => {
      expect(
        await steepOnMade(
          (run) => read('txt', `Head ${run.slice(0, 5000)}\n\nBy Ana Ruiz\n\n${run} x\n\nmore`),
          async (doc) => {
            if (doc) await write(storyOf(doc))
          },
        ),
      ).toEqual([])
    },
  )

  it.each(houses.filter(({ id }) => ['kurdistan24', 'ansa'].includes(id)))(
    'is told from the forms of $name in linear time',
    limit,
    async (house) => {
      for (const language of ['en', 'ckb']) {
        const style = { houses: builtInHouses, house, language }
        expect(
          await steepOn((run) => {
            for (const text of [run, `By ${run}`, `ERBIL (${run}) – x`, `Editing by ${run}`])
              for (const form of [byline, dateline, signOff]) {
                form.parse(text, style)
                form.recognise(text, style)
              }
          }),
        ).toEqual([])
      }
    },
  )

  it.each(['{~~', '{++', '{>>a<<}', '{~~a~>', '```\n{++ '])(
    'of %j is read for changes in linear time',
    limit,
    async (unit) => {
      const isEven = await growsEvenly((size) => `${runOf(unit, size)} ~~}++}`, readCritic)
      expect(isEven).toBe(true)
    },
  )

  it('is counted in linear time', limit, async () => {
    expect(await steepOn((run) => countWords(`${run}:x`, 'en'))).toEqual([])
    expect(
      await growsEvenly(
        (size) => 'a:b'.repeat(size / 3),
        (text) => countWords(text, 'en'),
      ),
    ).toBe(true)
  })

  it('is put right, and parted into names, in linear time', limit, async () => {
    expect(await steepOn((run) => [tidyLine(`${run}x`, newReport()), splitNames(`${run}x`, 'en')])).toEqual(
      [],
    )
  })
})
