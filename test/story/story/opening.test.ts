import { describe, expect, it } from 'vitest'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import { blankDoc } from '../../../story/story/blank'
import { openingOf } from '../../../story/story/opening'
import { summarise, titleOf } from '../../../story/story/record'

const { nodes, marks } = schema
const place = { city: 'Erbil', region: '', country: '' }
const dateline = marks.dateline.create({ places: [place], date: null, sources: ['Kurdistan 24'] })

const text = (words: string) => (words ? [schema.text(words)] : [])
const paragraph = (words: string) => nodes.paragraph.create(null, text(words))

/** A story of a headline, a standfirst and these blocks. */
function storyOf(headline: string, standfirst: string, ...blocks: ReturnType<typeof paragraph>[]) {
  return nodes.doc.create(newDetails, [
    nodes.headline.create(null, text(headline)),
    nodes.standfirst.create(null, text(standfirst)),
    ...blocks,
  ])
}

describe('the first words of a story', () => {
  it.each([
    ['the standfirst', storyOf('', 'Crews  search on', paragraph('A ferry')), 'Crews search on'],
    ['the lead', storyOf('', '', paragraph('A ferry is late.')), 'A ferry is late.'],
    ['the first block with words', storyOf('', '', paragraph(' '), paragraph('A ferry')), 'A ferry'],
    [
      'the lead without its dateline',
      storyOf(
        '',
        '',
        nodes.paragraph.create(null, [
          schema.text('ERBIL (Kurdistan 24) – ', [dateline]),
          ...text('A ferry'),
        ]),
      ),
      'A ferry',
    ],
    [
      'the words of a list, in one line',
      storyOf(
        '',
        '',
        nodes.bullet_list.create(
          null,
          ['One', 'Two'].map((word) => nodes.list_item.create(null, paragraph(word))),
        ),
      ),
      'One Two',
    ],
    ['Sorani', storyOf('', '', paragraph('هەولێر گەشە دەکات')), 'هەولێر گەشە دەکات'],
    ['nothing', blankDoc(), ''],
  ])('are those of %s', (_, doc, opening) => {
    expect(openingOf(doc)).toBe(opening)
  })

  it('end after a word where there are many', () => {
    const opening = openingOf(storyOf('', '', paragraph('The council met again. '.repeat(1000))))
    expect(opening.length).toBeLessThanOrEqual(101)
    expect(opening).toMatch(/ (The|council|met|again\.)…$/)
    expect(openingOf(storyOf('', '', paragraph('x'.repeat(5000)))).length).toBe(101)
  })
})

it('a story is called by its headline, else its slug, else its first words', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const moment = '2026-11-28T00:00:00.000Z'
  const title = (doc: ReturnType<typeof storyOf>) =>
    titleOf(summarise({ id, created: moment, changed: moment, binned: null, doc }))
  const slugged = nodes.doc.create(
    { ...newDetails, slug: 'FERRY' },
    storyOf('', '', paragraph('A ferry')).content,
  )
  expect(title(storyOf('Ferry returns', '', paragraph('A ferry')))).toBe('Ferry returns')
  expect(title(slugged)).toBe('FERRY')
  expect(title(storyOf('', '', paragraph('A ferry')))).toBe('A ferry')
  expect(title(blankDoc())).toBe('')
})
