/** What readers of other programs' files would put right is meant in a file that Copydesk wrote. */
import { Fragment, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { type FormatName, formats } from '../../../story/formats'
import { differences } from '../../../story/formats/compare'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import { storyOf } from '../generate'
import { readFile } from './word-files'

const { nodes, marks } = schema
const text = (content: string) => schema.text(content)
const line = (...content: Node[]) => nodes.paragraph.create(null, content)
const pause = () => nodes.hard_break.create()

function story(details: object, ...body: Node[]): Node {
  return nodes.doc.create({ ...newDetails, ...details }, [
    nodes.headline.create(null, text('Council votes to reopen the bridge')),
    nodes.standfirst.create(null, text('Two winters after it closed')),
    ...body,
    line(text('It opens in May.')),
  ])
}

function signed(printed: string, ...names: [name: string, credit: string][]): Node {
  const doc = story({}, line(text('The council voted.')))
  const bylines = names.map(([name, credit]) => ({ name, credit }))
  const [headline, standfirst, ...rest] = doc.children
  const part = nodes.byline.create({ bylines }, text(printed))
  return doc.copy(
    Fragment.from([...(headline ? [headline] : []), ...(standfirst ? [standfirst] : []), part, ...rest]),
  )
}

const dateline = (printed: string, value: object) => schema.text(printed, [marks.dateline.create(value)])
const place = (city: string) => ({ city, region: '', country: '' })
const cell = (...content: Node[]) => nodes.table_cell.create(null, line(...content))

const stories: readonly [what: string, doc: Node][] = [
  ['a byline without a word for it', signed('Lana Osman', ['Lana Osman', ''])],
  [
    'a byline of two without a word for it',
    signed('Lana Osman, Hiwa Karim', ['Lana Osman', ''], ['Hiwa Karim', '']),
  ],
  [
    'bold text over a break',
    story(
      {},
      line(
        schema.text('One', [marks.strong.create()]),
        nodes.hard_break.create(null, null, [marks.strong.create()]),
        schema.text('two', [marks.strong.create()]),
      ),
    ),
  ],
  ['two breaks in a row', story({}, line(text('First.'), pause(), pause(), text('Second.')))],
  ['three breaks in a row', story({}, line(text('First.'), pause(), pause(), pause(), text('Second.')))],
  ['a genre of the IPTC', story({ genre: { code: 'genre:Feature', name: 'Feature' } }, line(text('First.')))],
  [
    'a genre with another name',
    story({ genre: { code: 'genre:Current', name: 'Article (news)' } }, line(text('First.'))),
  ],
  ['a genre of another scheme', story({ genre: { code: 'desk:7', name: 'Round-up' } }, line(text('First.')))],
  [
    'a genre that is a code alone',
    story({ genre: { code: 'genre:Feature', name: '' } }, line(text('First.'))),
  ],
  [
    'a genre of another scheme that is a code alone',
    story({ genre: { code: 'desk:7', name: '' } }, line(text('First.'))),
  ],
  ['a genre without a code', story({ genre: { code: '', name: 'Round-up' } }, line(text('First.')))],
  [
    'a dateline of a source that nobody knows',
    story(
      {},
      line(
        dateline('KOYA (The Northern Post) – ', {
          places: [place('Koya')],
          date: null,
          sources: ['The Northern Post'],
        }),
        text('It rains.'),
      ),
    ),
  ],
  [
    'a dateline without a source',
    story(
      {},
      line(dateline('KOYA – ', { places: [place('Koya')], date: null, sources: [] }), text('It rains.')),
    ),
  ],
  [
    'a dateline with a day alone',
    story(
      {},
      line(
        dateline('March 3 (Reuters) - ', { places: [], date: '--03-03', sources: ['Reuters'] }),
        text('It rains.'),
      ),
    ),
  ],
  [
    'a dateline of two places',
    story(
      {},
      line(
        dateline('KOYA/RANYA (Kurdistan 24) – ', {
          places: [place('Koya'), place('Ranya')],
          date: null,
          sources: ['Kurdistan 24'],
        }),
        text('It rains.'),
      ),
    ),
  ],
  [
    'a quote that begins an item',
    story(
      {},
      nodes.bullet_list.create(null, [
        nodes.list_item.create(null, [line(text('One.')), nodes.quote.create(null, line(text('Yes.')))]),
      ]),
    ),
  ],
  [
    'an empty cell',
    story({}, nodes.table.create(null, [nodes.table_row.create(null, [cell(), cell(text('1'))])])),
  ],
  ['a table of nothing', story({}, nodes.table.create(null, [nodes.table_row.create(null, [cell()])]))],
]

const written = Object.entries(formats).filter(([, { holds }]) => holds !== undefined)

describe.each(written)('%s', (name, { holds, write }) => {
  // plain text has no sign for what goes on with an item, and its bylines stand as they are printed
  const held = stories.filter(([what]) => name !== 'txt' || !/item|byline/.test(what))
  it.each(held)('keeps %s', async (_, doc) => {
    doc.check()
    const { doc: back } = await readFile('file', (await write?.(storyOf(doc))) ?? '', name as FormatName)
    expect(differences(doc, back, holds ?? [])).toEqual([])
  })
})
