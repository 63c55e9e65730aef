import { describe, expect, it } from 'vitest'
import { formatOf, ReadError } from '../../../story/formats'
import { newsml1 } from '../../../story/formats/newsml1'
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

const source = (text: string) => ({ name: 'story.xml', text, bytes: new TextEncoder().encode(text) })

async function readAll(text: string) {
  const readings =
    (await newsml1.read?.(source(text), { house: null, language: null, houses: builtInHouses })) ?? []
  for (const { doc } of readings) doc.check()
  return readings
}

async function read(text: string) {
  const [reading] = await readAll(text)
  if (!reading) throw new Error('no story was read')
  return reading
}

/** A ContentItem with the text of a story. */
const content = (data: string) =>
  `<ContentItem><MediaType FormalName="Text"/><DataContent>${data}</DataContent></ContentItem>`
const picture = (href: string, inner = '') =>
  `<ContentItem Href="${href}"><MediaType FormalName="Photo"/>${inner}</ContentItem>`
const text = content('<p>The ferry sailed again on Monday.</p>')
const headline = '<NewsLines><HeadLine>Ferry returns</HeadLine></NewsLines>'

const item = (component: string, management = '', attributes = '') => `<NewsItem ${attributes}>
  <Identification>
    <NewsIdentifier><ProviderId>lakewire.example</ProviderId><DateId>20260303</DateId><NewsItemId>LW77</NewsItemId>
      <RevisionId PreviousRevision="1" Update="N">2</RevisionId>
      <PublicIdentifier>urn:newsml:lakewire.example:20260303:LW77:2N</PublicIdentifier></NewsIdentifier>
    <NameLabel>lake-ferry-label</NameLabel>
  </Identification>
  <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260303T091500+0100</FirstCreated>
    <ThisRevisionCreated>20260303T101500Z</ThisRevisionCreated>${management || '<Status FormalName="Usable"/>'}</NewsManagement>
  <NewsComponent>${component}</NewsComponent>
</NewsItem>`

