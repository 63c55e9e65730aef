import { describe, expect, it } from 'vitest'
import { type FormatName, formats, readSource } from '../../../../story/formats'
import { readFilingLine, readVersion, withoutVersion } from '../../../../story/formats/furniture/filing'
import { schema } from '../../../../story/schema'
import {
  type Details,
  type Filing,
  type FilingKind,
  filingKinds,
  newDetails,
  noWire,
  type Wire,
} from '../../../../story/schema/values'
import { detailsOf, headlineOf } from '../../../../story/story/parts'
import { storyOf } from '../../generate'

const { nodes } = schema
const filing = (kind: FilingKind, number: number, advisory = ''): Filing => ({ kind, number, advisory })

function story(details: Partial<Details>, headline = 'Bridge reopens') {
  return storyOf(
    nodes.doc.create({ ...newDetails, slug: 'bridge', ...details }, [
      nodes.headline.create(null, schema.text(headline)),
      nodes.standfirst.create(),
      nodes.paragraph.create(null, schema.text('The bridge reopened on Monday.')),
      nodes.paragraph.create(null, schema.text('It had been closed for two winters.')),
    ]),
  )
}

async function write(name: FormatName, details: Partial<Details>, headline?: string): Promise<string> {
  const content = (await formats[name].write?.(story(details, headline))) ?? ''
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

async function read(content: string, name: string, format: FormatName | null = null) {
  const bytes = new TextEncoder().encode(content)
  const [reading] = await readSource({ name, bytes, text: content }, { house: null, language: null }, format)
  if (!reading) throw new Error('no story was read')
  return { details: detailsOf(reading.doc), headline: headlineOf(reading.doc), report: reading.report }
}

const wires = ['ninjs', 'ninjs2', 'nitf', 'newsml-g2', 'iptc7901', 'anpa'] as const
const all: readonly Filing[] = [
  filing('update', 2, 'Adds police statement, paragraph 4'),
  filing('update', 0),
  filing('update', 1, 'Corrects itself'),
  filing('correction', 0, 'Name of the mayor (paragraph 2)'),
  filing('correction', 2, 'Corrects day'),
  filing('refile', 0, 'Fixes slug'),
  filing('refile', 3),
  filing('wrapup', 2, 'Adds vote'),
  filing('wrapup', 0),
  filing('repeat', 0, 'Repeats for all clients'),
  filing('repeat', 3),
]
const cases = wires.flatMap((name) =>
  (['kurdistan24', 'reuters', 'ap', 'desk-of-koya'] as const).map((house) => [name, house] as const),
)

describe.each(cases)('in %s a story of the house %s', (name, house) => {
  it.each(all.map((each) => [each]))('that is filed again reads back as %j', async (each) => {
    const content = await write(name, { house, filing: each, clientNote: 'Pictures follow.' })
    const { details, headline } = await read(content, `story.${formats[name].extensions[0]}`, name)
    expect(details).toMatchObject({ filing: each, clientNote: 'Pictures follow.' })
    expect(headline).toBe('Bridge reopens')
  })

  it('that is filed for the first time reads back as such', async () => {
    const content = await write(name, { house })
    const { details } = await read(content, `story.${formats[name].extensions[0]}`, name)
    expect(details.filing).toBeNull()
  })
})

describe.each(
  wires.flatMap((name) => (['kurdistan24', 'reuters', 'ap'] as const).map((house) => [name, house] as const)),
)('in %s a story of the house %s from right to left', (name, house) => {
  it.each([
    ['ar', 'فتح الجسر من جديد'],
    ['ckb', 'پردەکە دووبارە کرایەوە'],
  ])('reads back as what it is filed again: %s', async (language, written) => {
    const advisories = [
      '',
      language === 'ar' ? 'اسم رئيس البلدية (الفقرة 2)' : 'ناوی سەرۆکی شارەوانی (بڕگەی 2)',
    ]
    for (const kind of filingKinds)
      for (const number of [0, 2])
        for (const advisory of advisories) {
          const each = filing(kind, number, advisory)
          const content = await write(name, { house, language, direction: 'rtl', filing: each }, written)
          const { details, headline } = await read(content, `story.${formats[name].extensions[0]}`, name)
          expect({ filing: details.filing, headline }).toEqual({ filing: each, headline: written })
          expect(content).not.toMatch(/UPDATE|CORRECT|REFILE|RPT|WRAPUP/)
        }
  })
})

describe('the name of a correction above a headline', () => {
  it.each(['ANNULE ET REMPLACE', 'RECTIFICATIF', 'BERICHTIGUNG', 'DÜZELTME', 'تصحيح'])(
    'is that in the language of its agency: %s',
    async (line) => {
      const { details, headline } = await read(
        `${line}\n\nBridge reopens\n\nPARIS (AFP) - The bridge is open again, officials said.\n\nIt was shut for a year.\n`,
        'story.txt',
        'txt',
      )
      expect(details.filing?.kind).toBe('correction')
      expect(headline).toBe('Bridge reopens')
    },
  )
})

const second = filing('update', 2, 'Adds vote')

describe('what clients get', () => {
  it.each<[FormatName, house: string, lines: string[]]>([
    ['iptc7901', 'kurdistan24', ['UPDATE 2', 'Bridge reopens', '(Adds vote) =']],
    ['iptc7901', 'reuters', ['UPDATE 2-Bridge reopens', '(Adds vote) =']],
    ['iptc7901', 'ap', ['UPDATE 2', 'Bridge reopens']],
    ['anpa', 'kurdistan24', ['^UPDATE 2<', '^Bridge reopens<', '^(Adds vote)<']],
    ['anpa', 'ap', ['^BC-bridge, 2nd Ld-Writethru,0012<', '^Bridge reopens<', '^(Adds vote)<']],
  ])('in %s from the house %s has %j', async (name, house, lines) => {
    const content = await write(name, { house, filing: second })
    const written = content.split(/\r?\n/).map((each) => each.replace('\u0002', ''))
    expect(written.filter((each) => lines.includes(each))).toEqual(lines)
  })

  it.each<[FormatName, Filing, string]>([
    ['newsml-g2', second, '<signal qcode="sig:update"/>'],
    ['newsml-g2', filing('correction', 0), '<signal qcode="sig:correction"/>'],
    ['nitf', filing('correction', 0, 'Corrects day'), '<correction info="Corrects day"/>'],
    ['nitf', second, '<ed-msg info="UPDATE 2 (Adds vote)"/>'],
    ['ninjs', second, '"UPDATE 2 (Adds vote)"'],
  ])('in %s of %j has %s', async (name, each, element) => {
    expect(await write(name, { filing: each })).toContain(element)
  })

  it('stands on a line above a headline that nobody would know to be one after a hyphen', async () => {
    const content = await write('iptc7901', { house: 'reuters', filing: second }, 'de Vries reopens bridge')
    expect(content).toContain('UPDATE 2\r\n')
    expect(content).not.toContain('UPDATE 2-')
  })

  it.each(['txt', 'html', 'md', 'json'] as const)('is nothing for readers: %s', async (name) => {
    expect(await write(name, { filing: second })).not.toMatch(/UPDATE 2|Adds vote/)
  })
})

const body =
  'ERBIL (Kurdistan 24) – The bridge reopened on Monday.\n\nIt had been closed for two winters, she said.\n'
const g2 = (meta: string, text = '') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="2"><itemMeta>${meta}</itemMeta><contentMeta><headline>Bridge reopens</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${text}<p>The bridge reopened on Monday.</p><p>It had been closed.</p></body></html></inlineXML></contentSet></newsItem>`
const nitf = (docdata: string) =>
  `<nitf><head><docdata>${docdata}</docdata></head><body><body.head><hedline><hl1>Bridge reopens</hl1></hedline></body.head><body.content><p>The bridge reopened on Monday.</p></body.content></body></nitf>`
const ninjs = (ednote: string) =>
  JSON.stringify({
    uri: 'urn:x:1',
    type: 'text',
    headline: 'Bridge reopens',
    body_text: 'The bridge reopened.',
    ednote,
  })

describe('the version of an item, of which receivers keep the highest', () => {
  const sent = '2026-03-03T09:00:00.000Z'
  const versionIn = async (name: 'ninjs' | 'newsml-g2', details: Partial<Details>, changed = sent) => {
    const written = await formats[name].write?.({ ...story(details), created: sent, changed })
    return /(?:newsItem [^>]*version="|"version": ?"(?!3\.1))(\d+)"/.exec(String(written))?.[1]
  }

  it.each(['ninjs', 'newsml-g2'] as const)(
    'is a later one whenever it is filed again, in %s',
    async (name) => {
      const first = await versionIn(name, {})
      const update = await versionIn(name, { filing: second }, '2026-03-03T09:00:00.200Z')
      const correction = await versionIn(
        name,
        { filing: filing('correction', 2) },
        '2026-03-03T09:04:00.000Z',
      )
      expect([Number(first ?? 0) < Number(update), Number(update) < Number(correction)]).toEqual([true, true])
    },
  )

  it.each(['ninjs', 'newsml-g2'] as const)('goes on from that which it came with, in %s', async (name) => {
    const wire: Wire = { ...noWire, format: name, id: 'urn:x:1', version: '20260303085900123', sent }
    expect(await versionIn(name, { wire })).toBe('20260303085900123')
    const again = await versionIn(name, { wire, filing: second }, '2026-03-03T09:04:00.000Z')
    expect(BigInt(again ?? 0) > BigInt(wire.version)).toBe(true)
  })
})

describe('what others send again', () => {
  it.each<[what: string, name: string, content: string, Filing | null]>([
    ['before a headline', 'a.txt', `UPDATE 2-Bridge reopens\n\n${body}`, filing('update', 2)],
    ['corrected', 'a.txt', `CORRECTED-Bridge reopens\n\n${body}`, filing('correction', 0)],
    ['both', 'a.txt', `CORRECTED-UPDATE 1-Bridge reopens\n\n${body}`, filing('correction', 1)],
    ['repeated too', 'a.txt', `RPT-UPDATE 3-Bridge reopens\n\n${body}`, filing('repeat', 3)],
    ['below it', 'a.txt', `Bridge reopens\n\n(Adds vote)\n\n${body}`, filing('update', 0, 'Adds vote')],
    [
      'corrects',
      'a.txt',
      `Bridge reopens\n\n(Corrects day)\n\n${body}`,
      filing('correction', 0, 'Corrects day'),
    ],
    ['above it', 'a.txt', `UPDATE 2\n\nBridge reopens\n\n${body}`, filing('update', 2)],
    ['a correction above it', 'a.txt', `CORRECTION\n\nBridge reopens\n\n${body}`, filing('correction', 0)],
    [
      'in Reuters’ slug',
      'a.txt',
      `IRAQ-BRIDGE/ (UPDATE 2, PIX)\n\nBridge reopens\n\n${body}`,
      filing('update', 2),
    ],
    [
      'in AP’s',
      'a.txt',
      `BC-IQ--Bridge, 3rd Ld-Writethru,0452\n\nBridge reopens\n\n${body}`,
      filing('update', 3),
    ],
    [
      'as a repeat below it',
      'a.txt',
      `Bridge reopens\n\n(Repeats story of Monday)\n\n${body}`,
      filing('repeat', 0, 'Repeats story of Monday'),
    ],
    ['as a repeat', 'a.txt', `RPT-Bridge reopens\n\n${body}`, filing('repeat', 0)],
    ['as a wrapup', 'a.txt', `WRAPUP 2-Bridge reopens\n\n${body}`, filing('wrapup', 2)],
    ['as a repeated wrapup', 'a.txt', `RPT-WRAPUP 2-Bridge reopens\n\n${body}`, filing('wrapup', 2)],
    [
      'as a corrected wrapup, whose number is that of no update',
      'a.txt',
      `CORRECTED-WRAPUP 2-Bridge reopens\n\n${body}`,
      filing('correction', 0),
    ],
    ['as a wrapup above it', 'a.txt', `WRAPUP 3\n\nBridge reopens\n\n${body}`, filing('wrapup', 3)],
    ['in Arabic', 'a.txt', `تصحيح-تحديث ٢-Bridge reopens\n\n${body}`, filing('correction', 2)],
    ['in Sorani', 'a.txt', `نوێکردنەوەی 2\n\nBridge reopens\n\n${body}`, filing('update', 2)],
    ['as a roundup', 'a.txt', `ROUNDUP 2-Bridge reopens\n\n${body}`, null],
    [
      'in a page',
      'a.html',
      `<h1>REFILE-Bridge reopens</h1><p>(Refiles to fix slug)</p><p>${body}</p>`,
      filing('refile', 0, 'Refiles to fix slug'),
    ],
    ['a signal', 'a.xml', g2('<signal qcode="sig:correction"/>'), filing('correction', 0)],
    [
      'a signal and a line',
      'a.xml',
      g2('<signal qcode="sig:update"/>', '<p>(Adds vote)</p>'),
      filing('update', 0, 'Adds vote'),
    ],
    [
      'NITF’s correction',
      'a.xml',
      nitf('<correction info="Corrects day"/>'),
      filing('correction', 0, 'Corrects day'),
    ],
    ['a line of a note', 'a.json', ninjs('(Adds vote)\nPictures follow.'), filing('update', 0, 'Adds vote')],
    ['a note alone', 'a.json', ninjs('Adds vote. Pictures follow.'), null],
  ])('is told by what stands %s', async (_, name, content, expected) => {
    const { details, headline } = await read(content, name)
    expect(details.filing).toEqual(expected)
    expect(headline).toBe('Bridge reopens')
    expect(details.clientNote).not.toContain('(')
  })
})

describe('a line that names it', () => {
  it.each([
    'Update 2',
    'UPDATE 2-day strike ends',
    'CORRECTION 2',
    'UPDATES',
    'REFILED',
    'UPDATE (in paragraph 2)',
    'CORRECTION OFFICERS STRIKE',
    'REPEAT 2',
    'REPEATED',
    'WRAPUP OF DAY',
    'تصحيح الامتحانات',
    'نوێکردنەوەی شار',
    'حصيلة 20 قتيلا',
  ])('is not %j', (line) => {
    expect(readFilingLine(line)).toBeNull()
  })

  it.each<[string, FilingKind | null, number]>([
    ['2nd Ld-Writethru', 'update', 2],
    ['1stLd', 'update', 1],
    ['1st Ld-Writethru, CORRECTION', 'correction', 1],
    ['Correct', 'correction', 0],
    ['Advisory', null, 0],
    ['2nd Add', null, 0],
  ])('of AP is %j: %s %i', (version, kind, number) => {
    expect(readVersion(version)).toEqual({ kind, number, advisory: '' })
  })

  it('is before a headline as often as it stands there', () => {
    expect(withoutVersion('RPT-CORRECTED-UPDATE 2-Bridge reopens =')).toEqual({
      headline: 'Bridge reopens',
      version: 'RPT-CORRECTED-UPDATE 2-',
      signs: { kind: 'correction', number: 2, advisory: '' },
    })
  })
})
