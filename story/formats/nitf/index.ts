/** NITF, the News Industry Text Format of the IPTC: 3.0 to 3.6 are read, 3.6 is written. */
import { allBut } from '../fields'
import { type Format, ReadError, type Reading, type ReadOptions } from '../format'
import { newReport } from '../letters/tidy'
import { readingOf } from '../parts/item'
import { descendants, parseRoots, rootName } from '../xml'
import { itemOfNitf } from './read'
import { writeNitf } from './write'

function readNitf(text: string, options: ReadOptions): Reading[] {
  const documents = parseRoots(text).flatMap((root) =>
    /^nitf$/i.test(root.name) ? [root] : [...descendants(root, 'nitf'), ...descendants(root, 'NITF')],
  )
  const readings = documents.flatMap((nitf) => {
    const report = newReport()
    const item = itemOfNitf(nitf, options.houses, report)
    const hasText = item.headline !== '' || item.body.some((block) => block.textContent.trim() !== '')
    return hasText ? [readingOf(item, options, report)] : []
  })
  if (readings.length === 0) throw new ReadError('noText')
  return readings
}

export const nitf: Format = {
  name: 'nitf',
  label: 'NITF',
  extensions: ['xml', 'nitf'],
  mediaType: 'application/nitf+xml',
  holds: allBut('direction', 'house', 'stage', 'embargoZone', 'note', 'wire'),
  isWire: true,
  hasNoStrike: true,
  hasNoCrop: true,
  recognise: ({ text }) => /^nitf$/i.test(rootName(text)),
  read: (source, options) => readNitf(source.text, options),
  write: writeNitf,
}
