import { unzipSync } from 'fflate'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { formats, outgoing, readSource, type WriteOptions } from '../../../story/formats'
import { differences } from '../../../story/formats/compare'
import type { FormatName } from '../../../story/formats/format'
import { writePaper } from '../../../story/formats/html/paper'
import { readValues } from '../../../story/formats/values'
import { schema } from '../../../story/schema'
import { newDetails, noSignOff, noWire } from '../../../story/schema/values'
import { bylinesOf, datelineOf, detailsOf, signOffOf } from '../../../story/story/parts'
import { suggestionsBetween } from '../../../story/suggestions/record'
import { commentOn } from '../comments/make'
import { storyOf } from '../generate'

const { nodes, marks } = schema
const text = (words: string) => schema.text(words)

/** What no reader may see, each in its own place. */
const secrets = {
  note: 'SECRETNOTE off the record',
  clientNote: 'SECRETEDS check the spelling',
  wireId: 'SECRETID-44',
  wireVersion: 'SECRETVERSION',
  provider: 'SECRETPROVIDER',
  copyright: 'SECRETCOPYRIGHT',
  located: 'SECRETPLACE',
  caption: 'SECRETCAPTION',
  rest: 'SECRETREST',
  credit: 'SECRETCREDIT',
  editor: 'Secretius Fullname',
}

const wire = {
  ...noWire,
  id: secrets.wireId,
  version: secrets.wireVersion,
  provider: secrets.provider,
  copyright: secrets.copyright,
  located: secrets.located,
  pictures: [{ href: 'https://example.org/p.jpg', caption: secrets.caption, credit: secrets.caption }],
  rest: { description: secrets.rest, lastModifiedBy: secrets.rest, category: secrets.rest },
}

/** A story of a house that prints initials and no credits. */
function secretive(came = 'docx'): Node {
  const place = { places: [{ city: 'Lyon', region: '', country: 'France' }], date: null, sources: ['AFP'] }
  const details = {
    ...newDetails,
    house: 'afp',
    slug: 'RIVER-RISES',
    stage: 'ready' as const,
    note: secrets.note,
    clientNote: secrets.clientNote,
    wire: { ...wire, format: came },
  }
  const editing = [{ name: secrets.editor, place: '' }]
  return nodes.doc.create(details, [
    nodes.headline.create(null, text('River rises')),
    nodes.standfirst.create(),
    nodes.byline.create({ bylines: [{ name: 'Dilan Aro', credit: secrets.credit }] }, text('By Dilan Aro')),
    nodes.paragraph.create(null, [
      schema.text('LYON (AFP) - ', [marks.dateline.create(place)]),
      text('The river rose on Monday.'),
    ]),
    nodes.signoff.create({ signOff: { ...noSignOff, editing } }, text('sf')),
  ])
}

const decoder = new TextDecoder('latin1')

/** All that is in a file, also what is packed in it. */
function bytesOf(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const plain = decoder.decode(bytes)
  if (!plain.startsWith('PK')) return plain
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => name + decoder.decode(part))
  return parts.join('\n')
}

async function written(name: FormatName, doc: Node, options?: WriteOptions): Promise<string> {
  return bytesOf((await formats[name].write?.(storyOf(doc), options)) ?? '')
}

const all = Object.values(formats).filter(({ write }) => write)
const documents = all.filter(({ isWire }) => !isWire).map(({ name }) => name)
const wires = all.filter(({ isWire }) => isWire).map(({ name }) => name)
const whole = documents.filter((name) => name !== 'txt')

