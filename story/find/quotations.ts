/** What of a text is quoted. */

/** A part of a text between quotation marks, these with it. */
interface Quotation {
  from: number
  to: number
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
}

const letter = /[\p{L}\p{N}]/u

/** A single mark within a word, or before one that lacks its beginning, is an apostrophe. */
function isClosing(text: string, at: number, open: string): boolean {
  const mark = text.charAt(at)
  if (!closing[open]?.includes(mark)) return false
  return open !== '‘' || !letter.test(text.charAt(at + 1))
}

/** The quotations of a paragraph, one within another not apart. One that is not closed goes on to its end, as in a quotation of several paragraphs. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = []
  let open: { mark: string; from: number } | null = null
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (open === null) {
      if (mark in closing) open = { mark, from: at }
    } else if (isClosing(text, at, open.mark)) {
      found.push({ from: open.from, to: at + 1 })
      open = null
    }
  }
  if (open) found.push({ from: open.from, to: text.length })
  return found
}
