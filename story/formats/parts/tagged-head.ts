/** Reads the head that AAP sends above a text: a line for each thing that it tells, with a sign before it. */

/** What such a head tells; `''` where it does not. */
interface TaggedHead {
  headline: string
  slug: string
  /** Its lines, for the report. */
  lines: string[]
  /** The text below it. */
  rest: string
}

const begins = /^\s{0,20}ZCZC(?: AAP)?[^\S\n]{0,4}\n/
/** After the sign of an item stands a blank. */
const tagged = /^[%#$:=^&*+@](?! )/
/** A longer head is none. */
const mostLines = 20

/** The head of a text and what is below it; null where the text has none. */
export function takeTaggedHead(text: string): TaggedHead | null {
  const plain = text.replaceAll('\r\n', '\n')
  const [start] = begins.exec(plain) ?? []
  if (start === undefined) return null
  const given = plain.slice(start.length).split('\n')
  const end = given.findIndex((line, at) => at >= mostLines || (line.trim() !== '' && !tagged.test(line)))
  const lines = given
    .slice(0, Math.max(end, 0))
    .map((line) => line.trimEnd())
    .filter(Boolean)
  const textAfter = (sign: string) =>
    (lines.find((line) => line.startsWith(sign)) ?? '').slice(1).replace(/\s+/g, ' ').trim()
  // one letter is the category
  const headline = ['$', '^'].map(textAfter).find((value) => value.includes(' ')) ?? ''
  if (lines.length < 2 || !lines.some((line) => /^[#$]/.test(line))) return null
  return {
    headline,
    slug: textAfter('#'),
    lines: [start.trim(), ...lines],
    rest: given.slice(end).join('\n'),
  }
}
