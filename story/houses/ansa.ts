import type { House } from './house'
import { ansaRules } from './rules/ansa'

/** ANSA: the source first, then the city in capitals with day and month; initials as the sign-off. */
export const ansa: House = {
  id: 'ansa',
  name: 'ANSA',
  dateline: {
    order: 'source-first',
    city: 'upper',
    properIn: [],
    country: 'never',
    alone: [],
    regions: {},
    date: 'day-month',
    paddedDay: true,
    months: {
      en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
      it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
    },
    monthCase: 'upper',
    source: { en: 'ANSA' },
    sourceNames: ['ANSAmed', 'ANSA.it', 'АНСА', 'ANSA Nuova Europa'],
    close: ' - ',
  },
  byline: { nameCase: 'as-is', credit: false },
  signOff: { form: 'initials' },
  filing: 'line',
  dash: ' - ',
  units: 'as-written',
  abbreviations: [],
  rules: ansaRules,
}
