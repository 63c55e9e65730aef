import type { House } from './house'
import { reutersRules } from './rules/reuters'

/** Reuters: capitals, month and day, a spaced hyphen; the sign-off in brackets. */
export const reuters: House = {
  id: 'reuters',
  name: 'Reuters',
  dateline: {
    order: 'place-first',
    city: 'upper',
    properIn: [],
    country: 'never',
    alone: [],
    regions: {},
    date: 'month-day',
    paddedDay: false,
    months: {
      en: ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    },
    monthCase: 'as-is',
    source: { en: 'Reuters', ar: 'رويترز' },
    sourceNames: [
      'Thomson Reuters',
      'ڕۆیتەرز',
      'رۆیتەرز',
      'Рейтер',
      'Рейтерс',
      'Ройтерс',
      'Ройтерз',
      'רויטרס',
      'Ρόιτερς',
      'رائٹرز',
    ],
    close: ' - ',
  },
  byline: { nameCase: 'as-is', credit: false },
  signOff: { form: 'bracketed' },
  filing: 'headline',
  dash: ' - ',
  units: 'as-written',
  abbreviations: [],
  rules: reutersRules,
}
