/** Numbers as copy has them: read with how exact they are, and written as exactly, in the same digits. */
import { westernDigits } from '../places/fold'
import { tailOf } from '../typing/rule'

/** A number, how many digits of it count, and how many stand after its point. */
export interface Amount {
  value: number
  significant: number
  decimals: number
}

const words = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A number in digits, as a pattern. */
export const digitsPattern = '[0-9٠-٩۰-۹][0-9٠-٩۰-۹,٬]*(?:[.٫][0-9٠-٩۰-۹]+)?'

/** A number as alternatives of a pattern, without a group of its own. */
export const numberPattern = `${digitsPattern}|${words.join('|')}`

/** What a number says. Noughts at the end of a whole number may be rounding, and do not count. */
export function readAmount(text: string): Amount {
  const word = words.indexOf(text.toLowerCase())
  if (word >= 0) return { value: word + 1, significant: 1, decimals: 0 }
  const plain = westernDigits(text).replace(/[,٬]/g, '').replace('٫', '.')
  const [whole = '', decimals = ''] = plain.split('.')
  const noughts = decimals === '' ? tailOf(whole, (digit) => digit === '0').length : 0
  const digits = (whole + decimals).slice(0, whole.length + decimals.length - noughts)
  return { value: Number(plain), significant: digits.replace(/^0+/, '').length, decimals: decimals.length }
}

/** The first code of the digits that a text is written in, where these are not Western. */
function zeroOf(text: string): number | null {
  const [digit] = /[٠-٩۰-۹]/.exec(text) ?? []
  return digit === undefined ? null : digit <= '٩' ? 0x0660 : 0x06f0
}

/** A number with so many decimals, noughts after the point left out but for the least, in the digits of another text. */
export function writeAmount(value: number, decimals: number, like: string, least = 0): string {
  const western = new Intl.NumberFormat('en', {
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(0, Math.min(20, decimals)),
  }).format(value === 0 ? 0 : value)
  const zero = zeroOf(like)
  if (zero === null) return western
  return western
    .replaceAll(',', '٬')
    .replace('.', '٫')
    .replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)))
}

/** A number rounded, and how many decimals it has then. */
interface Rounded {
  value: number
  decimals: number
}

/**
 * A number rounded to the power of ten that is nearest to a step.
 * @param significant how many digits counted before: of a number with one, such as 100, two stay
 */
export function rounded(value: number, step: number, significant: number): Rounded {
  const ofTwo = Math.floor(Math.log10(Math.abs(value) || 1)) - 1
  const nearest = Math.round(Math.log10(step))
  const power = significant < 2 ? Math.min(nearest, ofTwo) : nearest
  const decimals = Math.max(0, -power)
  return { value: Number((Math.round(value / 10 ** power) * 10 ** power).toFixed(decimals)), decimals }
}
