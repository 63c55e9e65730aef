import { expect, test } from 'vitest'
import { type CleanUpCounts, cleanText, cleanUp } from '../../../story/editing/clean-up'
import { toggleStrong } from '../../../story/editing/marks'
import { blankDoc } from '../../../story/story/blank'
import { usualRules } from '../../../story/typing'
import { Writer } from '../../renderer/document/writer'

const english = { language: 'en', dash: ' – ', rules: usualRules }
const off = { ...usualRules, quotes: false, dashes: false, ellipses: false, spaces: false, links: false }

test.each([
  ['"It  won\'t hold" , he said -- twice...', 'en', '“It won’t hold”, he said – twice…'],
  [' It holds . ', 'en', 'It holds.'],
  ['Non ! Oui ?', 'fr', 'Non\u202f! Oui\u202f?'],
  ['Why ?', 'en', 'Why?'],
  ['a\u200bb \ufeffc', 'en', 'ab c'],
  ['كوردي', 'ckb', 'کوردی'],
  ['5 km', 'en', '5\u00a0km'],
  ['see https://a.example/"x"  now', 'en', 'see https://a.example/"x" now'],
  ['“It won’t hold”, he said – twice…', 'en', '“It won’t hold”, he said – twice…'],
])('%j (%s)', (text, language, cleaned) => {
  expect(cleanText(text, { ...english, language })).toBe(cleaned)
  expect(cleanText(cleaned, { ...english, language })).toBe(cleaned)
})

/** A story typed with smart typing off. */
const typed = (text: string) =>
  new Writer(blankDoc(), { ...off, letters: false, punctuation: false }).type(text)

test('a story is cleaned up as one step, its marks kept, and what was put right is counted', () => {
  const story = typed('"Dam"\nIt\'s full\nThe "old"  dam -- it won\'t hold\nWait...')
  story.goTo('old', 'select').run(toggleStrong)
  story.goTo('Wait')
  let reported: CleanUpCounts = new Map()
  story.run(cleanUp(english, (counts) => (reported = counts)))
  expect(story.lines).toEqual([
    'headline: “Dam”',
    'standfirst: It’s full',
    'The “old” dam – it won’t hold',
    'Wait…',
  ])
  expect(Object.fromEntries(reported)).toEqual({ quotes: 6, strays: 1, dashes: 1, ellipses: 1 })
  const strong = story.state.doc.child(2).children.filter(({ marks }) => marks.length > 0)
  expect(strong.map(({ text }) => text)).toEqual(['old'])
  expect(story.undo().lines[0]).toBe('headline: "Dam"')
})

test('of a selection only its blocks are cleaned up', () => {
  const story = typed('"Dam"\n\n"One"\n"Two"').goTo('"Two"', 'select')
  story.run(cleanUp(english, () => undefined))
  expect(story.lines).toEqual(['headline: "Dam"', 'standfirst: ', '"One"', '“Two”'])
})

test('where nothing is to be put right nothing is changed', () => {
  const story = typed('Dam')
  const { doc } = story.state
  story.run(cleanUp(english, (counts) => expect(counts.size).toBe(0)))
  expect(story.state.doc).toBe(doc)
})
