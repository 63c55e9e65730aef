import { describe, expect, it } from 'vitest'
import { formatOf, formats, ReadError } from '../../../story/formats'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  signOffOf,
  standfirstOf,
} from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'
import { storyOf } from '../generate'
import { paragraphs, read, readOne, source, written } from './wire-samples'

const head =
  '\u0016\u0016\u0001a0815\u001f-----\nu i\u0013\u0011 BC-NL--Northland-Bridg 1stLd-Writethru 03-06 0061\r\n'
const text = [
  '^BC-NL--Northland-Bridge, 1st Ld-Writethru,61<',
  '^Northland reopens its bridge to the north<',
  '^AP Photo NTH101, NTH102<',
  '^Eds: UPDATES with mayor. With AP Photos.<',
  '^The bridge over the Alder, closed for two',
  'winters, reopens Monday<',
  '^By MIRA HOLT and JONAS QUELL=',
  '^Associated Press=',
  "\t   ALDERSUND, Northland (AP) _ The bridge over the Alder will reopen, the ministry said Friday. ``It's time,'' said the mayor. ",
  '\t   The toll _ four crowns _ is to rise.<',
  '^The detour<',
  '\t   Lorries stay out until May.',
  '\t   ___',
  '\t   Ida Sommer in Northport contributed.',
].join('\r\n')
const tail = '\r\n\t   \u0003AP-WF-03-06-26 1412GMT<\r\n\r\n\u000c\r\n\u0004'
const ap = `${head}\u0002${text}${tail}`

describe('a message of AP', () => {
  it('tells its fields in its header', async () => {
    const details = detailsOf(await readOne('anpa', ap))
    expect(details).toMatchObject({
      slug: 'NL--Northland-Bridge',
      urgency: 3,
      house: 'ap',
      clientNote: 'UPDATES with mayor. With AP Photos.',
    })
    expect(details.wire).toMatchObject({
      format: 'anpa',
      id: 'a0815',
      version: '1st Ld-Writethru',
      provider: 'AP',
      sent: '2026-03-06T14:12:00.000Z',
    })
    expect(details.wire?.rest).toMatchObject({
      service: 'a',
      number: '0815',
      selectors: '-----',
      priority: 'u',
      category: 'i',
      cycle: 'BC',
      keyword: 'NL--Northland-Bridg',
      words: '0061',
      pictures: 'AP Photo NTH101, NTH102',
    })
  })

  it('has headline, summary and byline between codes', async () => {
    const doc = await readOne('anpa', ap)
    expect(headlineOf(doc)).toBe('Northland reopens its bridge to the north')
    expect(standfirstOf(doc)).toBe('The bridge over the Alder, closed for two winters, reopens Monday')
    expect(bylinesOf(doc)).toEqual([
      { name: 'MIRA HOLT', credit: 'Associated Press' },
      { name: 'JONAS QUELL', credit: 'Associated Press' },
    ])
    expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'Aldersund' }], sources: ['AP'] })
  })

  it('has its quotes and dashes, and no codes, in its text', async () => {
    const doc = await readOne('anpa', ap)
    expect(paragraphs(doc)).toEqual([
      'ALDERSUND, Northland (AP) — The bridge over the Alder will reopen, the ministry said Friday. “It’s time,” said the mayor.',
      'The toll — four crowns — is to rise.',
      'The detour',
      'Lorries stay out until May.',
      '',
      'Ida Sommer in Northport contributed.',
    ])
    expect(bodyOf(doc)[2]?.type.name).toBe('crosshead')
    expect(bodyOf(doc)[4]?.type.name).toBe('rule')
  })

  it.each([
    ['f', 1],
    ['b', 2],
    ['u', 3],
    ['r', 4],
    ['d', 5],
    ['a', null],
  ])('of priority %s has urgency %s', async (priority, urgency) => {
    const doc = await readOne('anpa', ap.replace('u i\u0013', `${priority} i\u0013`))
    expect(detailsOf(doc)).toMatchObject({ urgency, wire: { rest: { priority } } })
  })

  it.each([
    ['AP-NY-03-06-26 0912EST<', '2026-03-06T14:12:00.000Z'],
    ['AP-WF-03-06-26 1412GMT<', '2026-03-06T14:12:00.000Z'],
    ['06-03-26 14-12-30', '2026-03-06T14:12:30.000Z'],
    ['14:12 03-06-26', '2026-03-06T14:12:00.000Z'],
    ['AP-WF-13-40-26 1412GMT<', null],
  ])('ended with %j was sent at %s', async (post, sent) => {
    const doc = await readOne('anpa', `${head}\u0002${text}\r\n\u0003${post}\r\n\u0004`)
    expect(detailsOf(doc).wire?.sent).toBe(sent)
  })

  it('that is all slug lines has them as its text', async () => {
    const lines = '^BC-NL--Northland-Bridge<\r\n^Bridge reopens<\r\n^The ministry says the bridge reopens.<'
    const doc = await readOne('anpa', `${head}\u0002${lines}${tail}`)
    expect(headlineOf(doc)).toBe('Bridge reopens')
    expect(paragraphs(doc)).toEqual(['The ministry says the bridge reopens.'])
  })

  it('may be of tabular lines', async () => {
    const lines =
      '^BC-NL--Northland-Bridge<\r\n^Results<\r\n\u0008^Team\u001eW\u001eL\r\n\u0008Aldersund\u001e3\u001e1\r\n\u0008Northport\u001e2\u001e2'
    const doc = await readOne('anpa', `${head.replace('\u0013\u0011', '\u0013\u0012')}\u0002${lines}${tail}`)
    expect(detailsOf(doc).wire?.rest.format).toBe('tabular')
    expect(paragraphs(doc)).toEqual(['Team W L', 'Aldersund 3 1', 'Northport 2 2'])
  })
})

