import { describe, expect, it } from 'vitest'
import { languageOfWord } from '../../../story/spelling/language'
import { readingsOf } from '../../../story/spelling/readings'
import { spelledWords } from '../../../story/spelling/words'

const words = (text: string) => spelledWords(text).map(({ word }) => word)

describe('the words that are looked up', () => {
  it.each([
    ['The ferry sailed.', ['The', 'ferry', 'sailed']],
    ['the premier’s aide', ['the', 'premier’s', 'aide']],
    ['the ministers’ cars', ['the', 'ministers', 'cars']],
    ['‘quoted’ words', ['quoted', 'words']],
    ['a well-known al-Sudani aide', ['well', 'known', 'Sudani', 'aide']],
    ['Osama bin Laden and van der Meer', ['Osama', 'Laden', 'and', 'Meer']],
    ['the al that is no name', ['the', 'al', 'that', 'is', 'no', 'name']],
    ['16-year-olds sailed', ['sailed']],
    ['HARBOUR-WALL slug and UNESCO’s MPs', ['slug', 'and']],
    ['3rd of F-16s, COVID-19, G7', ['of']],
    ['@kurdistan24 #newroz on rudaw.net, file_name', ['on']],
    ['on WhatsApp and YouTube', ['on', 'and']],
    ['Gov. Sen. Aro said', ['Aro', 'said']],
    ['On Thurs. Aro left. Friday. Aro came', ['On', 'Aro', 'left', 'Friday', 'Aro', 'came']],
    ['e.g. this', ['this']],
    ['struck \ufffc\ufffc\ufffcing words', ['struck', 'words']],
    ['دەسەڵاتی هەرێم ۲۰۲٦', ['دەسەڵاتی', 'هەرێم']],
    ['می‌رود به خانه', ['می‌رود', 'به', 'خانه']],
    ['العـــراق', ['العـــراق']],
    ['', []],
  ])('of “%s” are %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('are told where they stand, whether they begin a sentence, and what hyphens join them to', () => {
    const text = '“Ferry” left. Al-Sudani came. Qubad Talabani left.'
    expect(spelledWords(text).map(({ word, isFirst, compound }) => [word, isFirst, compound])).toEqual([
      ['Ferry', true, 'Ferry'],
      ['left', false, 'left'],
      ['Al', true, 'Al-Sudani'],
      ['Sudani', false, 'Al-Sudani'],
      ['came', false, 'came'],
      ['Qubad', false, 'Qubad'],
      ['Talabani', false, 'Talabani'],
      ['left', false, 'left'],
    ])
    for (const { word, from, to } of spelledWords(text)) expect(text.slice(from, to)).toBe(word)
  })
})

it.each([
  ['ferry', 'en', 'en'],
  ['Ferry', 'ckb', 'en'],
  ['Ferry', 'ar', 'en'],
  ['هەولێر', 'ckb', 'ckb'],
  ['هەولێر', 'en', null],
  ['ferry', 'und', null],
  ['Москва', 'en', null],
  ['ferry', 'kmr', 'kmr'],
])('the word %s in a block of %s is of %s', (word, block, language) => {
  expect(languageOfWord(word, block)).toBe(language)
})

it.each([
  ['don’t', 'en', ["don't", "don't"]],
  ['Barzo’s', 'en', ["Barzo's", 'Barzo']],
  ['there’ll', 'en', ["there'll", 'there']],
  ['ferry’d', 'en', ["ferry'd", 'ferry']],
  ['naïve', 'en', ['naïve', 'naive']],
  ['l’accord', 'fr', ["l'accord", 'accord']],
  ['Erbil’de', 'tr', ["Erbil'de", 'Erbil']],
  ['العِرَاق', 'ar', ['العراق']],
  ['العـــراق', 'ar', ['العراق']],
  ['می‌رود', 'fa', ['می‌رود']],
])('%s (%s) is right where a dictionary has one of %j', (word, language, readings) => {
  expect(readingsOf(word, language)).toEqual([...new Set(readings)])
})
