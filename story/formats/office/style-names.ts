/** What the names of paragraph styles say: those that Word and LibreOffice have, and Copydesk's own. */
import type { Role } from './pieces'

/** Word's names are the same in every language; the last five are Copydesk's. */
const roleNames: readonly [name: RegExp, role: Role][] = [
  [/^title$/i, 'headline'],
  [/^subtitle$/i, 'standfirst'],
  [/^heading( \d+)?$/i, 'crosshead'],
  [/^(intense )?quote$|^quotations?$|^block text$/i, 'quote'],
  [/^(caption|illustration|figure|drawing)$/i, 'caption'],
  [/^horizontal line$|^rule$/i, 'rule'],
  [/^byline$/i, 'byline'],
  [/^sign-off$/i, 'signoff'],
  [/^credit$/i, 'credit'],
  [/^quote continued$/i, 'quote-more'],
  [/^table gap$/i, 'gap'],
]

/** The role that a style's name gives its paragraphs, or undefined. */
export function roleOfStyle(name: string): Role | undefined {
  return roleNames.find(([pattern]) => pattern.test(name))?.[1]
}

/** How deep in a list the paragraphs of a style go on with the item before (`List Continue 2`), or null. */
export function goesOnLevel(name: string): number | null {
  const match = name.match(/^list continue(?: (\d))?(?: quote(?: continued)?)?$/i)
  return match ? Number(match[1] ?? 1) - 1 : null
}
