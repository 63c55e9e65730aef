import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byline } from '../../../story/forms'
import { readBareByline, withFirstNamesFirst } from '../../../story/forms/byline'
import { houses } from '../../../story/houses'
import { languages } from '../../../story/languages'
import type { Byline } from '../../../story/schema/values'
import { bylines, style } from './values'

function by(...names: string[]): Byline[] {
  return names.map((name) => ({ name, credit: '' }))
}

function credited(credit: string, ...names: string[]): Byline[] {
  return names.map((name) => ({ name, credit }))
}

describe('a byline', () => {
  it.each<[house: string, language: string, text: string, value: Byline[]]>([
    ['kurdistan24', 'en', 'By Dilan Aro', by('Dilan Aro')],
    ['reuters', 'en', 'By Dilan Aro and Ana Ruiz', by('Dilan Aro', 'Ana Ruiz')],
    ['reuters', 'en', 'By Dilan Aro, Ana Ruiz and Tom Okafor', by('Dilan Aro', 'Ana Ruiz', 'Tom Okafor')],
    ['dpa', 'de', 'Von Karin Feld und Jonas Osei', by('Karin Feld', 'Jonas Osei')],
    ['kurdistan24', 'ckb', 'نووسینی: شیلان بارزۆ', by('شیلان بارزۆ')],
    ['kurdistan24', 'ar', 'بقلم: ليلى حسن و وليد نوري', by('ليلى حسن', 'وليد نوري')],
    ['kurdistan24', 'fr', 'Par Anne Roche et Luc Petit', by('Anne Roche', 'Luc Petit')],
    ['ap', 'en', 'By MARTA KOLLER\nAssociated Press', credited('Associated Press', 'MARTA KOLLER')],
    [
      'ap',
      'en',
      'By MARTA KOLLER and DILAN ARO\nAP Writers',
      credited('AP Writers', 'MARTA KOLLER', 'DILAN ARO'),
    ],
    [
      'ap',
      'en',
      'By MARTA KOLLER (AP Sports Writer) and DILAN ARO',
      [...credited('AP Sports Writer', 'MARTA KOLLER'), ...by('DILAN ARO')],
    ],
  ])('of %s in %s, %j, prints and is found', (house, language, text, value) => {
    expect(byline.print(value, style(house, language))).toBe(text)
    expect(byline.recognise(text, style(house, language))).toEqual({ value, length: text.length })
  })

  it('keeps an address where nobody is named before it', () => {
    expect(byline.parse('By desk@example.org', style('kurdistan24'))).toEqual(by('desk@example.org'))
  })

  it.each<[text: string, value: Byline[]]>([
    ['BY DILAN ARO', by('DILAN ARO')],
    ['By Dilan Ferry and Ana Train', by('Dilan Ferry', 'Ana Train')],
    ['By Minh The Tran', by('Minh The Tran')],
    ['By Dilan Aro dilan@example.org', by('Dilan Aro')],
    ['by Dilan Aro', by('Dilan Aro')],
    ['ByDilan Aro', by('Dilan Aro')],
    ['ByStaff Reporter', by('Staff Reporter')],
    ['By: Dilan Aro & Ana Ruiz', by('Dilan Aro', 'Ana Ruiz')],
    ['By Dilan Aro; Ana Ruiz', by('Dilan Aro', 'Ana Ruiz')],
    ['By A. B. Carter, Jr. and Maria de la Cruz', by('A. B. Carter, Jr.', 'Maria de la Cruz')],
    ['By Marta Koller, Associated Press', credited('Associated Press', 'Marta Koller')],
    ['By Marta Koller and Dilan Aro, Staff Writers', credited('Staff Writers', 'Marta Koller', 'Dilan Aro')],
    [
      'By Marta Koller and Dilan Press, The Western Star',
      credited('The Western Star', 'Marta Koller', 'Dilan Press'),
    ],
    ['By Dilan Press', by('Dilan Press')],
    ['By Marta Koller, Dilan Press and Sami Aro', by('Marta Koller', 'Dilan Press', 'Sami Aro')],
    ['By Marta Koller, Press Association', credited('Press Association', 'Marta Koller')],
    ['By Marta Koller, Harbour Times', credited('Harbour Times', 'Marta Koller')],
    ['By Marta Koller | Harbour Daily', credited('Harbour Daily', 'Marta Koller')],
    ['By Marta Koller, Political Correspondent', credited('Political Correspondent', 'Marta Koller')],
    [
      'By Marta Koller, special to the Harbour Daily',
      credited('special to the Harbour Daily', 'Marta Koller'),
    ],
    [
      'By Marta Koller, Political Correspondent, and Dilan Aro, Economics Editor',
      [...credited('Political Correspondent', 'Marta Koller'), ...credited('Economics Editor', 'Dilan Aro')],
    ],
    [
      'By Marta Koller, Political Correspondent, Harbour Daily',
      credited('Political Correspondent, Harbour Daily', 'Marta Koller'),
    ],
    ['By Marta Koller in Erbil', by('Marta Koller')],
    ['By Marta Koller in Erbil and Dilan Aro in Baghdad', by('Marta Koller', 'Dilan Aro')],
    ['By Marta Koller reporting from Duhok', by('Marta Koller')],
    ['By Marta Koller marta.koller@example.org', by('Marta Koller')],
    ['By Marta Koller, @martakoller', by('Marta Koller')],
    ['Von Marta Koller, dpa', credited('dpa', 'Marta Koller')],
    ['By Kurdistan 24', by('Kurdistan 24')],
    ['Written by Dilan Aro', by('Dilan Aro')],
    ['ئامادەکردنی: شیلان بارزۆ', by('شیلان بارزۆ')],
    ['كتبت: ليلى حسن', by('ليلى حسن')],
    ['By Dilan Aro in Erbil', by('Dilan Aro')],
    ['By Dilan Aro in Erbil and Ana Ruiz in Baghdad', by('Dilan Aro', 'Ana Ruiz')],
    ['By Dilan Aro, reporting from Duhok', by('Dilan Aro')],
    ['By Dilan Aro, Erbil', by('Dilan Aro')],
    ['By Dilan Aro, Press Association', credited('Press Association', 'Dilan Aro')],
    ['By Dilan Aro and Ana Ruiz, Press Association', credited('Press Association', 'Dilan Aro', 'Ana Ruiz')],
    [
      'By Dilan Aro and Kani Press, The Northern Post',
      credited('The Northern Post', 'Dilan Aro', 'Kani Press'),
    ],
    ['By Kani Press', by('Kani Press')],
    ['By Dilan Aro, Political Correspondent', credited('Political Correspondent', 'Dilan Aro')],
    ['By Dilan Aro | The Northern Post', credited('The Northern Post', 'Dilan Aro')],
    ['By Dilan Aro for The Northern Post', credited('The Northern Post', 'Dilan Aro')],
    ['By Dilan Aro dilan@example.org', by('Dilan Aro')],
    ['By Dilan Aro (@dilanaro)', by('Dilan Aro')],
    ['By DILAN ARO and ANA RUIZ, AP', credited('AP', 'DILAN ARO', 'ANA RUIZ')],
    ['By AFP', by('AFP')],
    ['By Dilan Aro in Erbil, Iraq', by('Dilan Aro')],
    ['By Dilan Aro near Koya', by('Dilan Aro')],
    ['By Dilan Aro at the border', by('Dilan Aro')],
    ['By Dilan Aro in Koya near the border', by('Dilan Aro')],
    ['By Dilan Aro on the Turkish border', by('Dilan Aro')],
    ['BY DILAN ARO IN ERBIL', by('DILAN ARO')],
    ['By: Dilan Aro/ Erbil', by('Dilan Aro')],
    ['By Dilan Aro, Reuters in Erbil', credited('Reuters in Erbil', 'Dilan Aro')],
    ['By Dilan Aro, Erbil bureau chief', credited('Erbil bureau chief', 'Dilan Aro')],
    ['By Dilan Aro Middle East correspondent', credited('Middle East correspondent', 'Dilan Aro')],
    ['By Dilan Aro, Kurdistan 24 English', credited('Kurdistan 24 English', 'Dilan Aro')],
    [
      'By Dilan Aro, with additional reporting by Ana Ruiz',
      credited('with additional reporting by Ana Ruiz', 'Dilan Aro'),
    ],
    ['By agencies', by('agencies')],
    ['By our correspondent in Erbil', by('our correspondent in Erbil')],
    ['Von unserem Korrespondenten in Erbil', by('unserem Korrespondenten in Erbil')],
    ['Von unserem Korrespondenten Jonas Osei', by('Jonas Osei')],
    ['Von Karin Feld, Nordpost', credited('Nordpost', 'Karin Feld')],
    ['Von Karin Feld, dpa', credited('dpa', 'Karin Feld')],
    ['بقلم ليلى حسن', by('ليلى حسن')],
    ['بقلم/ ليلى حسن', by('ليلى حسن')],
    ['\u200fنووسینی: شیلان بارزۆ', by('شیلان بارزۆ')],
    ['نوسینی شیلان بارزۆ', by('شیلان بارزۆ')],
    ['لەلایەن: شیلان بارزۆ', by('شیلان بارزۆ')],
    ['Par Anne Roche, à Erbil', by('Anne Roche')],
    ['Par Anne Roche (à Erbil)', by('Anne Roche')],
    ['Par Anne Roche avec Luc Petit', by('Anne Roche', 'Luc Petit')],
    ['By Dilan Aro with Ana Ruiz', by('Dilan Aro', 'Ana Ruiz')],
    ['Par Anne Roche, envoyée spéciale à Erbil', credited('envoyée spéciale à Erbil', 'Anne Roche')],
    ['By Dilan Aro, Correspondent in Erbil', credited('Correspondent in Erbil', 'Dilan Aro')],
    ['Par notre correspondante Anne Roche', by('Anne Roche')],
    ['De notre correspondante à Erbil, Anne Roche', by('Anne Roche')],
    ['Von unserer Korrespondentin in Erbil, Karin Feld', by('Karin Feld')],
    ['Von Karin Feld, zurzeit Erbil', by('Karin Feld')],
    ['Aus Erbil berichtet Karin Feld', by('Karin Feld')],
    ['Eine Reportage von Karin Feld', by('Karin Feld')],
    ['By DILAN ARO Associated Press', credited('Associated Press', 'DILAN ARO')],
    ['By DILAN ARO and MARTA KOLLER Harbour Daily', credited('Harbour Daily', 'DILAN ARO', 'MARTA KOLLER')],
    ['By Dilan Aro Associated Press', credited('Associated Press', 'Dilan Aro')],
    ['By Dilan Aro AFP', credited('AFP', 'Dilan Aro')],
    ['By Dilan Aro Staff Writer', credited('Staff Writer', 'Dilan Aro')],
    ['By Dilan Aro Senior Political Correspondent', credited('Senior Political Correspondent', 'Dilan Aro')],
    ['Von Karin Feld Redakteurin', credited('Redakteurin', 'Karin Feld')],
    ['Von Karin Feld (Text)', by('Karin Feld')],
    ['Von Karin Feld (Text) und Jonas Osei (Fotos)', credited('Fotos: Jonas Osei', 'Karin Feld')],
    ['Par Anne Roche (texte) et Luc Petit (photos)', credited('photos: Luc Petit', 'Anne Roche')],
    ['By Dilan Aro (words) and Ana Ruiz (pictures)', credited('pictures: Ana Ruiz', 'Dilan Aro')],
    ['Von Jonas Osei (Fotos)', credited('Fotos', 'Jonas Osei')],
    ['By Dilan Aro Petra', by('Dilan Aro Petra')],
    ['By Mary Ann Writer', by('Mary Ann Writer')],
    ['By Marta Koller Press', by('Marta Koller Press')],
    ['By MARTA DE LA CRUZ', by('MARTA DE LA CRUZ')],
  ])('typed as %j is found', (text, value) => {
    expect(byline.recognise(text, style('kurdistan24'))).toEqual({ value, length: text.length })
  })

  it.each<[language: string, text: string, value: Byline[]]>([
    ['fr', 'Par Anne Roche avec Luc Petit à Bagdad', by('Anne Roche', 'Luc Petit')],
    ['fr', 'Par Anne Roche à Erbil avec Luc Petit à Bagdad', by('Anne Roche', 'Luc Petit')],
    ['fr', 'Par Anne Roche et Luc Petit, avec Zoé Blanc à Erbil', by('Anne Roche', 'Luc Petit', 'Zoé Blanc')],
    ['en', 'By Dilan Aro with Ana Ruiz in Erbil', by('Dilan Aro', 'Ana Ruiz')],
    ['de', 'Von Karin Feld mit Jonas Osei in Bagdad', by('Karin Feld', 'Jonas Osei')],
    ['es', 'Por Ana Ruiz y Luis Gil con Eva Paz en Bagdad', by('Ana Ruiz', 'Luis Gil', 'Eva Paz')],
    ['en', 'Reported by Dilan Aro', by('Dilan Aro')],
    ['kmr', 'Ji Dilan Aro', by('Dilan Aro')],
    ['kmr', 'Ji aliyê Dilan Aro ve', by('Dilan Aro')],
    ['kmr', 'Nûçe: Dilan Aro', by('Dilan Aro')],
    ['ckb', 'ڕاپۆرت: شیلان بارزۆ', by('شیلان بارزۆ')],
    ['ckb', 'راپۆرت: شیلان بارزۆ و ئازاد کەریم', by('شیلان بارزۆ', 'ئازاد کەریم')],
    ['ckb', 'نووسینی: شیلان بارزۆ، وێنە: ئازاد کەریم', credited('وێنە: ئازاد کەریم', 'شیلان بارزۆ')],
    ['ar', 'بقلم: ليلى حسن وسامي كريم', by('ليلى حسن', 'سامي كريم')],
    ['ar', 'بقلم: ليلى حسن ووليد نوري', by('ليلى حسن', 'وليد نوري')],
    ['ar', 'بقلم: ليلى حسن وليد نوري', by('ليلى حسن وليد نوري')],
    ['tr', 'Haber: Elif Kaya / Fotoğraf: Can Demir', credited('Fotoğraf: Can Demir', 'Elif Kaya')],
    ['tr', 'Haber ve fotoğraf: Elif Kaya', by('Elif Kaya')],
    ['es', 'Texto: Ana Ruiz / Fotos: Luis Gil', credited('Fotos: Luis Gil', 'Ana Ruiz')],
    ['fr', 'Texte : Anne Roche / Photos : Luc Petit', credited('Photos : Luc Petit', 'Anne Roche')],
    ['ru', 'Автор: Иван Петров', by('Иван Петров')],
    ['he', 'מאת: דארה סלים', by('דארה סלים')],
    ['nl', 'Door: Jan de Vries', by('Jan de Vries')],
    ['nl', 'Door Jan de Vries en Lana Osman', by('Jan de Vries', 'Lana Osman')],
    ['nl', 'Van Jan van der Berg', by('Jan van der Berg')],
    ['sv', 'Av Lana Osman', by('Lana Osman')],
    ['pt', 'Por Ana Dias e Rui Costa', by('Ana Dias', 'Rui Costa')],
    ['pl', 'Autor: Jan Nowak i Ewa Lis', by('Jan Nowak', 'Ewa Lis')],
    ['ru', 'Автор: Иван Петров и Анна Лис', by('Иван Петров', 'Анна Лис')],
    ['uk', 'Автори: Іван Петренко і Анна Лис', by('Іван Петренко', 'Анна Лис')],
    ['en', 'Por Ana Ruiz y Luis Gil', by('Ana Ruiz', 'Luis Gil')],
    ['en', 'Por Ana Dias e Rui Costa', by('Ana Dias', 'Rui Costa')],
    ['en', 'Di Anna Rossi e Luca Bruni', by('Anna Rossi', 'Luca Bruni')],
    ['el', 'Της Άννας Λις', by('Άννας Λις')],
    ['ur', 'تحریر: لانا عثمان', by('لانا عثمان')],
    ['he', 'מאת דארה סלים ולנה אוסמן', by('דארה סלים', 'לנה אוסמן')],
    ['en', 'By Ji Yeon Park', by('Ji Yeon Park')],
  ])('in %s, typed as %j, is found', (language, text, value) => {
    expect(byline.recognise(text, style('kurdistan24', language))).toEqual({ value, length: text.length })
  })

  it.each([
    ['kmr', 'Ji Hewlêr Heta Duhok'],
    ['kmr', 'Ji Duhok'],
    ['kmr', 'Ji ber baranê rê girtî ye'],
    ['en', 'Ji Yeon Park'],
    ['en', 'Report by the ministry'],
    ['es', 'Texto: la ley cambia'],
    ['fr', 'Par Erbil avec Luc Petit à Bagdad'],
    ['en', 'Door Opens Wide'],
    ['el', 'Της χώρας'],
    ['en', 'Van Morrison Sings'],
    ['nl', 'Door de regen'],
    ['nl', 'Door Rusland'],
    ['ru', 'Автор Романа Умер'],
    ['ar', 'تقرير: لانا عثمان'],
  ])('in %s, %j is a line of the story', (language, text) => {
    expect(byline.recognise(text, style('kurdistan24', language))).toBeNull()
  })

  it.each([
    'By Tuesday, the river had fallen.',
    'By Tuesday Afternoon',
    'By noon the road was open',
    'By March the shops were full',
    'By the bridge',
    'By Mail',
    'By Royal Decree',
    'By Popular Demand',
    'By Secret Ballot',
    'By Mutual Consent',
    'By Simple Majority',
    'By Executive Order',
    'By Order Of The Court',
    'By Night Train',
    'Par Air France',
    'Von Turkish Airlines',
    'By Express',
    'By Dilan Aro’s account, nobody knew.',
    'By Dilan Aro in a Hurry',
    'By 2026',
    'Byline',
    'By Dilan Aro\nThe river rose in the night.',
    'كتب الوزير رسالة',
    '',
    'By the radio',
    'By the weekly',
    'By Rail with Ana Ruiz',
    'Aus Erbil berichtet niemand mehr',
    'Eine Reportage von der Grenze',
    'Von unserer Grenze',
    'لەلایەن حکومەتەوە بڕیار درا',
    'Par Erbil à Bagdad',
    'By the time in Erbil',
  ])('%j is a line of the story', (text) => {
    expect(byline.recognise(text, style('kurdistan24'))).toBeNull()
  })

  it.each<[text: string, value: Byline[]]>([
    ['Dilan Aro, Erbil', by('Dilan Aro')],
    ['Dilan Aro | The Northern Post', credited('The Northern Post', 'Dilan Aro')],
    ['DILAN ARO, AFP', credited('AFP', 'DILAN ARO')],
    ['Dilan Aro reporting from Duhok', by('Dilan Aro')],
    ['Dilan Aro, Staff Writer', credited('Staff Writer', 'Dilan Aro')],
    ['تقرير: لانا عثمان', by('لانا عثمان')],
    ['تقرير/ لانا عثمان', by('لانا عثمان')],
    ['Reportagem: Ana Dias', by('Ana Dias')],
    ['Репортаж: Иван Петров', by('Иван Петров')],
  ])('without “By”, as %j, is one where a byline may stand', (text, value) => {
    expect(readBareByline(text, style('kurdistan24'))).toEqual(value)
  })

  it.each([
    'Dilan Aro',
    'Erbil, Iraq',
    'New York | World',
    'Dam Drained in Erbil',
    'Dam near Koya to be drained',
    'Dilan Aro says no, Erbil says yes',
    'Storm Hits Erbil, Baghdad',
    'Kurdistan Region, Iraq',
    'President Barzo arrives in Baghdad',
    'تقرير: العراق يستورد الغاز',
    'تقرير: السد يفرغ',
    'Bericht: Reuters',
    'Karim Salih, Army Outpost',
    'Lana Osman, Independent',
    'من ذاكرة مدينة',
    'من لاجئ لوزير',
    'من أجل السلام',
    'من يحمي أطفالنا',
    'من بغداد إلى أربيل',
    'من دون اتفاق',
    'Репортаж: дождь в городе',
  ])('without “By”, %j is none', (text) => {
    expect(readBareByline(text, style('kurdistan24'))).toBeNull()
  })

  it.each(houses.map(({ id }) => id))('of %s keeps its values through print and reading', (house) => {
    fc.assert(
      fc.property(bylines, fc.constantFrom(...languages), (value, { tag }) => {
        const read = byline.parse(byline.print(value, style(house, tag)), style(house, tag))
        expect(byline.keepUnprinted(read, value, style(house, tag))).toEqual(value)
      }),
    )
  })
})

