import { describe, expect, it } from 'vitest'
import { type FormatName, formats, outgoing, readSource } from '../../../../story/formats'
import { differences } from '../../../../story/formats/compare'
import { withdrawalIn, withdrawalOf } from '../../../../story/formats/furniture/withdrawn'
import { schema } from '../../../../story/schema'
import { type Details, newDetails } from '../../../../story/schema/values'
import { detailsOf, headlineOf } from '../../../../story/story/parts'
import { storyOf } from '../../generate'

const { nodes } = schema
const options = { house: null, language: null }

async function read(content: string | Uint8Array, name: string, format: FormatName | null = null) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const text = new TextDecoder('utf-8').decode(bytes)
  const [reading] = await readSource({ name, bytes, text }, options, format)
  if (!reading) throw new Error('no story was read')
  return reading
}

function story(details: Partial<Details>) {
  return storyOf(
    nodes.doc.create({ ...newDetails, ...details }, [
      nodes.headline.create(null, schema.text('River rises')),
      nodes.standfirst.create(),
      nodes.paragraph.create(null, schema.text('The river rose on Monday.')),
      nodes.paragraph.create(null, schema.text('It was the third time.')),
    ]),
  )
}

const embargo = { embargo: '2026-11-28T06:30:00.000Z', embargoZone: 'Asia/Baghdad' }
const line = 'EMBARGOED UNTIL 09:30 Erbil (06:30 GMT), Saturday 28 November 2026'
const now = '2026-11-27T09:00:00.000Z'
const both = Object.values(formats).flatMap(({ name, read: reads, write }) => (reads && write ? [name] : []))
const textual = both.filter((name) => !['docx', 'odt'].includes(name))

describe.each(both)('a story under embargo as %s', (name) => {
  it.each(['readers', 'desk'] as const)(
    'for %s reads back with it, and without its line',
    async (audience) => {
      const content = (await formats[name].write?.(story(embargo), { audience, now })) ?? ''
      const { doc, report } = await read(content, `story.${formats[name].extensions[0]}`, name)
      const sent = outgoing(story(embargo), formats[name], { audience, now })
      expect(differences(sent.doc, doc, formats[name].holds ?? [])).toEqual([])
      expect(detailsOf(doc).embargo).toBe(embargo.embargo)
      expect(doc.textContent).not.toContain('EMBARGO')
      expect(headlineOf(doc)).toBe('River rises')
      expect(report.notices).toEqual([])
    },
  )

  it('says nothing of it when it is over', async () => {
    const content = (await formats[name].write?.(story(embargo), { now: embargo.embargo })) ?? ''
    const { doc } = await read(content, `story.${formats[name].extensions[0]}`, name)
    expect(detailsOf(doc).embargo).toBeNull()
    expect(doc.textContent).not.toContain('EMBARGO')
  })
})

it.each(textual)('%s has the embargo at its head', async (name) => {
  const content = (await formats[name].write?.(story(embargo), { now })) ?? ''
  const text = typeof content === 'string' ? content : new TextDecoder('windows-1252').decode(content)
  expect(text).toContain(line)
})

it('an embargo without a zone of its own is printed in that of the desk', async () => {
  const writeOptions = { now, zone: 'Europe/London' }
  expect(await formats.txt.write?.(story({ ...embargo, embargoZone: '' }), writeOptions)).toContain(
    'EMBARGOED UNTIL 06:30 London (06:30 GMT)',
  )
})

it('a line of the embargo that was changed in another program counts', async () => {
  const html = String(await formats.html.write?.(story(embargo), { now }))
  const { doc } = await read(html.replace('09:30 Erbil (06:30 GMT)', '18:00 Erbil (15:00 GMT)'), 'a.html')
  expect(detailsOf(doc).embargo).toBe('2026-11-28T15:00:00.000Z')
})

