/** The worker that checks stories, so that no key waits for it. */
import { checkedBlock } from '../../story/checks/blocks'
import type { CheckedBlock } from '../../story/checks/check'
import type { Finding } from '../../story/checks/finding'
import { findAll, findByBlock } from '../../story/rules/find'
import { loadRules, noRules } from '../../story/rules/load'
import type { CheckAnswer, CheckRequest } from './protocol'
import { RuleTimes } from './rule-times'

let blocks = new Map<number, CheckedBlock>()
let rules = noRules
let times = new RuleTimes()
/** What was found in blocks by what looks at nothing else. */
let found = new WeakMap<CheckedBlock, readonly Finding[]>()

function foundIn(block: CheckedBlock): Finding[] {
  const known = found.get(block) ?? findByBlock(rules, block, times.run)
  found.set(block, known)
  return [...known]
}

function check({ language, day, order, added, rules: other }: CheckRequest): Finding[][] {
  if (other) {
    rules = loadRules(other)
    times = new RuleTimes()
    found = new WeakMap()
  }
  for (const [number, block] of added) blocks.set(number, checkedBlock(block, language))
  const inOrder = order.flatMap((number) => {
    const block = blocks.get(number)
    return block ? [[number, block] as const] : []
  })
  blocks = new Map(inOrder)
  times.begin()
  return findAll(rules, { language, day, blocks: inOrder.map(([, block]) => block) }, foundIn, times.run)
}

function answerTo(request: CheckRequest): CheckAnswer {
  const { id } = request
  try {
    return { id, found: check(request), refused: rules.refused, slow: times.slow }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => postMessage(answerTo(data)))
