/** The header of an IPTC 7901 message: source and number, priority, category, word count, what else the sender adds. */

/** As the header has it, each `''` where it is missing. */
export interface Header {
  source: string
  number: string
  priority: string
  category: string
  words: string
  /** What follows the word count: a reference, the agency's name and its own number. */
  information: string
}

/** A header with every field empty. */
export const noHeader: Header = {
  source: '',
  number: '',
  priority: '',
  category: '',
  words: '',
  information: '',
}

/** `eca0003 3 i 380  dpa 0045` (IPTC 7901, message header). Some leave a space before the number. */
const line =
  /^[^\p{L}\p{N}\n]{0,4}(\p{L}{1,8}) ?(\d{1,5}) ([1-9]) ([A-Za-z]{1,4}) (\d{1,5})(?:[ \t]+(\S.*))?$/u

/** What a line says, if it is a header; null if it is none. */
export function readHeader(text: string): Header | null {
  const found = text.length < 200 ? text.trimEnd().match(line) : null
  if (!found) return null
  const [, source = '', number = '', priority = '', category = '', words = '', information = ''] = found
  return { source, number, priority, category, words, information }
}

/** A header that no code marks: its number is at its source, and no sentence follows. */
const unmarked = /^[^\p{L}\p{N}\n]{0,4}\p{L}{2,5}\d{3,5} [1-9] [A-Za-z]{1,4} \d{1,5}(?:[ \t]+[^\s.]+){0,5}$/u

/** Whether a line that no code marks is a header. */
export function isUnmarkedHeader(text: string): boolean {
  return text.length < 100 && unmarked.test(text.trimEnd())
}

/** The agency that the header names last, after its reference: `ccccb   dpa 061`. */
export function agencyIn({ information }: Header): string {
  const last = information.split(/[ \t]{2,}|\//).at(-1) ?? ''
  return last.match(/^(\p{L}[\p{L}\p{N} .-]{0,40}?)(?: \d{1,5})?$/u)?.[1] ?? ''
}

/** A header as its line. */
export function printHeader({ source, number, priority, category, words, information }: Header): string {
  const printed = `${source}${number} ${priority} ${category} ${words}`
  return information === '' ? printed : `${printed}  ${information}`
}

/** The slug line of a header: `BRIDGE-VOTE/`. Keywords are its parts, or stand after two strokes. */
export function readSlug(slugLine: string): { slug: string; keywords: string[] } {
  const text = slugLine
    .trimEnd()
    .replace(/(?<!=)=+$/, '')
    .trim()
  const [before = '', behind] = text.split(/\/\//, 2)
  const slug = before.replace(/(?<!\/)\/+$/, '').trim()
  const parts = (list: string) =>
    list
      .split('/')
      .map((part) => part.trim())
      .filter(Boolean)
  if (behind !== undefined) return { slug, keywords: parts(behind) }
  const keywords = parts(slug)
  return { slug, keywords: keywords.length > 1 ? keywords : [] }
}

/** A slug and keywords as the slug line; `''` where there are none. */
export function printSlug(slug: string, keywords: readonly string[]): string {
  const parts = keywords.map((keyword) => keyword.replaceAll('/', '-')).filter(Boolean)
  if (parts.length > 1 && slug === parts.join('/')) return `${slug}/`
  if (parts.length > 0) return `${slug}//${parts.join('/')}/`
  if (slug === '') return ''
  return slug.includes('/') ? `${slug}//` : `${slug}/`
}
