/** Men, women and children that do not add up to the people before them. */

import { baseOf } from '../languages/base'
import type { BlockCheck } from './check'
import { numberOf, numberPattern } from './numbers'
import { isProse } from './text'

const total =
  '(?:people|persons|passengers|victims|students|pupils|workers|detainees|prisoners|migrants|dead|members|candidates|children|patients)'
const part = '(?:men|man|women|woman|children|child|boys?|girls?)'

const pattern = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,-])${numberPattern} ${total}(?:, | – | — |: | \\()${numberPattern} ${part}(?:,? and |, )${numberPattern} ${part}(?:,? and ${numberPattern} ${part})?`,
  'giu',
)

export const partsCheck: BlockCheck = {
  level: 'warning',
  inBlock(block) {
    if (baseOf(block.language) !== 'en' || !isProse(block)) return []
    return Array.from(block.text.matchAll(pattern)).flatMap((match) => {
      const [all, ...counts] = match
        .slice(1)
        .filter((each) => each !== undefined)
        .map(numberOf)
      const known = counts.filter((each) => each !== null)
      if (all === undefined || all === null || known.length < counts.length) return []
      const sum = known.reduce((whole, each) => whole + each, 0)
      // a third part that the pattern does not know may follow
      const isOpen = /^(?:,| and) /u.test(block.text.slice(match.index + match[0].length))
      if (sum === all || (isOpen && sum < all)) return []
      const from = match.index
      return [{ from, to: from + match[0].length, values: { sum: String(sum), total: String(all) } }]
    })
  },
}
