import { describe, expect, it } from 'vitest'
import { formatOf, formats, ReadError, readSource } from '../../../story/formats'
import { schema } from '../../../story/schema'
import { newDetails, noWire } from '../../../story/schema/values'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  signOffOf,
  standfirstOf,
} from '../../../story/story/parts'
import { storyOf } from '../generate'
import { latin, paragraphs, read, readOne, source, written } from './wire-samples'

const crlf = (text: string) => text.replaceAll('\n', '\r\n')
const nothing = { house: null, language: null }

const dpa = crlf(`\u0001eca0042 3 i 61  dpa 0107

Northland/bridges/transport/
\u00021ST LEAD
Northland reopens the Alder bridge after two winters of repairs that
cost three times the first estimate
By Mira Holt and Jonas Quell, dpa =

Aldersund (dpa) - The bridge over the Alder will reopen on Monday,
the transport ministry said on Friday, ending a detour of 90 kilo-
metres for the north of the country.

"We have waited two winters," said mayor Lena Strand. The centre-
right opposition asked who would pay.

  * The toll is to rise
    by a third
  * Lorries stay out until May

# Notebook

## Note to editors
- adds mayor in paragraph 2, with background
  to follow

## Internet links
- [Ministry of Transport](https://example.org/bridge)

* * * *
The following information is not intended for publication

## Editorial contacts
- Reporting by: Mira Holt in Aldersund, Jonas Quell in Northport and
  Ida Sommer
- Editing by: Paul Winter, +49 30 5550 12345, <desk@example.org>

dpa mh jq pwi

\u0003061412 GMT Mar 26
\u007f
\u007f\u0004`)

