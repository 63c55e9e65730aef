/** The currencies that copy has, and what they and large sums are called. Codes: ISO 4217. */
import type { UnitLanguage } from './units'

type Names = readonly [read: string, one: string, more: string]

interface CurrencyWords extends Readonly<Record<UnitLanguage, Names>> {
  /** What stands before the number in English copy. */
  sign?: string
}

const table = {
  USD: {
    sign: '$',
    en: ['(?:U\\.?S\\.? )?dollars?|USD', '', ''],
    ar: ['دولارات|دولارا|دولار(?: أميركي| أمريكي)?', 'دولار', 'دولار'],
    ckb: ['دۆلاری ئەمریکی|دۆلار', 'دۆلار', 'دۆلار'],
  },
  EUR: {
    sign: '€',
    en: ['euros?|EUR', '', ''],
    ar: ['يورو', 'يورو', 'يورو'],
    ckb: ['یۆرۆ', 'یۆرۆ', 'یۆرۆ'],
  },
  // pounds by themselves are a weight
  GBP: {
    sign: '£',
    en: ['pounds? sterling|GBP', '', ''],
    ar: ['جنيها? إسترليني(?:ا)?', 'جنيه إسترليني', 'جنيه إسترليني'],
    ckb: ['پاوەندی بەریتانی', 'پاوەندی بەریتانی', 'پاوەندی بەریتانی'],
  },
  IQD: {
    en: ['(?:Iraqi )?dinars?|IQD', 'Iraqi dinar', 'Iraqi dinars'],
    ar: ['دنانير(?: عراقية)?|دينارا(?: عراقيا)?|دينار(?: عراقي)?', 'دينار عراقي', 'دينار عراقي'],
    ckb: ['دیناری عێراقی|دینار', 'دیناری عێراقی', 'دیناری عێراقی'],
  },
  TRY: {
    en: ['(?:Turkish )?liras?|TRY', 'Turkish lira', 'Turkish lira'],
    ar: ['ليرات(?: تركية)?|ليرة(?: تركية)?', 'ليرة تركية', 'ليرة تركية'],
    ckb: ['لیرەی تورکی|لیرە', 'لیرەی تورکی', 'لیرەی تورکی'],
  },
  IRR: {
    en: ['(?:Iranian )?rials?|IRR', 'Iranian rial', 'Iranian rials'],
    ar: ['ريالات(?: إيرانية)?|ريالا(?: إيرانيا)?|ريال(?: إيراني)?', 'ريال إيراني', 'ريال إيراني'],
    ckb: ['ڕیاڵی ئێرانی|ڕیاڵ', 'ڕیاڵی ئێرانی', 'ڕیاڵی ئێرانی'],
  },
  SYP: {
    en: ['Syrian pounds?|SYP', 'Syrian pound', 'Syrian pounds'],
    ar: ['ليرات سورية|ليرة سورية', 'ليرة سورية', 'ليرة سورية'],
    ckb: ['لیرەی سووری', 'لیرەی سووری', 'لیرەی سووری'],
  },
  SAR: {
    en: ['(?:Saudi )?riyals?|SAR', 'Saudi riyal', 'Saudi riyals'],
    ar: ['ريالات سعودية|ريالا سعوديا|ريال سعودي', 'ريال سعودي', 'ريال سعودي'],
    ckb: ['ڕیاڵی سعوودی', 'ڕیاڵی سعوودی', 'ڕیاڵی سعوودی'],
  },
  AED: {
    en: ['(?:UAE )?dirhams?|AED', 'UAE dirham', 'UAE dirhams'],
    ar: ['دراهم(?: إماراتية)?|درهما(?: إماراتيا)?|درهم(?: إماراتي)?', 'درهم إماراتي', 'درهم إماراتي'],
    ckb: ['دیرهەمی ئیماراتی|دیرهەم', 'دیرهەمی ئیماراتی', 'دیرهەمی ئیماراتی'],
  },
  KWD: {
    en: ['Kuwaiti dinars?|KWD', 'Kuwaiti dinar', 'Kuwaiti dinars'],
    ar: ['دنانير كويتية|دينارا كويتيا|دينار كويتي', 'دينار كويتي', 'دينار كويتي'],
    ckb: ['دیناری کوەیتی', 'دیناری کوەیتی', 'دیناری کوەیتی'],
  },
  CHF: {
    en: ['(?:Swiss )?francs?|CHF', 'Swiss franc', 'Swiss francs'],
    ar: ['فرنكات سويسرية|فرنكا سويسريا|فرنك سويسري', 'فرنك سويسري', 'فرنك سويسري'],
    ckb: ['فرانکی سویسری', 'فرانکی سویسری', 'فرانکی سویسری'],
  },
} as const satisfies Record<string, CurrencyWords>

export type Currency = keyof typeof table

/** The currencies, by their codes. */
export const currencyWords: Readonly<Record<Currency, CurrencyWords>> = table

export const currencies = Object.keys(table).filter((code): code is Currency => Object.hasOwn(table, code))

interface Scale {
  factor: number
  /** As alternatives of a pattern. */
  read: string
  /** `''` for what is written in figures. */
  written: string
}

/** What large numbers are called, the largest first. */
export const scales: Readonly<Record<UnitLanguage, readonly Scale[]>> = {
  en: [
    { factor: 1e12, read: 'trillion|tn', written: 'trillion' },
    { factor: 1e9, read: 'billion|bn', written: 'billion' },
    { factor: 1e6, read: 'million|mn|m', written: 'million' },
    { factor: 1e3, read: 'thousand|k', written: '' },
  ],
  ar: [
    { factor: 1e12, read: 'تريليونات|تريليون', written: 'تريليون' },
    { factor: 1e9, read: 'مليارات|مليار', written: 'مليار' },
    { factor: 1e6, read: 'ملايين|مليونا|مليون', written: 'مليون' },
    { factor: 1e3, read: 'آلاف|ألفا|ألف', written: '' },
  ],
  ckb: [
    { factor: 1e12, read: 'تریلیۆن', written: 'تریلیۆن' },
    { factor: 1e9, read: 'ملیار', written: 'ملیار' },
    { factor: 1e6, read: 'ملیۆن', written: 'ملیۆن' },
    { factor: 1e3, read: 'هەزار', written: '' },
  ],
}
