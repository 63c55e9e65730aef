import { describe, expect, it } from 'vitest'
import { dateline } from '../../../story/forms'
import { style } from './values'

type Expected = [text: string, places: string[], date: string | null, sources: string[]]

const forms: Expected[] = [
  ['BAGHDAD—', ['Baghdad'], null, []],
  ['NEW YORK--', ['New York'], null, []],
  ['Erbil (Kurdistan 24): ', ['Erbil'], null, ['Kurdistan 24']],
  ['Erbil | Kurdistan 24 | ', ['Erbil'], null, ['Kurdistan 24']],
  ['Kurdistan 24 | Erbil | ', ['Erbil'], null, ['Kurdistan 24']],
  ['ERBIL (March 3, 2026) – ', ['Erbil'], '2026-03-03', []],
  ['ERBIL (Kurdistan 24) (March 3) – ', ['Erbil'], '--03-03', ['Kurdistan 24']],
  ['ERBIL (Kurdistan 24, March 3) – ', ['Erbil'], '--03-03', ['Kurdistan 24']],
  ['BAGHDAD [Reuters] - ', ['Baghdad'], null, ['Reuters']],
  ['New Delhi [India], March 3 (ANI): ', ['New Delhi'], '--03-03', ['ANI']],
  ['TEHRAN, 12 Esfand 1404 (IRNA) - ', ['Tehran'], '2026-03-03', ['IRNA']],
  ['تهران، ۱۲ اسفند ۱۴۰۴ (ایرنا) - ', ['تهران'], '2026-03-03', ['ایرنا']],
  ['هەولێر، 3ی ئازاری 2026 (کوردستان 24) – ', ['هەولێر'], '2026-03-03', ['کوردستان 24']],
  ['Madrid, 3 de marzo de 2026 (EFE).- ', ['Madrid'], '2026-03-03', ['EFE']],
  ['سنە، ١٢ی ڕەشەمەی ٢٧٢٥ (کوردستان 24) – ', ['سنە'], '2026-03-03', ['کوردستان 24']],
  ['Bonn (KNA) ', ['Bonn'], null, ['KNA']],
  ['ERBIL (BasNews) ', ['Erbil'], null, ['BasNews']],
  ['Berlin, 3. März (epd). ', ['Berlin'], '--03-03', ['epd']],
  ['Tegucigalpa, Jan 2 (EFE).- ', ['Tegucigalpa'], '--01-02', ['EFE']],
  ['LONDON--(BUSINESS WIRE)--', ['London'], null, ['BUSINESS WIRE']],
  ['SAN FRANCISCO--(BUSINESS WIRE)--March 3, 2026--', ['San Francisco'], '2026-03-03', ['BUSINESS WIRE']],
  ['Baghdad / NINA / ', ['Baghdad'], null, ['NINA']],
  ['Hannover (dpa/lni) - ', ['Hannover'], null, ['dpa', 'lni']],
  ['Berlin (dpa/tmn) - ', ['Berlin'], null, ['dpa', 'tmn']],
  ['Hamburg (lno/dpa) - ', ['Hamburg'], null, ['lno', 'dpa']],
  ['FRANKFURT (dpa-AFX) - ', ['Frankfurt'], null, ['dpa-AFX']],
  ['Frankfurt/Main (dpa) - ', ['Frankfurt/Main'], null, ['dpa']],
  ['Frankfurt (Oder) (dpa/bb) - ', ['Frankfurt (Oder)'], null, ['dpa', 'bb']],
  ['Berlin/Paris (dpa) - ', ['Berlin', 'Paris'], null, ['dpa']],
  ['القاهرة (د ب أ)- ', ['القاهرة'], null, ['د ب أ']],
  ['Paris, 3 mars 2026 (AFP) - ', ['Paris'], '2026-03-03', ['AFP']],
  ['Madrid, 3 Mar 2026 (AFP) - ', ['Madrid'], '2026-03-03', ['AFP']],
  ['باريس (أ ف ب) - ', ['باريس'], null, ['أ ف ب']],
  ['بغداد 3 آذار/مارس (أ ف ب) - ', ['بغداد'], '--03-03', ['أ ف ب']],
  ['بغداد 3-4-2026 (أ ف ب) - ', ['بغداد'], '2026-04-03', ['أ ف ب']],
  ['بغداد 3 مارس (رويترز) - ', ['بغداد'], '--03-03', ['رويترز']],
  ['SYDNEY, March 22 AAP - ', ['Sydney'], '--03-22', ['AAP']],
  ['SYDNEY, AAP - ', ['Sydney'], null, ['AAP']],
  ['(ANSA) - ROMA, 01 LUG - ', ['Roma'], '--07-01', ['ANSA']],
  ['(ANSA) - ROME, JUL 1 - ', ['Rome'], '--07-01', ['ANSA']],
  ['(ANSAmed) - TUNIS, MARCH 3 - ', ['Tunis'], '--03-03', ['ANSAmed']],
  ['(ANSA-AFP) - PARIGI, 03 MAR - ', ['Parigi'], '--03-03', ['ANSA-AFP']],
  ['BAGHDAD (AP) _ ', ['Baghdad'], null, ['AP']],
  ['BAGHDAD (AP) -- ', ['Baghdad'], null, ['AP']],
  ['LONDON/PARIS, March 3 (Reuters) - ', ['London', 'Paris'], '--03-03', ['Reuters']],
  ['Jan 30 (Reuters) - ', [], '--01-30', ['Reuters']],
  ['LONDON and PARIS (Reuters) - ', ['London', 'Paris'], null, ['Reuters']],
  ['Berlin und Paris (dpa) - ', ['Berlin', 'Paris'], null, ['dpa']],
  ['ERBIL, Kurdistan Region (Kurdistan 24) – ', ['Erbil'], null, ['Kurdistan 24']],
  ['ERBIL (K24) - ', ['Erbil'], null, ['K24']],
  ['هەولێر (کوردستان٢٤) - ', ['هەولێر'], null, ['کوردستان٢٤']],
  ['أربيل (كوردستان24) - ', ['أربيل'], null, ['كوردستان24']],
  ['HEWLÊR (Kurdistan 24) – ', ['Erbil'], null, ['Kurdistan 24']],
  ['Tegucigalpa, 2 ene (EFE).- ', ['Tegucigalpa'], '--01-02', ['EFE']],
  ['Madrid, Jan 2 (EFE).- ', ['Madrid'], '--01-02', ['EFE']],
  ['MOSCOW, March 3. /TASS/. ', ['Moscow'], '--03-03', ['TASS']],
  ['MOSCOW. March 3 (Interfax) - ', ['Moscow'], '--03-03', ['Interfax']],
  ['New Delhi, Mar 3 (PTI) ', ['New Delhi'], '--03-03', ['PTI']],
  ['New Delhi [India], March 3 (ANI): ', ['New Delhi'], '--03-03', ['ANI']],
  ['BEIJING, March 3 (Xinhua) -- ', ['Beijing'], '--03-03', ['Xinhua']],
  ['ANKARA (AA) - ', ['Ankara'], null, ['AA']],
  ['ISTANBUL (Anadolu) – ', ['Istanbul'], null, ['Anadolu']],
  ['NEW YORK, March 3, 2026 /PRNewswire/ -- ', ['New York'], '2026-03-03', ['PRNewswire']],
  ['NEW YORK--(BUSINESS WIRE)--', ['New York'], null, ['BUSINESS WIRE']],
  ['NEW YORK, March 03, 2026 (GLOBE NEWSWIRE) -- ', ['New York'], '2026-03-03', ['GLOBE NEWSWIRE']],
  ['Shafaq News / ', [], null, ['Shafaq News']],
  ['شفق نيوز/ ', [], null, ['شفق نيوز']],
  ['ERBIL, Kurdistan Region - Rudaw - ', ['Erbil'], null, ['Rudaw']],
  ['\u200fهەولێر (کوردستان 24) – ', ['هەولێر'], null, ['کوردستان 24']],
  ['\u202bأربيل\u202c \u200f(كوردستان 24)\u200f – ', ['أربيل'], null, ['كوردستان 24']],
  ['کوردستان24 - هەولێر: ', ['هەولێر'], null, ['کوردستان24']],
  ['Kurdistan 24 – Erbil: ', ['Erbil'], null, ['Kurdistan 24']],
  ['تهران (ایرنا) - ', ['تهران'], null, ['ایرنا']],
  ['\ufeffERBIL (Kurdistan 24) – ', ['Erbil'], null, ['Kurdistan 24']],
]