const newsml = (...items: readonly string[]) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">
<NewsML Version="1.2"><Catalog Href="https://example.org/catalog.xml"/>
<NewsEnvelope><TransmissionId>81</TransmissionId><DateAndTime>20260303T102000Z</DateAndTime>
<NewsProduct FormalName="LAKE"/><NewsProduct FormalName="SEA"/><Priority FormalName="3"/></NewsEnvelope>
${items.join('\n')}
</NewsML>`

const one = (component: string, management = '', attributes = '') =>
  newsml(item(component, management, attributes))

describe('parts beside the text of NewsML 1', () => {
  const part = (role: string, inside: string) =>
    `<NewsComponent>${role && `<Role FormalName="${role}"/>`}<ContentItem>${inside}</ContentItem></NewsComponent>`
  const main = part(
    'Main',
    '<MediaType FormalName="Text"/><DataContent><p>The ferry sailed again.</p></DataContent>',
  )
  it.each([
    [
      'a style sheet',
      part('StyleSheet', '<MimeType FormalName="text/css"/><DataContent>.a {color: red}</DataContent>'),
    ],
    [
      'a style sheet by its format',
      part('', '<Format FormalName="CSS"/><DataContent>.a {color: red}</DataContent>'),
    ],
    [
      'metadata in XML',
      part(
        'Metadata',
        '<MediaType FormalName="Text"/><MimeType FormalName="text/xml"/><DataContent><meta><desk>77</desk></meta></DataContent>',
      ),
    ],
    ['a program', part('', '<MimeType FormalName="text/javascript"/><DataContent>go()</DataContent>')],
    ['a transformation', part('', '<MimeType FormalName="text/xsl"/><DataContent>go</DataContent>')],
    [
      'data',
      part(
        '',
        '<MimeType FormalName="application/pdf"/><Encoding Notation="base64"><DataContent>JVBERi0=</DataContent></Encoding>',
      ),
    ],
    [
      'encoded text',
      part('', '<MediaType FormalName="Text"/><DataContent Notation="base64">JVBERi0=</DataContent>'),
    ],
    [
      'a sheet as text',
      part('Data', '<MediaType FormalName="Text"/><Format FormalName="CSV"/><DataContent>a,b</DataContent>'),
    ],
    [
      'a calendar',
      part('', '<MimeType FormalName="text/calendar"/><DataContent>BEGIN:VCALENDAR</DataContent>'),
    ],
  ])('are no text: %s', async (_, other) => {
    for (const parts of [other + main, main + other]) {
      const { doc } = await read(one(`${headline}${parts}`))
      expect(bodyOf(doc).map(String)).toEqual(['paragraph("The ferry sailed again.")'])
    }
  })

  it.each([
    'text/plain',
    'text/html',
    'text/xml',
    'text/vnd.IPTC.NITF',
    'application/xhtml+xml',
    'text/html; charset=utf-8',
    '',
  ])('are text of the type %j', async (type) => {
    const inner = type && `<MimeType FormalName="${type}"/>`
    const { doc } = await read(
      one(
        `${headline}<ContentItem>${inner}<DataContent><p>The ferry sailed again.</p></DataContent></ContentItem>`,
      ),
    )
    expect(bodyOf(doc).map(String)).toEqual(['paragraph("The ferry sailed again.")'])
  })
})

describe('what is NewsML 1', () => {
  it('is a file with its root', () => {
    expect(formatOf(source(one(text))).name).toBe('newsml1')
  })

  it('is an item of it that stands alone', () => {
    expect(formatOf(source(item(text))).name).toBe('newsml1')
  })

  it.each([
    ['an item of NewsML-G2', '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta/></newsItem>'],
    ['a message of NewsML-G2', '<newsMessage><itemSet><newsItem/></itemSet></newsMessage>'],
    ['NITF', '<nitf><body/></nitf>'],
  ])('is not %s', (_, other) => {
    expect(newsml1.recognise?.(source(other))).toBe(false)
  })
})

describe('the lines of a story', () => {
  const lines = async (given: string, data = text) =>
    (await read(one(`<NewsLines>${given}</NewsLines>${data}`))).doc

  it('takes headline, standfirst, slug and keywords', async () => {
    const doc =
      await lines(`<HeadLine xml:lang="en">Ferry &amp;amp; lake</HeadLine><SubHeadLine>Two years on</SubHeadLine>
      <SlugLine>LAKE-FERRY/</SlugLine><KeywordLine>ferry, lake</KeywordLine><KeywordLine>dock</KeywordLine>`)
    expect(headlineOf(doc)).toBe('Ferry & lake')
    expect(standfirstOf(doc)).toBe('Two years on')
    expect(detailsOf(doc)).toMatchObject({ slug: 'LAKE-FERRY/', keywords: ['ferry', 'lake', 'dock'] })
  })

  it.each([
    ['<ByLine>By Orla Quist</ByLine>', [['Orla Quist', '']]],
    ['<ByLine>By Orla Quist</ByLine><ByLineTitle>Lake Post</ByLineTitle>', [['Orla Quist', 'Lake Post']]],
    [
      '<ByLine>By Orla Quist</ByLine><ByLine>Tam Ro</ByLine>',
      [
        ['Orla Quist', ''],
        ['Tam Ro', ''],
      ],
    ],
    ['<ByLine/>', []],
  ])('reads %s', async (given, names) => {
    const doc = await lines(`<HeadLine>Ferry</HeadLine>${given}`)
    expect(bylinesOf(doc).map(({ name, credit }) => [name, credit])).toEqual(names)
  })

  it('puts the dateline before the text', async () => {
    const doc = await lines('<HeadLine>Ferry</HeadLine><DateLine>OSLO, March 3, 2026 (AFP) -</DateLine>')
    expect(datelineOf(doc)).toMatchObject({
      places: [{ city: 'Oslo' }],
      date: '2026-03-03',
      sources: ['AFP'],
    })
  })

  it('prints no address for the source of a dateline', async () => {
    const doc = await lines('<HeadLine>Ferry</HeadLine><DateLine>KOYA, Iraq</DateLine>')
    expect(datelineOf(doc)?.sources).toEqual([])
  })

  it('leaves out lines that the text begins with, too', async () => {
    const doc = await lines(
      '<HeadLine>Ferry returns</HeadLine><ByLine>By Orla Quist</ByLine>',
      content('<p>Ferry  returns</p><p>By Orla Quist</p><p>It sailed.</p>'),
    )
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual(['It sailed.'])
  })

  it('takes the lines of the components around a text where its own has none', async () => {
    const { doc } = await read(
      one(`<NewsLines><HeadLine>Outer</HeadLine><SlugLine>OUTER</SlugLine></NewsLines>
        <NewsComponent><Role FormalName="Main"/><NewsLines><HeadLine>Inner</HeadLine></NewsLines>${text}</NewsComponent>`),
    )
    expect([headlineOf(doc), detailsOf(doc).slug]).toEqual(['Inner', 'OUTER'])
  })

  it('takes the label for the slug where no line tells one', async () => {
    expect(detailsOf(await lines('<HeadLine>Ferry</HeadLine>')).slug).toBe('lake-ferry-label')
  })

  it('gives the desk the lines that are for it, and keeps the others by their type', async () => {
    const line = (type: string, inner: string) =>
      `<NewsLine><NewsLineType FormalName="${type}"/><NewsLineText>${inner}</NewsLineText></NewsLine>`
    const doc = await lines(
      `<HeadLine>Ferry</HeadLine>${line('EditorialNote', 'Adds the owner')}${line('Weather', 'Ice')}`,
    )
    expect(detailsOf(doc).clientNote).toBe('Adds the owner')
    expect(detailsOf(doc).wire?.rest['NewsLine.Weather']).toBe('Ice')
  })
})

describe('the details of a story', () => {
  it('takes who sent it, when, and under what name', async () => {
    const { wire, priority } = detailsOf((await read(one(headline + text))).doc)
    expect(priority).toBe(3)
    expect(wire).toMatchObject({
      format: 'newsml1',
      id: 'urn:newsml:lakewire.example:20260303:LW77',
      version: '2',
      created: '2026-03-03T08:15:00.000Z',
      sent: '2026-03-03T10:15:00.000Z',
      provider: 'lakewire.example',
      rest: { NewsProduct: 'LAKE, SEA', TransmissionId: '81', Status: 'Usable' },
    })
  })

  it('takes provider, rights and what it is about from the metadata', async () => {
    const { doc } = await read(
      one(`${headline}
      <AdministrativeMetadata><Provider><Party FormalName="Lake Wire"/></Provider></AdministrativeMetadata>
      <RightsMetadata><Copyright><CopyrightHolder>Lake Wire</CopyrightHolder><CopyrightDate>2026</CopyrightDate></Copyright>
        <UsageRights><UsageType>No archive</UsageType></UsageRights></RightsMetadata>
      <DescriptiveMetadata><Language FormalName="fr"/><Genre FormalName="Analysis"/>
        <SubjectCode><Subject FormalName="04000000"/><SubjectMatter FormalName="04011000"/></SubjectCode>
        <SubjectCode><SubjectMatter FormalName="04011000"/></SubjectCode><SubjectCode><Subject FormalName="FERRY"/></SubjectCode>
        <Location HowPresent="Origin"><Property FormalName="Country" Value="NOR"/><Property FormalName="City" Value="Oslo"/></Location>
        <Property FormalName="Keyword" Value="ferry"/><Property FormalName="Tool" Value="x1"/></DescriptiveMetadata>${text}`),
    )
    expect(detailsOf(doc)).toMatchObject({
      language: 'fr',
      genre: { code: 'genre:Analysis' },
      keywords: ['ferry'],
      subjects: [
        { code: 'subj:04011000', name: '' },
        { code: '', name: 'FERRY' },
      ],
      wire: {
        provider: 'Lake Wire',
        copyright: '2026 Lake Wire',
        located: 'Oslo, NOR',
        rest: { 'Property.Tool': 'x1', UsageRights: 'No archive' },
      },
    })
  })

  it.each([
    ['<Urgency FormalName="2"/>', 2],
    ['<Urgency FormalName="U4"/>', 4],
    ['<Urgency FormalName="0"/>', null],
    ['<Urgency/>', null],
  ])('reads %s', async (urgency, expected) => {
    expect(detailsOf((await read(one(headline + text, urgency))).doc).urgency).toBe(expected)
  })

  it.each([
    ['Embargoed', '2026-03-04T06:00:00.000Z'],
    ['Withheld', '2026-03-04T06:00:00.000Z'],
    ['Usable', null],
  ])('takes the embargo of an item whose status is %s', async (status, embargo) => {
    const management = `<Status FormalName="${status}"/><StatusWillChange><FutureStatus FormalName="Usable"/>
      <DateAndTime>20260304T060000Z</DateAndTime></StatusWillChange>`
    expect(detailsOf((await read(one(headline + text, management))).doc).embargo).toBe(embargo)
  })

  it('takes the language that the item is marked with', async () => {
    expect(detailsOf((await read(one(headline + text, '', 'xml:lang="de"'))).doc).language).toBe('de')
  })
})

describe('the text of a story', () => {
  it.each([
    ['NITF', '<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>'],
    ['a piece of NITF', '<body.content><block><p>One.</p><p>Two.</p></block></body.content>'],
    [
      'NITF with a prefix',
      '<n:nitf xmlns:n="x"><n:body><n:body.content><n:p>One.</n:p><n:p>Two.</n:p></n:body.content></n:body></n:nitf>',
    ],
    [
      'XHTML',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>One.</p><p>Two.</p></body></html>',
    ],
    ['paragraphs', '<p>One.</p><p>Two.</p>'],
    ['other paragraphs', '<paragraph>One.</paragraph><paragraph>Two.</paragraph>'],
    ['HTML that is escaped', '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;'],
    ['HTML in a section of its own', '<![CDATA[<p>One.</p><p>Two.</p>]]>'],
    ['plain text', 'One.\n\nTwo.'],
  ])('is read from %s', async (_, data) => {
    const { doc } = await read(one(headline + content(data)))
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual(['One.', 'Two.'])
    expect(headlineOf(doc)).toBe('Ferry returns')
  })

  it('takes from the head of NITF what no line tells', async () => {
    const { doc } = await read(
      one(
        content(`<nitf><head><docdata><urgency ed-urg="2"/><ed-msg info="Names checked"/></docdata></head><body>
        <body.head><hedline><hl1>Ferry</hl1><hl2>Two years on</hl2></hedline><byline>By Orla Quist</byline></body.head>
        <body.content><p>One.</p></body.content><body.end><tagline>Editing by Nadia Helmer</tagline></body.end></body></nitf>`),
      ),
    )
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual(['Ferry', 'Two years on'])
    expect(bylinesOf(doc)).toHaveLength(1)
    expect(signOffOf(doc).editing).toEqual([{ name: 'Nadia Helmer', place: '' }])
    expect(detailsOf(doc)).toMatchObject({ urgency: 2, clientNote: 'Names checked' })
  })

  it('takes the best of a text in several forms', async () => {
    const { doc } = await read(
      one(`${headline}<NewsComponent EquivalentsList="yes">${content('Plain text.')}
        ${content('<nitf><body><body.content><p>Marked up.</p></body.content></body></nitf>')}</NewsComponent>`),
    )
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual(['Marked up.'])
  })

  it('joins the parts of a text', async () => {
    const { doc } = await read(
      one(`${headline}<NewsComponent>${content('<p>One.</p>')}</NewsComponent>
        <NewsComponent>${content('<p>Two.</p>')}</NewsComponent>`),
    )
    expect(bodyOf(doc)).toHaveLength(2)
  })

  it('says what of HTML was left out', async () => {
    const { report } = await read(
      one(headline + content('<html><body><p>One.</p><script>x()</script></body></html>')),
    )
    expect(report.dropped).toEqual(['script'])
  })
})

describe('the stories of a file', () => {
  it('are one for each item', async () => {
    const readings = await readAll(newsml(item(headline + text), item(headline + text)))
    expect(readings).toHaveLength(2)
  })

  it('are one for each text with a headline of its own', async () => {
    const part = (name: string) =>
      `<NewsComponent><NewsLines><HeadLine>${name}</HeadLine></NewsLines>${text}</NewsComponent>`
    const readings = await readAll(one(part('Ferry') + part('Dock')))
    expect(readings.map(({ doc }) => headlineOf(doc))).toEqual(['Ferry', 'Dock'])
  })

  it('are a headline where that is all: a flash', async () => {
    const { doc } = await read(one('<NewsLines><HeadLine>Ferry sinks</HeadLine></NewsLines>'))
    expect([headlineOf(doc), doc.textContent]).toEqual(['Ferry sinks', 'Ferry sinks'])
  })

  it('have the pictures that stand in components beside the text, each with its caption', async () => {
    const photo = (name: string) => `<NewsComponent><Role FormalName="Photo"/>
      <NewsLines><CreditLine>Tam Ro</CreditLine></NewsLines>
      <NewsComponent>${picture(`${name}-small.jpg`, '<Characteristics><Property FormalName="Width" Value="80"/></Characteristics>')}
        ${picture(`${name}.jpg`, '<Characteristics><Property FormalName="Width" Value="900"/></Characteristics>')}</NewsComponent>
      <NewsComponent><Role FormalName="Caption"/>${content(`<p>The ${name}.</p>`)}</NewsComponent></NewsComponent>`
    const { doc, report } = await read(
      one(`${headline}<NewsComponent>${text}</NewsComponent>${photo('ferry')}${photo('dock')}`),
    )
    expect(detailsOf(doc).wire?.pictures).toEqual([
      { href: 'ferry.jpg', caption: 'The ferry.', credit: 'Tam Ro' },
      { href: 'dock.jpg', caption: 'The dock.', credit: 'Tam Ro' },
    ])
    expect(bodyOf(doc)).toHaveLength(1)
    expect(report.dropped).toEqual([])
  })

  it('have the pictures that are items of their own', async () => {
    const photo = item(`<NewsLines><HeadLine>A ferry</HeadLine></NewsLines>${picture('ferry.jpg')}
      <NewsComponent><Role FormalName="Caption"/>${content('The ferry on Monday.')}</NewsComponent>`)
    const readings = await readAll(newsml(item(headline + text), photo))
    expect(readings).toHaveLength(1)
    expect(readings.map(({ doc }) => detailsOf(doc).wire?.pictures[0]?.caption)).toEqual([
      'The ferry on Monday.',
    ])
  })

  it('are the captions where there are but pictures', async () => {
    const { doc } = await read(
      one(`<NewsLines><HeadLine>A ferry</HeadLine><NewsLine><NewsLineType FormalName="Caption"/>
        <NewsLineText>The ferry on Monday.</NewsLineText></NewsLine></NewsLines>${picture('ferry.jpg')}`),
    )
    expect([headlineOf(doc), bodyOf(doc)[0]?.textContent]).toEqual(['A ferry', 'The ferry on Monday.'])
    expect(detailsOf(doc).wire?.pictures).toHaveLength(1)
  })

  it('take in a picture whose data is in the file', async () => {
    const { doc } = await read(
      one(`${headline}${text}<NewsComponent><ContentItem><MediaType FormalName="Photo"/><Encoding Notation="base64">
        <DataContent>iVBORw0KGgo=</DataContent></Encoding></ContentItem></NewsComponent>`),
    )
    expect(bodyOf(doc).at(-1)?.attrs.src).toBe('data:image/png;base64,iVBORw0KGgo=')
  })

  it('say that film is left out', async () => {
    const { report } = await read(
      one(
        `${headline}${text}<NewsComponent><ContentItem Href="a.mp4"><MediaType FormalName="Video"/></ContentItem></NewsComponent>`,
      ),
    )
    expect(report.dropped).toEqual(['embed'])
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['is cut off', one(headline + text).slice(0, -40)],
    ['has no item', newsml()],
    ['has no text', one('<ContentItem/>')],
    ['only changes another', newsml('<NewsItem><Identification/><NewsManagement/><Update/></NewsItem>')],
  ])('says so where it %s', async (_, broken) => {
    await expect(readAll(broken)).rejects.toThrow(ReadError)
  })
})
