import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf, formats, ReadError, type ReadRequest, readSource } from '../../../story/formats'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  signOffOf,
  standfirstOf,
} from '../../../story/story/parts'
import { storyDoc, storyOf } from '../generate'

const source = (text: string, name = 'item.json') => ({ name, text, bytes: new TextEncoder().encode(text) })

const nobody: ReadRequest = { house: null, language: null }

async function readAll(file: unknown) {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  return (await formats.ninjs.read?.(source(text), nobody)) ?? []
}

async function read(file: unknown) {
  const [reading] = await readAll(file)
  if (!reading) throw new Error('no story was read')
  reading.doc.check()
  return reading
}

async function detailsOfFile(file: unknown) {
  return detailsOf((await read(file)).doc)
}

const paragraphsOf = async (file: unknown) =>
  bodyOf((await read(file)).doc).map(({ textContent }) => textContent)

async function written(name: 'ninjs' | 'ninjs2', file: unknown): Promise<Record<string, unknown>> {
  const { doc } = await read(file)
  return JSON.parse(String(await formats[name].write?.(storyOf(doc))))
}

/** What each generation has of the same story. */
const generations = {
  1: {
    $standard: { name: 'ninjs', version: '1.6' },
    uri: 'urn:newsml:hills.example:20260303:bridge-4',
    type: 'text',
    version: '4',
    firstcreated: '2026-03-03T08:00:00Z',
    versioncreated: '2026-03-03T12:15:00+03:00',
    embargoed: '20260304T060000+0300',
    urgency: 3,
    pubstatus: 'usable',
    language: 'en-GB',
    headline: 'Hill town reopens its bridge',
    headline_seo: 'bridge reopens hill town 2026',
    description_text: 'Two winters after it closed',
    slugline: 'BRIDGE-REOPENS',
    ednote: 'Adds mayor in paragraph 2.',
    byline: 'By Nadia Helmer',
    located: 'Erbil, Iraq',
    copyrightholder: 'Hills Agency',
    copyrightnotice: '(c) 2026 Hills Agency',
    usageterms: 'Not for broadcast',
    infosource: [{ name: 'Hills Agency' }],
    genre: [{ name: 'Current', scheme: 'http://cv.iptc.org/newscodes/genre/', code: 'Current' }],
    subject: [
      {
        name: 'politics and government',
        scheme: 'http://cv.iptc.org/newscodes/mediatopic/',
        code: '11000000',
        rel: 'about',
      },
      { name: 'bridges', scheme: 'http://hills.example/topics/', code: 'b7' },
    ],
    person: [{ name: 'Shilan Barzo', rel: 'mentions' }],
    body_text: 'ERBIL, Iraq (AP) — The bridge is open. The mayor was first across.',
    body_xhtml:
      '<p>ERBIL, Iraq (AP) — The bridge is <em>open</em>.</p><p>The mayor was first across.</p><p>(Reporting by Nadia Helmer)</p>',
    associations: {
      main: {
        uri: 'http://pictures.example/1',
        type: 'picture',
        headline: 'Bridge',
        description_text: 'The bridge on Tuesday.',
        byline: 'Sean O’Hara',
        renditions: {
          thumbnail: { href: 'http://pictures.example/1/t.jpg', mimetype: 'image/jpeg', width: 100 },
          highres: { href: 'http://pictures.example/1/h.jpg', mimetype: 'image/jpeg', width: 4000 },
        },
      },
      film: { uri: 'http://films.example/9', type: 'video', headline: 'Crossing the bridge' },
    },
  },
  2: {
    standard: { name: 'ninjs', version: '2.2' },
    uri: 'urn:newsml:hills.example:20260303:bridge-4',
    type: 'text',
    version: '4',
    firstcreated: '2026-03-03T08:00:00Z',
    versioncreated: '2026-03-03T12:15:00+03:00',
    embargoed: '2026-03-04T06:00:00+03:00',
    urgency: 3,
    pubstatus: 'usable',
    language: 'en-GB',
    headlines: [
      { role: 'seo', value: 'bridge reopens hill town 2026' },
      { role: 'main', value: 'Hill town reopens its bridge' },
    ],
    descriptions: [
      { role: 'caption', value: 'The bridge' },
      { role: 'summary', contenttype: 'text/plain', value: 'Two winters after it closed' },
    ],
    slugline: 'BRIDGE-REOPENS',
    ednote: 'Adds mayor in paragraph 2.',
    by: 'By Nadia Helmer',
    located: 'Erbil, Iraq',
    copyrightholder: 'Hills Agency',
    copyrightnotice: '(c) 2026 Hills Agency',
    usageterms: 'Not for broadcast',
    infosources: [{ name: 'Hills Agency' }],
    genres: [{ name: 'Current', uri: 'http://cv.iptc.org/newscodes/genre/Current' }],
    subjects: [
      {
        name: 'politics and government',
        uri: 'http://cv.iptc.org/newscodes/mediatopic/11000000',
        rel: 'about',
        relevance: 90,
      },
      { name: 'bridges', uri: 'http://hills.example/topics/b7' },
    ],
    people: [{ name: 'Shilan Barzo', rel: 'mentions' }],
    bodies: [
      {
        role: 'main',
        contenttype: 'text/plain',
        value: 'ERBIL, Iraq (AP) — The bridge is open. The mayor was first across.',
      },
      {
        role: 'richtext',
        contenttype: 'application/xhtml+xml',
        value:
          '<p>ERBIL, Iraq (AP) — The bridge is <em>open</em>.</p><p>The mayor was first across.</p><p>(Reporting by Nadia Helmer)</p>',
      },
    ],
    associations: [
      {
        name: 'main',
        uri: 'http://pictures.example/1',
        type: 'picture',
        headlines: [{ value: 'Bridge' }],
        descriptions: [{ value: 'The bridge on Tuesday.' }],
        by: 'Sean O’Hara',
        renditions: [
          {
            name: 'thumbnail',
            href: 'http://pictures.example/1/t.jpg',
            contenttype: 'image/jpeg',
            width: 100,
          },
          {
            name: 'highres',
            href: 'http://pictures.example/1/h.jpg',
            contenttype: 'image/jpeg',
            width: 4000,
          },
        ],
      },
      { name: 'film', uri: 'http://films.example/9', type: 'video', headlines: [{ value: 'Crossing' }] },
    ],
  },
}

