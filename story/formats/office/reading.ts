/** A story out of a word processor's paragraphs, whose text is what counts, and of the file's metadata. */
import { Fragment, type Node } from 'prosemirror-model'
import { byline, dateline, reconcile, type Style, signOff, styleIn } from '../../forms'
import { isName, joinNames } from '../../forms/names'
import { formWordsOf } from '../../forms/words'
import type { Houses } from '../../houses'
import { schema } from '../../schema'
import { type Details, newDetails, noSignOff } from '../../schema/values'
import { blockText, contentOfText } from '../../story/lines'
import { ReadError, type Reading, type ReadOptions, type Report } from '../format'
import { isLabelAbove, isLabelOfHeadline } from '../furniture/furniture-lines'
import { isWithdrawalAlone } from '../furniture/withdrawn'
import { newReport, tidyBlocks } from '../letters/tidy'
import { withTypedLists } from '../lines/line-lists'
import { joinWrappedBlocks, joinWrappedLines } from '../lines/wrapped-blocks'
import { partedAtBlankLines } from '../parts/blank-lines'
import { headLength, heldSince, mayHoldBack, takeEmbargoLine } from '../parts/held'
import { emptyItem, readingOf } from '../parts/item'
import { storyOf } from '../parts/labelled'
import { markDateline, textNodes } from '../parts/recognise'
import { headlineOfTitle } from '../parts/titles'
import { contentWithoutStruck, hasStruck, reportStruckHead } from '../struck'
import { detailsOfValues, droppedOf, withDateline } from '../values'
import { withinBounds } from '../within-bounds'
import { assemble } from './assemble'
import type { Own } from './own'
import { heldByHeaders } from './page-headers'
import { type Line, lineText, type Piece, type Role } from './pieces'

/** The metadata of a file. */
export interface FileFacts {
  /** What Copydesk itself put there, or null. */
  own: Own | null
  details: Partial<Details>
  /** The document's name in its properties, for a text without a headline; or `''`. */
  title: string
  dropped: Report['dropped']
  /** The lines at the head and foot of its pages, which are none of the story's. */
  headers: readonly string[]
}

const headRoles: readonly Role[] = ['headline', 'standfirst', 'byline', 'signoff']

interface Parts {
  headline: string
  standfirst: string
  byline: string
  signOff: string
  body: Piece[]
  /** Whether something in the lines above is struck, which they cannot show. */
  isStruck: boolean
}

const paragraphOf = ({ content }: Line) => schema.nodes.paragraph.create(null, content)

function withoutStruckText(line: Line): Line {
  const [rest] = contentWithoutStruck(Fragment.from(paragraphOf(line))).content
  return { ...line, content: rest?.children ?? [] }
}

/** How far down names are a byline; below, they are those of a quotation, or of the next text. */
const bylineWithin = 8

/**
 * The parts that have a style of their own: of headline and standfirst the first, all lines of the others.
 * @param language in whose words names on lines of their own are joined
 */
function partsOf(pieces: readonly Piece[], language: string): Parts {
  const found = (role: Role, within = pieces.length) =>
    pieces.slice(0, within).filter((piece): piece is Line => 'role' in piece && piece.role === role)
  const lines = (all: readonly Line[]) => all.map((line) => lineText(withoutStruckText(line)))
  const text = (all: readonly Line[]) => lines(all).join('\n')
  const bylines = found('byline', bylineWithin)
  const names = lines(bylines)
  const heads: readonly Line[] = [
    ...found('headline').slice(0, 1),
    ...found('standfirst').slice(0, 1),
    ...bylines,
    ...found('signoff'),
  ]
  return {
    headline: text(found('headline').slice(0, 1)).replaceAll('\n', ' '),
    standfirst: text(found('standfirst').slice(0, 1)).replaceAll('\n', ' '),
    byline:
      names.length > 1 && names.every(isName)
        ? `${formWordsOf(language).by}${joinNames(names, language)}`
        : names.join('\n'),
    signOff: text(found('signoff')),
    body: pieces.filter((piece) => !('role' in piece) || !heads.includes(piece)),
    isStruck: heads.some((line) => hasStruck(paragraphOf(line))),
  }
}