describe('a message of another sender', () => {
  it('may have no codes in its text, its slug again, and paragraphs by their indent', async () => {
    const doc = await readOne(
      'anpa',
      [
        '\u0005nl-all',
        '\u0016\u0016\u0001a0042\nr a\u0013\u0011 bc-Northland-Bridge   03-06 0061',
        '\u0002Bridge reopens after two winters',
        'Northland-Bridge',
        'By Mira Holt',
        '   ALDERSUND, March 6 (AAP) - The bridge reopens on Monday.',
        '   Lorries stay out until May.',
        '',
        'AAP mh',
        '\u000306-03-26 14-12-30\u0004',
      ].join('\r\n'),
    )
    expect(headlineOf(doc)).toBe('Bridge reopens after two winters')
    expect(standfirstOf(doc)).toBe('')
    expect(bylinesOf(doc)).toEqual([{ name: 'Mira Holt', credit: '' }])
    expect(detailsOf(doc)).toMatchObject({ slug: 'Northland-Bridge', urgency: 4 })
    expect(paragraphs(doc).slice(0, 2)).toEqual([
      'ALDERSUND, March 6 (AAP) - The bridge reopens on Monday.',
      'Lorries stay out until May.',
    ])
  })
})

describe('a file of several messages', () => {
  it('has as many stories', async () => {
    const readings = await read('anpa', ap + ap.replace('Northland reopens', 'Southland reopens'))
    expect(readings.map(({ doc }) => headlineOf(doc).split(' ')[0])).toEqual(['Northland', 'Southland'])
  })

  it('has one story where a second goes on with the first', async () => {
    const lines = '^BC-NL--Northland-Bridge,30<\r\n^Bridge reopens<\r\n\t   It reopens.\r\n\t   MORE'
    const readings = await read(
      'anpa',
      `${head}\u0002${lines}${tail}${head}\u0002\t   Lorries stay out.${tail}`,
    )
    expect(readings).toHaveLength(1)
    expect(readings[0] && paragraphs(readings[0].doc)).toEqual(['It reopens.', 'Lorries stay out.'])
  })
})

