import { describe, expect, it } from 'vitest'
import { directionOf, guessLanguage, languageOfText, languageTag } from '../../../story/languages'

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
  ])('%s, called %j', (text, told, language) => {
    expect(languageOfText(text, told, 'en')).toBe(language)
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
  ['sorani', 'ckb'],
  ['und', null],
  ['English (UK)', null],
  ['x', null],
  ['', null],
  ['en"><script>', null],
])('%j means the tag %j', (told, tag) => {
  expect(languageTag(told)).toBe(tag)
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

it('a text without letters leaves the language open', () => {
  expect(guessLanguage('12, 13', 'fr')).toBe('fr')
})
