import { describe, expect, it } from 'vitest'
import { formatOf, formats, ReadError, type Reading, readSource } from '../../../story/formats'
import { newsmlG2 } from '../../../story/formats/newsml-g2'
import { builtInHouses } from '../../../story/houses'
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

const source = (text: string, name = 'story.xml') => ({ name, text, bytes: new TextEncoder().encode(text) })
const options = { house: null, language: null, houses: builtInHouses }

async function readAll(text: string): Promise<Reading[]> {
  return (await newsmlG2.read?.(source(text), options)) ?? []
}

async function read(text: string): Promise<Reading> {
  const [reading] = await readAll(text)
  if (!reading) throw new Error('nothing was read')
  reading.doc.check()
  return reading
}

const blocks = ({ doc }: Reading) =>
  bodyOf(doc).map((node) => node.textBetween(0, node.content.size, '\n', '\n'))

const xhtml = (body: string) =>
  `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html></inlineXML>`

interface Parts {
  attributes?: string
  rights?: string
  itemMeta?: string
  itemClass?: string
  contentMeta?: string
  after?: string
  content?: string
}

function newsItem({
  attributes,
  rights,
  itemMeta,
  itemClass,
  contentMeta,
  after,
  content,
}: Parts = {}): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:lakes.example:20260303:ferry"
  version="3" standard="NewsML-G2" standardversion="2.30" conformance="power" xml:lang="en" ${attributes ?? ''}>
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
  <rightsInfo>${rights ?? ''}</rightsInfo>
  <itemMeta>
    <itemClass qcode="${itemClass ?? 'ninat:text'}"/>
    <provider literal="Lakes News"/>
    <versionCreated>2026-03-03T10:15:00+01:00</versionCreated>
    ${itemMeta ?? '<pubStatus qcode="stat:usable"/>'}
  </itemMeta>
  <contentMeta>${contentMeta ?? '<headline>Ferry to Ostrel sails again</headline>'}</contentMeta>
  ${after ?? ''}
  <contentSet>${content ?? xhtml('<p>The ferry to Ostrel sailed on Tuesday.</p><p>It had been laid up since May.</p>')}</contentSet>
</newsItem>`
}

const message = (header: string, ...items: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>${header}</header><itemSet>${items.join('\n')}</itemSet></newsMessage>`