describe('a message whose frame was cut', () => {
  const bare = (message: string) =>
    [...message].filter((letter) => letter >= ' ' || '\t\n\r'.includes(letter)).join('')

  it.each([
    ['codes taken out', bare(ap)],
    ['no story line', `${head.split('\n').slice(1).join('\n')}\u0002${text}${tail}`],
    ['no end', `${head}\u0002${text}`],
    ['the agency’s name after its number', ap.replace('\u001f', 'NPA\u001f')],
    ['blank lines before', `\r\n\r\n${ap}`],
  ])('is read with %s', async (_, message) => {
    expect(formatOf(source(message)).name).toBe('anpa')
    const doc = await readOne('anpa', message)
    expect(headlineOf(doc)).toBe('Northland reopens its bridge to the north')
    expect(detailsOf(doc).slug).toBe('NL--Northland-Bridge')
    expect(paragraphs(doc).at(-1)).toBe('Ida Sommer in Northport contributed.')
    expect(bylinesOf(doc)).toHaveLength(2)
    if (message.includes('1412GMT')) expect(detailsOf(doc).wire?.sent).toBe('2026-03-06T14:12:00.000Z')
  })

  it('is read with its text alone', async () => {
    expect(formatOf(source(text)).name).toBe('anpa')
    expect(headlineOf(await readOne('anpa', text))).toBe('Northland reopens its bridge to the north')
  })

  it.each(['\u0016\u0016\u0001\u0002\u0003\u0004', `${head}\u0002\u0003\u0004`])(
    'is told to be empty where nothing is left: %j',
    async (message) => {
      await expect(async () => read('anpa', message)).rejects.toThrow(ReadError)
    },
  )
})

describe('recognising', () => {
  it.each([
    'Council votes\n\nERBIL (Kurdistan 24) – The council voted.\n',
    'a b c 03-03 0341\n',
    '^ a caret\n\nand text <\n',
    '',
  ])('leaves %j alone', (plain) => {
    expect(formats.anpa.recognise?.(source(plain))).toBe(false)
  })
})

describe('writing', () => {
  const { headline, standfirst, paragraph, byline, crosshead } = schema.nodes
  const story = (details: Partial<typeof newDetails>) =>
    storyOf(
      schema.nodes.doc.create({ ...newDetails, ...details }, [
        headline.create(null, schema.text('Bridge reopens')),
        standfirst.create(null, schema.text('After two winters')),
        byline.create({ bylines: [{ name: 'Mira Holt', credit: '' }] }, schema.text('By Mira Holt')),
        paragraph.create(null, schema.text('The bridge reopens on Monday.')),
        crosshead.create(null, schema.text('The detour')),
        paragraph.create(null, schema.text('It was 5 < 6.')),
      ]),
    )

  it('frames a message as the guidelines have it', async () => {
    const message = await written(
      'anpa',
      story({ slug: 'BRIDGE', urgency: 1, clientNote: 'Pictures to follow' }),
    )
    expect(message.replace(/a\d{4}/, 'aNNNN')).toBe(
      [
        '\u0016\u0016\u0001aNNNN\u001f-----\nf i\u0013\u0011 BC-BRIDGE  03-03 0012',
        '\u0002^BC-BRIDGE,0012<',
        '^Bridge reopens<',
        '^Eds: Pictures to follow<',
        '^After two winters<',
        '^By Mira Holt=',
        '\t   The bridge reopens on Monday.',
        '^The detour<',
        '\t   It was 5 < 6.',
        '\u0003KUR-WF-03-03-26 0900GMT<',
        '',
        '\u000c',
        '\u0004',
      ].join('\r\n'),
    )
  })

  it.each([
    ['en', '^Eds: Pictures to follow<'],
    ['ar', '^ملحوظة للمحررين: Pictures to follow<'],
    ['ckb', '^تێبینی بۆ سەرنووسەران: Pictures to follow<'],
  ])('addresses editors in the language of the story, and reads it back: %s', async (language, line) => {
    const message = await written('anpa', story({ language, clientNote: 'Pictures to follow' }))
    expect(message).toContain(line)
    expect(detailsOf(await readOne('anpa', message)).clientNote).toBe('Pictures to follow')
  })

  it('sends back what the wire told', async () => {
    const doc = await readOne('anpa', ap)
    const again = await readOne('anpa', await written('anpa', storyOf(doc)))
    expect(detailsOf(again)).toMatchObject({ slug: 'NL--Northland-Bridge', urgency: 3 })
    expect(detailsOf(again).wire?.rest).toMatchObject({
      service: 'a',
      category: 'i',
      pictures: 'AP Photo NTH101, NTH102',
    })
    expect(paragraphs(again)).toEqual(paragraphs(doc))
    expect(signOffOf(again)).toEqual(signOffOf(doc))
  })
})

