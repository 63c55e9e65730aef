import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockIn,
  erbil,
  momentIn,
  printEmbargo,
  readEmbargo,
  readEmbargoLine,
  showEmbargo,
  zoneIds,
} from '../../../story/embargo'

const saturday = { moment: '2026-11-28T06:30:00.000Z', zone: 'Asia/Baghdad' }

describe('an embargo', () => {
  it.each([
    ['en', 'EMBARGOED UNTIL 09:30 Erbil (06:30 GMT), Saturday 28 November 2026'],
    ['fr', 'SOUS EMBARGO JUSQU’À 09:30 Erbil (06:30 GMT), samedi 28 novembre 2026'],
    ['de', 'SPERRFRIST: 09:30 Uhr Erbil (06:30 Uhr GMT), Samstag, 28. November 2026'],
    ['ar', 'محظور النشر حتى الساعة 09:30 أربيل (06:30 غرينتش)، السبت 28 تشرين الثاني 2026'],
    ['ckb', 'قەدەغەی بڵاوکردنەوە تا کاتژمێر 09:30 هەولێر (06:30 گرینیچ)، شەممە 28ی تشرینی دووەمی 2026'],
    ['tr', 'EMBARGOED UNTIL 09:30 Erbil (06:30 GMT), Saturday 28 November 2026'],
  ])('is printed in %s as %j, and read back', (language, line) => {
    expect(printEmbargo(saturday, { language, house: erbil })).toBe(line)
    expect(readEmbargoLine(line)).toEqual({ text: line, embargo: saturday, saysMore: false })
  })

  it('is shown on a screen with its zone, the day before the month', () => {
    expect(showEmbargo(saturday, { language: 'en', house: erbil })).toBe(
      'Sat 28 Nov 2026, 09:30 Erbil (06:30 GMT)',
    )
    expect(showEmbargo({ ...saturday, zone: 'UTC' }, { language: 'en' })).toBe('Sat 28 Nov 2026, 06:30 GMT')
    expect(showEmbargo({ ...saturday, zone: 'America/New_York' }, { language: 'en' })).toBe(
      'Sat 28 Nov 2026, 01:30 New York (06:30 GMT)',
    )
  })

  it('comes back from print in every zone and language', () => {
    const zones = fc.constantFrom(...zoneIds, 'Pacific/Auckland', 'Pacific/Honolulu', 'Asia/Kolkata')
    const minutes = fc.integer({ min: 26_000_000, max: 32_000_000 })
    fc.assert(
      fc.property(
        zones,
        minutes,
        fc.constantFrom('en', 'ckb', 'ar', 'fr', 'de', 'it'),
        (zone, at, language) => {
          const moment = new Date(at * 60_000).toISOString()
          const read = readEmbargoLine(printEmbargo({ moment, zone }, { language }))
          expect(read?.embargo?.moment).toBe(moment)
          if (zoneIds.includes(zone)) expect(read?.embargo?.zone).toBe(zone)
        },
      ),
    )
  })
})

