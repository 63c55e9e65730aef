/** Sums of money in copy with the same in another currency in brackets after it: `$5 million (6.55 billion Iraqi dinars)`. */
import { z } from 'zod'
import { baseOf } from '../languages/base'
import { westernDigits } from '../places/fold'
import { isConverted, type TextReplacement } from './convert'
import { type Currency, currencies, currencyWords, scales } from './currencies'
import { digitsPattern, readAmount, writeAmount } from './numbers'
import { type UnitLanguage, unitLanguages } from './units'

/** How much of one currency another is worth, as an editor gave it. */
export const rateSchema = z.object({
  from: z.enum(currencies),
  to: z.enum(currencies),
  /** How many of `to` one of `from` is. */
  rate: z.number().positive().max(1e9),
  /** The day that it is of, ISO 8601. */
  date: z.iso.date(),
})
export type Rate = z.infer<typeof rateSchema>

/**
 * The sums of a language in a currency: those with the sign before the number, and those with the name after it. A range
 * with the sign on both sides, or with a dash, is one sum.
 */
function patternsFor(language: UnitLanguage, currency: Currency): RegExp[] {
  const { sign, [language]: names } = currencyWords[currency]
  const many = (group: string) =>
    `(?:[ \\u00a0-]?(?<${group}>${scales[language].map(({ read }) => read).join('|')})(?![\\p{L}\\p{N}]))?`
  const start = '(?<![\\p{L}\\p{N}.,٫٬$€£/+-])'
  const dash = '\\s?[-–]\\s?'
  const behind = `${start}(?<first>${digitsPattern})${many('firstMany')}(?:(?<joint>${dash})(?<last>${digitsPattern})${many('lastMany')})?[ \\u00a0-](?:${names[0]})(?![\\p{L}\\p{N}])`
  if (!sign) return [new RegExp(behind, 'giu')]
  const signed = `(?:US)?[${sign}]`
  const before = `${start}${signed}(?<first>${digitsPattern})${many('firstMany')}(?:(?<joint>${dash}(?:${signed})?| (?:to|and|or) ${signed})(?<last>${digitsPattern})${many('lastMany')})?(?![\\p{L}\\p{N}])`
  return [new RegExp(before, 'giu'), new RegExp(behind, 'giu')]
}

type Patterns = ReadonlyMap<Currency, RegExp[]>

const patternsOf = (language: UnitLanguage): Patterns =>
  new Map(currencies.map((currency) => [currency, patternsFor(language, currency)]))
const patterns: Readonly<Record<UnitLanguage, Patterns>> = {
  en: patternsOf('en'),
  ar: patternsOf('ar'),
  ckb: patternsOf('ckb'),
}

function factorOf(word: string, language: UnitLanguage): number {
  const wanted = word.toLowerCase()
  return scales[language].find(({ read }) => read.split('|').includes(wanted))?.factor ?? 1
}

/** Whether a sum shares what stands after it with the number before it or after: `between $5 and 7 million`. */
function isShared(text: string, from: number, to: number): boolean {
  if (/[0-9٠-٩۰-۹] (?:to|or|and|إلى|الى|أو|بۆ|تا|یان) $/u.test(text.slice(Math.max(0, from - 12), from)))
    return true
  return /^ (?:to|and|or) [0-9][0-9.,]{0,12}[ -]?(?:m|mn|bn|tn|thousand|million|billion|trillion)\b/iu.test(
    text.slice(to, to + 36),
  )
}

/** A sum as it is written: its figures, and what large numbers are called after them. */
interface Sum {
  value: number
  figures: string
  many: string
}

/**
 * A sum about as exact as the one that it comes from: three digits, or four where that has as many. Small sums have
 * their cents.
 */
function inFigures(
  value: number,
  significant: number,
  hasCents: boolean,
  language: UnitLanguage,
  like: string,
): Sum {
  const kept = Number(value.toPrecision(Math.min(4, Math.max(3, significant))))
  const scale = scales[language].find(({ factor, written }) => written !== '' && kept >= factor)
  if (scale) return { value: kept, figures: writeAmount(kept / scale.factor, 2, like), many: scale.written }
  if (kept >= 10 && !hasCents) return { value: kept, figures: writeAmount(kept, 0, like), many: '' }
  return { value: kept, figures: writeAmount(kept, 2, like, 2), many: '' }
}

