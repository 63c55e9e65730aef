import { describe, expect, it } from 'vitest'
import { bodyOf, bylinesOf, datelineOf, headlineOf, standfirstOf } from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'
import { readFile } from '../word-files'

const headline = 'Ferry returns after a night in the fog'
const lead = 'The ferry that was lost in the fog on Monday is back in port, the harbour master said.'
const body = 'It had left the island at six in the evening with a crew of five and 36 travellers on board.'

async function read(text: string) {
  return (await readFile('story.txt', text)).doc
}

describe('a dateline on a line of its own', () => {
  it.each([
    ['ERBIL (Kurdistan 24)', 'Erbil', ['Kurdistan 24']],
    ['Erbil (Kurdistan 24)', 'Erbil', ['Kurdistan 24']],
    ['ERBIL, March 3 (Reuters)', 'Erbil', ['Reuters']],
    ['ERBIL (Kurdistan 24) –', 'Erbil', ['Kurdistan 24']],
    ['Baghdad - INA', 'Baghdad', ['INA']],
    ['Baghdad – INA', 'Baghdad', ['INA']],
    ['Baghdad / NINA', 'Baghdad', ['NINA']],
    ['Shafaq News/ Erbil', 'Erbil', ['Shafaq News']],
    ['Shafaq News - Erbil', 'Erbil', ['Shafaq News']],
    ['Erbil | Kurdistan 24', 'Erbil', ['Kurdistan 24']],
    ['بغداد - واع', 'بغداد', ['واع']],
  ])('%j begins the text below it', async (line, city, sources) => {
    for (const text of [
      [headline, line, lead, body],
      [headline, `${line}\n${lead}`, body],
    ]) {
      const doc = await read(text.join('\n\n'))
      expect(headlineOf(doc)).toBe(headline)
      expect(standfirstOf(doc)).toBe('')
      expect(datelineOf(doc)).toMatchObject({ places: [{ city }], sources })
      expect(bodyOf(doc)).toHaveLength(2)
      expect(plainText(bodyOf(doc)[0] ?? doc)).toContain(lead)
    }
  })

  it.each([
    ['ERBIL (Kurdistan 24)', 'Rain fell on Monday.'],
    ['أربيل – كوردستان 24', 'هطلت أمطار غزيرة.'],
    ['هەولێر – کوردستان 24', 'بارانێکی زۆر باری.'],
  ])('%j names its agency, so that a short sentence below it is the text', async (line, text) => {
    const doc = await read([headline, line, text, body].join('\n\n'))
    expect(standfirstOf(doc)).toBe('')
    expect(datelineOf(doc)?.places).toHaveLength(1)
    expect(plainText(bodyOf(doc)[0] ?? doc)).toContain(text)
  })

  it.each([
    ['ERBIL (Kurdistan 24)', 'Erbil', ['Kurdistan 24']],
    ['Baghdad - INA', 'Baghdad', ['INA']],
    ['هەولێر (کوردستان ٢٤)', 'هەولێر', ['کوردستان ٢٤']],
    ['سلێمانی - کوردستان24', 'سلێمانی', ['کوردستان24']],
  ])('%j above the headline begins the text below it', async (line, city, sources) => {
    for (const text of [
      [line, headline, lead, body],
      [line, headline, 'It was lost in the fog', lead, body],
    ]) {
      const doc = await read(text.join('\n\n'))
      expect(headlineOf(doc)).toBe(headline)
      expect(datelineOf(doc)).toMatchObject({ places: [{ city }], sources })
      expect(plainText(bodyOf(doc)[0] ?? doc)).toContain(lead)
    }
  })

  it.each(['ERBIL', 'Ana Ruiz (Reuters)', 'Erbil - Baghdad', 'Erbil (Iraq)'])(
    '%j stays the headline',
    async (line) => {
      const doc = await read([line, headline, lead, body].join('\n\n'))
      expect(headlineOf(doc)).toBe(line)
    },
  )

  it.each([
    ['الرياض 14 رمضان 1447 هـ الموافق 03 مارس 2026 م واس', 'الرياض', '2026-03-03'],
    ['جدة 02 محرم 1448 هـ الموافق 17 يونيو 2026 م واس', 'جدة', '2026-06-17'],
    ['الرياض 14 رمضان 1447هـ، الموافق 3 مارس 2026 م - واس', 'الرياض', '2026-03-03'],
    ['الرياض 14 رمضان 1447 هـ الموافق 3 مارس 2026 م (واس)', 'الرياض', '2026-03-03'],
    ['جدة 20 جمادي الآخرة 1448هـ الموافق 29 نوفمبر 2026م واس', 'جدة', '2026-11-29'],
  ])('%j tells the day in two calendars', async (line, city, date) => {
    const [first, text] = [
      'مجلس الوزراء يعقد جلسته',
      'عقد مجلس الوزراء جلسته يوم الثلاثاء في الرياض وناقش عددا من الموضوعات المتعلقة بالمياه.',
    ]
    const doc = await read([first, line, text, 'ويبدأ العمل في مايو.'].join('\n'))
    expect(headlineOf(doc)).toBe(first)
    expect(datelineOf(doc)).toEqual({ places: [{ city, region: '', country: '' }], date, sources: ['واس'] })
  })

  it.each([
    ['/TASS, March 3/', headline],
    [headline, '/TASS, March 3/'],
  ])('is an agency and a day between strokes: %j, %j', async (first, second) => {
    const doc = await read([first, second, lead, body].join('\n\n'))
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual([headline, ''])
    expect(datelineOf(doc)).toEqual({ places: [], date: '--03-03', sources: ['TASS'] })
  })

  it('tells the day in two calendars without its agency, too', async () => {
    const [line, text] = [
      'الرياض 14 رمضان 1447 هـ الموافق 3 مارس 2026 م',
      'عقد المجلس جلسته يوم الثلاثاء وناقش عددا من الموضوعات المتعلقة بالمياه.',
    ]
    const doc = await read(['المجلس يعقد جلسته', line, text, 'ويبدأ العمل في مايو.'].join('\n\n'))
    expect(standfirstOf(doc)).toBe('')
    expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'الرياض' }], date: '2026-03-03', sources: [] })
  })

  it.each(['ANKARA', 'ERBIL, Iraq', 'LONDON, March 3'])('%j is a city above the text', async (line) => {
    const doc = await read([headline, line, lead, body].join('\n\n'))
    expect(datelineOf(doc)?.places).toHaveLength(1)
    expect(plainText(bodyOf(doc)[0] ?? doc)).toBe(`${line} – ${lead}`)
  })

  it.each([
    ['أربيل', 'افتتح وزير الموارد المائية يوم الاثنين سدا جديدا قرب المدينة، وقال إن العمل مستمر.'],
    ['هەولێر', 'وەزیری ئاو ڕۆژی دووشەممە بەنداوێکی نوێی لە نزیک شارەکە کردەوە و وتی کارەکان بەردەوامن.'],
  ])('%s is a city above the text, in letters that have no capitals', async (line, text) => {
    const doc = await read(['سد جديد قرب المدينة', line, text, 'ويبدأ العمل في مايو.'].join('\n\n'))
    expect(standfirstOf(doc)).toBe('')
    expect(datelineOf(doc)?.places).toMatchObject([{ city: line }])
  })

  it.each([
    [headline, 'ANKARA', lead, 'ISTANBUL', body],
    [headline, 'Ankara', lead, body],
    [headline, 'NOBODY', lead, body],
    [headline, 'عام 14 رمضان 1447 هـ الموافق 3 مارس 2026 م', lead, body],
    [headline, 'الرياض 14 رمضان 1447 هـ', lead, body],
    [headline, 'EXCLUSIVE (Kurdistan 24)', lead, body],
    [headline, 'Erbil (Iraq)', lead, body],
    [headline, 'Ana Ruiz (Reuters)', lead, body],
    [headline, 'Erbil - Baghdad', lead, body],
    [headline, 'Erbil / Baghdad', lead, body],
    [headline, 'Harbour - INA', lead, body],
    [headline, lead, 'ANKARA (AA)', 'Ankara'],
    ['ANKARA', lead, body],
  ])('there is none in %j, %j', async (...texts) => {
    const doc = await read(texts.join('\n\n'))
    expect(datelineOf(doc)).toBeNull()
    for (const text of texts) expect(doc.textContent).toContain(text)
  })
})

