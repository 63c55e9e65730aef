/** Rises and falls in percent that do not fit the two figures beside them, in languages other than English. */
import { monthPattern } from '../forms/months'
import { directionOf } from '../languages'
import { westernDigits } from '../places/fold'
import type { FoundPlace } from './check'
import { type Figure, fall, fitsFigures, rise, rounded } from './percents'

/** How a language tells of a change. */
interface Telling {
  /** What stands for percent, behind the figure or before it. */
  percent: string
  /** What scales a figure: thousand, million, billion. */
  scales: readonly [thousand: string, million: string, billion: string]
  /** `P` is the share, `A` the figure before and `B` the one after. */
  ways: readonly string[]
}

const word = '[\\p{L}\\p{M}’\\u200c-]{1,16}'
const european = '(?:% ?|pour cent|Prozent|por ciento|per cento)'

const inFrench = '(?:augment|progress|grimp|bond|hausse|recul|baiss|chut|diminu|gagn|perd|repli)\\p{L}{0,6}'
const inSpanish = '(?:sub|aument|crec|avanz|increment|baj|ca[yí]|descend|disminu|reduj|redu)\\p{L}{1,7}'
const inItalian = '(?:sal|aument|cresc|cresciut|sces|cal|diminu|ridott|perso|guadagnat)\\p{L}{0,6}'
const inArabic = '(?:ارتفع|زاد|نما|صعد|قفز|تراجع|انخفض|هبط)ت?'
const inKurdish = '(?:بەرز|زیاد|کەم|دابەز|داکش|زیادی|کەمی)\\p{L}{0,8}'
const inPersian = '(?:افزایش|رشد|کاهش|افت)'

const languages: Readonly<Record<string, Telling>> = {
  fr: {
    percent: european,
    scales: ['mille', 'millions?', 'milliards?'],
    ways: [
      `${inFrench}(?: ${word}){0,2} de P(?: ${word}){0,4},? (?:passant |pour passer )?de A à B`,
      `${inFrench}(?: ${word}){0,2} de P,? à B,? contre A`,
    ],
  },
  de: {
    percent: european,
    scales: ['Tausend', 'Millionen|Mio\\.?', 'Milliarden|Mrd\\.?'],
    ways: ['um P,? von A auf B', 'um P auf B,? (?:nach|von|gegenüber) A'],
  },
  es: {
    percent: european,
    scales: ['mil', 'millones', 'mil millones'],
    ways: [
      `${inSpanish}(?: ${word}){0,2} (?:un|el|del) P,? (?:al pasar |pasando )?de A a B`,
      `${inSpanish}(?: ${word}){0,2} (?:un|el|del) P,? (?:a|hasta) B,? (?:desde|frente a) (?:los |las )?A`,
    ],
  },
  it: {
    percent: european,
    scales: ['mila', 'milioni', 'miliardi'],
    ways: [
      `${inItalian}(?: ${word}){0,2} (?:del|di|di un) P,? (?:passando )?da A a B`,
      `${inItalian}(?: ${word}){0,2} (?:del|di|di un) P,? a B,? (?:da|contro) A`,
    ],
  },
  ar: {
    percent: '(?:[%٪]|في المئة|في المائة|بالمئة|بالمائة)',
    scales: ['ألف|آلاف', 'مليون|ملايين', 'مليار|مليارات'],
    ways: [
      `${inArabic}(?: ${word}){0,4} P،? من A إلى B`,
      `${inArabic}(?: ${word}){0,4} P،? (?:(?:ل[يت]صل |ل[يت]بلغ )?إلى|ل[يت]بلغ) B،? (?:من|مقابل|مقارنة ب) ?A`,
    ],
  },
  ckb: {
    percent: '(?:[%٪]|لە ?سەدا?)',
    scales: ['هەزار', 'ملیۆن', 'ملیار'],
    ways: [`P(?: ${word}){0,2} ${inKurdish}(?: ${word}){0,2}،?(?: و)? لە Aو? بۆ B`],
  },
  fa: {
    percent: '(?:[%٪]|درصد)',
    scales: ['هزار', 'میلیون', 'میلیارد'],
    ways: [`P(?: ${word}){0,2} ${inPersian}(?: ${word}){0,2}،?(?: و)? از A به B`],
  },
}

/** What is no amount: an age, a time, a share, a degree. */
const noAmount = new RegExp(
  `^ ?(?:[%٪°]|(?:ans?|Jahren?|años?|anni|heures?|h|Uhr|horas?|ore|Grad|degrés|grados|gradi|pour|Prozent|por|per|في|بالم\\p{L}*|عاما?|سنة|سنوات|ساعة|ساعات|درجة|ساڵ|کاتژمێر|پلە|لەسەدا?|سال|سالگی|ساعت|درجه|درصد|${monthPattern})(?!\\p{L}))`,
  'iu',
)

interface Ready {
  patterns: readonly RegExp[]
  scales: readonly RegExp[]
}