describe('a news item of NewsML-G2', () => {
  it('is recognised by its first element or its namespace, whatever the file is called', () => {
    const item = newsItem()
    const prefixed = '<g2:newsItem xmlns:g2="http://iptc.org/std/nar/2006-10-01/"/>'
    for (const text of [item, message('', item), `\ufeff<!-- sent by a system -->${item}`, prefixed])
      expect(formatOf(source(text, 'wire.txt')).name).toBe('newsml-g2')
    for (const text of ['<nitf><body/></nitf>', '<NewsML><NewsItem/></NewsML>', '<rss/>', 'A newsItem'])
      expect(formatOf(source(text)).name).not.toBe('newsml-g2')
  })

  it('tells its headline, its summary, its byline and its dateline', async () => {
    const reading = await read(
      newsItem({
        contentMeta: `<headline>Ferry to Ostrel sails again</headline>
          <description role="drol:summary">Nine months after it was laid up</description>
          <dateline>LONDON, March 3 (Reuters) - </dateline>
          <by>By Nadia Helmer and Sean O’Hara</by>`,
      }),
    )
    expect(headlineOf(reading.doc)).toBe('Ferry to Ostrel sails again')
    expect(standfirstOf(reading.doc)).toBe('Nine months after it was laid up')
    expect(bylinesOf(reading.doc).map(({ name }) => name)).toEqual(['Nadia Helmer', 'Sean O’Hara'])
    expect(datelineOf(reading.doc)?.places[0]?.city).toBe('London')
    expect(detailsOf(reading.doc).house).toBe('reuters')
    expect(blocks(reading)[0]).toBe('LONDON, March 3 (Reuters) - The ferry to Ostrel sailed on Tuesday.')
  })

  it('tells its details', async () => {
    const { doc } = await read(
      message(
        '<sent>2026-03-03T09:16:02Z</sent><sender>lakes.example</sender><priority>2</priority>',
        newsItem({
          rights:
            '<copyrightHolder literal="Lakes News"/><copyrightNotice>© Lakes News 2026</copyrightNotice><usageTerms>Not for resale</usageTerms>',
          itemMeta: `<firstCreated>20260303T084500Z</firstCreated><embargoed>2026-03-04T06:00:00+01:00</embargoed>
            <pubStatus qcode="stat:usable"/><edNote>Adds the mayor’s
              reaction.</edNote><edNote>Pictures follow.</edNote><signal qcode="sig:update"/>`,
          contentMeta: `<urgency>3</urgency>
            <located qcode="places:17"><name>Ostrel</name><broader qcode="iso3166-1a2:HR"><name>Croatia</name></broader></located>
            <language tag="en-GB"/>
            <genre qcode="genre:Current"><name xml:lang="en">Current</name></genre>
            <keyword>ferry</keyword><keyword>islands</keyword>
            <subject type="cpnat:abstract" qcode="medtop:20000493"><name xml:lang="de">Schifffahrt</name><name xml:lang="en">shipping</name></subject>
            <subject type="cpnat:person" qcode="people:4"><name>Ana Vidmar</name></subject>
            <subject uri="http://cv.iptc.org/newscodes/mediatopic/04000000"><name>economy, business and finance</name></subject>
            <slugline>FERRY-OSTREL/</slugline>
            <headline>Ferry to Ostrel sails again</headline>`,
        }),
      ),
    )
    expect(detailsOf(doc)).toMatchObject({
      slug: 'FERRY-OSTREL/',
      keywords: ['ferry', 'islands'],
      language: 'en-GB',
      embargo: '2026-03-04T05:00:00.000Z',
      filing: { kind: 'update', number: 0, advisory: '' },
      clientNote: 'Adds the mayor’s reaction.\nPictures follow.',
      urgency: 3,
      priority: 2,
      genre: { code: 'genre:Current', name: 'Current' },
      subjects: [
        { code: 'medtop:20000493', name: 'shipping' },
        { code: 'medtop:04000000', name: 'economy, business and finance' },
      ],
      wire: {
        format: 'newsml-g2',
        id: 'urn:newsml:lakes.example:20260303:ferry',
        version: '3',
        created: '2026-03-03T08:45:00.000Z',
        sent: '2026-03-03T09:16:02.000Z',
        provider: 'Lakes News',
        copyright: '© Lakes News 2026',
        located: 'Ostrel, Croatia',
        rest: {
          'header/sender': 'lakes.example',
          'rightsInfo/usageTerms': 'Not for resale',
          'contentMeta/subject': expect.stringContaining('Ana Vidmar'),
        },
      },
    })
  })

  it.each([
    ['in a QCode of the usual alias', 'qcode="medtop:20000493"', 'medtop:20000493'],
    ['in a QCode of the sender’s own', 'qcode="lakes:boats"', 'lakes:boats'],
    ['in a QCode of an alias that the file gives a vocabulary', 'qcode="mt:20000493"', 'medtop:20000493'],
    ['in a URI of the IPTC', 'uri="http://cv.iptc.org/newscodes/subjectcode/04000000"', 'subj:04000000'],
    ['in a URI of a vocabulary that the file names', 'uri="http://lakes.example/cv/boats"', 'lk:boats'],
    ['in a URI of no vocabulary', 'uri="http://other.example/7"', 'http://other.example/7'],
  ])('takes a subject’s code %s', async (_, attributes, code) => {
    const catalog = `<catalog><scheme alias="mt" uri="http://cv.iptc.org/newscodes/mediatopic/"/><scheme alias="lk" uri="http://lakes.example/cv/"/></catalog>`
    const item = newsItem({
      contentMeta: `<headline>Ferry</headline><subject ${attributes}><name>shipping</name></subject>`,
    }).replace('<rightsInfo>', `${catalog}<rightsInfo>`)
    const { doc } = await read(item)
    expect(detailsOf(doc).subjects).toEqual([{ code, name: 'shipping' }])
  })

  it('names a subject as the file asserts it, and by its literal where there is no other name', async () => {
    const { doc } = await read(
      newsItem({
        contentMeta:
          '<headline>Ferry</headline><subject qcode="lakes:9"/><subject literal="Boats"/><subject qcode="lakes:9"/>',
        after: '<assert qcode="lakes:9"><name>Harbours</name></assert>',
      }),
    )
    expect(detailsOf(doc).subjects).toEqual([
      { code: 'lakes:9', name: 'Harbours' },
      { code: '', name: 'Boats' },
    ])
  })

  it.each([
    [
      'a creator, where nothing else names the writer',
      '<creator><name>Nadia Helmer</name></creator>',
      ['Nadia Helmer'],
    ],
    [
      'two creators',
      '<creator><name>Nadia Helmer</name></creator><creator><name>Ana Vidmar</name></creator>',
      ['Nadia Helmer', 'Ana Vidmar'],
    ],
    ['no creator that is an agency', '<creator literal="Reuters"/>', []],
    ['no creator that is the provider', '<creator><name>Lakes News</name></creator>', []],
    [
      'no creator that is initials or an account',
      '<creator literal="VRG"/><creator><name>helmer.nadia</name></creator>',
      [],
    ],
    [
      'the byline before a creator',
      '<creator><name>Desk Two</name></creator><by>By Nadia Helmer</by>',
      ['Nadia Helmer'],
    ],
  ])('takes for its byline %s', async (_, xml, names) => {
    const { doc } = await read(newsItem({ contentMeta: `${xml}<headline>Ferry</headline>` }))
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(names)
  })

  it('takes the credit that goes with a creator', async () => {
    const { doc } = await read(
      newsItem({
        contentMeta: `<headline>Ferry</headline><creator><name>By NADIA HELMER</name><related><name role="aprol:BylineTitle">Associated Press</name></related></creator><by>By NADIA HELMER</by>`,
      }),
    )
    expect(bylinesOf(doc)).toEqual([expect.objectContaining({ credit: 'Associated Press' })])
  })

  it('takes a headline of a lesser role for its standfirst', async () => {
    const { doc } = await read(
      newsItem({
        contentMeta:
          '<headline role="hld:subHeadline">Nine months after it was laid up</headline><headline role="hld:main">Ferry sails again</headline>',
      }),
    )
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual([
      'Ferry sails again',
      'Nine months after it was laid up',
    ])
  })

  it('takes what is said in the language of the story', async () => {
    const { doc } = await read(
      newsItem({
        contentMeta: `<language tag="de"/><headline xml:lang="en">Ferry sails</headline><headline xml:lang="de">Fähre fährt</headline>`,
        content: xhtml('<p>Die Fähre fährt.</p>'),
      }),
    )
    expect(headlineOf(doc)).toBe('Fähre fährt')
    expect(detailsOf(doc).wire?.rest['contentMeta/headline']).toContain('Ferry sails')
  })
})

