/**
 * People who are mentioned in a comment: `@` and a name, whose words are held together by no-break spaces. So a comment stays
 * a text, and its mentions are seen wherever it comes from.
 */
import { foldName } from '../places/fold'

const inName = '\\p{L}\\p{M}\\p{N}'
const mention = new RegExp(
  `(?<![${inName}])@[${inName}](?:[${inName}\\u00a0\\u200c'’.·-]*[${inName}])?`,
  'gu',
)

/** Units after an `@` in which a name is still looked for. */
const longestSought = 40

/** What is being typed of a mention: where its `@` stands, and what is after that. */
export interface Sought {
  from: number
  name: string
}

/** The mention that is being typed before the cursor; null where there is none. */
export function soughtBefore(text: string, cursor: number): Sought | null {
  const start = Math.max(0, cursor - longestSought)
  const at = text.slice(start, cursor).lastIndexOf('@')
  if (at < 0) return null
  const from = start + at
  const name = text.slice(from + 1, cursor)
  const isWithin = /[\p{L}\p{M}\p{N}]/u.test(text.slice(Math.max(0, from - 1), from))
  return isWithin || /^\s|[\n\u00a0]/u.test(name) ? null : { from, name }
}

/** The names of which a word begins with what is typed, in their order; those that begin with it come first. */
export function namesFor(sought: string, names: readonly string[], most: number): string[] {
  const wanted = foldName(sought)
  const found = names.map((name) => ({ name, folded: foldName(name) }))
  const first = found.filter(({ folded }) => folded.startsWith(wanted))
  const others = found.filter((each) => !first.includes(each) && each.folded.includes(` ${wanted}`))
  return [...first, ...others].slice(0, most).map(({ name }) => name)
}

/** Names once each, however they are written; what is no name is none. */
export function uniqueNames(names: readonly string[]): string[] {
  const byFolded = new Map<string, string>()
  for (const given of names) {
    const name = given.replace(/\s+/gu, ' ').trim()
    const folded = foldName(name)
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, name)
  }
  return [...byFolded.values()]
}

/** A name as a comment mentions it. */
export function mentionOf(name: string): string {
  return `@${name.trim().replace(/\s+/gu, '\u00a0')}`
}

/** The parts of a comment's text in their order: mentions, and what is between them. */
export function partsOf(text: string): { text: string; isMention: boolean }[] {
  const parts: { text: string; isMention: boolean }[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(mention)) {
    if (index > end) parts.push({ text: text.slice(end, index), isMention: false })
    parts.push({ text: found, isMention: true })
    end = index + found.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), isMention: false })
  return parts
}