describe('a header of AP that counts no words', () => {
  const table = (first: string, fields: string) =>
    `${first}\r\n${fields}\r\n\u0002^BC-NL--Dam Glance<\r\n^Dam Glance=\r\n^By The Northern Post=\r\n\tThe dam holds 38 million cubic metres.\r\n\tWork begins in May.\r\n`
  it.each([
    ['with its codes', '\u0016\u0016\u0001s0284\u001f-----', 'r s\u0014\u0012 BC-NL--DamGlance     08-18 '],
    ['without them', 's0284-----', 'r s BC-NL--Dam Glance     08-18 '],
  ])('is known %s', async (_, first, fields) => {
    const file = table(first, fields)
    expect(formatOf(source(file)).name).toBe('anpa')
    const doc = await readOne('anpa', file)
    expect(headlineOf(doc)).toBe('Dam Glance')
    expect(detailsOf(doc).slug).toBe('NL--Dam Glance')
    expect(doc.textContent).not.toMatch(/s0284|\^/)
  })

  it('is known by its codes where it has no date, and its byline by the line below', async () => {
    const file =
      '\u0016\u0016\u0001a0123\u001f-----\r\nu i \u0014\u0011BC-NL--Dam,0112\r\n\u0002BC-NL--Dam<\r\n\r\n^Dam Glance=\r\n^By Lana Osman=\r\n^The Northern Post=\r\n\tThe dam holds 38 million cubic metres.\r\n\tWork begins in May.\r\n\u0003'
    const doc = await readOne('anpa', file)
    expect(formatOf(source(file)).name).toBe('anpa')
    expect(headlineOf(doc)).toBe('Dam Glance')
    expect(detailsOf(doc).slug).toBe('NL--Dam')
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: 'The Northern Post' }])
  })

  it.each(['a BC-style rally on 08-18', 'r s Dam Glance 08-18', 'x yz 08-18'])(
    'is not any line: %s',
    (line) => {
      expect(formatOf(source(`a0815-----\n${line}\n\nThe dam leaks.\n`)).name).not.toBe('anpa')
    },
  )
})

describe.each(['anpa', 'iptc7901'] as const)('the text of %s', (format) => {
  const { nodes } = schema
  const paragraph = (text: string) => nodes.paragraph.create(null, schema.text(text))
  const row = (...cells: string[]) =>
    nodes.table_row.create(
      null,
      cells.map((text) => nodes.table_cell.create(null, paragraph(text))),
    )
  const back = async (...blocks: ReturnType<typeof paragraph>[]) => {
    const content = [paragraph('The games are over.'), ...blocks, paragraph('That is all of it.')]
    const head = [nodes.headline.create(null, schema.text('The day')), nodes.standfirst.create()]
    const doc = nodes.doc.create(newDetails, [...head, ...content])
    const read = await readOne(format, await written(format, storyOf(doc)))
    return bodyOf(read).slice(1, -1)
  }

  it('has the rows of a table as one', async () => {
    const table = nodes.table.create(null, [row('Koya', '3'), row('Ranya', '1')])
    const blocks = await back(table, paragraph('A word on it.'))
    expect(blocks.map(({ type }) => type.name)).toEqual(['table', 'paragraph'])
    expect(blocks.map(plainText)[0]).toBe('Koya\t3\nRanya\t1')
  })

  it('has no list where a paragraph begins with an ordinal', async () => {
    const lines = ['1. FC Koya won.', '1. FC Ranya lost.', '04. Soran came fourth.']
    const blocks = await back(...lines.map(paragraph))
    expect(blocks.map(({ type }) => type.name)).toEqual(['paragraph', 'paragraph', 'paragraph'])
    expect(blocks.map(plainText)).toEqual(lines)
  })

  const items = (...texts: string[]) => texts.map((text) => nodes.list_item.create(null, paragraph(text)))

  it('has numbered lines in a row as a list, and those with bullets above it as another', async () => {
    const bullets = nodes.bullet_list.create(null, items('boots', 'nets'))
    const steps = nodes.ordered_list.create({ order: 1 }, items('Open the gate', 'Wait'))
    const blocks = await back(bullets, steps)
    expect(blocks.map(({ type }) => type.name)).toEqual(['bullet_list', 'ordered_list'])
  })
})
