/** An item of ninjs as the parts of a story. */
import type { Node } from 'prosemirror-model'
import type { Wire } from '../../schema/values'
import type { Report } from '../format'
import { emptyItem, type Item } from '../parts/item'
import { htmlWithoutStruck } from '../struck'
import { type Body, bodyOf } from './body'
import { bylineOf } from './by'
import { asLanguage, takeDetails, takeHolds } from './details'
import { isOurs } from './ids'
import { asFields, type Left, leftOf, take } from './left'
import { asText, folded, plainOf } from './line'
import { pictureOf, takePictures } from './pictures'
import { takeWording } from './wordings'

function headlineRank(role: string): number {
  if (role === '' || /^(?:main|headline)$/.test(role)) return 0
  return /^(?:seo|social|mobile|sub|push)/.test(role) ? 2 : 1
}

/** The roles of a description that is a standfirst, the surest first; captions, notes and words for machines are none. */
const standfirsts = [
  /^(?:|(?:standfirst|summary|abstract|drop|lead|lede|intro|ingress|deck|preamble)\b.*)$/,
  /^(?:main|description|sub ?title|sub ?head\w*|short|teaser|excerpt|long)\b/,
]

function standfirstRank(role: string): number | null {
  const rank = standfirsts.findIndex((each) => each.test(role))
  return rank < 0 ? null : rank
}

/** A body that is the whole story, before one of an unknown name, before one that is shorter. */
function bodyRank(role: string): number {
  if (/^(?:main|full|story|article|body|rich|content|text|)$/.test(role)) return 0
  return /summary|short|abstract|teaser|caption|brief|script|shotlist/.test(role) ? 2 : 1
}

const noBody: Body = { blocks: [], pictures: [], direction: null }

/** A body that begins with the headline, too, without it. */
function withoutHeadline(blocks: readonly Node[], headline: string): readonly Node[] {
  const [first, ...others] = blocks
  const isSame = first && headline !== '' && folded(first.textContent) === folded(headline)
  return isSame && others.length > 0 ? others : blocks
}

/** Pictures, each once: the text has those of the associations again, in another size. */
function each(pictures: Wire['pictures']): Wire['pictures'] {
  return pictures.filter(
    ({ href, caption }, index) =>
      !pictures
        .slice(0, index)
        .some((other) => other.href === href || (caption !== '' && other.caption === caption)),
  )
}

/** A dateline is no field of the standard; senders who have one send it as a line, or with its parts. */
const asDateline = (value: unknown) => asText(asFields(value)?.get('text') ?? value)

function picturesOf(item: Readonly<Record<string, unknown>>, left: Left): Wire['pictures'] {
  const itself = pictureOf(item)
  return [...(itself ? [itself] : []), ...takePictures(left)]
}

/** The parts of a story that an item states, and in `wire.rest` all that a story has no place for. */
export function itemOf(item: Readonly<Record<string, unknown>>, report: Report): Item {
  const left = leftOf(item)
  const isExact = isOurs(left)
  const shown = (text: string) => {
    const isStruck = htmlWithoutStruck(text) !== text
    if (isStruck && !report.dropped.includes('struck-head')) report.dropped.push('struck-head')
    return plainOf(text)
  }
  const plain = isExact ? (text: string) => text : shown
  const only = (ours: string) => (role: string) => (role === ours ? 0 : null)
  const headline =
    plain(takeWording(left, 'headline', isExact ? only('main') : headlineRank)?.text ?? '') ||
    shown(take(left, ['title', 'name'], asText) ?? '')
  const standfirst = plain(
    takeWording(left, 'description', isExact ? only('summary') : standfirstRank)?.text ?? '',
  )
  const wording = takeWording(left, 'body', bodyRank)
  const { blocks, pictures, direction } = wording
    ? bodyOf(wording, isExact, asLanguage(item.language) ?? '', report)
    : noBody
  const byline = bylineOf(left, shown)
  const dateline = shown(take(left, ['dateline'], asDateline) ?? '')
  const holds = takeHolds(left)
  const details = takeDetails(left, each([...picturesOf(item, left), ...pictures]), plain)
  return {
    ...emptyItem,
    ...holds,
    headline,
    standfirst,
    byline,
    dateline,
    body: isExact ? blocks : withoutHeadline(blocks, headline),
    details: { ...details, ...(direction && { direction }) },
  }
}
