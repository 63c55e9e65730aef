/** A figure in the headline or standfirst that the text does not have. */

import { baseOf } from '../languages/base'
import type { CheckedBlock, FoundInStory, StoryCheck } from './check'
import { numberOf } from './numbers'
import { isProse, stretches, wordsIn } from './text'

/** A story with fewer words is still being written. */
const enoughWords = 60
/** A figure alone: no part of a date, a score, a sum of money, a share or a name. */
const figures =
  /(?<![\p{L}\p{Nd}.,:/$€£#+–-])\d{1,3}(?![\p{L}\p{Nd}%/:–-]|[.,]\d| (?:million|billion|trillion|thousand|percent|per cent)\b)/gu
/** A sum of money, or a figure of thousands, millions and so on; 42m without a sign may be metres. */
const amounts =
  /(?<![\p{L}\p{Nd}.,:/#+–-])(?:[$€£]\d[\d,]{0,20}(?:\.\d+)?(?: ?(?:million|billion|trillion|thousand|[mk]|bn|tn)\b)?|\d[\d,]{0,20}(?:\.\d+)? ?(?:million|billion|trillion|thousand|bn|tn)\b|\d{1,3}(?:,\d{3})+)(?![\p{L}\p{Nd}/:–-])/giu
const monthsBefore =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? $/u

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
}

/** What a figure is, and how much its last digit that tells something is. */
interface Amount {
  value: number
  unit: number
  /** Whether zeros stand for digits that tell nothing. */
  isRounded: boolean
}

/** How many zeros a whole number ends in. */
function zerosOf(value: number): number {
  let zeros = 0
  while (value !== 0 && value % 10 ** (zeros + 1) === 0) zeros++
  return zeros
}

/** The amount of figures with what scales them; null where they are none. */
function amountOf(digits: string, scale = ''): Amount | null {
  const value = numberOf(digits)
  if (value === null) return null
  const by = scales[scale.toLowerCase()] ?? 1
  const decimals = digits.split('.')[1]?.length ?? 0
  const zeros = decimals === 0 ? zerosOf(value) : 0
  return { value: value * by, unit: (by * 10 ** zeros) / 10 ** decimals, isRounded: zeros > 0 }
}

const written =
  /(?<![\d.,])(\d[\d,]{0,20}(?:\.\d+)?)(?: ?(million|billion|trillion|thousand|[mk]|bn|tn)\b)?|(?<!\p{L})(\p{L}{3,9}(?:-\p{L}{3,5})?) (million|billion|trillion|thousand)\b/iu
const allWritten = new RegExp(written, 'giu')

/** The first amount of a text. */
function amountIn(text: string): Amount | null {
  const [, digits, scale, word, wordScale] = written.exec(text) ?? []
  return amountOf((digits ?? word ?? '').replace(/,$/u, ''), scale ?? wordScale)
}

/** All values that a text has, of figures and of words. */
function valuesIn(text: string): number[] {
  return stretches(text, allWritten).flatMap((each) => amountIn(each.text)?.value ?? [])
}

/** Whether a figure has too few digits to be more than a word for many, of which the text may say how many. */
function isVague({ value, unit, isRounded }: Amount): boolean {
  return Math.round(value / unit) < (isRounded ? 100 : 10)
}

/** The amounts of a text that others do not have, be it that they are rounded or cut off in it. */
function amountsNotIn(text: string, had: readonly number[]): { figure: string; from: number }[] {
  return stretches(text, amounts).flatMap(({ text: figure, from }) => {
    const amount = amountIn(figure)
    if (!amount || isVague(amount)) return []
    const isThere = had.some((each) => Math.abs(each - amount.value) < amount.unit)
    return isThere ? [] : [{ figure, from }]
  })
}

/** Kurdistan 24 and the like, whose figure is a part of a name. */
const namedBefore = /(?:Kurdistan|France|Group|Article|Flight|Route|Highway|Apollo|Area|Boeing|Airbus) $/u

/** Whether a block is one that sums up the others in English, and has a figure. */
const hasFigure = ({ part, text, language }: CheckedBlock) =>
  (part === 'headline' || part === 'standfirst') && /\d/.test(text) && baseOf(language) === 'en'

export const headlineFigureCheck: StoryCheck = {
  level: 'warning',
  inStory({ blocks }) {
    if (!blocks.some(hasFigure)) return []
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
    const had = prose.flatMap(({ text }) => valuesIn(text))
    return blocks.flatMap((block, index): FoundInStory[] => {
      if (!hasFigure(block)) return []
      const single = Array.from(block.text.matchAll(figures)).flatMap(({ 0: figure, index: from }) => {
        const value = Number(figure)
        // a day of a month, and round figures for what the text gives exactly
        const before = block.text.slice(0, from)
        const isRound = value >= 10 && value % 10 === 0
        if (values.has(value) || namedBefore.test(before) || isRound || monthsBefore.test(before)) return []
        return [{ figure, from }]
      })
      return [...single, ...amountsNotIn(block.text, had)].map(({ figure, from }) => ({
        block: index,
        from,
        to: from + figure.length,
        values: { figure },
      }))
    })
  },
}
