/** Men, women and children that do not add up to the people before them. */

import { baseOf } from '../languages/base'
import type { BlockCheck } from './check'
import { numberOf, numberPattern } from './numbers'
import { isProse } from './text'

const total =
  '(?:people|persons|passengers|victims|students|pupils|workers|detainees|prisoners|migrants|refugees|dead|members|candidates|children|patients|soldiers|officers|fighters|civilians|journalists|engineers|doctors|nurses|teachers|tourists|pilgrims|villagers|residents|survivors|hostages|suspects|lawmakers|jurors)'
const part = '(?:men|man|women|woman|children|child|boys?|girls?)'

const pattern = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,-])${numberPattern} ${total}(?:, | – | — |: | \\()${numberPattern} ${part}(?:,? and |, )${numberPattern} ${part}(?:,? and ${numberPattern} ${part})?`,
  'giu',
)

/** Of the seven hurt, five are women and three men: more than there are. */
const amongPattern = new RegExp(
  `(?<![\\p{L}\\p{Nd}])of the ${numberPattern} (?:${total}|hurt|injured|wounded|killed|arrested|missing|rescued),? ${numberPattern} (?:are |were )?${part},? and ${numberPattern} (?:are |were )?${part}(?![\\p{L}\\p{Nd}-])`,
  'giu',
)

const beginsPart = new Set(['a', 'an', 'the', 'their', 'some', 'several', 'others'])

/** Whether another part may follow: `, two dogs` or ` and a child`. */
function goesOn(behind: string): boolean {
  const [, and, word = ''] = /^,?( and| as well as|,)? ([a-z]{1,12}|\d{1,9})(?![a-z\d])/iu.exec(behind) ?? []
  if (and === undefined && !behind.startsWith(',')) return false
  return /and|as/u.test(and ?? '') || beginsPart.has(word.toLowerCase()) || numberOf(word) !== null
}

export const partsCheck: BlockCheck = {
  level: 'warning',
  inBlock(block) {
    if (baseOf(block.language) !== 'en' || !isProse(block)) return []
    const { text } = block
    return [...text.matchAll(pattern), ...text.matchAll(amongPattern)].flatMap((match) => {
      const [whole, ...counts] = match
        .slice(1)
        .filter((each) => each !== undefined)
        .map(numberOf)
      const known = counts.filter((each) => each !== null)
      if (whole === undefined || whole === null || known.length < counts.length) return []
      const sum = known.reduce((all, each) => all + each, 0)
      const to = match.index + match[0].length
      // a third part that the pattern does not know may follow, and some of all may be neither
      const isOpen = /^of /iu.test(match[0]) || goesOn(text.slice(to, to + 40))
      if (sum === whole || (isOpen && sum < whole)) return []
      return [{ from: match.index, to, values: { sum: String(sum), total: String(whole) } }]
    })
  },
}