/** Generation 3 is generation 2 by other names. */
const renamed = (text: string) =>
  [
    ['firstcreated', 'firstCreated'],
    ['versioncreated', 'versionCreated'],
    ['embargoed', 'embargoedUntil'],
    ['pubstatus', 'pubStatus'],
    ['ednote', 'edNote'],
    ['copyrightholder', 'copyrightHolder'],
    ['copyrightnotice', 'copyrightNotice'],
    ['usageterms', 'usageTerms'],
    ['infosources', 'infoSources'],
    ['contenttype', 'contentType'],
  ].reduce((changed, [from = '', to = '']) => changed.replaceAll(`"${from}"`, `"${to}"`), text)

const files = [
  ['1.6', JSON.stringify(generations[1])],
  ['2.2', JSON.stringify(generations[2])],
  ['3.1', renamed(JSON.stringify(generations[2]))],
] as const

describe.each(files)('a story in ninjs %s', (_, file) => {
  it('is recognised by what is in it', () => {
    expect(formatOf(source(file, 'story.txt')).name).toBe('ninjs')
    expect(formatOf(source(`\ufeff\n ${file}`, 'story')).name).toBe('ninjs')
  })

  it('gives its headline, standfirst, byline, dateline and sign-off', async () => {
    const { doc, report } = await read(file)
    expect(headlineOf(doc)).toBe('Hill town reopens its bridge')
    expect(standfirstOf(doc)).toBe('Two winters after it closed')
    expect(bylinesOf(doc)).toEqual([{ name: 'Nadia Helmer', credit: '' }])
    expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'Erbil', country: 'Iraq' }], sources: ['AP'] })
    expect(signOffOf(doc).reporting).toEqual([{ name: 'Nadia Helmer', place: '' }])
    expect(report.dropped).toEqual([])
  })

  it('is read with its paragraphs where it is told with and without', async () => {
    const { doc } = await read(file)
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual([
      'ERBIL, Iraq (AP) — The bridge is open.',
      'The mayor was first across.',
    ])
    const marked = bodyOf(doc)[0]?.children.filter(({ marks }) =>
      marks.some(({ type }) => type.name === 'em'),
    )
    expect(marked?.map(({ text }) => text)).toEqual(['open'])
  })

  it('gives the desk its details', async () => {
    expect(await detailsOfFile(file)).toMatchObject({
      slug: 'BRIDGE-REOPENS',
      language: 'en-GB',
      house: 'ap',
      embargo: '2026-03-04T03:00:00.000Z',
      clientNote: 'Adds mayor in paragraph 2.',
      urgency: 3,
      genre: { code: 'genre:Current', name: 'Current' },
      subjects: [
        { code: 'medtop:11000000', name: 'politics and government' },
        { code: 'http://hills.example/topics/b7', name: 'bridges' },
      ],
    })
  })

  it('keeps what its sender tells of it', async () => {
    const { wire } = await detailsOfFile(file)
    expect(wire).toMatchObject({
      format: 'ninjs',
      id: 'urn:newsml:hills.example:20260303:bridge-4',
      version: '4',
      created: '2026-03-03T08:00:00.000Z',
      sent: '2026-03-03T09:15:00.000Z',
      provider: 'Hills Agency',
      copyright: '(c) 2026 Hills Agency',
      located: 'Erbil, Iraq',
      pictures: [
        {
          href: 'http://pictures.example/1/h.jpg',
          caption: 'The bridge on Tuesday.',
          credit: 'Sean O’Hara',
        },
      ],
    })
    const rest = JSON.stringify(wire?.rest)
    for (const phrase of ['Not for broadcast', 'Shilan Barzo', 'bridge reopens hill town', 'films.example'])
      expect(rest).toContain(phrase)
    expect(rest).not.toContain('pictures.example')
  })

  it.each(['ninjs', 'ninjs2'] as const)('goes back out as %s with what came with it', async (name) => {
    const item = await written(name, file)
    const is3 = name === 'ninjs'
    expect(item).toMatchObject({
      standard: { name: 'ninjs', version: is3 ? '3.1' : '2.2' },
      uri: 'urn:newsml:hills.example:20260303:bridge-4',
      version: '4',
      [is3 ? 'embargoedUntil' : 'embargoed']: '2026-03-04T03:00:00.000Z',
      [is3 ? 'versionCreated' : 'versioncreated']: '2026-03-03T09:15:00.000Z',
      [is3 ? 'usageTerms' : 'usageterms']: 'Not for broadcast',
      [is3 ? 'infoSources' : 'infosources']: [{ name: 'Hills Agency' }],
      people: [{ name: 'Shilan Barzo', rel: 'mentions' }],
      headlines: [
        { role: 'main', value: 'Hill town reopens its bridge' },
        { role: 'seo', value: 'bridge reopens hill town 2026' },
      ],
      genres: [{ name: 'Current', uri: 'http://cv.iptc.org/newscodes/genre/Current' }],
    })
    expect(item.subjects).toMatchObject([
      {
        name: 'politics and government',
        uri: 'http://cv.iptc.org/newscodes/mediatopic/11000000',
        rel: 'about',
      },
      { name: 'bridges', uri: 'http://hills.example/topics/b7' },
    ])
    expect(item.associations).toMatchObject([
      { uri: 'http://pictures.example/1/h.jpg', type: 'picture', by: 'Sean O’Hara' },
      { uri: 'http://films.example/9', type: 'video' },
    ])
  })
})

