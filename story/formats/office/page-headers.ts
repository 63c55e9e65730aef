/** What stands at the head and foot of a document's pages: it is no part of the story, but it may hold it back. */
import { readEmbargoLine } from '../../embargo'
import type { Details } from '../../schema/values'
import type { Report } from '../format'

/** How a line says that a story is not to be published yet, in the languages of desks and their neighbours. */
const embargo =
  /\bembargo|\bsperrfrist\b|\bnot (?:for|to be) (?:publication|publish|release)|\bhold (?:for|until)\b|حظر النشر|محظور|يحظر نشر|قەدەغەی بڵاو|تحریم انتشار/iu
const longest = 200

/** The lines of headers and footers that have words in them. */
export function wordedLines(lines: readonly string[]): string[] {
  const plain = lines.map((line) => line.trim().replace(/\s+/g, ' '))
  return [...new Set(plain.filter((line) => /\p{L}/u.test(line)))]
}

/** The embargo in a line of a header or footer; one that is not clear is reported. */
export function heldByHeaders(lines: readonly string[], report: Report): Partial<Details> {
  const found = lines.map((line) => readEmbargoLine(line)?.embargo).find((each) => each)
  if (found) return { embargo: found.moment, embargoZone: found.zone }
  const [line] = lines.filter((each) => embargo.test(each))
  if (line) report.notices.push({ code: 'embargo-unclear', value: line.slice(0, longest) })
  return {}
}
