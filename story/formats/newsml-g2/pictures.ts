/** Pictures that go with a story of NewsML-G2: as its remote content, as links, and as items of their own. */
import type { RelatedPicture } from '../../schema/values'
import { lineOf } from '../nitf/line'
import { descendants, type Element, find, findAll, textOf } from '../xml'
import { tailOf } from './names'

/** Whether the itemClass in an element is one of some (cv.iptc.org/newscodes/ninature). */
export function isOfClass(element: Element | undefined, classes: RegExp): boolean {
  const { qcode, uri } = (element && find(element, 'itemClass'))?.attributes ?? {}
  return classes.test(tailOf(qcode ?? uri))
}

const pictureClass = /^(?:picture|photo|image|graphic)$/

/** Whether an item is a picture. */
export function isPictureItem(item: Element): boolean {
  return isOfClass(find(item, 'itemMeta'), pictureClass)
}

function hrefOf({ attributes: { href, residref } }: Element): string {
  return (href || residref || '').trim()
}

const isImage = ({ attributes: { contenttype = '', href = '', rendition = '' } }: Element) =>
  /^image\//i.test(contenttype) ||
  (contenttype === '' && (/\.(?:jpe?g|png|gif|webp|tiff?)\b/i.test(href) || /photo|picture/i.test(rendition)))

/** Small sizes of what is there in large, too. */
const isSmall = ({ attributes: { rendition = '' } }: Element) =>
  /thumb|preview|icon|small|low/i.test(rendition)

/** What is elsewhere of an item's content: pictures, and all else. */
export function remoteContent(item: Element): { pictures: Element[]; others: Element[] } {
  const remote = findAll(item, 'contentSet', 'remoteContent').filter((each) => hrefOf(each) !== '')
  const images = remote.filter(isImage)
  const large = images.filter((each) => !isSmall(each))
  return { pictures: large.length > 0 ? large : images, others: remote.filter((each) => !isImage(each)) }
}

const width = ({ attributes }: Element) => Number(attributes.width ?? attributes.size) || 0

/** A picture that is an item of its own: the largest of its renditions. */
export function pictureOfItem(item: Element): RelatedPicture {
  const { pictures } = remoteContent(item)
  const largest = pictures.reduce<Element | undefined>(
    (best, each) => (best && width(best) >= width(each) ? best : each),
    undefined,
  )
  const line = (name: string) =>
    lineOf(findAll(item, 'contentMeta', name).find((each) => lineOf(each) !== ''))
  const terms = lineOf(findAll(item, 'rightsInfo', 'usageTerms').find((each) => lineOf(each) !== ''))
  return {
    href: largest ? hrefOf(largest) : (item.attributes.guid ?? ''),
    caption: line('description') || line('headline'),
    credit: line('creditline') || line('by'),
    ...(terms !== '' && { terms }),
  }
}

/** Links to pictures. */
function pictureLinks(item: Element): Element[] {
  return findAll(item, 'itemMeta', 'link').filter(
    (link) => hrefOf(link) !== '' && (isOfClass(link, pictureClass) || isImage(link)),
  )
}

function pictureOfLink(link: Element): RelatedPicture {
  const caption =
    lineOf(find(link, 'title')) || lineOf(find(link, 'headline')) || (link.attributes.title ?? '')
  return { href: hrefOf(link), caption, credit: lineOf(find(link, 'creditline')) }
}

/** Pictures on the network that the text shows. */
function picturesInText(item: Element): RelatedPicture[] {
  const content = findAll(item, 'contentSet', 'inlineXML')
  return content
    .flatMap((each) => descendants(each, 'img'))
    .filter(({ attributes: { src = '' } }) => /^https?:/i.test(src))
    .map(({ attributes: { src = '', alt = '' } }) => ({ href: src, caption: alt, credit: '' }))
}

/** Whether an item names another as one that goes with it. */
export function linksTo(item: Element, other: Element): boolean {
  const { guid } = other.attributes
  return findAll(item, 'itemMeta', 'link').some(({ attributes }) => attributes.residref === guid)
}

/**
 * The pictures that go with a story.
 * @param others items of pictures that are its own
 */
export function relatedPictures(item: Element, others: readonly Element[]): RelatedPicture[] {
  const isThere = ({ attributes }: Element) =>
    others.some(({ attributes: { guid } }) => guid === attributes.residref)
  const found = [
    ...others.map(pictureOfItem),
    ...pictureLinks(item)
      .filter((link) => !isThere(link))
      .map(pictureOfLink),
    ...remoteContent(item).pictures.map((each) => ({
      href: hrefOf(each),
      caption: (each.attributes.title ?? textOf(find(each, 'title'))).trim(),
      credit: '',
    })),
    ...picturesInText(item),
  ]
  return found.filter(({ href }, index) => found.findIndex((each) => each.href === href) === index)
}
