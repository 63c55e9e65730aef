/** A rise, a fall or a share in percent that does not fit the two figures beside it. */

import { monthPattern } from '../forms/months'
import { baseOf } from '../languages/base'
import { wrongChangesElsewhere } from './changes-elsewhere'
import type { BlockCheck, FoundPlace } from './check'
import { type Figure, fall, fitsFigures, rise, rounded } from './percents'
import { isProse } from './text'

const figure = '([$€£]?\\d[\\d,.]{0,20}(?: (?:million|billion|trillion))?)(?![\\d%]| percent| per cent)'
const change =
  '(rose|risen|rise|up|climbed|jumped|grew|grown|increased|gained|fell|fallen|down|dropped|declined|decreased|shrank|lost|slid)'
const percent = '(\\d+(?:\\.\\d+)?)(?:%| percent| per cent)'

const noun = '(rise|increase|jump|gain|growth|fall|drop|decline|decrease|slump)'
/** What is counted: the second figure may leave it to the first to say. */
const unit = '((?: (?!of |in |since |per )[a-z]{1,12})?)'

interface ChangePattern {
  pattern: RegExp
  /** Which groups are the change, the percent, and the figures before and after it. */
  order: readonly [change: number, percent: number, from: number, to: number]
  /** Which groups are what is counted, before and after. */
  units?: readonly [from: number, to: number]
}

const patterns: readonly ChangePattern[] = [
  // rose 25% to 50 from 40
  {
    pattern: new RegExp(
      `\\b${change}(?: by)? ${percent},? to ${figure}(?: [a-z]{3,12})?,? (?:compared with|from|against) ${figure}`,
      'giu',
    ),
    order: [1, 2, 4, 3],
  },
  // rose 25% from 40 to 50
  {
    pattern: new RegExp(
      `\\b${change}(?: by)? ${percent},? from ${figure}(?: [a-z]{3,12})? to ${figure}`,
      'giu',
    ),
    order: [1, 2, 3, 4],
  },
  // rose from 40 to 50, or 25%
  {
    pattern: new RegExp(
      `\\b${change} from ${figure} to ${figure}(?: [a-z]{3,12})?(?:, (?:or|a rise of|an increase of|a fall of|a drop of) | \\()${percent}`,
      'giu',
    ),
    order: [1, 4, 2, 3],
  },
  // a 25% rise in profit on Monday, to 50 euros from 40 euros
  {
    pattern: new RegExp(
      `\\ban? ${percent} ${noun}(?: [^.;:\\d$€£]{0,60})? to ${figure}${unit},? from ${figure}${unit}`,
      'giu',
    ),
    order: [2, 1, 5, 3],
    units: [6, 4],
  },
  // 50 cents a share, up 25% from 40 cents
  {
    pattern: new RegExp(
      `(?<!\\d (?:out )?of |[\\p{L}\\d.,$€£-])${figure}${unit}(?: (?!of |in |since |per )[a-z]{1,12}){0,6},? (up|down) ${percent} (?:from|compared with|against) ${figure}${unit}`,
      'giu',
    ),
    order: [3, 4, 5, 1],
    units: [6, 2],
  },
]

const described = '(?: (?!of |or )[a-z-]{2,15})'

interface SharePattern {
  pattern: RegExp
  /** Which groups are the percent, the part and the whole. */
  order: readonly [percent: number, part: number, whole: number]
}

const sharePatterns: readonly SharePattern[] = [
  // 30 of its 120 jobs, or 25%; a share of something else may follow: or 25% of those in Leeds
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,$€£-])${figure} (?:out )?of (?:its |the |their |his |her |all )?${figure}${described}{0,3}(?:, or | \\()${percent}(?=[.,;)]|$)`,
      'giu',
    ),
    order: [3, 1, 2],
  },
  // 30 jobs, or 25% of its 120 jobs, or of its workforce of 120; but not: of its staff in 120 countries
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,$€£-])${figure}${described}{0,3}, or ${percent} of (?:its|the|their|his|her|all)(?:${described}{1,2} of(?! [\\d,.]{1,20} [a-z-]{2,20}s\\b))? ${figure}`,
      'giu',
    ),
    order: [2, 1, 3],
  },
]

const multiple = '(doubled|tripled|trebled|quadrupled|halved)'
/** What makes a multiple one that is only about right. */
const hedged =
  "(?<!\\b(?:than|almost|nearly|but|about|roughly|around|virtually|practically|effectively|approximately|over|least|less|not|never|to|be|some|only) |n['’]t )"
/** What is counted behind the last figure, which the multiple does not reach: players from 12 countries. */
const counted = '(?=((?: [a-z]{2,14}s\\b)?))'
/** No time of day and no date stands behind it. */
const noTimeBehind = `(?! (?:${monthPattern})(?!\\p{L})|(?: [a-z]{1,12}){0,2} (?:ago|old|later|morning|afternoon|evening)| ?[ap]\\.?m\\b)`

const multiplePatterns: readonly ChangePattern[] = [
  // doubled to 60 from 30
  {
    pattern: new RegExp(
      `${hedged}\\b${multiple},? to ${figure}(?<!\\.)${unit}(?: (?!from )[a-z]{1,12}){0,3},? (?:compared with|from|against) ${figure}(?<![.,])${noTimeBehind}${counted}`,
      'giu',
    ),
    order: [1, 1, 4, 2],
    units: [5, 3],
  },
  // doubled from 30 to 60
  {
    pattern: new RegExp(
      `${hedged}\\b${multiple},? from ${figure}(?<!\\.)${unit} to ${figure}(?<![.,])${noTimeBehind}`,
      'giu',
    ),
    order: [1, 1, 2, 4],
  },
]