it.each([
  ['a.txt', 'Achtung: Bitte die Meldung „Fluss steigt“ nicht verwenden!\n\n'],
  ['a.txt', 'ACHTUNG: Meldung zurückgezogen\n\nBitte verwenden Sie den Text nicht.\n\n'],
  ['a.txt', 'Die dpa zieht die Meldung „Fluss steigt“ von 9.12 Uhr zurück.\n\n'],
  ['a.txt', 'KILL - KILL - KILL\n\nBULLETIN KILL\n\n'],
  ['a.txt', '+++ MELDUNG ZURÜCKGEZOGEN +++\n\n'],
  ['a.txt', 'الرجاء إلغاء هذا الخبر\n\n'],
  ['a.txt', 'DIKKAT: Bu haber geri çekilmiştir.\n\n'],
  ['a.txt', 'BETALKIRIN\n\nJi kerema xwe vê nûçeyê bi kar neynin.\n\n'],
  ['a.txt', 'تنبيه: سحبت هذه المادة ولا يجوز استخدامها\n\n'],
  ['a.html', '<p><strong>*** DO NOT USE ***</strong></p>'],
  ['a.html', '<h2>ANNULATION</h2><p>Prière d’annuler notre dépêche de 09h12.</p>'],
])('a notice in %s takes the story below it back: %j', async (name, notice) => {
  const parts = [
    'River rises',
    'KOYA (Kurdistan 24) – The river rose on Monday, officials said.',
    'It rained.',
  ]
  const [title, ...others] = parts
  const text = name.endsWith('html')
    ? `${notice}<h1>${title}</h1>${others.map((each) => `<p>${each}</p>`).join('')}`
    : notice + parts.join('\n\n')
  const { doc } = await read(text, name)
  expect(detailsOf(doc).withdrawn).not.toBeNull()
  expect(headlineOf(doc)).toBe('River rises')
})

it('a notice of Anadolu in capitals takes a story back', async () => {
  const { doc, report } = await read(
    'İPTAL\n\nSayın aboneler, haberimiz iptal edilmiştir.\n\nBaraj boşaltılacak\n\nANKARA (AA) - Mühendisler barajı boşaltacak.\n',
    'a.txt',
  )
  expect(detailsOf(doc).withdrawn).toBe('canceled')
  expect(headlineOf(doc)).toBe('Baraj boşaltılacak')
  expect(report.notices).toContainEqual({ code: 'withdrawn', value: 'İPTAL' })
})

it.each([
  [
    'a.json',
    '{"uri":"urn:x:1","type":"text","versioncreated":"2026-03-03T10:00:00Z","ednote":"Embargoed until 06:30 GMT, 28 November 2026","language":"en","headline":"River rises","body_html":"<p>The river rose.</p>"}',
  ],
  [
    'a.xml',
    '<?xml version="1.0"?><nitf><head><docdata><ed-msg info="EMBARGOED until 06:30 GMT on 28 November 2026"/></docdata></head><body><body.head><hedline><hl1>River rises</hl1></hedline></body.head><body.content><p>The river rose.</p></body.content></body></nitf>',
  ],
  [
    'a.csv',
    'headline,body,note\nRiver rises,The river rose.,"Embargoed until 06:30 GMT, 28 November 2026"\n',
  ],
])('a note to editors in %s that tells an embargo sets it', async (name, content) => {
  const { doc } = await read(content, name)
  expect(detailsOf(doc).embargo).toBe(embargo.embargo)
})

