/** Parts that a story cannot run without. */
import type { BlockCheck, CheckedBlock, FoundPlace, StoryCheck } from './check'
import { isProse } from './text'

/** Where an empty block is to be filled. */
const here: FoundPlace = { from: 0, to: 0 }
const isEmpty = ({ text }: CheckedBlock) => text.trim() === ''

const emptyPart = (part: CheckedBlock['part']): BlockCheck => ({
  level: 'warning',
  inBlock: (block) => (block.part === part && block.text === '' ? [here] : []),
})

/** A headline is missed as soon as there is copy. */
export const missingHeadline: StoryCheck = {
  level: 'error',
  inStory({ blocks }) {
    const block = blocks.findIndex(({ part, text }) => part === 'headline' && text === '')
    return block >= 0 && blocks.some((each) => isProse(each) && !isEmpty(each)) ? [{ ...here, block }] : []
  },
}

export const missingCaption = emptyPart('caption')
export const missingCredit = emptyPart('credit')

export const missingAlternativeText: BlockCheck = {
  level: 'hint',
  inBlock: ({ part, text, isDescribed }) =>
    part === 'caption' && isDescribed === false ? [{ from: 0, to: text.length }] : [],
}
