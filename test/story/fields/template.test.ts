import { describe, expect, it } from 'vitest'
import { changeDoc } from '../../../story/editing/change-doc'
import { setBylines } from '../../../story/editing/set'
import { storyFromTemplate, templateOf } from '../../../story/fields/template'
import { readSource } from '../../../story/formats'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { bylinesOf, datelineOf, detailsOf } from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'

const time = { year: 2026, month: 11, day: 28, hour: 14, minute: 7 }

async function docOf(text: string, house = 'kurdistan24', language = 'en') {
  const source = { name: 'story.txt', bytes: new TextEncoder().encode(text), text }
  const [reading] = await readSource(source, { house, language }, 'txt')
  return reading?.doc ?? blankDoc()
}

const made = (doc: Parameters<typeof storyFromTemplate>[0], name = 'Shilan Barzo') =>
  storyFromTemplate(doc, builtInHouses, time, name)
const textsOf = (doc: Parameters<typeof storyFromTemplate>[0]) => doc.children.map(plainText)

describe('a story from a template', () => {
  it('has its fields filled in, in headline, byline and text, and the cursor where it was asked for', async () => {
    const written = await docOf(
      'Dollar on {date}\n\nERBIL (Kurdistan 24) – The dollar stood at {cursor} dinars in {city} at {time}.\n\nEditing by {name}\n',
    )
    const template = changeDoc(written, builtInHouses, ({ tr }) =>
      setBylines(tr, builtInHouses, [{ name: '{name}', credit: '' }]),
    ).doc
    const { doc, cursor } = made(template)
    expect(textsOf(doc)).toEqual([
      'Dollar on 28 November 2026',
      '',
      'By Shilan Barzo',
      'ERBIL (Kurdistan 24) – The dollar stood at  dinars in Erbil at 14:07.',
      'Editing by Shilan Barzo',
    ])
    expect(bylinesOf(doc)).toEqual([{ name: 'Shilan Barzo', credit: '' }])
    expect(doc.textBetween(0, cursor ?? 0, ' ').endsWith('stood at ')).toBe(true)
    doc.check()
  })

  it.each([
    [
      'reuters',
      'LONDON, March 3 (Reuters) - The market opened.',
      'LONDON, Nov 28 (Reuters) - The market opened.',
    ],
    ['kurdistan24', 'ERBIL (Kurdistan 24) – The market opened.', 'ERBIL (Kurdistan 24) – The market opened.'],
  ])('of %s has the dateline of today', async (house, lead, today) => {
    const template = await docOf(`Markets\n\n${lead}\n`, house)
    expect(datelineOf(template)).not.toBeNull()
    expect(textsOf(made(template).doc)).toContain(today)
  })

  it('keeps what it cannot fill in, and says no place for the cursor where there is none', async () => {
    const { doc, cursor } = made(await docOf('Rally in {city}\n\nBy {name}\n\nOne, {name} said.\n'), '')
    expect(textsOf(doc)).toContain('One, {name} said.')
    expect(textsOf(doc)[0]).toBe('Rally in {city}')
    expect(cursor).toBeNull()
  })

  it('fills in a field that is half bold, and those of cells, lists and captions', () => {
    const { paragraph, headline, standfirst, bullet_list, list_item } = schema.nodes
    const bold = [schema.marks.strong.create()]
    const template = schema.nodes.doc.create(blankDoc().attrs, [
      headline.create(null, [schema.text('At {ti'), schema.text('me}', bold)]),
      standfirst.create(),
      paragraph.create(null, [
        schema.text('a'),
        schema.nodes.hard_break.create(),
        schema.text('{time}{cursor}'),
      ]),
      bullet_list.create(null, [list_item.create(null, [paragraph.create(null, schema.text('{date}'))])]),
    ])
    const { doc, cursor } = made(template)
    expect(doc.textBetween(0, doc.content.size, '|', '/')).toBe('At 14:07||a/14:07|28 November 2026')
    expect(doc.textBetween(0, cursor ?? 0, '|', '/')).toBe('At 14:07||a/14:07')
    doc.check()
  })

  it('is a plain draft: no embargo, sender or stage of another story comes along, but all that is said of what it is about', async () => {
    const plain = await docOf('Markets\n\nOpened.\n')
    const wire = {
      ...{ format: 'nitf', id: 'a', version: '1', created: null, sent: null, provider: 'Reuters' },
      ...{ copyright: '', located: '', pictures: [], rest: {} },
    }
    const details = { embargo: '2026-12-01T00:00:00.000Z', embargoZone: 'Asia/Baghdad', stage: 'filed', wire }
    const known = {
      keywords: ['dinar'],
      clientNote: 'Graphic to follow.',
      urgency: 4,
      priority: 5,
      genre: { code: 'genre:Current', name: 'Current' },
      subjects: [{ code: 'medtop:04000000', name: 'economy' }],
      ignored: [{ code: 'article', text: 'a hour', around: null }],
      words: ['Zewa'],
    }
    const filing = { kind: 'update', number: 2, advisory: 'Adds vote' }
    const used = schema.nodes.doc.create(
      {
        ...plain.attrs,
        ...details,
        ...known,
        withdrawn: 'withheld',
        filing,
        slug: 'markets',
        note: 'Call the bank.',
      },
      plain.content,
    )
    const kept = {
      stage: 'draft',
      embargo: null,
      embargoZone: '',
      withdrawn: null,
      filing: null,
      wire: null,
      slug: 'markets',
      ...known,
    }
    for (const doc of [made(used).doc, templateOf(used, builtInHouses)])
      expect(detailsOf(doc)).toMatchObject({ ...kept, note: 'Call the bank.' })
    expect(templateOf(used, builtInHouses).content.eq(plain.content)).toBe(true)
  })
})
