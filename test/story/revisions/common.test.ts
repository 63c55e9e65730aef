import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, it } from 'vitest'
import { commonOf } from '../../../story/revisions/common'
import { mergeDocs, mergedDoc, nothingChosen, openQuestions, takenOf } from '../../../story/revisions/merge'
import type { Details } from '../../../story/schema/values'
import { docFromJSON } from '../../../story/story/doc-json'
import { detailsOf } from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'
import { storyDoc } from '../generate'
import { doc } from './doc'

const storyOf = (...texts: string[]) =>
  docFromJSON({
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'standfirst' },
      ...texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    ],
  })

it('two texts have in common what neither has put in', () => {
  const mine = storyOf('The old ferry sails at noon.', 'Nobody was hurt.', 'Families waited.')
  const theirs = storyOf('The ferry sails at noon today.', 'Families waited.', 'A storm came.')
  expect(commonOf(mine, theirs).toJSON()).toEqual(
    storyOf('The ferry sails at noon.', 'Families waited.').toJSON(),
  )
})

it.each<[string, Partial<Details>, Partial<Details>, Partial<Details>, number]>([
  [
    'what one alone says stays, whichever it is',
    { embargo: '2026-12-01T06:00:00.000Z', slug: 'ferry' },
    { clientNote: 'Adds quotes.', slug: 'ferry' },
    { embargo: '2026-12-01T06:00:00.000Z', clientNote: 'Adds quotes.', slug: 'ferry' },
    0,
  ],
  ['what both say otherwise is a question', { slug: 'ferry' }, { slug: 'storm' }, { slug: 'ferry' }, 1],
  [
    'what is taken back by either side is',
    { withdrawn: 'withheld' },
    { withdrawn: null },
    { withdrawn: 'withheld' },
    0,
  ],
])('of the details, %s', (_, mine, theirs, result, questions) => {
  const [one, other] = [doc('Ferry', ['At sea.'], mine), doc('Ferry', ['At sea.'], theirs)]
  const merge = mergeDocs(commonOf(one, other), one, other)
  expect(openQuestions(merge, nothingChosen)).toBe(questions)
  expect(detailsOf(mergedDoc(merge, nothingChosen))).toMatchObject(result)
})

it('a merge of two stories from what they have in common takes nothing away of either, whatever they are', () => {
  const textOf = (blocks: readonly Node[]) => blocks.map(plainText).join('\n')
  /** Whether all signs of a text are in another one, in their order. */
  const isWithin = (text: string, other: string) => {
    let at = 0
    for (const sign of other) if (text.startsWith(sign, at)) at += sign.length
    return at === text.length
  }
  fc.assert(
    fc.property(storyDoc, storyDoc, (one, other) => {
      for (const part of mergeDocs(commonOf(one, other), one, other).parts) {
        const result = part.preset && textOf(takenOf(part, part.preset))
        for (const side of [part.mine, part.theirs])
          if (result !== null) expect(isWithin(textOf(side), result)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

it('what any two stories have in common is a story', () => {
  fc.assert(
    fc.property(storyDoc, storyDoc, (mine, theirs) => commonOf(mine, theirs).check()),
    { numRuns: 100 },
  )
})
