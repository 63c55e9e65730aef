/**
 * Items of lists that are counted in letters or roman numerals. A story's lists count in figures; what refers to
 * "point (b)" would refer to nothing in them, so such items are paragraphs with their sign as text.
 */

const latin = 'abcdefghijklmnopqrstuvwxyz'
const arabic = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя'
const greek = 'αβγδεζηθικλμνξοπρστυφχψω'

const romanDigits: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** More items than that no list of letters has. */
const most = 2000

function roman(number: number): string {
  let rest = number
  return romanDigits
    .map(([value, digits]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return digits.repeat(times)
    })
    .join('')
}

/** Letters as figures of a number: after `z` comes `aa`, then `ab`. */
function lettered(alphabet: string, number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / alphabet.length))
    text = alphabet.charAt((rest - 1) % alphabet.length) + text
  return text
}

/** The ways to count that are not in figures, by the names that HTML, Word, OpenDocument and RTF have for them. */
const ways: readonly (readonly [RegExp, (number: number) => string])[] = [
  [/^(?:a|lower-(?:alpha|latin)|lowerLetter|nfc4)$/, (number) => lettered(latin, number)],
  [/^(?:A|upper-(?:alpha|latin)|upperLetter|nfc3)$/, (number) => lettered(latin, number).toUpperCase()],
  [/^(?:i|lower-roman|lowerRoman|nfc2)$/, roman],
  [/^(?:I|upper-roman|upperRoman|nfc1)$/, (number) => roman(number).toUpperCase()],
  [/^(?:lower-greek)$/, (number) => lettered(greek, number)],
  [/^(?:arabicAlpha|nfc46|أ, ب, ت, \.\.\.)$/, (number) => lettered(arabic, number)],
  [/^(?:arabicAbjad|nfc48)$/, (number) => lettered(abjad, number)],
  [/^(?:russianLower|lower-russian)$/, (number) => lettered(cyrillic, number)],
  [/^(?:russianUpper|upper-russian)$/, (number) => lettered(cyrillic, number).toUpperCase()],
]

/** A number in letters or in roman numerals; null where the way to count is in figures or not known. */
export function numeral(way: string, number: number): string | null {
  if (number < 1 || number > most) return null
  return ways.find(([names]) => names.test(way))?.[1](number) ?? null
}

/** The sign of an item as it is printed (`b)`, `(iv)`, `1.2.`) where it is no plain number; else `''`. */
export function oddSign(printed: string): string {
  const sign = printed.trim()
  const isOdd =
    /^\(?(?:\p{L}\p{M}?|[ivxlcdm]{2,8}|[IVXLCDM]{2,8})[.)\]:]\)?$/u.test(sign) ||
    /^\(?\d{1,3}(?:\.\d{1,3}){1,6}[.)]?$/.test(sign)
  return isOdd ? sign : ''
}

/** What the sign of an item that is counted in letters or roman numerals counts to; null where it is none. */
export function countOf(sign: string, before: string): number | null {
  const [, letters = ''] = /^\(?([a-z]{1,6})[.)]$/i.exec(sign) ?? []
  if (letters === '') return null
  const [, last = ''] = /^\(?([a-z]{1,6})[.)]$/i.exec(before) ?? []
  const small = letters.toLowerCase()
  const isRoman = roman(romanValue(small)) === small && (small.length > 1 || small === 'i')
  const follows =
    last.length === 1 && small.length === 1 && small.charCodeAt(0) - 1 === last.toLowerCase().charCodeAt(0)
  if (isRoman && !follows) return romanValue(small)
  return small.length === 1 ? small.charCodeAt(0) - 96 : null
}

function romanValue(text: string): number {
  const values = [...text].map((digit) => romanDigits.find(([, each]) => each === digit)?.[0] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
