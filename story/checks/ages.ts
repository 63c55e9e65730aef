/** Somebody who has two ages in one story. */

import { baseOf } from '../languages/base'
import type { FoundInStory, StoryCheck } from './check'
import { isProse } from './text'

const name = "\\p{Lu}[\\p{L}'’-]{1,30}(?: (?:al-)?\\p{Lu}[\\p{L}'’-]{1,30}){1,2}"

const patterns = [
  { pattern: new RegExp(`(?<!\\p{L})(${name}), (?:aged )?(\\d{1,2}),`, 'gu'), nameAt: 1, ageAt: 2 },
  { pattern: new RegExp(`(?<!\\p{L})(${name}), an? (\\d{1,2})-year-old`, 'gu'), nameAt: 1, ageAt: 2 },
  { pattern: new RegExp(`(?<!\\p{Nd})(\\d{1,2})-year-old (${name})`, 'gu'), nameAt: 2, ageAt: 1 },
]

/** A last name that stands alone, of somebody who was named in full. */
const lone = /(?<![\p{L}\p{Nd}'’-]|\p{Lu}[\p{L}'’-]{0,30} )(\p{Lu}[\p{L}'’-]{2,30}), (?:aged )?(\d{1,2}),/gu

export const agesCheck: StoryCheck = {
  level: 'warning',
  inStory({ blocks }) {
    const first = new Map<string, string>()
    const found: FoundInStory[] = []
    blocks.forEach((block, index) => {
      if (baseOf(block.language) !== 'en' || !(isProse(block) || block.part === 'caption')) return
      const stated = [...patterns, { pattern: lone, nameAt: 1, ageAt: 2 }].flatMap(
        ({ pattern, nameAt, ageAt }) =>
          Array.from(block.text.matchAll(pattern), (match) => ({
            who: match[nameAt] ?? '',
            age: match[ageAt] ?? '',
            from: match.index,
            to: match.index + match[0].replace(/,$/u, '').length,
          })),
      )
      for (const { who, age, from: at, to } of stated.sort((a, b) => a.from - b.from)) {
        const isLone = !who.includes(' ')
        const [same, ...others] = [...first.keys()].filter((each) =>
          isLone ? each.endsWith(` ${who}`) : who === each || who.endsWith(` ${each}`),
        )
        // of two of one last name nobody knows which is meant
        const known = isLone && others.length > 0 ? undefined : same
        const before = known === undefined ? undefined : first.get(known)
        if (before === undefined) {
          if (!isLone) first.set(who, age)
        } else if (before !== age) {
          const name = isLone ? who : (known ?? who)
          // a capital before the name begins a sentence: Later Nadia Helmer
          const from = at + Math.max(0, block.text.slice(at, to).indexOf(name))
          found.push({ block: index, from, to, values: { name, age, before } })
        }
      }
    })
    return found
  },
}
