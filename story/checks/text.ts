/** What several checks need to know of a text. */
import type { BlockPart, CheckedBlock } from './check'

/** A stretch of a text: its own text, and where it stands. */
export interface Stretch {
  text: string
  from: number
  to: number
}

/** All that a pattern finds; it must be global. */
export function stretches(text: string, pattern: RegExp): Stretch[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** The words of a text, with what joins their parts: apostrophes, hyphens, joiners. */
export function wordsIn(text: string): Stretch[] {
  return stretches(text, /[\p{L}\p{M}\p{Nd}'’\u200c-]+/gu)
}

/** What closes each mark that opens a quotation. */
export const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"' }

/** What stands within quotation marks; what is opened and not closed reaches to the end. */
export function quotesIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = 0; from < text.length; from++) {
    const close = closing[text[from] ?? '']
    if (close === undefined) continue
    const at = text.indexOf(close, from + 1)
    const to = at < 0 ? text.length : at + 1
    found.push({ from, to })
    from = to - 1
  }
  return found
}

/** Whether a place lies within one of these. */
export function isWithin(place: { from: number; to: number }, all: readonly { from: number; to: number }[]) {
  return all.some(({ from, to }) => from < place.to && place.from < to)
}

const proseParts: ReadonlySet<BlockPart> = new Set(['lead', 'paragraph', 'quote', 'list'])

/** Whether a block is running copy, and no heading, form, table or text of a picture. */
export function isProse({ part }: CheckedBlock): boolean {
  return proseParts.has(part)
}

/** Whether a block may tell ages: it is running copy, or says whom a picture shows, and has a figure. */
export function mayTellAges(block: CheckedBlock): boolean {
  return (isProse(block) || block.part === 'caption') && /\p{Nd}/u.test(block.text)
}
