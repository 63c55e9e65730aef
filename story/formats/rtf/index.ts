/** Rich Text Format (RTF 1.9.1), which every word processor writes and old news systems file in. */
import { fields } from '../fields'
import type { Format } from '../format'
import { binaryText } from '../office/bytes'
import { readRtf } from './read'
import { writeRtf } from './write'

export const rtf: Format = {
  name: 'rtf',
  label: 'RTF',
  extensions: ['rtf'],
  mediaType: 'application/rtf',
  isBinary: true,
  holds: fields,
  recognise: ({ bytes }) => /^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(binaryText(bytes.subarray(0, 64))),
  read: readRtf,
  write: writeRtf,
}