describe('the content of NewsML-G2', () => {
  const nitf = `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Ferry sails</hl1></hedline><byline>By Nadia Helmer</byline></body.head><body.content><p>The ferry sailed.</p><p>It was full.</p></body.content></body></nitf></inlineXML>`
  const copy = `
            (Adds mayor’s comment)
    By Nadia Helmer
    LONDON, March 3 (Reuters) - The ferry to Ostrel sailed on
Tuesday for the first time since May, with the mayor and some
forty others on board of the boat that is named for a saint.
    “We have waited,” the mayor said at the quay, where a band
had been playing since the early morning.
    (Reporting by Nadia Helmer; Editing by Sean O’Hara)`
  const copied = [
    'LONDON, March 3 (Reuters) - The ferry to Ostrel sailed on Tuesday for the first time since May, with the mayor and some forty others on board of the boat that is named for a saint.',
    '“We have waited,” the mayor said at the quay, where a band had been playing since the early morning.',
  ]

  it.each([
    ['XHTML', xhtml('<p>The ferry sailed.</p><p>It was full.</p>')],
    [
      'XHTML of a prefix',
      '<inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>The ferry sailed.</h:p><h:p>It was full.</h:p></h:body></h:html></inlineXML>',
    ],
    [
      'XHTML without its page',
      '<inlineXML><div><p>The ferry sailed.</p><p/><p>It was full.</p></div></inlineXML>',
    ],
    [
      'XHTML with the headline again',
      xhtml('<h1>Ferry to Ostrel sails again</h1><p>The ferry sailed.</p><p>It was full.</p>'),
    ],
    [
      'XHTML with a header for the head',
      xhtml(
        '<header><ul class="slugline"><li>ferry</li></ul><h1>Ferry to Ostrel sails again</h1></header><section><p>The ferry sailed.</p><p>It was full.</p></section>',
      ),
    ],
    [
      'XHTML with elements of a sender’s own',
      xhtml('<p>The <Company>ferry</Company> sailed.</p><p>It was full.</p>'),
    ],
    ['NITF', nitf],
    ['plain text', '<inlineData contenttype="text/plain">The ferry sailed.\n\nIt was full.</inlineData>'],
    [
      'plain text, a paragraph to a line',
      '<inlineData contenttype="text/plain">The ferry sailed.\nIt was full.</inlineData>',
    ],
    [
      'HTML that is escaped',
      '<inlineData contenttype="text/html">&lt;p&gt;The ferry sailed.&lt;/p&gt;&lt;p&gt;It was full.&lt;/p&gt;</inlineData>',
    ],
    [
      'HTML in a CDATA section that is called plain',
      '<inlineData contenttype="text/plain"><![CDATA[<p>The ferry sailed.</p><p>It was full.</p>]]></inlineData>',
    ],
    [
      'HTML escaped in XML',
      '<inlineXML>&lt;p&gt;The ferry sailed.&lt;/p&gt;&lt;p&gt;It was full.&lt;/p&gt;</inlineXML>',
    ],
    ['one rendition of several that is empty', `<inlineXML/>${nitf}`],
  ])('is read from %s', async (_, content) => {
    expect(blocks(await read(newsItem({ content })))).toEqual(['The ferry sailed.', 'It was full.'])
  })

  it('gives a headline and a byline from its NITF where the item tells none', async () => {
    const { doc } = await read(newsItem({ contentMeta: '<slugline>FERRY</slugline>', content: nitf }))
    expect(headlineOf(doc)).toBe('Ferry sails')
    expect(bylinesOf(doc).map(({ name }) => name)).toEqual(['Nadia Helmer'])
    expect(detailsOf(doc).slug).toBe('FERRY')
  })

  it.each([
    ['in one paragraph of XHTML', xhtml(`<p>${copy}</p>`)],
    [
      'in HTML that is called plain',
      `<inlineData contenttype="text/plain"><![CDATA[<p>${copy}</p>]]></inlineData>`,
    ],
    ['in plain text', `<inlineData contenttype="text/plain">${copy}</inlineData>`],
  ])('is read from copy with lines broken at a column, %s', async (_, content) => {
    const reading = await read(newsItem({ content }))
    expect(blocks(reading)).toEqual(copied)
    expect(bylinesOf(reading.doc).map(({ name }) => name)).toEqual(['Nadia Helmer'])
    expect(signOffOf(reading.doc).editing.map(({ name }) => name)).toEqual(['Sean O’Hara'])
    expect(detailsOf(reading.doc).filing?.advisory).toBe('Adds mayor’s comment')
    expect(datelineOf(reading.doc)?.sources).toEqual(['Reuters'])
  })

  it('puts right what was escaped twice', async () => {
    const reading = await read(
      newsItem({
        contentMeta: '<headline>Ferry &amp;amp; quay &amp;#8217;ready&amp;#8217;</headline>',
        content: xhtml('<p>At 4 o&amp;#39;clock, R&amp;amp;D.</p><p>x &lt; y</p>'),
      }),
    )
    expect(headlineOf(reading.doc)).toBe('Ferry & quay ’ready’')
    expect(blocks(reading)).toEqual(["At 4 o'clock, R&D.", 'x < y'])
  })

  it('keeps emphasis, links, lists and tables', async () => {
    const reading = await read(
      newsItem({
        content: xhtml(
          '<p>The <strong>ferry</strong> <a href="https://lakes.example/">sailed</a>.</p><ul><li>One</li></ul><table><tr><td>a</td><td/></tr></table><h2>After</h2><p>Last.<br/>Line.</p>',
        ),
      }),
    )
    expect(bodyOf(reading.doc).map(({ type }) => type.name)).toEqual([
      'paragraph',
      'bullet_list',
      'table',
      'crosshead',
      'paragraph',
    ])
    expect(bodyOf(reading.doc)[0]?.children.map(({ marks }) => marks[0]?.type.name)).toEqual([
      undefined,
      'strong',
      undefined,
      'link',
      undefined,
    ])
  })

  it('may be a headline alone', async () => {
    const { doc } = await read(newsItem({ content: '' }))
    expect(headlineOf(doc)).toBe('Ferry to Ostrel sails again')
  })
})

