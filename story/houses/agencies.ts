/** Names that stand in the brackets of a dateline. */

interface Agency {
  names: readonly string[]
  /** The profile of the house, where there is one. */
  house?: string
}

export const agencies: readonly Agency[] = [
  {
    names: [
      'Kurdistan 24',
      'Kurdistan24',
      'K24',
      'کوردستان 24',
      'کوردستان ٢٤',
      'كوردستان 24',
      'كردستان 24',
      'كوردستان ٢٤',
    ],
    house: 'kurdistan24',
  },
  { names: ['Reuters', 'رويترز', 'ڕۆیتەرز'], house: 'reuters' },
  { names: ['AP', 'Associated Press', 'The Associated Press'], house: 'ap' },
  { names: ['AFP', 'أ ف ب', 'فرانس برس'], house: 'afp' },
  { names: ['dpa', 'dpa International'], house: 'dpa' },
  { names: ['ANSA'], house: 'ansa' },
  {
    names: [
      'AA',
      'AAP',
      'ABC',
      'ACN',
      'AGI',
      'ANA',
      'ANI',
      'ANP',
      'APA',
      'ATA',
      'BBC',
      'Belga',
      'Bloomberg',
      'BTA',
      'CNN',
      'CNS',
      'CP',
      'CTK',
      'DJ',
      'Dow Jones',
      'EFE',
      'EFE-EPA',
      'HINA',
      'IANS',
      'INA',
      'Interfax',
      'IRNA',
      'ISNA',
      'Kyodo',
      'KUNA',
      'LETA',
      'LUSA',
      'MAP',
      'MENA',
      'MTI',
      'NA',
      'NAN',
      'NTB',
      'NNA',
      'PA',
      'PAP',
      'Petra',
      'PNA',
      'PTI',
      'PTV',
      'QNA',
      'RIA',
      'Ritzau',
      'RUDAW',
      'Rudaw',
      'SANA',
      'SDA',
      'SID',
      'SPA',
      'STA',
      'STT',
      'TANJUG',
      'TASS',
      'tca',
      'TNS',
      'TT',
      'UNI',
      'UPI',
      'WAM',
      'WAFA',
      'Xinhua',
      'Yonhap',
      'واع',
      'وكالات',
      'ئاژانسەکان',
    ],
  },
]

const known = new Set(agencies.flatMap(({ names }) => names.map((name) => name.toLocaleLowerCase('en'))))

/** Whether a name is an agency's: one that is known, in any case, or two to five capitals. */
export function isAgency(name: string): boolean {
  return known.has(name.trim().toLocaleLowerCase('en')) || /^[A-Z]{2,5}$/.test(name.trim())
}