const item = { uri: 'urn:example:1', versioncreated: '2026-03-03T09:00:00Z', headline: 'Snow' }

describe('what holds news items', () => {
  const two = [
    { ...item, body_text: 'One.' },
    { ...item, headline: 'Ice', body_text: 'Two.' },
  ]

  it.each<[string, unknown]>([
    ['a list', two],
    ['an object with a list', { total: 2, items: two }],
    ['a list of wrapped items', { api_version: '1.1', data: { items: two.map((each) => ({ item: each })) } }],
    ['an object with items by their names', { stories: { a: two[0], b: two[1] } }],
    ['lines', two.map((each) => JSON.stringify(each)).join('\n')],
  ])('%s gives all of them', async (_, file) => {
    const text = typeof file === 'string' ? file : JSON.stringify(file)
    expect(formatOf(source(text)).name).toBe('ninjs')
    expect((await readAll(text)).map(({ doc }) => headlineOf(doc))).toEqual(['Snow', 'Ice'])
  })

  it('leaves out items that have no text', async () => {
    expect(await readAll([{ uri: 'urn:example:2', pubstatus: 'canceled' }, two[0]])).toHaveLength(1)
  })

  const pack = { uri: 'urn:example:9', type: 'composite', headline: 'Package' }
  it.each<[string, unknown]>([
    ['by their names', { main: two[0], other: two[1] }],
    ['in a list', two],
    ['in lists by their groups', { main: [two[0]], other: [two[1]] }],
    ['in a package of its own', { main: { ...pack, associations: two } }],
  ])('takes the stories of a package that has them %s', async (_, associations) => {
    const found = await readAll({ ...pack, associations })
    expect(found.map(({ doc }) => headlineOf(doc))).toEqual(['Snow', 'Ice'])
  })

  it('holds the stories of a package by what holds the package', async () => {
    const later = { ...two[1], embargoed: '2031-03-03T10:00:00Z', pubstatus: 'usable' }
    const inner = { ...pack, embargoed: '2030-03-03T10:00:00Z', associations: [two[0]] }
    const found = await readAll({ ...pack, pubstatus: 'canceled', associations: [inner, later] })
    expect(found.map(({ doc }) => [detailsOf(doc).embargo, detailsOf(doc).withdrawn])).toEqual([
      ['2030-03-03T10:00:00.000Z', 'canceled'],
      ['2031-03-03T10:00:00.000Z', 'canceled'],
    ])
  })

  it.each([
    ['says not what it is', { uri: 'urn:example:9', headline: 'Package' }, ['Snow', 'Ice']],
    ['is text without any', { ...pack, type: 'text' }, ['Package', 'Snow', 'Ice']],
  ])('takes the stories of an item that %s', async (_, item, expected) => {
    const found = await readAll({ ...item, associations: two })
    expect(found.map(({ doc }) => headlineOf(doc))).toEqual(expected)
  })

  it('takes a package’s own text as well as its stories', async () => {
    const found = await readAll({ ...pack, body_html: '<p>Here is all of it.</p>', associations: two })
    expect(found.map(({ doc }) => headlineOf(doc))).toEqual(['Package', 'Snow', 'Ice'])
  })

  it('refuses a package that only names its stories', async () => {
    const associations = { main: { uri: 'urn:example:7', type: 'text', headline: 'Snow' } }
    await expect(readAll({ ...pack, associations })).rejects.toThrow('namesOnly')
    expect(await readAll([{ ...pack, associations }, two[0]])).toHaveLength(1)
  })

  it('reports the stories that go with one', async () => {
    expect((await read({ ...two[0], associations: { other: two[1] } })).report.dropped).toEqual(['items'])
    expect(
      (await read({ ...two[0], associations: { other: { uri: 'x', type: 'picture' } } })).report.dropped,
    ).toEqual([])
  })

  it('does not take an item’s associations for stories', async () => {
    expect(await readAll({ ...two[0], associations: { other: two[1] } })).toHaveLength(1)
  })
})

