import { describe, expect, it } from 'vitest'
import {
  broaderTerms,
  genres,
  mediaTopics,
  searchTerms,
  termOf,
  type VocabularyTerm,
} from '../../../story/vocabularies'

const names = (terms: readonly VocabularyTerm[]) => terms.map(({ name }) => name)

describe('the vocabularies', () => {
  it('have each code once, and each broader term before its narrower ones', () => {
    for (const list of [mediaTopics, genres]) {
      const seen = new Set<string | null>([null])
      for (const { code, parent } of list) {
        expect(seen.has(code), code).toBe(false)
        expect(seen.has(parent), `${code} under ${parent}`).toBe(true)
        seen.add(code)
      }
    }
  })

  it('have the IPTC’s codes', () => {
    expect(mediaTopics.filter(({ parent }) => parent === null)).toHaveLength(17)
    expect(
      mediaTopics.every(({ code }) => /^medtop:(?:(?:0[1-9]|1[0-7])0{6}|2000[01]\d{3})$/.test(code)),
    ).toBe(true)
    expect(genres.every(({ code }) => /^genre:[\w-]+$/.test(code))).toBe(true)
    expect(genres).toHaveLength(51)
  })

  it.each([
    ['medtop:20000587', 'fundamental rights', ['society']],
    ['medtop:20000479', 'healthcare policy', ['politics and government', 'government policy']],
    ['medtop:20001065', 'football', ['sport', 'competition discipline']],
    ['medtop:04000000', 'economy, business and finance', []],
    ['genre:Obituary', 'Obituary', []],
  ])('tell what %s means and what it is under', (code, name, path) => {
    const term = termOf(code)
    expect(term?.name).toBe(name)
    expect(term && names(broaderTerms(term))).toEqual(path)
  })

  it('know no code that is another’s', () => {
    expect(termOf('medtop:99999999')).toBeNull()
    expect(termOf('subj:11000000')).toBeNull()
    expect(termOf('')).toBeNull()
    expect(broaderTerms({ code: 'own:politics', name: 'Politics' })).toEqual([])
  })
})

describe('searching a vocabulary', () => {
  it.each<[query: string, ...first: string[]]>([
    ['war', 'war', 'war crime', 'war victims'],
    ['elec', 'election'],
    ['nat elec', 'national elections'],
    ['elections national', 'national elections'],
    ['soccer', 'football'],
    ['labor str', 'labour strike'],
    ['20000587', 'fundamental rights'],
    ['medtop:15000000', 'sport'],
    ["qur'an", "Qur'an"],
    ['REFUGEES', 'refugees and internally displaced people'],
    ['post war', 'post-war reconstruction'],
  ])('finds %j', (query, ...first) => {
    expect(names(searchTerms(mediaTopics, query, first.length))).toEqual(first)
  })

  it('finds words by their beginnings only, and no more than asked for', () => {
    expect(names(searchTerms(mediaTopics, 'ball', 20))).not.toContain('football')
    expect(searchTerms(mediaTopics, 'a', 7)).toHaveLength(7)
    expect(searchTerms(mediaTopics, '  ', 7)).toEqual([])
    expect(searchTerms(mediaTopics, 'zzz', 7)).toEqual([])
    expect(searchTerms(mediaTopics, '()[.*', 7)).toEqual([])
  })

  it('finds genres, too', () => {
    expect(names(searchTerms(genres, 'fact', 2))).toEqual(['Fact Box', 'Fact Check'])
  })
})