/** The parts without a word above the headline, which is reported. */
function withoutLabel(parts: Parts, pieces: readonly Piece[], report: Report): Parts {
  const [first, second] = pieces
  if (!first || !second || !has(second, 'headline') || !('role' in first)) return parts
  const text = lineText(first)
  const isLabel = isLabelAbove(text) || (isLabelOfHeadline(text) && text.length < parts.headline.length)
  if (first.role !== 'paragraph' || !isLabel || isWithdrawalAlone(text)) return parts
  report.notices.push({ code: 'wire-lines', value: text })
  return { ...parts, body: parts.body.filter((piece) => piece !== first) }
}

/** The first paragraph with its dateline as it was kept, or as an editor wrote it since. */
function leadOf(block: Node, own: Own, style: Style): Node {
  const restored = withDateline(block, own)
  if (restored !== block) return restored
  const marked = markDateline(block, style)
  const [head] = marked.children
  const mark = head && schema.marks.dateline.isInSet(head.marks)
  if (!mark || !own.dateline) return marked
  const { text: _, ...held } = own.dateline
  const printed = { places: mark.attrs.places, date: mark.attrs.date, sources: mark.attrs.sources }
  const value = schema.marks.dateline.create(dateline.keepUnprinted(printed, held, style))
  return marked.copy(marked.content.replaceChild(0, head.mark([value])))
}

/** The story that Copydesk wrote, with what was changed in its text since. */
function ownStory(parts: Parts, own: Own, houses: Houses): Node {
  const { headline, standfirst, byline: bylineType, paragraph, signoff, doc } = schema.nodes
  const style = styleIn(houses, own.house, own.language)
  const bylines =
    parts.byline === own.printed.byline
      ? (own.bylines ?? [])
      : reconcile(byline, parts.byline, own.bylines ?? [], style)
  const credits =
    parts.signOff === own.printed.signOff
      ? (own.signOff ?? noSignOff)
      : reconcile(signOff, parts.signOff, own.signOff ?? noSignOff, style)
  const [lead = paragraph.create(), ...others] = assemble(parts.body, true)
  return doc.create(detailsOfValues(own), [
    headline.create(null, textNodes(parts.headline)),
    standfirst.create(null, textNodes(parts.standfirst)),
    ...(parts.byline || own.bylines ? [bylineType.create({ bylines }, contentOfText(parts.byline))] : []),
    leadOf(lead, own, style),
    ...others,
    ...(parts.signOff || own.signOff
      ? [signoff.create({ signOff: credits }, contentOfText(parts.signOff))]
      : []),
  ])
}

/** A byline, and a standfirst before it, that stand at the head of the text in no style of their own. */
function withHeadInText(parts: Parts, blocks: readonly Node[], style: Style) {
  const texts = blocks.slice(0, 2).map(blockText)
  const at = parts.byline === '' ? texts.findIndex((text) => byline.recognise(text, style) !== null) : -1
  if (at < 0 || (at === 1 && parts.standfirst !== '')) return { ...parts, blocks }
  const standfirst = at === 1 ? (texts[0] ?? '') : parts.standfirst
  return { ...parts, standfirst, byline: texts[at] ?? '', blocks: blocks.slice(at + 1) }
}

function isBlank(block: Node): boolean {
  return block.isTextblock && block.textContent.trim() === ''
}

