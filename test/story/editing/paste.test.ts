import { Fragment, type Node, Slice } from 'prosemirror-model'
import { NodeSelection } from 'prosemirror-state'
import { CellSelection } from 'prosemirror-tables'
import { describe, expect, it } from 'vitest'
import {
  isPageCopied,
  lineOfBlocks,
  readClipboard,
  sliceOfBlocks,
  storyOfBlocks,
  storyOfClipboard,
} from '../../../story/editing/paste'
import { blocksForCell, cellOfBlocks, forCell } from '../../../story/editing/put-in-cell'
import { readWholePage } from '../../../story/formats/html/page'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  standfirstOf,
} from '../../../story/story/parts'
import { shapes } from './clipboards'

const text = (node: Node): string =>
  node.isTextblock
    ? node.textBetween(0, node.content.size, '', '/')
    : node.children.map(text).join(node.type.spec.tableRole === 'row' ? '|' : ' ¶ ')

describe('what a program copies, put into a story', () => {
  it('is tried for more than sixty shapes', () => {
    expect(shapes.length).toBeGreaterThan(60)
  })

  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    '%s',
    (_, { html, text: plain, expected, dropped }) => {
      const { blocks, report } = readClipboard({ html, text: plain })
      expect(blocks.map(text).join(' ¶ ')).toBe(expected)
      expect(report.dropped).toEqual(dropped ?? [])
      for (const block of blocks) block.check()
      expect(sliceOfBlocks(blocks).content.size).toBeGreaterThan(0)
    },
  )
})