describe('a text with lines of an embargo', () => {
  const copy = ['River rises', 'KOYA (Kurdistan 24) – The river rose on Monday.', 'It was the third time.']
  const more = ['Dara Selim said so.', 'He was at the bridge.', 'He saw it rise.']
  const later = 'EMBARGOED UNTIL 12:30 Erbil (09:30 GMT), Saturday 28 November 2026'

  it.each([
    ['at its end', [...copy, ...more, line]],
    ['at both ends', [line, ...copy, ...more, line]],
    ['within a paragraph of its head', [`${line}\nRiver rises`, ...copy.slice(1)]],
  ])('%s has none of them in it', async (_, parts) => {
    const { doc } = await read(parts.join('\n\n'), 'a.txt')
    expect(detailsOf(doc)).toMatchObject(embargo)
    expect(doc.textContent).not.toContain('EMBARGO')
    expect(headlineOf(doc)).toBe('River rises')
  })

  it.each(['STRICTLY EMBARGOED', '*** EMBARGO ***', 'Under embargo', 'SPERRFRIST!', 'محظور النشر'])(
    'that says %j alone has no headline of it, and asks until when',
    async (word) => {
      const { doc, report } = await read([word, ...copy].join('\n\n'), 'a.txt')
      expect(headlineOf(doc)).toBe('River rises')
      expect(detailsOf(doc).clientNote).toBe(word)
      expect(report.notices).toContainEqual({ code: 'embargo-unclear', value: word })
    },
  )

  it('that says the word and until when is held until then', async () => {
    const { doc, report } = await read(['EMBARGOED', line, ...copy].join('\n\n'), 'a.txt')
    expect(detailsOf(doc)).toMatchObject({ ...embargo, clientNote: '' })
    expect(report.notices).toEqual([])
  })

  it('is about an embargo where that is its headline', async () => {
    const { doc } = await read(['Embargo', ...copy.slice(1)].join('\n\n'), 'a.txt')
    expect(headlineOf(doc)).toBe('Embargo')
  })

  it('is held until then where a field says it, and asks nothing for the word above it', async () => {
    const body_html = '<p>EMBARGOED</p><p>The river rose on Monday.</p><p>It was the third time.</p>'
    const { doc, report } = await read(ninjs({ embargoed: '2026-12-24T05:00:00Z', body_html }), 'a.json')
    expect(detailsOf(doc).embargo).toBe('2026-12-24T05:00:00.000Z')
    expect(report.notices).toEqual([])
  })

  it('is held until the latest where they differ, and both are noted', async () => {
    const { doc } = await read([line, ...copy, ...more, later].join('\n\n'), 'a.txt')
    expect(detailsOf(doc)).toMatchObject({
      embargo: '2026-11-28T09:30:00.000Z',
      clientNote: `${line}\n${later}`,
    })
  })
})

