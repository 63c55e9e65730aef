/** The sign-off: who reported, wrote and edited a story, as its last line. */
import { type Contributor, noSignOff, type SignOff, type SignOffRole, signOffRoles } from '../schema/values'
import type { Form, Style } from './form'
import { isName, joinNames, splitNames } from './names'
import { roleNames, wordsOf } from './words'

/** In the order that a longer name is tried before one that is part of it. */
const readingOrder: readonly SignOffRole[] = ['additional', 'reporting', 'writing', 'editing']

const roleAt = new RegExp(
  `(?:${readingOrder.map((role) => `(?<${role}>${roleNames[role].join('|')})`).join('|')})(?:\\s*:\\s*|\\s+|$)`,
  'giu',
)
const opening = new RegExp(`^\\(?\\s*(?:[-–—*]\\s+)?${roleAt.source}`, 'iu')
const chain = /^\(?\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,5}\)?$/u

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toLocaleLowerCase())
    .join('')
}

function printInitials(value: SignOff): string {
  return signOffRoles
    .flatMap((role) => value[role])
    .map(({ name }) => (chain.test(name) ? name : initials(name)))
    .join('/')
}

function print(value: SignOff, { house, language }: Style): string {
  const { form } = house.signOff
  if (form === 'initials') return printInitials(value)
  const words = wordsOf(language)
  const parts = signOffRoles
    .filter((role) => value[role].length > 0)
    .map((role) => {
      const people = value[role].map(({ name, place }) => (place ? `${name}${words.in}${place}` : name))
      const colon = form === 'list' ? ': ' : words.roleColon
      return `${words.roles[role]}${colon}${joinNames(people, language)}`
    })
  if (form === 'list') return parts.map((part) => `- ${part}`).join('\n')
  return form === 'bracketed' ? `(${parts.join('; ')})` : parts.join('; ')
}

/** What ends a line but is no part of a name: the full stop of `Jr.` or an initial is. */
const lineEnd = /(?<!(?:^|\s)(?:Jr|Sr|\p{Lu}))\.?[\s;,؛،]*$/u

function readPeople(text: string, language: string): Contributor[] {
  const inPlace = new RegExp(`^(.+?)(?: in |${wordsOf(language).in})(\\p{L}.*)$`, 'u')
  return splitNames(text.replace(lineEnd, '')).map((each) => {
    const [, name, place] = each.match(inPlace) ?? []
    return name && place ? { name, place } : { name: each, place: '' }
  })
}

function readChain(text: string): SignOff {
  const people = text
    .replace(/[()\s]/g, '')
    .split('/')
    .filter(Boolean)
    .map((name) => ({ name, place: '' }))
  // the first of several is the one who wrote, those behind edited it
  return people.length > 1
    ? { ...noSignOff, reporting: people.slice(0, 1), editing: people.slice(1) }
    : { ...noSignOff, editing: people }
}

function parse(text: string, { language }: Style): SignOff {
  if (chain.test(text.trim())) return readChain(text.trim())
  const line = text
    .trim()
    .replace(/^\(([\s\S]*)\)\.?$/, '$1')
    .replace(/(^|\n)\s*[-–—*]\s+/g, '$1')
  const found = [...line.matchAll(roleAt)].filter(
    ({ index }) => index === 0 || /[\s;,.:؛،]$/u.test(line.slice(0, index)),
  )
  const people: Record<SignOffRole, Contributor[]> = {
    reporting: [],
    additional: [],
    writing: [],
    editing: [],
  }
  const head = line.slice(0, found[0]?.index ?? line.length)
  for (const [index, match] of found.entries()) {
    const end = found[index + 1]?.index ?? line.length
    const between = line.slice(match.index + match[0].length, end).replace(/\s*(?:and|و|et)?\s*$/u, '')
    const role = readingOrder.find((each) => match.groups?.[each])
    if (role) people[role].push(...readPeople(between, language))
  }
  people.editing.push(...readPeople(head, language))
  return people
}

function recognise(text: string, style: Style) {
  const bare = text.trim()
  const { form } = style.house.signOff
  if (chain.test(bare) && (bare.includes('/') || form === 'initials')) {
    return { value: readChain(bare), length: text.length }
  }
  if (!opening.test(bare) || bare.length > 600 || bare.split('\n').length > 6) return null
  const value = parse(text, style)
  const people = signOffRoles.flatMap((role) => value[role])
  return people.length > 0 && people.every(({ name }) => isName(name)) ? { value, length: text.length } : null
}

/** Places that a house leaves out, and full names behind initials, are kept from what is held. */
function keepUnprinted(said: SignOff, held: SignOff, { house }: Style): SignOff {
  const kept = (role: SignOffRole): Contributor[] =>
    said[role].map((person) => {
      const known =
        house.signOff.form === 'initials'
          ? signOffRoles.flatMap((each) => held[each]).find(({ name }) => initials(name) === person.name)
          : undefined
      return known ?? person
    })
  if (house.signOff.form === 'initials' && printInitials(held) === printInitials(said)) return held
  return {
    reporting: kept('reporting'),
    additional: kept('additional'),
    writing: kept('writing'),
    editing: kept('editing'),
  }
}

export const signOff: Form<SignOff> = { print, parse, recognise, keepUnprinted }