describe('a field that tells an embargo', () => {
  it.each([
    ['2026-11-28T09:30:00+03:00', '2026-11-28T06:30:00.000Z', ''],
    ['20261128T093000Z', '2026-11-28T09:30:00.000Z', ''],
    ['20261128T0930+0300', '2026-11-28T06:30:00.000Z', ''],
    ['2026-11-28T09:30:00.000Z', '2026-11-28T09:30:00.000Z', ''],
    ['2026-11-28 09:30 GMT', '2026-11-28T09:30:00.000Z', 'UTC'],
    ['12 noon GMT, 28 November 2026', '2026-11-28T12:00:00.000Z', 'UTC'],
    ['noon Erbil, 28 November 2026', '2026-11-28T09:00:00.000Z', 'Asia/Baghdad'],
    ['midi GMT, 28 novembre 2026', '2026-11-28T12:00:00.000Z', 'UTC'],
    ['2026-11-28T23:59:59Z', '2026-11-29T00:00:00.000Z', ''],
    ['28/11/2026 09:00 GMT', '2026-11-28T09:00:00.000Z', 'UTC'],
    ['11/28/2026 9am EST', '2026-11-28T14:00:00.000Z', ''],
    ['28.11.2026 09.30 Uhr MEZ', '2026-11-28T08:30:00.000Z', ''],
    ['28 November 2026, 09:30 Erbil time', '2026-11-28T06:30:00.000Z', 'Asia/Baghdad'],
    ['Sat, 28 Nov 2026 09:30:00 +0300', '2026-11-28T06:30:00.000Z', ''],
    ['9:30 p.m. Nov. 28, 2026 EST', '2026-11-29T02:30:00.000Z', ''],
    ['28 novembre 2026 à 9h30 Paris', '2026-11-28T08:30:00.000Z', 'Europe/Paris'],
    ['280630 GMT Nov 26', '2026-11-28T06:30:00.000Z', 'UTC'],
    ['2026/11/28 09:30 GMT', '2026-11-28T09:30:00.000Z', 'UTC'],
    ['2026.03.04 09:30 GMT', '2026-03-04T09:30:00.000Z', 'UTC'],
    ['28. 11. 2026 09:30 MEZ', '2026-11-28T08:30:00.000Z', ''],
    ['2026-11-28 09:30 Europe/Berlin', '2026-11-28T08:30:00.000Z', 'Europe/Berlin'],
  ])('%j is %s in %j', (text, moment, zone) => {
    expect(readEmbargo(text)).toEqual({ moment, zone })
  })

  it.each([
    '03/04/2026 09:00',
    '03/04/2026 09:00 GMT',
    '3-4-2026 09:00Z',
    '2026/12/24 09:00',
    '2026/11/31 09:00 GMT',
    'الساعة ٩ بتوقيت بغداد ٢٤ كانون الأول ٢٠٢٦',
    '2026-11-28',
    '2026-11-28T09:30',
    '2026-11-28 09:30:00',
    '28 November 2026 GMT',
    '12 midnight GMT, 28 November 2026',
    'the afternoon of 28 November 2026 GMT',
    'after noon GMT, 28 November 2026',
    'Saturday 09:30 GMT',
    '28 November 09:30 GMT',
    '2026-11-31T09:00:00Z',
    '2026-11-28T25:00:00Z',
    '09:30 CST 28 Nov 2026',
    '2026-11-28T09:30:00+99:00',
    '2026-03-29 02:30 Europe/Berlin',
    'soon',
    'true',
    '',
    '1764311400',
    `2026-11-28T09:30:00Z${' '.repeat(300)}x`,
  ])('%j is not clear', (text) => {
    expect(readEmbargo(text)).toBeNull()
  })
})