const g2 = (meta: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1"><itemMeta>${meta}</itemMeta><contentMeta><headline>River rises</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The river rose on Monday.</p></body></html></inlineXML></contentSet></newsItem>`
const nitf = (head: string) =>
  `<nitf><head>${head}</head><body><body.head><hedline><hl1>River rises</hl1></hedline></body.head><body.content><p>The river rose on Monday.</p></body.content></body></nitf>`
const newsml1 = (management: string) =>
  `<NewsML><NewsItem><NewsManagement>${management}</NewsManagement><NewsComponent><NewsLines><HeadLine>River rises</HeadLine></NewsLines><ContentItem><DataContent><p>The river rose on Monday.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`
const ninjs = (more: object) =>
  JSON.stringify({
    uri: 'x',
    type: 'text',
    headline: 'River rises',
    body_html: '<p>The river rose.</p>',
    ...more,
  })
const wxr = (status: string) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>River rises</title><content:encoded><![CDATA[<p>The river rose on Monday.</p>]]></content:encoded><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`
const md = (embargoed: string) => `---\ntitle: River rises\n${embargoed}\n---\n\nThe river rose on Monday.\n`
const txt = (above: string) =>
  `${above}\n\nRiver rises\n\nThe river rose on Monday.\n\nIt was the third time.\n`

describe('an embargo that is not clear', () => {
  it.each<[what: string, name: string, content: string, reported: string]>([
    ['front matter, read in two ways', 'a.md', md('embargo: 03/04/2026 09:00'), '03/04/2026 09:00'],
    ['front matter without a zone', 'a.md', md('embargo: 2026-12-24 08:00'), '2026-12-24 08:00'],
    ['front matter with a day alone', 'a.md', md('embargo_until: 2026-12-24'), '2026-12-24'],
    ['ninjs', 'a.json', ninjs({ embargoed: '2026-12-24T08:00:00' }), '2026-12-24T08:00:00'],
    [
      'NITF',
      'a.xml',
      nitf('<docdata management-status="embargoed"><date.release norm="20261224"/></docdata>'),
      '20261224',
    ],
    ['NewsML-G2', 'a.xml', g2('<embargoed>Christmas Eve</embargoed>'), 'Christmas Eve'],
    [
      'NewsML 1',
      'a.xml',
      newsml1(
        '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20261224T080000</DateAndTime></StatusWillChange>',
      ),
      '20261224T080000',
    ],
    ['a line', 'a.txt', txt('EMBARGOED UNTIL 03/04/2026'), 'EMBARGOED UNTIL 03/04/2026'],
    ['a line with a weekday alone', 'a.txt', txt('Embargo: noon Friday'), 'Embargo: noon Friday'],
    ['a note of ninjs', 'a.json', ninjs({ ednote: 'Embargo: Sunday 9am' }), 'Embargo: Sunday 9am'],
    [
      'a note of NITF',
      'a.xml',
      nitf('<docdata><ed-msg info="Embargo: Sunday 9am"/></docdata>'),
      'Embargo: Sunday 9am',
    ],
  ])('in %s is not set but told', async (_, name, content, reported) => {
    const { doc, report } = await read(content, name)
    expect(detailsOf(doc).embargo).toBeNull()
    expect(headlineOf(doc)).toBe('River rises')
    expect(report.notices.find(({ code }) => code === 'embargo-unclear')?.value).toBe(reported)
  })

  it('loses no line of the text: it becomes a note to clients', async () => {
    const { doc } = await read(txt('Embargoed until 9.30 am Saturday'), 'a.txt')
    expect(detailsOf(doc).clientNote).toBe('Embargoed until 9.30 am Saturday')
  })

  it.each<[what: string, name: string, content: string]>([
    ['front matter', 'a.md', md('embargo: 2026-12-24T08:00:00+03:00')],
    ['ninjs', 'a.json', ninjs({ embargoed: '2026-12-24T05:00:00Z' })],
    [
      'NITF',
      'a.xml',
      nitf('<docdata management-status="embargoed"><date.release norm="20261224T050000Z"/></docdata>'),
    ],
    ['NewsML-G2', 'a.xml', g2('<embargoed>2026-12-24T08:00:00+03:00</embargoed>')],
    ['a line', 'a.txt', txt('EMBARGOED until 08:00 Erbil time, 24 December 2026')],
  ])('is one that is clear in %s', async (_, name, content) => {
    const { doc, report } = await read(content, name)
    expect(detailsOf(doc).embargo).toBe('2026-12-24T05:00:00.000Z')
    expect(report.notices).toEqual([])
  })
})

const wire7901 = (head: string) =>
  `\u0001lak0012 4 i 20  lak 012\r\n\r\nRIVER/\r\n\u0002${head}\r\nRiver rises =\r\n\r\nThe river rose on Monday.\r\n\u0003280630 GMT Nov 26\r\n\u0004`
const wireAnpa = (head: string) =>
  `\u0016\u0001a0123\u001f-----\nr i\u0013\u0011 BC-River  11-28 0020\r\n\u0002^BC-River,0020<\r\n${head === '' ? '' : `^${head}<\r\n`}^River rises<\r\n\t   The river rose on Monday.\r\n\u0003AP-WF-11-28-26 0630GMT<\r\n\u0004`

describe('a story that its sender takes back', () => {
  it.each<[what: string, name: string, content: string, reported: string, withdrawn: string]>([
    ['ninjs', 'a.json', ninjs({ pubstatus: 'canceled' }), 'canceled', 'canceled'],
    ['ninjs', 'a.json', ninjs({ pubStatus: 'withheld' }), 'withheld', 'withheld'],
    ['NITF', 'a.xml', nitf('<docdata management-status="canceled"/>'), 'canceled', 'canceled'],
    ['NITF', 'a.xml', nitf('<docdata management-status="withheld"/>'), 'withheld', 'withheld'],
    ['NITF', 'a.xml', nitf('<meta name="action" content="KILL"/>'), 'KILL', 'canceled'],
    ['NITF', 'a.xml', nitf('<docdata management-status="embargoed"/>'), 'embargoed', 'withheld'],
    ['NewsML-G2', 'a.xml', g2('<pubStatus qcode="stat:canceled"/>'), 'canceled', 'canceled'],
    [
      'NewsML-G2',
      'a.xml',
      g2('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>'),
      'withheld',
      'withheld',
    ],
    ['NewsML-G2', 'a.xml', g2('<embargoed/>'), 'withheld', 'withheld'],
    [
      'a signal of NewsML-G2',
      'a.xml',
      g2('<pubStatus qcode="stat:usable"/><signal qcode="sig:kill"/>'),
      'kill',
      'canceled',
    ],
    [
      'a signal of NewsML-G2',
      'a.xml',
      g2('<signal uri="http://cv.iptc.org/newscodes/signal/retraction"/>'),
      'retraction',
      'canceled',
    ],
    ['another’s NewsML-G2', 'a.xml', g2('<pubStatus qcode="apstat:withdrawn"/>'), 'withdrawn', 'canceled'],
    [
      'a name in NewsML-G2',
      'a.xml',
      g2('<pubStatus qcode="own:7"><name>Withdrawn</name></pubStatus>'),
      'withdrawn',
      'canceled',
    ],
    ['ninjs', 'a.json', ninjs({ signals: [{ qcode: 'sig:kill' }] }), 'sig:kill', 'canceled'],
    ['ninjs', 'a.json', ninjs({ pubstatus: { name: 'Withdrawn' } }), 'Withdrawn', 'canceled'],
    ['NITF', 'a.xml', nitf('<meta name="signal" content="sig:kill"/>'), 'sig:kill', 'canceled'],
    [
      'NewsML 1',
      'a.xml',
      newsml1('<Status FormalName="Usable"/><Instruction FormalName="Rescind"/>'),
      'Rescind',
      'canceled',
    ],
    ['NewsML 1', 'a.xml', newsml1('<Status FormalName="Canceled"/>'), 'Canceled', 'canceled'],
    ['NewsML 1', 'a.xml', newsml1('<Status FormalName="Killed"/>'), 'Killed', 'canceled'],
    ['IPTC 7901', 'a.txt', wire7901('KILL'), 'KILL', 'canceled'],
    ['IPTC 7901', 'a.txt', wire7901('Annullierung'), 'Annullierung', 'canceled'],
    ['ANPA', 'a.txt', wireAnpa('BULLETIN KILL'), 'KILL', 'canceled'],
    ['ANPA', 'a.txt', wireAnpa('Eds: MANDATORY KILL'), 'KILL', 'canceled'],
    ['ANPA', 'a.txt', wireAnpa('').replace('^BC-River,0020', '^BC-River, KILL'), 'KILL', 'canceled'],
    ['WordPress', 'a.xml', wxr('private'), 'private', 'withheld'],
  ])('in %s is marked, and told in the sender’s word', async (_, name, content, reported, withdrawn) => {
    const { doc, report } = await read(content, name)
    expect(detailsOf(doc).withdrawn).toBe(withdrawn)
    expect(report.notices).toContainEqual({ code: 'withdrawn', value: reported })
  })

  it.each<[name: string, content: string]>([
    ['a.json', ninjs({ pubstatus: 'usable' })],
    ['a.json', ninjs({ pubstatus: 'withheld', embargoed: '2026-12-24T05:00:00Z' })],
    ['a.xml', nitf('<docdata management-status="usable"/>')],
    ['a.xml', g2('<pubStatus qcode="stat:usable"/>')],
    ['a.xml', g2('<pubStatus qcode="stat:usable"/><signal qcode="sig:correction"/>')],
    ['a.json', ninjs({ signals: [{ qcode: 'sig:update' }] })],
    ['a.xml', newsml1('<Status FormalName="Usable"/><Instruction FormalName="Update"/>')],
    ['a.xml', newsml1('<Status FormalName="Usable"/>')],
    ['a.txt', wire7901('URGENT')],
    ['a.txt', wireAnpa('')],
    ['a.xml', wxr('publish')],
  ])('is none of %s %j', async (name, content) => {
    const { doc, report } = await read(content, name)
    expect(detailsOf(doc).withdrawn).toBeNull()
    expect(report.notices.filter(({ code }) => code === 'withdrawn')).toEqual([])
  })

  it.each(['ninjs', 'ninjs2', 'newsml-g2', 'nitf', 'html', 'md', 'docx', 'odt', 'rtf'] as const)(
    'goes out as such in %s, and one that an editor cleared does not',
    async (name) => {
      for (const withdrawn of ['canceled', 'withheld', null] as const) {
        const content = (await formats[name].write?.(story({ withdrawn }))) ?? ''
        const { doc } = await read(content, `story.${formats[name].extensions[0]}`, name)
        expect(detailsOf(doc).withdrawn).toBe(withdrawn)
      }
    },
  )
})

describe('the word by which a sender takes a story back', () => {
  it.each(['canceled', 'Cancelled', 'stat:canceled', 'KILL', 'killed', 'retracted', 'trash', 'storniert'])(
    'is %s',
    (word) => expect(withdrawalOf(word)).toBe('canceled'),
  )
  it.each(['usable', 'corrected', 'update', 'draft', '', 'publish', 'Kill Bill', 'stat:usable', 'skill'])(
    'is not %j',
    (word) => expect(withdrawalOf(word)).toBeNull(),
  )
  it.each([
    'KILL',
    'Kill',
    'MANDATORY KILL',
    'BULLETIN KILL ADVISORY',
    'KILL: BC-Bridge-Vote',
    'CANCEL – see below',
  ])('stands in the line %j', (line) => expect(withdrawalIn(line)).not.toBe(''))
  it.each([
    'Kill Bill returns to cinemas',
    'KILL BILL RETURNS',
    'Killed in crash: three',
    'Cancel culture debated',
    'Skill: the new test',
    'Withdraw from treaty, urges minister',
    'Cancel: the musical',
    'Hold for release of hostages, envoy says',
  ])('does not stand in the headline %j', (line) => expect(withdrawalIn(line)).toBe(''))
})

describe('a text that takes its story back', () => {
  const copy =
    'River rises\n\nThe river rose on Monday, and the road along it is closed.\n\nIt was the third time.\n'
  it.each([
    ['BULLETIN KILL', 'canceled'],
    ['(AFP) KILL KILL KILL', 'canceled'],
    ['BC-Iraq-River, MANDATORY KILL', 'canceled'],
    ['Eds: Please kill the story slugged Iraq-River.', 'canceled'],
    ['EDITORS: please withhold until further notice.', 'withheld'],
    ['Please kill this story, our lawyer says it is libellous', 'canceled'],
    ['Please kill, source says she was misquoted', 'canceled'],
    ['Please withhold the story – the family asks for time', 'withheld'],
    ['WITHDRAWN: River rises', 'canceled'],
    ['WITHHOLD - River rises', 'withheld'],
    ['ADVISORY-The story on the river is withdrawn', 'canceled'],
    ['ACHTUNG - Die Meldung wird zurückgezogen', 'canceled'],
    ['AVIS - La dépêche est annulée', 'canceled'],
    ['DO NOT USE - AWAITING LEGAL', 'withheld'],
    ['INTERNAL - NOT FOR PUBLICATION', 'withheld'],
    ['HOLD FOR RELEASE', 'withheld'],
    ['KILL KILL KILL. Do not use.', 'canceled'],
    ['(KILL) River rises', 'canceled'],
    ['ACHTUNG: Bitte nicht verwenden', 'canceled'],
    ['NE PAS UTILISER', 'canceled'],
    ['DİKKAT: İPTAL', 'canceled'],
    ['تنبيه: إلغاء', 'canceled'],
    ['Please cancel story', 'canceled'],
    ['Please cancel the story slugged Iraq-River.', 'canceled'],
    ['STORY REMOVED: Iraq River', 'canceled'],
    ['All points: Kill BC-Iraq-River.', 'canceled'],
    ['A kill is mandatory.', 'canceled'],
  ])('by %j is told as %s, in any format', async (line, withdrawn) => {
    for (const [name, content] of [
      ['a.txt', `${line}\n\n${copy}`],
      [
        'a.html',
        `<html><body><article><h1>River rises</h1><p>${line}</p><p>It rose on Monday.</p></article></body></html>`,
      ],
      ['a.json', ninjs({ headline: line })],
      ['a.json', ninjs({ ednote: line })],
    ] as const) {
      const { doc, report } = await read(content, name)
      expect(detailsOf(doc).withdrawn).toBe(withdrawn)
      expect(report.notices.some(({ code }) => code === 'withdrawn')).toBe(true)
    }
  })

  it.each([
    'BULLETIN KILL',
    'DO NOT USE - AWAITING LEGAL',
    'HOLD FOR RELEASE',
    'ACHTUNG: Bitte nicht verwenden',
    'DİKKAT: İPTAL',
  ])('has not %j as its headline', async (line) => {
    const { doc } = await read(`${line}\n\n${copy}`, 'a.txt')
    expect(headlineOf(doc)).toBe('River rises')
    expect(detailsOf(doc).clientNote).toBe(line)
  })

  it.each([
    [
      'a notice alone',
      'KILL\nBC-Koya-Dam\nKill the story slugged BC-Koya-Dam.\nIt is wrong in its facts.\n',
      '',
    ],
    [
      'a notice to editors',
      'MANDATORY KILL\n\nEDITORS AND NEWS DIRECTORS:\n\nKill BC-Koya-Dam. It is in error.\n',
      '',
    ],
    ['an address above it', `EDITORS:\n\nKILL KILL KILL\n\n${copy}`, 'River rises'],
    [
      'what it says above the story',
      `KILL\n\nThe story on the river is wrong.\n\nPlease do not use it.\n\nRiver rises\n\nERBIL (Kurdistan 24) – It rose.\n`,
      'River rises',
    ],
    ['its word twice', `KILL\n\nBULLETIN KILL\n\n${copy}`, 'River rises'],
  ])('has no word of %s as its headline', async (_, text, headline) => {
    const { doc } = await read(text, 'a.txt')
    expect(headlineOf(doc)).toBe(headline)
    expect(detailsOf(doc).withdrawn).toBe('canceled')
    expect(detailsOf(doc).clientNote).toMatch(/KILL/)
  })

  it('keeps a headline for editors where nothing is taken back', async () => {
    const { doc } = await read(`Editors and readers\n\n${copy}`, 'a.txt')
    expect(doc.textContent).toMatch(/^Editors and readers/)
  })

  it('is one by the state that Superdesk gives it', async () => {
    const { doc } = await read(ninjs({ pubstatus: 'usable', state: 'killed' }), 'a.json')
    expect(detailsOf(doc).withdrawn).toBe('canceled')
  })

  it.each([
    'Kill the bill, farmers say',
    'Name withheld until Friday',
    'Do not use the bridge, police say',
    'Not for publication: a life among editors',
    'Eds: Kills earlier version, adds the mayor.',
    'Eds: Please kill the previous version; this one replaces it.',
    'The strike is withdrawn',
    'The story on the river is a long one',
    'Editors please their readers',
    'KILLER WHALE SEEN',
    'Please cancel the show, fans say',
    'Please cancel the report, residents ask',
    'Please withdraw the troops, UN tells both sides',
    '“Please do not use the bridge,” the city says',
    'Please do not use the bridge, city says',
    'Please cancel story time, library asks',
    'Please cancel text alerts, firms are told',
    'REMOVED: the statue of a king',
    'A kill is mandatory in this game',
  ])('is not %j', async (line) => {
    const { doc, report } = await read(`${line}\n\n${copy}`, 'a.txt')
    expect(detailsOf(doc).withdrawn).toBeNull()
    expect(report.notices.filter(({ code }) => code === 'withdrawn')).toEqual([])
  })
})

it('a headline and a byline in one block with lines of the wire are found', async () => {
  const wire = txt(
    'BC-ML--Iraq-River, 1st Ld-Writethru, 0452\nEds: UPDATES throughout.\nFerry returns\nBy ANA RUIZ\nAssociated Press',
  )
  const { doc } = await read(wire, 'a.txt')
  expect(headlineOf(doc)).toBe('Ferry returns')
  expect(doc.child(2).textContent).toContain('ANA RUIZ')
})

it('an embargo is read in the words of Italian, Spanish and Sorani', async () => {
  for (const line of [
    'EMBARGO FINO ALLE 18:00 GMT DEL 24 DICEMBRE 2026',
    'EMBARGADO HASTA LAS 18:00 GMT DEL 24 DE DICIEMBRE DE 2026',
  ]) {
    const { doc } = await read(txt(line), 'a.txt')
    expect(detailsOf(doc).embargo).toBe('2026-12-24T18:00:00.000Z')
    expect(headlineOf(doc)).toBe('River rises')
  }
  const unclear = 'قەدەغەی بڵاوکردنەوە تا کاتژمێر ٩ی بەیانی'
  expect(detailsOf((await read(txt(unclear), 'a.txt')).doc).clientNote).toBe(unclear)
})