describe('the headline', () => {
  it.each<[string, unknown]>([
    ['a plain field', { headline: 'Snow' }],
    ['a field of a role', { headline_main: 'Snow', headline_web: 'Snow! Now!' }],
    ['a headline without role', { headlines: [{ value: 'Snow' }] }],
    ['a list of words', { headlines: ['Snow'] }],
    [
      'a role as a code',
      {
        headlines: [
          { role: 'x:seo', value: 'cold' },
          { role: 'hdr:main', value: 'Snow' },
        ],
      },
    ],
    ['HTML', { headline: '<p>Sn<b>ow</b></p>' }],
    ['the title where there is none', { title: 'Snow' }],
  ])('is read from %s', async (_, fields) => {
    const { doc } = await read({ uri: 'urn:example:1', ...Object(fields), body_text: 'It fell.' })
    expect(headlineOf(doc)).toBe('Snow')
  })

  it.each([
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['Tom &amp;amp; Jerry', 'Tom & Jerry'],
    ['It&#8217;s snow', 'It’s snow'],
    ['It&amp;#8217;s snow', 'It’s snow'],
    ['R&D at x < y', 'R&D at x < y'],
    ['a\u0007b', 'ab'],
  ])('%j is %j', async (raw, meant) => {
    expect(headlineOf((await read({ ...item, headline: raw })).doc)).toBe(meant)
  })

  it('is not repeated as the first paragraph', async () => {
    expect(await paragraphsOf({ ...item, body_html: '<h1>Snow</h1><p>It fell.</p>' })).toEqual(['It fell.'])
  })
})

describe('the standfirst', () => {
  it.each<[string, unknown]>([
    ['a description', { description_text: 'Deep' }],
    ['a description in HTML', { description_html: '<p>Deep</p>' }],
    ['the same twice', { description_text: 'Deep', description_html: '<p>Deep</p>' }],
    ['a lead', { description_lead: 'Deep', description_caption_xhtml: '<p>A field</p>' }],
    ['a drop', { descriptions: [{ role: 'drop', value: 'Deep' }] }],
    ['an abstract', { descriptions: [{ role: 'drol:abstract', value: 'Deep' }] }],
    ['a description without role', { descriptions: [{ role: 'note', value: 'x' }, { value: 'Deep' }] }],
  ])('is read from %s', async (_, fields) => {
    expect(standfirstOf((await read({ ...item, ...Object(fields) })).doc)).toBe('Deep')
  })

  it('is none of a picture’s caption', async () => {
    const { doc } = await read({ ...item, descriptions: [{ role: 'caption', value: 'A field' }] })
    expect(standfirstOf(doc)).toBe('')
    expect(detailsOf(doc).wire?.rest.descriptions).toContain('A field')
  })
})