describe('a whole story pasted into a blank one', () => {
  const lead = 'KOYA (Kurdistan 24) – Engineers will empty the dam.'
  const parts = (html: string, plain = '') => {
    const doc = storyOfClipboard({ html, text: plain }, blankDoc(), builtInHouses)?.doc
    if (!doc) return null
    return {
      headline: headlineOf(doc),
      standfirst: standfirstOf(doc),
      names: bylinesOf(doc).map(({ name }) => name),
      city: datelineOf(doc)?.places[0]?.city,
      body: bodyOf(doc).map(text),
    }
  }
  const whole = {
    headline: 'Dam to be drained',
    standfirst: '',
    names: [],
    city: 'Koya',
    body: [lead, 'Work begins in May.'],
  }

  it.each<[program: string, html: string]>([
    ['text', ''],
    [
      'Outlook',
      '<div class=WordSection1><p class=MsoNormal><b>From:</b> Press Office &lt;press@water.example&gt;<br><b>Sent:</b> Monday, 30 November 2026 09:12<br><b>To:</b> Desk &lt;desk@k24.example&gt;<br><b>Subject:</b> Dam to be drained<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>KOYA (Kurdistan 24) – Engineers will empty the dam.<o:p></o:p></p><p class=MsoNormal>Work begins in May.<o:p></o:p></p></div>',
    ],
    [
      'a mail of lines',
      '<div>From: Press Office &lt;press@water.example&gt;</div><div>Sent: Monday, 30 November 2026 09:12</div><div>To: Desk &lt;desk@k24.example&gt;</div><div>Subject: Dam to be drained</div><div><br></div><div>KOYA (Kurdistan 24) – Engineers will empty the dam.</div><div>Work begins in May.</div>',
    ],
  ])('of a mail with its header has what that is about as its headline, and no addresses: %s', (_, html) => {
    const header =
      'From: Press Office <press@water.example>\r\nSent: Monday, 30 November 2026 09:12\r\nTo: Desk <desk@k24.example>\r\nSubject: Dam to be drained\r\n'
    const plain = `${header}\r\n${lead}\r\n\r\nWork begins in May.`
    expect(parts(html, plain)).toEqual(whole)
    const reading = storyOfClipboard({ html, text: plain }, blankDoc(), builtInHouses)
    expect(reading?.report.dropped).toEqual(['mail-header'])
  })

  it('of a mail keeps the embargo in its subject', () => {
    const plain = `From: Press <press@water.example>\nSubject: EMBARGOED until 3 March 2027, 10:00 GMT: Dam to be drained\n\n${lead}`
    const reading = storyOfClipboard({ html: '', text: plain }, blankDoc(), builtInHouses)
    expect(reading && detailsOf(reading.doc).embargo).toBe('2027-03-03T10:00:00.000Z')
  })

  it('that quotes who wrote to whom keeps all of it', () => {
    const plain = `Dam to be drained\n\n${lead}\n\nFrom: the office\nTo: the mayor\nSubject: the dam\n\nWork begins in May.`
    expect(parts('', plain)?.body.join(' ')).toContain('From: the office')
  })

  it.each([
    [
      'Google Docs with blank lines',
      `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span>Dam to be drained</span></p><br /><p dir="ltr"><span>${lead}</span></p><br /><p dir="ltr"><span>Work begins in May.</span></p></b>`,
    ],
    [
      'a page with a figure',
      `<h1>Dam to be drained</h1><p>${lead}</p><figure><img src="https://example.org/a.jpg"><figcaption>The dam</figcaption></figure><p>Work begins in May.</p>`,
    ],
    [
      'Gmail',
      `<div dir="ltr">Dam to be drained<div><br></div><div>${lead}</div><div><br></div><div>Work begins in May.</div></div>`,
    ],
    ['Outlook', `<div>Dam to be drained<br>&nbsp;<br>${lead}<br>&nbsp;<br>Work begins in May.</div>`],
    [
      'Word',
      `<p class=MsoNormal>Dam to be drained<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>${lead}<o:p></o:p></p><p class=MsoNormal>Work begins in May.<o:p></o:p></p>`,
    ],
    [
      'a layout table',
      `<table><tr><td><h1>Dam to be drained</h1><p>${lead}</p><p>Work begins in May.</p></td></tr></table>`,
    ],
    [
      'a page with a menu',
      `<nav>Home World</nav><h1>Dam to be drained</h1><p>${lead}</p><p>Work begins in May.</p>`,
    ],
  ])('from %s goes to its places', (_, html) => {
    expect(parts(html)).toEqual(whole)
  })

  it('has its byline and its standfirst', () => {
    expect(parts(`<h1>Dam to be drained</h1><p>It is old</p><p>By Lana Osman</p><p>${lead}</p>`)).toEqual({
      headline: 'Dam to be drained',
      standfirst: 'It is old',
      names: ['Lana Osman'],
      city: 'Koya',
      body: [lead],
    })
  })

  it('is a story from plain text as well', () => {
    expect(parts('', `Dam to be drained\n\n${lead}\n\nWork begins in May.`)).toEqual(whole)
  })

  it('is none where there is one paragraph', () => {
    expect(parts('<p>the dam</p>')).toBeNull()
  })

  it.each([
    ['<table><tr><td>Year</td><td>Level</td></tr></table>', ['Year|Level']],
    ['<ul><li>Pump</li><li>Guards</li></ul>', ['Pump ¶ Guards']],
  ])('has a table or list alone in its body: %s', (html, body) => {
    expect(parts(html)).toMatchObject({ headline: '', body })
  })

  it('never has in its headline what was struck', () => {
    const html = `<p>Dam <s>not</s> to be drained</p><p>${lead}</p>`
    expect(parts(html)?.headline).toBe('Dam to be drained')
    expect(storyOfClipboard({ html, text: '' }, blankDoc(), builtInHouses)?.report.dropped).toEqual([
      'struck-head',
    ])
  })

  it('of Copydesk itself is found in its blocks', () => {
    const { paragraph } = schema.nodes
    const blocks = ['Dam to be drained', lead].map((line) => paragraph.create(null, schema.text(line)))
    expect(headlineOf(storyOfBlocks(blocks, blankDoc(), builtInHouses)?.doc ?? blankDoc())).toBe(
      'Dam to be drained',
    )
  })
})

describe('what is pasted into a line', () => {
  it.each([
    ['<p>Dam <s>not</s> to be drained</p>', 'Dam to be drained', ['struck-head']],
    ['<ul><li>Pump</li><li><s>Guards</s></li></ul>', 'Pump', ['struck-head']],
    ['<p>Dam <b>not</b> to be drained</p>', 'Dam not to be drained', []],
  ])('%s is without what was struck, which is told', (html, line, dropped) => {
    const { blocks, report } = readClipboard({ html, text: '' })
    expect(lineOfBlocks(sliceOfBlocks(blocks).content, report)).toBe(line)
    expect(report.dropped).toEqual(dropped)
  })
})