function made({ percent, scales, ways }: Telling): Ready {
  const digits = '\\d[\\d.,٫٬]{0,14}(?:[ \\u00a0\\u202f]\\d{3}(?!\\d)){0,4}(?<![.,])'
  const scale = `(?:${scales.join('|')})(?!\\p{L})`
  const amount = (name: string) =>
    `[$€£]?(?<${name}>${digits})(?<${name}Scale>(?: ${scale})?)(?<${name}Unit>(?: (?!(?:${scale}|à|a|auf|al?|contre|nach|von|إلى|من|مقابل|بۆ|به)(?!\\p{L}))[\\p{L}’€$%٪°]{1,14})?)`
  const share = `(?<![\\d.,])(?:${digits} ?${percent}|${percent} ?${digits})`
  const ends = '(?![\\p{Nd}\\p{L}])'
  return {
    patterns: ways.map(
      (way) =>
        new RegExp(
          `(?<!\\p{L})${way.replace('P', `(?<share>${share})`).replace('A', amount('from')).replace('B', amount('to'))}${ends}`,
          'giu',
        ),
    ),
    scales: scales.map((each) => new RegExp(`^ (?:${each})$`, 'iu')),
  }
}

const ready = new Map(Object.entries(languages).map(([language, telling]) => [language, made(telling)]))

/**
 * The value of a figure; null where nobody knows it. Three digits behind a mark are thousands in a language that writes
 * decimals with the other, and in Arabic letters they may be either.
 */
function readFigure(text: string, isEuropean: boolean): Figure | null {
  const plain = text.replace(/[ \u00a0\u202f٬]/gu, '').replaceAll('٫', isEuropean ? ',' : '.')
  const digits = isEuropean
    ? plain.replace(/\.(?=\d{3}(?!\d))/gu, '').replace(',', '.')
    : /[.,]\d{3}(?!\d)/u.test(plain)
      ? ''
      : plain.replace(',', '.')
  if (!/^\d+(?:\.\d+)?$/u.test(digits)) return null
  return { value: Number(digits), unit: 10 ** -(digits.split('.')[1]?.length ?? 0) }
}

const times = ({ value, unit }: Figure, by: number): Figure => ({ value: value * by, unit: unit * by })

/** What a word multiplies a figure with. */
function scaleOf(word: string, scales: readonly RegExp[]): number {
  const at = scales.findIndex((each) => each.test(word))
  return at < 0 ? 1 : 1000 ** (at + 1)
}

const isYear = (figure: string, unit: string) => /^(?:19|20)\d\d$/u.test(figure) && unit === ''

/** Shorter words than these are no units: nach 100 Millionen im Vorjahr. */
const shortestUnit = 4
/** As many letters tell a unit, whatever its ending. */
const tellingLetters = 3

/** Whether two figures count the same, as far as the copy says what: 80 Euro nach 100 Tagen are no change. */
function areAlike(one: string, other: string): boolean {
  const units = [one, other].map((each) => each.trim().replace(/^d’/u, ''))
  return (
    units.some(({ length }) => length < shortestUnit) ||
    new Set(units.map((each) => each.toLowerCase().slice(0, tellingLetters))).size === 1
  )
}

/** Where a change does not fit its two figures. @param language its first part alone */
export function wrongChangesElsewhere(text: string, language: string): FoundPlace[] {
  const known = ready.get(language)
  if (!known || !/\p{Nd}/u.test(text)) return []
  const isEuropean = directionOf(language) === 'ltr'
  const western = westernDigits(text)
  return known.patterns.flatMap((pattern) =>
    Array.from(western.matchAll(pattern)).flatMap((match): FoundPlace[] => {
      const { share = '', from = '', to = '', fromScale = '', toScale = '', ...units } = match.groups ?? {}
      const { fromUnit = '', toUnit = '' } = units
      const end = match.index + match[0].length
      const behind = western.slice(end, end + 2)
      const isAmount = ![fromUnit || behind, toUnit || behind].some((each) => noAmount.test(each))
      if (
        !isAmount ||
        !areAlike(fromUnit, toUnit) ||
        isYear(from, fromUnit + fromScale) ||
        isYear(to, toUnit + toScale)
      )
        return []
      const said = readFigure(/\d[\d.,٫]*/u.exec(share)?.[0] ?? '', isEuropean)
      const [a, b] = [readFigure(from, isEuropean), readFigure(to, isEuropean)]
      if (!said || !a || !b || a.value === 0) return []
      const [first, last] = [
        times(a, scaleOf(fromScale, known.scales)),
        times(b, scaleOf(toScale, known.scales)),
      ]
      const isOneScale = fromScale === '' || toScale === ''
      const readings: [Figure, Figure][] = isOneScale
        ? [
            [a, b],
            [first, last],
          ]
        : [[first, last]]
      const fits = readings.some(([one, other]) =>
        fitsFigures(said, one, other, other.value < one.value ? fall : rise),
      )
      if (fits) return []
      const [one, other] = isOneScale ? [a, b] : [first, last]
      const values = { said: String(said.value), right: rounded(Math.abs(rise(one.value, other.value))) }
      return [{ from: match.index, to: end, values }]
    }),
  )
}
