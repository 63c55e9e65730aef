/** Markdown: read with or without front matter, by way of HTML, and written so that it reads back as the same story. */
import { Fragment, type Node } from 'prosemirror-model'
import { z } from 'zod'
import { commentedAt, type FoundComment } from '../../comments/found'
import { quoteIn } from '../../comments/quote'
import { byline, type Style, styleIn } from '../../forms'
import { withFirstNamesFirst } from '../../forms/byline'
import { schema } from '../../schema'
import type { Byline } from '../../schema/values'
import { contentOfText } from '../../story/lines'
import { bylinesOf, detailsOf } from '../../story/parts'
import { suggestionsOfFile } from '../../suggestions/attribute'
import { fields } from '../fields'
import type { Dropped, Format, Reading, ReadOptions, Source } from '../format'
import { exactBlocks, readElement } from '../html/content'
import { withoutKicker } from '../html/kicker'
import { bodyOf, parseHtml } from '../html/tree'
import { newReport, tidyBlocks } from '../letters/tidy'
import { isMarkdownName } from '../markdown-name'
import { asBlock } from '../parts/as-block'
import { readingWithValues, takeHeld } from '../parts/held'
import { storyOf } from '../parts/labelled'
import { reportLogins, withoutLogins } from '../parts/logins'
import { takeTaggedHead } from '../parts/tagged-head'
import { reportStruckHead } from '../struck'
import { readValues, type Values } from '../values'
import { descendants, type Element, textOf } from '../xml'
import { type BetweenLetters, placesOfSigns, textWithSigns } from './comment-signs'
import { type CriticComment, readCritic } from './critic'
import { plainMarkdown } from './extensions'
import { readForeign } from './front-matter'
import type { Split } from './parts'
import { renderMarkdown } from './render'
import { hasFrontMatter, splitFrontMatter } from './split'
import { withTableCaptions } from './table-captions'
import { writeMarkdown } from './write'

type Foreign = ReturnType<typeof readForeign>

/** The text with the headline that only the front matter states, or the first block as that headline. */
function withHeadline({ headline }: Foreign, blocks: readonly Node[]): readonly Node[] {
  if (headline === '') return blocks
  const title = schema.nodes.headline.create(null, schema.text(headline))
  const at = blocks.slice(0, 3).findIndex(({ textContent }) => textContent === headline)
  if (at < 0) return [title, ...blocks]
  return blocks.map((block, index) => (index === at ? title : block))
}

/** Blocks with the one heading of the highest level as the headline, where it is the first heading and a line stands above it. */
function withTitle(blocks: readonly Node[], element: Element): readonly Node[] {
  const { crosshead, headline } = schema.nodes
  const [title, ...others] = descendants(element, 'h1')
  const at = blocks.findIndex(({ type }) => type === crosshead)
  const isTitle = others.length === 0 && blocks[at]?.textContent.trim() === textOf(title).trim()
  if (at < 1 || !isTitle) return blocks
  return blocks.map((block, index) => (index === at ? headline.create(null, block.content) : block))
}

/** A story with the standfirst and the byline that only the front matter states. */
function withHead(doc: Node, standfirst: string, names: Byline[], style: Style): Node {
  const [headline, found, ...rest] = doc.children
  if (!headline || !found) return doc
  const isRepeated = doc.children.slice(0, 4).some(({ textContent }) => textContent === standfirst)
  const isNew = standfirst !== '' && !isRepeated
  // one that was taken for it is the first of the text
  const displaced = isNew && found.content.size > 0 ? [asBlock(found)] : []
  const standfirstNode = isNew ? found.copy(Fragment.from(schema.text(standfirst))) : found
  const hasByline = rest.some(({ type }) => type === schema.nodes.byline)
  const signed =
    hasByline || names.length === 0
      ? []
      : [schema.nodes.byline.create({ bylines: names }, contentOfText(byline.print(names, style)))]
  const [first, ...others] = rest
  const body =
    first?.type === schema.nodes.byline ? [first, ...displaced, ...others] : [...displaced, ...rest]
  return doc.copy(Fragment.fromArray([headline, standfirstNode, ...signed, ...body]))
}

/** Whether all names of the front matter stand in the story, which may have had a byline of its own. */
function areAuthorsPrinted(doc: Node, names: readonly Byline[]): boolean {
  const printed = bylinesOf(doc).map(({ name }) => name.toLowerCase())
  const text = doc.textContent.toLowerCase()
  return names.every(({ name }) => printed.includes(name.toLowerCase()) || text.includes(name.toLowerCase()))
}

const baseSchema = z.object({ base: z.unknown() })

function readOwnText(body: string, values: Values): Reading {
  return readingWithValues(exactBlocks(bodyOf(parseHtml(renderMarkdown(body)))), values)
}

