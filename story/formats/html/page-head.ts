/** What a page tells of its article in its head and its headings: headline and site. Nothing is guessed. */

import { decodeHTML } from 'entities'
import { isDocumentName, withoutProgram } from '../parts/titles'
import { lineWithoutStruck } from '../struck'
import { descendants, type Element, findAll, textOf } from '../xml'
import { readElement } from './content'

/** Text as one line. */
export const line = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Text as it compares: letters and digits. */
export const plain = (text: string) =>
  text
    // raised and lowered figures are figures
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Text without the references that some systems escape twice: `K&uuml;hlturm`. */
function escapedOnce(text: string): string {
  return text.replace(/&(?:[a-z]{2,8}|#\d{2,6});/gi, (reference) => decodeHTML(reference))
}

/** The content of a page's metadata by their names (Open Graph, Dublin Core, HTML 4.2.5). */
export function metaIn(root: Element): Map<string, string> {
  const found = new Map<string, string>()
  for (const { attributes } of findAll(root, 'head', 'meta')) {
    const names = `${attributes.property ?? ''} ${attributes.name ?? ''} ${attributes.itemprop ?? ''}`
    for (const name of names.toLowerCase().split(/\s+/).filter(Boolean))
      if (attributes.content && !found.has(name)) found.set(name, line(escapedOnce(attributes.content)))
  }
  return found
}

const separator = /\s[|·•–—:»/-]{1,2}\s|\s?[|_]\s?|\s?::\s?/gu

/** A title without the name of the site after it, or before it. */
function withoutSite(title: string, site: string): string {
  const name = plain(site)
  if (name === '') return title
  const ends = [...title.matchAll(separator)]
  const isSite = (part: string) =>
    plain(part) !== '' && (plain(part) === name || plain(part) === name.replace(/^the /, ''))
  // a site's own name may have such signs as well
  const behind = ends.find((each) => isSite(title.slice(each.index + each[0].length)))
  if (behind) return title.slice(0, behind.index).trim()
  const before = ends.findLast((each) => isSite(title.slice(0, each.index)))
  return before ? title.slice(before.index + before[0].length).trim() : title
}

/** The name of the site by its address, as titles end with it. */
function siteOf(address: string): string {
  const [, host = ''] = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(address) ?? []
  return host.split('.')[0] ?? ''
}

const ofPage =
  /^(?:(?:new|my)\s(?:document|page)\s?\d{0,4}|home ?(?:page)?|index|e-?mail|mailing|newsletter)$/i
const isName = (title: string) => ofPage.test(title) || isDocumentName(title)
const words = (text: string) => text.split(/\s+/).filter(Boolean).length

/** Titles that a page has only one of, by their metadata. */
const titleNames = [
  'dc:title',
  'dc.title',
  'dcterm:title',
  'og:title',
  'title',
  'twitter:title',
  'parsely-title',
]

/**
 * The headline of a page.
 * @param text the element that holds its article
 * @param title what the page is called, or what a reader of pages took for its title
 * @param site the name of the site, where it is known
 */
export function headlineOfPage(root: Element, text: Element, title: string, site: string): string {
  const meta = metaIn(root)
  const body = findAll(root, 'body')[0]
  const all = body ? headingsIn(body) : []
  const inText = headingsIn(text)
  const [only] = inText.length === 1 ? inText : []
  const fromMeta = titleNames.map((name) => meta.get(name)).find((each) => each !== undefined)
  const named = line(textOf(findAll(root, 'head', 'title')[0]))
  const fullTitle = withoutProgram(line(title) === '' ? (fromMeta ?? named) : uncut(root, line(title), named))
  const names = [site, meta.get('og:site_name') ?? '', siteOf(meta.get('og:url') ?? '')]
  const stripped = names.reduce(withoutSite, fullTitle)
  // many pages have their heading above what holds the text
  const [above = ''] = inText.length === 0 && all.length === 1 ? all : []
  if (stripped === '' || isName(stripped)) return only ?? (words(above) >= 3 ? above : '')
  const same = all.find((each) => plain(each) === plain(stripped))
  if (same !== undefined) return same
  const within = all.find((each) => isTitleOf(each, stripped))
  const below = inText.length === 0 ? headingBelowSite(text, stripped, all) : undefined
  if (below !== undefined) return below
  if (within !== undefined) return within
  if (fromMeta !== undefined) return withoutLastPart(stripped, ofSite)
  const fuller =
    all.length === 1 && inText.length === 0 ? all.find((each) => isFuller(each, stripped)) : undefined
  if (fuller !== undefined) return fuller
  const isSure = only !== undefined && (words(only) >= 3 || words(only) > words(stripped))
  return isSure ? only : withoutLastPart(stripped)
}

const headingsIn = (element: Element) =>
  descendants(element, 'h1')
    .map((each) => line(shownText(each)))
    .filter(Boolean)

/** The text of a heading as it is read: its figures raised and lowered as on the page, without what is struck or hidden. */
function shownText(heading: Element): string {
  const isPlain = heading.children.every((child) => typeof child === 'string')
  return isPlain ? textOf(heading) : readElement(heading).blocks.map(lineWithoutStruck).join(' ')
}

/** The heading that is a part of the title of a page, where another part is the heading above it: the site’s name. */
function headingBelowSite(text: Element, title: string, headings: readonly string[]): string | undefined {
  const parts = title.split(separator).map(plain)
  if (parts.length < 2 || !headings.every((each) => parts.includes(plain(each)))) return undefined
  return [...descendants(text, 'h2'), ...descendants(text, 'h3')]
    .map((each) => line(shownText(each)))
    .find((each) => words(each) >= 3 && parts.includes(plain(each)))
}

const headingNames = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** What stands on a page above the heading that is its headline, as text; `''` where no heading is. */
export function textAboveHeading(body: Element, headline: string): string {
  const wanted = plain(headline)
  let above = ''
  const isFound = (element: Element): boolean => {
    for (const child of element.children) {
      if (typeof child === 'string') above += child
      else if (headingNames.includes(child.name) && plain(shownText(child)) === wanted) return true
      else if (isFound(child)) return true
    }
    above += ' '
    return false
  }
  return isFound(body) ? line(above) : ''
}

/** A title from its beginning on, where a reader of pages has cut it after a colon and no heading is what it left. */
function uncut(root: Element, title: string, named: string): string {
  const at = named.indexOf(title)
  if (at <= 0 || !/:\s*$/.test(named.slice(0, at))) return title
  const isHeading = headingNames
    .flatMap((name) => descendants(root, name))
    .some((heading) => plain(textOf(heading)) === plain(title))
  return isHeading ? title : named
}

/** What stands before a site's name in metadata: a stroke before names, a dash before an address. */
const ofSite = /\s\|\s(?=(?:[^\s\p{Ll}]\S{0,30}(?:\s|$)){1,3}$)|\s[|-]\s(?=[\w.-]{1,40}\.[a-z]{2,4}$)/gu

/** A title without the few words after its last separator, which are the site's where nothing else tells its name. */
function withoutLastPart(title: string, sign = /\s[|·•–—»-]\s/gu): string {
  const last = [...title.matchAll(sign)].at(-1)
  const head = title.slice(0, last?.index)
  return last && words(head) >= 4 && words(title.slice(last.index + last[0].length)) <= 3
    ? head.trim()
    : title
}

/** A heading without its number: `Day 1`, `1. The gate`. */
const unnumbered = (text: string) =>
  /^\d+[.)]?\s/.test(text) ? '#' : plain(text).replace(/(?:^|\s)\d+$/, ' #')

/** Whether a heading is the first of a count, as parts of a text have them. */
function isCounted(first: string, headings: readonly string[]): boolean {
  const form = unnumbered(first)
  return form.includes('#') && headings.filter((each) => unnumbered(each) === form).length > 1
}

/**
 * Whether the title of a page is its headline, rather than the first line of its text (a word or two) or the first of
 * its numbered headings. Word processors call a document what its template was called.
 */
export function isCalledByTitle(root: Element, title: string, first: string): boolean {
  if (words(title) < 3 || plain(first).includes(plain(title))) return false
  const generator = metaIn(root).get('generator') ?? metaIn(root).get('progid') ?? ''
  if (/word|office|excel|outlook|cocoa|pages|docs/i.test(generator)) return false
  const headings = headingNames.flatMap((name) => descendants(root, name)).map((each) => line(textOf(each)))
  return words(first) < 3 || isCounted(first, headings)
}

/** Whether a heading begins as a title does and goes on in words of its own. */
function isFuller(heading: string, title: string): boolean {
  const begin = (text: string) => plain(text).split(' ').slice(0, 2).join(' ')
  return (
    words(heading) > Math.max(words(title), 3) &&
    begin(heading) === begin(title) &&
    !plain(title).includes(plain(heading))
  )
}

/** Whether a title is a heading with what the site is called after it. */
function isTitleOf(heading: string, title: string): boolean {
  if (words(heading) < 3 || !title.startsWith(heading)) return false
  const rest = title.slice(heading.length)
  return /^\s*[|·•–—»_-]\s*\S/u.test(rest) && words(rest) <= 5
}
