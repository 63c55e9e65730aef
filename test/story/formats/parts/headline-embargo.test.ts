import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../story/formats'
import { detailsOf, headlineOf } from '../../../../story/story/parts'

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
    ['Sperrfrist: 5. März 2027, 10:00 Uhr MEZ – Dam to be drained', '2027-03-05T09:00:00.000Z'],
  ]
  it.each([
    ...leading,
    ['Dam to be drained (Embargo: 5 March 2027 09:00 GMT)', '2027-03-05T09:00:00.000Z'],
    ['Dam to be drained – embargoed until 09:00 GMT, 5 March 2027', '2027-03-05T09:00:00.000Z'],
  ])('has no embargo in it, which holds: %s', async (headline, embargo) => {
    expect(await read(name, make(headline))).toEqual({ headline: 'Dam to be drained', embargo, told: [] })
  })

  it.each([
    ['Dam to be drained | Release: Sunday 9am', 'Release: Sunday 9am'],
    ['Dam to be drained (Embargo: 05/03/2027 09:00 GMT)', 'Embargo: 05/03/2027 09:00 GMT'],
    ['Embargo: Sunday 9am – Dam to be drained', 'Embargo: Sunday 9am'],
    ['Sperrfrist 5. März, 10 Uhr – Dam to be drained', 'Sperrfrist 5. März, 10 Uhr'],
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

describe('a first line of text that begins with an embargo', () => {
  const [, asText = (headline: string) => headline] = files.at(-1) ?? []
  const until = 'EMBARGOED UNTIL 0900 GMT 5 March 2027'
  const embargo = '2027-03-05T09:00:00.000Z'

  it.each([
    [`${until}: Dam reopens`, 'Dam reopens', embargo, []],
    [`${until} – Dam near Koya to be drained`, 'Dam near Koya to be drained', embargo, []],
    [`${until}. Dam to be drained`, 'Dam to be drained', embargo, []],
    ['SPERRFRIST 5. März 2027, 10:00 Uhr MEZ: Damm wird geleert', 'Damm wird geleert', embargo, []],
    [
      'محظور النشر حتى الساعة 09:00 غرينتش 5 آذار 2027: تفريغ السد قرب كويا',
      'تفريغ السد قرب كويا',
      embargo,
      [],
    ],
    [
      'EMBARGOED UNTIL 0600 GMT SUNDAY: Dam reopens',
      'Dam reopens',
      null,
      ['EMBARGOED UNTIL 0600 GMT SUNDAY'],
    ],
  ])('has the headline after it: %s', async (line, headline, moment, told) => {
    for (const text of [asText(line), `${line}\n\nBy Lana Osman\n\n${copy}\n\n${copy}\n`])
      expect(await read('a.txt', text)).toEqual({ headline, embargo: moment, told })
  })

  it.each([
    `${until}: check against delivery`,
    `${until}: not for broadcast`,
    `${until} – no approach to third parties`,
    `${until}: Final text`,
  ])('is a notice where a headline stands below it: %s', async (line) => {
    const found = await read('a.txt', `${line}\n\nDam to be drained\n\n${copy}\n\n${copy}\n`)
    expect(found).toEqual({ headline: 'Dam to be drained', embargo, told: [] })
  })

  it.each([`${until}: check against delivery`, `${until}: Not for broadcast`])(
    'is a notice where it says how the story may be used: %s',
    async (line) => {
      expect((await read('a.txt', asText(line))).headline).not.toMatch(/delivery|broadcast/)
    },
  )
})
