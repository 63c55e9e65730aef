/** Where most of the running text of a page stands, by which what a reader of pages has found is checked. */
import { type Element, elements } from '../xml'
import { isHidden } from './hidden'
import { line } from './page-head'
import { blockNames, classesOf, linksIn, withAllIn } from './tree'
import { partOf } from './whole-page'

/** Paragraphs of running text are as long as this, in UTF-16 units. */
const longParagraph = 80

/** Programs that ask for consent. */
const consentProgram =
  /(?:^|[-_])(?:onetrust|ot-sdk|didomi|usercentrics|cmp|truste|qc-cmp2?|cky|cookiebot|cybot)(?:$|[-_])/
/** What an article may be about as well. */
const consentWord = /(?:^|[-_])(?:cookies?|consent|gdpr|ccpa)(?:$|[-_])/

const namesOf = (element: Element) => [...classesOf(element), (element.attributes.id ?? '').toLowerCase()]

const isControl = ({ name, attributes: { href = '' } }: Element) =>
  name === 'button' || name === 'input' || (name === 'a' && /^(?:#.*|javascript:.*)?$/.test(href))

/** Whether an element asks readers what may be kept of them, and is not around a page's text or part of it. */
export function isConsent(element: Element): boolean {
  if (!/^(?:div|section|aside|dialog|form)$/.test(element.name)) return false
  const names = namesOf(element)
  const isOfProgram = names.some((name) => consentProgram.test(name))
  if (!isOfProgram && !names.some((name) => consentWord.test(name))) return false
  const inside = withAllIn(element)
  return (
    !inside.some(({ name }) => /^(?:main|article|h1)$/.test(name)) && (isOfProgram || inside.some(isControl))
  )
}

const noText = /^(?:script|style|noscript|template|svg|iframe|button|select|textarea)$/

/** The text in an element that a reader may read. @param isOwn whether without that of the blocks in it */
function readable({ children }: Element, isOwn = false): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child
      const isLeftOut = noText.test(child.name) || (isOwn && blockNames.has(child.name))
      return isLeftOut ? '' : readable(child, isOwn)
    })
    .join('')
}

/** Whether an element holds what stands around articles, or belongs to a picture. */
const isAround = (element: Element) =>
  noText.test(element.name) ||
  element.name === 'figure' ||
  (element.name !== 'article' && (partOf(element) !== null || isConsent(element)))

const isBeside = (element: Element) => isAround(element) || isHidden(element)

const isParagraph = (element: Element) =>
  element.name === 'p' ||
  (element.name === 'div' && elements(element).every((child) => !blockNames.has(child.name)))

/** Whether most of an element leads elsewhere. */
function isLinked(element: Element, length: number): boolean {
  return linksIn(element).reduce((sum, link) => sum + line(readable(link)).length, 0) >= length / 2
}

/** How much running text stands in a block itself; 0 for a line, and for what leads elsewhere. */
function lengthOf(element: Element): number {
  if (!blockNames.has(element.name)) return 0
  const { length } = line(readable(element, element.name !== 'p'))
  return length >= longParagraph && !isLinked(element, length) ? length : 0
}

/** The elements in which running text stands, without those of what stands beside an article. */
function runningText(element: Element): Element[] {
  return elements(element)
    .filter((child) => !isBeside(child))
    .flatMap((child) => [...(lengthOf(child) > 0 ? [child] : []), ...runningText(child)])
}

const sum = (text: readonly Element[]) => text.reduce((length, each) => length + lengthOf(each), 0)

/** How much running text there is in an element. */
const lengthOfText = (element: Element) => sum(runningText(element))

/** How much less a paragraph counts for an element that is one level further out. */
const byLevel = 0.7

/** The element that has most of the running text close to it; null where there is none. */
function textElement(page: Element): Element | null {
  let best: { element: Element | null; weight: number } = { element: null, weight: 0 }
  const weigh = (element: Element): number => {
    let weight = 0
    for (const child of elements(element).filter((each) => !isBeside(each)))
      weight += lengthOf(child) + weigh(child) * byLevel
    if (weight > best.weight) best = { element, weight }
    return weight
  }
  weigh(page)
  return best.element
}

