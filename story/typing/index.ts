/** Smart typing: what a key makes of the text before the cursor, by language and house. Pure rules, one file a kind. */
import { letters, punctuation } from './arabic'
import { dashes, ellipses } from './dashes'
import { fractions, ordinals } from './numbers'
import { quotes } from './quotes'
import { endsInAddress, type Rule, type Typed, type TypingRule, type Writing } from './rule'
import { spaces } from './spaces'

export type { Typed, TypingRule, Writing } from './rule'

/** In the order in which they see a key: words are put right before the key that ends them. */
const rules: Readonly<Record<TypingRule, Rule>> = {
  letters,
  dashes,
  ellipses,
  spaces,
  fractions,
  ordinals,
  punctuation,
  quotes,
}

function isRule(name: string): name is TypingRule {
  return Object.hasOwn(rules, name)
}

const ruleNames = Object.keys(rules).filter(isRule)

/** How many UTF-16 units before the cursor are looked at: enough to see whether a quotation is open. */
export const lookedBack = 400

/**
 * The text up to the cursor as the rules that are on would have it, given with the key at its end; the same text where
 * none applies. Addresses are left alone.
 * @param count is called with each rule that applies
 */
export function typed(
  { text, after }: Typed,
  writing: Writing,
  count: (rule: TypingRule) => void = () => {},
): string {
  if (endsInAddress(text) || endsInAddress(text.slice(0, -1))) return text
  let stands = text
  for (const name of ruleNames) {
    if (!writing.rules[name]) continue
    const before = stands
    stands = rules[name]({ text: before, after }, writing)
    if (stands !== before) count(name)
  }
  return stands
}

/** Whether no rule asks about a letter: only what stands right before it could make one. */
function isPlainLetter(letter: string, before: string): boolean {
  return /[\p{L}\p{M}]/u.test(letter) && !/['‘-]/.test(before.slice(-3))
}

/**
 * A text as it would stand if all of it had been typed with these rules, its end included.
 * @param count is called with each rule that applies, each time
 */
export function typedThrough(
  text: string,
  writing: Writing,
  count: (rule: TypingRule) => void = () => {},
): string {
  let line = ''
  for (let at = 0; at < text.length; at++) {
    if (isPlainLetter(text.charAt(at), line)) {
      line += text.charAt(at)
      continue
    }
    const from = Math.max(0, line.length - lookedBack)
    const key = { text: line.slice(from) + text.charAt(at), after: text.charAt(at + 1) }
    line = line.slice(0, from) + typed(key, writing, count)
  }
  // the end of the text ends its last word
  const from = Math.max(0, line.length - lookedBack)
  return (
    line.slice(0, from) + typed({ text: `${line.slice(from)}\n`, after: '' }, writing, count).slice(0, -1)
  )
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
