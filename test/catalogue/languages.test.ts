import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  currencyName,
  formatChanged,
  formatDate,
  formatDay,
  formatDuration,
  formatList,
  formatMoment,
  formatNumber,
  setUiLanguage,
  t,
  uiDirection,
  uiLanguage,
} from '../../catalogue'
import { en } from '../../catalogue/en'
import { findingMessage } from '../../catalogue/finding'
import type { Translation } from '../../catalogue/language'
import { languageName, languages, languageToShow } from '../../catalogue/languages'
import { pseudoString } from '../../catalogue/pseudo'
import { engineWithoutKurdish } from '../story/languages/engine'

afterEach(() => {
  vi.restoreAllMocks()
  setUiLanguage('en')
})

describe('the language that is shown', () => {
  test.each([
    ['what was chosen', 'en-XA', ['en'], 'en-XA'],
    ['the system’s, where nothing was chosen', '', ['en-GB', 'fr'], 'en'],
    ['the first of the system’s that there is', '', ['xx', 'en-US'], 'en'],
    ['that of the system, wherever it is spoken', '', ['ar-IQ', 'en'], 'ar'],
    ['Sorani, by its own tag', '', ['ckb-IQ', 'ar'], 'ckb'],
    ['Sorani, by the tag of all Kurdish', '', ['ku', 'en'], 'ckb'],
    ['Sorani, where Kurdish has its letters', '', ['ku-IQ', 'en'], 'ckb'],
    ['Sorani, where Kurdish has its letters', '', ['ku-Arab-IR', 'en'], 'ckb'],
    ['Sorani, where the system says once more that it is Kurdish', '', ['ku-IQ', 'ku', 'ar'], 'ckb'],
    ['no Sorani, where it says so once more of Turkey', '', ['ku-TR', 'ku', 'ar'], 'ar'],
    [
      'no Sorani, where Kurdish has Latin letters',
      '',
      ['ku-TR', 'ku-Latn-IQ', 'kmr', 'kmr-Latn-TR', 'ar'],
      'ar',
    ],
    ['English, where there is none of them', '', ['xx-Latn-YY'], 'en'],
    ['the system’s, where the one chosen is gone', 'xx', ['en'], 'en'],
    ['English, where the system names none', '', [], 'en'],
    ['English, where a tag names what every object has', '', ['constructor'], 'en'],
  ])('%s', (_, chosen, system, shown) => {
    expect(languageToShow(chosen, system)).toBe(shown)
  })

  test('made-up languages are for tests alone', () => {
    expect(languages()).toEqual(['en', 'ar', 'ckb'])
    expect(languageToShow('', ['en-XA'])).toBe('en')
  })
})

describe('a change of language holds for what is asked for from then on', () => {
  test('strings, gaps and plurals', () => {
    setUiLanguage('en-XA')
    expect(uiLanguage()).toBe('en-XA')
    expect(t('settings.title')).toMatch(/^\[Šéttîñgš ~+\]$/)
    expect(t('merge.changed', { when: 'Monday' })).toMatch(/^\[.*Monday.*\]$/)
    expect(t('desk.binned', { count: 3 })).toMatch(/^\[3 .*\]$/)
    setUiLanguage('en')
    expect(t('settings.title')).toBe('Settings')
  })

  test.each([0, 1, 2, 3, 11, 100])('a language has its own plurals: %d', (count) => {
    setUiLanguage('ar-XB')
    expect(t('desk.binned', { count })).toMatch(/^\[.*\]$/)
    expect(t('merge.open', { count })).toMatch(/^\[.*\]$/)
  })

  test('names in a row, and the form that a finding names', () => {
    const twice = { code: 'doubled-form', values: { form: 'dateline' } }
    expect([formatList(['HTML', 'Word']), findingMessage(twice)]).toEqual(['HTML, Word', 'A second dateline'])
    setUiLanguage('ar')
    expect(formatList(['خبر', 'صورة'])).toBe('خبر وصورة')
    expect(findingMessage(twice)).toBe('سطر مكان وتاريخ مكرر')
  })

  test('direction and numbers', () => {
    expect([uiDirection(), formatNumber(1234)]).toEqual(['ltr', '1,234'])
    setUiLanguage('ar-XB')
    expect(uiDirection()).toBe('rtl')
    setUiLanguage('ckb')
    expect([uiDirection(), formatNumber(1234)]).toEqual(['rtl', '1,234'])
  })

  test('a language that the engine lacks has its own plurals, dates and names, and not those of the machine', () => {
    engineWithoutKurdish()
    setUiLanguage('ckb')
    expect([0, 1, 2, 11, 21].map((count) => t('find.count', { count }))).toEqual([
      'هیچ ئەنجامێک نییە',
      'یەک ئەنجام',
      '2 ئەنجام',
      '11 ئەنجام',
      '21 ئەنجام',
    ])
    const now = new Date(2026, 10, 30, 12)
    const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()
    expect([
      formatChanged(at(2026, 10, 30, 9, 5), now),
      formatChanged(at(2026, 10, 28, 9, 5), now),
      formatChanged(at(2026, 2, 3, 9, 5), now),
      formatDay('2026-11-29', now),
      formatDay('2026-11-28', now),
      formatDate('2025-11-28'),
      formatMoment(at(2025, 10, 28, 9, 5)),
      formatDuration(90_000),
      formatList(['HTML', 'Word', 'PDF']),
      currencyName('EUR'),
    ]).toEqual([
      '09:05',
      'شەممە 09:05',
      '3ی ئازار',
      'دوێنێ',
      'شەممە 28ی تشرینی دووەم',
      '28ی تشرینی دووەمی 2025',
      '28ی تشرینی دووەمی 2025، 09:05',
      '2 خولەک',
      'HTML، Word و PDF',
      'یۆرۆ',
    ])
  })

  test('what a language calls itself', () => {
    expect(languages().map(languageName)).toEqual(['English', 'العربية', 'کوردیی ناوەندی'])
  })
})

test('the made-up language keeps gaps and grows', () => {
  expect(pseudoString('Sort: {{order}}')).toBe('[Šôrt: {{order}} ~~~~~~]')
  expect(pseudoString('{{name}}')).toBe('[{{name}}]')
})

describe('the compiler refuses a language that lacks a string', () => {
  test('English has all of its own', () => {
    const same: Translation<'one' | 'other'> = en
    expect(same).toBe(en)
  })

  test('the command line speaks English alone', () => {
    const { terminal: _, ...screens } = en
    const translated: Translation<'one' | 'other'> = screens
    expect(translated).toEqual(screens)
  })

  test('a language needs each of its plurals', () => {
    const { one, other } = { one: en.desk.binned_one, other: en.desk.binned_other }
    const desk = { ...en.desk, binned_one: one, binned_other: other }
    // @ts-expect-error the plurals `few` and `many` are missing
    const slavic: Translation<'one' | 'few' | 'many' | 'other'> = { ...en, desk }
    expect(slavic).not.toBe(en)
  })

  test('no string may be left out', () => {
    const { title: _, ...others } = en.settings
    // @ts-expect-error the title is missing
    const without: Translation<'one' | 'other'> = { ...en, settings: others }
    expect(without).not.toBe(en)
  })
})
