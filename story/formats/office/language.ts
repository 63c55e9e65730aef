/** The language of a word processor's text: what its letters say counts before what the program took for granted. */

import { directionOf, guessLanguage, isOfSameScript, languages } from '../../languages'
import { baseOf } from '../../languages/base'

/** Tags of languages that stories have by another (Word's Central Kurdish is `ku-Arab-IQ`; ODF's, `ckb-IQ`). */
const renamed: readonly [tag: RegExp, language: string][] = [
  [/^ku-arab\b/i, 'ckb'],
  [/^ku\b/i, 'kmr'],
]

const isTag = (tag: string) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)

/** A tag as stories have it: without the region that every program adds, where the language is a desk's. */
function plainTag(tag: string): string {
  const given = tag.trim().replaceAll('_', '-')
  const other = renamed.find(([pattern]) => pattern.test(given))?.[1]
  if (other) return other
  const base = baseOf(given)
  return languages.some((language) => language.tag === base) ? base : given
}

/**
 * The language of a text; null where neither it nor its file decides.
 * @param declared tags in the file, the likeliest first; programs set them whether they are right or not
 */
export function languageOf(text: string, declared: readonly string[]): string | null {
  const tags = declared.map(plainTag).filter(isTag)
  const guessed = guessLanguage(text, '')
  if (guessed === '') return tags.find((tag) => directionOf(tag) === 'ltr') ?? null
  return guessed === 'ckb' ? 'ckb' : (tags.find((tag) => isOfSameScript(tag, guessed)) ?? guessed)
}

/** A tag as Word and OpenDocument know it. */
export function officeTag(language: string): string {
  const tags: Readonly<Record<string, string>> = { ckb: 'ku-Arab-IQ', kmr: 'ku-Latn-TR' }
  return tags[language] ?? language
}

/** Whether a stretch of a right-to-left text is to be set from right to left: all that is no Latin word. */
export function isSetRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) || !/\p{L}/u.test(text)
}
