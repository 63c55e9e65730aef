/** Smart typing: what a key makes of the text before the cursor, by language and house. Pure rules, one file a kind. */
import { letters, punctuation } from './arabic'
import { dashes, ellipses } from './dashes'
import { fractions, ordinals } from './numbers'
import { quotes } from './quotes'
import { endsInAddress, type Rule, type Typed, type TypingRule, type Writing } from './rule'
import { spaces } from './spaces'

export type { Typed, TypingRule, Writing } from './rule'

/** In the order in which they see a key: words are put right before the key that ends them. */
const rules: readonly (readonly [name: TypingRule, rule: Rule])[] = [
  ['letters', letters],
  ['dashes', dashes],
  ['ellipses', ellipses],
  ['spaces', spaces],
  ['fractions', fractions],
  ['ordinals', ordinals],
  ['punctuation', punctuation],
  ['quotes', quotes],
]

/** So many UTF-16 units before the cursor are looked at: enough to see whether a quotation is open. */
export const lookedBack = 400

/**
 * The text up to the cursor as the rules that are on would have it, given with the key at its end; the same text where
 * none applies. Addresses are left alone.
 */
export function typed({ text, after }: Typed, writing: Writing): string {
  if (endsInAddress(text) || endsInAddress(text.slice(0, -1))) return text
  let stands = text
  for (const [name, rule] of rules) if (writing.rules[name]) stands = rule({ text: stands, after }, writing)
  return stands
}

/** A text as it would stand if all of it had been typed with these rules. */
export function typedThrough(text: string, writing: Writing): string {
  let line = ''
  for (let at = 0; at < text.length; at++) {
    const from = Math.max(0, line.length - lookedBack)
    const key = { text: line.slice(from) + text.charAt(at), after: text.charAt(at + 1) }
    line = line.slice(0, from) + typed(key, writing)
  }
  return line
}

/** What a newsroom wants from the start. */
export const usualRules: Readonly<Record<TypingRule, boolean>> = {
  quotes: true,
  dashes: true,
  ellipses: true,
  spaces: true,
  punctuation: true,
  letters: true,
  fractions: false,
  ordinals: false,
}
