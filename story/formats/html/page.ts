/** A page as the story in it: its article, under the headline and the names that it tells. */
import { Fragment, type Node } from 'prosemirror-model'
import { readEmbargoLine } from '../../embargo'
import { byline, styleIn } from '../../forms'
import { joinNames } from '../../forms/names'
import { formWordsOf } from '../../forms/words'
import type { Houses } from '../../houses'
import { languageOfText } from '../../languages'
import { schema } from '../../schema'
import { type Details, newDetails, noWire } from '../../schema/values'
import { contentOfText } from '../../story/lines'
import { bylinePart, detailsOf } from '../../story/parts'
import type { Dropped } from '../format'
import { headFurniture } from '../furniture/furniture-lines'
import { takeSiteLines } from '../furniture/site-lines'
import { withdrawalIn } from '../furniture/withdrawn'
import { momentOf } from '../moment'
import { hasStruck, lineWithoutStruck } from '../struck'
import { descendants, type Element, textOf } from '../xml'
import { type Article, articleOf, isPage } from './article'
import { readElement } from './content'
import { withSheets } from './css'
import { withoutKicker } from './kicker'
import { bylineOfPage, namesByMarkup, namesOfPage, withPartsApart } from './page-byline'
import { headlineOfPage, isCalledByTitle, line, metaIn, plain, textAboveHeading } from './page-head'
import { withTextShown } from './running-text'
import { shownIn } from './shown'
import { bodyOf } from './tree'
import { holdsAllSentences, isWholePage } from './whole-page'

/** What a page holds of a story. */
export interface Page {
  blocks: Node[]
  dropped: Dropped[]
  /** What it is called, for a text without a headline; `''` where it does not say. */
  title: string
  /** The persons that it names as its writers, where its text may not. */
  names: string[]
  details: Partial<Details>
}

/** The element that holds the story, as far as the page says. */
export function storyElement(root: Element): Element {
  const body = bodyOf(root)
  const articles = descendants(body, 'article')
  const [main] = descendants(body, 'main')
  return (articles.length === 1 ? articles[0] : undefined) ?? (main && holdsMost(main, body) ? main : body)
}

/** Whether an element has a headline with text of its own, or the paragraphs of a page for the most part. */
function holdsMost(element: Element, body: Element): boolean {
  if (descendants(element, 'h1').length > 0 && descendants(element, 'p').length > 1) return true
  const letters = (within: Element) =>
    descendants(within, 'p').reduce((sum, each) => sum + textOf(each).trim().length, 0)
  return textOf(element).trim().length >= letters(body) - letters(element)
}

