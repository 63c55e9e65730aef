/** OpenDocument, as LibreOffice writes it (OASIS OpenDocument 1.3). */
import { fields } from '../fields'
import type { Format } from '../format'
import { binaryText } from '../office/bytes'
import { isZip, namesInZip } from '../office/directory'
import { isFlat } from './flat'
import { mediaType } from './namespaces'
import { readOdt } from './read'
import { writeOdt } from './write'

export const odt: Format = {
  name: 'odt',
  label: 'OpenDocument',
  extensions: ['odt', 'ott', 'fodt'],
  mediaType,
  isBinary: true,
  holds: fields,
  holdsComments: true,
  holdsReview: true,
  recognise: (source) => {
    const { name, bytes } = source
    if (!isZip(bytes)) return isFlat(source)
    if (binaryText(bytes.subarray(30, 120)).startsWith(`mimetype${mediaType}`)) return true
    return /\.(odt|ott)$/i.test(name) || namesInZip(bytes).includes('META-INF/manifest.xml')
  },
  read: readOdt,
  write: writeOdt,
}
