import { describe, expect, it } from 'vitest'
import { readSource } from '../../../story/formats'
import { detailsOf, headlineOf } from '../../../story/story/parts'

const copy = 'The dam above the village will be emptied this autumn, engineers said on Monday.'

async function read(name: string, text: string) {
  const source = { name, text, bytes: new TextEncoder().encode(text) }
  const [reading] = await readSource(source, { house: null, language: null })
  if (!reading) throw new Error('no story was read')
  const { doc, report } = reading
  const told = report.notices.filter(({ code }) => code === 'embargo-unclear').map(({ value }) => value)
  return { headline: headlineOf(doc), embargo: detailsOf(doc).embargo, told }
}

const files: [name: string, make: (headline: string) => string][] = [
  [
    'a.json',
    (headline) => JSON.stringify({ uri: 'urn:x:1', type: 'text', headline, body_text: `${copy}\n${copy}` }),
  ],
  ['a.html', (headline) => `<html><body><h1>${headline}</h1><p>${copy}</p><p>${copy}</p></body></html>`],
  ['a.md', (headline) => `# ${headline}\n\n${copy}\n\n${copy}\n`],
  ['a.txt', (headline) => `${headline}\n\n${copy}\n\n${copy}\n`],
]

describe.each(files)('the headline of %s', (name, make) => {
  const leading: [headline: string, embargo: string][] = [
    ['EMBARGO 5 March 2027 09:00 GMT: Dam to be drained', '2027-03-05T09:00:00.000Z'],
    ['[Not for publication before 5 March 2027 09:00 GMT] Dam to be drained', '2027-03-05T09:00:00.000Z'],
  ]
  it.each([
    // a first line of text that begins so is a notice
    ...(name === 'a.txt' ? [] : leading),
    ['Dam to be drained (Embargo: 5 March 2027 09:00 GMT)', '2027-03-05T09:00:00.000Z'],
    ['Dam to be drained – embargoed until 09:00 GMT, 5 March 2027', '2027-03-05T09:00:00.000Z'],
  ])('has no embargo in it, which holds: %s', async (headline, embargo) => {
    expect(await read(name, make(headline))).toEqual({ headline: 'Dam to be drained', embargo, told: [] })
  })

  it.each([
    ['Dam to be drained | Release: Sunday 9am', 'Release: Sunday 9am'],
    ['Dam to be drained (Embargo: 05/03/2027 09:00 GMT)', 'Embargo: 05/03/2027 09:00 GMT'],
    ['Embargo: Sunday 9am – Dam to be drained', 'Embargo: Sunday 9am'],
  ])('has none that is not clear, which is told: %s', async (headline, told) => {
    expect(await read(name, make(headline))).toEqual({
      headline: 'Dam to be drained',
      embargo: null,
      told: [told],
    })
  })

  it.each([
    'Arms embargo ends – minister',
    'Embargo: what it means',
    'Hostages: release on Sunday 9am',
    'Release: 3 dead in 9am crash',
    'Album review: For Release',
  ])('keeps its words: %s', async (headline) => {
    expect(await read(name, make(headline))).toEqual({ headline, embargo: null, told: [] })
  })
})
