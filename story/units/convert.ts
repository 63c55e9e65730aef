/** Measures in copy with the same in another system in brackets after it: `5 miles (8 km)`. */
import { baseOf } from '../languages/base'
import { type Amount, numberPattern, readAmount, rounded, writeAmount } from './numbers'
import {
  type System,
  type UnitLanguage,
  type UnitName,
  type UnitOrder,
  unitLanguages,
  unitNames,
  units,
} from './units'

/** A place of a text, and what is to stand there. */
export interface TextReplacement {
  from: number
  to: number
  text: string
}

interface Converting {
  /** BCP 47 */
  language: string
  /** The system that measures are converted into. */
  into: System
  order: UnitOrder
}

const multiplier: Readonly<Record<UnitLanguage, string>> = {
  en: 'thousand|million|billion',
  ar: 'ألف|آلاف|مليون|ملايين|مليار',
  ckb: 'هەزار|ملیۆن|ملیار',
}
const between: Readonly<Record<UnitLanguage, string>> = { en: 'to|and|or', ar: 'إلى|الى|و', ckb: 'بۆ|تا|و' }

interface Reader {
  pattern: RegExp
  /** Units by the groups of the pattern. */
  names: readonly UnitName[]
}

function readOf(name: UnitName, language: UnitLanguage): string {
  return units[name].names[language]?.[0] ?? ''
}

/** What reads the measures of a language that are not of a system yet. */
function readerFor(language: UnitLanguage, into: System): Reader {
  const names = unitNames
    .filter((name) => units[name].system !== into && units[name].names[language])
    // the longer name first: square miles are no miles
    .sort((a, b) => readOf(b, language).length - readOf(a, language).length)
  const number = `(${numberPattern})`
  const range = `(?:(\\s?[-–]\\s?| (?:${between[language]}) )${number})?`
  const unit = names.map((name) => `(${readOf(name, language)})`).join('|')
  const source = `(?<![\\p{L}\\p{N}.,٫٬$€£/+'’-])(-|−|minus |سالب |ناقص )?${number}${range}(?:[ \\u00a0](${multiplier[language]}))?([ \\u00a0-]?)(?:${unit})(?![\\p{L}\\p{N}])`
  return { pattern: new RegExp(source, 'giu'), names }
}

const readersInto = (into: System): Readonly<Record<UnitLanguage, Reader>> => ({
  en: readerFor('en', into),
  ar: readerFor('ar', into),
  ckb: readerFor('ckb', into),
})
const readers = { metric: readersInto('metric'), imperial: readersInto('imperial') }

/** A number in the unit that another is converted into, about as exact as it was: `65` to one, `60` to ten. */
function converted({ value, significant, decimals }: Amount, name: UnitName) {
  const unit = units[name]
  const target = units[unit.into]
  const base = (value - (unit.offset ?? 0)) * unit.factor
  const exact = base / target.factor + (target.offset ?? 0)
  const isDegrees = unit.offset !== undefined || target.offset !== undefined
  if (isDegrees) return { value: Number(exact.toFixed(decimals)), decimals }
  // how much the last digit that counts stands for
  const step = 10 ** (significant - 1 - Math.floor(Math.log10(Math.abs(value) || 1)))
  return rounded(exact, unit.factor / target.factor / step, significant)
}

function unitText(name: UnitName, value: number, language: UnitLanguage): string {
  const [, one = '', more = ''] = units[name].names[language] ?? units[name].names.en ?? []
  const unit = Math.abs(value) === 1 ? one : more
  return unit.startsWith('°') ? unit : `\u00a0${unit}`
}

/** Feet with inches: `5 feet 11 inches`, `5ft 11in`, `5'11"`. */
const feetAndInches =
  /(?<![\p{L}\p{N}.,])(\d{1,3})(?:[ \u00a0-]?(?:feet|foot|ft)\.?,?[ \u00a0-]?(?:and )?(\d{1,2})[ \u00a0-]?(?:inches|inch|in\b\.?)|['’′](\d{1,2})["”″])/giu

/** Whether what is after a measure or sum is the same in brackets already, or it stands in such brackets itself. */
export function isConverted(text: string, from: number, to: number): boolean {
  if (
    /^\s?[([]\s?(?:about |some |around |نحو |حوالي |نزیکەی )?(?:[-−]|(?:US)?[$€£])?[0-9٠-٩۰-۹]/u.test(
      text.slice(to, to + 24),
    )
  )
    return true
  const open = Math.max(text.lastIndexOf('(', from), text.lastIndexOf('[', from))
  if (open < 0 || from - open > 40 || /[)\]]/.test(text.slice(open + 1, from))) return false
  // what stands before the bracket is a measure or a number itself
  return /[0-9٠-٩۰-۹][^()[\]]{0,24}$/u.test(text.slice(Math.max(0, open - 40), open))
}

/** Both sides in the order that is wanted. */
function inOrder(written: string, other: string, { into, order }: Converting, joint: string): string {
  const isOtherFirst = order === `${into}-first`
  const [first, second] = isOtherFirst ? [other, written] : [written, other]
  return `${first}${joint}(${second})`
}

/**
 * The measures of a text that are not of a system yet, each as it stands with that system beside it. What is converted
 * already is left alone.
 */
export function conversionsIn(text: string, how: Converting): TextReplacement[] {
  const language = unitLanguages.find((each) => each === baseOf(how.language))
  if (!language) return []
  const heights = how.into === 'metric' && language === 'en' ? heightsIn(text, how) : []
  const { pattern, names } = readers[how.into][language]
  const measures = [...text.matchAll(pattern)].flatMap((found): TextReplacement[] => {
    const [whole, minus = '', first = '', range, last, many, blank = '', ...groups] = found
    const from = found.index
    const to = from + whole.length
    const name = names[groups.findIndex((group) => group !== undefined)]
    if (!name || isConverted(text, from, to) || heights.some((each) => each.from < to && from < each.to))
      return []
    const amounts = [first, ...(last === undefined ? [] : [last])].map((each) => {
      const amount = readAmount(each)
      return minus === '' ? amount : { ...amount, value: -amount.value }
    })
    const values = amounts.map((amount) => converted(amount, name))
    const numbers = values.map(({ value, decimals }) => writeAmount(value, decimals, first)).join(range ?? '')
    const { into } = units[name]
    const unitCount = blank === '-' ? 1 : many ? 2 : (values.at(-1)?.value ?? 0)
    const unit = unitText(into, unitCount, language)
    const other = blank === '-' ? `${numbers}-${unit.trim()}` : `${numbers}${many ? ` ${many}` : ''}${unit}`
    return [{ from, to, text: inOrder(whole, other, how, ' ') }]
  })
  return [...heights, ...measures]
    .filter((each) => each.text !== text.slice(each.from, each.to))
    .sort((a, b) => a.from - b.from)
}

/** Heights in feet and inches; one that is converted already as it stands. */
function heightsIn(text: string, how: Converting): TextReplacement[] {
  return [...text.matchAll(feetAndInches)].flatMap((found): TextReplacement[] => {
    const [whole, feet, inches, quoted] = found
    const to = found.index + whole.length
    if (Number(inches ?? quoted) >= 12) return []
    if (isConverted(text, found.index, to)) return [{ from: found.index, to, text: whole }]
    const metres = ((Number(feet) * 12 + Number(inches ?? quoted)) * 0.0254).toFixed(2)
    return [{ from: found.index, to, text: inOrder(whole, `${metres}\u00a0m`, how, ' ') }]
  })
}