describe('the dateline of NewsML-G2', () => {
  const page = (lead: string) => xhtml(`<p>${lead}The ferry sailed.</p><p>It was full.</p>`)

  it.each([
    [
      'set apart in the text without a dash',
      newsItem({
        content: page('<span class="dateline">OSTREL, Croatia <span class="credit">(AP)</span></span>'),
      }),
      'OSTREL, Croatia (AP) — The ferry sailed.',
      'ap',
    ],
    [
      'set apart in the text with one',
      newsItem({ content: page('<span class="dateline">Ostrel (dpa) - </span>') }),
      'Ostrel (dpa) - The ferry sailed.',
      'dpa',
    ],
    [
      'told without a source, which is the provider then',
      newsItem({
        contentMeta: '<headline>Ferry</headline><dateline>Ostrel</dateline>',
        content: page(''),
      }).replace('literal="Lakes News"', 'qcode="nprov:dpa"'),
      'Ostrel (dpa) - The ferry sailed.',
      'dpa',
    ],
    [
      'told nowhere, and the provider known',
      newsItem({ content: page('') }).replace('Lakes News', 'reuters.com'),
      'The ferry sailed.',
      'reuters',
    ],
  ])('is read where it is %s', async (_, text, lead, house) => {
    const reading = await read(text)
    expect(blocks(reading)[0]).toBe(lead)
    expect(detailsOf(reading.doc).house).toBe(house)
  })
})

