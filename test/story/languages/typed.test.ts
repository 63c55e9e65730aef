import { expect, it } from 'vitest'
import { typedLanguage } from '../../../story/languages/typed'

it.each([
  // the script tells at once
  ['F', 'ckb', [], 'en'],
  ['F', 'ckb', ['ckb', 'fr'], 'fr'],
  ['F', 'fr', [], 'fr'],
  ['س', 'en', [], 'ar'],
  ['س', 'en', ['ckb'], 'ckb'],
  ['س', 'en', ['', 'fa'], 'fa'],
  ['س', 'ckb', [], 'ckb'],
  ['کورد', 'en', [], 'ckb'],
  // and letters that one language alone has
  ['سلێمانی', 'en', ['ar'], 'ckb'],
  ['البصرة', 'en', ['ckb'], 'ar'],
  ['رئيس', 'en', [], 'ar'],
  ['كوردي', 'ckb', ['ckb'], 'ckb'],
  ['رئيس إقليم كوردستان يستقبل وفدا نيابيا', 'ckb', ['ckb'], 'ar'],
  ['گفت‌وگوی تازه میان تهران و بغداد آغاز شد', 'ckb', ['ckb'], 'fa'],
  ['П', 'en', [], 'ru'],
  ['П', 'uk', ['ru'], 'uk'],
  ['Α', 'en', [], 'el'],
  ['F', 'ru', ['en'], 'en'],
  // what tells nothing leaves it open
  ['24', 'ckb', [], 'ckb'],
  ['', 'en', ['ckb'], 'en'],
])('“%s” typed into a story in %s, where %j are usual, is in %s', (text, current, usual, language) => {
  expect(typedLanguage(text, current, usual)).toBe(language)
})
