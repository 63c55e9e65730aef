/** A figure in the headline or standfirst that the text does not have. */

import { baseOf } from '../languages/base'
import type { FoundInStory, StoryCheck } from './check'
import { numberOf } from './numbers'
import { isProse, wordsIn } from './text'

/** A story with fewer words is still being written. */
const enoughWords = 60
/** A figure alone: no part of a date, a score, a sum of money, a share or a name. */
const figures =
  /(?<![\p{L}\p{Nd}.,:/$€£#+–-])\d{1,3}(?![\p{L}\p{Nd}%/:–-]|[.,]\d| (?:million|billion|trillion|thousand|percent|per cent)\b)/gu
const monthsBefore =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? $/u

export const headlineFigureCheck: StoryCheck = {
  level: 'warning',
  inStory({ blocks }) {
    const prose = blocks.filter((block) => isProse(block) || block.part === 'table')
    const words = prose.flatMap(({ text }) => wordsIn(text).map((word) => word.text))
    if (words.length < enoughWords) return []
    const values = new Set<number>()
    for (const { text } of prose) {
      for (const [figure] of text.matchAll(/\d+(?:,\d{3})*/g)) values.add(Number(figure.replaceAll(',', '')))
      for (const { text: word } of wordsIn(text)) {
        const value = numberOf(word) ?? numberOf(word.split('-')[0] ?? '')
        if (value !== null) values.add(value)
      }
    }
    return blocks.flatMap((block, index): FoundInStory[] => {
      if (baseOf(block.language) !== 'en' || (block.part !== 'headline' && block.part !== 'standfirst'))
        return []
      return Array.from(block.text.matchAll(figures)).flatMap(({ 0: figure, index: from }) => {
        const value = Number(figure)
        // Kurdistan 24 and the like, a day of a month, and round figures for what the text gives exactly
        const before = block.text.slice(0, from)
        const isNamed =
          /(?:Kurdistan|France|Group|Article|Flight|Route|Highway|Apollo|Area|Boeing|Airbus) $/u.test(before)
        const isRound = value >= 10 && value % 10 === 0
        if (values.has(value) || isNamed || isRound || monthsBefore.test(before)) return []
        return [{ block: index, from, to: from + figure.length, values: { figure } }]
      })
    })
  },
}