describe('the byline', () => {
  it.each<[string, unknown, unknown]>([
    ['a line', { byline: 'By Nadia Helmer' }, [{ name: 'Nadia Helmer', credit: '' }]],
    ['a name with its first name last', { byline: 'Helmer, Nadia' }, [{ name: 'Nadia Helmer', credit: '' }]],
    ['HTML', { byline: '<p>By Nadia Helmer</p>' }, [{ name: 'Nadia Helmer', credit: '' }]],
    [
      'two names',
      { by: 'Nadia Helmer and Shilan Barzo' },
      [
        { name: 'Nadia Helmer', credit: '' },
        { name: 'Shilan Barzo', credit: '' },
      ],
    ],
    [
      'names with titles',
      { bylines: [{ by: 'By NADIA HELMER', title: 'Hills Agency' }] },
      [{ name: 'NADIA HELMER', credit: 'Hills Agency' }],
    ],
    [
      'names in objects',
      { bylines: [{ name: 'Nadia Helmer' }, { name: 'Shilan Barzo' }] },
      [
        { name: 'Nadia Helmer', credit: '' },
        { name: 'Shilan Barzo', credit: '' },
      ],
    ],
    [
      'authors where there is no line',
      { authors: [{ code: 'nh', name: 'Nadia Helmer', role: 'writer', biography: 'x' }] },
      [{ name: 'Nadia Helmer', credit: '' }],
    ],
  ])('is read from %s', async (_, fields, bylines) => {
    expect(bylinesOf((await read({ ...item, ...Object(fields) })).doc)).toEqual(bylines)
  })
})

