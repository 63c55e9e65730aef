/** The filters among what is typed to search for. The text is the one truth: these read them from it and write them to it. */
import { type Stage, usualStages } from '../stages/stage'
import { parseQuery, tokensOf } from './query'

/** What can be asked for beside words, in the order that filters are shown in. */
export const filterFields = [
  'stage',
  'house',
  'language',
  'city',
  'byline',
  'editing',
  'headline',
  'slug',
  'after',
  'before',
  'is',
] as const
export type FilterField = (typeof filterFields)[number]

/** A field and what it is to be, however either was typed: `stage:ed` asks for `editing`. */
export interface Filter {
  field: FilterField
  value: string
}

/** A part of the text that asks for something. */
interface Part {
  from: number
  to: number
  filter: Filter | null
}

/** What a part with a name before its value asks for; null where it is words. */
function filterOf(text: string, value: string, desk: readonly Stage[]): Filter | null {
  // a blank after it closes it, so that it is no beginning of a word
  const { terms, stages, houses, languages, before, after, is } = parseQuery(`${text} `, desk)
  const [term] = terms
  if (term) return term.field === null ? null : { field: term.field, value }
  const [stage, house, language, state] = [stages[0], houses[0], languages[0], is[0]]
  if (stage !== undefined) return { field: 'stage', value: stage }
  if (house !== undefined) return { field: 'house', value: house.trim() }
  if (language !== undefined) return { field: 'language', value: language.trim() }
  if (before !== null) return { field: 'before', value: before }
  if (after !== null) return { field: 'after', value: after }
  return state === undefined ? null : { field: 'is', value: state }
}

function partsOf(text: string, stages: readonly Stage[]): Part[] {
  return tokensOf(text).map(({ name, value, from, to }) => ({
    from,
    to,
    filter: name ? filterOf(text.slice(from, to), value, stages) : null,
  }))
}

/** Whether two filters ask for the same. */
export function isSameFilter(one: Filter, other: Filter): boolean {
  return one.field === other.field && one.value.toLowerCase() === other.value.toLowerCase()
}

/** The filters in a text, each once, in the order of the fields. @param stages of the desk, as in all of these */
export function filtersOf(text: string, stages: readonly Stage[] = usualStages): Filter[] {
  const all = partsOf(text, stages).flatMap(({ filter }) => filter ?? [])
  const found = all.filter((filter, at) => all.findIndex((other) => isSameFilter(filter, other)) === at)
  return found.sort((a, b) => filterFields.indexOf(a.field) - filterFields.indexOf(b.field))
}

function without(
  text: string,
  isUnwanted: (filter: Filter) => boolean,
  stages: readonly Stage[] = usualStages,
): string {
  let rest = ''
  let at = 0
  for (const { from, to, filter } of partsOf(text, stages)) {
    if (!filter || !isUnwanted(filter)) continue
    rest += text.slice(at, from)
    at = to
    while (/\s/.test(text.charAt(at))) at++
  }
  return rest + text.slice(at)
}

/** The text without a filter. */
export function withoutFilter(text: string, filter: Filter, stages: readonly Stage[] = usualStages): string {
  return without(text, (other) => isSameFilter(filter, other), stages)
}

/** The words of a text, without any filters. */
export function withoutFilters(text: string): string {
  return without(text, () => true)
}

function written({ field, value }: Filter): string {
  const plain = value.replaceAll('"', ' ').trim()
  return /[\s*]/.test(plain) ? `${field}:"${plain}"` : `${field}:${plain}`
}

/** Fields that ask for one thing: a story holds to one house among several, but to each name that is asked for. */
const single: readonly FilterField[] = ['city', 'byline', 'editing', 'after', 'before']

/**
 * The text with a filter, in place of another of its field where they would shut each other out.
 * It comes first, so that the last word stays the beginning that it may be.
 */
export function withFilter(text: string, filter: Filter, stages: readonly Stage[] = usualStages): string {
  if (filtersOf(text, stages).some((other) => isSameFilter(filter, other))) return text
  const isInPlace = single.includes(filter.field)
  const rest = isInPlace ? without(text, ({ field }) => field === filter.field) : text
  return `${written(filter)} ${rest.trimStart()}`
}
