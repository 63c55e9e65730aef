/** What an editor types to search: words, "phrases", beginnings* and fields (`byline:ann stage:draft before:2026-03`). */
import { type Stage, stagesAsked, usualStages } from '../stages/stage'
import { wordsOf } from './words'

/** The parts of a story that a word can be asked for in. */
export const textFields = ['headline', 'slug', 'byline', 'city', 'editing'] as const
export type TextField = (typeof textFields)[number]

/** Words that stand one after the other. */
export interface Term {
  /** The part they are to be in, or null for all. */
  field: TextField | null
  words: string[]
  /** Whether the last word is only the beginning of one. */
  isPrefix: boolean
}

/** What can be asked of a story by `is:`: under embargo now, not opened yet, from a wire, with open comments, with open suggestions, with open findings; or for templates instead. */
export const storyStates = [
  'embargoed',
  'unread',
  'wire',
  'commented',
  'suggested',
  'flagged',
  'template',
] as const
export type StoryState = (typeof storyStates)[number]

/** What is looked for in the list: words, and filters that all must hold. */
export interface Query {
  terms: Term[]
  /** The stages asked for, one of which a story is to have; none where all will do. So with houses and languages. */
  stages: string[]
  houses: string[]
  languages: string[]
  /** `2026-03-03`: changed before this day begins, or after it has ended. */
  before: string | null
  after: string | null
  /** What all stories are to be. */
  is: StoryState[]
}

/** Other names of fields. */
const synonyms: Readonly<Record<string, string>> = { place: 'city', editor: 'editing' }

const token = /(?:(?<!\p{L})(\p{L}+):)?(?:"([^"]*)("?)|(\S+))/gu

/** A part of what is typed: a value, in quotes or not, and the name of a field before it, or `''`. */
export interface QueryToken {
  name: string
  value: string
  isQuoted: boolean
  /** Whether the editor may still be typing it: nothing stands after it, nor does a quote close it. */
  isOpen: boolean
  from: number
  to: number
}

/** The parts of what is typed, in their order. */
export function tokensOf(text: string): QueryToken[] {
  return [...text.matchAll(token)].map((found) => {
    const [whole, name = '', quoted, quote, bare = ''] = found
    const to = found.index + whole.length
    return {
      name,
      value: quoted ?? bare,
      isQuoted: quoted !== undefined,
      isOpen: to === text.length && quote !== '"',
      from: found.index,
      to,
    }
  })
}
const dayPattern = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/

/** The first day that `2026`, `2026-3` or `2026-03-03` tells, or the last; null where it tells none. */
function dayOf(text: string, end: 'first' | 'last'): string | null {
  const [, year, month, day] = dayPattern.exec(text) ?? []
  if (year === undefined) return null
  const monthOf = Number(month ?? (end === 'first' ? 1 : 12))
  if (monthOf < 1 || monthOf > 12) return null
  const days = new Date(Date.UTC(Number(year), monthOf, 0)).getUTCDate()
  const dayOfMonth = Number(day ?? (end === 'first' ? 1 : days))
  if (dayOfMonth < 1 || dayOfMonth > days) return null
  return `${year}-${String(monthOf).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** What a field asks for beside words; false where it says nothing of that kind. */
function readFilter(query: Query, field: string, value: string, stages: readonly Stage[]): boolean {
  const small = value.toLowerCase()
  if (field === 'before' || field === 'after') {
    query[field] = dayOf(value, field === 'before' ? 'first' : 'last')
    return query[field] !== null
  }
  if (field === 'stage') {
    if (small !== '') query.stages.push(...stagesAsked(stages, small))
    return small !== ''
  }
  if (field === 'house' || field === 'language') {
    if (small !== '') query[`${field}s`].push(small)
    return small !== ''
  }
  const state = storyStates.find((each) => each === small)
  if (field !== 'is' || state === undefined) return false
  query.is.push(state)
  return true
}

/**
 * Reads what was typed. A field that is not known, or says what it cannot, is taken as words.
 * The last word typed may be unfinished, so it is a beginning, unless a blank or quote closes it.
 * @param stages of the desk
 */
export function parseQuery(text: string, stages: readonly Stage[] = usualStages): Query {
  const query: Query = {
    terms: [],
    stages: [],
    houses: [],
    languages: [],
    before: null,
    after: null,
    is: [],
  }
  for (const { name, value, isQuoted, isOpen, from, to } of tokensOf(text)) {
    const small = name.toLowerCase()
    const key = synonyms[small] ?? small
    if (name && readFilter(query, key, value, stages)) continue
    const field = textFields.find((each) => each === key) ?? null
    const words = wordsOf(name && field === null ? text.slice(from, to) : value).map(({ word }) => word)
    const isPrefix = isOpen || (!isQuoted && value.endsWith('*'))
    if (words.length > 0) query.terms.push({ field, words, isPrefix })
  }
  return query
}

/** Whether a word of a text answers a word that is asked for. */
export function answers(word: string, asked: string, isPrefix: boolean): boolean {
  return isPrefix ? word.startsWith(asked) : word === asked
}
