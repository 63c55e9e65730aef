/** The media of NITF: pictures that are in the file, and those that the sender has elsewhere. */
import { isSafePicture } from '../../schema/attributes'
import { rightsLine, rightsOfTerms } from '../../schema/picture'
import type { RelatedPicture } from '../../schema/values'
import { escapeHtml } from '../html/escape'
import { descendants, type Element, elements, find, textOf } from '../xml'
import { lineOf } from './line'

/** What base64 of a picture begins with, by its type. */
const signatures: readonly [start: string, type: string][] = [
  ['iVBOR', 'png'],
  ['/9j/', 'jpeg'],
  ['R0lG', 'gif'],
  ['UklG', 'webp'],
]

/** Whether media are a picture; those without a type are. */
export function isPicture(media: Element): boolean {
  const kind = media.attributes['media-type'] ?? ''
  const type = find(media, 'media-reference')?.attributes['mime-type'] ?? ''
  return /image|photo|picture|graphic|illustration/i.test(`${kind} ${type}`) || `${kind}${type}` === ''
}

/** Of the sizes that a picture is sent in, the largest. */
function largest(media: Element): Record<string, string> {
  const references = elements(media, 'media-reference').map(({ attributes }) => attributes)
  const width = (each: Record<string, string>) => Number(each.width) || 0
  return references.reduce<Record<string, string>>(
    (best, each) => (width(each) > width(best) ? each : best),
    references[0] ?? {},
  )
}

/** What its owner lets others do with a picture, where the file says that. */
function termsIn(media: Element): Pick<RelatedPicture, 'terms'> {
  const named = elements(media, 'media-metadata').find(({ attributes }) =>
    /^(?:usage-?_?terms|usage|rights|instructions)$/i.test(attributes.name ?? ''),
  )
  const terms = (named?.attributes.value ?? '').trim()
  return terms === '' ? {} : { terms }
}

function pictureIn(media: Element): RelatedPicture & { alt: string } {
  const reference = largest(media)
  const of = (name: string) => elements(media, name).map(lineOf).filter(Boolean).join(' ')
  return {
    href: reference.source || reference['data-location'] || reference.name || '',
    caption: of('media-caption') || of('caption'),
    credit: of('media-producer') || reference['source-credit'] || reference.copyright || '',
    alt: reference['alternate-text'] ?? '',
    ...termsIn(media),
  }
}

/** A picture whose data is in the file, as an address; null where there is none that a story can hold. */
function dataOf(media: Element): string | null {
  const { source = '' } = largest(media)
  if (isSafePicture(source)) return source
  const object = find(media, 'media-object')
  if (!object || !/base-?64/i.test(object.attributes.encoding ?? 'base64')) return null
  const data = textOf(object).replace(/\s+/g, '')
  const given = largest(media)
    ['mime-type']?.match(/^image\/(\w+)/)?.[1]
    ?.replace('jpg', 'jpeg')
  const type = signatures.find(([start]) => data.startsWith(start))?.[1] ?? given
  const src = `data:image/${type};base64,${data}`
  return isSafePicture(src) ? src : null
}

/** A picture that is in the file, as HTML; `''` for one that is not. */
export function figureOf(media: Element): string {
  const src = isPicture(media) ? dataOf(media) : null
  if (src === null) return ''
  const { caption, credit, alt, terms = '' } = pictureIn(media)
  const part = (name: string, text: string) => `<span data-part="${name}">${escapeHtml(text)}</span>`
  const lines = part('caption', caption) + part('credit', credit)
  const rights = escapeHtml(rightsLine(rightsOfTerms(terms)))
  return `<figure><img src="${src}" alt="${escapeHtml(alt)}" data-rights="${rights}"><figcaption>${lines}</figcaption></figure>`
}

/** The pictures that go with a story and are not in the file. */
export function relatedPictures(body: Element): RelatedPicture[] {
  return descendants(body, 'media')
    .filter((media) => isPicture(media) && dataOf(media) === null)
    .map(pictureIn)
    .filter(({ href, caption }) => href !== '' || caption !== '')
    .map(({ alt: _, ...picture }) => picture)
}

/** Sound, film and all other media, which a story does not hold. */
export function otherMedia(body: Element): Element[] {
  return descendants(body, 'media').filter((media) => !isPicture(media))
}
