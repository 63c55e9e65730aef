/** The messages of an ANPA 1312 file, each in its parts, whether their frames are whole or were cut by a gateway. */
import { etx, linesOf, stx, withLineEnds } from '../teletype/controls'
import { readDayTime } from '../teletype/day-time'
import { type Header, isStory, noHeader, readFields, readStory } from './header'

/** A message, before anything is made of its text. */
export interface Message {
  header: Header
  slug: string
  text: string[]
  /** ISO 8601 in UTC, or null. */
  sent: string | null
  post: string
}

/** AP's last line: `AP-WF-03-03-26 0900GMT<`. */
const trailer = /^\W*[A-Z]{2,4}-[A-Z]{2}-\d\d-\d\d-\d\d \d{4}/

/** Where the messages of a file begin: at their story line, else at their fields. */
function startsOf(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => {
    if (readFields(line.trim()) === null) return []
    return index > 0 && isStory((lines[index - 1] ?? '').trim()) ? [index - 1] : [index]
  })
}

function headerOf(lines: readonly string[]): Header {
  const fields = lines.map((line) => readFields(line.trim())).find((found) => found !== null)
  const story = lines.map((line) => line.trim()).find(isStory)
  return { ...noHeader, ...fields, ...(story === undefined ? {} : readStory(story)) }
}

function messageOf(part: readonly string[]): Message {
  const fields = part.findIndex((line) => readFields(line.trim()) !== null)
  const whole = part.slice(fields + 1).join('\n')
  const start = whole.indexOf(stx) + 1
  const end = whole.indexOf(etx, start)
  const lines = linesOf(whole.slice(start, end < 0 ? undefined : end))
  const last = end < 0 ? lines.findLastIndex((line) => trailer.test(line)) : -1
  const post = end < 0 ? (lines[last] ?? '') : linesOf(whole.slice(end + 1)).join('\n')
  const header = headerOf(part.slice(0, fields + 1))
  return {
    header,
    slug: header.keyword,
    text: last < 0 ? lines : lines.slice(0, last),
    sent: readDayTime(post),
    post: post.trim(),
  }
}

/** The messages of a file that have any text. */
export function messagesOf(text: string): Message[] {
  const lines = withLineEnds(text).split('\n')
  const starts = startsOf(lines)
  const parts =
    starts.length === 0 ? [lines] : starts.map((start, index) => lines.slice(start, starts[index + 1]))
  return parts.map(messageOf).filter(({ text: found }) => found.some((line) => line.trim() !== ''))
}
