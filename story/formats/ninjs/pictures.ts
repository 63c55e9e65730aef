/** The pictures that go with an item: associations of it, which have renditions. */
import type { RelatedPicture } from '../../schema/values'
import { bylineOf } from './by'
import { asFields, asList, asRecord, type Left, laterName, leftOf, take } from './left'
import { asText, plainOf } from './line'
import { takeWording } from './wordings'

interface Rendition {
  name: string
  href: string
  width: number
  type: string
}

/** Renditions of an item: in generation 1 by their names, in the later ones a list. */
function renditionsOf(value: unknown): Rendition[] {
  const named = Array.isArray(value)
    ? value.map((each) => ['', each] as const)
    : Object.entries(asRecord(value) ?? {})
  return named.flatMap(([name, each]) => {
    const fields = asFields(each)
    const href = asText(fields?.get('href')) ?? ''
    if (!fields || href === '') return []
    const type = asText(fields.get('contenttype')) ?? ''
    const label = [name, asText(fields.get('name')), asText(fields.get('title'))].join(' ')
    return [{ name: label, href, width: Number(fields.get('width')) || 0, type }]
  })
}

/** What senders call the picture as it was taken, before one that was made smaller. */
const whole = /original|high|hi-?res|main|full|base/i
const small = /thumb|preview|small|icon/i

function hrefOf(renditions: readonly Rendition[]): string {
  const grade = ({ name }: Rendition) => (whole.test(name) ? 0 : small.test(name) ? 2 : 1)
  const [best] = renditions
    .filter(({ type }) => type === '' || /^image\//i.test(type))
    .toSorted((one, other) => grade(one) - grade(other) || other.width - one.width)
  return best?.href ?? ''
}

function isPicture(fields: ReadonlyMap<string, unknown>): boolean {
  const type = asText(fields.get('type')) ?? asText(fields.get('contenttype')) ?? ''
  if (type !== '') return /^(?:picture|graphic|image|photo)\b/i.test(type)
  return renditionsOf(fields.get('renditions')).some((each) => /^image\//i.test(each.type))
}

/** How much a description's role is a caption's. */
const captionRank = (role: string) => (/^(?:caption|)$/.test(role) ? 0 : 1)

/** An item as a picture, or null where it is none. */
export function pictureOf(item: unknown): RelatedPicture | null {
  const fields = asFields(item)
  const record = asRecord(item)
  if (!fields || !record || !isPicture(fields)) return null
  const left = leftOf(record)
  const uri = asText(fields.get('uri')) ?? ''
  const href =
    hrefOf(renditionsOf(fields.get('renditions'))) ||
    (asText(fields.get('href')) ?? (/^https?:/.test(uri) ? uri : ''))
  const described = takeWording(left, 'description', captionRank)?.text
  const headline = takeWording(left, 'headline', () => 0)?.text
  const credit = bylineOf(left) || take(left, ['creditline', 'credit', 'copyrightholder'], asText) || ''
  const lines = (text: string) => plainOf(text).replace(/\s+/g, ' ')
  const caption = lines(described ?? headline ?? '')
  const terms = lines(take(left, ['usageterms'], asText) ?? '')
  if (href === '' && caption === '') return null
  return { href, caption, credit: lines(credit), ...(terms !== '' && { terms }) }
}

/** The pictures among the associations of an item, taken out; other items stay. */
export function takePictures(left: Left): RelatedPicture[] {
  const found: RelatedPicture[] = []
  const isTaken = (item: unknown) => {
    const picture = pictureOf(item)
    if (picture) found.push(picture)
    return picture !== null
  }
  for (const [key, value] of left) {
    if (laterName(key) !== 'associations') continue
    const others = Array.isArray(value)
      ? asList(value).filter((item) => !isTaken(item))
      : Object.fromEntries(Object.entries(asRecord(value) ?? {}).filter(([, item]) => !isTaken(item)))
    left.set(key, others)
  }
  return found
}
