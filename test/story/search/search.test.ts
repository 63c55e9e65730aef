import { describe, expect, test } from 'vitest'
import { findMatches, snippetOf } from '../../../story/search/matches'
import { parseQuery } from '../../../story/search/query'
import { foldText } from '../../../story/search/words'

describe('a word is found however it is written', () => {
  test.each([
    ['Café', 'cafe'],
    ['ŁÓDŹ', 'lodz'],
    ['كوردستان', 'کوردستان'],
    ['هەولێر', 'ەەولیر'],
    ['علي', 'على'],
    ['مدرسة', 'مدرسه'],
    ['أحمد', 'احمد'],
    ['إربيل', 'اربيل'],
    ['آزادي', 'ازادی'],
    ['رئيس', 'رییس'],
    ['كتـــاب', 'کتاب'],
    ['٢٠٢٦', '2026'],
    ['هه‌ولێر', 'ههولێر'],
  ])('%s as %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other))
  })

  test('marks between words part them', () => {
    expect(foldText('Ferry-storm: “all safe”, they say')).toBe('ferry storm all safe they say')
  })
})

describe('what is typed is read', () => {
  test.each([
    ['ferry ', [{ field: null, words: ['ferry'], isPrefix: false }]],
    ['ferry', [{ field: null, words: ['ferry'], isPrefix: true }]],
    ['fer* ', [{ field: null, words: ['fer'], isPrefix: true }]],
    ['"all safe" ', [{ field: null, words: ['all', 'safe'], isPrefix: false }]],
    ['"all safe', [{ field: null, words: ['all', 'safe'], isPrefix: true }]],
    ['byline:"Ann Lee"', [{ field: 'byline', words: ['ann', 'lee'], isPrefix: false }]],
    ['CITY:Hewlêr ', [{ field: 'city', words: ['hewler'], isPrefix: false }]],
    ['slug:ferry-storm ', [{ field: 'slug', words: ['ferry', 'storm'], isPrefix: false }]],
    ['editor:bob ', [{ field: 'editing', words: ['bob'], isPrefix: false }]],
    ['place:Hewlêr ', [{ field: 'city', words: ['hewler'], isPrefix: false }]],
    ['stage: ', [{ field: null, words: ['stage'], isPrefix: false }]],
    ['editing:bob ', [{ field: 'editing', words: ['bob'], isPrefix: false }]],
    ['nosuch:field ', [{ field: null, words: ['nosuch', 'field'], isPrefix: false }]],
    ['before:soon ', [{ field: null, words: ['before', 'soon'], isPrefix: false }]],
    ['before:2026-02-30 ', [{ field: null, words: ['before', '2026', '02', '30'], isPrefix: false }]],
    ['" ', []],
    ['  – ', []],
  ])('%j', (text, terms) => {
    expect(parseQuery(text).terms).toEqual(terms)
  })

  test.each([
    ['before:2026', { before: '2026-01-01' }],
    ['after:2026', { after: '2026-12-31' }],
    ['before:2026-3', { before: '2026-03-01' }],
    ['after:2024-02', { after: '2024-02-29' }],
    ['after:2026-03-09', { after: '2026-03-09' }],
    ['stage:ed', { stages: ['editing'] }],
    ['stage:draft stage:filed', { stages: ['draft', 'filed'] }],
    ['house:AP house:reuters', { houses: ['ap', 'reuters'] }],
    ['language:ckb', { languages: ['ckb'] }],
    ['is:embargoed', { is: ['embargoed'] }],
    ['is:unread is:Wire', { is: ['unread', 'wire'] }],
  ])('%j asks for no words', (text, asked) => {
    expect(parseQuery(text)).toMatchObject({ ...asked, terms: [] })
  })
})

describe('what answers is marked', () => {
  const text = 'The ferry is back. Ferries sail from Hewlêr: all are safe, all are well.'
  test.each([
    ['ferr', ['ferry', 'Ferries']],
    ['ferry ', ['ferry']],
    ['hewler ', ['Hewlêr']],
    ['"all are well" ', ['all are well']],
    ['"all are" ', ['all are', 'all are']],
    ['nothing ', []],
  ])('%j', (query, found) => {
    const matches = findMatches(text, parseQuery(query).terms)
    expect(matches.map(({ from, to }) => text.slice(from, to))).toEqual(found)
  })

  test('a line around the first shows it in context', () => {
    const long = `${'word '.repeat(100)}the ferry is back ${'word '.repeat(100)}`
    const snippet = snippetOf(long, parseQuery('ferry ').terms, 60)
    expect(snippet?.text).toMatch(/^… word .*the ferry is back .*word …$/)
    expect(snippet?.matches.map(({ from, to }) => snippet.text.slice(from, to))).toEqual(['ferry'])
  })

  test('no line where nothing answers', () => {
    expect(snippetOf(text, parseQuery('storm ').terms, 60)).toBeNull()
  })
})
