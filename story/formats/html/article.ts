/** The article of a saved page, found by Mozilla's Readability, as the part of the page's own tree that it keeps. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { descendants, type Element, elements, textOf } from '../xml'
import { escapeHtml } from './escape'
import { line } from './page-head'
import { withStandfirst } from './page-standfirst'
import { isConsent, retainRunningText } from './running-text'
import { blockNames, bodyOf, withAllIn, without } from './tree'

/** What Readability finds in a page. */
export interface Article {
  /** Null where it would lack too much of what the page calls its article. */
  body: Element | null
  title: string
  byline: string
  site: string
  published: string
}

/**
 * Marks the elements of a copy, so that those that are kept can be found again. The place is in the name: an element that
 * Readability takes away from around another gives it all its attributes.
 */
const mark = 'data-place-'

class Places {
  readonly elements: Element[] = []

  marked(element: Element): Element {
    const place = this.elements.push(element) - 1
    return {
      ...element,
      attributes: { ...element.attributes, [`${mark}${place}`]: '' },
      children: element.children.map((child) => (typeof child === 'string' ? child : this.marked(child))),
    }
  }

  /** The elements whose marks an element has. */
  of(element: { readonly attributes: ArrayLike<{ readonly name: string }> }): Element[] {
    return Array.from(element.attributes)
      .filter(({ name }) => name.startsWith(mark))
      .map(({ name }) => this.elements[Number(name.slice(mark.length))])
      .filter((each) => each !== undefined)
  }
}

const quoteNames = /^(?:blockquote|figure)$/
const isEdge = ({ name }: Element) => /^(?:aside|footer|header)$/.test(name)

const hasBlocks = (element: Element): boolean =>
  elements(element).some((child) => blockNames.has(child.name) || hasBlocks(child))

/**
 * The name by which Readability is given an element. Whoever is quoted stands at the foot of a quotation, which is no
 * foot of a page; and it puts paragraphs of its own into a `div` that holds a line of text, which cannot be found again.
 */
function nameFor(element: Element, isQuoted: boolean): string {
  const { name } = element
  const isBox = name === 'div' || (isQuoted && isEdge(element))
  if (!isBox) return name
  return textOf(element).trim() !== '' && !hasBlocks(element) ? 'p' : 'div'
}

/** An element as HTML; the content of scripts and style sheets is no markup. */
function pageHtml(element: Element, isQuoted = false): string {
  const { attributes, children } = element
  if (/^(?:script|style)$/.test(element.name)) return rawHtml(element)
  const name = nameFor(element, isQuoted)
  const isQuote = isQuoted || quoteNames.test(name)
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  const start = `<${name}${given.join('')}>`
  if (voidNames.has(name)) return start
  const end = `</${name}>`
  const pieces = name === 'p' ? partedAtBreaks(children) : [children]
  return pieces
    .map((piece) => {
      const inside = piece.map((child) =>
        typeof child === 'string' ? escapeHtml(child) : pageHtml(child, isQuote),
      )
      return `${start}${inside.join('')}${end}`
    })
    .join('')
}

const isBlank = (child: Element | string) => typeof child === 'string' && child.trim() === ''
const isBreak = (child: Element | string) => typeof child !== 'string' && child.name === 'br'

/**
 * The content of a paragraph in the paragraphs that two breaks part, as Readability has it: those that it makes itself
 * cannot be found again.
 */
function partedAtBreaks(children: Element['children']): Element['children'][] {
  const pieces: (Element | string)[][] = [[]]
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (child === undefined) break
    let end = at
    let breaks = 0
    for (
      let each = children[end];
      each !== undefined && (isBreak(each) || isBlank(each));
      each = children[++end]
    )
      if (isBreak(each)) breaks++
    if (breaks < 2) pieces.at(-1)?.push(child)
    else {
      pieces.push([])
      at = end - 1
    }
  }
  return pieces
}

/** Only linked data is asked for what it says. */
function rawHtml(element: Element): string {
  const isData = element.attributes.type === 'application/ld+json'
  const text = isData ? textOf(element).replaceAll('</', '<\\/') : ''
  return isData ? `<script type="application/ld+json">${text}</script>` : ''
}

/** Elements that have no end tag (HTML, 13.1.2). */
const voidNames = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Whether an element was taken away from around its content, of which most was kept. */
function isMostlyRetained(element: Element, retained: ReadonlySet<Element>): boolean {
  const inside = elements(element).filter(
    (child) => blockNames.has(child.name) && textOf(child).trim() !== '',
  )
  return inside.length > 2 && inside.filter((child) => retained.has(child)).length > inside.length / 2
}