describe('a message of dpa', () => {
  it('tells slug, keywords, urgency and where it comes from in its header', async () => {
    const details = detailsOf(await readOne('iptc7901', dpa))
    expect(details).toMatchObject({
      slug: 'Northland/bridges/transport',
      keywords: ['Northland', 'bridges', 'transport'],
      urgency: 3,
      house: 'dpa',
      clientNote: 'adds mayor in paragraph 2, with background to follow',
    })
    expect(details.wire).toMatchObject({
      format: 'iptc7901',
      id: 'eca0042',
      provider: 'dpa',
      sent: '2026-03-06T14:12:00.000Z',
    })
    expect(details.wire?.rest).toMatchObject({
      source: 'eca',
      number: '0042',
      category: 'i',
      words: '61',
      information: 'dpa 0107',
      kicker: '1ST LEAD',
      closing: 'dpa mh jq pwi',
      notebook: '## Internet links\n- [Ministry of Transport](https://example.org/bridge)',
    })
  })

  it('has what it replaces among its kickers', async () => {
    const doc = await readOne('iptc7901', dpa.replace('1ST LEAD', '2ND LEAD\r\n3RD NET'))
    expect(headlineOf(doc)).toMatch(/^Northland reopens/)
    expect(detailsOf(doc).wire?.rest.kicker).toBe('2ND LEAD\n3RD NET')
  })

  it('has a headline over two lines, then who it is by', async () => {
    const doc = await readOne('iptc7901', dpa)
    expect(headlineOf(doc)).toBe(
      'Northland reopens the Alder bridge after two winters of repairs that cost three times the first estimate',
    )
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(['Mira Holt', 'Jonas Quell'])
    expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'Aldersund' }], sources: ['dpa'] })
  })

  it('has its lines put together, lists apart, and nothing of the notebook in its text', async () => {
    const doc = await readOne('iptc7901', dpa)
    expect(paragraphs(doc)).toEqual([
      'Aldersund (dpa) - The bridge over the Alder will reopen on Monday, the transport ministry said on Friday, ending a detour of 90 kilometres for the north of the country.',
      '"We have waited two winters," said mayor Lena Strand. The centre-right opposition asked who would pay.',
      'The toll is to rise by a third\nLorries stay out until May',
    ])
    expect(bodyOf(doc).map(({ type }) => type.name)).toEqual(['paragraph', 'paragraph', 'bullet_list'])
  })

  it('credits who reported and edited it, without their telephones', async () => {
    const { reporting, editing } = signOffOf(await readOne('iptc7901', dpa))
    expect(reporting.map(({ name, place }) => [name, place])).toEqual([
      ['Mira Holt', 'Aldersund'],
      ['Jonas Quell', 'Northport'],
      ['Ida Sommer', ''],
    ])
    expect(editing.map(({ name }) => name)).toEqual(['Paul Winter'])
  })

  it('is read in German: kickers in brackets, a table, contacts', async () => {
    const doc = await readOne(
      'iptc7901',
      `bdt0007 2 vm 40  dpa 0031

Verkehr/Nordland/
(Eil)
(KORR-Bericht)
Brücke über die Alder wieder offen
Von Mira Holt, dpa
(Foto Archiv) =

Zwei Winter lang war sie gesperrt.

Aldersund (dpa) - Die Brücke über die Alder ist wieder offen. Das
sagte ein Sprecher des Ministeriums.

| Tag      | Lastwagen |
| Montag   | 1200      |
| Dienstag |

# Notizblock

## Redaktionelle Hinweise
- neu: Sprecher im 2. Absatz

* * * *
Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt

## Kontakte
- Autor/in: Mira Holt (Aldersund), +49 30 5550 12345, holt@example.org
- Redaktion: Paul Winter (Berlin), <desk@example.org>

dpa mho yyn n1 pwi

061512 Mär 26
`,
    )
    expect(headlineOf(doc)).toBe('Brücke über die Alder wieder offen')
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(['Mira Holt'])
    expect(detailsOf(doc)).toMatchObject({ urgency: 2, clientNote: 'neu: Sprecher im 2. Absatz' })
    expect(detailsOf(doc).wire?.rest.kicker).toBe('(Eil)\n(KORR-Bericht)\n(Foto Archiv)')
    expect(bodyOf(doc).at(-1)?.type.name).toBe('table')
    expect(paragraphs(doc).at(-1)).toBe('Tag\tLastwagen\nMontag\t1200\nDienstag')
    expect(signOffOf(doc)).toMatchObject({
      reporting: [{ name: 'Mira Holt', place: 'Aldersund' }],
      editing: [{ name: 'Paul Winter', place: 'Berlin' }],
    })
  })
})

