/** Copy whose lines a system broke at a column, inside of XML or of HTML: its paragraphs begin with an indent. */
import type { Node } from 'prosemirror-model'
import { printNode } from '../html/print'
import { newReport } from '../letters/tidy'
import { textBlocks } from '../text'
import { unescapedAgain } from '../xml'

const isIndented = (line: string) => /^(?: {2}|\t)\s*\S/.test(line)
const isFlush = (line: string) => /^\S/.test(line)

/** Whether lines of a text begin both at the margin and further in, as no pretty-printed XML does. */
function isCopy(text: string): boolean {
  const [, ...lines] = text.split('\n')
  return lines.some(isFlush) && lines.some(isIndented)
}

/** Lines in groups, one for each paragraph. */
function groups(text: string): string[][] {
  const found: string[][] = [[]]
  const begins = isCopy(text) ? isIndented : () => false
  for (const line of text.split('\n')) {
    if (line.trim() === '' || begins(line)) found.push([])
    if (line.trim() !== '') found.at(-1)?.push(line.trim())
  }
  return found.filter((group) => group.length > 0)
}

/** Paragraphs in a row that begin with a star, which is a bullet, as one list. */
function withLists(paragraphs: readonly string[]): string[] {
  const found: string[] = []
  for (const paragraph of paragraphs) {
    const bullet = /^\* \S/.test(paragraph) ? paragraph.replace(/^\*/, '•') : null
    const before = found.at(-1)
    if (bullet && before?.startsWith('•')) found[found.length - 1] = `${before}\n${bullet}`
    else found.push(bullet ?? paragraph)
  }
  return found
}

/** Whether a paragraph's lines were broken at a column: most are about as long, and few end a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1)
  const share = (isSo: (line: string) => boolean) => full.filter(isSo).length / full.length
  const isLong = full.some((line) => line.length > 110)
  return (
    !isLong && share((line) => line.length >= 40) > 0.7 && share((line) => /[.!?]["”’»)]?$/.test(line)) < 0.5
  )
}

/** The blocks of plain text. */
export function copyBlocks(text: string): Node[] {
  const paragraphs = groups(text.replace(/\r\n?/g, '\n')).map((lines) =>
    lines.length > 1 && isWrapped(lines) ? lines.join(' ') : lines.join('\n'),
  )
  return textBlocks(withLists(paragraphs).join('\n\n'), newReport())
}

/** HTML in which a paragraph that holds a whole story's lines is made paragraphs; all other HTML as it is. */
export function withCopy(html: string): string {
  return html.replace(/<(p|pre)\b[^<>]*>([^<]*)<\/\1>/gi, (whole, tag: string, text: string) => {
    const plain = unescapedAgain(text).replace(/\r\n?/g, '\n')
    const isLines =
      isCopy(plain) ||
      (tag.toLowerCase() === 'pre' && plain.includes('\n')) ||
      /\n[^\S\n]*\n/.test(plain.trim())
    return isLines
      ? copyBlocks(plain)
          .map((block) => printNode(block))
          .join('')
      : whole
  })
}