describe('a news message of NewsML-G2', () => {
  const picture = (guid: string) =>
    newsItem({
      itemClass: 'ninat:picture',
      contentMeta:
        '<headline>Ferry</headline><description role="drol:caption">The ferry at its quay</description><creditline>Ana Vidmar/Lakes</creditline>',
      content:
        '<remoteContent rendition="rnd:thumbnail" href="https://lakes.example/s.jpg" contenttype="image/jpeg" width="90"/><remoteContent rendition="rnd:highRes" href="https://lakes.example/l.jpg" contenttype="image/jpeg" width="4000"/>',
    }).replace('urn:newsml:lakes.example:20260303:ferry', guid)
  const quay = {
    href: 'https://lakes.example/l.jpg',
    caption: 'The ferry at its quay',
    credit: 'Ana Vidmar/Lakes',
  }

  it('holds a story for each text item', async () => {
    const readings = await readAll(
      message(
        '<sent>2026-03-03T09:00:00Z</sent>',
        newsItem(),
        newsItem({ contentMeta: '<headline>Second</headline>' }),
      ),
    )
    expect(readings.map(({ doc }) => headlineOf(doc))).toEqual(['Ferry to Ostrel sails again', 'Second'])
  })

  it('gives the pictures in it to its one story', async () => {
    const { doc, report } = await read(message('', newsItem(), picture('urn:p:1')))
    expect(detailsOf(doc).wire?.pictures).toEqual([quay])
    expect(report.dropped).toEqual([])
  })

  it('gives a picture to the story that links to it, and tells of those that none does', async () => {
    const linked = newsItem({ itemMeta: '<link rel="irel:associatedWith" residref="urn:p:2"/>' })
    const readings = await readAll(message('', newsItem(), linked, picture('urn:p:1'), picture('urn:p:2')))
    expect(readings.map(({ doc }) => detailsOf(doc).wire?.pictures)).toEqual([[], [quay]])
    expect(readings[0]?.report.dropped).toEqual(['items'])
  })

  it.each([
    [
      'remote content',
      newsItem({
        content: `${xhtml('<p>Text.</p>')}<remoteContent contenttype="image/jpeg" href="https://lakes.example/a.jpg" title="A quay"/>`,
      }),
      'A quay',
    ],
    [
      'a link to a picture',
      newsItem({
        itemMeta:
          '<link rel="irel:associatedWith" href="https://lakes.example/a.jpg"><itemClass qcode="ninat:picture"/><title>A quay</title></link>',
      }),
      'A quay',
    ],
  ])('tells of a picture that is %s', async (_, text, caption) => {
    const { doc } = await read(text)
    expect(detailsOf(doc).wire?.pictures).toEqual([
      { href: 'https://lakes.example/a.jpg', caption, credit: '' },
    ])
  })

  it('tells that packages and films were left out', async () => {
    const { report } = await read(message('', newsItem(), '<packageItem guid="urn:k:1"/>'))
    expect(report.dropped).toEqual(['items'])
    const titled =
      '<packageItem guid="urn:k:1"><contentMeta><headline>Morning</headline></contentMeta></packageItem>'
    expect(await readAll(message('', newsItem(), titled))).toHaveLength(1)
    const film = newsItem({
      content: `${xhtml('<p>Text.</p>')}<remoteContent contenttype="video/mp4" href="https://lakes.example/a.mp4"/>`,
    })
    expect((await read(film)).report.dropped).toEqual(['embed'])
  })
})

