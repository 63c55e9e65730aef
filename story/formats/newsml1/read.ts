/** The stories of a NewsML 1 document. */
import type { Node } from 'prosemirror-model'
import type { Houses } from '../../houses'
import { blockText } from '../../story/lines'
import type { Report } from '../format'
import { readFragment } from '../html/fragment'
import { newReport } from '../letters/tidy'
import { escapedOnce, smallNames } from '../nitf/normal'
import { itemOfNitf } from '../nitf/read'
import { emptyItem, type Item, paragraphs } from '../parts/item'
import { descendants, type Element, elements, find, serializeHtml } from '../xml'
import { bestOf, type Content, contentsOf, type Scope } from './contents'
import { detailsOfItem, holdsOf } from './details'
import { bylineOf, captionLine, datelineOf, lineNamed, plainLine, typedLines } from './lines'
import { mediaOf, otherMediaOf } from './media'

/** An item with what could not be kept of it. */
export interface FoundItem {
  item: Item
  report: Report
}

/** Elements that only HTML has: what has one of them is HTML, though its paragraphs are NITF's, too. */
const html = ['html', 'body', 'img', 'figure', 'iframe', 'script', 'style']

/** The text of a ContentItem, whatever it is marked up as. */
function itemOfData(data: Element, houses: Houses, report: Report): Item {
  const nitf = [...descendants(data, 'nitf'), ...descendants(data, 'body.content')][0]
  if (nitf) {
    const body = nitf.name === 'nitf' ? nitf : (descendants(data, 'body')[0] ?? nitf)
    return itemOfNitf(body, houses, report)
  }
  if (html.every((name) => descendants(data, name).length === 0))
    return itemOfNitf({ ...data, name: 'body.content' }, houses, report)
  const { children } = escapedOnce(data)
  const source = children.map((child) => (typeof child === 'string' ? child : serializeHtml(child))).join('')
  const { blocks, dropped } = readFragment(source)
  report.dropped.push(...dropped.filter((what) => !report.dropped.includes(what)))
  return { ...emptyItem, headline: plainLine(descendants(data, 'title')[0]), body: blocks }
}

function itemOfContent({ item }: Content, houses: Houses, report: Report): Item {
  const data = find(item, 'datacontent')
  return data ? itemOfData(data, houses, report) : emptyItem
}

/** Text without the lines that its sender put in it as well as above it. */
function withoutLines(body: readonly Node[], lines: readonly string[]): readonly Node[] {
  const [first, ...others] = body
  const text = first ? blockText(first).replace(/\s+/g, ' ').trim() : ''
  return others.length > 0 && text !== '' && lines.includes(text) ? withoutLines(others, lines) : body
}

/** One story: its lines of the components around its text, and what the text's own head tells besides. */
function story(scope: Scope, texts: readonly Content[], media: readonly Element[]): FoundItem {
  const report = newReport()
  const [main = emptyItem, ...more] = texts.map((text) => itemOfContent(text, scope.houses, report))
  const { chain } = scope
  const details = detailsOfItem(scope)
  const holds = holdsOf(scope)
  const { wire } = details
  const pictures = itemOfNitf({ name: 'body.content', attributes: {}, children: media }, scope.houses, report)
  const headline = lineNamed(chain, 'headline') || main.headline
  const byline = bylineOf(chain) || main.byline
  const body = [main, ...more].flatMap((each) => each.body)
  const inner = main.details
  const item: Item = {
    headline,
    standfirst: lineNamed(chain, 'subheadline') || main.standfirst,
    byline,
    dateline: datelineOf(chain, wire.provider, scope.houses) || main.dateline,
    signOff: main.signOff,
    embargo: holds.embargo || main.embargo,
    status: holds.status || main.status,
    filing: main.filing,
    body: [...withoutLines(body, [headline, byline]), ...pictures.body],
    details: {
      ...inner,
      ...details,
      slug: details.slug || (inner.slug ?? ''),
      keywords: details.keywords?.length ? details.keywords : (inner.keywords ?? []),
      clientNote: [details.clientNote, inner.clientNote].filter(Boolean).join('\n'),
      urgency: details.urgency ?? inner.urgency ?? null,
      priority: details.priority ?? inner.priority ?? null,
      genre: details.genre ?? inner.genre ?? null,
      subjects: details.subjects?.length ? details.subjects : (inner.subjects ?? []),
      wire: {
        ...wire,
        pictures: [...(inner.wire?.pictures ?? []), ...(pictures.details.wire?.pictures ?? [])],
        rest: { ...inner.wire?.rest, ...pictures.details.wire?.rest, ...wire.rest },
      },
    },
  }
  return { item, report }
}