describe('a message of another agency', () => {
  it.each([
    [
      'two of one line',
      ['Koya, March 3 (dpa) - The dam above the town leaks.', 'It will be emptied in May, they said.'],
    ],
    [
      'three of one line',
      [
        'The dam above the town leaks again.',
        'It will be emptied in May, they said.',
        '"We wait," she said.',
      ],
    ],
    [
      'two without case',
      ['فتح الجسر فوق النهر يوم الاثنين أخيرا بعد سنتين.', 'وقالت الوزارة إن العمل استغرق وقتا طويلا.'],
    ],
  ])('has paragraphs by their indent, though all lines have it: %s', async (_, texts) => {
    const head = 'bdt0007 3 pl 40  dpa 0031\n\nWater/Koya/\nDam above the town leaks =\n\n'
    for (const indent of ['  ', '   ', '    ']) {
      const doc = await readOne('iptc7901', `${head}${texts.map((text) => `${indent}${text}\n`).join('')}`)
      expect(paragraphs(doc)).toEqual(texts)
    }
  })

  it('has one paragraph of lines that go on, though all of them are indented', async () => {
    const head = 'bdt0007 3 pl 40  dpa 0031\n\nWater/Koya/\nDam above the town leaks =\n\n'
    const lines = [
      'The dam above the town of Koya leaks again, and all of it will be',
      'emptied in May. It has leaked since the spring, engineers said.',
    ]
    const doc = await readOne('iptc7901', `${head}${lines.map((line) => `   ${line}\n`).join('')}`)
    expect(paragraphs(doc)).toEqual([lines.join(' ')])
  })

  it('may have its head without a code, paragraphs by their indent, and initials', async () => {
    const doc = await readOne(
      'iptc7901',
      crlf(`\u0001AFP0815 4 I 0044 NTH /AFP-KX12

Northland-bridge-transport,lead
\u0002Northland bridge to reopen
   ALDERSUND, March 6, 2026 (AFP) - The bridge over the Alder will
reopen on Monday, the ministry said.
   It was closed for two winters.
   mh/jq/pw
\u0003061412 GMT MAR 26
\u0004`),
    )
    expect(headlineOf(doc)).toBe('Northland bridge to reopen')
    expect(paragraphs(doc)).toEqual([
      'ALDERSUND, March 6, 2026 (AFP) - The bridge over the Alder will reopen on Monday, the ministry said.',
      'It was closed for two winters.',
    ])
    expect(signOffOf(doc).reporting.map(({ name }) => name)).toEqual(['mh'])
    expect(detailsOf(doc)).toMatchObject({
      slug: 'Northland-bridge-transport,lead',
      house: 'afp',
      keywords: [],
    })
  })

  it('may begin with ZCZC and end with NNNN', async () => {
    const [first, second] = await read(
      'iptc7901',
      crlf(`ZCZC0042/SXA
XAB12345_SXA_QBXB
R CRO S0A QBXB
Riaperto il ponte sull'Alder
   (ANSA) - ALDERSUND, 06 MAR - Il ponte riapre lunedi'.
   MH-JQ
06-MAR-26 15:12 NNNN
ZCZC0043/SXA
XAB12346_SXA_QBXB
R CRO S0A QBXB
Chiusa la scuola
   (ANSA) - NORTHPORT, 06 MAR - La scuola resta chiusa.
06-MAR-26 15:20 NNNN
`),
    )
    expect(first && headlineOf(first.doc)).toBe("Riaperto il ponte sull'Alder")
    expect(first && detailsOf(first.doc).wire?.sent).toBe('2026-03-06T15:12:00.000Z')
    expect(second && headlineOf(second.doc)).toBe('Chiusa la scuola')
  })

  it.each([
    [
      'a bold and an italic font',
      'The \u0012Alder\u0011 bridge \u0013reopens\u0011.',
      'The Alder bridge reopens.',
    ],
    ['a word that was killed', 'The bridge clo\u0018reopens.', 'The bridge reopens.'],
    ['spaces of the typesetter', 'The\u001dbridge\u001e reopens.', 'The bridge reopens.'],
  ])('may have %s in its text', async (_, text, plain) => {
    const doc = await readOne(
      'iptc7901',
      `\u0001abc001 4 i 4\r\n\u0002Bridge =\r\n\r\n${text}\r\n\u0003\u0004`,
    )
    expect(paragraphs(doc)).toEqual([plain])
  })

  it.each([
    ['061412 GMT Mar 26', '2026-03-06T14:12:00.000Z'],
    ['061412 Mar 26', '2026-03-06T14:12:00.000Z'],
    ['061412 CET MAR 2026', '2026-03-06T13:12:00.000Z'],
    ['061412 Okt 98', '1998-10-06T14:12:00.000Z'],
    ['321412 Mar 26', null],
    ['no time at all', null],
  ])('ended with %j was sent at %s', async (post, sent) => {
    const doc = await readOne(
      'iptc7901',
      `\u0001abc001 4 i 4\r\n\u0002Bridge =\r\n\r\nIt reopens.\r\n\u0003${post}\r\n\u0004`,
    )
    expect(detailsOf(doc).wire?.sent).toBe(sent)
    expect(detailsOf(doc).wire?.rest.post).toBe(sent === null ? post : undefined)
  })

  it('keeps an embargo and the notes of its head', async () => {
    const doc = await readOne(
      'iptc7901',
      `\u0001abc001 4 i 4

BRIDGE=
\u0002(Adds mayor's reaction in paragraph 3)
EMBARGOED until 070600 GMT Mar 26
Bridge reopens
Eds: Pictures to follow =

It reopens.
\u0003061412 GMT Mar 26\u0004`,
    )
    expect(headlineOf(doc)).toBe('Bridge reopens')
    expect(detailsOf(doc)).toMatchObject({
      slug: 'BRIDGE',
      embargo: '2026-03-07T06:00:00.000Z',
      filing: { kind: 'update', number: 0, advisory: "Adds mayor's reaction in paragraph 3" },
      clientNote: 'Pictures to follow',
    })
  })
})

