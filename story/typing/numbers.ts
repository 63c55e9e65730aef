/** Fractions and ordinals as single signs. */
import { baseOf } from '../languages/base'
import { endsWord, type Rule } from './rule'

const fractionSigns: Readonly<Record<string, string>> = {
  '1/2': '½',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/4': '¼',
  '3/4': '¾',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
}

/** `1/2` as ½, and `2 1/2` as 2½. */
export const fractions: Rule = ({ text }) => {
  const key = text.slice(-1)
  if (!/^[\s.,;:!?)]$/.test(key)) return text
  const written = text.slice(0, -1)
  const [whole = '', fraction = ''] = written.match(/(?:(?<=\d) |(?<![\d/.,-]))(\d\/\d)$/) ?? []
  const sign = fractionSigns[fraction]
  return sign === undefined ? text : written.slice(0, written.length - whole.length) + sign + key
}

const raised: Readonly<Record<string, string>> = {
  st: 'ˢᵗ',
  nd: 'ⁿᵈ',
  rd: 'ʳᵈ',
  th: 'ᵗʰ',
  er: 'ᵉʳ',
  re: 'ʳᵉ',
  e: 'ᵉ',
}
const endings: Readonly<Record<string, RegExp>> = {
  en: /(?<=\d)(?:st|nd|rd|th)$/,
  fr: /(?<=\d)(?:er|re|e)$/,
}

/** `1st` with its ending raised; in French `1er` and `2e`. */
export const ordinals: Rule = ({ text }, { language }) => {
  const key = text.slice(-1)
  const pattern = endings[baseOf(language)]
  if (!pattern || !endsWord(key)) return text
  return text.slice(0, -1).replace(pattern, (ending) => raised[ending] ?? ending) + key
}