describe.each(all.map(({ name }) => name))('%s', (name) => {
  const commented = () => {
    const doc = secretive()
    const place = { from: 1, to: 6 }
    const comments = [commentOn('text', doc, place, { text: 'SECRETCOMMENT', by: 'Secretius Fullname' })]
    const base = doc.type.create(doc.attrs, [
      nodes.headline.create(null, text('SECRETBASE')),
      ...doc.children.slice(1),
    ])
    return { ...storyOf(doc), comments, review: { isOn: true, ...suggestionsBetween(base, doc) } }
  }

  it.each(['readers', 'desk'] as const)('has no comment on the story, for %s', async (audience) => {
    const goesAlong = audience === 'desk' && formats[name].holdsComments && !formats[name].tellsNoAuthors
    const file = bytesOf((await formats[name].write?.(commented(), { audience })) ?? '')
    expect(file.includes('SECRETCOMMENT')).toBe(goesAlong === true)
    expect(outgoing(commented(), formats[name], { audience }).comments).toHaveLength(goesAlong ? 1 : 0)
  })

  it('has no comment to clients, for readers', async () => {
    if (formats[name].isWire) return
    const story = commented()
    const comments = story.comments.map((comment) => ({ ...comment, toClients: true }))
    expect(bytesOf((await formats[name].write?.({ ...story, comments })) ?? '')).not.toContain(
      'SECRETCOMMENT',
    )
  })

  it.each(['readers', 'desk'] as const)(
    'has nothing of the text without what is suggested, for %s',
    async (audience) => {
      expect(bytesOf((await formats[name].write?.(commented(), { audience })) ?? '')).not.toContain(
        'SECRETBASE',
      )
      expect(outgoing(commented(), formats[name], { audience }).review).toBeNull()
    },
  )
})

describe.each(documents)('%s for readers', (name) => {
  it.each(Object.entries(secrets))('has nothing of the %s', async (_, secret) => {
    const file = await written(name, secretive(name))
    expect(file).not.toContain(secret)
    expect(await written(name, secretive(name), { audience: 'readers' })).not.toContain(secret)
  })

  it('does not say at which stage the story is', async () => {
    const draft = secretive().type.create({ ...secretive().attrs, stage: 'draft' }, secretive().content)
    expect(await written(name, secretive())).toBe(await written(name, draft))
  })
})

describe.each(whole)('%s for another desk', (name) => {
  it.each(Object.entries(secrets))('has the %s', async (_, secret) => {
    expect(await written(name, secretive(), { audience: 'desk' })).toContain(secret)
  })
})

describe.each(wires)('%s, which goes to clients,', (name) => {
  it.each(['readers', 'desk'] as const)('for %s has the note to them alone', async (audience) => {
    const file = await written(name, secretive(), { audience })
    expect(file).toContain(secrets.clientNote)
    for (const secret of [secrets.note, secrets.credit, secrets.editor]) expect(file).not.toContain(secret)
  })

  it.each(['readers', 'desk'] as const)(
    'for %s has the comments that go to them, read back as their note',
    async (audience) => {
      const doc = secretive(name)
      const comments = [
        commentOn('text', doc, { from: 7, to: 12 }, { text: 'The second comment', toClients: true }),
        commentOn('text', doc, { from: 1, to: 6 }, { text: 'The first comment', toClients: true }),
        commentOn('story', doc, null, { text: 'SECRETCOMMENT' }),
        commentOn('story', doc, null, {
          text: 'SECRETRESOLVED',
          toClients: true,
          resolved: { by: 'Dara', at: '2026-11-28T09:00:00.000Z' },
        }),
        commentOn('story', doc, null, {
          text: 'Of the story',
          toClients: true,
          replies: [
            {
              id: '00000000-0000-4000-9000-000000000000',
              by: 'Dara',
              at: '2026-11-28T09:00:00.000Z',
              text: 'SECRETREPLY',
              changed: '2026-11-28T09:00:00.000Z',
            },
          ],
        }),
      ]
      const content = (await formats[name].write?.({ ...storyOf(doc), comments }, { audience })) ?? ''
      const file = bytesOf(content)
      for (const secret of ['SECRETCOMMENT', 'SECRETRESOLVED', 'SECRETREPLY', secrets.note])
        expect(file).not.toContain(secret)
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const source = { name: 'a', bytes, text: new TextDecoder().decode(bytes) }
      const [reading] = await readSource(source, { house: 'afp', language: 'en' }, name)
      const note = [secrets.clientNote, 'Of the story', 'The first comment', 'The second comment']
      expect(detailsOf(reading?.doc ?? doc).clientNote.split(/\s+/)).toEqual(note.join(' ').split(' '))
      expect(reading?.comments ?? []).toEqual([])
    },
  )

  it.each([
    'not for publication',
    'contacts',
    'meta.internal-note',
    'meta.comments',
    'revision-history',
    'itemMeta/private',
    'meta.locked_by lock',
  ])('does not pass “%s” of the sender on', async (key) => {
    for (const came of ['ninjs', 'nitf', 'newsml-g2', 'anpa', 'iptc7901']) {
      const doc = secretive(came)
      const rest = { [key]: `<${key.replace(/^.*\W/, '')} comment="TOLDINCONFIDENCE"/>TOLDINCONFIDENCE` }
      const received = doc.type.create({ ...doc.attrs, wire: { ...wire, format: came, rest } }, doc.content)
      expect(await written(name, received)).not.toContain('TOLDINCONFIDENCE')
    }
  })
})

