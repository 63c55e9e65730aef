/** The kicker of a story: a short heading right above its headline, of a level below, which is none of the text. */
import { type Element, textOf } from '../xml'

/** No kicker has more words, and none as many as its headline. */
const mostWords = 3

const wordsOf = (element: Element) => textOf(element).trim().split(/\s+/).filter(Boolean)

/** The first two blocks of text in an element, as far as they are needed. */
function firstTexts(element: Element, found: Element[] = []): Element[] {
  for (const child of element.children) {
    if (found.length > 1) return found
    if (typeof child === 'string') {
      if (child.trim() !== '') found.push(element)
    } else if (/^h[1-6]$/.test(child.name)) {
      if (wordsOf(child).length > 0) found.push(child)
    } else firstTexts(child, found)
  }
  return found
}

function without(element: Element, left: Element): Element {
  const others = element.children.filter((child) => child !== left)
  return {
    ...element,
    children: others.map((child) => (typeof child === 'string' ? child : without(child, left))),
  }
}

/** An element without its kicker, and whether it had one. */
export function withoutKicker(element: Element): { element: Element; hadKicker: boolean } {
  const [kicker, headline] = firstTexts(element)
  const isAbove = kicker && headline?.name === 'h1' && /^h[2-6]$/.test(kicker.name)
  if (!isAbove) return { element, hadKicker: false }
  const [above, below] = [wordsOf(kicker), wordsOf(headline)]
  const isKicker =
    above.length <= mostWords && above.length < below.length && !/[.!?:…؟]$/u.test(above.at(-1) ?? '')
  return isKicker ? { element: without(element, kicker), hadKicker: true } : { element, hadKicker: false }
}
