/**
 * A page that was copied whole: menus and a foot around an article. It is taken for one only where its article holds
 * every sentence outside those, so that a piece of an article never loses any.
 */
import { type Element, elements, textOf } from '../xml'
import { line } from './page-head'
import { blockNames, classesOf, linksIn } from './tree'

type Part = 'menu' | 'edge' | 'promotion' | null

const edgeName = /^(?:footer|aside)$/
const edgeRole = /^(?:contentinfo|complementary|banner)$/
const edgeWord = /^(?:(?:site|page|main|global)[-_]?)?(?:footer|foot|sidebar|side-bar)$/
const menuWord = /^(?:(?:site|page|main|global|top|primary)[-_]?)?(?:nav|navigation|navbar|menu)$/
const promotionWord =
  /^(?:newsletter|subscribe|signup|sign-up|share|sharing|social|related|recommended|promo|cookie|advert|advertisement|comments?)(?:[-_].*)?$/

/** Whether an element leads elsewhere, and says little besides. @param fewest how many links it has at least */
function isLinks(element: Element, fewest = 2): boolean {
  const links = linksIn(element)
  const isElsewhere = links.filter(({ attributes }) => !/^#|^$/.test(attributes.href ?? '')).length >= fewest
  const linked = links.reduce((sum, link) => sum + line(textOf(link)).length, 0)
  return isElsewhere && linked > line(textOf(element)).length / 2
}

/** What of a page around its article an element is; null where it is none. */
export function partOf(element: Element): Part {
  const { name, attributes } = element
  const role = attributes.role ?? ''
  const words = [...classesOf(element), (attributes.id ?? '').toLowerCase()]
  const isMenu = name === 'nav' || role === 'navigation' || words.some((word) => menuWord.test(word))
  // what says that it is a menu is one with a single link, too
  if (isMenu) return isLinks(element, 1) ? 'menu' : null
  if (edgeName.test(name) || edgeRole.test(role) || words.some((word) => edgeWord.test(word))) return 'edge'
  return name === 'form' || words.some((word) => promotionWord.test(word)) ? 'promotion' : null
}

/** What a page has around its article, which is never looked for in the article. */
function partsIn(element: Element): Part[] {
  return elements(element).flatMap((child) => {
    if (child.name === 'article') return []
    const part = partOf(child)
    return part === null ? partsIn(child) : [part, ...partsIn(child)]
  })
}

const isBlock = (child: Element | string) => typeof child !== 'string' && blockNames.has(child.name)

/** The text that stands in an element itself, and not in blocks within it. */
const ownText = ({ children }: Element) =>
  line(
    children
      .filter((child) => !isBlock(child))
      .map((child) => (typeof child === 'string' ? child : textOf(child)))
      .join(''),
  )

/** When a page was published, and whose it is. */
const isImprint = (text: string) => text.split(' ').length < 10 && /\d:\d\d|\b\d{4}\b|©/.test(text)

/** Whether a line says something: a sentence, a standfirst, a byline with a place. */
const isSaying = (text: string) => text.length >= 80 || (text.split(' ').length >= 5 && !isImprint(text))

/** The sentences of a page outside its menus, edges and promotions. */
function sentencesIn(element: Element, isInArticle = false): string[] {
  const own = ownText(element)
  return [
    ...(isSaying(own) && !isLinks(element) ? [own] : []),
    ...elements(element)
      .filter(
        (child) => isBlock(child) && (isInArticle || child.name === 'article' || partOf(child) === null),
      )
      .flatMap((child) => sentencesIn(child, isInArticle || child.name === 'article')),
  ]
}

/** Whether a body is that of a whole page. */
export function isWholePage(body: Element): boolean {
  const parts = partsIn(body)
  return parts.includes('menu') && parts.includes('edge')
}

/** Whether an article has all sentences of its page, where it does not have them as its headline. */
export function holdsAllSentences(article: Element, body: Element, headline: string): boolean {
  const held = line(textOf(article))
  return sentencesIn(body).every((sentence) => held.includes(sentence) || sentence === headline)
}