/** How many times as much it is then. */
const times: Readonly<Record<string, number>> = {
  doubled: 2,
  tripled: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
}
/** Copy says doubled of what is somewhat less, and of what is somewhat more. */
const [leastOfTimes, mostOfTimes] = [0.85, 1.25]

/** Where something doubled, tripled or halved and two figures say otherwise. */
function wrongMultiples(text: string): FoundPlace[] {
  return multiplePatterns.flatMap(({ pattern, order, units }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const [verb = '', , from = '', to = ''] = order.map((at) => match[at] ?? '')
      const [unitFrom = '', unitTo = ''] = units?.map((at) => match[at] ?? '') ?? []
      const [a, b, by] = [readFigure(from), readFigure(to), times[verb.toLowerCase()]]
      const isOfOneScale = / /.test(from) === / /.test(to)
      if (!a || !b || a.value === 0 || by === undefined || !isOfOneScale) return []
      if (!areAlike(from, to, unitTo === '' ? '' : unitFrom, unitTo)) return []
      const share = b.value / a.value / by
      if (leastOfTimes <= share && share <= mostOfTimes) return []
      const values = {
        said: rounded(Math.abs(by - 1) * 100),
        right: rounded(Math.abs(rise(a.value, b.value))),
      }
      return [{ from: match.index, to: match.index + match[0].length, values }]
    }),
  )
}

/** A figure that says of which year something is. */
const isYear = (figure: string) => /^(?:19|20)\d\d[.,]?$/.test(figure)

const signOf = (figure: string) => figure.match(/^[$€£]/u)?.[0] ?? ''

/** Whether two figures count the same, as far as the copy says what. */
function areAlike(from: string, to: string, unitFrom: string, unitTo: string): boolean {
  return (
    !isYear(from) && !isYear(to) && signOf(from) === signOf(to) && (unitFrom === '' || unitFrom === unitTo)
  )
}

const scales: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 }

/** The value of a figure and how many units of its last digit that is exact to; null where it is none. */
function readFigure(text: string): Figure | null {
  const [digits = '', scale] = text
    .replace(/^[$€£]/u, '')
    .replace(/[.,]$/u, '')
    .split(' ')
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(digits)) return null
  const by = scale === undefined ? 1 : (scales[scale.toLowerCase()] ?? 1)
  const decimals = digits.split('.')[1]?.length ?? 0
  return { value: Number(digits.replaceAll(',', '')) * by, unit: by / 10 ** decimals }
}

/** Whether a percentage can be that of two figures, each rounded to its last digit. */
function fits(
  said: string,
  from: string,
  to: string,
  percentOf: (from: number, to: number) => number,
): boolean {
  const a = readFigure(from)
  const b = readFigure(to)
  if (!a || !b || a.value <= 0) return true
  // 1.2 to 1.5 million, where only the last says of what
  const isScaled = / /.test(from) === / /.test(to) || / /.test(from)
  if (!isScaled) return true
  const exact = 10 ** -(said.split('.')[1]?.length ?? 0)
  return fitsFigures({ value: Number(said), unit: exact }, a, b, percentOf)
}

const falls = /^(?:fell|fallen|fall|down|dropped|drop|declined?|decreased?|shrank|lost|slid|slump)$/iu

const share = (whole: number, part: number) => (part / whole) * 100

/** Where a share does not fit the part and the whole that are named beside it. */
function wrongShares(text: string): FoundPlace[] {
  return sharePatterns.flatMap(({ pattern, order }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const [said = '', part = '', whole = ''] = order.map((at) => match[at] ?? '')
      const a = readFigure(part)
      const b = readFigure(whole)
      // one of 4 million homes may be a million of them
      const isOfOneScale = / /.test(part) === / /.test(whole)
      if (!a || !b || a.value > b.value || !isOfOneScale || !areAlike(whole, part, '', '')) return []
      if (fits(said, whole, part, share)) return []
      const values = { said, right: rounded(share(b.value, a.value)) }
      return [{ from: match.index, to: match.index + match[0].replace(/[.,]$/u, '').length, values }]
    }),
  )
}

export const percentChangeCheck: BlockCheck = {
  level: 'warning',
  inBlock(block) {
    if (!isProse(block)) return []
    const language = baseOf(block.language)
    if (language !== 'en') return wrongChangesElsewhere(block.text, language)
    const multiples = /\d/u.test(block.text) ? wrongMultiples(block.text) : []
    if (!/%|per ?cent/u.test(block.text)) return multiples
    const wrongChanges = patterns.flatMap(({ pattern, order, units }) =>
      Array.from(block.text.matchAll(pattern)).flatMap((match) => {
        const [verb = '', said = '', from = '', to = ''] = order.map((at) => match[at] ?? '')
        const [unitFrom = '', unitTo = ''] = units?.map((at) => match[at] ?? '') ?? []
        if (units && !areAlike(from, to, unitFrom, unitTo)) return []
        if (fits(said, from, to, falls.test(verb) ? fall : rise)) return []
        const right = rounded(Math.abs(rise(readFigure(from)?.value ?? 1, readFigure(to)?.value ?? 1)))
        return [{ from: match.index, to: match.index + match[0].length, values: { said, right } }]
      }),
    )
    return [...wrongChanges, ...wrongShares(block.text), ...multiples]
  },
}