/** Everything in an element but what stands beside an article. */
export function textIn(element: Element): Element[] {
  return elements(element)
    .filter((child) => !isBeside(child))
    .flatMap((child) => [child, ...textIn(child)])
}

/** The paragraphs and headings in an element, in their order. */
function linesIn(element: Element): Element[] {
  return elements(element)
    .filter((child) => !isBeside(child))
    .flatMap((child) => (isParagraph(child) || /^h[2-4]$/.test(child.name) ? [child] : linesIn(child)))
}

const isSentence = (text: string) => text.length >= 20 && /[.!?…:؟۔]["”’»)]{0,2}$/u.test(text)

/** Lines among those kept that were lost: sentences, and headings of what is kept. */
function lostAmong(lines: readonly Element[], retained: ReadonlySet<Element>): Element[] {
  const isText = (each: Element) => retained.has(each) && lengthOf(each) > 0
  const [first, last] = [lines.findIndex(isText), lines.findLastIndex(isText)]
  const found: Element[] = []
  let isAbove = false
  for (const each of lines.slice(Math.max(first, 0), last + 1).toReversed()) {
    const text = line(readable(each))
    const isHeading = each.name !== 'p' && each.name !== 'div'
    const isFit: boolean =
      !retained.has(each) &&
      text !== '' &&
      !isLinked(each, text.length) &&
      (isHeading ? isAbove : isSentence(text))
    if (isFit) found.push(each)
    isAbove = !isHeading && (isFit || retained.has(each))
  }
  return found
}

/**
 * Keeps what was lost of the element that holds most of the running text, and all of it in place of what was found where
 * that is far less: links and the names of classes are what an article is found by, and a page may have them otherwise.
 */
export function retainRunningText(page: Element, retained: Set<Element>): void {
  const element = textElement(page)
  if (!element) return
  const text = runningText(element)
  const found = runningText(page).filter((each) => retained.has(each))
  if (sum(text) > sum(found) * 2) {
    retained.clear()
    for (const each of [element, ...textIn(element)]) retained.add(each)
    return
  }
  const lost = text.filter((each) => !retained.has(each))
  for (const each of lost.flatMap(withAllIn)) retained.add(each)
  for (const each of lostAmong(linesIn(element), retained).flatMap(withAllIn)) retained.add(each)
}

/** Less text may be hidden for good. */
const longText = 400

const lengthIn = (element: Element) => lengthOf(element) + lengthOfText(element)

const deskWord = /(?:^|[-_])(?:internal|private|notes?|drafts?|desk|editors?|admin|comments?)(?:$|[-_])/

/** Whether an element says of itself that it is for those who make the page. */
const isForDesk = (element: Element) => namesOf(element).some((name) => deskWord.test(name))

/** Elements that are hidden, and hold running text. */
function hiddenIn(element: Element): Element[] {
  return elements(element)
    .filter((child) => !isAround(child) && !isForDesk(child))
    .flatMap((child) => {
      if (!isHidden(child)) return hiddenIn(child)
      return lengthIn(child) > 0 ? [child] : []
    })
}

const shownStyle = (style: string) =>
  style
    .split(';')
    .filter((each) => !/^\s*(?:display|visibility|opacity)\s*:/i.test(each))
    .join(';')

function revealed(element: Element, hidden: ReadonlySet<Element>): Element {
  const { hidden: _hidden, 'aria-hidden': _silent, style, ...others } = element.attributes
  return {
    ...element,
    attributes: hidden.has(element)
      ? { ...others, ...(style !== undefined && { style: shownStyle(style) }) }
      : element.attributes,
    children: element.children.map((child) => (typeof child === 'string' ? child : revealed(child, hidden))),
  }
}

/**
 * A page with its text shown where all of it is hidden: a script shows it once the page is loaded. What is hidden beside
 * a text that readers see is none of it: notes of the desk, what others have paid for.
 */
export function withTextShown(page: Element): Element {
  if (lengthOfText(page) > 0) return page
  const hidden = hiddenIn(page)
  const length = hidden.reduce((total, each) => total + lengthIn(each), 0)
  if (length < longText) return page
  return revealed(page, new Set(hidden))
}