it('a page to be printed has for readers nothing of its own that they may not see', () => {
  for (const secret of Object.values(secrets))
    expect(writePaper(outgoing(storyOf(secretive())), [], '/fonts.css')).not.toContain(secret)
})

it('what is told above a printed story keeps its own direction', () => {
  const facts = [{ name: 'Changed', value: '30ی تشرینی دووەم 2026' }]
  expect(writePaper(outgoing(storyOf(secretive())), facts, '/fonts.css')).toContain(
    '<b dir="auto">Changed</b> <bdi>30ی تشرینی دووەم 2026</bdi>',
  )
})

describe('a file for readers that comes in again', () => {
  it.each(['html', 'md', 'docx', 'odt', 'rtf'] as const)(
    'as %s is the same story to a reader',
    async (name) => {
      const content = (await formats[name].write?.(storyOf(secretive()))) ?? ''
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const source = { name: `story.${name}`, bytes, text: new TextDecoder().decode(bytes) }
      const [reading] = await readSource(source, { house: null, language: null })
      const doc = reading?.doc ?? secretive()
      expect(datelineOf(doc)).toEqual(datelineOf(secretive()))
      expect(bylinesOf(doc)).toEqual([{ name: 'Dilan Aro', credit: '' }])
      expect(signOffOf(doc).editing.map(({ name }) => name)).toEqual(['sf'])
      expect(detailsOf(doc)).toEqual({ ...newDetails, house: 'afp', slug: 'RIVER-RISES' })
      const sent = outgoing(storyOf(secretive()), formats[name])
      expect(differences(sent.doc, doc, formats[name].holds ?? [])).toEqual([])
    },
  )
})

describe('values in a file', () => {
  const parts = {
    copydesk: 1,
    headline: 'River',
    standfirst: '',
    bylines: null,
    dateline: null,
    signOff: null,
  }

  it('are Copydesk’s where a detail is missing that came later', () => {
    const values = readValues({ ...parts, note: 'Old', slug: 'RIVER', stage: 'ready' })
    expect(values).toMatchObject({ slug: 'RIVER', stage: 'ready', note: 'Old', clientNote: '' })
  })

  it('are Copydesk’s where a later version writes a detail that this one cannot read', () => {
    expect(readValues({ ...parts, slug: 'RIVER', urgency: 'high', stage: 'legal', crew: [1] })).toMatchObject(
      {
        slug: 'RIVER',
        urgency: newDetails.urgency,
        stage: 'legal',
      },
    )
  })

  it.each([{}, { copydesk: 2 }, { title: 'River' }, null, 'text', [1]])('%j are not', (data) => {
    expect(readValues(data)).toBeNull()
  })
})