function readMarkdown({ name, text: source }: Source, options: ReadOptions): Reading {
  const split = splitFrontMatter(source, isMarkdownName(name))
  const own = readValues(split.data)
  const ownBase = own && readValues(baseSchema.safeParse(split.data).data?.base)
  const { final, base, comments } = readCritic(split.body)
  const read = (body: string) => (own ? readOwnText(body, own) : readForeignText({ ...split, body }, options))
  const reading = read(final)
  const { doc } = reading
  const said = comments.length > 0 ? { comments: foundComments(final, comments, doc, read) } : {}
  if (base === final && !ownBase) return { ...reading, ...said }
  const old = ownBase ? readOwnText(base, ownBase).doc : doc.type.create(doc.attrs, read(base).doc.content)
  if (old.eq(doc)) return { ...reading, ...said }
  // the file goes on being reviewed
  return { ...reading, ...said, review: { isOn: true, ...suggestionsOfFile(old, doc, [], []) } }
}

/** The comments of a file at their words, or on the story where these cannot be found. */
function foundComments(
  text: string,
  comments: readonly CriticComment[],
  doc: Node,
  read: (text: string) => Reading,
): FoundComment[] {
  // what stands above all text is on none of it
  const start = text.length - text.trimStart().length
  const signed = textWithSigns(
    text,
    comments.flatMap(({ from, to }) => (to > start ? [from, to] : [])),
  )
  const places = signed
    ? placesOfSigns(read(signed.text).doc, doc, signed.offsets)
    : new Map<number, BetweenLetters>()
  return comments.map(({ from, to, said: [first = '', ...replies] }) => {
    const said = (words: string) => ({ by: '', at: null, text: words })
    const [begin = 0, end] = [places.get(from)?.before, places.get(to)?.behind]
    const isWithin = end !== undefined && begin < end
    return {
      ...said(first),
      replies: replies.map(said),
      isResolved: false,
      ...commentOn(doc, from < to && isWithin ? { from: begin, to: end } : null, end),
    }
  })
}

/** What a comment is on: words, or the block that it stands in, or the story. */
function commentOn(doc: Node, words: { from: number; to: number } | null, at: number | undefined) {
  if (words) return commentedAt(doc, words)
  const $at = at === undefined ? null : doc.resolve(at)
  if (!$at?.parent.isTextblock || $at.parent.content.size === 0)
    return { on: 'story', place: null, quote: '' } as const
  const place = { from: $at.start(), to: $at.end() }
  return { on: 'block', place, quote: quoteIn(doc, place.from, place.to) } as const
}

const pageFurniture: readonly Dropped[] = ['page-furniture']

function readForeignText({ data, body, isBroken }: Split, options: ReadOptions): Reading {
  const foreign = readForeign(data, options.houses)
  const plain = plainMarkdown(body)
  const { element, hadKicker } = withoutKicker(parseHtml(renderMarkdown(plain.text)))
  const found = readElement(element, foreign.details.language ?? '')
  const dropped: Dropped[] = [...found.dropped, ...plain.dropped, ...(hadKicker ? pageFurniture : [])]
  const report = { ...newReport(), dropped }
  const blocks = tidyBlocks(withTableCaptions(found.blocks), report)
  const { blocks: text, held } = takeHeld(blocks, foreign, report)
  const known = { ...foreign.details, ...held }
  const story = storyOf(withHeadline(foreign, withTitle(text, element)), options, known, '', report)
  const { house, language } = detailsOf(story)
  const style = styleIn(options.houses, house, language)
  const { bylines: names, logins } = withoutLogins(
    foreign.authors.flatMap((author) => byline.parse(withFirstNamesFirst(author, style), style)),
    style,
  )
  if (names.length > 0 || bylinesOf(story).length === 0) reportLogins(logins, report)
  reportStruckHead(text, story, report)
  const doc = withHead(story, foreign.standfirst, names, style)
  const isLeft = isBroken || !foreign.isAllRead || !areAuthorsPrinted(doc, names)
  if (isLeft && !report.dropped.includes('front-matter')) report.dropped.push('front-matter')
  return { doc, report }
}

/** Signs of Markdown that plain copy does not have. */
const signs =
  /^#{1,6} \S|\n(?:#{1,6} \S|[-*+] \S|> \S|\|[^\n]*\|\r?\n\|[ :|-]+\|)|\*\*\S[^*\n]{0,500}\*\*|\[[^[\]\n]{1,500}\]\([^()\n]{1,2000}\)/

export const markdown: Format = {
  name: 'md',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdown'],
  mediaType: 'text/markdown',
  holds: fields,
  holdsComments: true,
  holdsReview: true,
  tellsNoAuthors: true,
  recognise: ({ name, text }) =>
    isMarkdownName(name) ||
    hasFrontMatter(text) ||
    (!/\.(txt|text)$/i.test(name) && signs.test(text) && !takeTaggedHead(text)),
  read: (source, options) => [readMarkdown(source, options)],
  write: writeMarkdown,
}
