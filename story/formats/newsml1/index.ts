/** NewsML 1 of the IPTC (1.0 to 1.2), as agencies still send it; it is read, and not written. */
import { type Format, ReadError, type Reading, type ReadOptions } from '../format'
import { readingOf } from '../parts/item'
import { parseRoots, rootName } from '../xml'
import { itemsOfNewsml } from './read'

function readNewsml(text: string, options: ReadOptions): Reading[] {
  const found = parseRoots(text).flatMap((root) => itemsOfNewsml(root, options.houses))
  const readings = found
    .filter(
      ({ item }) => item.headline !== '' || item.body.some(({ textContent }) => textContent.trim() !== ''),
    )
    .map(({ item, report }) => readingOf(item, options, report))
  if (readings.length === 0) throw new ReadError('noText')
  return readings
}

export const newsml1: Format = {
  name: 'newsml1',
  label: 'NewsML 1',
  extensions: ['xml', 'newsml'],
  mediaType: 'text/vnd.IPTC.NewsML',
  // NewsML-G2 has neither this root nor this element
  recognise: ({ text }) => {
    const root = rootName(text)
    return /^newsml$/i.test(root) || (root === 'NewsItem' && /<NewsManagement[\s>]/.test(text))
  },
  read: (source, options) => readNewsml(source.text, options),
}