describe('a part of a page', () => {
  const said = ['Engineers will empty the dam.', 'Work begins in May.']
  const pasted = (foot: string) =>
    readClipboard({ html: [...said, foot].map((each) => `<p>${each}</p>`).join(''), text: '' })

  it.each([
    '© 2026 The Northern Post',
    'Copyright 2026 The Northern Post. All rights reserved.',
    'Copyright The Northern Post 2026',
    '(c) 2026 The Northern Post',
    '(c) The Northern Post 2026',
  ])('has no “%s” as its foot, and tells it', (foot) => {
    const { blocks, report } = pasted(foot)
    expect(blocks.map(text)).toEqual(said)
    expect(report.notices).toContainEqual({ code: 'wire-lines', value: foot })
  })

  it.each([
    'Copyright rules of 2024 do not cover it, she said.',
    '(c) the town pays by 2027.',
    'Copyright is not a question, they said.',
  ])('ends with “%s”', (last) => {
    expect(pasted(last).blocks.map(text)).toEqual([...said, last])
  })

  it('is a copyright line alone, where nothing else was copied', () => {
    const { blocks } = readClipboard({ html: '<p>© 2026 The Northern Post</p>', text: '' })
    expect(blocks.map(text)).toEqual(['© 2026 The Northern Post'])
  })
})

describe('a page that was copied whole', () => {
  const lead =
    'KOYA (Kurdistan 24) – Engineers will empty the dam near the town this autumn, officials said on Monday.'
  const rest = [
    'The gate has leaked since the spring, and some forty thousand people will rely on wells until it is mended, they said.',
    'Work begins in May, as soon as the rain stops and the road that leads up the valley is open to lorries once more.',
  ]
  const menu =
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>'
  const foot = '<footer><p>© 2026 The Northern Post. <a href="/terms">Terms</a></p></footer>'
  const aside = '<aside><h3>More news</h3><p><a href="/a">Rain falls on the hills</a></p></aside>'
  const story = (more = '') =>
    `<h1>Dam to be drained</h1><p class="byline">By <a rel="author" href="/lana">Lana Osman</a></p><p>${lead}</p><p>ADVERTISEMENT</p><p>${rest[0]}</p>${more}<p>${rest[1]}</p><div class="share"><a href="https://example.org/f">Share</a> <a href="https://example.org/t">Post</a></div>`
  const copied = (html: string) => readClipboard({ html, text: '' }, readWholePage)

  it.each([
    ['elements', `<header>${menu}</header><main><article>${story()}</article></main>${aside}${foot}`],
    [
      'divisions',
      `<div id="nav"><a href="/">Home</a> <a href="/w">World</a></div><div class="content">${story()}</div><div class="sidebar"><h3>More news</h3><a href="/a">Rain falls on the hills</a></div><div class="site-footer">© 2026 The Northern Post</div>`,
    ],
    [
      'a menu with a single link',
      `<nav><a href="/">Home</a></nav><main><article>${story()}</article></main>${foot}`,
    ],
  ])('gives its article, of %s', (_, html) => {
    const { blocks, report } = copied(html)
    expect(blocks.map(text)).toEqual(['Dam to be drained', 'By Lana Osman', lead, ...rest])
    expect(report.dropped).toContain('page-furniture')
    const doc = storyOfClipboard({ html, text: '' }, blankDoc(), builtInHouses, readWholePage)?.doc
    expect(isPageCopied(html)).toBe(true)
    expect(
      doc && [headlineOf(doc), bylinesOf(doc).map(({ name }) => name), datelineOf(doc)?.places[0]?.city],
    ).toEqual(['Dam to be drained', ['Lana Osman'], 'Koya'])
  })

  it.each([
    [
      'a piece of it with an aside',
      `<article>${story('<aside><p>The dam was built in 1974.</p></aside>')}</article>`,
      'The dam was built in 1974.',
    ],
    [
      'a piece with contents and a foot',
      `<article><nav><ul><li><a href="#a">The gate</a></li><li><a href="#b">The road</a></li></ul></nav>${story()}<footer><p>This article was amended on Monday to give the name of the town.</p></footer></article>`,
      'This article was amended',
    ],
    [
      'a list of links',
      `${menu}<ul>${['Rain', 'Hail', 'Snow', 'Wind'].map((name) => `<li><a href="/${name}">${name} falls on the hills</a></li>`).join('')}</ul>${foot}`,
      'Hail falls on the hills',
    ],
    ['a note with an aside', '<p>Call the ministry.</p><aside>Ask for Hiwa.</aside>', 'Ask for Hiwa.'],
    [
      'a page with a sentence beside its article',
      `${menu}<main><article>${story()}</article></main><div><p>Correction: the town has forty wells.</p></div>${foot}`,
      'Correction: the town has forty wells.',
    ],
    [
      'a page whose standfirst stands apart',
      `${menu}<div><h1>Dam to be drained</h1><h2>Forty thousand people to rely on wells</h2></div><div class="text"><p>${lead}</p><p>${rest.join('</p><p>')}</p></div>${foot}`,
      'Forty thousand people to rely on wells',
    ],
  ])('loses nothing where it is %s', (_, html, expected) => {
    const pasted = copied(html).blocks.map(text).join(' ¶ ')
    expect(pasted).toContain(expected)
  })
})

