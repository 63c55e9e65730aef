/** Text of fields that have no markup of their own, in which wires send HTML all the same. */
import { decodeHTMLStrict } from 'entities'
import { withScripts } from '../letters/scripts'
import { htmlWithoutStruck } from '../struck'

const blocks = 'article|blockquote|br|div|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul'
const inline =
  'a|abbr|b|big|center|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|u'

const tagsOf = (names: string) => new RegExp(`</?(?:${names})(?:\\s[^<>]*)?/?>`, 'gi')
const blockTags = tagsOf(blocks)
const inlineTags = tagsOf(inline)

/** Whether a text has tags of HTML in it. */
export function hasTags(text: string): boolean {
  return text.search(blockTags) >= 0 || text.search(inlineTags) >= 0
}

/** Entities that were escaped again on their way, each as it was meant. */
export function unescapedAgain(text: string): string {
  const again = /&amp;(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi
  return text.replace(again, '&$1;').replace(again, '&$1;')
}

/** Text with its entities as the characters that they are. */
export function decoded(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(unescapedAgain(text)) : text
}

/** Text without the tags and entities in it; blocks are lines. */
export function plainOf(text: string): string {
  if (!/[<&]/.test(text)) return text
  return decoded(withScripts(htmlWithoutStruck(text)).replace(blockTags, '\n').replace(inlineTags, ''))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

/** A text by its letters and figures alone, to tell whether two say the same. */
export function folded(text: string): string {
  return decoded(text.replace(/<[^<>]*>/g, ' ')).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A value as text: a list of lines as lines; null where it has none. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? asText(value.join('\n')) : null
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
