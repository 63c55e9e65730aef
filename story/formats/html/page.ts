/** A page as the story in it: its article, under the headline and the names that it tells. */
import { Fragment, type Node } from 'prosemirror-model'
import { readEmbargoLine } from '../../embargo'
import { byline } from '../../forms'
import { houseById } from '../../houses'
import { schema } from '../../schema'
import { type Details, noWire } from '../../schema/values'
import { bylinePart, detailsOf } from '../../story/parts'
import type { Dropped } from '../format'
import { momentOf } from '../moment'
import { lines } from '../recognise'
import { descendants, type Element } from '../xml'
import { articleOf, isPage } from './article'
import { readElement } from './content'
import { namesOfPage } from './page-byline'
import { headlineOfPage, isCalledByTitle, metaIn, plain } from './page-head'
import { bodyOf } from './tree'

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
  return (articles.length === 1 ? articles[0] : undefined) ?? descendants(body, 'main')[0] ?? body
}

/** Lines above a headline that are the page's: a section, how long it takes to read. */
const shortLine = 40
const isPageLine = (block: Node) =>
  block.isTextblock &&
  block.textContent.length <= shortLine &&
  !/[.!?…]["”’»]?$/u.test(block.textContent.trim()) &&
  !/^\s*by\b/i.test(block.textContent) &&
  readEmbargoLine(block.textContent) === null

/** How far down its headline may stand in a text. */
const mostBefore = 8

/** Blocks that begin with the headline, and whether lines of the page above it were left out. */
function underHeadline(blocks: readonly Node[], headline: string): { blocks: Node[]; isCut: boolean } {
  const title = schema.nodes.headline.create(null, schema.text(headline))
  const at = blocks
    .slice(0, mostBefore)
    .findIndex((block) => block.isTextblock && plain(block.textContent) === plain(headline))
  if (at < 0) return { blocks: [title, ...blocks], isCut: false }
  const before = blocks.slice(0, at)
  const kept = before.filter((block) => !isPageLine(block))
  const isCut = before.some((block) => isPageLine(block) && block.textContent.trim() !== '')
  return { blocks: [title, ...kept, ...blocks.slice(at + 1)], isCut }
}

/** What of a page is its story. */
export function readPage(root: Element, language: string): Page {
  const article = isPage(root) ? articleOf(root) : null
  const element = article?.body ?? storyElement(root)
  const found = readElement(element, language)
  const dropped = new Set(found.dropped)
  const hasHeading = descendants(bodyOf(root), 'h1').length > 0
  const title = headlineOfPage(root, element, article?.title ?? '', article?.site ?? '')
  const first = found.blocks.find((block) => block.textContent.trim() !== '')?.textContent.trim() ?? ''
  const isTold =
    article !== null ||
    hasHeading ||
    metaIn(root).has('og:title') ||
    (found.blocks.length > 1 && isCalledByTitle(root, title, first))
  const headline = isTold ? title : ''
  const { blocks, isCut } =
    headline === '' ? { blocks: found.blocks, isCut: false } : underHeadline(found.blocks, headline)
  if (isCut || article) dropped.add('page-furniture')
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

/** A story with the byline that only its page tells. */
export function withNames(doc: Node, names: readonly string[]): Node {
  const { house, language } = detailsOf(doc)
  const [headline, standfirst, ...rest] = doc.children
  if (names.length === 0 || bylinePart(doc) || !headline || !standfirst) return doc
  const bylines = names.map((name) => ({ name, credit: '' }))
  const printed = lines(byline.print(bylines, { house: houseById(house), language }))
  const node = schema.nodes.byline.create({ bylines }, printed)
  return doc.copy(Fragment.fromArray([headline, standfirst, node, ...rest]))
}
