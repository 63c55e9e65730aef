import type { House } from './house'
import { dpaRules } from './rules/dpa'

/** dpa: the city in its own case, no date; the sign-off as a list. */
export const dpa: House = {
  id: 'dpa',
  name: 'dpa',
  dateline: {
    order: 'place-first',
    city: 'proper',
    properIn: [],
    country: 'never',
    alone: [],
    regions: {},
    date: 'none',
    paddedDay: false,
    months: {},
    monthCase: 'as-is',
    source: { en: 'dpa' },
    sourceNames: ['dpa International', 'Deutsche Presse-Agentur', 'ДПА', 'د ب أ', 'د.ب.أ', 'الألمانية'],
    close: ' - ',
  },
  byline: { nameCase: 'as-is', credit: false },
  signOff: { form: 'list' },
  filing: 'line',
  dash: ' - ',
  units: 'as-written',
  abbreviations: [],
  rules: dpaRules,
}
