/** Dashes and ellipses. */
import type { Rule } from './rule'

const startsWord = /^[\p{L}\p{N}“”‘’«»"'([]$/u

/**
 * `--` as the house's dash with the house's spaces, once it is seen what follows: `he said -- no` and `he said--no` are
 * one. Between figures it is an en dash; `--help` and longer rows of hyphens stay.
 */
export const dashes: Rule = ({ text }, { dash }) => {
  const key = text.slice(-1)
  const written = text.slice(0, -1)
  if (!written.endsWith('--') || written.endsWith('---')) return text
  const isSpaced = /[ \u00a0]--$/.test(written)
  const before = written.slice(0, isSpaced ? -3 : -2)
  const sign = dash.trim()
  const isAtStart = before === '' || before.endsWith('\n')
  if (/^[ \u00a0]$/.test(key)) return isAtStart ? `${before}${sign} ` : before + dash
  if (!startsWord.test(key) || isAtStart || isSpaced) return text
  if (/\p{Nd}$/u.test(before) && /\p{Nd}/u.test(key)) return `${before}–${key}`
  // a sentence that is broken off
  if (/^["'”’»]$/u.test(key)) return before + sign + key
  return before + dash + key
}

/** `...` as one sign. */
export const ellipses: Rule = ({ text }) => (/(?<![./\\])\.\.\.$/.test(text) ? `${text.slice(0, -3)}…` : text)
