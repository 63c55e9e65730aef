/** The messages of an IPTC 7901 file, each in its three parts, whether their frames are whole or were cut by a gateway. */

import { eot, etx, linesOf, soh, stx, withLineEnds } from '../teletype/controls'
import { readDayTime } from '../teletype/day-time'
import { agencyIn, type Header, isUnmarkedHeader, noHeader, readHeader, readSlug } from './header'

/** A message, before anything is made of its text. */
export interface Message {
  header: Header
  agency: string
  slug: string
  keywords: string[]
  /** Lines of the header that are none of these. */
  unread: string
  text: string[]
  /** ISO 8601 in UTC, or null. */
  sent: string | null
  post: string
}

/** ANSA and the teletypes before begin a message with `ZCZC` and end it with `NNNN`. */
const zczc = /^ZCZC\S*[ \t]*$/

function isStart(line: string): boolean {
  return isUnmarkedHeader(line) || zczc.test(line)
}

/** The messages of a file, by their frames, or else by their headers. */
function parted(text: string): string[] {
  if (text.includes(soh)) return text.split(soh)
  const lines = withLineEnds(text).split('\n')
  const starts = lines.flatMap((line, index) => (isStart(line) ? [index] : []))
  if (starts.length === 0) return text.split(eot)
  return starts.map((start, index) => lines.slice(start, starts[index + 1]).join('\n'))
}

/** The parts of a message; where no code parts them, the header is its line and the slug below. */
function partsOf(message: string): [header: string[], text: string, post: string] {
  const start = message.indexOf(stx)
  const end = message.indexOf(etx, start + 1)
  const post = end < 0 ? '' : message.slice(end + 1)
  const body = message.slice(start + 1, end < 0 ? undefined : end)
  if (start >= 0) return [linesOf(message.slice(0, start)), body, post]
  const lines = withLineEnds(body).split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const head = lines[first] ?? ''
  if (zczc.test(head)) {
    const codes = lines.findIndex((line, index) => index > first && !/^[A-Z0-9_/ ]{4,}$/.test(line.trim()))
    const coded = /_/.test(lines[first + 1] ?? '') ? codes : first + 1
    return [lines.slice(0, coded), lines.slice(coded).join('\n'), post]
  }
  if (readHeader(head) === null) return [[], body, post]
  const below = lines.findIndex((line, index) => index > first && line.trim() !== '')
  const isSlug = /^[^\s/]\S{0,60}\/$|^[^.]{1,60}\/$/.test((lines[below] ?? '').trim())
  const bodyStart = isSlug ? below + 1 : first + 1
  return [lines.slice(0, bodyStart), lines.slice(bodyStart).join('\n'), post]
}

/** The day-time group as the last line of a text that has no post-text. */
function withoutDayTime(lines: readonly string[], post: string): { text: string[]; post: string } {
  if (post.trim() !== '') return { text: [...lines], post }
  const index = lines.findLastIndex((line) => line.trim() !== '' && line.trim() !== 'NNNN')
  const last = lines[index] ?? ''
  if (last.length > 40 || !/^\W*\d/.test(last) || readDayTime(last) === null)
    return { text: [...lines], post }
  return { text: lines.slice(0, index), post: last }
}

function messageOf(part: string): Message {
  const [head, body, behind] = partsOf(part)
  const lines = head.map((line) => line.trim()).filter(Boolean)
  const header = readHeader(lines[0] ?? '')
  const [slugLine = '', ...others] = header ? lines.slice(1) : []
  const { slug, keywords } = readSlug(slugLine)
  const { text, post } = withoutDayTime(linesOf(body), linesOf(behind).join('\n').trim())
  return {
    header: header ?? noHeader,
    agency: header ? agencyIn(header) : '',
    slug,
    keywords,
    unread: (header ? others : lines).join('\n'),
    text: text.filter((line) => line.trim() !== 'NNNN'),
    sent: readDayTime(post),
    post,
  }
}

/** The messages of a file that have any text. */
export function messagesOf(text: string): Message[] {
  return parted(text)
    .map(messageOf)
    .filter((message) => message.text.some((line) => line.trim() !== ''))
}
