/** What a rule finds in a story, by places of its document; and the texts without which it finds nothing. */
import type { Node } from 'prosemirror-model'
import { lazyBlocks } from '../checks/blocks'
import type { Hit } from '../find/hits'
import { neededBy } from '../find/needed'
import { mayFindBy } from '../find/pattern'
import type { LoadedRule } from './load'
import type { Rule } from './rule'
import { patternOf } from './terms'

/** All places of a story that a rule finds. */
export function ruleHits(doc: Node, { look }: LoadedRule): Pick<Hit, 'from' | 'to'>[] {
  const blocks = lazyBlocks(doc)
  const texts = blocks.map(({ block }) => block)
  const found =
    'inStory' in look
      ? look.inStory({ blocks: texts })
      : texts.flatMap((each, block) => look.inBlock(each).map((place) => ({ ...place, block })))
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

/**
 * What tells of most stories by their text alone that a sound rule finds nothing in them. Of plain words it tells nothing:
 * the index knows who has them.
 */
export function mayHit(rule: Rule): (text: string) => boolean {
  const mayHave = (termsOf(rule) ?? ['']).map((term) => {
    const pattern = patternOf(term)
    return pattern === null ? () => true : mayFindBy({ text: pattern, matchesCase: rule.matchesCase })
  })
  return (text) => mayHave.some((may) => may(text))
}

/** Texts of which a story has one at least where a rule finds anything, in whatever case; null where that cannot be said. */
export function neededTexts(rule: Rule): readonly string[] | null {
  const needed = termsOf(rule)?.map((term) => {
    const pattern = patternOf(term)
    return pattern === null ? [term] : neededBy(pattern)
  })
  return needed && !needed.includes(null) ? needed.flatMap((texts) => texts ?? []) : null
}
