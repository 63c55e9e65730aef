import { describe, expect, it } from 'vitest'
import { type Copy, look, storyOf } from './look'

type Row = [copy: Copy, found: string[], language: string]

describe('letters of the Arabic keyboard', () => {
  it.each<Row>([
    ['حکومەتی كوردستان بڕیاری دا.', ['كوردستان → کوردستان'], 'ckb'],
    ['خوێندكاري نوێ هات.', ['خوێندكاري → خوێندکاری'], 'ckb'],
    ['كتاب خوب', ['كتاب → کتاب'], 'fa'],
    ['له هەولێر، كه باران باری.', ['له → لە', 'كه → کە'], 'ckb'],
  ])('are found in “%s”', (copy, found, language) => {
    expect(look('foreign-letters', storyOf(copy, language))).toEqual(found)
  })

  it.each<[Copy, string]>([
    ['حکومەتی کوردستان بڕیاری دا.', 'ckb'],
    ['گوناه و عبدالله و دوو\u200cشه\u200cممه لە هەولێر «که» ماه', 'ckb'],
    ['له هه\u200cولێر که باران', 'ckb'],
    ['خانه و نامه', 'fa'],
    ['قال كاتب كبير إن الكتاب جيد.', 'ar'],
    ['ڕۆژنامەی «كتاب كبير» نووسی.', 'ckb'],
    ['ڕۆژنامەی الكتاب نووسی.', 'ckb'],
    ['وشەی إسلامي و تأكيد.', 'ckb'],
    ['The road opened.', 'en'],
    ['Rê vebû.', 'kmr'],
  ])('are not told of “%s”', (copy, language) => {
    expect(look('foreign-letters', storyOf(copy, language))).toEqual([])
  })
})

describe('marks of the other script', () => {
  it.each<Row>([
    ['باران باری, پاشان وەستا; بۆچی?', [', → ،', '; → ؛', '? → ؟'], 'ckb'],
    ['قال «نعم», ثم ذهب?', [', → ،', '? → ؟'], 'ar'],
    ['سنة 1948, وفي 50%, قال: متى ?', [', → ،', ', → ،', '? → ؟'], 'ar'],
    ['The road، he said، opened.', ['، → ,', '، → ,'], 'en'],
  ])('are found in “%s”', (copy, found, language) => {
    expect(look('foreign-mark', storyOf(copy, language))).toEqual(found)
  })

  it.each<[Copy, string]>([
    ['باران باری، پاشان وەستا؛ بۆچی؟', 'ckb'],
    ['نرخەکە 1,200 دینارە و 3,5 کیلۆ', 'ckb'],
    ['في 3, 4 و 5,6 كان', 'ar'],
    ['کۆمپانیای Acme, Inc. هات', 'ckb'],
    ['The road, he said; opened?', 'en'],
    ['He said “نعم، شكرا” and left.', 'en'],
    ['The word خوش، which is old, came.', 'en'],
    ['a,b و ئەو', 'ckb'],
  ])('are not told of “%s”', (copy, language) => {
    expect(look('foreign-mark', storyOf(copy, language))).toEqual([])
  })
})

describe('digits of two scripts', () => {
  it.each<Row>([
    ['لە ٢٠٢٦ نرخەکە ٣ هەزار و 5 دینار بوو.', ['5 → ٥'], 'ckb'],
    [['في 2026 كان 12 رجلا.', 'ثم ٣ نساء.'], ['٣ → 3'], 'ar'],
    ['در ۱۲ و ۱۳ و ٤', ['٤ → ۴'], 'fa'],
  ])('are found in “%s”', (copy, found, language) => {
    expect(look('mixed-digits', storyOf(copy, language))).toEqual(found)
  })

  it.each<[Copy, string]>([
    ['لە ٢٠٢٦ نرخەکە ٣ هەزار بوو.', 'ckb'],
    ['کوردستان 24 لە ٢٠٢٦ گوتی.', 'ckb'],
    ['فڕۆکەی F-16 و K24 لە ٢٠٢٦', 'ckb'],
    [
      [
        { part: 'table', text: '12' },
        { part: 'lead', text: 'لە ٢٠٢٦' },
      ],
      'ckb',
    ],
    [['لە ٢٠٢٦', { text: 'It was 2026.', language: 'en' }], 'ckb'],
    ['گوتی «في 2026» لە ٢٠٢٦', 'ckb'],
    ['ماڵپەڕی 24.example لە ٢٠٢٦', 'ckb'],
  ])('are not told of “%s”', (copy, language) => {
    expect(look('mixed-digits', storyOf(copy, language))).toEqual([])
  })
})

describe('a joiner that does nothing', () => {
  it('is found doubled and beside a space', () => {
    expect(look('stray-joiner', storyOf('می\u200c\u200cروم', 'fa'))).toEqual(['ی\u200c\u200cر → ی\u200cر'])
    expect(look('stray-joiner', storyOf('خانه بزرگ\u200c است', 'fa'))).toEqual(['\u200c → '])
  })

  it.each<[string, string]>([
    ['می\u200cروم', 'fa'],
    ['شه\u200c هات', 'ckb'],
    ['The road', 'en'],
  ])('is not told of “%s”', (copy, language) => {
    expect(look('stray-joiner', storyOf(copy, language))).toEqual([])
  })
})
