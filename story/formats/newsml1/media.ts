/** A picture of NewsML 1 as NITF has pictures, whose reader knows what a story can hold of them. */
import { type Element, find, textOf } from '../xml'
import { type Content, formalName } from './contents'
import { lineNamed } from './lines'

function element(name: string, attributes: Record<string, string>, text = ''): Element {
  return { name, attributes, children: text === '' ? [] : [text] }
}

/** The `<media>` of a picture: its address or its data, its caption and its credit. */
export function mediaOf({ item, chain }: Content, caption: string): Element {
  // the outermost component's byline is that of the text
  const own = chain.slice(1)
  const credit = lineNamed(own, 'creditline') || lineNamed(own, 'byline') || lineNamed(chain, 'creditline')
  const encoding = find(item, 'encoding')
  const data = textOf(find(encoding ?? item, 'datacontent'))
  const type = formalName(find(item, 'mimetype'))
  return {
    name: 'media',
    attributes: { 'media-type': 'image' },
    children: [
      element('media-reference', {
        source: item.attributes.href ?? '',
        ...(type.startsWith('image/') && { 'mime-type': type }),
      }),
      ...(data.trim() === '' ? [] : [element('media-object', { encoding: 'base64' }, data)]),
      element('media-caption', {}, caption),
      element('media-producer', {}, credit),
    ],
  }
}

/** Film, sound and what else is no text and no picture, as `<media>`. */
export function otherMediaOf({ item }: Content): Element {
  return {
    name: 'media',
    attributes: { 'media-type': formalName(find(item, 'mediatype')) || 'other' },
    children: [element('media-reference', { source: item.attributes.href ?? '' })],
  }
}
