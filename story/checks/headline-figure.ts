/** A figure in the headline or standfirst that the text does not have. */

import { monthPattern } from '../forms/months'
import { baseOf } from '../languages/base'
import { westernDigits } from '../places/fold'
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
/** A share, in figures. */
const shares = /(?<![\p{L}\p{Nd}.,:/$€£#+–-])\d{1,3}(?:\.\d{1,3})?(?: ?%| ?٪| percent\b| per cent\b)/gu
/** What a text that gives shares in words has. */
const shareWords = /\b(?:half|third|quarter|fifth|tenth)s?\b/iu
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

/** The amounts of a text, found by a pattern, that others do not have, be it that they are rounded or cut off in it. */
function amountsNotIn(text: string, pattern: RegExp, had: readonly number[]): Figure[] {
  return stretches(text, pattern).flatMap(({ text: figure, from }) => {
    const amount = amountIn(figure)
    if (!amount || isVague(amount)) return []
    const isThere = had.some((each) => Math.abs(each - amount.value) < amount.unit)
    return isThere ? [] : [{ figure, from }]
  })
}

/** Kurdistan 24 and the like, whose figure is a part of a name. */
const namedBefore = /(?:Kurdistan|France|Group|Article|Flight|Route|Highway|Apollo|Area|Boeing|Airbus) $/u

/** What a headline counts that the text lists one by one: 7 ways to save water. */
const listedBehind =
  /^ (?:[\p{L}’'()-]{1,20} ){0,5}(?:ways|things|reasons|tips|tricks|hacks|recipes|dishes|books|films|movies|shows|series|songs|albums|games|gadgets|products|gifts|bottles|wines|cocktails|places|hotels|restaurants|facts|takeaways|questions|answers|lessons|signs|ideas|steps|moments|photos|pictures|charts|maps|words|quotes|rules|myths|trends|picks|stories|players to|people to)(?!\p{L})/u

/** What stands after a figure that the text may have in another way, in languages other than English: what scales it, and months. */
const otherBehind = new RegExp(
  `^[\\s.ی]{0,3}(?:ألف|آلاف|الف|هزار|هەزار|مليون|ملايين|میلیون|ملیۆن|مليار|ملايير|میلیارد|ملیار|tausend|mio|mrd|mil(?:\\b|a\\b|le\\b|li|iard|ioni|y)|bin\\b|${monthPattern})`,
  'iu',
)
/** Smaller numbers are written in words as well, which are not known here. */
const leastInOther = 13

/** A figure, and where it stands in its block. */
interface Figure {
  figure: string
  from: number
}

/** Whether the text may have a number in another form: rounded up from what it says, or as a name. */
const mayDiffer = (value: number, before: string) =>
  (value >= 10 && value % 10 === 0) || namedBefore.test(before)

function missingInEnglish(text: string, prose: readonly CheckedBlock[]): Figure[] {
  const values = new Set<number>()
  for (const { text } of prose) {
    for (const [figure] of text.matchAll(/\d+(?:,\d{3})*/g)) values.add(Number(figure.replaceAll(',', '')))
    for (const { text: word } of wordsIn(text)) {
      const value = numberOf(word) ?? numberOf(word.split('-')[0] ?? '')
      if (value !== null) values.add(value)
    }
  }
  const single = stretches(text, figures).filter(({ text: figure, from }) => {
    const before = text.slice(0, from)
    const value = Number(figure)
    if (listedBehind.test(text.slice(from + figure.length))) return false
    return !values.has(value) && !mayDiffer(value, before) && !monthsBefore.test(before)
  })
  const had = prose.flatMap((block) => valuesIn(block.text))
  const isShared = prose.some((block) => shareWords.test(block.text))
  return [
    ...single.map(({ text: figure, from }) => ({ figure, from })),
    ...amountsNotIn(text, amounts, had),
    ...(isShared ? [] : amountsNotIn(text, shares, had)),
  ]
}

/** In a text that writes such numbers in figures itself. */
function missingInOther(text: string, prose: readonly CheckedBlock[]): Figure[] {
  const had = prose.flatMap((block) =>
    Array.from(westernDigits(block.text).matchAll(/\d+(?:[.,٫]\d{1,2}(?!\d))?/gu), ([figure]) =>
      Number(figure.replace(/[,٫]/u, '.')),
    ),
  )
  if (!had.some((value) => value >= leastInOther && value < 1000)) return []
  return stretches(westernDigits(text), figures).flatMap(({ text: figure, from, to }) => {
    const value = Number(figure)
    const isShare = /[%٪]\s?$/u.test(text.slice(0, from)) || /^\s?[%٪]/u.test(text.slice(to))
    const isTold =
      value >= leastInOther &&
      !isShare &&
      !mayDiffer(value, text.slice(0, from)) &&
      !otherBehind.test(text.slice(to)) &&
      !had.some((each) => Math.abs(each - value) < 1)
    return isTold ? [{ figure: text.slice(from, to), from }] : []
  })
}

/** Whether a block sums up the others, and has a figure. */
const hasFigure = ({ part, text }: CheckedBlock) =>
  (part === 'headline' || part === 'standfirst') && /\p{Nd}/u.test(text)

export const headlineFigureCheck: StoryCheck = {
  level: 'warning',
  inStory({ blocks }) {
    if (!blocks.some(hasFigure)) return []
    const prose = blocks.filter((block) => isProse(block) || block.part === 'table')
    const words = prose.reduce((sum, { text }) => sum + wordsIn(text).length, 0)
    if (words < enoughWords) return []
    return blocks.flatMap((block, index): FoundInStory[] => {
      if (!hasFigure(block)) return []
      const missing = baseOf(block.language) === 'en' ? missingInEnglish : missingInOther
      return missing(block.text, prose).map(({ figure, from }) => ({
        block: index,
        from,
        to: from + figure.length,
        values: { figure },
      }))
    })
  },
}
