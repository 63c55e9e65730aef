/** Which blocks of a story a change has touched. */
import type { Node } from 'prosemirror-model'
import { expect, it } from 'vitest'
import { changedBlocks } from '../../../story/editing/changed'
import { schema } from '../../../story/schema'

const { headline, standfirst, paragraph } = schema.nodes
const head = [headline.create(), standfirst.create()]
const line = (text: string) => paragraph.create(null, schema.text(text))
const [one, two, three] = [line('One'), line('Two'), line('Three')]
const storyOf = (...blocks: Node[]) => schema.topNodeType.create(null, [...head, ...blocks])

it.each([
  ['nothing', storyOf(one, two), storyOf(one, two), { from: 4, to: 4 }],
  ['a block that is put in', storyOf(one, two), storyOf(one, three, two), { from: 3, to: 4 }],
  ['a block that is taken out', storyOf(one, three, two), storyOf(one, two), { from: 3, to: 3 }],
  ['one of two that are the same', storyOf(one, one), storyOf(one), { from: 3, to: 3 }],
  ['one that stands twice by now', storyOf(one), storyOf(one, one), { from: 3, to: 4 }],
  ['a block that is another', storyOf(one, two, three), storyOf(one, one, three), { from: 3, to: 4 }],
])('%s', (_, before, after, changed) => expect(changedBlocks(before, after)).toEqual(changed))
