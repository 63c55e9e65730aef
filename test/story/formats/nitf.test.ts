import { describe, expect, it } from 'vitest'
import { formatOf, formats, outgoing, ReadError } from '../../../story/formats'
import { newReport } from '../../../story/formats/letters/tidy'
import { nitf } from '../../../story/formats/nitf'
import { itemOfNitf } from '../../../story/formats/nitf/read'
import { nitfElement } from '../../../story/formats/nitf/write'
import { parseXml } from '../../../story/formats/xml'
import { builtInHouses } from '../../../story/houses'
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

const source = (text: string, name = 'story.xml') => ({ name, text, bytes: new TextEncoder().encode(text) })

async function readAll(text: string) {
  return (await nitf.read?.(source(text), { house: null, language: null, houses: builtInHouses })) ?? []
}

async function read(text: string) {
  const [reading] = await readAll(text)
  if (!reading) throw new Error('no story was read')
  reading.doc.check()
  return reading
}

const blocks = async (content: string) => {
  const { doc } = await read(document({ content }))
  return bodyOf(doc).map(String)
}

const details = async (head: string) => detailsOf((await read(document({ head }))).doc)
const wire = async (head: string) => (await details(head)).wire

interface Parts {
  head?: string
  bodyHead?: string
  content?: string
  end?: string
}