describe('the text', () => {
  it.each<[string, unknown]>([
    ['HTML', { body_html: '<p>It\nfell.<br/></p><p>It stayed.</p>' }],
    [
      'a whole page',
      {
        body_xhtml: '<html><head><title>x</title></head><body><p>It fell.</p><p>It stayed.</p></body></html>',
      },
    ],
    ['plain text', { body_text: 'It fell.\n\nIt stayed.' }],
    ['plain text with entities', { body_text: 'It fell&#46;\n\nIt stayed.' }],
    ['HTML without tags', { body_html: 'It fell.\n\nIt stayed.' }],
    [
      'HTML that is called plain',
      { bodies: [{ contenttype: 'text/plain', value: '<p>It fell.</p><p>It stayed.</p>' }] },
    ],
    ['HTML that was escaped', { body_html: '&lt;p&gt;It fell.&lt;/p&gt;&lt;p&gt;It stayed.&lt;/p&gt;' }],
    ['divisions', { body_html: '<div class="a"><div>It fell.</div><div>It stayed.</div></div>' }],
    ['breaks', { body_html: 'It fell.<br><br>It stayed.' }],
    [
      'NITF',
      {
        bodies: [
          {
            contentType: 'text/vnd.IPTC.NITF',
            value:
              '<nitf><body><body.head><hedline><hl1>Snow</hl1></hedline></body.head><body.content><hl2>It fell.</hl2><p>It stayed.</p></body.content></body></nitf>',
          },
        ],
      },
    ],
    [
      'the whole story before its summary',
      {
        bodies: [
          { role: 'short', contenttype: 'text/html', value: '<p>Snow fell.</p>' },
          { role: 'main', contenttype: 'text/plain', value: 'It fell.\n\nIt stayed.' },
        ],
      },
    ],
  ])('is read from %s', async (_, fields) => {
    expect(await paragraphsOf({ ...item, ...Object(fields) })).toEqual(['It fell.', 'It stayed.'])
  })

  it.each([
    ['Tom &amp;amp; Jerry&amp;#8217;s', 'Tom & Jerry’s'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['x &lt; y', 'x < y'],
  ])('%j in HTML is %j', async (raw, meant) => {
    expect(await paragraphsOf({ ...item, body_html: `<p>${raw}</p>` })).toEqual([meant])
  })

  it('may be all that there is: its head is found in it', async () => {
    const { doc } = await read({
      uri: 'urn:example:1',
      body_text: 'Snow\n\nBy Nadia Helmer\n\nLONDON (Reuters) - It fell.',
    })
    expect(headlineOf(doc)).toBe('Snow')
    expect(bylinesOf(doc)).toEqual([{ name: 'Nadia Helmer', credit: '' }])
    expect(detailsOf(doc).house).toBe('reuters')
  })

  it('may be missing', async () => {
    expect(await paragraphsOf(item)).toEqual([''])
  })

  it('runs as its outermost element says', async () => {
    const file = { ...item, language: 'ur', body_html: '<div dir="rtl"><p>برف پڑی۔</p></div>' }
    expect((await detailsOfFile(file)).direction).toBe('rtl')
  })

  it('names what of it a story cannot hold', async () => {
    const file = { ...item, body_html: '<p>It fell.</p><iframe src="http://x.example"></iframe>' }
    expect((await read(file)).report.dropped).toEqual(['embed'])
  })

  it('is led by a dateline that has a field of its own', async () => {
    const file = { ...item, dateline: { text: 'ERBIL, Iraq (AP) —', source: 'AP' }, body_text: 'It fell.' }
    expect(datelineOf((await read(file)).doc)).toMatchObject({ places: [{ city: 'Erbil' }] })
  })
})

describe('pictures', () => {
  const picturesOf = async (fields: object) => (await detailsOfFile({ ...item, ...fields })).wire?.pictures

  it('in the text that are elsewhere are kept beside it', async () => {
    const body_html =
      '<p>It fell.</p><figure><img src="http://p.example/1.jpg" alt="x"/><figcaption>A field <span class="credit">Sean O’Hara</span></figcaption></figure>'
    expect(await paragraphsOf({ ...item, body_html })).toEqual(['It fell.'])
    expect(await picturesOf({ body_html })).toEqual([
      { href: 'http://p.example/1.jpg', caption: 'A field', credit: 'Sean O’Hara' },
    ])
  })

  it('in the cells of a table leave it whole', async () => {
    const body_html =
      '<p>One.</p><figure><table><tr><td><img src="https://p.example/flag.png">Green</td><td>12</td></tr></table><figcaption>Seats</figcaption></figure><p>Two.</p>'
    const [, table = ''] = await paragraphsOf({ ...item, body_html })
    expect(table).toContain('Green12')
    expect(table).toContain('Seats')
  })

  it('leave the words beside them, which are no caption', async () => {
    const body_html =
      '<p>One.</p><figure><img src="https://p.example/1.jpg"><blockquote><p>She said so.</p><cite>Dara Selim</cite></blockquote><figcaption>A field</figcaption></figure><figure><img src="https://p.example/2.jpg"><p>A gate</p></figure>'
    expect(await paragraphsOf({ ...item, body_html })).toEqual(['One.', 'She said so.Dara Selim'])
    expect(await picturesOf({ body_html })).toMatchObject([{ caption: 'A field' }, { caption: 'A gate' }])
  })

  it('are kept once, however often they are told', async () => {
    const body_html =
      '<figure><img src="http://p.example/small.jpg"/><figcaption>A field</figcaption></figure><p>It fell.</p>'
    const associations = {
      editor_0: {
        guid: '77',
        type: 'picture',
        headline: 'Field',
        description_text: 'A field',
        creditline: 'Hills Agency',
        renditions: { original: { href: 'http://p.example/large.jpg', mimetype: 'image/jpeg' } },
      },
      editor_1: null,
    }
    expect(await picturesOf({ body_html, associations })).toEqual([
      { href: 'http://p.example/large.jpg', caption: 'A field', credit: 'Hills Agency' },
    ])
  })

  it.each<[string, unknown, string]>([
    [
      'the whole one',
      { thumb: { href: 'http://a.b/t' }, original: { href: 'http://a.b/o' } },
      'http://a.b/o',
    ],
    [
      'the widest',
      { a: { href: 'http://a.b/1', width: 10 }, b: { href: 'http://a.b/2', width: 20 } },
      'http://a.b/2',
    ],
    [
      'no file that is none',
      {
        main: { href: 'http://a.b/x.xml', mimetype: 'text/xml' },
        b: { href: 'http://a.b/2', mimetype: 'image/png' },
      },
      'http://a.b/2',
    ],
  ])('are kept by %s of their renditions', async (_, renditions, href) => {
    const pictures = await picturesOf({ associations: [{ type: 'picture', headline: 'x', renditions }] })
    expect(pictures).toEqual([{ href, caption: 'x', credit: '' }])
  })
})

describe('details', () => {
  it.each<[string, object, object]>([
    ['keywords in a list', { keywords: ['snow', 'ice'] }, { keywords: ['snow', 'ice'] }],
    ['keywords in a line', { keywords: 'snow, ice' }, { keywords: ['snow', 'ice'] }],
    ['a priority', { priority: 6 }, { priority: 6 }],
    ['numbers as text', { urgency: '4', priority: '2' }, { urgency: 4, priority: 2 }],
    ['a language with an underscore', { language: 'nb_NO' }, { language: 'nb-NO' }],
    [
      'subjects by their numbers alone',
      {
        subject: [
          { code: '04005004', name: 'oil' },
          { qcode: '20000587', name: 'politics' },
        ],
      },
      {
        subjects: [
          { code: 'subj:04005004', name: 'oil' },
          { code: 'medtop:20000587', name: 'politics' },
        ],
      },
    ],
    [
      'subjects by name',
      { subjects: ['snow', { name: 'ice' }] },
      {
        subjects: [
          { code: '', name: 'snow' },
          { code: '', name: 'ice' },
        ],
      },
    ],
    ['one subject', { subject: { literal: 'weather' } }, { subjects: [{ code: 'weather', name: '' }] }],
    [
      'a note for the desk',
      { ednote: 'Internal: call the mayor first' },
      { note: 'Internal: call the mayor first', clientNote: '' },
    ],
    [
      'a note for clients and one for the desk',
      { ednote: 'Adds mayor.\nNot for publication: source is Hiwa' },
      { note: 'Not for publication: source is Hiwa', clientNote: 'Adds mayor.' },
    ],
    [
      'a note for the desk that addresses editors',
      { ednote: 'Eds: Not for publication: source is Hiwa' },
      { note: 'Eds: Not for publication: source is Hiwa', clientNote: '' },
    ],
    [
      'a note about what is internal',
      { ednote: 'Internal affairs minister named in paragraph 2' },
      { note: '', clientNote: 'Internal affairs minister named in paragraph 2' },
    ],
    ['a note in HTML', { ednote: '<p>Hold for <b>desk</b></p>' }, { clientNote: 'Hold for desk' }],
  ])('are read from %s', async (_, fields, details) => {
    expect(await detailsOfFile({ ...item, ...fields })).toMatchObject(details)
  })

  it.each<[string, unknown]>([
    ['urgency', 0],
    ['urgency', 12],
    ['priority', 'high'],
    ['embargoed', 'tomorrow'],
    ['embargoed', '2026-03-04'],
    ['embargoed', '2026-03-04T06:00:00'],
    ['language', 'English (UK)'],
    ['versioncreated', 'yesterday'],
  ])('that cannot be are no details: %s %j', async (name, value) => {
    const details = await detailsOfFile({ ...item, [name]: value })
    expect(details.wire?.rest[name]).toBe(String(value))
    expect(details).toMatchObject({ urgency: null, priority: null, embargo: null, language: 'en' })
  })

  it('of no standard are kept as they are', async () => {
    const { wire } = await detailsOfFile({
      ...item,
      guid: 'tag:hills.example:1',
      source: 'Hills',
      extra: { kicker: '<p>Cold</p>' },
      readtime: 0,
      service: [{ code: 'a', name: 'Abroad' }],
      signal: null,
      annotations: [],
    })
    expect(wire).toMatchObject({ provider: 'Hills' })
    expect(wire?.rest).toEqual({
      guid: 'tag:hills.example:1',
      extra: '{"kicker":"<p>Cold</p>"}',
      readtime: '0',
      service: '[{"code":"a","name":"Abroad"}]',
    })
  })

  it('of an item without a URI have its id', async () => {
    const { uri: _, ...others } = item
    expect((await detailsOfFile({ ...others, guid: '20260303-7' })).wire?.id).toBe('20260303-7')
  })
})

describe('files that break the rules', () => {
  it.each([
    ['line ends within text', '{"uri":"urn:x:1","headline":"Snow","body_text":"It fell.\n\nIt\tstayed."}'],
    ['commas too many', '{"uri":"urn:x:1","headline":"Snow","body_text":"It fell.\\n\\nIt stayed.",}'],
  ])('are read in spite of %s', async (_, text) => {
    expect(formatOf(source(text)).name).toBe('ninjs')
    expect(await paragraphsOf(text)).toEqual(['It fell.', 'It stayed.'])
  })

  it('keep the words of HTML that is marked up too deep', async () => {
    const text = JSON.stringify({ ...item, body_html: `${'<div>'.repeat(50_000)}It fell.` })
    expect((await paragraphsOf(text)).join(' ')).toContain('It fell.')
  })

  const nested = `{"uri":"urn:x:1","headline":"Snow","extra":${'['.repeat(50_000)}${']'.repeat(50_000)}}`

  it.each([
    ['cut off', files[1][1].slice(0, 900), 'damaged'],
    ['cut off within text with quotes', `{"body_html":"${'\\"a '.repeat(40_000)}`, 'damaged'],
    ['empty', '', 'damaged'],
    ['of a number', '7', 'noItem'],
    ['of an empty list', '[]', 'noItem'],
    ['of an empty object', '{}', 'noText'],
    ['without text', JSON.stringify({ uri: 'urn:x:1', versioncreated: '2026-03-03' }), 'noText'],
    ['nested too deep', nested, 'tooDeep'],
  ])('are refused where they are %s', async (_, text, reason) => {
    const failure = await readAll(text).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ReadError)
    expect(failure).toHaveProperty('problem', reason)
  })

  it('whatever is in their fields, are read or refused in one line', async () => {
    const names = Object.keys(generations[1]).concat(Object.keys(generations[2]), 'keywords', 'bylines')
    const fields = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }))
    await fc.assert(
      fc.asyncProperty(fields, async (file) => {
        const result = await readAll(file).catch((error: unknown) => error)
        if (!Array.isArray(result)) expect(result).toBeInstanceOf(ReadError)
        else
          for (const { doc } of result) {
            doc.check()
            expect(() => formats.ninjs.write?.(storyOf(doc))).not.toThrow()
          }
      }),
      { numRuns: 300 },
    )
  })
})