describe('a place and a name on one line above the text', () => {
  it.each([
    ['ERBİL - Elif Kaya', 'Erbil', 'Elif Kaya'],
    ['ERBİL (AA) - ELİF KAYA', 'Erbil', 'ELİF KAYA'],
    ['Erbil – Elif Kaya', 'Erbil', 'Elif Kaya'],
    ['أربيل - سامي حداد', 'أربيل', 'سامي حداد'],
  ])('%j is its dateline and its byline', async (line, city, name) => {
    const doc = await read([headline, line, lead, body].join('\n\n'))
    expect(headlineOf(doc)).toBe(headline)
    expect(standfirstOf(doc)).toBe('')
    expect(datelineOf(doc)).toMatchObject({ places: [{ city }] })
    expect(bylinesOf(doc)).toEqual([{ name, credit: '' }])
    expect(bodyOf(doc)).toHaveLength(2)
  })

  it('is its byline where the text tells the place once more', async () => {
    const doc = await read(
      [headline, 'Erbil – Elif Kaya', `ERBIL (Kurdistan 24) – ${lead}`, body].join('\n\n'),
    )
    expect([standfirstOf(doc), bylinesOf(doc)]).toEqual(['', [{ name: 'Elif Kaya', credit: '' }]])
    expect(datelineOf(doc)?.sources).toEqual(['Kurdistan 24'])
  })

  it.each([
    ['بغداد – سامي حداد – رويترز', 'بغداد', 'سامي حداد', 'رويترز'],
    ['أربيل - سامي حداد - كوردستان 24', 'أربيل', 'سامي حداد', 'كوردستان 24'],
    ['Erbil – Elif Kaya – Reuters', 'Erbil', 'Elif Kaya', 'Reuters'],
  ])('%j has an agency after them', async (line, city, name, source) => {
    const doc = await read([headline, line, lead, body].join('\n\n'))
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual([headline, ''])
    expect(datelineOf(doc)).toMatchObject({ places: [{ city }], sources: [source] })
    expect(bylinesOf(doc)).toEqual([{ name, credit: '' }])
    expect(bodyOf(doc)).toHaveLength(2)
  })

  it('is its byline between the dateline and the text, too', async () => {
    const doc = await read([headline, `ERBİL (AA) - ELİF KAYA - ${lead}`, body].join('\n\n'))
    expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'Erbil' }], sources: ['AA'] })
    expect(bylinesOf(doc)).toEqual([{ name: 'ELİF KAYA', credit: '' }])
    expect(plainText(bodyOf(doc)[0] ?? doc)).toContain(lead)
  })

  it.each([
    ['أربيل - سامي حداد', 'أربيل (كوردستان 24) – ', 'سامي حداد'],
    ['Erbil – Elif Kaya', 'ERBIL (Kurdistan 24) – ', 'Elif Kaya'],
  ])('%j is the byline above a dateline with the same place', async (line, start, name) => {
    const doc = await read([headline, line, `${start}${lead}`, body].join('\n\n'))
    expect(datelineOf(doc)).toMatchObject({ sources: [expect.stringMatching('24')] })
    expect(bylinesOf(doc)).toEqual([{ name, credit: '' }])
    expect([standfirstOf(doc), bodyOf(doc).length]).toEqual(['', 2])
  })

  it('is no byline above a dateline with another place', async () => {
    const doc = await read([headline, 'Koya – Elif Kaya', `ERBIL (AP) – ${lead}`, body].join('\n\n'))
    expect(doc.textContent).toContain('Koya – Elif Kaya')
  })

  it.each([
    'ERBIL - Rain and wind',
    'Erbil – Baghdad – Reuters',
    'Koya – Elif Kaya – Harbour',
    'Koya – Ferry returns',
    'ERBIL – Kurdistan 24',
    'ERBIL - BAGHDAD',
  ])('%j is no name', async (line) => {
    expect(bylinesOf(await read([headline, line, lead, body].join('\n\n')))).toEqual([])
  })
})

