/** ninjs, news in JSON by the IPTC: generations 1 to 3 are read, 3.1 and 2.2 are written. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { allBut } from '../fields'
import { type Format, ReadError, type Reading, type ReadOptions, type Source } from '../format'
import { newReport } from '../letters/tidy'
import { type Item, readingOf } from '../parts/item'
import { inGeneration3 } from './generation-3'
import { itemOf } from './read'
import { isCalledPackage, isNinjs, isPackage, itemsOf, itemsWithin } from './source'
import { itemOf as writtenItem } from './write'

const isPrinted = ({ type, textContent }: Node) => type === schema.nodes.picture || textContent.trim() !== ''

/** An item as it is read, and whether it has any text of its own. */
function readItem(given: Readonly<Record<string, unknown>>) {
  const report = newReport()
  const item = itemOf(given, report)
  const hasBody = item.body.some(isPrinted)
  return { item, report, hasBody, hasText: hasBody || item.headline !== '' || item.standfirst !== '' }
}

/** What keeps a story from being published. */
type Holds = Pick<Item, 'embargo' | 'status'>

type Given = Readonly<Record<string, unknown>>

/** How deep packages stand in each other. */
const deepest = 6

/** The items with a text that go with an item, and those that go with them; what holds a package holds all in it. */
function textsWithin(given: Given, around: Holds, level = 0): ReturnType<typeof readItem>[] {
  if (level > deepest) return []
  return itemsWithin(given).flatMap((each) => {
    const read = readItem(each)
    const held = { embargo: read.item.embargo || around.embargo, status: read.item.status || around.status }
    const own = read.hasBody ? [{ ...read, item: { ...read.item, ...held } }] : []
    return [...own, ...textsWithin(each, isPackage(each) ? held : around, level + 1)]
  })
}

/** The stories of an item: of a package its text and those in it, of others the item itself, with those in it where it has no text. */
function readingsOf(given: Given, options: ReadOptions): Reading[] {
  const { item, report, hasBody, hasText } = readItem(given)
  const own = () => readingOf(item, options, report)
  const within = textsWithin(given, item)
  if (hasBody && !isCalledPackage(given)) {
    if (within.length > 0) report.dropped.push('items')
    return [own()]
  }
  const stories = within.map((each) => readingOf(each.item, options, each.report))
  return hasBody || (hasText && !isPackage(given)) ? [own(), ...stories] : stories
}

function readNinjs(text: string, options: ReadOptions): Reading[] {
  const items = itemsOf(text)
  const readings = items.flatMap((given) => readingsOf(given, options))
  if (readings.length > 0) return readings
  if (items.some(isPackage)) throw new ReadError('namesOnly')
  throw new ReadError('noText')
}

function recognise({ text }: Source): boolean {
  try {
    return isNinjs(text)
  } catch {
    return false
  }
}

/** No field is there for a house's style, a desk's stage and notes or, beside the urgency, a priority. */
const holds = allBut('house', 'stage', 'embargoZone', 'note', 'priority', 'wire')

const written = (item: unknown) => `${JSON.stringify(item, null, 2)}\n`

export const ninjs: Format = {
  name: 'ninjs',
  label: 'ninjs 3.1',
  extensions: ['json', 'ninjs'],
  mediaType: 'application/json',
  holds,
  isWire: true,
  recognise,
  read: ({ text }, options) => readNinjs(text, options),
  write: (story) => written(inGeneration3(writtenItem(story, '3.1'))),
}

/** The generation before, which is read as the other is and recognised by it. */
export const ninjs2: Format = {
  name: 'ninjs2',
  label: 'ninjs 2.2',
  extensions: ['json', 'ninjs'],
  mediaType: 'application/json',
  holds,
  isWire: true,
  read: ({ text }, options) => readNinjs(text, options),
  write: (story) => written(writtenItem(story, '2.2')),
}
