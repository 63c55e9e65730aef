import { describe, expect, it } from 'vitest'
import {
  directionOf,
  guessLanguage,
  languageName,
  languageOfText,
  languageTag,
} from '../../../story/languages'

const english = 'Rain fell on the hills on Monday, the office said.'
const sorani = 'بارانێکی زۆر لە شارەکە باری و کەس زیانی پێ نەگەیشت.'
const arabic = 'هطلت الأمطار على المدينة يوم الاثنين، كما قال المكتب.'
const persian = 'دفتر گفت که روز دوشنبه باران زیادی بر شهر بارید و پل بسته شد.'
const urdu = 'دفتر نے کہا کہ پیر کو شہر میں بہت بارش ہوئی۔'
const hebrew = 'גשם כבד ירד על העיר ביום שני, אמר המשרד.'
const kurmanji = 'Barana zêde li bajêr barî û kesek zirar nedît.'

describe('the language of a text is told by its letters before what its file says', () => {
  it.each([
    [english, 'en', 'en'],
    [english, 'en-GB', 'en-GB'],
    [english, 'fr', 'fr'],
    [english, 'English', 'en'],
    [english, 'ar', 'en'],
    [english, '', 'en'],
    [english, 'no language', 'en'],
    [sorani, 'en-US', 'ckb'],
    [sorani, 'ku', 'ckb'],
    [sorani, 'ku-Arab-IQ', 'ckb'],
    [sorani, 'ar', 'ckb'],
    [sorani, 'fa', 'ckb'],
    [sorani, 'Kurdish', 'ckb'],
    [sorani, '', 'ckb'],
    [arabic, 'en', 'ar'],
    [arabic, 'ar-IQ', 'ar-IQ'],
    [arabic, '', 'ar'],
    [persian, 'en', 'fa'],
    [persian, 'fa', 'fa'],
    [persian, 'ps', 'ps'],
    [persian, 'ar-SA', 'fa'],
    [urdu, 'ar', 'ur'],
    ['هطلت الأمطار علی المدينة یوم الاثنین، کما قال المکتب فی گلالة وپنجوین.', 'ar-IQ', 'ar-IQ'],
    [urdu, 'en', 'ur'],
    [urdu, 'ur-PK', 'ur-PK'],
    [hebrew, 'en', 'he'],
    [hebrew, 'ar', 'he'],
    [kurmanji, 'ku', 'kmr'],
    [kurmanji, 'ckb', 'kmr'],
    [kurmanji, 'tr', 'tr'],
    [`${english} قال المكتب.`, 'en', 'en'],
    [`${arabic} Reuters`, 'en', 'ar'],
    ['2026', 'ar', 'ar'],
  ])('%s, called %j', (text, declared, language) => {
    expect(languageOfText(text, declared, 'en')).toBe(language)
  })
})

it.each([
  ['English', 'en'],
  ['eng', 'en'],
  ['eng-GB', 'en-GB'],
  ['Deutsch', 'de'],
  ['العربية', 'ar'],
  ['کوردی', 'ku'],
  ['en_GB', 'en-GB'],
  ['ku-Arab', 'ckb'],
  ['ku-Latn-TR', 'kmr'],
  ['EN', 'en'],
  ['DE-AT', 'de-AT'],
  ['en_us', 'en-US'],
  ['ZH-hant-tw', 'zh-Hant-TW'],
  ['sorani', 'ckb'],
  ['und', null],
  ['English (UK)', null],
  ['x', null],
  ['', null],
  ['en"><script>', null],
])('%j means the tag %j', (declared, tag) => {
  expect(languageTag(declared)).toBe(tag)
})

