/** No-break spaces: between a number and its unit, and where French has them. */
import { baseOf } from '../languages/base'
import { endsWord, type Rule } from './rule'

const noBreak = '\u00a0'
const narrowNoBreak = '\u202f'

/** Symbols of units (SI and its neighbours); words for units part at a line's end as other words do. */
const units =
  'km|cm|mm|nm|kg|mg|µg|ml|cl|dl|hl|ha|km²|m²|m³|cm²|kW|MW|GW|TW|kWh|MWh|GWh|TWh|kB|MB|GB|TB|Hz|kHz|MHz|GHz|mph|kph|km/h|' +
  'm|g|t|l|h|W|V|A|K|s|min|°C|°F|b/d|bpd|dB|hPa|bar'
/** What stands for a unit of time or measure in a language besides. */
const otherUnits: Readonly<Record<string, string>> = {
  en: 'am|pm|a\\.m|p\\.m|ft|lb|lbs|oz|mi|sq',
  de: 'Uhr|Mio|Mrd|Std',
  fr: 'Mo|Go|To|Md€|M€|h',
  ar: 'كم|كغ|كغم|سم|ملم',
  ckb: 'کم|کگم|سم|ملم',
  fa: 'کیلومتر|کم',
}
/** A unit after a number, at the end of a text. */
const withUnit: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['', ...Object.keys(otherUnits)].map((language) => {
    const all = [units, otherUnits[language]].filter(Boolean).join('|')
    return [language, new RegExp(`(?<=\\p{Nd}) (?=(?:${all})$)`, 'u')]
  }),
)

function beforeUnit(text: string, language: string): string {
  const key = text.slice(-1)
  if (/^[%‰€$£¥₺₽°٪]$/u.test(key) && /\p{Nd} .$/u.test(text)) return `${text.slice(0, -2)}${noBreak}${key}`
  if (!endsWord(key)) return text
  const from = Math.max(0, text.length - 12)
  const pattern = withUnit[language] ?? withUnit['']
  const end = text.slice(from, -1)
  return pattern?.test(end) ? text.slice(0, from) + end.replace(pattern, noBreak) + key : text
}

/** A space that was typed before high punctuation or within « », and one between groups of figures. */
function inFrench(text: string): string {
  if (/\S [;!?»]$/u.test(text)) return text.slice(0, -2) + narrowNoBreak + text.slice(-1)
  if (/\S :$/u.test(text)) return `${text.slice(0, -2)}${noBreak}:`
  if (/« $/u.test(text)) return text.slice(0, -1) + narrowNoBreak
  const grouped = /(?<=(?<!\p{Nd})\p{Nd}{1,3}|[\u202f]\p{Nd}{3}) (?=\p{Nd}{3}.$)/u
  return endsWord(text.slice(-1)) ? text.replace(grouped, narrowNoBreak) : text
}

/** No-break spaces in place of those that were typed. None is put where no space was typed. */
export const spaces: Rule = ({ text }, { language }) => {
  const base = baseOf(language)
  const spaced = beforeUnit(text, base)
  return base === 'fr' ? inFrench(spaced) : spaced
}