describe('a line above a text', () => {
  it.each([
    ['EMBARGOED UNTIL 0001 GMT SUNDAY NOVEMBER 29 2026', '2026-11-29T00:01:00.000Z'],
    ['EMBARGO: not for publication before 280600 GMT Nov 26', '2026-11-28T06:00:00.000Z'],
    ['(EMBARGOED UNTIL 6 p.m. EST, Nov. 28, 2026)', '2026-11-28T23:00:00.000Z'],
    ['Strictly embargoed until 10:00 BST on 3 June 2026', '2026-06-03T09:00:00.000Z'],
    ['Not for release before 10:00 BST on 3 June 2026', '2026-06-03T09:00:00.000Z'],
    ['Embargo: 28.11.2026 09:30 Uhr MEZ', '2026-11-28T08:30:00.000Z'],
    ['Sperrfrist bis 28. November 2026, 18.00 Uhr MEZ', '2026-11-28T17:00:00.000Z'],
    [
      'STRICTLY EMBARGOED – NOT FOR PUBLICATION OR BROADCAST BEFORE 00:01 GMT, SATURDAY 3 APRIL 2027',
      '2027-04-03T00:01:00.000Z',
    ],
    [
      'Attention: editors: embargoed until 09:00 Erbil time, Saturday 3 April 2027',
      '2027-04-03T06:00:00.000Z',
    ],
    ['NOTE TO EDITORS: This story is embargoed until 0900 GMT on April 3, 2027.', '2027-04-03T09:00:00.000Z'],
    ['Editors: Strictly not for use before 09:00 GMT on 3 April 2027', '2027-04-03T09:00:00.000Z'],
    ['Press release – EMBARGOED until 09:00 GMT on 3 April 2027', '2027-04-03T09:00:00.000Z'],
    ['Do not publish before 10:00 GMT on 3 April 2027', '2027-04-03T10:00:00.000Z'],
    ['For use after 09:00 BST, Saturday 3 April 2027', '2027-04-03T08:00:00.000Z'],
    ['Achtung Redaktionen: Sperrfrist 3. April 2027, 9 Uhr MESZ', '2027-04-03T07:00:00.000Z'],
    ['Diese Meldung ist gesperrt bis 3. April 2027, 9 Uhr MESZ', '2027-04-03T07:00:00.000Z'],
    ['Sous embargo jusqu’au samedi 3 avril 2027 à 9h (heure de Paris)', '2027-04-03T07:00:00.000Z'],
    ['Qedexe heta 3ê Nîsanê 2027, saet 09:00 (Hewlêr)', '2027-04-03T06:00:00.000Z'],
    ['Ambargo: 24.12.2026 09:00 TSİ', '2026-12-24T06:00:00.000Z'],
    ['AMBARGO: 24 ARALIK 2026 TSİ 09.00', '2026-12-24T06:00:00.000Z'],
    ["24.12.2026 TSİ 14.00'e kadar ambargolu", '2026-12-24T11:00:00.000Z'],
    ['24 Aralık 2026 Türkiye saatiyle 14.00’e kadar ambargoludur', '2026-12-24T11:00:00.000Z'],
    ['Embargo : 24/12/2026 09h00 (heure de Paris)', '2026-12-24T08:00:00.000Z'],
    ['محظور النشر حتى ٢٠٢٦/١٢/٢٤ الساعة ٠٩:٠٠ بتوقيت غرينتش', '2026-12-24T09:00:00.000Z'],
    ['ممنوع النشر قبل الساعة ٩ صباحا بتوقيت بغداد يوم ٢٤ كانون الأول ٢٠٢٦', '2026-12-24T06:00:00.000Z'],
    ['حظر حتى الساعة ٩:٠٠ بتوقيت بغداد ٢٤ كانون الأول ٢٠٢٦', '2026-12-24T06:00:00.000Z'],
    ['إمبارغو حتى ٢٤/١٢/٢٠٢٦ الساعة ٠٩:٠٠ بتوقيت بغداد', '2026-12-24T06:00:00.000Z'],
    ['قەدەغەیە تا ٢٠٢٦/١٢/٢٤ کاتژمێر ٠٩:٠٠ (کاتی هەولێر)', '2026-12-24T06:00:00.000Z'],
    [
      'بڵاو نەکرێتەوە پێش کاتژمێر ٩ی بەیانی ٢٤ی کانوونی یەکەمی ٢٠٢٦ بە کاتی هەولێر',
      '2026-12-24T06:00:00.000Z',
    ],
    ['EMBARGO TOT 24 december 2026 09.00 uur CET', '2026-12-24T08:00:00.000Z'],
    ['Embargo até 24/12/2026 às 09h00 (hora de Paris)', '2026-12-24T08:00:00.000Z'],
    ['Embargo do 24.12.2026, godz. 09:00 CET', '2026-12-24T08:00:00.000Z'],
    ['Эмбарго до 24.12.2026 09:00 МСК', '2026-12-24T06:00:00.000Z'],
    ['EMBARGO DO 24 grudnia 2026, godz. 09:00 CET', '2026-12-24T08:00:00.000Z'],
    ['ЭМБАРГО ДО 24 декабря 2026 09:00 МСК', '2026-12-24T06:00:00.000Z'],
    ['אמברגו עד 24.12.2026 09:00 GMT', '2026-12-24T09:00:00.000Z'],
    ['ЕМБАРГО ДО 24 грудня 2026 року 09:00 GMT', '2026-12-24T09:00:00.000Z'],
    ['ΕΜΠΑΡΓΚΟ ΕΩΣ 24/12/2026 09:00 GMT', '2026-12-24T09:00:00.000Z'],
    ['Εμπάργκο έως το Σάββατο 3 Απριλίου 2027 στις 09:00 GMT', '2027-04-03T09:00:00.000Z'],
    ['ΕΜΠΑΡΓΚΟ ΜΕΧΡΙ 24 ΔΕΚΕΜΒΡΙΟΥ 2026, 09:00 GMT', '2026-12-24T09:00:00.000Z'],
    ['ایمبارگو: ہفتہ 3 اپریل 2027، صبح 09:00 بجے GMT', '2027-04-03T09:00:00.000Z'],
    ['ایمبارگو ۲۴ دسمبر ۲۰۲۶ء، ۰۹:۰۰ GMT تک', '2026-12-24T09:00:00.000Z'],
    ['EMBARGO TIL 24. desember 2026 kl. 09:00 CET', '2026-12-24T08:00:00.000Z'],
    ['EMBARGO till 24 maj 2027 kl 09.00 CEST', '2027-05-24T07:00:00.000Z'],
    ['ممنوعیت انتشار تا 2026-12-24 09:00 GMT', '2026-12-24T09:00:00.000Z'],
    ['AMBARGOLU: 3 Nisan 2027 Cumartesi 09.00 (Erbil saati)', '2027-04-03T06:00:00.000Z'],
    [
      'ملاحظة للمحررين: يحظر نشر هذا الخبر قبل الساعة 9:00 صباحا بتوقيت غرينتش يوم السبت 3 أبريل 2027',
      '2027-04-03T09:00:00.000Z',
    ],
    [
      'بڵاوکردنەوە قەدەغەیە تا کاتژمێر ٩:٠٠ی بەیانی ٣ی نیسانی ٢٠٢٧ بە کاتی هەولێر',
      '2027-04-03T06:00:00.000Z',
    ],
  ])('%j keeps the story back', (line, moment) => {
    expect(readEmbargoLine(line)).toMatchObject({ embargo: { moment }, saysMore: false })
  })

  it.each([
    ['Embargo until 9 o’clock in the evening GMT, 3 April 2027', '2027-04-03T21:00:00.000Z'],
    ['Sperrfrist: Samstag, 3. April 2027, 9 Uhr abends MESZ', '2027-04-03T19:00:00.000Z'],
    ['AMBARGOLU: 3 Nisan 2027 Cumartesi akşam 09.00 (Erbil saati)', '2027-04-03T18:00:00.000Z'],
    ['محظور النشر حتى الساعة 9:00 مساء بتوقيت بغداد يوم السبت 3 أبريل 2027', '2027-04-03T18:00:00.000Z'],
    [
      'بڵاوکردنەوە قەدەغەیە تا کاتژمێر ٩:٠٠ی ئێوارەی ٣ی نیسانی ٢٠٢٧ بە کاتی هەولێر',
      '2027-04-03T18:00:00.000Z',
    ],
    ['Embargo heta roja Şemî 3ê Nîsana 2027an saet 9:00ê êvarê bi dema Hewlêrê', '2027-04-03T18:00:00.000Z'],
    ['Embargo until 9 in the evening GMT, 3 April 2027', '2027-04-03T21:00:00.000Z'],
    ['Embargoed until 21:00 in the evening GMT, 3 April 2027', '2027-04-03T21:00:00.000Z'],
  ])('%j tells the part of the day', (line, moment) => {
    expect(readEmbargoLine(line)).toMatchObject({ embargo: { moment } })
  })

  it.each([
    'Embargoed until 09:00 GMT, Friday 3 April 2027',
    'Embargoed until 3:00 at night GMT, 3 April 2027',
    'EMBARGOED UNTIL 03/04/2026',
    'Embargoed until 9.30 am Saturday',
    "TSİ 14.00'e kadar ambargolu",
    'Ambargo: 24.12.2026 09:00',
    'Embargo: 2026/12/24 09:00',
    'Embargo: 24/12/2026 09h00',
    'ئیمبارگۆ: ٢٠٢٦/١٢/٢٤ کاتژمێر ٠٩:٠٠',
    'EMBARGOED UNTIL 0001 SUNDAY 29 NOVEMBER',
    'SPERRFRIST 28. November 2026, 18.00 Uhr',
    'Embargo: Sunday 9am',
    'EMBARGO: noon Friday',
    'Under embargo until Sunday',
    'EMBARGOED UNTIL TOMORROW',
    'Embargo until tomorrow 09:00',
    'Hold for Sunday a.m. papers',
    'Advance for Sunday, March 8',
    'For use Sunday and thereafter',
    'FOR RELEASE SUNDAY',
    'Sperrfrist: Sonntag',
    'Sous embargo jusqu’à demain',
    'Ambargo: Pazar',
    'محظور النشر حتى الأحد',
    'قەدەغەی بڵاوکردنەوە تا یەکشەممە',
  ])('%j does, but not until when', (line) => {
    expect(readEmbargoLine(line)).toMatchObject({ embargo: null })
  })

  it.each([
    'Embargo on arms lifted in 2026',
    'حظر حتى إشعار آخر في 3 مدن',
    'قەدەغەیە تا 3 ڕۆژی تر لە هەولێر بن',
    'Ambargo 2027’ye kadar uzatıldı',
    'Эмбарго на поставки 3 стран снято',
    'Embargo do 2027 roku chcą posłowie',
    'Embargoed goods seized at 3 ports',
    'Embargo until 2027 sought by MPs',
    'EMBARGO UNTIL 2027 SOUGHT BY MPS',
    'For immediate release',
    'Embargo',
    'Embargo until 09:30 GMT on 28 November 2026 was broken by two papers, the ministry said.',
    'The report is under embargo until 09:30 GMT on 28 November 2026.',
    'Release of 28 November 2026 data delayed',
    'Do not use the lift before 10:00 on 3 April 2027, engineers say',
    'Note: Embargo until 2027 sought by MPs',
    'Embargo on Sunday trading ends',
    'Embargo ends on Friday',
    'Hold for ransom',
    'Advance for the Sunday league',
    'For use in schools',
    'For release of hostages',
    'Not for use on roads',
    'Tomorrow',
  ])('%j only speaks of one', (line) => {
    expect(readEmbargoLine(line)).toBeNull()
  })
})

describe('a clock', () => {
  it('means the first of an hour that comes twice, and nothing in one that is skipped', () => {
    const at = (month: number, day: number, hour: number) =>
      momentIn('Europe/Berlin', { year: 2026, month, day, hour, minute: 30 })
    expect(at(10, 25, 2)).toBe('2026-10-25T00:30:00.000Z')
    expect(at(3, 29, 2)).toBeNull()
    expect(at(2, 30, 2)).toBeNull()
    expect(momentIn('Mars/Olympus', { year: 2026, month: 1, day: 1, hour: 1, minute: 1 })).toBeNull()
  })

  it('shows in every zone what it means there', () => {
    const minutes = fc.integer({ min: 26_000_000, max: 32_000_000 })
    fc.assert(
      fc.property(fc.constantFrom(...zoneIds), minutes, (zone, at) => {
        const moment = new Date(at * 60_000).toISOString()
        const shown = clockIn(zone, moment)
        expect(clockIn(zone, momentIn(zone, shown) ?? '')).toEqual(shown)
      }),
    )
  })
})