/** What of a tree was kept: elements within a line go with the block that they are in. */
function retainedIn(
  element: Element,
  isRetained: boolean,
  retained: ReadonlySet<Element>,
): (Element | string)[] {
  return element.children.flatMap<Element | string>((child) => {
    if (typeof child === 'string') return isRetained ? [child] : []
    const isChildRetained =
      retained.has(child) || (isRetained && !blockNames.has(child.name)) || isMostlyRetained(child, retained)
    const children = retainedIn(child, isChildRetained, retained)
    return isChildRetained ? [{ ...child, children }] : children
  })
}

/** Keeps the standfirst of a page, where no paragraph of the text says the same. */
function retainStandfirst(standfirst: Element, retained: Set<Element>): void {
  const text = line(textOf(standfirst))
  const isRepeated = [...retained].some(
    (each) => each.name === 'p' && each !== standfirst && line(textOf(each)).includes(text),
  )
  if (!isRepeated) for (const each of withAllIn(standfirst)) retained.add(each)
}

/** Keeps all entries of a live page, of which only the long ones are found. */
function retainSiblings(element: Element, retained: Set<Element>): void {
  const entries = elements(element, 'article')
  const found = entries.filter((entry) => withAllIn(entry).some((each) => retained.has(each)))
  if (entries.length > 1 && found.length > entries.length / 2)
    for (const each of entries.flatMap(withAllIn)) retained.add(each)
  for (const child of elements(element)) retainSiblings(child, retained)
}

/** Paragraphs of running text. */
const longParagraph = 80

function proseIn(element: Element): number {
  return descendants(element, 'p')
    .map((each) => textOf(each).trim().length)
    .filter((length) => length >= longParagraph)
    .reduce((sum, length) => sum + length, 0)
}

/** Whether too much of what a page itself calls its article was lost. */
function isCut(page: Element, found: Element): boolean {
  const articles = descendants(page, 'article')
  const own = articles.length === 1 ? proseIn(articles[0] ?? page) : 0
  return textOf(found).trim().length < 140 || proseIn(found) < own * 0.8
}

/** A page without what asks readers for their consent. */
const withoutConsent = (page: Element) => without(page, isConsent)

/** A page without its foot, where it says which its main part is: a long foot would be taken for a short article. */
function withoutFoot(page: Element): Element {
  const mains = [...descendants(page, 'main'), ...descendants(page, 'article')]
  if (!mains.some((main) => textOf(main).trim() !== '')) return page
  const within = new Set(mains.flatMap(withAllIn))
  return without(
    page,
    (each) =>
      each.name === 'footer' && !within.has(each) && !withAllIn(each).some((inner) => mains.includes(inner)),
  )
}

/** The article of a page; null where none is found. */
export function articleOf(given: Element): Article | null {
  const whole = withoutFoot(withoutConsent(given))
  const headed = withStandfirst(whole)
  const root = headed?.page ?? whole
  const places = new Places()
  const marked = places.marked(root)
  const { document } = parseHTML(`<!doctype html>${pageHtml(marked)}`)
  const found = new Readability(document, { keepClasses: true, charThreshold: 250 }).parse()
  if (!found?.content) return null
  const content = parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document
  const retained = new Set([...content.querySelectorAll('*')].flatMap((each) => places.of(each)))
  const page = bodyOf(root)
  retainRunningText(page, retained)
  retainSiblings(page, retained)
  if (headed) retainStandfirst(headed.standfirst, retained)
  const body = {
    ...page,
    children: retainedIn(page, retained.has(page) || isMostlyRetained(page, retained), retained),
  }
  return {
    body: isCut(page, body) ? null : body,
    title: found.title ?? '',
    byline: found.byline ?? '',
    site: found.siteName ?? '',
    published: found.publishedTime ?? '',
  }
}

/** Links that stand in no sentence: menus and teasers. */
function looseLinks(element: Element): number {
  if (element.name === 'p') return 0
  return elements(element).reduce((sum, child) => sum + (child.name === 'a' ? 1 : looseLinks(child)), 0)
}

/** Whether an element has what stands around articles, and not at the foot of a quotation. */
function hasFurniture(element: Element): boolean {
  return elements(element).some(
    (child) =>
      /^(?:nav|aside|footer)$/.test(child.name) || (!quoteNames.test(child.name) && hasFurniture(child)),
  )
}

/** Whether a document is a page of a site, with its menus and scripts, and no article by itself. */
export function isPage(root: Element): boolean {
  const body = bodyOf(root)
  if (hasFurniture(body)) return true
  const hasScript = descendants(root, 'script').some(({ attributes }) => attributes.src !== undefined)
  return hasScript || looseLinks(body) > 12
}