it.each(['ByteDance Said So', 'Byron Smith', 'Bylines Matter', 'ByDesign', 'Bygones Be Bygones'])(
  'is not found in %j',
  (text) => expect(byline.recognise(text, style('kurdistan24'))).toBeNull(),
)

describe('the names of a field have their first names first', () => {
  it.each([
    ['Osman, Lana', 'Lana Osman'],
    ['van der Berg, Jan', 'Jan van der Berg'],
    ['Osman, Lana M.', 'Lana M. Osman'],
    ['Osman, Lana; Barzo, Shilan', 'Lana Osman; Shilan Barzo'],
    ['Osman, Lana and Barzo, Shilan', 'Lana Osman; Shilan Barzo'],
    ['Lana Osman, Shilan Barzo', 'Lana Osman, Shilan Barzo'],
    ['Lana Osman, Reuters', 'Lana Osman, Reuters'],
    ['Reuters, AFP', 'Reuters, AFP'],
    ['Osman, Reuters', 'Osman, Reuters'],
    ['Osman, Erbil', 'Osman, Erbil'],
    ['Osman, Correspondent', 'Osman, Correspondent'],
    ['King, Jr', 'King, Jr'],
    ['By Lana Osman', 'By Lana Osman'],
    ['', ''],
  ])('%j is %j', (stated, names) => {
    expect(withFirstNamesFirst(stated, style('kurdistan24'))).toBe(names)
  })
})