describe('a file of several messages', () => {
  const message = (slug: string, text: string) =>
    `\u0001abc0001 4 i 9\r\n\r\n${slug}\r\n\u0002${text}\r\n\u0003061412 GMT Mar 26\r\n\u0004`

  it('has as many stories', async () => {
    const readings = await read(
      'iptc7901',
      message('A/', 'Bridge =\r\n\r\nIt reopens.') + message('B/', 'School =\r\n\r\nIt closes.'),
    )
    expect(readings.map(({ doc }) => headlineOf(doc))).toEqual(['Bridge', 'School'])
  })

  it.each([
    ['more', 'BRIDGE/', 'BRIDGE/'],
    ['(mf)', 'BRIDGE/', 'BRIDGE=2'],
    ['MORE', 'BRIDGE', 'BRIDGE, 1st Add'],
    ['- mehr folgt -', 'BRIDGE', 'BRIDGE (2)'],
  ])('has one story of takes where the first ends with %j', async (more, first, second) => {
    const [reading, ...others] = await read(
      'iptc7901',
      message(first, `Bridge =\r\n\r\nIt reopens.\r\n\r\n${more}`) + message(second, 'Lorries stay out.'),
    )
    expect(others).toEqual([])
    expect(reading && paragraphs(reading.doc)).toEqual(['It reopens.', 'Lorries stay out.'])
  })
})

describe('a message whose frame was cut', () => {
  const body = 'Bridge reopens =\n\nAldersund (dpa) - It reopens.\n\nIt was closed for two winters.\n'

  it.each([
    ['codes taken out', `eca0042 3 i 61  dpa 0107\n\nBridge/\n${body}\n061412 GMT Mar 26\n`],
    ['codes turned into marks', `??eca0042 3 i 61  dpa 0107\n\nBridge/\n${body}\n061412 GMT Mar 26\n`],
    ['no end', `\u0001eca0042 3 i 61  dpa 0107\n\nBridge/\n\u0002${body}`],
    ['no end of its text', `\u0001eca0042 3 i 61  dpa 0107\n\nBridge/\n\u0002${body}\n061412 GMT Mar 26\n`],
    ['no header', `\u0002${body}\u0003061412 GMT Mar 26\u0004`],
  ])('is read with %s', async (_, text) => {
    expect(formatOf(source(text)).name).toBe('iptc7901')
    const doc = await readOne('iptc7901', text)
    expect(headlineOf(doc)).toBe('Bridge reopens')
    expect(paragraphs(doc)).toEqual(['Aldersund (dpa) - It reopens.', 'It was closed for two winters.'])
    if (text.includes('Bridge/')) expect(detailsOf(doc).slug).toBe('Bridge')
    if (text.includes('061412')) expect(detailsOf(doc).wire?.sent).toBe('2026-03-06T14:12:00.000Z')
  })

  it.each(['\u0001\u0002\u0003\u0004', '\u0001abc001 4 i 4\r\n\u0002\r\n\u0003061412 GMT Mar 26\u0004'])(
    'is told to be empty where nothing is left: %j',
    async (text) => {
      await expect(async () => read('iptc7901', text)).rejects.toThrow(ReadError)
    },
  )
})

