/** Finds the parts of a story in plain blocks: headline, standfirst, byline, dateline, sign-off. */
import { Fragment, type Node } from 'prosemirror-model'
import { byline, dateline, type FoundForm, houseOfDateline, type Style, signOff, styleIn } from '../../forms'
import { mayBePersons, readBareByline, readNamesAlone } from '../../forms/byline'
import { bylineLead } from '../../forms/words'
import { isSource } from '../../houses/sources'
import { directionOf, languageOfText } from '../../languages'
import { isCapitals } from '../../places'
import { schema } from '../../schema'
import { type Dateline, type Details, newDetails, noDateline, type SignOff } from '../../schema/values'
import { blockText, contentOfText, hasLines, joinLines, linesOf } from '../../story/lines'
import type { ReadOptions, Report } from '../format'
import { type FilingSigns, filingOf, joinSigns, noSigns, withoutVersion } from '../furniture/filing'
import { markForDesk } from '../furniture/for-desk'
import { takeFurniture } from '../furniture/furniture'
import { withoutStyleSheets } from '../furniture/style-sheets'
import { takenBackBy } from '../furniture/withdrawn'
import { isUnseen } from '../letters/direction-signs'
import { blockWithoutStruck, lineWithoutStruck } from '../struck'
import { asBlock } from './as-block'
import { withHeadApart } from './blank-lines'
import { joinDatelineAbove } from './dateline-above'
import { reportOtherHouse } from './other-house'
import { partPlaceAndName } from './place-and-name'

const { paragraph, crosshead, bullet_list, hard_break } = schema.nodes

function isBlank(block: Node): boolean {
  return block.type === paragraph && isUnseen(block.textContent) && block.childCount <= 1
}

interface Parts {
  headline: string
  standfirst: string
  byline: Node | null
  body: Node[]
  signoff: Node | null
}

/** A paragraph that is a byline, as one; null where it is none. */
export function bylineOf(block: Node, style: Style): Node | null {
  if (block.type === schema.nodes.byline) return block
  if (block.type !== paragraph) return null
  const line = blockWithoutStruck(block)
  const found = byline.recognise(blockText(line), style)
  return found ? schema.nodes.byline.create({ bylines: found.value }, plain(line)) : null
}

/** How far down a byline is looked for that has a line below it with whose its people are. */
const creditWithin = 8

/** “By” alone on its line. */
const leadAlone = new RegExp(`^\\s*(?:${bylineLead})\\s?:?\\s*$`, 'iu')

/** Two blocks as one line, where that is a byline. */
function asByline(one: Node, other: Node, style: Style): Node | null {
  const line = one.copy(one.content.append(Fragment.from(schema.text(' '))).append(other.content))
  return bylineOf(line, style) ? line : null
}

/** A paragraph whose first line is “By” alone, with the names below it on that line. */
function withLeadOnLine(block: Node, style: Style): Node {
  const [first, ...others] = block.type === paragraph && hasLines(block) ? linesOf(block) : []
  if (!first || !leadAlone.test(blockText(first))) return block
  const below = paragraph.create(null, joinLines(others.map((each) => each.children)))
  return asByline(first, below, style) ?? block
}

/** Blocks in which “By” stands on the line of the names below it. */
function joinLeadAbove(blocks: readonly Node[], style: Style): Node[] {
  const head = blocks.slice(0, creditWithin).map((block) => withLeadOnLine(block, style))
  const at = head.findIndex((block) => block.type === paragraph && leadAlone.test(blockText(block)))
  const [one, other] = head.slice(Math.max(at, 0))
  const joined = at >= 0 && one && other?.type === paragraph ? asByline(one, other, style) : null
  return [...(joined ? head.toSpliced(at, 2, joined) : head), ...blocks.slice(creditWithin)]
}

/** Whether a line below a byline says whose its people are. */
const isCreditLine = (line: string, { houses }: Style) =>
  isSource(houses, line) || /^\p{Lu}[^,.:;]{2,50}\s(?:Writers?|Correspondents?|Reporters?|Press)$/u.test(line)

/** Blocks in which a byline has the line below it that is its credit, as AP writes them. */
function joinCreditBelow(blocks: readonly Node[], style: Style): Node[] {
  const at = blocks.slice(0, creditWithin).findIndex((block, index) => {
    const below = blocks[index + 1]
    return (
      block.type === paragraph &&
      below?.type === paragraph &&
      !hasLines(block) &&
      isCreditLine(blockText(below), style) &&
      bylineOf(block, style) !== null
    )
  })
  const [line, credit] = blocks.slice(Math.max(at, 0))
  if (at < 0 || !line || !credit) return [...blocks]
  const joined = line.copy(Fragment.from(joinLines([line.children, credit.children])))
  return [...blocks.slice(0, at), joined, ...blocks.slice(at + 2)]
}