describe('a byline with more on its line', () => {
  it.each([
    ['By Lana Osman March 3, 2026', [['Lana Osman', '']]],
    ['By Lana Osman, March 3, 2026 10:15 AM', [['Lana Osman', '']]],
    ['Lana Osman, Kurdistan 24, March 3, 2026 10:15 AM', [['Lana Osman', 'Kurdistan 24']]],
    ['Lana Osman - 3 March 2026', [['Lana Osman', '']]],
    ['Von Lana Osman, 3. März 2026, 10:15 Uhr', [['Lana Osman', '']]],
    ['Von unserer Korrespondentin Lana Osman, Erbil', [['Lana Osman', '']]],
    ['كتب: سامي حداد 3 مارس 2026', [['سامي حداد', '']]],
    [
      'Lana Osman in Erbil and Hiwa Karim in Koya',
      [
        ['Lana Osman', ''],
        ['Hiwa Karim', ''],
      ],
    ],
  ])('%j is one', async (line, people) => {
    const doc = await read([headline, line, lead, body].join('\n\n'))
    expect(standfirstOf(doc)).toBe('')
    expect(bylinesOf(doc).map(({ name, credit }) => [name, credit])).toEqual(people)
  })

  it.each(['Kurdistan Votes March 3, 2026', 'The gate opened on March 3, 2026', 'Koya Votes in 2026'])(
    '%j is none',
    async (line) => {
      expect(bylinesOf(await read([headline, line, lead, body].join('\n\n')))).toEqual([])
    },
  )
})
