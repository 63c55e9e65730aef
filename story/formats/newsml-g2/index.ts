/** NewsML-G2 of the IPTC: items and messages of any version are read, messages of 2.35 are written. */
import { allBut } from '../fields'
import type { Format } from '../format'
import { rootName } from '../xml'
import { readNewsml } from './read'
import { writeNewsml } from './write'

const roots =
  /^(?:newsMessage|newsItem|packageItem|conceptItem|knowledgeItem|planningItem|contentMeta|contentSet)$/i

export const newsmlG2: Format = {
  name: 'newsml-g2',
  label: 'NewsML-G2',
  extensions: ['xml'],
  mediaType: 'application/vnd.iptc.g2.newsmessage+xml',
  holds: allBut('house', 'stage', 'embargoZone', 'note', 'wire'),
  isWire: true,
  recognise: ({ text }) =>
    roots.test(rootName(text)) ||
    /["']http:\/\/iptc\.org\/std\/nar\/2006-10-01\/["']/.test(text.slice(0, 4000)),
  read: (source, options) => readNewsml(source.text, options),
  write: writeNewsml,
}
