import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Filter,
  filterFields,
  filtersOf,
  isSameFilter,
  withFilter,
  withoutFilter,
  withoutFilters,
} from '../../../story/search/filters'
import { parseQuery } from '../../../story/search/query'
import { type Stage, usualIds, usualStages } from '../../../story/stages/stage'

describe('filters are read from what is typed', () => {
  test.each<[string, Filter[]]>([
    ['', []],
    ['ferry "all safe"', []],
    ['stage:draft ', [{ field: 'stage', value: 'draft' }]],
    ['stage:ed', [{ field: 'stage', value: 'editing' }]],
    ['house:Reuters', [{ field: 'house', value: 'reuters' }]],
    ['place:Erbil ', [{ field: 'city', value: 'Erbil' }]],
    ['editor:bob', [{ field: 'editing', value: 'bob' }]],
    ['byline:"Ann Howell" ferry', [{ field: 'byline', value: 'Ann Howell' }]],
    ['byline:"Ann How', [{ field: 'byline', value: 'Ann How' }]],
    ['before:2026-03', [{ field: 'before', value: '2026-03-01' }]],
    ['is:embargoed', [{ field: 'is', value: 'embargoed' }]],
    ['before:soon nosuch:field', []],
    // a story may have a stage that its desk has no longer
    ['stage:none', [{ field: 'stage', value: 'none' }]],
    ['city: byline:"" stage:', []],
    [
      'city:Erbil ferry stage:draft CITY:erbil stage:ready',
      [
        { field: 'stage', value: 'draft' },
        { field: 'stage', value: 'ready' },
        { field: 'city', value: 'Erbil' },
      ],
    ],
  ])('%j', (text, filters) => {
    expect(filtersOf(text)).toEqual(filters)
  })
})

test('stages are asked for by the names that a desk gives them', () => {
  const desk: Stage[] = [
    ...usualStages.filter(({ id }) => id !== 'ready'),
    { id: 'ready', name: 'Subbed', needs: [] },
    { id: 'یاسا', name: 'یاسا', needs: [] },
  ]
  const valuesOf = (text: string) => filtersOf(text, desk).map(({ value }) => value)
  expect(valuesOf('stage:sub ')).toEqual(['ready'])
  expect(valuesOf('stage:یا')).toEqual(['یاسا'])
  expect(withoutFilter('stage:Subbed ferry', { field: 'stage', value: 'ready' }, desk)).toBe('ferry')
  expect(withFilter('stage:sub ferry', { field: 'stage', value: 'ready' }, desk)).toBe('stage:sub ferry')
})

describe('a filter is written before the words, which stay as they are', () => {
  test.each<[string, Filter, string]>([
    ['', { field: 'stage', value: 'draft' }, 'stage:draft '],
    ['capt', { field: 'city', value: 'New York' }, 'city:"New York" capt'],
    ['stage:dr capt', { field: 'stage', value: 'draft' }, 'stage:dr capt'],
    ['stage:draft x', { field: 'stage', value: 'ready' }, 'stage:ready stage:draft x'],
    ['city:Erbil x', { field: 'city', value: 'Basra' }, 'city:Basra x'],
    ['x before:2026', { field: 'before', value: '2026-03-01' }, 'before:2026-03-01 x '],
    ['', { field: 'byline', value: 'Ann "AJ" Howell' }, 'byline:"Ann  AJ  Howell" '],
  ])('%j with %j', (text, filter, then) => {
    expect(withFilter(text, filter)).toBe(then)
  })

  test.each<[string, Filter, string]>([
    ['stage:draft capt', { field: 'stage', value: 'draft' }, 'capt'],
    ['a stage:dr  stage:draft b', { field: 'stage', value: 'draft' }, 'a b'],
    ['ferry city:"New York"', { field: 'city', value: 'new york' }, 'ferry '],
    ['city:Erbil', { field: 'city', value: 'Basra' }, 'city:Erbil'],
  ])('%j without %j', (text, filter, then) => {
    expect(withoutFilter(text, filter)).toBe(then)
  })

  test('words are what is left without filters', () => {
    expect(withoutFilters('stage:draft ferry city:"New York" "all safe" is:embargoed')).toBe(
      'ferry "all safe" ',
    )
  })
})

describe('what is written is read again, whatever else is typed', () => {
  const name = fc
    .array(fc.stringMatching(/^[\p{L}\p{N}*:-]{0,6}\p{L}$/u), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' '))
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const values: Record<Filter['field'], fc.Arbitrary<string>> = {
    stage: fc.constantFrom(...usualIds),
    house: fc.constantFrom('reuters', 'ap', 'own-house'),
    language: fc.constantFrom('en', 'ckb', 'pt-br'),
    city: name,
    byline: name,
    editing: name,
    headline: name,
    slug: name,
    after: day,
    before: day,
    is: fc.constantFrom('embargoed', 'unread', 'wire', 'template'),
  }
  const filter = fc
    .constantFrom(...filterFields)
    .chain((field) => values[field].map((value): Filter => ({ field, value })))
  const typed = fc
    .array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('stage:ready', 'city:"New', 'byline:ann ')),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(' '))

  test('for any filter and text', () => {
    fc.assert(
      fc.property(typed, filter, (text, asked) => {
        const has = (each: string) => filtersOf(each).some((other) => isSameFilter(asked, other))
        const there = withFilter(text, asked)
        expect(has(there)).toBe(true)
        expect(withFilter(there, asked)).toBe(there)
        const gone = withoutFilter(there, asked)
        expect(has(gone)).toBe(false)
        expect(withoutFilters(there)).toBe(withoutFilters(gone))
        if (!has(text))
          expect(parseQuery(withoutFilters(text).trimStart())).toEqual(
            parseQuery(withoutFilters(gone).trimStart()),
          )
      }),
    )
  })
})
