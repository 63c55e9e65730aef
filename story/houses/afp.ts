import type { House } from './house'
import { afpRules } from './rules/afp'

/** AFP: capitals in English, the full date, a spaced hyphen; initials as the sign-off. */
export const afp: House = {
  id: 'afp',
  name: 'AFP',
  dateline: {
    order: 'place-first',
    city: 'upper',
    properIn: ['fr'],
    country: 'never',
    alone: [],
    regions: {},
    date: 'month-day-year',
    paddedDay: false,
    months: {
      en: ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
      fr: ['jan', 'fév', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
    },
    monthCase: 'as-is',
    source: { en: 'AFP' },
    sourceNames: [
      'اے ایف پی',
      'АФП',
      'Франс Пресс',
      'אי־אף־פי',
      'סוכנות הידיעות הצרפתית',
      'Agence France-Presse',
      'أ ف ب',
      'فرانس برس',
      'وكالة فرانس برس',
      'ئەی ئێف پی',
      'فرانس پرێس',
    ],
    close: ' - ',
  },
  byline: { nameCase: 'as-is', credit: false },
  signOff: { form: 'initials' },
  filing: 'line',
  dash: ' - ',
  units: 'as-written',
  abbreviations: [],
  rules: afpRules,
}
