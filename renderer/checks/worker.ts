/** The worker that checks stories, so that no key waits for it. */
import { findInBlock, findInStory } from '../../story/checks'
import { checkedBlock } from '../../story/checks/blocks'
import type { CheckedBlock } from '../../story/checks/check'
import type { Finding } from '../../story/checks/finding'
import type { CheckAnswer, CheckRequest } from './messages'

let blocks = new Map<number, CheckedBlock>()
/** What was found in blocks by the checks that look at nothing else. */
const found = new WeakMap<CheckedBlock, readonly Finding[]>()

function foundIn(block: CheckedBlock): Finding[] {
  const known = found.get(block) ?? findInBlock(block)
  found.set(block, known)
  return [...known]
}

function check({ language, day, order, added }: CheckRequest): Finding[][] {
  for (const [number, block] of added) blocks.set(number, checkedBlock(block, language))
  const inOrder = order.flatMap((number) => {
    const block = blocks.get(number)
    return block ? [[number, block] as const] : []
  })
  blocks = new Map(inOrder)
  return findInStory({ language, day, blocks: inOrder.map(([, block]) => block) }, foundIn)
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const answer: CheckAnswer = { id: data.id, found: null }
  try {
    answer.found = check(data)
  } catch (error) {
    console.error(error)
  }
  postMessage(answer)
})