describe('files of others', () => {
  it.each([
    ['Copydesk’s own data', { headline: 'Snow', standfirst: '', bylines: [], paragraphs: ['It fell.'] }],
    ['linked data', { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Snow', uri: 'x' }],
    [
      'a feed',
      { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: '1', content_html: 'x' }] },
    ],
    ['a blog’s', { id: 1, guid: { rendered: 'x' }, title: { rendered: 'Snow' }, content: { rendered: 'x' } }],
    ['a list of numbers', [1, 2]],
  ])('are left to others: %s', (_, file) => {
    expect(formats.ninjs.recognise?.(source(JSON.stringify(file)))).toBe(false)
  })

  it.each(['', 'Snow fell.', '<p>Snow</p>', '{ Snow fell }', '[1] Snow fell.'])('%j is no ninjs', (text) => {
    expect(formats.ninjs.recognise?.(source(text))).toBe(false)
  })
})

describe('a story of the desk', () => {
  it.each([
    ['ninjs', 'en', 'versionCreated'],
    ['ninjs2', 'en', 'versioncreated'],
  ] as const)('is written as %s with what the standard asks for', async (name, language, changed) => {
    const { doc } = await read({ headline: 'Snow', body_text: 'ERBIL (Kurdistan 24) – It fell.', language })
    const own = doc.type.create(
      { ...doc.attrs, wire: null, keywords: ['snow'], clientNote: 'Hold' },
      doc.content,
    )
    expect(JSON.parse(String(await formats[name].write?.(storyOf(own))))).toMatchObject({
      uri: 'urn:uuid:0195575c-0000-7000-8000-000000000000',
      type: 'text',
      [changed]: '2026-03-03T09:00:00.000Z',
      language: 'en',
      headlines: [{ role: 'main', value: 'Snow' }],
      located: 'Erbil',
      subjects: [{ name: 'snow', rel: 'keyword' }],
      bodies: [
        {
          role: 'main',
          value: '<p><span data-part="dateline">ERBIL (Kurdistan 24) – </span>It fell.</p>',
        },
      ],
    })
  })

  it.each(['ninjs', 'ninjs2'] as const)('is recognised as %s, whatever is in it', async (name) => {
    await fc.assert(
      fc.asyncProperty(storyDoc, async (doc) => {
        const text = String(await formats[name].write?.(storyOf(doc)))
        expect(formatOf(source(text)).name).toBe('ninjs')
      }),
      { numRuns: 40 },
    )
  })

  it('comes back by the id that it went out with', async () => {
    const { doc } = await read({ headline: 'Snow', guid: '20260303-7' })
    const text = String(await formats.ninjs.write?.(storyOf(doc)))
    expect(JSON.parse(text).uri).toBe('urn:uuid:0195575c-0000-7000-8000-000000000000')
    const { wire } = await detailsOfFile(text)
    expect(wire?.id).toBe('20260303-7')
    expect(wire?.rest).not.toHaveProperty('altIds')
  })

  it('keeps text that tries to be markup', async () => {
    const { doc } = await read({ headline: 'x', body_text: 'x' })
    const [head, ...others] = doc.children
    const headline = head?.type.create(null, doc.type.schema.text('</p> &amp;amp; <b>')) ?? doc
    const story = storyOf(doc.type.create(doc.attrs, [headline, ...others]))
    const back = await read(String(await formats.ninjs.write?.(story)))
    expect(headlineOf(back.doc)).toBe('</p> &amp;amp; <b>')
  })
})

it('has its text by the names that interfaces write in camel case', async () => {
  const text = JSON.stringify({
    data: {
      item: {
        headLine: 'River rises',
        byLine: 'Ana Ruiz',
        bodyXhtml: '<p>The river rose.</p>',
        slug: 'RIVER',
      },
    },
  })
  const [reading] = await readSource(
    { name: 'a.json', text, bytes: new TextEncoder().encode(text) },
    { house: null, language: null },
  )
  expect(reading?.doc.textContent).toContain('The river rose.')
})