/** One sum, or the two of a range, in words of a language: `$5 million`, `6.55–9.17 billion Iraqi dinars`. */
function inWords(sums: readonly Sum[], joint: string, currency: Currency, language: UnitLanguage): string {
  const { sign, [language]: names } = currencyWords[currency]
  const isSigned = language === 'en' && sign !== undefined
  const [first] = sums
  const isAlike = sums.every(({ many }) => many === first?.many)
  const written = sums.map(({ figures, many }, at) => {
    const isNamed = many !== '' && (!isAlike || at === sums.length - 1)
    return `${isSigned ? sign : ''}${figures}${isNamed ? `\u00a0${many}` : ''}`
  })
  const name = sums.every(({ value }) => value === 1) ? names[1] : names[2]
  return written.join(joint) + (isSigned ? '' : `\u00a0${name}`)
}

/** The sums of a text in the one currency of a rate, each with the same in the other after it. */
export function moneyIn(text: string, { from, to, rate }: Rate, tag: string): TextReplacement[] {
  const language = unitLanguages.find((each) => each === baseOf(tag))
  if (!language || from === to) return []
  const sign = currencyWords[from].sign ?? ''
  return (patterns[language].get(from) ?? [])
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((found): TextReplacement[] => {
      const [whole] = found
      const { first = '', firstMany, joint = '', last, lastMany = '' } = found.groups ?? {}
      const end = found.index + whole.length
      if (isConverted(text, found.index, end) || isShared(text, found.index, end)) return []
      const sides = [
        { digits: first, many: firstMany ?? lastMany },
        ...(last === undefined ? [] : [{ digits: last, many: lastMany }]),
      ]
      const sums = sides.map(({ digits, many }) => {
        const { value, significant, decimals } = readAmount(digits)
        const factor = factorOf(many, language)
        return inFigures(value * factor * rate, significant, decimals > 0 && factor === 1, language, first)
      })
      // a sum too small for the other currency
      if (sums.some(({ value }) => value < 0.005)) return []
      const shown = inWords(sums, joint.replace('US', '').replace(sign, ''), to, language)
      return [{ from: found.index, to: end, text: `${whole} (${shown})` }]
    })
    .sort((a, b) => a.from - b.from)
}

/** The currencies that a text has sums in that are not converted yet, the first sum first. */
export function currenciesIn(text: string, tag: string): Currency[] {
  const first = (from: Currency) =>
    moneyIn(text, { from, to: from === 'USD' ? 'EUR' : 'USD', rate: 1, date: '' }, tag)[0]
  return currencies
    .map((currency) => ({ currency, at: first(currency)?.from ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ currency }) => currency)
}

/** How many rates are remembered. */
export const mostRates = 100

/** The rate of two currencies that was given last, or the other way round where there is that alone. */
export function rateOf(rates: readonly Rate[], from: Currency, to: Currency): Rate | null {
  const given = rates.find((each) => each.from === from && each.to === to)
  if (given) return given
  const inverse = rates.find((each) => each.from === to && each.to === from)
  return inverse ? { from, to, rate: Number((1 / inverse.rate).toPrecision(6)), date: inverse.date } : null
}

/** The rates with one that is given now, in place of what was given for the two before, either way round. */
export function withRate(rates: readonly Rate[], rate: Rate): Rate[] {
  const pair = [rate.from, rate.to]
  const others = rates.filter((each) => !(pair.includes(each.from) && pair.includes(each.to)))
  return [rate, ...others].slice(0, mostRates)
}

/** The number that an editor typed as a rate (`1,310.5`, `1310,5`, `١٣١٠`), or null where it is none. */
export function readRate(typed: string): number | null {
  const plain = westernDigits(typed)
    .replace(/[\s\u00a0]/g, '')
    .replaceAll('٬', ',')
    .replace('٫', '.')
  const isDecimalComma = /^\d+,(?:\d{1,2}|\d{4,})$/.test(plain)
  const number = Number(isDecimalComma ? plain.replace(',', '.') : plain.replaceAll(',', ''))
  return /^[\d.,]+$/.test(plain) && number > 0 && number <= 1e9 ? number : null
}
