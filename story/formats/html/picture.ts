/** Pictures of a page that a story keeps: those that are in the page itself, and those of the desk. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { isSafePicture } from '../../schema/attributes'
import { readCropLine, readRightsLine } from '../../schema/picture'
import { descendants, type Element, textOf } from '../xml'
import { classesOf, without } from './tree'

const { picture, caption, credit } = schema.nodes

function sourceOf({ attributes }: Element): string {
  return attributes['data-picture'] ?? attributes.src ?? ''
}

/** Whether a story can hold the picture of an `img`. */
export function isPictureKept(image: Element): boolean {
  return isSafePicture(sourceOf(image))
}

const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[#*\d]\ufe0f?\u20e3|\u200d|\ufe0f)+$/u

/** Whether a picture is of one sign, which a page puts in the place of the sign. */
export function isEmoji(image: Element): boolean {
  const { alt = '' } = image.attributes
  const isEmojiClass = classesOf(image).some((each) => /^(?:emoji|wp-smiley|emoticon|smiley)$/.test(each))
  return image.name === 'img' && (emoji.test(alt) || (isEmojiClass && alt.length <= 12))
}

function line(element: Element | undefined): string {
  return textOf(element).replace(/[ \t\r\n\f]+/g, ' ')
}

function part(figure: Element, name: string): Element | undefined {
  return descendants(figure, 'span').find(({ attributes }) => attributes['data-part'] === name)
}

const isCredit = (element: Element) =>
  element.name === 'cite' || classesOf(element).some((each) => /credit|copyright/.test(each))

function all(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...all(child)]))
}

function textNode(text: string): Node[] {
  return text === '' ? [] : [schema.text(text)]
}

function pictureOf(image: Element, captionText: string, creditText: string): Node {
  const { alt = '', 'data-crop': crop, 'data-rights': rights } = image.attributes
  const attrs = { src: sourceOf(image), alt, crop: readCropLine(crop), rights: readRightsLine(rights) }
  return picture.create(attrs, [
    caption.create(null, textNode(captionText)),
    credit.create(null, textNode(creditText)),
  ])
}

/** The pictures of an `img` or a `figure` that a story can hold; the first has what stands below them. */
export function picturesOf(element: Element): Node[] {
  const images = [...(element.name === 'img' ? [element] : []), ...descendants(element, 'img')]
  const [first, ...others] = images.filter(isPictureKept)
  if (!first) return []
  const [below] = descendants(element, 'figcaption')
  const isOwn = part(element, 'caption') !== undefined || part(element, 'credit') !== undefined
  const creditElement = below && all(below).find(isCredit)
  const [captionText = '', creditText = ''] = isOwn
    ? [textOf(part(element, 'caption')), textOf(part(element, 'credit'))]
    : [line(below && without(below, isCredit)).trim(), line(creditElement).trim()]
  return [pictureOf(first, captionText, creditText), ...others.map((image) => pictureOf(image, '', ''))]
}

/** A figure without its pictures and what stands below them. */
export function withoutPictures(figure: Element): Element {
  return without(figure, ({ name }) => name === 'img' || name === 'figcaption')
}