describe('a file of NewsML-G2 that is not as it should be', () => {
  it.each([
    [
      'an urgency of 0',
      { contentMeta: '<urgency>0</urgency><headline>Ferry</headline>' },
      'contentMeta/urgency',
    ],
    ['a moment that is none', { itemMeta: '<embargoed>soon</embargoed>' }, 'itemMeta/embargoed'],
    [
      'a language that is none',
      { attributes: '', contentMeta: '<language tag="the English"/><headline>Ferry</headline>' },
      'contentMeta/language',
    ],
  ])('keeps %s apart', async (_, parts, name) => {
    const { doc } = await read(newsItem(parts))
    expect(detailsOf(doc)).toMatchObject({ urgency: null, embargo: null })
    expect(Object.keys(detailsOf(doc).wire?.rest ?? {})).toContain(name)
  })

  it('has the language that is named where its tag is to be', async () => {
    const parts = { attributes: '', contentMeta: '<language tag="German"/><headline>Fähre</headline>' }
    const { doc } = await read(newsItem({ ...parts, content: xhtml('<p>Die Fähre.</p>') }))
    expect(detailsOf(doc).language).toBe('de')
  })

  it('may have its names in other letters, and control characters in its text', async () => {
    const item = newsItem({ content: xhtml('<p>The ferry\u0003 sailed.</p>') })
    const odd = item
      .replaceAll('newsItem', 'NewsItem')
      .replaceAll('contentMeta', 'ContentMeta')
      .replaceAll('itemMeta', 'itemmeta')
    const reading = await read(odd)
    expect(headlineOf(reading.doc)).toBe('Ferry to Ostrel sails again')
    expect(blocks(reading)).toEqual(['The ferry sailed.'])
  })

  it('may be a part of an item', async () => {
    expect(
      blocks(await read(`<contentSet>${xhtml('<p>The ferry sailed.</p><p>It was full.</p>')}</contentSet>`)),
    ).toEqual(['The ferry sailed.', 'It was full.'])
  })

  it.each([
    ['is cut off', newsItem().slice(0, -60), 'damaged'],
    [
      'is a package alone',
      '<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><itemMeta/><contentMeta><headline>Morning</headline></contentMeta></packageItem>',
      'namesOnly',
    ],
    ['says nothing', newsItem({ contentMeta: '', content: '' }), 'noText'],
    [
      'is nested without end',
      newsItem({ content: `<inlineXML>${'<div>'.repeat(20_000)}${'</div>'.repeat(20_000)}</inlineXML>` }),
      'tooDeep',
    ],
    [
      'is nested deep',
      newsItem({ content: `<inlineXML>${'<div>'.repeat(1500)}x${'</div>'.repeat(1500)}</inlineXML>` }),
      'tooDeep',
    ],
  ])('is refused where it %s', async (_, text, problem) => {
    const error: unknown = await readSource(source(text), options, 'newsml-g2').catch((each: unknown) => each)
    expect(error).toBeInstanceOf(ReadError)
    expect(error).toHaveProperty('problem', problem)
  })
})

