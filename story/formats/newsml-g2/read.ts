/** The stories of a file of NewsML-G2: a news item alone, or the text items of a news message. */
import { type Dropped, ReadError, type Reading, type ReadOptions, type Report } from '../format'
import { newReport } from '../letters/tidy'
import { readingOf } from '../parts/item'
import { descendants, type Element, elements, find, parseRoots } from '../xml'
import { itemOf } from './item'
import { escapedOnce, isOurs, spelledOut } from './normal'
import { isOfClass, isPictureItem, linksTo, remoteContent } from './pictures'

/** Items that have no text of their own. */
const otherItems = ['packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem']

/** Parts of an item that may stand alone. */
const sections = ['contentMeta', 'contentSet']

/** The news items of an element, each with the header of the message that it came in. */
function newsItems(element: Element): Element[] {
  if (element.name === 'newsItem') return [element]
  if (otherItems.includes(element.name)) return []
  if (sections.includes(element.name)) return [{ name: 'newsItem', attributes: {}, children: [element] }]
  const header = element.name === 'newsMessage' ? find(element, 'header') : undefined
  return elements(element)
    .flatMap(newsItems)
    .map((item) => (header ? { ...item, children: [header, ...item.children] } : item))
}

/** Which of a file's items are stories, the pictures that go with each, and whether others are left over. */
function sorted(items: readonly Element[]) {
  const isMedia = (item: Element) =>
    isPictureItem(item) || isOfClass(find(item, 'itemMeta'), /^(?:audio|video|animation)$/)
  const texts = items.filter((item) => !isMedia(item))
  // a file of pictures alone has their captions for its text
  if (texts.length === 0) return { texts: [...items], picturesOf: () => [], left: [] }
  const pictures = items.filter(isPictureItem)
  const isLinked = (picture: Element) => texts.some((text) => linksTo(text, picture))
  const picturesOf = (text: Element) =>
    pictures.filter((picture) => linksTo(text, picture) || (texts.length === 1 && !isLinked(picture)))
  const isLeft = (item: Element) =>
    isMedia(item) && !(isPictureItem(item) && (texts.length === 1 || isLinked(item)))
  return { texts, picturesOf, left: items.filter(isLeft) }
}

function reportDropped(report: Report, what: Dropped): void {
  if (!report.dropped.includes(what)) report.dropped.push(what)
}

function readRoot(given: Element, options: ReadOptions): Reading[] {
  const isExact = isOurs(given)
  const spelled = spelledOut(given)
  const root = isExact ? spelled : escapedOnce(spelled)
  const { texts, picturesOf, left } = sorted(newsItems(root))
  const readings = texts.flatMap((text) => {
    const report = newReport()
    const item = itemOf(text, picturesOf(text), { root, isExact, houses: options.houses }, report)
    if (remoteContent(text).others.length > 0) reportDropped(report, 'embed')
    const isInBody = item.body.some((block) => block.textContent.trim() !== '')
    return item.headline !== '' || isInBody ? [readingOf(item, options, report)] : []
  })
  const hasOthers = left.length > 0 || otherItems.some((name) => descendants(root, name).length > 0)
  if (readings[0] && hasOthers) reportDropped(readings[0].report, 'items')
  return readings
}

/**
 * The stories of a file.
 * @throws ReadError where there is none
 */
export function readNewsml(text: string, options: ReadOptions): Reading[] {
  const roots = parseRoots(text)
  const readings = roots.flatMap((root) => readRoot(root, options))
  if (readings.length > 0) return readings
  if (roots.some((root) => root.name === 'packageItem' || descendants(root, 'packageItem').length > 0))
    throw new ReadError('namesOnly')
  throw new ReadError('noText')
}