/** A paragraph in which `~` stands around what is struck. */
function line(marked: string): Node {
  const runs = marked
    .split('~')
    .flatMap((run, index) => (run === '' ? [] : [schema.text(run, index % 2 ? [marks.strike.create()] : [])]))
  return nodes.paragraph.create(null, runs)
}

function storyWith(...body: Node[]) {
  const head = [nodes.headline.create(null, text('River rises')), nodes.standfirst.create()]
  return storyOf(nodes.doc.create(newDetails, [...head, ...body]))
}

const struckFormats = ['txt', 'json', 'nitf', 'anpa', 'iptc7901'] as const

describe.each(struckFormats)('%s, which cannot show what is struck,', (name) => {
  it.each<[marked: string, runs: string]>([
    ['The minister took a bribe of $2 ~million~denied wrongdoing.', 'took a bribe of $2 denied wrongdoing.'],
    ['Officials ~lied and~ said no.', 'Officials said no.'],
    ['Officials said ~nothing~, then left.', 'Officials said, then left.'],
    ['~Yesterday~ it rained.', 'it rained.'],
    ['It rained ~and rained~', 'It rained'],
    ['It ~GONE~ rained ~GONE~ on.', 'It rained on.'],
    ['قال الوزير ~GONE~، ثم غادر.', 'قال الوزير، ثم غادر.'],
  ])('%j runs as %j', async (marked, runs) => {
    const content = await formats[name].write?.(storyWith(line(marked), line('It stands.')))
    const file = typeof content === 'string' ? content : new TextDecoder('windows-1252').decode(content)
    const flat = file.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(flat).toContain(runs)
    for (const struck of marked.split('~').filter((_, index) => index % 2))
      expect(flat).not.toContain(struck.replace(/million/, '$2 million'))
  })

  it('keeps the story whole where a whole block is struck, and tells', async () => {
    const { nodes: n } = schema
    const item = (marked: string) => n.list_item.create(null, line(marked))
    const cell = (marked: string) => n.table_cell.create(null, line(marked))
    const story = storyWith(
      line('~GONE~'),
      n.quote.create(null, line('~GONE~')),
      n.bullet_list.create(null, [item('~GONE~'), item('It stays.')]),
      n.bullet_list.create(null, [item('~GONE~')]),
      n.table.create(null, n.table_row.create(null, [cell('~GONE~'), cell('61')])),
    )
    const { doc, leftOut } = outgoing(story, formats[name])
    doc.check()
    expect(doc.textContent).not.toContain('GONE')
    expect(doc.textContent).toContain('It stays.61')
    expect(leftOut).toEqual(['struck'])
    const nothing = outgoing(storyWith(line('~GONE~')), formats[name]).doc
    nothing.check()
    expect(nothing.textContent).toBe('River rises')
  })

  it('leaves a story alone in which nothing is struck', () => {
    const story = storyWith(line('It stands.'))
    expect(outgoing(story, formats[name])).toMatchObject({ leftOut: [] })
    expect(outgoing(story, formats[name]).doc.eq(story.doc)).toBe(true)
  })
})

it.each(all.map(({ name }) => name).filter((name) => !struckFormats.some((each) => each === name)))(
  '%s shows what is struck',
  async (name) => {
    const story = storyWith(line('Officials ~lied and~ said no.'))
    const content = (await formats[name].write?.(story)) ?? ''
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const source = { name: 'story', bytes, text: new TextDecoder().decode(bytes) }
    const [reading] = await readSource(source, { house: null, language: null }, name)
    expect(differences(story.doc, reading?.doc ?? story.doc, ['text', 'emphasis'])).toEqual([])
  },
)

