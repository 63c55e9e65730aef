import { states } from '../places/states'
import type { House } from './house'
import { apRules } from './rules/ap'

/** Cities that stand without their country. */
const abroad =
  `Baghdad, Beijing, Beirut, Berlin, Cairo, Djibouti, Geneva, Havana, Hong Kong, Istanbul, Jerusalem,
Kuwait City, London, Luxembourg, Macau, Madrid, Mexico City, Milan, Monaco, Montreal, Moscow,
Munich, New Delhi, Panama City, Paris, Prague, Quebec City, Rio de Janeiro, Rome, San Marino,
Sao Paulo, Shanghai, Singapore, Stockholm, Sydney, Tokyo, Toronto, Vatican City, Vienna, Zurich`.split(/,\s/)

/** Cities that stand without their state. */
const atHome = `Atlanta, Baltimore, Boston, Chicago, Cincinnati, Cleveland, Dallas, Denver, Detroit, Honolulu,
Houston, Indianapolis, Las Vegas, Los Angeles, Miami, Milwaukee, Minneapolis, New Orleans, New York,
Oklahoma City, Philadelphia, Phoenix, Pittsburgh, St. Louis, Salt Lake City, San Antonio, San Diego,
San Francisco, Seattle, Washington`.split(/,\s/)

/** AP: the country unless the city stands alone, an em dash; names in capitals with the credit below. */
export const ap: House = {
  id: 'ap',
  name: 'AP',
  dateline: {
    order: 'place-first',
    city: 'upper',
    properIn: [],
    country: 'unless-alone',
    alone: [...abroad, ...atHome],
    regions: Object.fromEntries(states.map(({ name, short }) => [name, short])),
    date: 'none',
    paddedDay: false,
    months: {
      en: ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
    },
    monthCase: 'as-is',
    source: { en: 'AP' },
    sourceNames: [
      'اے پی',
      'АП',
      'Ассошиэйтед Пресс',
      'איי־פי',
      'סוכנות AP',
      'The Associated Press',
      'Associated Press',
      'أ ب',
      'أسوشيتد برس',
      'أسوشيتدبرس',
      'ئەسۆشیەتد پرێس',
      'ئەی پی',
    ],
    close: ' — ',
  },
  byline: { nameCase: 'upper', credit: true },
  signOff: { form: 'line' },
  filing: 'writethru',
  dash: ' — ',
  units: 'as-written',
  abbreviations: [],
  rules: apRules,
}
