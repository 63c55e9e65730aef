/** What the header of a message needs and a story does not hold: who sends it, its number there, its category. */
import { houseOfSource } from '../../houses/sources'
import type { Details, Term } from '../../schema/values'
import type { Story } from '../../story/record'
import type { Outgoing } from '../format'
import { senderOf as senderName } from '../sender'

/** Categories of the wires (ANPA 1312 category codes, which IPTC 7901 took over) by main topics. */
const byTopic: Readonly<Record<string, string>> = {
  '01000000': 'e',
  '04000000': 'f',
  '11000000': 'p',
  '15000000': 's',
}

/** International news, the category where none is set. */
const international = 'i'

/** The category of a story about some subjects. */
export function categoryOf(subjects: readonly Term[]): string {
  return (
    subjects.map(({ code }) => byTopic[code.replace(/^[a-z]+:/, '')]).find((code) => code !== undefined) ??
    international
  )
}

/** The wire's header fields of a story, where it came in one of two formats that hold the same. */
export function restOf({ wire }: Details, formats: readonly string[]): Readonly<Record<string, string>> {
  return wire && formats.includes(wire.format) ? wire.rest : {}
}

const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

/** The three letters that a story is sent under: of who sends it, whatever the script in which the story names them. */
export function senderOf(story: Outgoing): string {
  const name = senderName(story)
  const letters = lettersOf(name) || lettersOf(houseOfSource(story.houses, name)?.name ?? '')
  return letters.slice(0, 3).padEnd(3, 'x')
}

/**
 * The number of a message, 0001 to 9999. Receivers drop a number that they have had that day, so it is made of
 * the story and of when it was changed: each version has another.
 */
export function numberOf({ id, changed }: Story): string {
  let sum = 0
  for (const letter of `${id}${changed}`) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9999
  return String(sum + 1).padStart(4, '0')
}
