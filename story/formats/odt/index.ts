/** OpenDocument, as LibreOffice writes it (OASIS OpenDocument 1.3). */
import { fields } from '../fields'
import type { Format } from '../format'
import { binaryText } from '../office/bytes'
import { isZip, namesIn } from '../office/directory'
import { mediaType } from './namespaces'
import { readOdt } from './read'
import { writeOdt } from './write'

export const odt: Format = {
  name: 'odt',
  label: 'OpenDocument',
  extensions: ['odt', 'ott'],
  mediaType,
  isBinary: true,
  holds: fields,
  holdsComments: true,
  holdsReview: true,
  recognise: ({ name, bytes }) => {
    if (!isZip(bytes)) return false
    if (binaryText(bytes.subarray(30, 120)).startsWith(`mimetype${mediaType}`)) return true
    return /\.(odt|ott)$/i.test(name) || namesIn(bytes).includes('META-INF/manifest.xml')
  },
  read: readOdt,
  write: writeOdt,
}
