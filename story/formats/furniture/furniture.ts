/** Sets aside what only the wire, a page or a mail needs, where it stands: above a story, below it, between its pages. */
import { Fragment, type Node } from 'prosemirror-model'
import { byline, dateline, type Style, signOff } from '../../forms'
import { readBareByline, readNamesAlone } from '../../forms/byline'
import { withoutContacts } from '../../forms/sign-off'
import { isSource } from '../../houses/sources'
import { findPlace, isCapitals } from '../../places'
import { schema } from '../../schema'
import type { Details } from '../../schema/values'
import { blockText, contentOfText, hasLines, joinLines, linesOf } from '../../story/lines'
import type { Report } from '../format'
import { deskCover } from '../mail/lines'
import { type FilingSigns, joinSigns, noSigns, readFilingName } from './filing'
import { takeFootNotes } from './foot-notes'
import { isForDesk, isForDeskAboveAll, partedNote } from './for-desk'
import {
  endOf,
  type Furniture,
  headFurniture,
  isDateLine,
  isKicker,
  isLabelAbove,
  isLabelOfHeadline,
  isMessageNumber,
  isPageBreak,
  splitAtDate,
  tailFurniture,
} from './furniture-lines'
import { withoutAddresses } from './notebook'
import { isContactBlock, isSectionAlone, takeSectionBelow, withTitlesApart } from './sections-below'
import { takeSiteLines } from './site-lines'
import { isWithdrawalAlone } from './withdrawn'

const { paragraph, crosshead, rule, bullet_list } = schema.nodes

/** How many blocks above the lead, and below the last paragraph, are looked at. */
const longestHead = 14
const longestTail = 14

/** What was set aside. */
interface Aside {
  lines: string[]
  /** For clients. */
  notes: string[]
  /** For the desk alone. */
  ownNotes: string[]
  keywords: string[]
  slug: string
  /** As what it is filed again. */
  signs: FilingSigns
  /** Names on a line of their own beside a date. */
  named: Node | null
}

const newAside = (): Aside => ({
  lines: [],
  notes: [],
  ownNotes: [],
  keywords: [],
  slug: '',
  signs: noSigns,
  named: null,
})

const isLine = (block: Node | undefined) => block?.type === paragraph || block?.type === crosshead

/** A paragraph of several lines as those of its lines that are furniture, and what is between them. */
function partedBy(block: Node, isFurniture: (text: string) => boolean): Node[] {
  if (block.type !== paragraph || !hasLines(block)) return [block]
  const lines = linesOf(block)
  const first = lines.findIndex((line) => !isFurniture(blockText(line)))
  const last = lines.findLastIndex((line) => !isFurniture(blockText(line)))
  if (first < 0) return lines
  if (first === 0 && last === lines.length - 1) return [block]
  const between = joinLines(lines.slice(first, last + 1).map((line) => line.children))
  return [...lines.slice(0, first), block.copy(Fragment.fromArray(between)), ...lines.slice(last + 1)].filter(
    (each) => each.content.size > 0,
  )
}

function setAside(found: Furniture, text: string, aside: Aside): void {
  if (found.kind === 'filing' || found.kind === 'slug') aside.signs = joinSigns(aside.signs, found.signs)
  aside.lines.push(text.replaceAll('\n', ' '))
  if (found.kind === 'note') aside.notes.push(found.note)
  else if (found.kind === 'keywords') aside.keywords.push(...found.keywords)
  else if (found.kind === 'slug') aside.slug ||= found.slug
}