describe('a dateline as agencies write it', () => {
  it.each(forms)(
    '%j is found, whole, and says where, when and whose it is',
    (text, cities, date, sources) => {
      const found = dateline.recognise(`${text}Engineers will empty it.`, style('kurdistan24'))
      expect(found?.length).toBe(text.length)
      expect(found?.value.places.map(({ city }) => city)).toEqual(cities)
      expect(found?.value.date).toBe(date)
      expect(found?.value.sources).toEqual(sources)
    },
  )

  it.each([
    'EXCLUSIVE (Kurdistan 24) – The dam is to be drained.',
    'BREAKING (Reuters) - The dam is to be drained.',
    'SON DAKİKA (Kurdistan 24) – The dam is to be drained.',
    'ÖZEL (AA) - The dam is to be drained.',
    'EILMELDUNG (dpa) - The dam is to be drained.',
    'EDITORIAL (Kurdistan 24) – The dam is to be drained.',
    'EXCLUSIVE - KOYA (Kurdistan 24) – The dam is to be drained.',
    'UPDATE 2 (Reuters) - The dam is to be drained.',
    'عاجل (كوردستان 24) – سيفرغ السد.',
    'New Delhi, Mar 3 (Reuters says) the dam is to be drained.',
    'In Delhi, Mar 3 (PTI) the dam was drained.',
    'The council/AFP/ said so.',
    'And/or the dam is drained.',
    'News / Sport',
    'He and she (AP) - they said so',
    'SIDE A, SIDE B - the two of them',
    '10:00:08 GMT+00:00, March 3 (Reuters) - The dam is to be drained.',
    'Erbil and its towns (AP) - a story',
    'MONDAY (Reuters) – The dam is to be drained.',
    'Freitag (dpa) - Der Damm wird geleert.',
    'NEW YORK – based firms lost money.',
    'BAGHDAD—TEHRAN flights are back.',
    'BAGHDAD–Basra trains are late.',
    'LONDON—based firms lost money.',
    'HE SAID—Nobody knew.',
    'Erbil (Iraq): The dam is full.',
    'London (1987): A film by Ana Ruiz',
    'Erbil | Weather | The sun is out.',
    'Home | Kurdistan 24 | The sun is out.',
    'Ana Ruiz | Kurdistan 24 | ferry',
    'The dam (March 3, 2026) – a history',
    'BAGHDAD [sic] wrote to him.',
    'EXCLUSIVE (Kurdistan 24) – The dam is full.',
    'Exclusive (Reuters): The dam is full.',
    'Bonn (KNA) and Berlin are near.',
    'London (AP) and Paris (AFP) report.',
    'Ana (AP) Ruiz came.',
    'They met in London (AP) Monday.',
    '12 Esfand 1404 was a Tuesday.',
    'WASHINGTON POST – The dam is to be drained.',
    'COVID-19 – a disease of many – returned.',
    'Reuters – the agency: a history',
    'Half-time - Erbil: 2, Duhok: 1',
    'Trinidad and Tobago is an island state.',
  ])('%j begins with none', (text) => {
    expect(dateline.recognise(text, style('kurdistan24'))).toBeNull()
  })

  it.each(['Frankfurt/Main (dpa) - ', 'Frankfurt (Oder) (dpa) - '])('%j is printed as it was', (text) => {
    const value = dateline.parse(text, style('dpa', 'de'))
    expect(dateline.print(value, style('dpa', 'de'))).toBe(text)
  })
})
