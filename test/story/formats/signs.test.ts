import { describe, expect, it } from 'vitest'
import { bodyOf, headlineOf } from '../../../story/story/parts'
import { readFile } from './word-files'
import { p, r, t, wordFile } from './word-xml'

const lines = async (name: string, content: string | Uint8Array) =>
  bodyOf((await readFile(name, content)).doc).map(({ textContent }) => textContent)

/** A headline and a line of text in each format that is text. */
const formats: readonly [name: string, file: (headline: string, line: string) => string][] = [
  ['x.txt', (headline, line) => `${headline}\n\n${line}\n\nIt opens in May.`],
  ['x.md', (headline, line) => `# ${headline}\n\n${line}\n\nIt opens in May.`],
  ['x.html', (headline, line) => `<h1>${headline}</h1><p>${line}</p><p>It opens in May.</p>`],
  [
    'x.json',
    (headline, line) =>
      JSON.stringify({
        uri: 'urn:x',
        type: 'text',
        headline,
        body_html: `<p>${line}</p><p>It opens in May.</p>`,
      }),
  ],
  [
    'x.xml',
    (headline, line) =>
      `<nitf><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p>${line}</p><p>It opens in May.</p></body.content></body></nitf>`,
  ],
]

describe.each(formats)('signs of other programs in %s', (name, file) => {
  it.each([
    ['a tag for a dash', 'The bridge <endash> closed <EMDASH> opens', 'The bridge – closed — opens'],
    ['an empty element for a dash', 'The bridge <mdash/> closed', 'The bridge — closed'],
    ['braces of TeX', 'About 10^{9} drops of H_{2}O', 'About 10⁹ drops of H₂O'],
    ['a negative power', 'It is 10^{-6} metres', 'It is 10⁻⁶ metres'],
    ['a bullet of Symbol', 'The bridge \uf0b7 closed', 'The bridge • closed'],
    ['a degree of Symbol', 'It is 25\uf0b0C now', 'It is 25°C now'],
    ['a tick of Wingdings', 'Done: \uf0fc\uf020all', 'Done: ✓ all'],
  ])('are what they stand for: %s', async (_, line, expected) => {
    const { doc } = await readFile(name, file(line, `So: ${line}, they said.`))
    expect(headlineOf(doc)).toBe(expected)
    expect(bodyOf(doc)[0]?.textContent).toBe(`So: ${expected}, they said.`)
  })

  it.each([
    'It is 2^10 in all.',
    'Set {9} is open.',
    'The file_{name} is lost.',
    'An apple \uf8ff is no sign.',
  ])('are left where they stand for nothing: %s', async (line) => {
    const { doc } = await readFile(name, file('The bridge opens', line))
    expect(bodyOf(doc)[0]?.textContent).toBe(line)
  })
})

describe('letters in a symbol font', () => {
  it.each([
    ['<span style="font-family:Wingdings">J</span> yes', '☺ yes'],
    ['<span style="font-family:&quot;Wingdings&quot;,serif">à</span> next', '→ next'],
    ['<font face="Symbol">b</font>-blocker at 5 <font face="symbol">&#177;</font> 1', 'β-blocker at 5 ± 1'],
    ['<span style="font-family:Symbol">m<span style="font-family:Arial">m</span></span>', 'μm'],
    ['<span style="font-family:Arial,Symbol">b</span>', 'b'],
    ['<span style="font-family:Symbol">·<span style="font:7pt Times">&nbsp; </span></span>', '•'],
  ])('of a page are what it shows: %s', async (html, expected) => {
    expect(await lines('x.html', `<h1>Bridge</h1><p>It is open.</p><p>${html}</p>`)).toContain(expected)
  })

  it('of a Word file are what it shows', async () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
    const file = wordFile(
      p(r('The bridge opens on Monday.')) +
        p(`<w:r><w:rPr>${font('Wingdings')}</w:rPr>${t('J à')}</w:r>${r(' J')}`),
    )
    expect(await lines('x.docx', file)).toContain('☺ → J')
  })
})

describe('signs that a text speaks of', () => {
  it.each([
    ['x.html', '<h1>Tags</h1><p>Write &lt;endash&gt; for it.</p><p>So it is.</p>', 'Write <endash> for it.'],
    ['x.md', '# Tags\n\nWrite \\<endash> for it.\n\nSo it is.', 'Write <endash> for it.'],
  ])('stay in %s', async (name, text, expected) => {
    expect(await lines(name, text)).toContain(expected)
  })
})
