/** What a rule finds in a story, by places of its document; and the words without which it finds nothing. */
import type { Node } from 'prosemirror-model'
import { checkedStory, placedBlocks } from '../checks/blocks'
import type { Hit } from '../find/hits'
import type { LoadedRule } from './load'
import type { Rule } from './rule'
import { patternOf } from './terms'

/** All places of a story that a rule finds. */
export function ruleHits(doc: Node, { look }: LoadedRule): Pick<Hit, 'from' | 'to'>[] {
  const story = checkedStory(doc)
  const found =
    'inStory' in look
      ? look.inStory(story)
      : story.blocks.flatMap((each, block) => look.inBlock(each).map((place) => ({ ...place, block })))
  if (found.length === 0) return []
  const blocks = placedBlocks(doc)
  return found.flatMap(({ block, from, to }) => {
    const pos = blocks[block]?.pos
    return pos === undefined || from === to ? [] : [{ from: pos + 1 + from, to: pos + 1 + to }]
  })
}

function termsOf(rule: Rule): readonly string[] | null {
  switch (rule.kind) {
    case 'existence':
    case 'repetition':
      return rule.words
    case 'substitution':
      return Object.keys(rule.swap)
    case 'consistency':
      return Object.keys(rule.either)
    case 'conditional':
      return [rule.first]
    case 'occurrence':
      return rule.least === undefined ? [rule.word] : null
    case 'capitalization':
      return null
  }
}

/** Plain words, of which a story has one at least where the rule finds anything; null where that cannot be said. */
export function plainTermsOf(rule: Rule): readonly string[] | null {
  const terms = termsOf(rule)
  return terms?.every((term) => patternOf(term) === null) ? terms : null
}
