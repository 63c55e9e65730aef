import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateline } from '../../../story/forms'
import { ownSources } from '../../../story/forms/dateline'
import { houses } from '../../../story/houses'
import { datelines, place, style } from './values'

const usual = style('kurdistan24')

describe('at the head of a paragraph', () => {
  it.each<[text: string, city: string, date: string | null, ...sources: string[]]>([
    ['ERBIL (Kurdistan 24) – ', 'Erbil', null, 'Kurdistan 24'],
    ['ERBIL (Kurdistan 24) - ', 'Erbil', null, 'Kurdistan 24'],
    ['ERBIL (Kurdistan 24) -- ', 'Erbil', null, 'Kurdistan 24'],
    ['ERBIL (Kurdistan 24)_', 'Erbil', null, 'Kurdistan 24'],
    ['ERBIL (Kurdistan 24)—', 'Erbil', null, 'Kurdistan 24'],
    ['ERBIL(Kurdistan24)– ', 'Erbil', null, 'Kurdistan24'],
    ['Erbil (Kurdistan 24) – ', 'Erbil', null, 'Kurdistan 24'],
    ['erbil (kurdistan 24) - ', 'Erbil', null, 'kurdistan 24'],
    ['ERBIL (K24) – ', 'Erbil', null, 'K24'],
    ['ERBIL, March 3 10:00 GMT (Reuters) - ', 'Erbil', '--03-03', 'Reuters'],
    ['ERBIL, March 3, 2026, 10:00 (Reuters) - ', 'Erbil', '2026-03-03', 'Reuters'],
    ['ERBIL, 10:00 a.m. (AFP) - ', 'Erbil', null, 'AFP'],
    ['ERBIL\u00a0(Kurdistan 24)\u00a0–\u00a0', 'Erbil', null, 'Kurdistan 24'],
    ['ARBIL (AFP) - ', 'Erbil', null, 'AFP'],
    ['Hawler (Kurdistan 24) – ', 'Erbil', null, 'Kurdistan 24'],
    ['Qushtapa Road (Kurdistan 24) – ', 'Qushtapa Road', null, 'Kurdistan 24'],
    ['SULAYMANIYAH, Iraq (AP) _ ', 'Sulaimani', null, 'AP'],
    ['FARGO, N.D. (AP) — ', 'Fargo', null, 'AP'],
    ['THE HAGUE, Netherlands (AP) — ', 'The Hague', null, 'AP'],
    ['The Hague (dpa) - ', 'The Hague', null, 'dpa'],
    ['ABOARD THE EVENING FERRY (AP) — ', 'Aboard the Evening Ferry', null, 'AP'],
    ['LONDON (Reuters), March 3 - ', 'London', '--03-03', 'Reuters'],
    ['LONDON, 3 March (Reuters) - ', 'London', '--03-03', 'Reuters'],
    ['LONDON, Sept. 3, 2025 (AP) -- ', 'London', '2025-09-03', 'AP'],
    ['LONDON, Tuesday, March 3 (Reuters) - ', 'London', '--03-03', 'Reuters'],
    ['Strasbourg, 10 juil 2024 (AFP) - ', 'Strasbourg', '2024-07-10', 'AFP'],
    ['ROMA, 1 LUG (ANSA) - ', 'Roma', '--07-01', 'ANSA'],
    ['(ANSA) - ROMA, 01 LUG - ', 'Roma', '--07-01', 'ANSA'],
    ['NEW YORK (Reuters) – ', 'New York', null, 'Reuters'],
    ['RIO DE JANEIRO (Reuters) - ', 'Rio de Janeiro', null, 'Reuters'],
    ['Geneva (tca/dpa) - ', 'Geneva', null, 'tca', 'dpa'],
    ['Neustadt a. d. W. (dpa) - ', 'Neustadt a. d. W.', null, 'dpa'],
    ['Rothenburg ob der Tauber (dpa) - ', 'Rothenburg ob der Tauber', null, 'dpa'],
    ['Landau in der Pfalz (dpa) - ', 'Landau in der Pfalz', null, 'dpa'],
    ['KIRKUK (Northern Post) – ', 'Kirkuk', null, 'Northern Post'],
    ['هەولێر (کوردستان 24) - ', 'هەولێر', null, 'کوردستان 24'],
    ['هەولێر (کوردستان٢٤) – ', 'هەولێر', null, 'کوردستان٢٤'],
    ['أربيل (كوردستان 24) – ', 'أربيل', null, 'كوردستان 24'],
    ['بغداد (رويترز) - ', 'بغداد', null, 'رويترز'],
    ['بغداد - رويترز - ', 'بغداد', null, 'رويترز'],
    ['بغداد/ واع: ', 'بغداد', null, 'واع'],
    ['LONDON - Reuters - ', 'London', null, 'Reuters'],
    ['ERBIL – ', 'Erbil', null],
    ['ERBIL, Iraq -- ', 'Erbil', null],
    ['BAGHDAD/ERBIL – ', 'Baghdad', null],
  ])('%j is a dateline', (text, city, date, ...sources) => {
    const found = dateline.recognise(`${text}The river rose (AP) – again.`, usual)
    expect(found).toEqual({ length: text.length, value: expect.objectContaining({ date, sources }) })
    expect(found?.value.places[0]?.city).toBe(city)
  })

  it.each([
    ['بغداد – ', 'أعلنت وزارة الموارد المائية أن السد سيفرغ في الخريف.'],
    ['أربيل - ', 'قال مهندس يوم الاثنين إن البوابة تسرب الماء.'],
    ['دمشق– ', 'وصل وفد من المهندسين إلى السد.'],
    ['بغداد – ', 'يبدأ العمل في أيار. والطريق - كما قيل - مغلق.'],
  ])('%j is one before %j, by its verb', (text, behind) => {
    const found = dateline.recognise(`${text}${behind}`, style('kurdistan24', 'ar'))
    expect(found?.length).toBe(text.length)
    expect(found?.value.sources).toEqual([])
  })

  it.each([
    'أربيل – عاصمة الإقليم – تستعد لموسم المطر.',
    'أربيل – عاصمة الإقليم وأكبر مدنه.',
    'بغداد – كما قال الوزير – مدينة كبيرة.',
    'بغداد – قال الوزير – مدينة كبيرة.',
    'بغداد – أربيل: طريق جديد.',
    'بغداد – مدينة السلام.',
    'بغداد – سجل حافل بالتاريخ.',
    'القرار – أعلنت الوزارة عنه أمس.',
    'هەولێر – پایتەختی هەرێم – ئامادەکاری دەکات.',
    'هەولێر – پایتەختی هەرێم گەورەترین شارە.',
  ])('%j has none', (text) => {
    expect(dateline.recognise(text, style('kurdistan24', 'ar'))).toBeNull()
  })

  it.each([
    ['هەولێر – ', 'بارانێکی زۆر لە شارەکە باری و چەند ڕێگایەک گیران، وەک پۆلیس ڕایگەیاند.'],
    ['سلێمانی - ', 'ئەندازیاران ئەم پاییزە بەنداوەکە بەتاڵ دەکەن. کارەکە لە ئایاردا دەست پێ دەکات.'],
    ['دهۆک– ', 'وەزارەتی ئاو ئەمڕۆ سێشەممە پڕۆژەیەکی نوێی لە شارەکەدا کردەوە.'],
  ])('%j is one before %j in Sorani, by the verb at the end of its sentence', (text, behind) => {
    const found = dateline.recognise(`${text}${behind}`, style('kurdistan24', 'ckb'))
    expect(found?.length).toBe(text.length)
    expect(found?.value.sources).toEqual([])
  })

  it.each([
    'هەولێر – پایتەختی هەرێم – ئامادەکاری بۆ وەرزی باران دەکات.',
    'هەولێر – پایتەختی هەرێم گەورەترین شارە لە باشووری کوردستان.',
    'هەولێر - بەغدا ڕێگای سەرەکی نێوان دوو شارەکە بەهۆی بارانەوە داخرا.',
    'بڕیارەکە – وەزارەت دوێنێ ڕایگەیاند و ئەمڕۆ جێبەجێ کرا لە شارەکە.',
    'هەولێر – باران باری.',
  ])('%j has none in Sorani', (text) => {
    expect(dateline.recognise(text, style('kurdistan24', 'ckb'))).toBeNull()
  })

  it('a snap may have a date alone', () => {
    const text = 'Jan 30 (Reuters) - '
    const value = { places: [], date: '--01-30', sources: ['Reuters'] }
    expect(dateline.recognise(`${text}A mill burned.`, usual)).toEqual({ length: text.length, value })
  })

  it.each([
    '',
    'Erbil is the capital (and the largest city) – it lies on a plain.',
    'Erbil (the capital) – a city of markets – woke early.',
    'Erbil (Hawler) – as its people call it – woke early.',
    'Erbil (KRG) – the government sits there.',
    'ERBIL (Kurdistan 24) the river rose.',
    'The minister (AP) spoke.',
    'The report (Kurdistan 24) – see below – was late.',
    'HEALTH (WHO) – a column for the week',
    'HEALTH – a column for the week',
    'Shares (AAPL) – and bonds – fell.',
    'Two men (one older) - both from the village - came home.',
    'In March (Reuters) - a slow month - prices fell.',
    'On the road to Zakho (Kurdistan 24) - a truck turned over.',
    'Erbil in Trauer (dpa) - ein Blick auf die Stadt.',
    'Der Streit um den Damm an der Grenze (dpa) - ein Bericht.',
    'Erbil – the capital – woke early.',
    'London-based traders (Reuters) - sold.',
    '(Updates with quote)',
    '(ANSA) - we heard it there - said nothing.',
    'A man – tall – came in.',
    'بغداد (عاصمة العراق) – مدينة كبيرة',
    'قال الوزير في بغداد اليوم (رويترز) – إن',
    'بغداد - مدينة - كبيرة',
    'هەولێر (پایتەختی هەرێم) – شارێکی کۆنە',
    '“ERBIL (Kurdistan 24) – ',
  ])('%j is a sentence', (text) => {
    expect(dateline.recognise(text, usual)).toBeNull()
  })

  const longest = ['Neustadt an der Weinstraße', 'Rothenburg ob der Tauber', 'Saint-Jean-Pied-de-Port']
  it.each(houses.map(({ id }) => id))('three long places that %s prints are found in full', (house) => {
    const places = longest.map((city) => place(city, 'Bosnia and Herzegovina'))
    for (const source of ['AP', 'Kurdistan 24']) {
      const text = dateline.print({ places, date: '2025-09-30', sources: [source] }, style(house))
      expect(dateline.recognise(`${text}Text`, usual)?.length).toBe(text.length)
    }
  })

  it.each(houses.map(({ id }) => id))('whatever %s prints is found in full, and no more', (house) => {
    fc.assert(
      fc.property(datelines, (given) => {
        // a place that nobody knows needs a source to be a dateline
        const sources = given.sources.length > 0 ? given.sources : ownSources(style(house))
        const value = { ...given, sources }
        const text = dateline.print(value, style(house))
        expect(dateline.recognise(`${text}Text`, usual)?.length).toBe(text.length)
        expect(dateline.recognise(text, style(house))?.value).toEqual(dateline.parse(text, style(house)))
      }),
    )
  })
})
