/** What the rules of a house write for a word: its own corrections, which stand first among suggestions. */
import { baseOf } from '../languages/base'
import { nameKey } from '../spelling/names'
import type { Rule } from './rule'
import { patternOf } from './terms'

/** What stands for a word in the tables of a house, whatever its case. @param language of the word, BCP 47 */
export function correctionsOf(rules: readonly Rule[], word: string, language: string): string[] {
  const wanted = nameKey(word)
  return rules.flatMap((rule) => {
    if (rule.kind !== 'substitution' || rule.off !== '') return []
    if (rule.languages.length > 0 && !rule.languages.includes(baseOf(language))) return []
    return Object.entries(rule.swap).flatMap(([wrong, right]) =>
      right !== '' && patternOf(wrong) === null && nameKey(wrong) === wanted ? [right] : [],
    )
  })
}
