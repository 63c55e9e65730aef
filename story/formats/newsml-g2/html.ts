/** Elements of XHTML that was read as XML, as HTML again, whatever vocabulary their sender mixed in. */
import { escapeHtml } from '../html/escape'
import { hasTags } from '../nitf/normal'
import { descendants, type Element, textOf } from '../xml'

/** Elements that have no end tag in HTML (HTML, 13.1.2). */
const ofNoContent = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Elements that are not text, or whose content is read elsewhere. */
const ignored = new Set(['head', 'title', 'style', 'template', 'time'])
/** Parts of a story that have no place inside its body; captions and credits do. */
const parts = new Set(['headline', 'standfirst', 'byline', 'dateline', 'signoff'])

function attributesOf({ attributes }: Element): string {
  return Object.entries(attributes)
    .filter(([name, value]) => /^[a-z][\w-]*$/i.test(name) && !(name === 'data-part' && parts.has(value)))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
}

/** An element that has no text in which another element is needs no spaces between its tags. */
function elementHtml(element: Element, isExact: boolean): string {
  const name = element.name.toLowerCase()
  if (ignored.has(name)) return ''
  const tag = `<${name}${attributesOf(element)}>`
  if (name === 'script') return `${tag}</script>`
  const content = htmlOf(element.children, isExact)
  return ofNoContent.has(name) ? tag + content : `${tag}${content}</${name}>`
}

/**
 * Nodes of XML as HTML.
 * @param isExact text stands as it is meant, and tags in it are text
 */
export function htmlOf(children: Element['children'], isExact: boolean): string {
  return children
    .map((child) => {
      if (typeof child !== 'string') return elementHtml(child, isExact)
      return !isExact && hasTags(child) ? child : escapeHtml(child)
    })
    .join('')
}

/** The style sheets of a page, wherever they stand in it; they tell what of it is shown. */
export function sheetsOf(page: Element): string {
  return descendants(page, 'style')
    .map((sheet) => `<style${attributesOf(sheet)}>${textOf(sheet).replaceAll('<', '')}</style>`)
    .join('')
}

/** The content of a page: its body's, without a header that says the head of the story again. */
export function pageContent(element: Element): Element['children'] {
  const [page] = element.children.filter(
    (child) => typeof child !== 'string' && /^(?:html|body)$/i.test(child.name),
  )
  if (page && typeof page !== 'string') return pageContent(page)
  return element.children.filter((child) => typeof child === 'string' || !isHeader(child))
}

function isHeader(element: Element): boolean {
  return /^header$/i.test(element.name) && textOf(element).length < 2000
}