/** Lines above a headline that are the page's: a section, how long it takes to read. */
const shortLine = 40
const isPageLine = (block: Node) =>
  block.isTextblock &&
  block.textContent.length <= shortLine &&
  !/[.!?…]["”’»]?$/u.test(block.textContent.trim()) &&
  !/^\s*by\b/i.test(block.textContent) &&
  readEmbargoLine(block.textContent) === null &&
  withdrawalIn(block.textContent) === '' &&
  headFurniture(block.textContent)?.kind !== 'note'

/** How far down its headline may stand in a text. */
const mostBefore = 8

/**
 * Blocks that begin with the headline, and whether lines of the page above it, or struck words of it, were left out.
 * @param above what stands above the headline on the page, for where a reader of pages took the headline out
 */
function underHeadline(
  blocks: readonly Node[],
  headline: string,
  above: string,
): { blocks: Node[]; isCut: boolean; isStruck: boolean } {
  const at = blocks
    .slice(0, mostBefore)
    .findIndex(
      (block) =>
        block.isTextblock &&
        [block.textContent, lineWithoutStruck(block)].some((text) => plain(text) === plain(headline)),
    )
  const heading = blocks[at]
  const written = heading ? lineWithoutStruck(heading).trim() : headline
  const title = schema.nodes.headline.create(null, schema.text(written || headline))
  const isAbove = (block: Node) => isPageLine(block) && above.includes(line(block.textContent))
  const firstBelow = blocks.slice(0, mostBefore).findIndex((block) => !isAbove(block))
  const length = at < 0 ? Math.max(firstBelow, 0) : at
  const before = blocks.slice(0, length)
  const remaining = before.filter((block) => !isPageLine(block))
  const isCut = before.some((block) => isPageLine(block) && block.textContent.trim() !== '')
  const isStruck = heading !== undefined && hasStruck(heading)
  return { blocks: [title, ...remaining, ...blocks.slice(at < 0 ? length : at + 1)], isCut, isStruck }
}

/** Blocks with “By” before the names at their head that only the markup of the page tells from other lines. */
function withMarkedNames(blocks: readonly Node[], element: Element, declared: string): Node[] {
  const namesOf = namesByMarkup(element)
  const head = blocks.slice(0, mostBefore)
  const { crosshead, paragraph } = schema.nodes
  const isLine = ({ type }: Node) => type === paragraph || type === crosshead
  const names = head.map((block) => (isLine(block) ? namesOf(block.textContent) : []))
  if (names.every(({ length }) => length === 0)) return [...blocks]
  const text = blocks.map(({ textContent }) => textContent).join('\n')
  const language = languageOfText(text, declared, newDetails.language)
  return blocks.flatMap((block, index) => {
    if (!names[index]?.length) return [block]
    // names on lines that follow one another are one byline
    if (names[index - 1]?.length) return []
    const end = names.findIndex((each, at) => at > index && each.length === 0)
    const all = names.slice(index, end < 0 ? names.length : end).flat()
    const content = contentOfText(`${formWordsOf(language).by}${joinNames(all, language)}`)
    return [paragraph.create(null, content)]
  })
}

/** What of a page is its story. */
export function readPage(given: Element, language: string): Page {
  if (!isPage(given)) return pageOf(given, null, language)
  const root = withTextShown(given)
  return pageOf(root, articleOf(root), language)
}

function pageOf(root: Element, article: Article | null, language: string): Page {
  const { element, hadKicker } = withoutKicker(article?.body ?? storyElement(root))
  const { blocks: read, dropped: left } = readElement(withPartsApart(element), language)
  const text = withMarkedNames(article ? takeSiteLines(read).blocks : read, element, language)
  const dropped = new Set(left)
  const hasHeading = descendants(bodyOf(root), 'h1').length > 0
  const title = headlineOfPage(root, element, article?.title ?? '', article?.site ?? '')
  const first = text.find((block) => block.textContent.trim() !== '')?.textContent.trim() ?? ''
  const hasOwnHeadline =
    article !== null ||
    hasHeading ||
    metaIn(root).has('og:title') ||
    (text.length > 1 && isCalledByTitle(root, title, first))
  const headline = hasOwnHeadline ? title : ''
  const { blocks, isCut, isStruck } =
    headline === ''
      ? { blocks: text, isCut: false, isStruck: false }
      : underHeadline(text, headline, textAboveHeading(bodyOf(root), headline))
  if (isCut || hadKicker || article) dropped.add('page-furniture')
  if (isStruck) dropped.add('struck-head')
  const published = article ? momentOf(article.published) : null
  return {
    blocks,
    title: headline === '' ? title : '',
    dropped: [...dropped],
    names: article ? namesOfPage(root, article.byline, article.site, title) : [],
    details:
      article && published
        ? { wire: { ...noWire, format: 'html', created: published, provider: article.site } }
        : {},
  }
}

/**
 * The article of a page that was copied whole, with the line that names its writers; null for anything else, and where
 * the article would lack a sentence of it.
 */
export function readWholePage(root: Element, language: string): Page | null {
  const body = bodyOf(root)
  if (!isWholePage(body)) return null
  const article = articleOf(root)
  const text = article?.body
  if (!article || !text) return null
  const headings = descendants(body, 'h1').map((heading) => line(textOf(heading)))
  const [only = ''] = headings.length === 1 ? headings : []
  const page = pageOf(root, { ...article, title: article.title || only }, language)
  const [first] = page.blocks
  const headline = first?.type === schema.nodes.headline ? first.textContent : ''
  const lost = headings.filter((each) => each !== headline && !line(textOf(text)).includes(each))
  const shown = (part: Element) => shownIn(withSheets(part)).root
  if (lost.length > 0 || !holdsAllSentences(shown(text), shown(body), headline)) return null
  return { ...page, blocks: withByline(page.blocks, bylineOfPage(root, article.byline, headline)) }
}

/** Blocks with the line that names the writers below the headline, where it is not among them. */
function withByline(blocks: readonly Node[], text: string): Node[] {
  if (text === '' || blocks.some((block) => block.textContent.includes(text))) return [...blocks]
  const at = blocks[0]?.type === schema.nodes.headline ? 1 : 0
  const byline = schema.nodes.paragraph.create(null, schema.text(text))
  return [...blocks.slice(0, at), byline, ...blocks.slice(at)]
}

/** A story with the byline that only its page tells. */
export function withNames(doc: Node, names: readonly string[], houses: Houses): Node {
  const { house, language } = detailsOf(doc)
  const [headline, standfirst, ...rest] = doc.children
  if (names.length === 0 || bylinePart(doc) || !headline || !standfirst) return doc
  const bylines = names.map((name) => ({ name, credit: '' }))
  const printed = contentOfText(byline.print(bylines, styleIn(houses, house, language)))
  const node = schema.nodes.byline.create({ bylines }, printed)
  // a line that is nothing but these names is no text of its own
  const isNamed = plain(standfirst.textContent) === plain(names.join(' '))
  const below = isNamed ? schema.nodes.standfirst.create() : standfirst
  return doc.copy(Fragment.fromArray([headline, below, node, ...rest]))
}