/** The lines that keep the story back, taken out of the head and the end of a file. */
function takeEmbargo(pieces: readonly Piece[], within: number, report: Report) {
  const isLine = (piece: Piece): piece is Line => 'role' in piece && lineText(piece).trim() !== ''
  const lines = pieces.filter(isLine)
  const looked =
    within < headLength ? lines.slice(0, within) : lines.filter((_, at) => mayHoldBack(at, lines.length))
  const blocks = looked.map(({ content }) => schema.nodes.paragraph.create(null, content))
  const { held, rests } = takeEmbargoLine(blocks, report, looked.length)
  const without = new Map<Piece, Piece[]>()
  for (const [at, block] of blocks.entries()) {
    const line = looked[at]
    const rest = rests[at] ?? null
    if (line && rest !== block) without.set(line, rest ? [{ ...line, content: rest.children }] : [])
  }
  return { pieces: pieces.flatMap((piece) => without.get(piece) ?? piece), held }
}

/**
 * The story of a file.
 * @throws ReadError where there is nothing in it
 */
export function readingOfPieces(all: readonly Piece[], facts: FileFacts, options: ReadOptions): Reading {
  const report = {
    ...newReport(),
    dropped: [...new Set([...facts.dropped, ...(facts.own ? droppedOf(facts.own) : [])])],
  }
  const inText = takeEmbargo(all, facts.own ? 1 : headLength, report)
  const { pieces } = inText
  const held = { ...(inText.held.embargo ? {} : heldByHeaders(facts.headers, report)), ...inText.held }
  const parts = partsOf(pieces, facts.details.language ?? newDetails.language)
  if (parts.isStruck && !report.dropped.includes('deletions')) report.dropped.push('deletions')
  const { own } = facts
  if (own && (parts.headline !== '' || own.headline === ''))
    return { doc: ownStory(parts, { ...own, ...heldSince(own, held) }, options.houses), report }
  const details: Partial<Details> = { ...(own ? detailsOfValues(own) : facts.details), ...held }
  const blocks = withTypedLists(
    joinWrappedBlocks(joinWrappedLines(assemble(withoutLabel(parts, pieces, report).body, false))),
  )
    .flatMap(partedAtBlankLines)
    .filter((block) => !isBlank(block))
  const isEmpty = blocks.length === 0 && headRoles.every((role) => pieces.every((piece) => !has(piece, role)))
  if (isEmpty) throw new ReadError('noText')
  if (parts.headline === '' && parts.standfirst === '' && parts.byline === '') {
    const tidied = tidyBlocks([...blocks, ...signOffBlock(parts.signOff)], report)
    const title = headlineOfTitle(facts.title, tidied.map(blockText).join(' '))
    const doc = storyOf(tidied, options, details, title, report)
    reportStruckHead(tidied, doc, report)
    return { doc, report }
  }
  const {
    blocks: body,
    isStruck: _,
    ...head
  } = withHeadInText(
    parts,
    blocks,
    styleIn(options.houses, newDetails.house, details.language ?? newDetails.language),
  )
  // a line in the style of a sign-off that is none stays text
  const withSignOff = [...body, ...signOffBlock(head.signOff)]
  return readingOf({ ...emptyItem, ...head, signOff: '', body: withSignOff, details }, options, report)
}

/**
 * The story of a file as it was before what is suggested in it; its details are those of the file, or those that Copydesk
 * wrote for it.
 * @param final the story with all that is suggested
 */
export function baseReading(
  all: readonly Piece[],
  final: Node,
  facts: FileFacts,
  options: ReadOptions,
): Node {
  const own = facts.own?.base ?? facts.own
  try {
    const { doc } = withinBounds(readingOfPieces(all, { ...facts, own }, options))
    return facts.own?.base ? doc : doc.type.create(final.attrs, doc.content)
  } catch (error) {
    // all of its text is new
    if (error instanceof ReadError && error.problem === 'noText') return emptied(final)
    throw error
  }
}

function emptied(final: Node): Node {
  const { headline, standfirst, paragraph } = schema.nodes
  return final.type.create(final.attrs, [headline.create(), standfirst.create(), paragraph.create()])
}

function has(piece: Piece, role: Role): boolean {
  return 'role' in piece && piece.role === role && lineText(piece).trim() !== ''
}

function signOffBlock(text: string): Node[] {
  return text === '' ? [] : [schema.nodes.paragraph.create(null, contentOfText(text))]
}
