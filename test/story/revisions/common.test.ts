import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commonOf } from '../../../story/revisions/common'
import { docFromJSON } from '../../../story/story/doc-json'
import { storyDoc } from '../generate'

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

it('what any two stories have in common is a story', () => {
  fc.assert(
    fc.property(storyDoc, storyDoc, (mine, theirs) => commonOf(mine, theirs).check()),
    { numRuns: 100 },
  )
})
