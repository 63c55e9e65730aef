/** Pages that wires have for a text: what their style sheets hide, and the quote marks that they leave to the reader. */
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../../story/story/parts'
import { readFile } from './word-files'

const sheet = '<style>.hid { display: none } .a > b { color: red }</style>'
const text = '<p>The ferry sailed again.</p><p class="hid">SECRET</p><p>It rests on Monday.</p>'
const page = (body: string, head = '') =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head>${head}</head><body>${body}</body></html>`
const g2 = (content: string, language = 'en') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1" xml:lang="en"><contentMeta><language tag="${language}"/><headline>Ferry sails</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">${content}</inlineXML></contentSet></newsItem>`
const ninjs = (body_xhtml: string, language = 'en') =>
  JSON.stringify({ uri: 'urn:x:1', type: 'text', language, headline: 'Ferry sails', body_xhtml })

describe('what a style sheet hides of a page', () => {
  it.each([
    ['NewsML-G2, in the head of its page', 'a.xml', g2(page(text, sheet))],
    ['NewsML-G2, in its text', 'a.xml', g2(page(sheet + text))],
    ['ninjs, above its text', 'a.json', ninjs(sheet + text)],
    ['ninjs, in the head of its page', 'a.json', ninjs(page(text, sheet))],
  ])('is no text of %s, and told', async (_, name, content) => {
    const { doc, report } = await readFile(name, content)
    expect(bodyOf(doc).map(({ textContent }) => textContent)).toEqual([
      'The ferry sailed again.',
      'It rests on Monday.',
    ])
    expect(report.dropped).toEqual(['hidden-text'])
  })
})

describe('a quotation that has no marks of its own', () => {
  const said = 'Elle a dit <q>plus jamais</q> hier soir.'
  it.each([
    ['NewsML-G2', 'a.xml', g2(page(`<p>${said}</p><p>Fin.</p>`), 'fr')],
    ['ninjs', 'a.json', ninjs(`<p>${said}</p><p>Fin.</p>`, 'fr')],
    ['Markdown', 'a.md', `---\ntitle: Le bac\nlanguage: fr\n---\n\n${said}\n\nFin.\n`],
    ['a sheet', 'a.csv', `title,text\nLe bac,"<p>${said} Elle est à la mairie avec les autres.</p>"\n`],
  ])('has those of the language of %s', async (_, name, content) => {
    expect((await readFile(name, content)).doc.textContent).toContain('dit «\u00a0plus jamais\u00a0» hier')
  })
})