/** A line that is a byline by where it stands, without “By”. */
function bareBylineOf(block: Node, style: Style): Node | null {
  if (block.type !== paragraph) return null
  const line = blockWithoutStruck(block)
  const bylines = readBareByline(blockText(line), style)
  return bylines && schema.nodes.byline.create({ bylines }, plain(line))
}

/** The content of a block without its marks. */
function plain(block: Node): Fragment {
  return Fragment.fromArray(
    block.children
      .filter((child) => child.isText || child.type === hard_break)
      .map((child) => child.mark([])),
  )
}

/** A block that is a sign-off. */
function readSignOff(given: Node, style: Style): { text: string; value: SignOff } | null {
  const block = blockWithoutStruck(given)
  const isLines = block.type === paragraph
  if (!isLines && block.type !== bullet_list) return null
  const text = isLines ? blockText(block) : block.children.map((item) => `- ${blockText(item)}`).join('\n')
  const found = signOff.recognise(text, style)
  return found?.length === text.length ? { text, value: found.value } : null
}

/** Credits in brackets after the last sentence: `($1 = 1,310 dinars) (Reporting by X; Editing by Y)`. */
const creditsBehind =
  /(?<=[.!?…)]["”’»]?)\s{1,3}(?=\((?:Reporting|Writing|Editing|Additional|Compiled|Reportage|Bearbeitet|Redaktion|إعداد|تحرير|كتابة)[^()]{2,300}\)$)/u

/** A last paragraph whose last line is a sign-off, or that has one in brackets at its end, in two. */
function splitLastLine(given: readonly Node[], style: Style): Node[] {
  const blocks = withCreditsApart(given, style)
  const last = blocks.at(-1)
  const breakAt =
    last?.type === paragraph ? last.children.findLastIndex((child) => child.type === hard_break) : -1
  if (!last || breakAt < 1 || readSignOff(last, style)) return [...blocks]
  const line = paragraph.create(null, last.children.slice(breakAt + 1))
  if (!readSignOff(line, style)) return [...blocks]
  return [...blocks.slice(0, -1), paragraph.create(null, last.children.slice(0, breakAt)), line]
}

function withCreditsApart(blocks: readonly Node[], style: Style): readonly Node[] {
  const last = blocks.at(-1)
  if (last?.type !== paragraph || readSignOff(last, style)) return blocks
  const text = blockText(last)
  const [space = ''] = text.match(creditsBehind) ?? []
  const at = space === '' ? -1 : text.search(creditsBehind)
  if (at < 1) return blocks
  const credits = last.copy(last.content.cut(at + space.length))
  if (!readSignOff(credits, style)) return blocks
  return [...blocks.slice(0, -1), last.copy(last.content.cut(0, at)), credits]
}

/** The last blocks that are a sign-off, taken out. */
export function takeSignOff(blocks: readonly Node[], style: Style): { rest: Node[]; signoff: Node | null } {
  const rest = splitLastLine(blocks, style)
  const found: { text: string; value: SignOff }[] = []
  for (let last = rest.at(-1); last && rest.length > 1; last = rest.at(-1)) {
    const read = readSignOff(last, style)
    if (!read) break
    found.unshift(read)
    rest.pop()
  }
  const [first, ...others] = found
  if (!first) return { rest, signoff: null }
  const text = found.map((each) => each.text).join('\n')
  const value = others.length === 0 ? first.value : signOff.parse(text, style)
  return { rest, signoff: schema.nodes.signoff.create({ signOff: value }, contentOfText(text)) }
}

const datelineMark = schema.marks.dateline

/** How far down a story's lead may be: bullets, a byline and a date may stand above it. */
const datelineWithin = 12

/** A dateline, and the paragraph that it leads, without what is struck of it where some of that is within the dateline. */
interface FoundDateline extends FoundForm<Dateline> {
  block: Node
}

function datelineIn(block: Node, style: Style): FoundDateline | null {
  const mark = block.type === paragraph && block.firstChild && datelineMark.isInSet(block.firstChild.marks)
  // files may have the mark without its values
  if (mark && block.firstChild && mark.attrs.places.length > 0) {
    const { places, date, sources } = mark.attrs
    return { value: { places, date, sources }, length: block.firstChild.nodeSize, block }
  }
  if (block.type !== paragraph) return null
  const shown = blockWithoutStruck(block)
  const found = dateline.recognise(blockText(shown), style)
  if (!found) return null
  const isWhole = block.content.cut(0, found.length).eq(shown.content.cut(0, found.length))
  return { ...found, block: isWhole ? block : shown }
}

/** A dateline, and which of the blocks it leads. */
interface Lead {
  index: number
  found: FoundDateline
}

function findLead(blocks: readonly Node[], style: Style): Lead | null {
  for (const [index, block] of blocks.slice(0, datelineWithin).entries()) {
    const found = datelineIn(block, style)
    if (found) return { index, found }
  }
  return null
}

const itemAtStart = /^(?:[*•·▪–—-]|\(?(?:\p{L}|\p{Nd}{1,3})[.)-])\s+/u

/** The lines of a paragraph that is a list by their signs: `a) a pump`, `– two guards`; null where it is none. */
function itemsOf(block: Node): string[] | null {
  const lines = block.type === paragraph && hasLines(block) ? linesOf(block).map(lineWithoutStruck) : []
  return lines.length > 1 && lines.every((line) => itemAtStart.test(line)) ? lines : null
}

/** No headline is longer, in UTF-16 units. */
const longestHeading = 160

/** Whether a paragraph reads as a headline or a standfirst where no dateline tells: short, or without a full stop. */
function isHeading(block: Node): boolean {
  const text = lineWithoutStruck(block)
  return (
    block.type === crosshead ||
    (block.type === paragraph &&
      itemsOf(block) === null &&
      text.length <= longestHeading &&
      !/[.!?…؟۔]["”’»]?$/u.test(text))
  )
}

/** A standfirst is no longer, and a part of one no longer than a paragraph of a few lines. In UTF-16 units. */
export const longestStandfirst = 600
const longestPart = 240

/** The lines above a lead as one: items of a list have semicolons between them, sentences a space. */
function joinStandfirst(texts: readonly string[]): string {
  return texts.reduce((whole, text) => {
    if (whole === '') return text
    return `${whole}${/[.!?:;…؟۔]["”’»)]?$/u.test(whole.slice(-3)) ? '' : ';'} ${text}`
  }, '')
}

const bulletAtStart = /^[*•·▪–—-]\s+/u

/** The texts of a block above the lead; null where a block is none that may stand there. */
function textsAbove(block: Node): string[] | null {
  if (block.type === bullet_list) return block.children.map(lineWithoutStruck)
  return block.type === paragraph || block.type === crosshead
    ? (itemsOf(block) ?? [lineWithoutStruck(block)]).map((line) => line.replace(bulletAtStart, ''))
    : null
}

/**
 * The standfirst that blocks above a lead are; null where they are more than one: text, which a lead in the midst of
 * a story has above it.
 */
export function standfirstOf(blocks: readonly Node[]): string | null {
  const texts = blocks.map(textsAbove)
  if (texts.includes(null)) return null
  const parts = texts.flatMap((each) => each ?? []).filter(Boolean)
  const standfirst = joinStandfirst(parts)
  const isOne = parts.every((part) => part.length <= longestPart) || parts.length === 1
  return isOne && parts.length <= 8 && standfirst.length <= longestStandfirst ? standfirst : null
}

/** What stands above a story's text, found in its first blocks. */
interface Head {
  headline: Node | null
  standfirst: string
  byline: Node | null
  length: number
}

/**
 * Which of the blocks above a lead is the byline, as one.
 * @param from which block on names count that no “By” stands before: 1 where the first may be a headline
 * @param named one that is where nothing else is: names beside a date
 */
export function bylineAmong(
  blocks: readonly Node[],
  style: Style,
  from: 0 | 1,
  named: Node | null = null,
): { at: number; byline: Node | null } {
  const bylines = blocks.map((block) => bylineOf(block, style))
  const at = bylines.findIndex((found) => found !== null)
  if (at >= 0) return { at, byline: bylines[at] ?? null }
  const bare = blocks.map((block, index) => (index < from ? null : bareBylineOf(block, style)))
  const bareAt = bare.findIndex((found) => found !== null)
  const namedAt = bareAt < 0 && named ? blocks.indexOf(named, from) : -1
  const bylinesAlone = namedAt < 0 || !named ? null : readNamesAlone(blockText(named), style)
  if (named && bylinesAlone)
    return { at: namedAt, byline: schema.nodes.byline.create({ bylines: bylinesAlone }, plain(named)) }
  return { at: bareAt, byline: bare[bareAt] ?? null }
}

/** The head of a story whose lead is recognised by its dateline; null where too much stands above that. */
function headAbove(blocks: readonly Node[], style: Style, named: Node | null): Head | null {
  const { at, byline } = bylineAmong(blocks, style, 1, named)
  const own = blocks.filter((_, index) => index !== at)
  // a list is no headline: that may be a line below it
  const headline = own[0]?.type === bullet_list ? own.find(isHeading) : own[0]
  const others = own.filter((block) => block !== headline)
  if (headline && headline.type !== paragraph && headline.type !== crosshead) return null
  const standfirst = standfirstOf(others)
  return standfirst === null
    ? null
    : { headline: headline ?? null, standfirst, byline, length: blocks.length }
}

/** The head of a story without a dateline. */
function headByLooks(blocks: readonly Node[], style: Style, named: Node | null): Head {
  const [first, second, third] = blocks
  const above = first && bylineOf(first, style)
  if (above && second && !isHeading(second))
    return { headline: null, standfirst: '', byline: above, length: 1 }
  const head = (length: number, byline: Node | null = null): Head => {
    const standfirst = length - (byline ? 1 : 0) > 1 && second ? lineWithoutStruck(second) : ''
    return { headline: first ?? null, standfirst, byline, length }
  }
  if (!first || !isHeading(first) || blocks.length < 2)
    return { headline: null, standfirst: '', byline: null, length: 0 }
  if (!second || !third) return head(1)
  const { at, byline } = bylineAmong(blocks.slice(0, 3), style, 1, named)
  if (at === 0 && isHeading(second)) return { headline: second, standfirst: '', byline, length: 2 }
  if (at === 1) return head(2, byline)
  if (second.type !== paragraph) return head(1)
  if (at === 2) return head(3, byline)
  // a line that leads to a list or to words of somebody is text
  return head(isHeading(second) && !/[:：]$/.test(lineWithoutStruck(second)) ? 2 : 1)
}

/** Whether a line is nothing but a headline that somebody struck. */
const isStruckHeading = (block: Node) =>
  block.isTextblock &&
  block.textContent.length <= longestHeading &&
  block.textContent.trim() !== '' &&
  lineWithoutStruck(block).trim() === ''

/** Blocks without the struck headlines above the one that replaced them. */
function belowStruckHeadings(blocks: readonly Node[], style: Style): readonly Node[] {
  const at = blocks.findIndex((block) => !isStruckHeading(block))
  const [next, ...others] = blocks.slice(Math.max(at, 0))
  const isReplaced = next && others.length > 0 && isHeading(next) && bylineOf(next, style) === null
  return isReplaced ? [next, ...others] : blocks
}

function findParts(blocks: readonly Node[], style: Style, named: Node | null): Parts {
  const { rest: found, signoff } = takeSignOff(blocks, style)
  const rest = belowStruckHeadings(found, style)
  const lead = findLead(rest, style)
  const headline = rest[0] ?? null
  const alone = { headline, standfirst: '', byline: null, length: Math.min(1, lead?.index ?? 1) }
  const head = lead
    ? (headAbove(rest.slice(0, lead.index), style, named) ?? alone)
    : headByLooks(rest, style, named)
  // before the lead there is no dateline: a body that begins there has none
  const [first, ...others] = rest.slice(head.length)
  const marked = first && lead?.index === head.length ? withDateline(lead.found) : first
  const written = head.headline && head.length > 0 ? lineWithoutStruck(head.headline) : ''
  // some wires have their headline in capitals as well
  const isTwice = written !== '' && written.toLowerCase() === head.standfirst.toLowerCase()
  return {
    headline: isTwice && isCapitals(written) ? head.standfirst : written,
    standfirst: isTwice ? '' : head.standfirst,
    byline: head.byline,
    body: marked ? [marked, ...others] : [],
    signoff,
  }
}

function withDateline({ block, value, length }: FoundDateline): Node {
  const text = blockText(block).slice(0, length).replaceAll('\n', ' ')
  const marked = schema.text(text, [schema.marks.dateline.create(value)])
  return block.copy(Fragment.from(marked).append(block.content.cut(length)))
}

/** A first paragraph with the dateline at its head marked; as it is where there is none. */
export function markDateline(block: Node, style: Style): Node {
  const found = datelineIn(block, style)
  return found ? withDateline(found) : block
}

/** A line of text as content; nothing for `''`. */
export function textNodes(text: string): Node[] {
  return text === '' ? [] : [schema.text(text)]
}

/** A story's language and direction; a direction that goes with another language is not taken. */
export function languageDetails(
  language: string,
  known: Partial<Details>,
): Pick<Details, 'language' | 'direction'> {
  const isOther = known.language !== undefined && known.language !== language
  const direction = isOther ? undefined : known.direction
  return { language, direction: direction ?? directionOf(language) }
}

/** A headline without the version that it is of, which is reported, and as what that says it is filed again. */
export function headlineWithoutVersion(
  written: string,
  report: Report,
): { headline: string; signs: FilingSigns } {
  const { headline, version, signs } = withoutVersion(written)
  if (version !== '') report.notices.push({ code: 'wire-lines', value: version.trim() })
  return { headline, signs }
}

/**
 * Blocks that begin with the headline that their file marks, without a line above it that may be names: sections are
 * called as people are (“Energy Crisis”), so that it is no byline, and reported.
 */
function withHeadlineFirst(
  blocks: readonly Node[],
  marked: Node | undefined,
  style: Style,
  report: Report,
): readonly Node[] {
  const [line, heading] = blocks
  const isMarked = marked !== undefined && heading?.type === crosshead && heading.content.eq(marked.content)
  if (!isMarked || line?.type !== paragraph || !mayBePersons(blockText(line), style)) return blocks
  report.notices.push({ code: 'wire-lines', value: blockText(line) })
  return blocks.slice(1)
}

/** How many blocks from the first may take a story back. */
const backWithin = 6

/** The lines that a text begins with. */
export function headLines(blocks: readonly Node[]): string[] {
  return blocks
    .slice(0, backWithin)
    .flatMap((block) => (block.isTextblock ? blockText(block).split('\n') : []))
}

/**
 * Blocks with each line of their head in a block of its own, and what belongs to one byline on one line.
 * @param isBelow whether the headline stands above them, so that none of their lines is it
 */
export function withHeadInLines(blocks: readonly Node[], style: Style, isBelow = false): Node[] {
  return joinCreditBelow(joinLeadAbove(withHeadApart(blocks, style, isBelow), style), style)
}

/** The style of a text by what is asked for, what its file states, and the language that it is in. */
export function styleOf(blocks: readonly Node[], options: ReadOptions, known: Partial<Details>): Style {
  const language =
    options.language ??
    languageOfText(blocks.map(blockText).join('\n'), known.language ?? '', newDetails.language)
  return styleIn(options.houses, options.house ?? known.house ?? newDetails.house, language)
}

/**
 * A story out of blocks as a reader of plain text, Markdown or HTML found them. All of their text is in it, but for
 * what only a wire or a page needs, which is reported.
 * @param known details that the file itself states
 * @param heading the headline where the text has none, or `''`
 * @param report what is left out and noticed is added to it
 */
export function storyFromBlocks(
  found: readonly Node[],
  options: ReadOptions,
  known: Partial<Details>,
  heading: string,
  report: Report,
): Node {
  const given = withoutStyleSheets(
    found.map(asBlock).filter((block) => !isBlank(block)),
    report,
  )
  const asked = options.house ?? known.house
  const style = styleOf(given, options, known)
  const { language } = style
  const {
    blocks: own,
    details: aside,
    signs,
    named,
  } = takeFurniture(withHeadInLines(given, style), style, known, report)
  const marked = found.find(({ type }) => type === schema.nodes.headline)
  const blocks = withHeadlineFirst(
    joinDatelineAbove(partPlaceAndName(own, style), style),
    marked,
    style,
    report,
  )
  const back = known.withdrawn ? {} : takenBackBy([...headLines(given), known.clientNote ?? ''], report)
  const parts = findParts(blocks, style, named)
  const [lead = paragraph.create(), ...others] = parts.body
  const mark = lead.firstChild && schema.marks.dateline.isInSet(lead.firstChild.marks)
  const source = mark ? houseOfDateline(options.houses, { ...noDateline, sources: mark.attrs.sources }) : null
  const titled = headlineWithoutVersion(parts.headline || heading, report)
  const details = {
    ...newDetails,
    ...known,
    ...aside,
    ...back,
    ...languageDetails(language, known),
    house: asked ?? source ?? newDetails.house,
    filing: filingOf(joinSigns(known.filing ?? noSigns, signs, titled.signs)),
  }
  const { headline, standfirst } = schema.nodes
  const doc = schema.nodes.doc.create(details, [
    headline.create(null, textNodes(titled.headline)),
    standfirst.create(null, textNodes(parts.standfirst)),
    ...(parts.byline ? [parts.byline] : []),
    ...markForDesk([lead, ...others].map(asBlock), report),
    ...(parts.signoff ? [parts.signoff] : []),
  ])
  reportOtherHouse(doc, options.houses, asked ?? null, report)
  return doc
}
