/** The part of a day that words beside a time of day name: `9:00 مساء` is in the evening. */

const parts = ['morning', 'noon', 'evening', 'night'] as const
export type PartOfDay = (typeof parts)[number]

const words: Readonly<Record<PartOfDay, readonly string[]>> = {
  morning: [
    ...['in the morning', 'this morning', 'morgens', 'vormittags', 'früh', 'du matin', 'de la mañana'],
    ...[
      'del mattino',
      'di mattina',
      'sabah',
      'sabahı',
      'sibê',
      'berî nîvro',
      'beriya nîvro',
      'صباحا',
      'صباحًا',
    ],
    ...['صباحاً', 'صباح', 'فجرا', 'ص', 'بەیانی', 'سەرلەبەیانی', 'پێش نیوەڕۆ', 'پێشنیوەڕۆ', 'صبح', 'بامداد'],
  ],
  noon: [
    ...[
      'noon',
      'midday',
      'mittags',
      'öğle',
      'öğlen',
      'nîvro',
      'ظهرا',
      'ظهرًا',
      'ظهراً',
      'الظهر',
      'نیوەڕۆ',
      'ظهر',
    ],
  ],
  evening: [
    ...['in the afternoon', 'this afternoon', 'in the evening', 'this evening', 'afternoon', 'evening'],
    ...['nachmittags', 'abends', 'am Abend', 'du soir', 'de l’après-midi', "de l'après-midi", 'de la tarde'],
    ...[
      'del pomeriggio',
      'di sera',
      'öğleden sonra',
      'akşam',
      'akşamı',
      'êvarê',
      'piştî nîvro',
      'مساء',
      'مساءً',
      'مساءا',
    ],
    ...[
      'مساءاً',
      'عصرا',
      'عصرًا',
      'عصراً',
      'بعد الظهر',
      'م',
      'ئێوارە',
      'ئێوارێ',
      'پاش نیوەڕۆ',
      'دوای نیوەڕۆ',
      'عصر',
    ],
    ...['بعد از ظهر'],
  ],
  night: [
    ...[
      'at night',
      'tonight',
      'nachts',
      'de la nuit',
      'de la noche',
      'di notte',
      'gece',
      'gecesi',
      'şevê',
      'ليلا',
    ],
    ...['ليلًا', 'ليلاً', 'شەو', 'شب'],
  ],
}

const partOf = new Map(
  parts.flatMap((part) => words[part].map((each) => [each.toLocaleLowerCase('en'), part] as const)),
)

/** All of these words, in a text. */
export const partOfDayWords: RegExp = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[...partOf.keys()].sort((one, other) => other.length - one.length).join('|')})(?=ی?(?![\\p{L}\\p{M}]))`,
  'giu',
)

/** The part of the day that a text names; null where it names none, or several. */
export function partOfDayIn(text: string): PartOfDay | null {
  const named = new Set(
    Array.from(text.matchAll(partOfDayWords)).flatMap(
      ([word]) => partOf.get(word.toLocaleLowerCase('en')) ?? [],
    ),
  )
  const [part] = named
  return named.size === 1 && part ? part : null
}