describe('what was copied out of a story, for a cell', () => {
  const { nodes } = schema
  const p = (words: string) => nodes.paragraph.create(null, schema.text(words))
  const cell = (words: string) => nodes.table_cell.create(null, p(words))
  const table = nodes.table.create(null, [nodes.table_row.create(null, [cell('Green'), cell('12')])])
  const item = (words: string) => nodes.list_item.create(null, p(words))
  const list = nodes.bullet_list.create(null, [item('Pump'), item('Guards')])
  const crosshead = nodes.crosshead.create(null, schema.text('Next'))
  const caption = nodes.caption.create(null, schema.text('The dam'))
  const picture = nodes.picture.create({ src: `picture:${'0'.repeat(64)}.jpg` }, [
    caption,
    nodes.credit.create(),
  ])
  const doc = schema.topNodeType.create(null, [
    nodes.headline.create(null, schema.text('Dam full')),
    nodes.standfirst.create(),
    ...[p('It is old.'), p('It leaks.'), list, crosshead, table, nodes.quote.create(null, p('No.')), picture],
  ])
  const at = (words: string) => {
    let found = 0
    doc.descendants((node, pos) => {
      if (node.isText && node.text === words) found = pos
    })
    return found
  }
  const between = (first: string, last: string) => doc.slice(at(first), at(last) + last.length, true)
  const linesOf = (slice: Slice) => text(cellOfBlocks(forCell(blocksForCell(slice)).lines))

  it.each<[what: string, slice: Slice, lines: string]>([
    ['words', doc.slice(at('It is old.') + 3, at('It is old.') + 5, true), 'is'],
    ['a paragraph', between('It is old.', 'It is old.'), 'It is old.'],
    ['paragraphs', between('It is old.', 'It leaks.'), 'It is old./It leaks.'],
    ['a piece of a list', between('Pump', 'Guards'), 'Pump/Guards'],
    ['a paragraph to an item', between('It leaks.', 'Pump'), 'It leaks./Pump'],
    ['a list and a crosshead', between('Pump', 'Next'), 'Pump/Guards/Next'],
    ['the headline to a paragraph', between('Dam full', 'It is old.'), 'Dam full/It is old.'],
    ['words of a cell', between('12', '12'), '12'],
    ['a quote', between('No.', 'No.'), 'No.'],
    ['a caption', between('The dam', 'The dam'), 'The dam'],
  ])('is the lines of %s', (_, slice, lines) => {
    expect(linesOf(slice)).toBe(lines)
  })

  it.each<[what: string, slice: Slice, lines: string, below: readonly string[]]>([
    ['a paragraph and a table', between('Next', '12'), 'Next', ['table']],
    ['a picture cut in its caption', doc.slice(at('No.'), at('The dam') + 3, true), 'No.', ['picture']],
    ['a picture alone', NodeSelection.create(doc, at('The dam') - 2).content(), '', ['picture']],
    ['a divider alone', new Slice(Fragment.from(nodes.rule.create()), 0, 0), '', ['rule']],
    [
      'lines with a divider between',
      new Slice(Fragment.from([p('One.'), nodes.rule.create(), p('Two.')]), 0, 0),
      'One./Two.',
      [],
    ],
  ])('has below the table what no cell holds: %s', (_, slice, lines, expected) => {
    expect(linesOf(slice)).toBe(lines)
    const { below } = forCell(blocksForCell(slice))
    expect(below.map(({ type }) => type.name)).toEqual(expected)
    for (const block of below) block.check()
  })

  it.each<[what: string, slice: Slice]>([
    ['nothing', Slice.empty],
    ['a cell', CellSelection.create(doc, at('12') - 2).content()],
    ['cells', CellSelection.create(doc, at('Green') - 2, at('12') - 2).content()],
    ['a table', NodeSelection.create(doc, at('Green') - 4).content()],
  ])('is put over the cells where it is cells: %s', (_, slice) => {
    expect(blocksForCell(slice)).toEqual([])
  })
})
