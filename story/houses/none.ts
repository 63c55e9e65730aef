import type { House } from './house'

/** No newsroom's style: prints what a story has, as wires mostly do, and has no name of its own to add. */
export const none: House = {
  id: 'none',
  name: 'No house style',
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
    source: {},
    sourceNames: [],
    close: ' – ',
  },
  byline: { nameCase: 'as-is', credit: true },
  signOff: { form: 'line' },
  filing: 'line',
  dash: ' – ',
  units: 'as-written',
  abbreviations: [],
  rules: [],
}
