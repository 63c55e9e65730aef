/**
 * Logs: files to which lines are added, each with a checksum of its own. The first line is the log's head, which says its
 * format; a log of the time before that has none, and gets one with the next line that is added to it.
 *
 * A tail without an end of line was being written when a program ended, and was never acknowledged: whoever adds to the
 * log cuts it off.
 */
import { z } from 'zod'
import { type Format, headOf, isNewer, jsonOf, newer, type Reading, readSealed } from './envelope'
import { seal } from './seal'

/** What a log holds. */
export interface Log<T> {
  /** What each line says, but for the head, with the line as it stands there. */
  lines: { text: string; reading: Reading<T> }[]
  /** Bytes up to the end of the last whole line. */
  size: number
  isTorn: boolean
  hasHead: boolean
  /** Whether readers of this version may not open it: nothing is added to it then. */
  isNewer: boolean
}

const headSchema = z.object({ format: z.string(), version: z.int(), minReader: z.int() })

/** The line that a log of a format begins with. */
export function logHead(format: Format): string {
  return seal(headOf(format))
}

/** Reads the content of a log. */
export function readLog<T>(bytes: Buffer, format: Format, schema: z.ZodType<T>): Log<T> {
  const size = bytes.lastIndexOf('\n') + 1
  const log: Log<T> = { lines: [], size, isTorn: size < bytes.length, hasHead: false, isNewer: false }
  const either = z.union([
    headSchema.transform((head) => ({ head, line: null })),
    schema.transform((line) => ({ head: null, line: { is: line } })),
  ])
  const [tail = '', ...lines] = bytes.toString().split('\n').reverse()
  for (const text of lines.reverse()) {
    const reading = log.isNewer ? newer : readSealed(text, format, either)
    if (reading.state === 'ok' && reading.data.head) {
      log.hasHead = true
      log.isNewer = isNewer(reading.data.head, format)
    } else if (reading.state === 'ok') {
      const { line } = reading.data
      if (line) log.lines.push({ text, reading: { state: 'ok', data: line.is } })
    } else {
      log.lines.push({ text, reading })
      log.isNewer ||= isNewer(jsonOf(text), format)
    }
  }
  log.isNewer ||= isNewer(jsonOf(tail), format)
  return log
}

/** Whether a log says at its head that readers of this version may not open it. */
export function isNewerLog(bytes: Buffer, format: Format): boolean {
  const end = bytes.indexOf('\n') + 1
  return readLog(end > 0 ? bytes.subarray(0, end) : bytes, format, z.never()).isNewer
}
