/** Whom a page names as the writers of its article. Nobody is guessed: a page that may be read in two ways names none. */
import { readNames } from '../../forms'
import { languageOfNames } from '../../forms/byline'
import { guessLanguage } from '../../languages'
import { findPlace } from '../../places'
import { descendants, type Element, elements, textOf } from '../xml'
import { line, metaIn, plain } from './page-head'
import { blockNames } from './tree'

const particle =
  /^(?:de|da|do|dos|del|della|di|du|des|la|le|van|von|der|den|ter|ten|bin|ibn|al|el|af|av|zu|zur|y|e)$/
const title = /^(?:dr|prof|mr|mrs|ms|sir)\.?$/i

/** Whether a text reads as the name of a person. */
function isName(text: string): boolean {
  const parts = text.split(' ')
  if (/[\p{N}@/:;!?#|()<>"“”]/u.test(text) || text.length > 40) return false
  if (!/\p{Script=Latin}/u.test(text))
    return /^[\p{L}\p{M}][\p{L}\p{M}.·‌ -]{1,30}$/u.test(text) && parts.length <= 5
  const named = parts.filter((part) => !title.test(part))
  return (
    named.length >= 2 &&
    named.length <= 5 &&
    named.every(
      (part, index) =>
        /^[\p{Lu}\p{Lt}’'][\p{L}\p{M}.’'-]*$/u.test(part) || (index > 0 && particle.test(part)),
    ) &&
    !particle.test(named.at(-1) ?? '')
  )
}

const by =
  /^(?:(?:(?:written|reported)\s+)?(?:by|von|par|por|di|da|door|af|av|van|ji)\b|(?:του|της|των)(?!\p{L})):?\s+/iu
const organisation =
  /\b(?:news|agency|agencia|agence|press|staff|editors?|team|desk|contributors?|foundation|organi[sz]ation|media|magazine|times|post|author|admin|editorial|redaktion|rédaction|bureau|reuters|afp|dpa|ansa)\b/i

/** A byline without what is said in brackets after it, and without who edited it and when. */
function withoutRest(text: string): string {
  const end = text.search(/\b(?:edited by|updated|published)\b/i)
  const names = (end > 0 ? text.slice(0, end) : text).trim()
  const open = names.lastIndexOf('(')
  return open > 0 && names.endsWith(')') ? names.slice(0, open).trim() : names
}

/** `NAME in PLACE` */
const withPlace = /^(.{3,60}?)\s(?:in|from|aus|à|en|a|da|li)\s(.{2,40})$/u

/** The persons that a page says have written it; none where it names others, or says it in a way that may be read in two. */
function namesIn(byline: string, site: string): string[] {
  const [first = '', ...others] = byline.split('\n').map(line).filter(Boolean)
  // `By` may stand on a line of its own
  const bylineText = by.test(`${first} `) && !first.includes(' ') ? `${first} ${others[0] ?? ''}` : first
  const language = languageOfNames(bylineText, guessLanguage(bylineText, 'en'))
  const areFit = (names: readonly string[]) =>
    names.length <= 6 &&
    names.every((each) => isName(each) && !organisation.test(each) && plain(each) !== plain(site))
  const said = withoutRest(bylineText.replace(by, ''))
  const names = splitNames(said, language)
  if (areFit(names)) return names
  const [, before = said, place = ''] = withPlace.exec(said) ?? []
  const persons = splitNames(findPlace(place) ? before : said, language)
  const named = persons.filter((each, index) => index === 0 || findPlace(each) === null)
  return areFit(named) ? named : []
}

function splitNames(text: string, language: string): string[] {
  return readNames(text, language)
    .flatMap((each) => each.split(/&|\band\b|\bet\b|\bund\b/))
    .map((each) => each.trim())
    .filter((each) => each !== '' && !/^(?:[A-Z]{2,5}|MD|PhD|Jr\.?|Sr\.?)$/.test(each))
}

/** Whether the head of a page says a name: as metadata or as linked data. */
function isInHead(root: Element, name: string): boolean {
  const data = descendants(root, 'script').filter(({ attributes }) => /ld\+json/i.test(attributes.type ?? ''))
  return (
    [...metaIn(root)].some(([key, value]) => /author|creator|byl/.test(key) && value.includes(name)) ||
    data.some((script) => textOf(script).includes(name))
  )
}

/** How much more than a name a line has that names a writer: `By`, a date, a place. */
const longestRest = 80

/** Whether a line has a name as words of its own. */
function hasName(text: string, name: string): boolean {
  const [before = '', ...after] = text.split(name)
  return after.length > 0 && !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after[0] ?? '')
}

/** The elements around each place where a name stands apart from sentences, from the outermost in. */
function pathsTo(text: string, element: Element, around: readonly Element[] = []): Element[][] {
  const path = [...around, element]
  const inside = elements(element).filter((child) => line(textOf(child)).includes(text))
  if (inside.length > 0) return inside.flatMap((child) => pathsTo(text, child, path))
  const whole = line(textOf(element))
  return hasName(whole, text) && whole.length <= text.length + longestRest ? [path] : []
}

interface Heading {
  text: string
  isLink: boolean
}

function headingsIn(element: Element, isInLink = false): Heading[] {
  const isLink = isInLink || element.name === 'a'
  if (!/^h[1-6]$/.test(element.name)) return elements(element).flatMap((child) => headingsIn(child, isLink))
  const text = line(textOf(element))
  const linked = descendants(element, 'a').some((link) => line(textOf(link)) === text)
  return text === '' ? [] : [{ text, isLink: isLink || linked }]
}

/** Whether a list only leads elsewhere. */
function isMenu(list: Element): boolean {
  const items = elements(list, 'li')
  const isLink = (item: Element) =>
    line(textOf(item)) ===
    elements(item, 'a')
      .map((link) => line(textOf(link)))
      .join(' ')
  return /^(?:ul|ol)$/.test(list.name) && items.length > 2 && items.every(isLink)
}

/** Words that a heading leads on with; shorter links are the names of sections. */
const isTitle = ({ text }: Heading) => text.split(' ').length >= 3 || text.length >= 18

const longestTeaser = 1000

/** Whether a place is in a menu, or in a teaser: below a heading that leads to another page. */
function isInMenuOrTeaser(path: readonly Element[], name: string, headline: string): boolean {
  if (path.some((element) => element.name === 'nav' || isMenu(element))) return true
  for (const element of path.toReversed()) {
    const headings = headingsIn(element).filter(
      (each) => !each.text.includes(name) && (!each.isLink || isTitle(each)),
    )
    if (headings.length === 0) continue
    const isLinked = headings.every(({ text, isLink }) => isLink && plain(text) !== plain(headline))
    return isLinked && textOf(element).length <= longestTeaser
  }
  return false
}

/** Whether a line that names writers stands with the article of a page, and not with another that the page leads to. */
function isOwn(root: Element, text: string, headline: string): boolean {
  if (isInHead(root, text)) return true
  const paths = pathsTo(text, root)
  return paths.length === 0 || !paths.every((path) => isInMenuOrTeaser(path, text, headline))
}

/**
 * The persons that a page names as the writers of its article.
 * @param byline what a reader of pages took for the names
 * @param site the name of the site, where it is known
 * @param headline of the article
 */
export function namesOfPage(root: Element, byline: string, site: string, headline: string): string[] {
  return namesIn(byline, site).filter((name) => isOwn(root, name, headline))
}

/** The line of a page that names the writers of its article, as it stands there; `''` where there is none. */
export function bylineOfPage(root: Element, byline: string, headline: string): string {
  const text = line(byline)
  return text !== '' && isOwn(root, text, headline) ? text : ''
}

/** What an element is called that holds the name of a writer. */
const authorName = /(?:^|[\s_-])(?:author|byline)(?:[_-]{1,2}name)?(?=\s|$)/i

/** The lines of a page that its markup calls those of its writers, though they say no word of it. */
function authorLines(element: Element): string[] {
  const { rel = '', itemprop = '', class: names = '' } = element.attributes
  const isMarked =
    /(?:^|\s)author(?:\s|$)/.test(`${rel} ${itemprop}`) ||
    authorName.test(names) ||
    // whom to ask about an article (HTML, 4.3.10)
    element.name === 'address'
  return isMarked ? [line(textOf(element))] : elements(element).flatMap(authorLines)
}

/** A line without “By”, where it is names with the place behind them that they wrote from. */
function namesAtPlace(written: string): string[] {
  const text = line(written).replace(by, '')
  const [, names = '', place = ''] = withPlace.exec(text) ?? []
  return findPlace(place) && namesIn(names, '').length > 0 ? [text] : []
}

/** The names on a line of a page, where its markup says that they are its writers'. */
export function namesByMarkup(element: Element): (text: string) => string[] {
  const marked = new Set(authorLines(element))
  return (text) => {
    if (!marked.has(line(text))) return []
    const names = namesIn(text, '')
    return names.length > 0 ? names : namesAtPlace(text)
  }
}

/** What an element is called that holds when an article was published. */
const dateName = /(?:^|[\s_-])(?:date|time|timestamp|published|updated)(?=[\s_-]|$)/i

/** Whether an element within a line is a part of its own: who wrote an article, or when. */
function isPartOfHead(child: Element | string | undefined): boolean {
  if (child === undefined || typeof child === 'string' || blockNames.has(child.name)) return false
  const { rel = '', itemprop = '', class: names = '' } = child.attributes
  return (
    child.name === 'time' ||
    /(?:^|\s)author(?:\s|$)/.test(`${rel} ${itemprop}`) ||
    authorName.test(names) ||
    dateName.test(names)
  )
}

/** The text of an element within a line; `''` of anything else. */
const textInLine = (child: Element | string | undefined) =>
  typeof child === 'object' && !blockNames.has(child.name) ? textOf(child) : ''

/** Whether the last word of one element and the first of the next would be one word. */
const areGlued = (one: Element | string, next: Element | string | undefined) =>
  /\S$/u.test(textInLine(one)) && /^\S/u.test(textInLine(next))

/** How much text that is no name and no date may stand beside them: `By`. A sentence with a time in it has more. */
const longestBeside = 20

/** An element in which names and dates that stand side by side without a space, as style sheets part them, are lines. */
export function withPartsApart(element: Element): Element {
  const beside = element.children.filter((child) => typeof child === 'string').join('')
  const isSentence = beside.trim().length > longestBeside
  const children = element.children.flatMap<Element | string>((child, index, all) => {
    const next = all[index + 1]
    const own = typeof child === 'string' ? child : withPartsApart(child)
    const isPart = isPartOfHead(child) || isPartOfHead(next)
    const isApart = !isSentence && isPart && areGlued(child, next)
    return isApart ? [own, { name: 'br', attributes: {}, children: [] }] : [own]
  })
  return { ...element, children }
}
