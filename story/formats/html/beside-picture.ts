/** What a figure holds beside its picture and the caption of that: words that stay in the text. */
import type { parseDocument } from './read'

type Element = ReturnType<typeof parseDocument>['body']

const names = 'blockquote, ul, ol, dl, pre, p, h1, h2, h3, h4, h5, h6'
const captions = 'figcaption, [class*=caption]'
const ofPicture = `${captions}, [class*=credit]`

const hasText = ({ textContent }: Element) => (textContent ?? '').trim() !== ''

/** The blocks of a figure that are no caption. A paragraph alone is one, where nothing else says that it is the caption. */
export function besidePicture(figure: Element): Element[] {
  const found = [...figure.querySelectorAll(names)].filter(
    (block) => hasText(block) && block.closest('figure') === figure && block.closest(ofPicture) === null,
  )
  const blocks = found.filter((block) => !found.some((other) => other !== block && other.contains(block)))
  const [only, ...others] = blocks
  const isCaption = others.length === 0 && only?.localName === 'p' && figure.querySelector(captions) === null
  return isCaption ? [] : blocks
}
