/** IPTC 7901, the text format of news agencies outside America since 1979: read, with dpa's form of it, and written. */

import type { Format, Source } from '../format'
import { etx, soh, stx, withLineEnds } from '../teletype/controls'
import { readDayTime } from '../teletype/day-time'
import { isUnmarkedHeader, readHeader } from './header'
import { readMessages } from './read'
import { writeMessage } from './write'

/** A header among the first lines, or text between its codes with the time of its sending after it. ANPA, which has these too, is tried first. */
function recognise({ text }: Source): boolean {
  const lines = withLineEnds(text.slice(0, 1000)).split('\n', 8)
  if (lines.some((line) => (line.includes(soh) ? readHeader(line) !== null : isUnmarkedHeader(line))))
    return true
  if (/^\W{0,4}ZCZC\S{0,12}\s*$/.test(lines[0] ?? '')) return true
  const start = text.indexOf(stx)
  const end = text.indexOf(etx, start + 1)
  return start >= 0 && end > start && readDayTime(text.slice(end, end + 200)) !== null
}

export const iptc7901: Format = {
  name: 'iptc7901',
  label: 'IPTC 7901',
  extensions: ['txt', 'iptc'],
  mediaType: 'text/plain',
  isBinary: true,
  // urgency is not among them: a story that has none goes out as routine
  holds: [
    'headline',
    'standfirst',
    'byline',
    'dateline',
    'signOff',
    'text',
    'tables',
    'slug',
    'keywords',
    'embargo',
    'filing',
    'clientNote',
  ],
  isWire: true,
  hasNoStrike: true,
  recognise,
  read: readMessages,
  write: writeMessage,
}