describe('a story written as NewsML-G2', () => {
  const write = async (doc: Reading['doc']) => String(await formats['newsml-g2'].write?.(storyOf(doc)))
  const written = async (text: string) => write((await read(text)).doc)

  it('is a message with one text item of 2.35', async () => {
    const text = await written(message('<priority>2</priority>', newsItem()))
    expect(text).toContain('<sent>2026-03-03T09:00:00.000Z</sent><priority>2</priority>')
    expect(text).toContain('guid="urn:newsml:lakes.example:20260303:ferry" version="3"')
    expect(text).toContain('standardversion="2.35"')
    expect(text).toContain('<itemClass qcode="ninat:text"/>')
  })

  it('has an id and a version of its own where no sender gave it any', async () => {
    const text = await written(`<contentSet>${xhtml('<p>The ferry sailed.</p>')}</contentSet>`)
    expect(text).toContain('guid="urn:uuid:0195575c-0000-7000-8000-000000000000" version="1"')
    expect(text).toContain('<provider literal="unknown"/>')
  })

  it('has what its sender told, but for what is about the sending', async () => {
    const text = await written(
      message(
        '<sender>lakes.example</sender>',
        newsItem({
          rights: '<usageTerms xml:lang="en">Not for resale</usageTerms>',
          itemMeta:
            '<pubStatus qcode="stat:withheld"/><service qcode="lk:main"><name>Main wire</name></service><signal qcode="sig:update"/>',
          contentMeta: `<located qcode="places:17"><name>Ostrel</name><broader qcode="iso3166-1a2:HR"/></located><altId type="lk:n">17</altId>
            <subject type="cpnat:person" qcode="people:4"><name>Ana Vidmar</name></subject><headline>Ferry</headline>`,
        }),
      ),
    )
    for (const part of [
      '<usageTerms xml:lang="en">Not for resale</usageTerms>',
      '<pubStatus qcode="stat:withheld"/>',
      '<service qcode="lk:main"><name>Main wire</name></service>',
      '<signal qcode="sig:update"/>',
      '<located qcode="places:17"><name>Ostrel</name><broader qcode="iso3166-1a2:HR"/></located>',
      '<altId type="lk:n">17</altId>',
      '<subject type="cpnat:person" qcode="people:4"><name>Ana Vidmar</name></subject>',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('<sender>')
  })

  it('has a subject as its sender told it, and none that the desk took away', async () => {
    const { doc } = await read(
      newsItem({
        contentMeta: `<headline>Ferry</headline><subject qcode="medtop:1" relevance="80"><name>boats</name></subject><subject qcode="medtop:2" relevance="60"><name>ports</name></subject>`,
      }),
    )
    const subjects = [{ code: 'medtop:1', name: 'boats' }]
    const text = await write(doc.type.create({ ...doc.attrs, subjects }, doc.content))
    expect(text).toContain('<subject qcode="medtop:1" relevance="80"><name>boats</name></subject>')
    expect(text).not.toContain('medtop:2')
  })

  it('leaves out what its sender told and the schema does not allow', async () => {
    const text = await written(
      newsItem({
        itemMeta: '<signal qcode="no code"/><located qcode="places:17"/><signal qcode="sig:update" x:y="1"/>',
        contentMeta: '<urgency>0</urgency><contentModified>soon</contentModified><headline>Ferry</headline>',
      }),
    )
    expect(text).toContain('<signal qcode="sig:update"/>')
    for (const part of ['no code', 'places:17', 'urgency', 'soon']) expect(text).not.toContain(part)
  })

  it('keeps an embargo that has no end', async () => {
    expect(await written(newsItem({ itemMeta: '<embargoed/>' }))).toContain('<embargoed/>')
  })

  it('links to the pictures that go with it, once', async () => {
    const link =
      '<link rel="irel:associatedWith" href="https://lakes.example/a.jpg"><itemClass qcode="ninat:picture"/><title>A quay</title></link>'
    const remote =
      '<remoteContent contenttype="image/jpeg" href="https://lakes.example/b.jpg" title="A boat"/>'
    const text = await written(newsItem({ itemMeta: link, content: xhtml('<p>Text.</p>') + remote }))
    expect(text.match(/<link /g)).toHaveLength(2)
    const { doc } = await read(text)
    expect(detailsOf(doc).wire?.pictures.map(({ href, caption }) => [href, caption])).toEqual([
      ['https://lakes.example/a.jpg', 'A quay'],
      ['https://lakes.example/b.jpg', 'A boat'],
    ])
  })

  it('reads back as it was meant, with what looks like markup in it', async () => {
    const { doc } = await read(newsItem())
    const { headline, standfirst, paragraph } = doc.type.schema.nodes
    const schema = doc.type.schema
    const nasty = '&amp; <b>x</b> &#8217; (Adds y)'
    const parts = [headline, standfirst, paragraph, paragraph].map((type) =>
      type?.create(null, schema.text(nasty)),
    )
    const again = await read(
      await write(
        doc.type.create(
          doc.attrs,
          parts.filter((part) => part !== undefined),
        ),
      ),
    )
    expect([headlineOf(again.doc), standfirstOf(again.doc), ...blocks(again)]).toEqual(Array(4).fill(nasty))
  })
})
