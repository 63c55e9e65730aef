/** Sign-offs of initials, as AFP and ANSA have them: `hh/ph/ts/hd`. */

import { isSource } from '../houses/sources'
import { type Contributor, noSignOff, type SignOff, signOffRoles } from '../schema/values'
import type { Style } from './form'

/** AFP puts `bur` before the first where several bureaux reported. */
const one = /^(?:burs?-)?[\p{Ll}\p{Lo}]{1,5}$|^\p{Lu}{2,3}$/u
/** A chain that is one in any house's story. */
const sureChain = /^\(?\p{Ll}{2,4}(?:-\p{Ll}{2,4})?(?:\/\p{Ll}{2,4}){1,5}\)?$/u
/** The same of letters without case: `لو/هن/ص ك`. */
const uncasedChain = /^\(?\p{Lo}{1,3}(?: \p{Lo}{1,2})?(?: ?\/ ?\p{Lo}{1,3}(?: \p{Lo}{1,2})?){1,5}\)?$/u
/** `(AR/TO)` */
const capitals = /^\(\p{Lu}{2,3}(?:\/\p{Lu}{2,3}){1,4}\)$/u
/** One that is only where a house signs so. */
const chain = /^\(?(?:burs?-)?[\p{Ll}\p{Lo}]{1,5}(?:\/[\p{Ll}\p{Lo}]{1,5}){0,11}\)?$/u

/** Words that people put together in this way. */
const words =
  /^(?:and\/or|or\/and|und\/oder|et\/ou|he\/she|she\/he|his\/hers?|her\/his|him\/her|they\/them|on\/off|in\/out|yes\/no|am\/pm|up\/down|و\/أو|أو\/و|من\/إلى|و\/یان)$/u

/** The initials of a name; what is written as initials stays as it is. */
function initials(name: string): string {
  if (one.test(name)) return name
  return name
    .split(/[\s-]+/u)
    .map((word) => word.match(/\p{L}/u)?.[0].toLocaleLowerCase() ?? '')
    .join('')
    .slice(0, 5)
}

/** Everyone's initials, in the order of the roles. */
export function printChain(value: SignOff): string {
  return signOffRoles
    .flatMap((role) => value[role])
    .map(({ name }) => initials(name))
    .filter(Boolean)
    .join('/')
}

/** Whether a text is a chain of initials; outside of houses that sign so it takes at least two. */
export function isChain(text: string, { houses, house }: Style): boolean {
  const line = text.trim()
  if (capitals.test(line))
    return !line
      .slice(1, -1)
      .split('/')
      .some((each) => isSource(houses, each))
  const isOne =
    sureChain.test(line) || uncasedChain.test(line) || (house.signOff.form === 'initials' && chain.test(line))
  return isOne && !words.test(line)
}

/** Who a chain names: the first of several wrote the story, the others edited it; one alone edited it. */
export function readChain(text: string): SignOff {
  const people: Contributor[] = text
    .replace(/[()\s]/gu, '')
    .split('/')
    .filter(Boolean)
    .map((name) => ({ name, place: '' }))
  if (people.length < 2) return { ...noSignOff, editing: people }
  return { ...noSignOff, reporting: people.slice(0, 1), editing: people.slice(1) }
}