/** The own headline of the component that a text is in. */
function ownHeadline({ chain }: Content): string {
  return lineNamed(chain.slice(-1), 'headline')
}

/** Texts with headlines of their own are stories of their own; all others are parts of one. */
function storiesOf(texts: readonly Content[]): Content[][] {
  const headlines = new Set(texts.map(ownHeadline).filter(Boolean))
  return headlines.size > 1 ? texts.map((text) => [text]) : [[...texts]]
}

/** What is read of a NewsItem. */
interface ItemContents {
  item: Element
  envelope: Element | undefined
  houses: Houses
  components: readonly Element[]
  texts: Content[]
  captions: Content[]
  pictures: Content[]
  others: Content[]
}

function contentsOfItem(item: Element, envelope: Element | undefined, houses: Houses): ItemContents {
  const components = elements(item, 'newscomponent')
  const contents = bestOf(components.flatMap((each) => contentsOf(each)))
  const of = (kind: Content['kind']) => contents.filter((each) => each.kind === kind)
  const [texts, captions, pictures, others] = [of('text'), of('caption'), of('picture'), of('other')]
  return { item, envelope, houses, components, texts, captions, pictures, others }
}

/** Whether an item is a headline and nothing else: a flash, which has its text to follow. */
function isFlash({ item, components, pictures, captions, others }: ItemContents): boolean {
  const refers = ['newsitemref', 'newsitem'].some((name) => descendants(item, name).length > 0)
  const hasContent = [...pictures, ...captions, ...others].length > 0
  return !hasContent && !refers && lineNamed(components, 'headline') !== ''
}

/** A caption that stands in a line, or in a component beside that of its picture. */
function captionOf({ item, chain }: Content, { captions, components, pictures }: ItemContents): string {
  const line = typedLines(chain).find(({ type }) => captionLine.test(type))?.text
  if (line !== undefined) return line
  const near = chain.findLast((each) => captions.some((caption) => caption.chain.includes(each)))
  if (near === undefined)
    return lineNamed(
      chain.filter((each) => !components.includes(each)),
      'headline',
    )
  const within = (each: Content) => each.chain.includes(near)
  const index = pictures.filter(within).findIndex((each) => each.item === item)
  const beside = captions.filter(within)
  return plainLine(find((beside[index] ?? beside[0] ?? { item }).item, 'datacontent'))
}

function mediaOfItem(contents: ItemContents): Element[] {
  return [
    ...contents.pictures.map((picture) => mediaOf(picture, captionOf(picture, contents))),
    ...contents.others.map(otherMediaOf),
  ]
}

/** An item without text: a picture with what is written below it, or a headline alone. */
function textlessStory(contents: ItemContents): FoundItem[] {
  const { item, envelope, houses, components, captions, pictures } = contents
  const [picture] = pictures
  const chain = picture?.chain ?? components
  const found = story({ item, envelope, chain, houses }, captions, mediaOfItem(contents))
  if (picture && captions.length === 0)
    return [{ ...found, item: { ...found.item, body: paragraphs(captionOf(picture, contents)) } }]
  return [found]
}

/**
 * The stories of a NewsML 1 document, or of a NewsItem that stands alone. Pictures that are items of their own go
 * with the story before them.
 */
export function itemsOfNewsml(root: Element, houses: Houses): FoundItem[] {
  const small = smallNames(root)
  const envelope = find(small, 'newsenvelope')
  const found = small.name === 'newsitem' ? [small] : descendants(small, 'newsitem')
  const all = found.map((item) => contentsOfItem(item, envelope, houses))
  const stories = all.filter((each) => each.texts.length > 0 || isFlash(each))
  if (stories.length === 0) return all.flatMap(textlessStory)
  const [first] = stories
  const media = new Map<ItemContents, Element[]>()
  let current = first
  for (const contents of all) {
    if (stories.includes(contents)) current = contents
    if (current) media.set(current, [...(media.get(current) ?? []), ...mediaOfItem(contents)])
  }
  return stories.flatMap((contents) =>
    storiesOf(contents.texts).map((texts, index) => {
      const { item, envelope: around, components } = contents
      const chain = texts[0]?.chain ?? components
      const found = story(
        { item, envelope: around, chain, houses },
        texts,
        index === 0 ? (media.get(contents) ?? []) : [],
      )
      const isWithoutPicture = contents.captions.length > 0 && contents.pictures.length === 0
      if (index === 0 && isWithoutPicture) found.report.dropped.push('captions')
      return found
    }),
  )
}