/** A JPEG whose head says where it was taken, in Exif of either byte order and in XMP. */
function photograph(isLittle: boolean, xmp = ''): string {
  const tiff = new Uint8Array(120)
  const view = new DataView(tiff.buffer)
  const u16 = (at: number, value: number) => view.setUint16(at, value, isLittle)
  const u32 = (at: number, value: number) => view.setUint32(at, value, isLittle)
  tiff.set(new TextEncoder().encode(isLittle ? 'II' : 'MM'))
  u16(2, 42)
  u32(4, 8)
  u16(8, 2)
  // the artist, which stays
  for (const [at, value] of [
    [10, 0x013b],
    [12, 2],
  ] as const)
    u16(at, value)
  u32(14, 8)
  u32(18, 90)
  tiff.set(new TextEncoder().encode('D. Aro.\0'), 90)
  // where the place is
  for (const [at, value] of [
    [22, 0x8825],
    [24, 4],
  ] as const)
    u16(at, value)
  u32(26, 1)
  u32(30, 38)
  u16(38, 1)
  for (const [at, value] of [
    [40, 2],
    [42, 5],
  ] as const)
    u16(at, value)
  u32(44, 3)
  u32(48, 60)
  tiff.set(new TextEncoder().encode('LATITUDELATITUDELATITUDE'), 60)
  const segment = (marker: number, head: string, body: Uint8Array) => {
    const text = new TextEncoder().encode(head)
    const size = text.length + body.length + 2
    return [0xff, marker, size >> 8, size & 0xff, ...text, ...body]
  }
  const bytes = [
    0xff,
    0xd8,
    ...segment(0xe1, 'Exif\0\0', tiff),
    ...segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', new TextEncoder().encode(xmp)),
    0xff,
    0xd9,
  ]
  return `data:image/jpeg;base64,${btoa(String.fromCharCode(...bytes))}`
}

describe('a picture that says where it was taken', () => {
  const xmp =
    '<rdf:Description dc:creator="Aro" exif:GPSLatitude="LATITUDE,12N"/><exif:GPSLongitude>LATITUDE</exif:GPSLongitude>'
  const pictured = (src: string) =>
    storyWith(
      line('It stands.'),
      nodes.picture.create({ src, alt: 'A bridge' }, [nodes.caption.create(), nodes.credit.create()]),
    )
  const srcOf = (doc: Node) => String(doc.lastChild?.attrs.src)
  const bytesIn = (src: string) => atob(src.slice('data:image/jpeg;base64,'.length))

  it.each([true, false])('does not say it to readers (little-endian: %s)', (isLittle) => {
    const src = photograph(isLittle, xmp)
    const sent = outgoing(pictured(src), formats.html)
    expect(bytesIn(src)).toContain('LATITUDE')
    expect(bytesIn(srcOf(sent.doc))).not.toContain('LATITUDE')
    expect(bytesIn(srcOf(sent.doc))).toContain('D. Aro.')
    expect(bytesIn(srcOf(sent.doc))).toContain('dc:creator="Aro"')
    expect(bytesIn(srcOf(sent.doc))).toHaveLength(bytesIn(src).length)
    expect(sent.leftOut).toEqual(['places'])
  })

  it('says it to another desk', () => {
    const src = photograph(true, xmp)
    expect(srcOf(outgoing(pictured(src), formats.html, { audience: 'desk' }).doc)).toBe(src)
  })

  it.each(['data:image/jpeg;base64,/9j/2Q==', 'data:image/png;base64,iVBORw0KGgo='])(
    '%s says nothing',
    (src) => {
      expect(outgoing(pictured(src), formats.html)).toMatchObject({ leftOut: [] })
      expect(srcOf(outgoing(pictured(src), formats.html).doc)).toBe(src)
    },
  )

  it('that is cut off anywhere harms nothing', () => {
    const whole = bytesIn(photograph(true, xmp))
    for (let length = 2; length < whole.length; length += 3) {
      const src = `data:image/jpeg;base64,${btoa(whole.slice(0, length))}`
      expect(() => outgoing(pictured(src), formats.html)).not.toThrow()
    }
  })
})
