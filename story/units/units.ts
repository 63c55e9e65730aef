/** The units that copy has, what they are called, and what each is converted into. Factors: NIST Special Publication 811. */

/** The system that a measure is converted into: metric, or that of miles, feet and pounds. */
export type System = 'metric' | 'imperial'

/** Which side stands first: the one that was written, or that of a system, the other in brackets. */
export const unitOrders = ['as-written', 'metric-first', 'imperial-first'] as const
export type UnitOrder = (typeof unitOrders)[number]

/** The languages whose units are read and written; in others nothing is converted. */
export const unitLanguages = ['en', 'ar', 'ckb'] as const
export type UnitLanguage = (typeof unitLanguages)[number]

interface Unit {
  system: System
  /** How many of the base unit of its kind it is, and what counts from another zero: degrees. */
  factor: number
  offset?: number
  /** The unit of the other system that it is converted into. */
  into: string
  /** By language: what is read, as alternatives of a pattern, and what is written, for one and for more. */
  names: Readonly<Partial<Record<UnitLanguage, readonly [read: string, one: string, more: string]>>>
}

const sq = (name: string) => `(?:square|sq\\.?)[ -]${name}`

const table = {
  mile: {
    system: 'imperial',
    factor: 1609.344,
    into: 'kilometre',
    names: {
      en: ['miles?|mi', 'mile', 'miles'],
      ar: ['أميال|اميال|ميلا|ميلاً|ميل', 'ميل', 'ميل'],
      ckb: ['میل', 'میل', 'میل'],
    },
  },
  kilometre: {
    system: 'metric',
    factor: 1000,
    into: 'mile',
    names: {
      en: ['kilomet(?:re|er)s?|kms?', 'km', 'km'],
      ar: ['كيلومترات|كيلومترا|كيلومتراً|كيلومتر|كلم|كم', 'كم', 'كم'],
      ckb: ['کیلۆمەتر|کیلۆمەتری|کم', 'کم', 'کم'],
    },
  },
  foot: {
    system: 'imperial',
    factor: 0.3048,
    into: 'metre',
    names: {
      en: ['feet|foot|ft', 'foot', 'feet'],
      ar: ['أقدام|اقدام|قدما|قدماً|قدم', 'قدم', 'قدم'],
      ckb: ['پێ', 'پێ', 'پێ'],
    },
  },
  yard: {
    system: 'imperial',
    factor: 0.9144,
    into: 'metre',
    names: {
      en: ['yards?|yd', 'yard', 'yards'],
      ar: ['ياردات|ياردة', 'ياردة', 'ياردة'],
      ckb: ['یارد', 'یارد', 'یارد'],
    },
  },
  metre: {
    system: 'metric',
    factor: 1,
    into: 'foot',
    names: {
      en: ['met(?:re|er)s?', 'm', 'm'],
      ar: ['أمتار|امتار|مترا|متراً|متر', 'م', 'م'],
      ckb: ['مەتر', 'م', 'م'],
    },
  },
  inch: {
    system: 'imperial',
    factor: 0.0254,
    into: 'centimetre',
    names: {
      en: ['inch(?:es)?', 'inch', 'inches'],
      ar: ['بوصات|بوصة|إنش', 'بوصة', 'بوصة'],
      ckb: ['ئینچ', 'ئینچ', 'ئینچ'],
    },
  },
  centimetre: {
    system: 'metric',
    factor: 0.01,
    into: 'inch',
    names: {
      en: ['centimet(?:re|er)s?|cm', 'cm', 'cm'],
      ar: ['سنتيمترات|سنتيمترا|سنتيمتر|سم', 'سم', 'سم'],
      ckb: ['سەنتیمەتر|سم', 'سم', 'سم'],
    },
  },
  pound: {
    system: 'imperial',
    factor: 0.45359237,
    into: 'kilogram',
    names: {
      en: ['pounds?|lbs?', 'pound', 'pounds'],
      ar: ['باوندات|باوند', 'باوند', 'باوند'],
      ckb: ['پاوەند', 'پاوەند', 'پاوەند'],
    },
  },
  kilogram: {
    system: 'metric',
    factor: 1,
    into: 'pound',
    names: {
      en: ['kilograms?|kilos?|kgs?', 'kg', 'kg'],
      ar: ['كيلوغرامات|كيلوغراما|كيلوغرام|كلغ|كغم|كغ', 'كغ', 'كغ'],
      ckb: ['کیلۆگرام|کیلۆ|کگم', 'کگم', 'کگم'],
    },
  },
  ounce: {
    system: 'imperial',
    factor: 0.028349523125,
    into: 'gram',
    names: { en: ['ounces?|oz', 'ounce', 'ounces'] },
  },
  gram: { system: 'metric', factor: 0.001, into: 'ounce', names: { en: ['grams?', 'gram', 'grams'] } },
  acre: {
    system: 'imperial',
    factor: 4046.8564224,
    into: 'hectare',
    names: {
      en: ['acres?', 'acre', 'acres'],
      ckb: ['ئەیکر', 'ئەیکر', 'ئەیکر'],
      ar: ['إيكر', 'إيكر', 'إيكر'],
    },
  },
  hectare: {
    system: 'metric',
    factor: 10_000,
    into: 'acre',
    names: {
      en: ['hectares?|ha', 'hectare', 'hectares'],
      ar: ['هكتارات|هكتارا|هكتاراً|هكتار', 'هكتار', 'هكتار'],
      ckb: ['هێکتار', 'هێکتار', 'هێکتار'],
    },
  },
  // the dunam of Iraq, of 2,500 square metres; elsewhere it has 1,000
  dunam: {
    system: 'imperial',
    factor: 2500,
    into: 'hectare',
    names: {
      en: ['d(?:u|o)n[ua]ms?', 'dunam', 'dunams'],
      ar: ['دونمات|دونما|دونماً|دونم', 'دونم', 'دونم'],
      ckb: ['دۆنم|دۆنمی', 'دۆنم', 'دۆنم'],
    },
  },
  squareMile: {
    system: 'imperial',
    factor: 2_589_988.110336,
    into: 'squareKilometre',
    names: { en: [sq('miles?'), 'square mile', 'square miles'] },
  },
  squareKilometre: {
    system: 'metric',
    factor: 1_000_000,
    into: 'squareMile',
    names: { en: [`${sq('(?:kilomet(?:re|er)s?|kms?)')}|km²`, 'sq km', 'sq km'] },
  },
  squareFoot: {
    system: 'imperial',
    factor: 0.09290304,
    into: 'squareMetre',
    names: { en: [sq('(?:feet|foot|ft)'), 'square foot', 'square feet'] },
  },
  squareMetre: {
    system: 'metric',
    factor: 1,
    into: 'squareFoot',
    names: { en: [`${sq('met(?:re|er)s?')}|m²`, 'sq m', 'sq m'] },
  },
  barrel: {
    system: 'imperial',
    factor: 158.987294928,
    into: 'litre',
    names: {
      en: ['barrels?|bbl', 'barrel', 'barrels'],
      ar: ['براميل|برميلا|برميلاً|برميل', 'برميل', 'برميل'],
      ckb: ['بەرمیل', 'بەرمیل', 'بەرمیل'],
    },
  },
  // of the United States
  gallon: {
    system: 'imperial',
    factor: 3.785411784,
    into: 'litre',
    names: {
      en: ['gallons?', 'gallon', 'gallons'],
      ar: ['غالونات|غالونا|غالون', 'غالون', 'غالون'],
      ckb: ['گالۆن', 'گالۆن', 'گالۆن'],
    },
  },
  litre: {
    system: 'metric',
    factor: 1,
    into: 'gallon',
    names: {
      en: ['lit(?:re|er)s?', 'litre', 'litres'],
      ar: ['لترات|لترا|لتراً|لتر', 'لتر', 'لتر'],
      ckb: ['لیتر', 'لیتر', 'لیتر'],
    },
  },
  fahrenheit: {
    system: 'imperial',
    factor: 5 / 9,
    offset: 32,
    into: 'celsius',
    names: {
      en: ['°F|degrees? Fahrenheit', '°F', '°F'],
      ar: ['درجات فهرنهايت|درجة فهرنهايت', 'درجة فهرنهايت', 'درجة فهرنهايت'],
      ckb: ['پلەی فەهرەنهایت', 'پلەی فەهرەنهایت', 'پلەی فەهرەنهایت'],
    },
  },
  celsius: {
    system: 'metric',
    factor: 1,
    into: 'fahrenheit',
    names: {
      en: ['°C|degrees? Celsius', '°C', '°C'],
      ar: ['درجات مئوية|درجة مئوية', 'درجة مئوية', 'درجة مئوية'],
      ckb: ['پلەی سیلیزی', 'پلەی سیلیزی', 'پلەی سیلیزی'],
    },
  },
  milePerHour: {
    system: 'imperial',
    factor: 1.609344,
    into: 'kilometrePerHour',
    names: { en: ['mph|miles? (?:per|an) hour', 'mph', 'mph'] },
  },
  knot: {
    system: 'imperial',
    factor: 1.852,
    into: 'kilometrePerHour',
    names: { en: ['knots?', 'knot', 'knots'] },
  },
  kilometrePerHour: {
    system: 'metric',
    factor: 1,
    into: 'milePerHour',
    names: { en: ['km/h|kph|kilomet(?:re|er)s? (?:per|an) hour', 'km/h', 'km/h'] },
  },
} as const satisfies Record<string, Unit>

export type UnitName = keyof typeof table

/** The units, by their names. */
export const units: Readonly<Record<UnitName, Unit & { into: UnitName }>> = table

export const unitNames = Object.keys(table).filter((name): name is UnitName => Object.hasOwn(table, name))