describe('recognising', () => {
  it.each([
    'Council votes\n\nERBIL (Kurdistan 24) – The council voted.\n',
    'Prices\n\n4 i 211\n\nThe index rose 3 points to 211.\n',
    'abc 1234 5 of 12 people said so.\n',
    '# Head\n\n- item\n',
    '',
  ])('leaves %j alone', (text) => {
    expect(formats.iptc7901.recognise?.(source(text))).toBe(false)
  })

  it('takes a message with more codes than any text has', async () => {
    const text = `\u0001abc001 4 i 4\r\n\u0002${'\u0007'.repeat(60)}Bridge =\r\n\r\nIt reopens.\r\n\u0003\u0004`
    const [reading] = await readSource(source(text), nothing)
    expect(reading && headlineOf(reading.doc)).toBe('Bridge')
    await expect(readSource(source(`plain ${'\u0007'.repeat(60)}`), nothing)).rejects.toThrow(ReadError)
  })

  it('reads Latin letters in single bytes, whatever they were taken for', async () => {
    const text = '\u0001abc001 4 i 4\r\n\u0002Café =\r\n\r\nDas Stück läuft.\r\n\u0003\u0004'
    const bytes = latin(text)
    const taken = new TextDecoder('windows-1251').decode(bytes)
    const [reading] = await readSource({ name: 'a', bytes, text: taken }, nothing)
    expect(reading && headlineOf(reading.doc)).toBe('Café')
    expect(reading && paragraphs(reading.doc)).toEqual(['Das Stück läuft.'])
  })

  it('reads Latin letters of another encoding as they were found, where they are enough to tell', async () => {
    const text = '\u0001abc001 4 i 4\r\n\u0002Yağış =\r\n\r\nŞiddetli yağış şehri etkiledi.\r\n\u0003\u0004'
    const bytes = Uint8Array.from(text, (letter) => {
      const code = letter.charCodeAt(0)
      return code < 0x80 ? code : ({ ğ: 0xf0, ı: 0xfd, ş: 0xfe, Ş: 0xde }[letter] ?? 0x3f)
    })
    const [reading] = await readSource({ name: 'a', bytes, text }, nothing)
    expect(reading && paragraphs(reading.doc)).toEqual(['Şiddetli yağış şehri etkiledi.'])
  })

  it('reads UTF-8 with a byte of Latin-1 in it as UTF-8', async () => {
    const [before = '', behind = ''] =
      '\u0001abc001 4 i 4\r\n\u0002Café =\r\n\r\nDas „Stück“ l@uft.\r\n\u0003\u0004'.split('@')
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(before),
      0xe4,
      ...new TextEncoder().encode(behind),
    ])
    const [reading] = await readSource({ name: 'a', bytes, text: new TextDecoder().decode(bytes) }, nothing)
    expect(reading && headlineOf(reading.doc)).toBe('Café')
    expect(reading && paragraphs(reading.doc)).toEqual(['Das „Stück“ l\ufffduft.'])
  })
})

