import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  headlineOf,
  signOffOf,
  standfirstOf,
} from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'
import { readFile } from './word-files'

const lead = 'The ferry came back on Monday after a week in the yard.'
const rest = '<p>Nobody was hurt.</p>'

describe('struck words of a part that cannot show them', () => {
  it.each([
    ['story.html', `<h1>Ferry <s>front</s> back</h1><p>${lead}</p>${rest}`],
    [
      'story.html',
      `<h1>Ferry <span style="text-decoration:line-through">front</span> back</h1><p>${lead}</p>`,
    ],
    ['story.html', `<h1><s>Front</s> Ferry back</h1><p>By Lana Osman</p><p>${lead}</p>${rest}`],
    [
      'story.html',
      `<html><head><title>Ferry back</title></head><body><h1>Ferry <s>front</s> back</h1><p>${lead}</p>${rest}</body></html>`,
    ],
    ['story.html', `<p><s>Ferry is out</s></p><p>Ferry back</p><p>${lead}</p>${rest}`],
    ['story.md', `~~Ferry is out~~\n\n# Ferry back\n\n${lead}\n\nNobody was hurt.\n`],
    ['story.html', `<p>Ferry <s>front</s> back</p><p>${lead}</p>${rest}`],
    ['story.md', `# Ferry ~~front~~ back\n\n${lead}\n\nNobody was hurt.\n`],
    ['story.rtf', `{\\rtf1\\ansi Ferry {\\strike front }back\\par ${lead}\\par Nobody was hurt.\\par}`],
    [
      'story.json',
      JSON.stringify({
        uri: 'urn:x',
        type: 'text',
        headline: 'Ferry <s>front</s> back',
        body_html: `<p>${lead}</p>`,
      }),
    ],
    [
      'story.json',
      JSON.stringify({
        uri: 'urn:x',
        type: 'text',
        headline: 'Ferry <del>front</del> back',
        body_html: `<p>${lead}</p>`,
      }),
    ],
  ])('are no words of the headline, and reported: %s, %s', async (name, content) => {
    const { doc, report } = await readFile(name, content)
    expect(headlineOf(doc)).toBe('Ferry back')
    expect(plainText(bodyOf(doc)[0] ?? doc)).toBe(lead)
    expect(report.dropped).toContain('struck-head')
  })

  it('are no words of the names of a wire', async () => {
    const item = { uri: 'urn:x', type: 'text', title: 'Ferry back', body_html: `<p>${lead}</p>` }
    const byline = 'By Lana <s>Ali</s> Osman'
    const { doc, report } = await readFile('story.json', JSON.stringify({ ...item, byline }))
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: '' }])
    expect(report.dropped).toEqual(['struck-head'])
  })

  it('leave the text below them no headline where it has none', async () => {
    const { doc } = await readFile(
      'story.html',
      `<p><s>Ferry is out</s></p><p>By Lana Osman</p><p>${lead}</p>${rest}`,
    )
    expect(headlineOf(doc)).toBe('')
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: '' }])
  })

  it('are no words of a standfirst of a wire', async () => {
    const item = {
      uri: 'urn:x',
      type: 'text',
      headline: 'Ferry back',
      description_html: '<p>It <s>was</s> is back.</p>',
      body_html: `<p>${lead}</p>`,
    }
    const { doc, report } = await readFile('story.json', JSON.stringify(item))
    expect(standfirstOf(doc)).toBe('It is back.')
    expect(report.dropped).toContain('struck-head')
  })

  it.each([
    ['story.html', (text: string) => text],
    [
      'story.json',
      (text: string) =>
        JSON.stringify({ uri: 'urn:x', type: 'text', headline: 'Ferry back', body_html: text.slice(19) }),
    ],
  ])('are no names, no places and no credits: %s', async (name, file) => {
    const { doc, report } = await readFile(
      name,
      file(
        `<h1>Ferry back</h1><p>By Lana <s>Ali</s> Osman</p><p>KOYA<s>, Iraq</s> (Kurdistan 24) – ${lead}</p><p>Editing by <s>Dara Selim</s> Rebin Aso</p>`,
      ),
    )
    expect(headlineOf(doc)).toBe('Ferry back')
    expect(bylinesOf(doc)).toEqual([{ name: 'Lana Osman', credit: '' }])
    expect(datelineOf(doc)?.places).toEqual([{ city: 'Koya', region: '', country: '' }])
    expect(signOffOf(doc)?.editing).toEqual([{ name: 'Rebin Aso', place: '' }])
    expect(report.dropped).toContain('struck-head')
  })

  it('stay in a lead whose dateline has none of them', async () => {
    const { doc, report } = await readFile(
      'story.html',
      `<h1>Ferry back</h1><p>KOYA (Kurdistan 24) – The <s>old</s> ferry came back.</p>${rest}`,
    )
    expect(bodyOf(doc)[0]?.textContent).toContain('The old ferry came back.')
    expect(report.dropped).toEqual([])
  })
})
