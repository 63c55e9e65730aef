/** The quote marks of each language, for `<q>`, which pages show them around (CLDR, delimiters). */
import { baseOf } from '../../languages/base'

interface QuoteMarks {
  outer: readonly [open: string, close: string]
  inner: readonly [open: string, close: string]
}

const english: QuoteMarks = { outer: ['“', '”'], inner: ['‘', '’'] }
const guillemets: QuoteMarks = { outer: ['«', '»'], inner: ['“', '”'] }
const lowHigh: QuoteMarks = { outer: ['„', '“'], inner: ['‚', '‘'] }
const lowLeft: QuoteMarks = { outer: ['„', '”'], inner: ['«', '»'] }

const byLanguage: Readonly<Record<string, QuoteMarks>> = {
  fr: { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] },
  de: lowHigh,
  cs: lowHigh,
  sk: lowHigh,
  sl: lowHigh,
  bg: lowHigh,
  pl: lowLeft,
  ro: lowLeft,
  hu: { outer: ['„', '”'], inner: ['»', '«'] },
  nl: { outer: ['‘', '’'], inner: ['“', '”'] },
  sv: { outer: ['”', '”'], inner: ['’', '’'] },
  fi: { outer: ['”', '”'], inner: ['’', '’'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  uk: { outer: ['«', '»'], inner: ['„', '“'] },
  ja: { outer: ['「', '」'], inner: ['『', '』'] },
  ...Object.fromEntries(
    ['it', 'es', 'ca', 'pt', 'el', 'no', 'nb', 'nn', 'fa', 'ar', 'ckb', 'hy', 'az'].map((tag) => [
      tag,
      guillemets,
    ]),
  ),
}

/** The marks of a quotation in a language. @param level 0 for one that is in no other */
export function quoteMarks(language: string, level: number): readonly [open: string, close: string] {
  const marks = byLanguage[baseOf(language)] ?? english
  return level % 2 === 0 ? marks.outer : marks.inner
}