describe('writing', () => {
  const { headline, standfirst, paragraph } = schema.nodes
  const story = (details: Partial<typeof newDetails>, lead: string) =>
    storyOf(
      schema.nodes.doc.create({ ...newDetails, ...details }, [
        headline.create(null, schema.text('Bridge reopens')),
        standfirst.create(),
        paragraph.create(null, schema.text(lead)),
      ]),
    )

  it.each([
    ['kur', 'ckb', 'هەولێر (کوردستان 24) – پردەکە کرایەوە.'],
    ['reu', 'ar', 'بغداد (رويترز) – فتح الجسر من جديد.'],
    ['xxx', 'ar', 'بغداد (واع) – فتح الجسر من جديد.'],
  ])('sends under %s, in %s as well: %s', async (sender, language, lead) => {
    const [dateline = '', text = ''] = lead.split(/(?<=– )/)
    const sources = [dateline.match(/\((.*)\)/)?.[1] ?? '']
    const value = {
      places: [{ city: dateline.split(' ')[0] ?? '', region: '', country: '' }],
      date: null,
      sources,
    }
    const doc = schema.nodes.doc.create({ ...newDetails, language, direction: 'rtl' }, [
      headline.create(null, schema.text('Bridge reopens')),
      standfirst.create(),
      paragraph.create(null, [
        schema.text(dateline, [schema.marks.dateline.create(value)]),
        schema.text(text),
      ]),
    ])
    const [line] = (await written('iptc7901', storyOf(doc))).split('\n')
    expect(line).toMatch(new RegExp(`^\u0001${sender}\\d{4} `))
  })

  it('frames a message as the recommendation has it', async () => {
    const text = await written(
      'iptc7901',
      story({ slug: 'BRIDGE', urgency: 2 }, 'The bridge reopens on Monday.'),
    )
    expect(text.replace(/(kur)\d{4}/, '$1NNNN')).toBe(
      [
        '\u0001kurNNNN 2 i 5  Kurdistan 24',
        '',
        'BRIDGE/',
        '\u0002Bridge reopens =',
        '',
        'The bridge reopens on Monday.',
        '',
        '\u0003030900 GMT Mar 26',
        '\u0004',
      ].join('\r\n'),
    )
  })

  it('is in Windows-1252 where its letters are enough, else in UTF-8', async () => {
    expect(await formats.iptc7901.write?.(story({}, '“Café” – 5 €'))).toBeInstanceOf(Uint8Array)
    expect(await formats.iptc7901.write?.(story({}, 'هەولێر'))).toContain('هەولێر')
  })

  it('has nothing of the text stand for a code', async () => {
    const text = await written('iptc7901', story({ slug: 'A\u0003B' }, 'one\u0001\u0002\u0003two'))
    const codes = [...text].filter((letter) => letter >= '\u0001' && letter <= '\u0004')
    expect(codes).toEqual(['\u0001', '\u0002', '\u0003', '\u0004'])
  })

  it('gives each version of a story another number', async () => {
    const one = story({}, 'It reopens.')
    const other = { ...one, changed: '2026-03-03T09:05:00.000Z' }
    expect((await written('iptc7901', one)).slice(0, 8)).not.toBe(
      (await written('iptc7901', other)).slice(0, 8),
    )
  })

  it('sends back what the wire told', async () => {
    const doc = await readOne('iptc7901', dpa)
    const again = await written('iptc7901', storyOf(doc))
    expect(again.slice(1)).toMatch(/^eca\d{4} 3 i \d+ {2}dpa 0107\r\n/)
    expect(again).toContain('\r\n# Notebook\r\n\r\n## Internet links\r\n')
    const reread = await readOne('iptc7901', again)
    expect(detailsOf(reread).keywords).toEqual(['Northland', 'bridges', 'transport'])
    expect(detailsOf(reread).wire?.rest.kicker).toBe('1ST LEAD')
    expect(signOffOf(reread)).toEqual(signOffOf(doc))
    expect(standfirstOf(reread)).toBe('')
  })

  it('does not send what another format told', async () => {
    const wire = { ...noWire, format: 'nitf', rest: { source: 'zzz', category: 'q' } }
    expect((await written('iptc7901', story({ wire }, 'It reopens.'))).slice(1)).toMatch(/^xxx\d{4} 4 i /)
  })
})

describe('a headline that stands between the header and the text', () => {
  const message = (line: string) =>
    crlf(
      `\u0001np0123 3 i 61\n\nBridge-Vote/\n\n${line}\n\u0002\nALDERSUND, March 3 (NP) - The bridge reopens.\n\nLorries stay out until May.\n\u0003031200 GMT Mar 26\n\u0004`,
    )

  it('is the headline', async () => {
    const doc = await readOne('iptc7901', message('Northland reopens its bridge'))
    expect(headlineOf(doc)).toBe('Northland reopens its bridge')
    expect(detailsOf(doc).slug).toBe('Bridge-Vote')
    expect(detailsOf(doc).withdrawn).toBeNull()
  })

  it('takes the story back where it says so', async () => {
    const doc = await readOne('iptc7901', message('KILL - Northland reopens its bridge'))
    expect(detailsOf(doc).withdrawn).toBe('canceled')
  })
})