it.each(['nl', 'pt', 'pl', 'ru', 'uk', 'he'])('a byline in %s is read as it is printed', (language) => {
  const value = by('Lana Osman', 'Hiwa Karim')
  const printed = byline.print(value, style('kurdistan24', language))
  expect(byline.recognise(printed, style('kurdistan24', language))?.value).toEqual(value)
})

describe('a byline in the ways of other newsrooms', () => {
  it.each<[text: string, value: Byline[]]>([
    [
      'By Lana Osman, Press Association, and Hiwa Karim, The Northern Post',
      [...credited('Press Association', 'Lana Osman'), ...credited('The Northern Post', 'Hiwa Karim')],
    ],
    ['By Lana Osman, Kani Press and Hiwa Karim', by('Lana Osman', 'Kani Press', 'Hiwa Karim')],
    ['By Lana Osman, Ravin Haber', by('Lana Osman', 'Ravin Haber')],
    ['Von Hanna Feld, Paul Merkur', by('Hanna Feld', 'Paul Merkur')],
    ['Von Hanna Feld, Peter Kurier', by('Hanna Feld', 'Peter Kurier')],
    ['By Lana Osman, Emily Post', by('Lana Osman', 'Emily Post')],
    ['By Lana Osman, Robin Times, Hiwa Karim', by('Lana Osman', 'Robin Times', 'Hiwa Karim')],
    ['By Lana Osman, Noor Star, The Northern Post', credited('The Northern Post', 'Lana Osman', 'Noor Star')],
    ['By Kani Press, Lana Osman', by('Kani Press', 'Lana Osman')],
    ['Von Hanna Feld, Kieler Merkur', credited('Kieler Merkur', 'Hanna Feld')],
    ['Von Hanna Feld, Rheinischer Kurier', credited('Rheinischer Kurier', 'Hanna Feld')],
    ['By Lana Osman, Erbil Post', credited('Erbil Post', 'Lana Osman')],
    ['By Lana Osman, Evening Star', credited('Evening Star', 'Lana Osman')],
    ['By Lana Osman, Irish Herald', credited('Irish Herald', 'Lana Osman')],
    ['By Lana Osman, Star Tribune', credited('Star Tribune', 'Lana Osman')],
    ['By Lana Osman, Church Times', credited('Church Times', 'Lana Osman')],
    ['By Lana Osman, Yeni Haber', credited('Yeni Haber', 'Lana Osman')],
    ['By Lana Osman, Merkur', credited('Merkur', 'Lana Osman')],
    ['By Lana Osman, The Post', credited('The Post', 'Lana Osman')],
    ['By Lana Osman and agencies', credited('agencies', 'Lana Osman')],
    ['By Lana Osman / @lanaosman', by('Lana Osman')],
    ['By Lana Osman—Northern Post', credited('Northern Post', 'Lana Osman')],
    ['By Lana Osman, March 3', by('Lana Osman')],
    ['By Lana Osman/TT', credited('TT', 'Lana Osman')],
    ['By Lana Osman, Northern State University', credited('Northern State University', 'Lana Osman')],
    ['Exclusive by Lana Osman', by('Lana Osman')],
    ['By Lana Osman / Gazette.example', credited('Gazette.example', 'Lana Osman')],
    ['By Lana Osman, gazette.example', credited('gazette.example', 'Lana Osman')],
    ['By Lana Osman / Gazetten', credited('Gazetten', 'Lana Osman')],
    ['By Lana Osman | Gazetten', credited('Gazetten', 'Lana Osman')],
    ['By Lana Osman / Die Woche', credited('Die Woche', 'Lana Osman')],
    ['By Lana Osman / AFP', credited('AFP', 'Lana Osman')],
    ['By Lana Osman / Channel 99', credited('Channel 99', 'Lana Osman')],
    ['By Lana Osman / Erbil', by('Lana Osman')],
    ['By Lana Osman / Hiwa Karim', by('Lana Osman', 'Hiwa Karim')],
    ['By Lana Osman and Hiwa Karim / Gazetten', credited('Gazetten', 'Lana Osman', 'Hiwa Karim')],
    ['By Hanna Feld / Lübecker Anzeiger', credited('Lübecker Anzeiger', 'Hanna Feld')],
    ['Von Hanna Feld / Kieler Nachrichten', credited('Kieler Nachrichten', 'Hanna Feld')],
    ['Von Hanna Feld, Lübecker Volkszeitung', credited('Lübecker Volkszeitung', 'Hanna Feld')],
    ['By Hanna Feld / Radio Kiel', credited('Radio Kiel', 'Hanna Feld')],
    ['By Lana Osman / Ajansa Nûçe', credited('Ajansa Nûçe', 'Lana Osman')],
    ['By Lana Osman / Yeni Haber', credited('Yeni Haber', 'Lana Osman')],
    ['By Hanna Feld/Northern Post', credited('Northern Post', 'Hanna Feld')],
    ['By Hanna Feld/Lana Osman', by('Hanna Feld', 'Lana Osman')],
    ['By Lana Osman of the Northern Post', credited('the Northern Post', 'Lana Osman')],
    ['By Lana Osman / Hanna Rosenblatt', by('Lana Osman', 'Hanna Rosenblatt')],
  ])('is found with all that it says: %j', (text, value) => {
    expect(byline.recognise(text, style('kurdistan24', 'en'))?.value).toEqual(value)
  })

  it.each<[language: string, text: string, value: Byline[]]>([
    ['ar', 'كتبت - لانا عثمان', by('لانا عثمان')],
    ['ar', 'كتب / هيوا كريم', by('هيوا كريم')],
    ['en', 'Lana Osman / Erbil', by('Lana Osman')],
    ['en', 'Reporter: Lana Osman', by('Lana Osman')],
    ['tr', 'Lana OSMAN/ERBİL, (DHA)', credited('DHA', 'Lana OSMAN')],
    ['tr', 'Lana OSMAN/ERBİL', by('Lana OSMAN')],
    ['fa', 'گزارش: لانا عثمان، تهران', by('لانا عثمان')],
  ])('is found where it stands without “By”: %s, %j', (language, text, value) => {
    expect(readBareByline(text, style('kurdistan24', language))).toEqual(value)
  })

  it.each([
    ['en', 'Dam Drained / Water Low'],
    ['en', 'Dam Drained / Water'],
    ['en', 'Dam Drained/Water Low'],
    ['en', 'Dam Drained | Videos'],
    ['ar', 'كتب - المحرر السياسي'],
    ['en', 'Reporter: Dam near Koya leaks'],
  ])('is none where nobody is named: %s, %j', (language, text) => {
    expect(readBareByline(text, style('kurdistan24', language))).toBeNull()
  })
})
