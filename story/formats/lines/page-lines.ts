/** Page numbers and running heads that a copy out of a PDF has between the lines of its text. */

const number = /^(?:page|p\.|seite|صفحة|لاپەڕە)?[-–—|]?\p{Nd}{1,4}[-–—|]?$/iu
const isPageNumber = (line: string) => line.length <= longHead && number.test(line.replace(/\s/g, ''))
const surely =
  /^(?:page|seite|صفحة|لاپەڕە)\s+\p{Nd}{1,4}(?:\s*(?:of|\/|von|من|لە)\s*\p{Nd}{1,4})?$|^[-–—]\s*\p{Nd}{1,4}\s*[-–—]$|^\p{Nd}{1,4}\s*(?:of|\/)\s*\p{Nd}{1,4}$/iu

const endsSentence = /[.!?…:;؟۔]["”’»)\]]{0,2}$/u
const startsSmall = /^["“‘«(]?\p{Ll}/u

/** A running head is short, and no sentence. In UTF-16 units. */
const longHead = 80
/** A page ends with its number, and the next may begin with the title of all and of the part. */
const mostLines = 3

/** Whether lines between two lines of a sentence can only be the foot of one page and the head of the next. */
function areBetweenPages(lines: readonly string[], before: string): boolean {
  const texts = lines.map((line) => line.trim()).filter(Boolean)
  const isNumber = (text: string) => isPageNumber(text) || surely.test(text)
  const isHead = (text: string) =>
    text.length < before.length * 0.8 &&
    !startsSmall.test(text) &&
    !endsSentence.test(text) &&
    !/[,-]$/.test(text)
  return (
    texts.length <= mostLines && texts.some(isNumber) && texts.every((text) => isNumber(text) || isHead(text))
  )
}

/** Lines that stand on more than one page with nothing but a number in them changed. */
function repeated(lines: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const key = line.trim().replace(/\p{Nd}+/gu, '0')
    if (key.length > 1 && key.length <= longHead) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key))
}

/**
 * The lines of a text without the heads and feet of its pages, and whether there were any. Those are known by parting
 * a sentence, by standing at a form feed, or by the word for page.
 */
export function withoutPageLines(given: readonly string[]): { lines: string[]; isFound: boolean } {
  const heads = repeated(given)
  const isHead = (line: string) => heads.has(line.trim().replace(/\p{Nd}+/gu, '0'))
  const lines: string[] = []
  let isFound = false
  // the last line that is not blank
  let before = ''
  for (let at = 0; at < given.length; at++) {
    const line = given[at] ?? ''
    const isOpen = before.length > 20 && !endsSentence.test(before.trim())
    const end = isOpen ? endOfGap(given, at, before.trim()) : at
    if (end > at) {
      while (lines.at(-1)?.trim() === '') lines.pop()
      isFound = true
      at = end - 1
      continue
    }
    const isAtFeed = line.includes('\f') || (given[at + 1] ?? '').includes('\f')
    const text = line.replace(/\f/g, '').trim()
    const isPageLine = surely.test(text) || (isAtFeed && (isPageNumber(text) || isHead(text)))
    if (isPageLine && text !== '' && given.length > 2) isFound = true
    else {
      const kept = line.replace(/\f/g, '')
      lines.push(kept)
      if (kept.trim() !== '') before = kept
    }
  }
  return { lines, isFound }
}

/** Where the text goes on after the foot and the head of pages that begin at a line; that line where there are none. */
function endOfGap(lines: readonly string[], from: number, before: string): number {
  for (let end = from + 1; end < lines.length && end <= from + mostLines * 2; end++) {
    const line = lines[end] ?? ''
    if (startsSmall.test(line.trim()) && areBetweenPages(lines.slice(from, end), before)) return end
  }
  return from
}
