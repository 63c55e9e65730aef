import { erbil } from '../embargo/zones'
import type { House } from './house'
import { kurdistan24Rules } from './rules/kurdistan24'

/** Kurdistan 24: capitals, no date, the source in brackets, a spaced en dash. */
export const kurdistan24: House = {
  id: 'kurdistan24',
  name: 'Kurdistan 24',
  dateline: {
    order: 'place-first',
    city: 'upper',
    properIn: [],
    country: 'never',
    alone: [],
    regions: {},
    date: 'none',
    paddedDay: false,
    months: {},
    monthCase: 'as-is',
    source: { en: 'Kurdistan 24', ckb: 'کوردستان 24', ar: 'كوردستان 24' },
    sourceNames: ['K24', 'K24 English', 'Kurdistan 24 English', 'كردستان 24', 'Курдистан 24', 'קורדיסטן 24'],
    close: ' – ',
  },
  byline: { nameCase: 'as-is', credit: false },
  signOff: { form: 'line' },
  filing: 'line',
  dash: ' – ',
  units: 'as-written',
  abbreviations: [],
  rules: kurdistan24Rules,
  zone: erbil,
}