/** Whether a block reads as text of the story: where it stands the head is over. */
function isBody(block: Node): boolean {
  const text = blockText(block)
  return text.length > 200 || (text.length > 110 && /[.!?؟۔]["”’»)]?$/u.test(text.slice(-3)))
}

/** How many blocks are above the story's text. */
function headLength(blocks: readonly Node[], style: Style): number {
  for (const [index, block] of blocks.slice(0, longestHead).entries()) {
    const isHead = isLine(block) || block.type === bullet_list || block.type === rule
    if (!isHead) return index
    if (isLine(block) && (dateline.recognise(blockText(block), style) || isBody(block))) return index
  }
  return Math.min(blocks.length, longestHead)
}

/** Kinds of lines that a story may have further down, too: a date above each part of a timeline. */
function isRepeated(text: string, blocks: readonly Node[]): boolean {
  const shape = (each: string) => each.replace(/\p{L}+/gu, 'a').replace(/\p{Nd}+/gu, '0')
  const alike = blocks.filter((block) => isLine(block) && shape(blockText(block)) === shape(text))
  return /\p{Nd}/u.test(text) && alike.length > 1
}

/** PA's word for a story above its headline, with the number of the page: `1 FERRY`. */
const isCatchlineAbove = (text: string, headline: string) =>
  /^(?:\d{1,2} )?\p{Lu}{3,20}$/u.test(text) && /\p{Ll}/u.test(headline)

/** EFE's two words for a story above its headline: `IRAK ENERGÍA`. */
const isWordsOfEfe = (text: string, headline: string) =>
  /^\p{Lu}{4,20} \p{Lu}{4,20}$/u.test(text) && /\p{Ll}/u.test(headline)

/**
 * Whether a head begins with a word above its headline.
 * @param from whose the dateline below it says that it is; null without one. A heading of a program that has one
 * below it is the headline for sure
 * @param isSigned whether a byline stands below it and another line
 */
function isKickerAbove(
  [first, second, third]: readonly Node[],
  bodyLength: number,
  from: readonly string[] | null,
  isSigned: boolean,
): boolean {
  if (!first || !second || first.type !== paragraph || !isLine(second)) return false
  const text = blockText(first)
  const isName = readFilingName(text) !== null
  const isAbove = isLabelAbove(text) || (from !== null && isLabelOfHeadline(text))
  const isOfEfe = from?.includes('EFE') === true && isWordsOfEfe(text, blockText(second))
  const isCatchline = isOfEfe || (isSigned && isCatchlineAbove(text, blockText(second)))
  const isLabel =
    isCatchline || isKicker(text) || (second.type === crosshead && isAbove && !isWithdrawalAlone(text))
  const isShorter = isLabel && text.length < blockText(second).length
  return (isName || isShorter) && (third !== undefined || bodyLength > 0)
}

const isNamesAlone = (block: Node, style: Style) =>
  block.type === paragraph && readNamesAlone(blockText(block), style) !== null

/**
 * A line of names and dates, `Lana Osman | 03.03.2026 - Update : 03.03.2026`, `By Lana Osman March 3, 2026`,
 * `March 3, 2026 by Lana Osman`, as two.
 */
function withDatesApart(block: Node, style: Style): Node[] {
  if (block.type !== paragraph || hasLines(block)) return [block]
  const text = blockText(block)
  const parted = partedByBars(text, style) ?? partedAtDate(text, style) ?? partedBehindDate(text, style)
  return parted?.map((line) => paragraph.create(null, contentOfText(line))) ?? [block]
}

const isByline = (line: string, style: Style) => byline.recognise(line, style)?.length === line.length

function partedByBars(text: string, style: Style): string[] | null {
  if (text.length > 160 || !/[|•·]/.test(text)) return null
  const parts = text
    .split(/[|•·]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const [first = ''] = parts
  const at = readNamesAlone(first, style) === null ? parts.findIndex((part) => isByline(part, style)) : 0
  const dates = parts.filter((_, index) => index !== at).join(' | ')
  return at >= 0 && isDateLine(dates) ? [parts[at] ?? '', dates] : null
}

/** Where a byline may begin behind a date. */
const behindDate = /(?<=[\p{L}\p{Nd}][,،.]?(?: [|–-])?) (?=\p{L})/gu

function partedBehindDate(text: string, style: Style): string[] | null {
  if (text.length > 160 || !/\p{Nd}/u.test(text)) return null
  for (const { index } of text.matchAll(behindDate)) {
    const line = text.slice(index + 1)
    const date = text.slice(0, index).replace(/(?: [|–-]|[,،])$/u, '')
    if (isByline(line, style) && isDateLine(date)) return [line, date]
  }
  return null
}

/** A list that has a byline, and what stands beside bylines, as lines; a page may have them so. */
function withListApart(block: Node, style: Style): Node[] {
  const items = block.type === bullet_list ? block.children : []
  const lines = items.flatMap((item) => (item.childCount === 1 && item.firstChild ? [item.firstChild] : []))
  const texts = lines.map(blockText)
  const isHead = texts.every((text) => isByline(text, style) || headFurniture(text) !== null)
  const isApart = isHead && lines.length === items.length && texts.some((text) => isByline(text, style))
  return isApart ? lines : [block]
}

function partedAtDate(text: string, style: Style): string[] | null {
  const parted = splitAtDate(text)
  if (!parted) return null
  const { date } = parted
  const [, poster] =
    /^(?:posted|published|submitted|written) by (.{3,60}?)(?: on| at)?$/i.exec(parted.line) ?? []
  const line = poster === undefined ? parted.line : `By ${poster}`
  // a headline may be two words that are written as names are
  const isApart = /[,،|–-]\s?$/u.test(text.slice(0, text.length - date.length))
  const areNames =
    isByline(line, style) ||
    (isApart && (readBareByline(line, style) ?? readNamesAlone(line, style)) !== null)
  return areNames ? [line, date] : null
}

/** Whom a notice is for, alone on its line: `EDITORS:`, `ATTENTION EDITORS AND NEWS DIRECTORS:`. */
const addressees =
  /^(?:(?:attention|achtung|att)[\s:,–—-]{1,3})?(?:all )?(?:eds|editors|clients|subscribers|customers|users|redaktionen|kunden)(?:(?:,| and| &| und) [\p{L} ]{3,30})?\s?[:.–—-]{0,2}$/iu

/** Takes the words that take a story back from its head: no headline, and nothing of what they say is one. */
function takeWithdrawal(head: Node[], hasBody: boolean, aside: Aside): void {
  const take = (index: number) => {
    const [block] = head.splice(index, 1)
    if (block) setAside({ kind: 'note', note: blockText(block) }, blockText(block), aside)
  }
  const isWord = (block: Node | undefined) => block && isLine(block) && isWithdrawalAlone(blockText(block))
  const isAddress = (block: Node | undefined) => block && isLine(block) && addressees.test(blockText(block))
  const at = isAddress(head[0]) && isWord(head[1]) ? 1 : 0
  if (!isWord(head[at]) || (head.length === at + 1 && !hasBody)) return
  while (isWord(head[at]) && (head.length > at + 1 || hasBody)) take(at)
  if (isAddress(head[0]) && (head.length > 1 || hasBody)) take(0)
  // what the notice says stands before the headline of the story that it takes back
  const headline = head.findIndex((block) => isLine(block) && !isSentence(block))
  if (hasBody && head.slice(0, Math.max(headline, 0)).every(isLine))
    for (let left = headline; left > 0; left--) take(0)
}

/** What stands before the name of who a text is from. */
const fromLabel = /^(?:source|quelle|fuente|fonte|kaynak|çavkanî|المصدر|سەرچاوە|منبع) ?: ?/iu

/** Whether a name in capitals is too long for the words and places that are called as agencies are: `PETRA`. */
const isLongName = (name: string) => name.length > 5

/** Whether a line is one of several in capitals below a headline, as the parts of a text have them above. */
function isOfParts(text: string, [, ...below]: readonly Node[]): boolean {
  const titles = below.filter((block) => isLine(block) && isCapitals(blockText(block)))
  return isCapitals(text) && titles.length > 1
}

/** Whether a line says whose a text is, and nothing else: `Rudaw`, `Source: Xinhua| 2026-03-03 14:30:11|Editor: lo`. */
function isSourceLine(text: string, { houses }: Style): boolean {
  const [from = '', ...others] = text.split('|').map((part) => part.trim())
  return (
    text.length < 100 &&
    isSource(houses, from.replace(fromLabel, '')) &&
    // words and places are called as agencies are, too: `a b c`
    (fromLabel.test(from) ||
      (/^[\p{Lu}\p{Lo}]/u.test(from) &&
        (!isCapitals(from) || isLongName(from)) &&
        findPlace(from) === null)) &&
    others.every((part) => isDateLine(part) || /^(?:editor|updated) ?: ?\S{1,20}$/iu.test(part))
  )
}

const isSentence = (block: Node) => /[.!?…؟۔]["”’»)]?$/u.test(blockText(block).slice(-3))

/** Whether blocks begin as a story does: with a dateline, or with a line above text. */
function beginsStory([first, ...others]: readonly Node[], style: Style): boolean {
  if (!first || !isLine(first)) return false
  const isHeading = !isSentence(first) && others.some(isSentence)
  return isHeading || dateline.recognise(blockText(first), style) !== null
}

/** Blocks without a word to the desk above them, as texts have it that were copied out of a mail. */
function takeCover(blocks: readonly Node[], style: Style, aside: Aside): readonly Node[] {
  // each block is a paragraph, with a blank line below it
  const lines = blocks.slice(0, longestHead).flatMap((block) => [isLine(block) ? blockText(block) : '-', ''])
  const found = deskCover(lines)
  const length = Math.ceil(found.length / 2)
  const cover = blocks.slice(0, length).map(blockText)
  const isLetter = found.mayBeLetter && !beginsStory(blocks.slice(length), style)
  if (length === 0 || length === blocks.length || isLetter) return blocks
  aside.lines.push(...cover)
  aside.ownNotes.push(cover.join('\n'))
  return blocks.slice(length)
}

/** @param isBelow whether the headline stands above them */
function takeHead(blocks: readonly Node[], style: Style, aside: Aside, isBelow: boolean): Node[] {
  const given = takeCover(blocks, style, aside).flatMap((block, index) =>
    index < longestHead && !isSectionAlone(block)
      ? withListApart(block, style)
          .flatMap((line) => partedBy(line, (text) => headFurniture(text) !== null))
          .flatMap((line) => withDatesApart(line, style))
      : [block],
  )
  const length = headLength(given, style)
  const body = given.slice(length)
  const head: Node[] = []
  let isBesideDate = false
  for (const [index, block] of given.slice(0, length).entries()) {
    const text = isLine(block) ? blockText(block) : ''
    const isOfSource =
      head.length > 0 && block.type === paragraph && isSourceLine(text, style) && !isOfParts(text, given)
    const found: Furniture | null = isOfSource
      ? { kind: 'line' }
      : isLine(block)
        ? headFurniture(text, block.type === crosshead)
        : null
    const isFurniture = found !== null && !isRepeated(text, given)
    // what stands above all is a note only where a headline may be below it
    const isFirst = !isBelow && head.length === 0
    const mayBeFirst = isFirst && index < given.length - 1 && isForDeskAboveAll(text)
    const isOfDesk = block.type === paragraph && (isFirst ? mayBeFirst : isForDesk(text))
    if (isOfDesk || isContactBlock(block)) {
      aside.lines.push(...text.split('\n'))
      aside.ownNotes.push(text)
    } else if (found && isFurniture) {
      setAside(found, text, aside)
      if (isDateLine(text)) isBesideDate = true
      const above = head.length > 1 ? head.at(-1) : undefined
      if (isBesideDate && above && isNamesAlone(above, style)) aside.named ??= above
      continue
    } else if (block.type !== rule || head.length > 0) head.push(block)
    if (isBesideDate && head.length > 1 && isNamesAlone(block, style)) aside.named ??= block
    isBesideDate = false
  }
  while (head.at(-1)?.type === rule && body.length > 0 && aside.lines.length > 0) head.pop()
  const [lead] = body
  const from = lead && isLine(lead) ? dateline.recognise(blockText(lead), style)?.value.sources : undefined
  const isSigned = head.slice(2).some((block) => isLine(block) && isByline(blockText(block), style))
  while (isKickerAbove(head, body.length, from ?? null, isSigned)) {
    const text = head.splice(0, 1).map(blockText).join('')
    const signs = readFilingName(text)
    setAside(signs ? { kind: 'filing', signs } : { kind: 'line' }, text, aside)
  }
  takeWithdrawal(head, body.length > 0, aside)
  return [...head, ...body]
}

const capitalInitials = /^\p{Lu}{2,3}(?:(?:[-/ ]|\s?\/\/\s?)\p{Lu}{2,3}){0,2}$/u

/** Whether a last line is editors' initials in capitals, as ANSA and PTI have them below a text; several lines are a list. */
function isEditorsInitials(text: string, above: string, blocks: readonly Node[], style: Style): boolean {
  if (!capitalInitials.test(text) || capitalInitials.test(above)) return false
  return blocks
    .slice(0, longestHead)
    .some((block) => (dateline.recognise(blockText(block), style)?.value.sources.length ?? 0) > 0)
}

/** Whether a line of a block may be set aside from its end. */
function isTailLine(block: Node, blocks: readonly Node[], style: Style): (line: string) => boolean {
  const lines = hasLines(block) ? blockText(block).split('\n') : []
  const last = lines.at(-1) ?? ''
  const above = lines.at(-2) ?? ''
  const isOfEditors = isMessageNumber(last, above) || isEditorsInitials(last, above, blocks, style)
  return (line) => tailFurniture(line, style.houses) !== null || (isOfEditors && line === last)
}

/** The last blocks, with the addresses that stand after a sign-off in the same paragraph as lines of their own. */
function takeTail(blocks: readonly Node[], style: Style, aside: Aside): Node[] {
  const from = Math.max(0, blocks.length - longestTail)
  let rest = withTitlesApart(blocks).flatMap((block, index) =>
    index >= from && !isSectionAlone(block) ? partedBy(block, isTailLine(block, blocks, style)) : [block],
  )
  const remaining: Node[] = []
  const lines: string[] = []
  const isOnlyText = () => rest.filter(isLine).length <= 1
  for (let last = rest.at(-1); last && !isOnlyText(); last = rest.at(-1)) {
    const below = takeSectionBelow(rest, lines.length > 0)
    if (below.lines.length > 0) {
      lines.unshift(...below.lines)
      aside.notes.push(below.clientNote)
      aside.ownNotes.unshift(below.note)
      rest = below.blocks
      remaining.unshift(...below.credits)
      continue
    }
    const text = isLine(last) ? blockText(last) : ''
    const block = rest.at(-2)
    const above = (block && blockText(block).split('\n').at(-1)) ?? ''
    const isInitials = isEditorsInitials(text, above, blocks, style) || isMessageNumber(text, above)
    const found: Furniture | null =
      isLine(last) && isInitials ? { kind: 'line' } : isLine(last) ? tailFurniture(text, style.houses) : null
    const isSignOff =
      last.isTextblock && signOff.recognise(text, style)?.length === text.length && text !== ''
    if (found) {
      const own = newAside()
      setAside(found, text, own)
      lines.unshift(...own.lines)
      aside.notes.push(...own.notes)
      aside.keywords.push(...own.keywords)
    } else if (last.type === rule && (lines.length > 0 || remaining.length > 0 || rest.length > 1)) {
      if (lines.length === 0 && remaining.length === 0) break
    } else if (isSignOff && remaining.length < 2) remaining.unshift(last)
    else break
    rest.pop()
  }
  aside.lines.push(...lines)
  const all = [...withoutEnd(rest, style, aside), ...remaining]
  return all.map((block, index) =>
    index > 0 && index >= all.length - longestSignOff ? withoutContactsIn(block, style, aside) : block,
  )
}

/** Blocks without what a wire puts after the last sentence. */
function withoutEnd(blocks: readonly Node[], style: Style, aside: Aside): Node[] {
  const last = blocks.at(-1)
  if (last?.type !== paragraph || blocks.length < 2) return [...blocks]
  const head = blocks.slice(0, longestHead).map(blockText)
  const end = endOf(blockText(last), style.houses, (source) =>
    head.some((text) => dateline.recognise(text, style)?.value.sources.includes(source)),
  )
  if (end === '') return [...blocks]
  aside.lines.push(end.trim())
  return [...blocks.slice(0, -1), last.copy(last.content.cut(0, last.content.size - end.length))]
}

/** How many of the last blocks may be a sign-off. */
const longestSignOff = 4

/** Whom to ask, in double brackets at the end of a sign-off, on as many lines as it takes. */
const wrappedContacts = /^\([^()]{3,400}\(\([^()]{3,400}\){2,3}$/u

/** A sign-off without the telephone numbers and addresses of those whom it names. */
function withoutContactsIn(block: Node, style: Style, aside: Aside): Node {
  const isList = block.type === bullet_list
  if (!isList && block.type !== paragraph) return block
  const text = isList ? block.children.map((item) => `- ${blockText(item)}`).join('\n') : blockText(block)
  // mail breaks them into lines
  const whole = wrappedContacts.test(text) ? withoutContacts(text) : text
  const left = whole
    .split('\n')
    .map((line) => withoutAddresses(withoutContacts(line)))
    .filter((line) => !/^[-–—•*]?\s?$/u.test(line))
    .join('\n')
  if (left === text || !(signOff.recognise(text, style) ?? signOff.recognise(left, style))) return block
  aside.lines.push(text)
  aside.ownNotes.push(text)
  return paragraph.create(null, contentOfText(left))
}

/** Whether the words before a page's end go on after it. */
function isOpen(before: Node, behind: Node): boolean {
  const text = blockText(before).trimEnd()
  return (
    before.type === paragraph &&
    behind.type === paragraph &&
    !/[.!?…:؟۔]["”’»)]?$/u.test(text.slice(-3)) &&
    /^["“‘«]?\p{Ll}/u.test(blockText(behind))
  )
}

function takePageBreaks(blocks: readonly Node[], aside: Aside): Node[] {
  const isBreak = (block: Node | undefined) =>
    block !== undefined && isLine(block) && isPageBreak(blockText(block))
  const remaining: Node[] = []
  for (const [index, given] of blocks.entries()) {
    for (const block of partedBy(given, isPageBreak)) {
      const last = remaining.at(-1)
      const isWithin = index > 0 && index < blocks.length - 1
      if (isBreak(block) && (isWithin || blockText(block) !== blockText(given)))
        aside.lines.push(blockText(block))
      else if (last && isLine(last) && isBreak(blocks[index - 1]) && isOpen(last, block))
        remaining[remaining.length - 1] = last.copy(
          last.content.append(Fragment.from(schema.text(' '))).append(block.content),
        )
      else remaining.push(block)
    }
  }
  return remaining
}

/**
 * Blocks without the lines that are none of the story's, and what these tell of it: also which of the blocks stood
 * beside a date and names people. They are reported: nothing is
 * left out in silence.
 * @param isBelow whether the headline stands above them, so that none of them is it
 */
export function takeFurniture(
  blocks: readonly Node[],
  style: Style,
  known: Partial<Details>,
  report: Report,
  isBelow = false,
): { blocks: Node[]; details: Partial<Details>; signs: FilingSigns; named: Node | null } {
  const aside = newAside()
  const site = takeSiteLines(blocks)
  const noted = takeFootNotes(site.blocks, report)
  aside.lines.push(...site.lines, ...noted.lines)
  const rest = takeTail(takePageBreaks(takeHead(noted.blocks, style, aside, isBelow), aside), style, aside)
  if (aside.lines.length === 0) return { blocks: [...noted.blocks], details: {}, signs: noSigns, named: null }
  if (rest.every((block) => block.textContent.trim() === ''))
    return { blocks: [...blocks], details: {}, signs: noSigns, named: null }
  report.notices.push({ code: 'wire-lines', value: aside.lines.join('\n') })
  const stated = partedNote(aside.notes.join('\n'))
  const notes = [known.clientNote ?? '', stated.clients].filter(Boolean).join('\n')
  const ownNotes = [known.note ?? '', stated.desk, ...aside.ownNotes].filter(Boolean).join('\n\n')
  return {
    blocks: rest,
    signs: aside.signs,
    named: aside.named,
    details: {
      ...(notes !== '' && { clientNote: notes }),
      ...(ownNotes !== '' && { note: ownNotes }),
      ...(aside.keywords.length > 0 && (known.keywords ?? []).length === 0 && { keywords: aside.keywords }),
      ...(aside.slug !== '' && !known.slug && { slug: aside.slug }),
    },
  }
}
