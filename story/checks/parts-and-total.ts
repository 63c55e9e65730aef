/** Parts that do not add up to their whole: men, women and children to the people before them, votes, and shares. */

import { baseOf } from '../languages/base'
import type { BlockCheck, BlockPart, FoundPlace } from './check'
import { numberOf, numberPattern } from './numbers'
import { tooManyPeople } from './people'
import { wrongShares } from './shares'
import { isProse } from './text'
import { wrongVotes } from './votes'

const total =
  '(?:people|persons|passengers|victims|students|pupils|workers|detainees|prisoners|migrants|refugees|dead|members|candidates|children|patients|soldiers|officers|fighters|civilians|journalists|engineers|doctors|nurses|teachers|tourists|pilgrims|villagers|residents|survivors|hostages|suspects|lawmakers|jurors)'
const part = '(?:men|man|women|woman|children|child|boys?|girls?)'

/** After a comma others of them may follow a verb: seven people were hurt, two men badly. */
const verb = '(?: (?:died|(?:were|have been|had been|are) [a-z]{3,12}))'

const pattern = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,-])${numberPattern} ${total}(?:, | – | — | \\(|${verb}?: )${numberPattern} ${part}(?:,? and |, )${numberPattern} ${part}(?:,? and ${numberPattern} ${part})?`,
  'giu',
)

/** Of the seven hurt, five are women and three men: more than there are. */
const amongPattern = new RegExp(
  `(?<![\\p{L}\\p{Nd}])of the ${numberPattern} (?:${total}|hurt|injured|wounded|killed|arrested|missing|rescued),? ${numberPattern} (?:are |were )?${part},? and ${numberPattern} (?:are |were )?${part}(?![\\p{L}\\p{Nd}-])`,
  'giu',
)

/** Seven people died, four men and four women, and no more of the sentence; or a dash before them: more than there are. */
const endedPattern = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,-])${numberPattern} ${total}${verb}(?:,| [–—]) ${numberPattern} ${part}(?:, ${numberPattern} ${part})?,? and ${numberPattern} ${part}(?=[.;]|$)`,
  'giu',
)

/** 12 people, including 8 men and 6 women: more than there are. */
const includingPattern = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,-])${numberPattern} ${total},? (?:including|among them|of whom|of them) ${numberPattern} (?:were )?${part}(?:, ${numberPattern} (?:were )?${part})?,? and ${numberPattern} (?:were )?${part}(?![\\p{L}\\p{Nd}-])`,
  'giu',
)

const beginsPart = new Set(['a', 'an', 'the', 'their', 'some', 'several', 'others'])

/** Whether another part may follow: `, two dogs` or ` and a child`. */
function goesOn(behind: string): boolean {
  const [, and, word = ''] = /^,?( and| as well as|,)? ([a-z]{1,12}|\d{1,9})(?![a-z\d])/iu.exec(behind) ?? []
  if (and === undefined && !behind.startsWith(',')) return false
  return /and|as/u.test(and ?? '') || beginsPart.has(word.toLowerCase()) || numberOf(word) !== null
}

/** Where `isOpen`, some of all may be neither: fewer than there are is right. */
const ways: readonly { pattern: RegExp; isOpen: boolean }[] = [
  { pattern, isOpen: false },
  { pattern: endedPattern, isOpen: true },
  { pattern: amongPattern, isOpen: true },
  { pattern: includingPattern, isOpen: true },
]

/** Where the people who are named do not add up to those before them. */
function wrongPeople(text: string): FoundPlace[] {
  return ways.flatMap(({ pattern, isOpen }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const [whole, ...counts] = match
        .slice(1)
        .filter((each) => each !== undefined)
        .map(numberOf)
      const known = counts.filter((each) => each !== null)
      if (whole === undefined || whole === null || known.length < counts.length) return []
      const sum = known.reduce((all, each) => all + each, 0)
      const to = match.index + match[0].length
      // a third part that the pattern does not know may follow
      if (sum === whole || (sum < whole && (isOpen || goesOn(text.slice(to, to + 40))))) return []
      return [{ from: match.index, to, values: { sum: String(sum), total: String(whole) } }]
    }),
  )
}

/** What sums up the copy in whole sentences. */
const sumsUp: ReadonlySet<BlockPart> = new Set(['standfirst', 'caption'])

export const partsCheck: BlockCheck = {
  level: 'warning',
  inBlock(block) {
    const language = baseOf(block.language)
    if (!(isProse(block) || sumsUp.has(block.part))) return []
    const { text } = block
    const votes = wrongVotes(text, language)
    return language === 'en'
      ? [...wrongPeople(text), ...votes, ...wrongShares(text)]
      : [...tooManyPeople(text, language), ...votes]
  },
}
