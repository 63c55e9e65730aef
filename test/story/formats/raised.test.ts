/** Raised and lowered figures in the formats of wires and word processors: 10⁶ never reads 106. */
import { describe, expect, it } from 'vitest'
import { headlineOf } from '../../../story/story/parts'
import { readFile } from './word-files'

const html = 'The lake holds 10<sup>6</sup> m<sup>3</sup> of H<sub>2</sub>O'
const plain = 'The lake holds 10⁶ m³ of H₂O'

const g2 = (headline: string, body: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta/><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet></newsItem>`
const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const files: readonly [what: string, file: string][] = [
  ['ninjs', JSON.stringify({ uri: 'x', headline: html, body_html: `<p>${html}, they say.</p><p>End.</p>` })],
  [
    'NITF',
    `<nitf><body><body.head><hedline><hl1>${html}</hl1></hedline></body.head><body.content><p>${html}, they say.</p><p>End.</p></body.content></body></nitf>`,
  ],
  [
    'NITF with tags that were escaped',
    `<nitf><body><body.head><hedline><hl1>${escaped(html)}</hl1></hedline></body.head><body.content><p>${escaped(html)}, they say.</p><p>End.</p></body.content></body></nitf>`,
  ],
  [
    'NewsML 1',
    `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>${html}</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><p>${html}, they say.</p><p>End.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  ],
  ['NewsML-G2', g2(escaped(html), `<p>${html}, they say.</p><p>End.</p>`)],
  [
    'RTF',
    `{\\rtf1{\\stylesheet{\\s1 Title;}}{\\pard\\s1 The lake holds 10{\\super 6} m{\\super 3} of H{\\sub 2}O\\par}{\\pard The lake holds 10{\\super 6} m{\\super 3} of H{\\sub 2}O, they say.\\par}{\\pard End.\\par}}`,
  ],
]

describe.each(files)('%s', (_, file) => {
  it('keeps figures above and below the line apart from those on it', async () => {
    const { doc } = await readFile('file', file)
    expect(headlineOf(doc)).toBe(plain)
    expect(doc.child(2).textContent).toBe(`${plain}, they say.`)
  })
})

it('NewsML-G2 goes on through the marks that Office leaves in a sentence', async () => {
  const { doc } = await readFile(
    'file',
    g2('Dam', '<p>The<o:p xmlns:o="o"> ferry</o:p> sailed.</p><p>End.</p>'),
  )
  expect(doc.child(2).textContent).toBe('The ferry sailed.')
})

describe.each([
  [
    'Markdown',
    'story.md',
    '# The dam\n\nIt holds 10^6^ m^3^, $10^{-6}$, $10^6$, $\\frac{1}{2}$ of $2 \\times 10^{3}$ CO~2~.\n\nEnd of it.',
  ],
  [
    'Org',
    'story.org',
    '#+TITLE: The dam\n\nIt holds 10^6 m^{3}, 10^{-6}, 10^6, ½ of 2 × 10^{3} CO_{2}.\n\nEnd of it.',
  ],
  [
    'reStructuredText',
    'story.rst',
    'The dam\n=======\n\nIt holds 10\\ :sup:`6` m\\ :superscript:`3`, 10\\ :sup:`-6`, 10\\ :sup:`6`, ½ of 2 × 10\\ :sup:`3` CO\\ :sub:`2`.\n\nEnd of it.',
  ],
  [
    'RTF with positions that were ended',
    'story.rtf',
    '{\\rtf1 The dam\\par It holds 10\\super 6\\nosupersub  m{\\up6 3}, 10{\\up6 -6}, 10{\\up6 6}, \\u189? of 2 \\u215? 10{\\up6 3} CO{\\dn4 2}.\\par End of it.\\par}',
  ],
])('%s', (_, name, text) => {
  it('has figures above and below the line where they stand', async () => {
    const { doc } = await readFile(name, text)
    expect(doc.child(2).textContent).toBe('It holds 10⁶ m³, 10⁻⁶, 10⁶, ½ of 2 × 10³ CO₂.')
  })
})

