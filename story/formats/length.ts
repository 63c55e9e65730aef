/** Bounds how much text one story holds: what is longer would hold up the window, or be in reading for minutes. */
import type { Node } from 'prosemirror-model'
import { ReadError } from './format'

/** Paragraphs and cells of a story; the longest laws and tables of results have a tenth of it. */
const mostBlocks = 100_000
/** UTF-16 units of a file that is one story, without the pictures in it. */
const mostLetters = 10_000_000
const mostLines = 200_000
/** Tags of a page, at the beginning and at the end of an element, and words of RTF, which has one for a letter as well. */
const mostTags = 600_000
const mostWords = 2_000_000

/** Whether a sign stands in a text more often than that. */
function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (++count > most) return true
  return false
}

/** How many letters of a text are pictures that stand in it. */
function lettersOfPictures(text: string): number {
  const end = /["'()<>\s]/g
  let count = 0
  for (let at = text.indexOf(';base64,'); at >= 0; at = text.indexOf(';base64,', end.lastIndex)) {
    end.lastIndex = at
    const isEnded = end.test(text)
    count += (isEnded ? end.lastIndex : text.length) - at
    if (!isEnded) break
  }
  return count
}

/** @throws ReadError where a text that is one story is longer than any; what takes this long is not begun */
export function checkLength(text: string): void {
  const isLong = text.length > mostLetters && text.length - lettersOfPictures(text) > mostLetters
  if (isLong || hasMore(text, '\n', mostLines)) throw new ReadError('tooLongStory')
}

/** @throws ReadError where a page has more elements than any that people read */
export function checkTags(html: string): void {
  // cells take the longest to read
  const isLong =
    hasMore(html, '<', mostTags) || hasMore(html, '<td', mostBlocks) || hasMore(html, '<TD', mostBlocks)
  if (isLong) throw new ReadError('tooLongStory')
}

/** @throws ReadError where a file in RTF has more control words than any that people read */
export function checkWords(rtf: string): void {
  if (hasMore(rtf, '\\', mostWords)) throw new ReadError('tooLongStory')
}

/** @throws ReadError where that is more than a story holds */
export function checkCells(count: number): void {
  if (count > mostBlocks) throw new ReadError('tooLongStory')
}

/** @throws ReadError where a story has more paragraphs and cells than can be shown */
export function checkBlocks(doc: Node): void {
  // each takes two places of the document at least
  if (doc.content.size <= 2 * mostBlocks) return
  let count = 0
  doc.descendants((node) => {
    if (node.isTextblock) count++
    return !node.isTextblock
  })
  checkCells(count)
}