/** An NITF file as a small agency sends it. */
function document({
  head = '',
  bodyHead = '<hedline><hl1>Ferry returns to Lake Marn</hl1></hedline>',
  content = '<p>The ferry sailed again on Monday after two years in dock.</p>',
  end = '',
}: Parts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
<nitf version="-//IPTC//DTD NITF 3.4//EN">
  <head>${head}</head>
  <body>
    <body.head>${bodyHead}</body.head>
    <body.content>${content}</body.content>
    ${end && `<body.end>${end}</body.end>`}
  </body>
</nitf>`
}

describe('what is NITF', () => {
  it.each([
    ['a file with its declaration and document type', document({})],
    ['one with neither', '<nitf><body><body.content><p>A</p></body.content></body></nitf>'],
    ['one with a prefix', '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"><n:body/></n:nitf>'],
    ['one in capitals', '<NITF><BODY/></NITF>'],
    ['one with comments and instructions before it', '<!-- a > b --><?style x="1"?>\n<nitf></nitf>'],
    ['one with a document type that has parts', '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf></nitf>'],
    ['one with a wire’s own signs before it', '\u0001\u0016 a1234\r\n<?xml version="1.0"?><nitf></nitf>'],
  ])('is %s', (_, text) => {
    expect(formatOf(source(text, 'a.txt')).name).toBe('nitf')
  })

  it.each([
    ['a page about it', '<html><body><nitf></nitf></body></html>'],
    ['another format that carries it', '<NewsML><NewsItem><nitf/></NewsItem></NewsML>'],
    ['text that names it', 'The <nitf> element is the root.'],
    ['a name that begins so', '<nitf-table><p>1</p></nitf-table>'],
  ])('is not %s', (_, text) => {
    expect(nitf.recognise?.(source(text, 'a.xml'))).toBe(false)
  })
})

describe('the head of the text', () => {
  const bodyHead = async (text: string) => (await read(document({ bodyHead: text }))).doc

  it('takes headline and standfirst from the hedline', async () => {
    const doc = await bodyHead(
      '<hedline><hl1>Ferry returns\n   to Lake Marn</hl1><hl2>Two years after it was <em>docked</em></hl2></hedline>',
    )
    expect(headlineOf(doc)).toBe('Ferry returns to Lake Marn')
    expect(standfirstOf(doc)).toBe('Two years after it was docked')
  })

  it('takes the standfirst from the abstract where the hedline has none', async () => {
    const doc = await bodyHead(
      '<hedline><hl1>Ferry returns</hl1></hedline><abstract><p>Two years in dock.</p></abstract>',
    )
    expect(standfirstOf(doc)).toBe('Two years in dock.')
  })

  it.each([
    ['the abstract', '<hedline><hl1>Ferry returns</hl1></hedline><abstract>Ferry returns</abstract>'],
    ['the second line', '<hedline><hl1>Ferry returns</hl1><hl2>Ferry returns</hl2></hedline>'],
    [
      'a line that is the original one',
      '<hedline><hl1>Ferry returns</hl1><hl2 id="originalHeadline">Ferry is back</hl2></hedline>',
    ],
  ])('has no standfirst where %s says the headline again', async (_, text) => {
    expect(standfirstOf(await bodyHead(text))).toBe('')
  })

  it('takes the headline from the title where the text has none', async () => {
    const { doc } = await read(
      document({ head: '<title>Ferry returns</title>', bodyHead: '<hedline><hl1/></hedline>' }),
    )
    expect(headlineOf(doc)).toBe('Ferry returns')
  })

  it('keeps a title that is not the headline', async () => {
    expect((await wire('<title>BC-LAKE FERRY</title>'))?.rest).toEqual({ title: 'BC-LAKE FERRY' })
  })

  it.each([
    ['By Orla Quist', [['Orla Quist', '']]],
    ['By <person>Orla Quist</person><byttl>Marn Gazette</byttl>', [['Orla Quist', 'Marn Gazette']]],
    [
      'By <person>Orla Quist</person> and <person>Tam Ro</person>',
      [
        ['Orla Quist', ''],
        ['Tam Ro', ''],
      ],
    ],
    ['<person><name.given>Orla</name.given><name.family>Quist</name.family></person>', [['Orla Quist', '']]],
    ['\n By Orla Quist\n <byttl>\n  <org>Marn Gazette</org>\n </byttl>\n', [['Orla Quist', 'Marn Gazette']]],
    ['<byttl>Lake Sports Service</byttl>', [['Lake Sports Service', '']]],
    ['By Orla Quist</byline><byline><byttl>Marn Gazette</byttl>', [['Orla Quist', 'Marn Gazette']]],
    [
      'By Orla Quist</byline><byline>By Tam Ro',
      [
        ['Orla Quist', ''],
        ['Tam Ro', ''],
      ],
    ],
    [
      'By Orla Quist<byttl>Marn Gazette</byttl></byline><byline>By Tam Ro<byttl>Lake Post</byttl>',
      [
        ['Orla Quist', 'Marn Gazette'],
        ['Tam Ro', 'Lake Post'],
      ],
    ],
  ])('reads the byline %s', async (text, names) => {
    const doc = await bodyHead(`<hedline><hl1>Ferry returns</hl1></hedline><byline>${text}</byline>`)
    expect(bylinesOf(doc).map(({ name, credit }) => [name, credit])).toEqual(names)
  })

  it.each([
    ['<location>Oslo</location>', 'Oslo', '', null],
    ['<location>\n<city>Oslo</city>\n</location>\n<story.date>March 3</story.date>', 'Oslo', '', '--03-03'],
    ['<location><city>Zell</city><country>Austria</country></location>', 'Zell', 'Austria', null],
    ['<location><city>Zell</city>, <country>Austria</country></location> (AP) --', 'Zell', 'Austria', null],
    ['OSLO, March 3 (AP) -', 'Oslo', '', '--03-03'],
    ['<location>Oslo</location><story.date norm="20260303">3/3/26</story.date>', 'Oslo', '', '2026-03-03'],
    [
      '<location>OSLO, March 3</location><story.date norm="20260303">March 3</story.date>',
      'Oslo',
      '',
      '--03-03',
    ],
  ])('puts the dateline %s before the text', async (text, city, country, date) => {
    const doc = await bodyHead(`<hedline><hl1>Ferry returns</hl1></hedline><dateline>${text}</dateline>`)
    expect(datelineOf(doc)).toMatchObject({ places: [{ city, country }], date })
  })

  it('names the sender in a dateline that has no source of its own', async () => {
    const { doc } = await read(
      document({
        head: '<docdata><doc.rights owner="Lake Wire"/></docdata>',
        bodyHead: '<hedline><hl1>Ferry</hl1></hedline><dateline><location>Oslo</location></dateline>',
      }),
    )
    expect(datelineOf(doc)?.sources).toEqual(['Lake Wire'])
  })

  it.each(['OSLO (Lake Wire) — The ferry sailed.', 'Oslo (Lake Wire) -- The ferry sailed.'])(
    'does not repeat a dateline that the text begins with: %s',
    async (text) => {
      const { doc } = await read(
        document({
          bodyHead: '<hedline><hl1>Ferry</hl1></hedline><dateline><location>Oslo</location></dateline>',
          content: `<p>${text}</p>`,
        }),
      )
      expect(bodyOf(doc)[0]?.textContent).toBe(text)
      expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'Oslo' }], sources: ['Lake Wire'] })
    },
  )

  it('takes byline, dateline and abstract from the first block where the head has none', async () => {
    const { doc } = await read(
      document({
        content: `<block><byline>By Orla Quist</byline><dateline><location>Oslo</location></dateline>
          <abstract><p>In short.</p></abstract><p>The ferry sailed.</p></block>`,
      }),
    )
    expect(bylinesOf(doc)).toHaveLength(1)
    expect(standfirstOf(doc)).toBe('In short.')
    expect(datelineOf(doc)?.places[0]?.city).toBe('Oslo')
    expect(bodyOf(doc)).toHaveLength(1)
  })

  it('gives the desk its notes', async () => {
    const { doc, report } = await read(
      document({
        head: `<docdata><ed-msg info="Adds the minister in paragraph 3"/>
          <ed-msg msg-type="internal" info="The source is Hiwa"/></docdata>`,
        bodyHead: `<hedline><hl1>Ferry</hl1></hedline>
          <note><body.content><p>Eds: names are checked.</p></body.content></note>`,
        content: `<p>The ferry sailed.</p>
          <note noteclass="editorsnote"><body.content><p>A picture follows.</p></body.content></note>
          <note type="npa"><body.content><p>Call the desk.</p></body.content></note>
          <note noteclass="hd"><body.content><p>Two photos.</p></body.content></note>
          <note><body.content><p>Check names.</p></body.content></note>`,
      }),
    )
    expect(detailsOf(doc).clientNote).toBe(
      'Adds the minister in paragraph 3\nEds: names are checked.\nA picture follows.\nCall the desk.\nTwo photos.\nCheck names.',
    )
    expect(detailsOf(doc).note).toBe('The source is Hiwa')
    expect(bodyOf(doc)).toHaveLength(1)
    expect(report.notices).toEqual([
      { code: 'wire-lines', value: 'A picture follows.\nCall the desk.\nTwo photos.\nCheck names.' },
    ])
  })

  it.each([
    [
      'Rain for 3<frac><numer>1</numer><frac-sep>/</frac-sep><denom>2</denom></frac> hours',
      'Rain for 3 1/2 hours',
    ],
    ['<num>2 <frac><numer>1</numer><denom>4</denom></frac></num> metres', '2 1/4 metres'],
    ['10<sup>9</sup> drops', '10⁹ drops'],
    ['Mayor: <q>never again</q>', 'Mayor: “never again”'],
    ['Mayor: “<q>never again</q>”', 'Mayor: “never again”'],
    ['Ferry <del>sank</del> sailed', 'Ferry sailed'],
    [
      'A <person><name.given>Orla</name.given><name.family>Quist</name.family></person> day',
      'A Orla Quist day',
    ],
  ])('has as its headline what %s shows', async (line, expected) => {
    const { doc } = await read(document({ bodyHead: `<hedline><hl1>${line}</hl1></hedline>` }))
    expect(headlineOf(doc)).toBe(expected)
  })
})

describe('the details', () => {
  it('takes slug, version, keywords and urgency from docdata', async () => {
    const head = `<docdata><urgency ed-urg="3"/><du-key key="lake-ferry" version="2" generation="4"/>
      <key-list><keyword key="ferry"/><keyword key="lake"/><keyword key="ferry"/><keyword key=""/></key-list></docdata>`
    expect(await details(head)).toMatchObject({ slug: 'lake-ferry', keywords: ['ferry', 'lake'], urgency: 3 })
    expect(await wire(head)).toMatchObject({ version: '2', rest: { 'du-key.generation': '4' } })
  })

  it.each([
    ['<meta name="anpa-keyword" content="Lake Ferry"/>', { slug: 'Lake Ferry' }],
    ['<meta name="Slug" content="lake-ferry"/>', { slug: 'lake-ferry' }],
    ['<meta name="keywords" content="ferry, lake; dock"/>', { keywords: ['ferry', 'lake', 'dock'] }],
    ['<meta name="priority" content="4"/>', { priority: 4 }],
    ['<meta name="language" content="fr"/>', { language: 'fr' }],
  ])('takes what senders tell in %s', async (meta, values) => {
    expect(await details(meta)).toMatchObject(values)
  })

  it.each([
    ['0', null],
    ['9', 9],
    ['urgent', null],
    ['12', null],
  ])('reads the urgency %s as %s, and keeps what it is not', async (given, urgency) => {
    const read = await details(`<docdata><urgency ed-urg="${given}"/></docdata>`)
    expect(read.urgency).toBe(urgency)
    expect(read.wire?.rest.urgency).toBe(urgency === null ? given : undefined)
  })

  it.each([
    ['02003001', 'Crime', 'Police', 'raids', { code: 'subj:02003001', name: 'raids' }],
    ['11000000', 'Politics', '', '', { code: 'medtop:11000000', name: 'Politics' }],
    ['20000587', '', 'elections', '', { code: 'medtop:20000587', name: 'elections' }],
    ['lake:ferries', 'Ferries', '', '', { code: 'lake:ferries', name: 'Ferries' }],
    ['00000000', 'Ferries', '', '', { code: '', name: 'Ferries' }],
  ])('takes the subject %s', async (refnum, type, matter, detail, term) => {
    const { subjects } = await details(`<tobject><tobject.subject tobject.subject.refnum="${refnum}"
      tobject.subject.type="${type}" tobject.subject.matter="${matter}" tobject.subject.detail="${detail}"/></tobject>`)
    expect(subjects).toEqual([term])
  })

  it.each([
    [
      '<tobject tobject.type="News"><tobject.property tobject.property.type="analysis"/></tobject>',
      'genre:Analysis',
    ],
    ['<tobject tobject.type="Feature"/>', 'genre:Feature'],
    ['<tobject tobject.type="news"/>', undefined],
    ['<tobject><tobject.property tobject.property.type="Lakeside chat"/></tobject>', ''],
  ])('takes the genre of %s', async (head, code) => {
    expect((await details(head)).genre?.code).toBe(code)
  })

  it.each([
    ['a release after the issue', '20260303T091500Z', '20260303T180000+0100', '', '2026-03-03T17:00:00.000Z'],
    ['a release with the issue', '20260303T091500Z', '20260303T091500Z', '', null],
    ['a release before it', '20260303T091500Z', '20260301', '', null],
    ['a release of what is called embargoed', '', '20260301T0000Z', 'embargoed', '2026-03-01T00:00:00.000Z'],
    ['no date at all', '20260303T091500Z', 'soon', 'embargoed', null],
  ])('takes %s for what it is', async (_, issue, release, status, embargo) => {
    const head = `<docdata management-status="${status}"><date.issue norm="${issue}"/><date.release norm="${release}"/></docdata>`
    expect((await details(head)).embargo).toBe(embargo)
  })

  it('keeps who sent it, when, and under what name', async () => {
    const head = `<docdata><doc-id id-string="LW-77" regsrc="lake"/><date.issue norm="20260303T101500+0100"/>
      <doc.copyright year="2026" holder="Lake Wire"/></docdata>
      <revision-history name="tr" norm="20260303T080000Z" function="editor"/>`
    expect(await wire(head)).toMatchObject({
      format: 'nitf',
      id: 'LW-77',
      created: '2026-03-03T08:00:00.000Z',
      sent: '2026-03-03T09:15:00.000Z',
      provider: 'lake',
      copyright: '2026 Lake Wire',
    })
  })

  it('keeps all else by its name', async () => {
    const head = `<meta name="desk" content="7"/><iim ver="1"><ds num="2:120" value="a"/></iim>
      <docdata><date.expire norm="20270101"/><fixture fix-id="lake-notes"/>
      <identified-content><person>Orla Quist</person><location><city>Marn</city></location></identified-content>
      <del-list><from-src src-name="LW" level-number="1"/></del-list></docdata><pubdata name="Lake Post"/>`
    expect((await wire(head))?.rest).toEqual({
      'meta.desk': '7',
      iim: '<iim ver="1"><ds num="2:120" value="a"/></iim>',
      'date.expire': '20270101',
      fixture: 'lake-notes',
      'identified-content':
        '<identified-content><person>Orla Quist</person><location><city>Marn</city></location></identified-content>',
      'del-list': '<del-list><from-src src-name="LW" level-number="1"/></del-list>',
      pubdata: '<pubdata name="Lake Post"/>',
    })
  })

  it.each([
    ['fr', 'fr'],
    ['en-US', 'en-US'],
    ['en_us', 'en-US'],
    ['English', 'en'],
    ['??', 'en'],
  ])('reads the language %s as %s', async (given, language) => {
    const text = document({}).replace('<nitf ', `<nitf xml:lang="${given}" `)
    expect(detailsOf((await read(text)).doc).language).toBe(language)
  })
})

describe('the text', () => {
  it.each([
    ['<p lede="true">One.</p><p/><p> </p><p>Two.</p>', ['One.', 'Two.']],
    ['<block id="Main"><block><p>One.</p></block><p>Two.</p></block>', ['One.', 'Two.']],
    ['One stands bare.\n\n   Two does too.', ['One stands bare.', 'Two does too.']],
    ['&lt;p&gt;One &amp;amp; all.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;', ['One & all.', 'Two.']],
    ['<![CDATA[<p>One &amp; all.</p><p>Two.</p>]]>', ['One & all.', 'Two.']],
    ['<p>One &amp;#8217; and &amp;quot;two&amp;quot;.</p>', ['One ’ and "two".']],
    ['<p>If x < y and R&D pays.</p>', ['If x < y and R&D pays.']],
    ['<p><br/>One.<br/></p>', ['One.']],
    ['<p>One<br/><br/>Two</p>', ['One', 'Two']],
    [
      '<p>A <person>Quist</person> of <org>Marn<alt-code idsrc="x" value="y"/></org> <chron norm="2026">now</chron>.</p>',
      ['A Quist of Marn now.'],
    ],
    [
      '<p><person><name.given>Orla</name.given><name.family>Quist</name.family></person> paid <money unit="EUR">€<num>2<frac><numer>1</numer><denom>2</denom></frac></num></money>.</p>',
      ['Orla Quist paid €2 1/2.'],
    ],
    ['<p>She said <q>never again</q>.</p>', ['She said “never again”.']],
    ['<p>She said <q>“never again”</q> and “<q>no</q>”.</p>', ['She said “never again” and “no”.']],
    ['<p>It cost <del>forty</del> <ins>fourteen</ins>.</p>', ['It cost fourteen.']],
    ['<custom:note xmlns:custom="x"><p>One.</p></custom:note><p>Two.</p>', ['One.', 'Two.']],
    ['<p>One.</p><fn><body.content><p>A footnote.</p></body.content></fn>', ['One.', 'A footnote.']],
    [
      '<p>It cost 12<sup><a href="#n1">1</a></sup> million.</p><p>It is open.</p><p id="n1"><sup>1</sup> Ministry figures.</p>',
      ['It cost 12 million.', 'It is open.'],
    ],
    ['<p id="n1">One.</p><p>It is 10<sup>6</sup>.</p>', ['One.', 'It is 10⁶.']],
    ['<p>It cost 12<fn><p>Ministry figures.</p></fn> million.</p>', ['It cost 12 million.']],
    [
      '<p>One.</p><note type="pa"><body.content><p>A note to all.</p></body.content></note>',
      ['One.', 'A note to all.'],
    ],
    [
      '<dl><dt>Marn</dt><dd>A lake.</dd><dt>Zell</dt><dd><p>A town.</p></dd></dl>',
      ['Marn', 'A lake.', 'Zell', 'A town.'],
    ],
  ])('reads %s', async (content, expected) => {
    const { doc } = await read(document({ content }))
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual(expected)
  })

  it.each([
    ['<p>One.</p><hl2>What next</hl2><p>Two.</p>', 'crosshead("What next")'],
    ['<p>One.</p><p class="subhead">What next</p><p>Two.</p>', 'crosshead("What next")'],
    ['<p>One.</p><p style="cross-head">What next</p><p>Two.</p>', 'crosshead("What next")'],
    ['<p>One.</p><hr/>', 'rule'],
    [
      '<p>One.</p><ul><li>a</li><li><p>b</p></li></ul>',
      'bullet_list(list_item(paragraph("a")), list_item(paragraph("b")))',
    ],
    ['<p>One.</p><ol seqnum="3"><li>a</li></ol>', 'ordered_list(list_item(paragraph("a")))'],
    [
      '<p>One.</p><bq><block><p>Never.</p></block><credit>Quist</credit></bq>',
      'quote(paragraph("Never."), paragraph("Quist"))',
    ],
    ['<p>One.</p><p>a <em>b</em> <em class="bold">c</em></p>', 'paragraph("a ", em("b"), " ", strong("c"))'],
    ['<p>One.</p><p><a href="https://example.org/">a</a></p>', 'paragraph(link("a"))'],
    ['<p>One.</p><p><a href="javascript:x()">a</a></p>', 'paragraph("a")'],
    ['<p>One.</p><p>a<br/>b</p>', 'paragraph("a", hard_break, "b")'],
    ['<p>One.</p><pre>Marn   2\nZell   1</pre>', 'paragraph("Marn 2")'],
  ])('keeps the structure of %s', async (content, block) => {
    expect((await blocks(content))[1]).toBe(block)
  })

  it('joins lines that a system broke at a column', async () => {
    const [line] = await blocks(`<p>  The ferry that had carried the people of the two villages <br />
      across the lake for more than sixty years is to sail once more, <br />
      its owners said on Monday, as soon as the ice is off the water <br />
      and a crew is found.</p>`)
    expect(line).not.toContain('hard_break')
    expect(line).toContain('villages across')
  })

  it('keeps the breaks of short lines', async () => {
    expect(
      (await blocks('<p>Results:<br/>Marn 2<br/>Zell 1<br/>Oslo 0</p>'))[0]?.match(/hard_break/g),
    ).toHaveLength(3)
  })

  it('reads a table with its head, foot and caption in their order', async () => {
    const found = await blocks(`<p>One.</p><table><caption>Catch</caption><col/>
      <thead><tr><th>Lake</th><th>Tons</th></tr></thead><tfoot><tr><td>All</td><td>3</td></tr></tfoot>
      <tbody><tr><td><p>Marn</p><p>west</p></td><td>3</td></tr><tr/></tbody></table>`)
    expect(found.slice(1)).toEqual([
      'captioned_table(table_caption("Catch"), table(' +
        'table_row(table_header(paragraph("Lake")), table_header(paragraph("Tons"))), ' +
        'table_row(table_cell(paragraph("Marn", hard_break, "west")), table_cell(paragraph("3"))), ' +
        'table_row(table_cell(paragraph("All")), table_cell(paragraph("3")))), table_note)',
    ])
  })

  it('keeps each item of a list in a cell on its line, and leaves notes for the desk out of it', async () => {
    const found =
      await blocks(`<p>One.</p><table><tr><td>Green</td><td><ul><li>12 <em>north</em></li><li><p>3 south</p>
      <ol><li>by the lake</li></ol></li></ul></td></tr><tr><td>Blue<note noteclass="editorsnote"><p>Check!</p></note></td><td>7</td></tr></table>`)
    expect(found.slice(1)).toEqual([
      'table(table_row(table_cell(paragraph("Green")), ' +
        'table_cell(paragraph("12 ", em("north"), hard_break, "3 south", hard_break, "by the lake"))), ' +
        'table_row(table_cell(paragraph("Blue")), table_cell(paragraph("7"))))',
    ])
  })

  it('keeps pictures that the sender has elsewhere beside the story, in the largest size', async () => {
    const { doc, report } = await read(
      document({
        content: `<p>One.</p><media media-type="image">
          <media-reference source="thumb.jpg" width="80"/><media-reference source="https://example.org/big.jpg" width="900"/>
          <media-caption><p>The ferry.</p></media-caption><media-producer>Tam Ro</media-producer></media>`,
      }),
    )
    expect(detailsOf(doc).wire?.pictures).toEqual([
      { href: 'https://example.org/big.jpg', caption: 'The ferry.', credit: 'Tam Ro' },
    ])
    expect(report.dropped).toEqual([])
    expect(bodyOf(doc)).toHaveLength(1)
  })

  it('takes a picture whose data is in the file into the story', async () => {
    const [, picture] = await blocks(`<p>One.</p><media media-type="image">
      <media-reference mime-type="image/jpg" alternate-text="A ferry"/>
      <media-object encoding="base64"> /9j/\n4AAQ </media-object>
      <media-caption>The ferry.</media-caption><media-producer>Tam Ro</media-producer></media>`)
    expect(picture).toBe('picture(caption("The ferry."), credit("Tam Ro"))')
  })

  it('says that film and sound are left out, and keeps what the file tells of them', async () => {
    const { doc, report } = await read(
      document({ content: '<p>One.</p><media media-type="video"><media-reference source="a.mp4"/></media>' }),
    )
    expect(report.dropped).toEqual(['embed'])
    expect(detailsOf(doc).wire?.rest.media).toContain('a.mp4')
  })

  it('signs the story with the tagline', async () => {
    const { doc } = await read(
      document({ end: '<tagline>Editing by <person>Nadia Helmer</person></tagline>' }),
    )
    expect(signOffOf(doc).editing).toEqual([{ name: 'Nadia Helmer', place: '' }])
  })

  it('ends the text with a tagline that is no sign-off', async () => {
    const end = '<tagline>The writer is a sailor.</tagline>'
    const { doc } = await read(document({ end }))
    expect(bodyOf(doc).at(-1)?.textContent).toBe('The writer is a sailor.')
    const repeated = await read(document({ content: '<p>One.</p><p>The writer is a sailor.</p>', end }))
    expect(bodyOf(repeated.doc)).toHaveLength(2)
  })

  it('reads a file whose names are in capitals', async () => {
    const { doc } = await read(
      '<NITF><BODY><BODY.HEAD><HEDLINE><HL1>Ferry</HL1></HEDLINE></BODY.HEAD><BODY.CONTENT><P>One.</P></BODY.CONTENT></BODY></NITF>',
    )
    expect([headlineOf(doc), bodyOf(doc)[0]?.textContent]).toEqual(['Ferry', 'One.'])
  })

  it('reads each story of a file with several', async () => {
    expect(await readAll(`${document({})}\n${document({})}`)).toHaveLength(2)
  })

  it('finds headline and dateline in a text that has no head', async () => {
    const { doc } = await read(
      '<nitf><body><body.content><p>Ferry returns to Lake Marn</p><p>OSLO, March 3 (Reuters) - It sailed.</p></body.content></body></nitf>',
    )
    expect([headlineOf(doc), datelineOf(doc)?.places[0]?.city]).toEqual([
      'Ferry returns to Lake Marn',
      'Oslo',
    ])
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['is cut off in a tag', document({}).slice(0, -60)],
    ['is cut off in its text', document({}).slice(0, 330)],
    ['has no text', document({ bodyHead: '', content: '' })],
    ['is but a root', '<nitf/>'],
    ['is nested beyond sense', `<nitf>${'<block>'.repeat(5000)}x${'</block>'.repeat(5000)}</nitf>`],
  ])('says so where it %s', async (_, text) => {
    await expect(readAll(text)).rejects.toThrow(ReadError)
  })
})

describe('a file that is written', () => {
  const { nodes } = schema
  const doc = (values: object = {}) =>
    nodes.doc.create({ ...newDetails, ...values }, [
      nodes.headline.create(null, schema.text('Ferry & lake')),
      nodes.standfirst.create(null, schema.text('Two years later')),
      nodes.paragraph.create(null, schema.text('The ferry sailed.')),
    ])

  it('has the namespace and version of NITF 3.6', () => {
    expect(nitfElement(outgoing(storyOf(doc()), formats.nitf))).toMatch(
      /^<nitf xmlns="http:\/\/iptc.org\/std\/NITF\/2006-10-18\/" version="-\/\/IPTC\/\/DTD NITF 3.6\/\/EN"/,
    )
  })

  it('stands in another file without a declaration, and is read out of it', () => {
    const carrier = parseXml(`<inlineXML>${nitfElement(outgoing(storyOf(doc()), formats.nitf))}</inlineXML>`)
    const [inside] = carrier.children
    if (!inside || typeof inside === 'string') throw new Error('no element')
    const item = itemOfNitf(inside, builtInHouses, newReport())
    expect([item.headline, item.standfirst]).toEqual(['Ferry & lake', 'Two years later'])
  })

  it('gives back what came with the story, as far as NITF 3.6 allows it', () => {
    const rest = {
      'meta.desk': '7',
      'meta.not a name': 'x',
      'date.expire': '20270101',
      'doc.rights': '<doc.rights owner="Lake" wrong="x"/>',
      'revision-history': '<revision-history name="tr" function="tea-maker"/>',
      'identified-content':
        '<identified-content><person gender="x">Quist<b>!</b></person><p>no</p></identified-content>',
      series: 'not XML',
      unknown: '<unknown/>',
    }
    const written = nitfElement(
      outgoing(storyOf(doc({ wire: { ...noWire, format: 'nitf', id: 'LW-77', rest } })), formats.nitf),
    )
    expect(written).toContain('<meta name="desk" content="7"/>')
    expect(written).toContain('<doc-id id-string="LW-77"/>')
    expect(written).toContain('<date.expire norm="20270101"/>')
    expect(written).toContain('<doc.rights owner="Lake"/>')
    // who changed what is told to clients of the sender, not to ours
    expect(written).not.toContain('revision-history')
    expect(written).toContain('<identified-content><person>Quist</person></identified-content>')
    expect(written).not.toMatch(/not a name|not XML|unknown|tea-maker/)
  })

  it('gives back the lines below the standfirst', async () => {
    const { doc: came } = await read(
      document({ bodyHead: '<hedline><hl1>Ferry</hl1><hl2>One</hl2><hl2>Two</hl2></hedline>' }),
    )
    expect(nitfElement(outgoing(storyOf(came), formats.nitf))).toContain(
      '<hl1>Ferry</hl1><hl2>One</hl2><hl2>Two</hl2>',
    )
  })

  it('gives back nothing that came in another format', () => {
    const wire = { ...noWire, format: 'ninjs', rest: { 'date.expire': '20270101' } }
    expect(nitfElement(outgoing(storyOf(doc({ wire })), formats.nitf))).not.toContain('date.expire')
  })

  it('reads back what reads like markup, tag for tag', async () => {
    const headline = 'Use &amp; or <b>'
    const text = 'Write <p>one</p> or &#8217; here'
    const tricky = nodes.doc.create(newDetails, [
      nodes.headline.create(null, schema.text(headline)),
      nodes.standfirst.create(),
      nodes.paragraph.create(null, schema.text(text)),
    ])
    const { doc: back } = await read(String(await formats.nitf.write?.(storyOf(tricky))))
    expect([headlineOf(back), bodyOf(back)[0]?.textContent]).toEqual([headline, text])
  })

  it('keeps pictures in the story and beside it', async () => {
    const src = 'data:image/png;base64,iVBORw0KGgo='
    const pictures = [{ href: 'https://example.org/a.jpg', caption: 'A ferry', credit: 'Tam Ro' }]
    const picture = nodes.picture.create({ src, alt: 'a boat' }, [
      nodes.caption.create(null, schema.text('The boat')),
      nodes.credit.create(null, schema.text('Tam Ro')),
    ])
    const story = doc({ wire: { ...noWire, format: 'nitf', pictures } })
    const whole = story.copy(story.content.addToEnd(picture))
    const { doc: back } = await read(String(await formats.nitf.write?.(storyOf(whole))))
    expect(bodyOf(back).at(-1)?.toJSON()).toEqual(picture.toJSON())
    expect(detailsOf(back).wire?.pictures).toEqual(pictures)
  })
})

describe('a sentence of NITF', () => {
  it.each([
    ['an element of Word', 'The<o:p> ferry</o:p> sailed.'],
    ['a smart tag', 'The <st1:place w:st="on"><st1:City>ferry</st1:City></st1:place> sailed.'],
    ['an element nobody knows', 'The <novelty>ferry</novelty> sailed.'],
  ])('goes on through %s', async (_, content) => {
    expect(await blocks(`<p>${content}</p>`)).toEqual(['paragraph("The ferry sailed.")'])
  })

  it.each([
    ['<num>3<frac><numer>1</numer><frac-sep>/</frac-sep><denom>2</denom></frac></num>', '3 1/2'],
    ['<num>3<frac><numer>1</numer><denom>2</denom></frac></num>', '3 1/2'],
    [
      '<num>\n3\n<frac>\n<numer>1</numer>\n<frac-sep>/</frac-sep>\n<denom>2</denom>\n</frac>\n</num>',
      '3 1/2',
    ],
    ['<frac><numer>3</numer><frac-sep>/</frac-sep><denom>4</denom></frac>', '3/4'],
  ])('has a fraction as it is written: %s', async (fraction, printed) => {
    expect(await blocks(`<p>It rained ${fraction} hours.</p>`)).toEqual([
      `paragraph("It rained ${printed} hours.")`,
    ])
  })

  it('is one in a paragraph that nobody knows', async () => {
    expect(
      await blocks('<para>The <novelty>ferry</novelty> sailed.</para><para>It was full.</para>'),
    ).toEqual(['paragraph("The ferry sailed.")', 'paragraph("It was full.")'])
  })

  it('has no style sheet and no program in it', async () => {
    expect(
      await blocks('<style>.a {color: red}</style><script>go()</script><p>The ferry sailed.</p>'),
    ).toEqual(['paragraph("The ferry sailed.")'])
  })

  it.each([
    ['a paragraph', '<p style="display:none">SECRET</p>'],
    ['a block', '<block style="visibility: hidden"><p>SECRET</p></block>'],
    ['words', '<p>It was <em style="font-size:0">SECRET</em> full.</p>'],
    ['a row', '<table><tr><td>a</td></tr><tr style="display:none"><td>SECRET</td></tr></table>'],
    [
      'a paragraph of a class',
      '<style>.hid {display: none} p.b > em {color: red}</style><p class="hid">SECRET</p>',
    ],
  ])('has no %s that its style hides, which is told', async (_, content) => {
    const { doc, report } = await read(
      document({ content: `<p>The ferry sailed.</p>${content}<p>It rests.</p>` }),
    )
    expect(doc.textContent).not.toContain('SECRET')
    expect(doc.textContent).toContain('It rests.')
    expect(report.dropped).toEqual(['hidden-text'])
  })

  it.each([
    ['fr', 'Elle a dit <q>plus jamais</q> hier soir.', 'Elle a dit «\u00a0plus jamais\u00a0» hier soir.'],
    ['de', 'Sie sagte <q>nie <q>wieder</q></q> am Abend.', 'Sie sagte „nie ‚wieder‘“ am Abend.'],
    [
      '',
      'Elle a dit <q>plus jamais</q> hier soir à la mairie.',
      'Elle a dit «\u00a0plus jamais\u00a0» hier soir à la mairie.',
    ],
  ])(
    'has the quote marks of its language (%j) in its text and its headline',
    async (language, quoted, expected) => {
      const [, words = ''] = /<q>(.*)<\/q>/.exec(quoted) ?? []
      const source = document({ content: `<p>${quoted}</p>` })
        .replace('<nitf', language === '' ? '<nitf' : `<nitf xml:lang="${language}"`)
        .replace(/<hl1>[^<]*<\/hl1>/, `<hl1>${quoted}</hl1>`)
      const { doc } = await read(source)
      expect(words).not.toBe('')
      expect(headlineOf(doc)).toBe(expected.replaceAll('\u00a0', ' '))
      expect(bodyOf(doc)[0]?.textContent).toBe(expected)
    },
  )

  it('has what its style only sets', async () => {
    expect(
      await blocks('<p style="Body text">The ferry sailed.</p><p style="color:red">It rests.</p>'),
    ).toEqual(['paragraph("The ferry sailed.")', 'paragraph("It rests.")'])
  })
})