it.each([
  ['Arabic', 'كم<sup>٢</sup> و١٠<sup>٦</sup>', 'كم² و١٠⁶'],
  ['Persian', 'متر<sup>۳</sup>', 'متر³'],
  [
    'a program that moves them',
    'm<span style="position:relative;top:-4pt;font-size:8pt">3</span> and CO<span style="position:relative;bottom:-2px">2</span>',
    'm³ and CO₂',
  ],
  [
    'a program that aligns them by a length',
    'm<span style="vertical-align:0.4em;font-size:.7em">3</span>',
    'm³',
  ],
  [
    'a page that only puts them straight in their line',
    '<span style="position:relative;top:-1px">25</span> and <span style="vertical-align:-0.125em">30</span>',
    '25 and 30',
  ],
  ['a page that moves its words', '<span style="position:relative;top:-1px">dam</span>', 'dam'],
])('figures of %s are raised', async (_, html, text) => {
  const { doc } = await readFile('a.html', `<h1>السد</h1><p>${html} في السد</p><p>النهاية.</p>`)
  expect(doc.textContent).toContain(text)
})

const degrees = 'It was 20{o}C, 21 {o}C, 22{0} C and 68{o}F on the 5{o}, and 10{0} Cars by a 3{o} C-road.'

describe('degrees that are written with a raised letter or zero', () => {
  const shown = 'It was 20°C, 21 °C, 22° C and 68°F on the 5º, and 10⁰ Cars by a 3º C-road.'
  const html = degrees.replaceAll(/\{(.)\}/g, '<sup>$1</sup>')
  it.each([
    ['a.html', `<h1>Heat</h1><p>${html}</p><p>End.</p>`],
    ['a.json', JSON.stringify({ uri: 'x', headline: 'Heat', body_html: `<p>${html}</p><p>End.</p>` })],
    ['a.rtf', `{\\rtf1 Heat\\par ${degrees.replaceAll(/\{(.)\}/g, '{\\super $1}')}\\par End.\\par}`],
    ['a.xml', `<nitf><body><body.content><p>${html}</p><p>End.</p></body.content></body></nitf>`],
  ])('have their sign: %s', async (name, content) => {
    const { doc } = await readFile(name, content)
    expect(doc.textContent).toContain(shown)
  })

  it.each([
    ['ninjs', JSON.stringify({ uri: 'x', headline: html, body_html: '<p>Hot.</p><p>End.</p>' })],
    [
      'NITF',
      `<nitf><body><body.head><hedline><hl1>${html}</hl1></hedline></body.head><body.content><p>Hot.</p><p>End.</p></body.content></body></nitf>`,
    ],
  ])('have it in the headline of %s', async (_, file) => {
    const { doc } = await readFile('file', file)
    expect(headlineOf(doc)).toBe(shown)
  })

  it('keep the sign that was typed', async () => {
    const { doc } = await readFile('a.html', '<h1>Heat</h1><p>It was 20ºC in Koya.</p><p>End.</p>')
    expect(doc.textContent).toContain('20ºC')
  })
})

it('a raised figure may have a note behind it', async () => {
  const text = '# The dam\n\nIt holds 10^6^ m^3^[^1] of water^[as of May], 10^6^[says she].\n\n[^1]: A count.'
  const { doc } = await readFile('a.md', text)
  expect(doc.child(2).textContent).toBe('It holds 10⁶ m³ of water, 10⁶[says she].')
})

it('a figure that begins a note below a text is raised as in the text', async () => {
  const { doc } = await readFile(
    'a.md',
    '# The dam\n\nIt took 40^3^ people.\n\nIt is old.\n\n^3^ By a count.',
  )
  expect(doc.lastChild?.textContent).toBe('³ By a count.')
})

it.each(['It costs $5 or $6_000 a day.', 'The file a_b^c is his.'])('%s is no formula', async (text) => {
  const { doc } = await readFile('a.md', `# The dam\n\n${text}\n\nEnd of it.`)
  expect(doc.textContent).toContain(text)
})