it.each([
  ['ur', 'rtl'],
  ['he', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ku-Latn', 'ltr'],
  ['ckb-IQ', 'rtl'],
  ['en', 'ltr'],
  ['xx', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

const german =
  'Die Flut hat am Freitag die Straße nach Soran gesperrt, sagte die Polizei. Es ist das dritte Mal.'
const french =
  'La crue a coupé vendredi la route de Soran, a dit la police. Elle est dans une vallée du nord.'
const turkish =
  'Sel cuma günü yolu kesti, dedi polis. Bu ay üçüncü kez yol kapandı ve kimse bir şey bilmiyor.'
const kurdish = 'Ava çemê roja înê rê birî, polîs got. Ev cara sêyem e ku di vê mehê de rê tê girtin.'
const spanish =
  'La crecida cortó el viernes la carretera de Soran, dijo la policía. Es la tercera vez en el mes.'
const italian = 'La piena ha tagliato venerdì la strada di Soran, dice la polizia. È la terza volta nel mese.'

describe('the language of a text in Latin letters is told by its words', () => {
  it.each([
    [german, '', 'de'],
    [french, '', 'fr'],
    [turkish, '', 'tr'],
    [kurdish, '', 'kmr'],
    [spanish, '', 'es'],
    [italian, '', 'it'],
    [german, 'ar', 'de'],
    [german, 'de-AT', 'de-AT'],
    // templates say a language whether it is right or not, but a few words tell less than they do
    [`${german} ${german} ${german}`, 'en-US', 'de'],
    [german, 'en', 'en'],
    [`${german} ${german} ${german}`, 'da', 'da'],
    ['Von der Leyen und Le Pen in der BBC', '', 'en'],
    // of a few words the letters tell, but for those of names
    ['Baraj boşaltılacak. Koya yakınındaki baraj bu sonbaharda boşaltılacak.', '', 'tr'],
    ['Kar yolları kapattı', '', 'tr'],
    ['Berf rê girtin. Li Silêmaniyê ji ber berfê rê hatin girtin.', '', 'kmr'],
    ['Bendava nêzî Koyê vala bû', '', 'kmr'],
    ['Yağış rekoru kırıldı. Şiddetli yağış günü hayatı felç etti.', 'en-US', 'tr'],
    [kurdish, 'en', 'kmr'],
    ['Erdoğan visits Diyarbakır and Iğdır', 'en-GB', 'en-GB'],
    ['The chef made a purê and a café crème there', 'en', 'en'],
    ['Erdoğan visits Diyarbakır and Iğdır', '', 'en'],
    ['Erdoğan and Işık meet', '', 'en'],
    ['Fête à Nîmes, crêpe et île', '', 'en'],
    ['Rain fell in Silêmanî and Koyê', '', 'en'],
    [
      'Rain fell on the hills of Les Landes and La Rochelle on Monday, the office of Le Monde said.',
      '',
      'en',
    ],
    ['AC Milan 2 Inter 1 Juventus 0 Roma 3 Lazio 2 Napoli 1 Torino 0 Genoa 1', '', 'en'],
  ])('%s, called %j', (text, declared, language) => {
    expect(languageOfText(text, declared, 'en')).toBe(language)
  })

  it('Persian has letters of its own that most of its texts have, and Arabic others', () => {
    expect(guessLanguage('سیل روز جمعه جاده سوران را بست. این سومین بار در این ماه است.', '')).toBe('fa')
    expect(guessLanguage('ھطلت الأمطار علی المدينة يوم الاثنين، كما قالت المديرية.', '')).toBe('ar')
  })
})

it('a text without letters leaves the language open', () => {
  expect(guessLanguage('12, 13', 'fr')).toBe('fr')
})

describe('a language is told by what it calls itself', () => {
  it.each([
    ['ckb', 'کوردیی ناوەندی'],
    ['en', 'English'],
    ['en-us', 'American English'],
    ['pt-BR', 'português (Brasil)'],
    ['x-none', 'x-none'],
    ['en_US', 'en_US'],
    ['', ''],
  ])('%s: %s', (tag, name) => {
    expect(languageName(tag)).toBe(name)
  })
})
