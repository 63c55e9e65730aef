/** What another program left on the clipboard, read as a file of it would be: its parts found, its text tidied. */

import { Fragment, type Node, Slice } from 'prosemirror-model'
import type { Dropped, Reading, Report } from '../formats/format'
import { takeFootNotes } from '../formats/furniture/foot-notes'
import { takePageLines } from '../formats/furniture/site-lines'
import { readElement } from '../formats/html/content'
import type { Page } from '../formats/html/page'
import { bodyOf, parseHtml } from '../formats/html/tree'
import { isWholePage } from '../formats/html/whole-page'
import { windowsHead } from '../formats/html/windows-head'
import { newReport, tidyBlocks } from '../formats/letters/tidy'
import { chatPiece } from '../formats/lines/chat-lines'
import { withoutPageLines } from '../formats/lines/page-lines'
import { withoutTerminalCodes } from '../formats/lines/terminal-codes'
import { asBlock } from '../formats/parts/as-block'
import { takeEmbargoLine } from '../formats/parts/held'
import { takeMailHead } from '../formats/parts/mail-head'
import { storyFromBlocks } from '../formats/parts/recognise'
import { contentWithoutStruck, hasStruck, reportStruckHead } from '../formats/struck'
import { blocksOfText, textBlocks } from '../formats/text'
import { descendants, type Element, elements, textOf } from '../formats/xml'
import { houseOfDateline } from '../forms'
import type { Houses } from '../houses'
import { schema } from '../schema'
import { noDateline } from '../schema/values'
import { copyOfContent } from '../story/desk-notes'
import { datelineOf, detailsOf } from '../story/parts'

const { paragraph } = schema.nodes

/** What the clipboard holds; `''` where it has nothing of the kind. */
export interface Clipboard {
  html: string
  text: string
}

/** Blocks that were pasted, and what was put right in them or left out. */
export interface Pasted {
  blocks: readonly Node[]
  report: Report
}

/** @param read the blocks of the lines that are none of a page's own */
function readText(text: string, read: (copy: string, report: Report) => Node[]): Pasted {
  const report = newReport()
  const chat = chatPiece(text)
  if (chat !== null) {
    report.dropped.push('chat-times')
    if (chat.hasStruck) report.dropped.push('deletions')
    return { blocks: read(chat.text, report), report }
  }
  const { lines, isFound } = withoutPageLines(withoutTerminalCodes(text).split(/\r\n?|\n/))
  if (isFound) report.dropped.push('page-headers')
  return { blocks: read(lines.join('\n'), report), report }
}

/** What a code editor, a terminal or a reader of PDFs copies: lines of text, with colours or places for each. */
function isTextInDisguise(body: Element): boolean {
  const breaks = descendants(body, 'br')
  if (breaks.length > 1 && breaks.every(({ attributes }) => attributes.role === 'presentation')) return true
  const [only, ...others] = elements(body).filter(({ name }) => name !== 'meta')
  if (!only || others.length > 0) return false
  const style = only.attributes.style ?? ''
  return (
    only.name === 'pre' ||
    (/monospace|courier|consolas|menlo/i.test(style) && /white-space\s*:\s*pre/i.test(style))
  )
}

/** Left out of any page, so not reported for a piece of one. */
const unreported: readonly Dropped[] = ['script']

/** Reads the article of a page that was copied whole, as `readWholePage`, which is large and rarely asked for. */
export type PageReader = (root: Element, language: string) => Page | null

const noPage: PageReader = () => null

/** Whether HTML is that of a page that was copied whole, so that a `PageReader` is wanted for it. */
export function isPageCopied(html: string): boolean {
  return /nav|menu/i.test(html) && isWholePage(bodyOf(parseHtml(html)))
}

function readHtml({ html, text }: Clipboard, readPage: PageReader): Pasted | null {
  if (html === '' || chatPiece(text) !== null) return null
  const root = parseHtml(html.slice(windowsHead(html).length))
  if (isTextInDisguise(bodyOf(root))) return null
  const language = root.attributes.lang ?? ''
  const { blocks: found, dropped } = readPage(root, language) ?? readElement(root, language)
  const report = { ...newReport(), dropped: dropped.filter((what) => !unreported.includes(what)) }
  const blocks = tidyBlocks(found, report).filter(isShown)
  return textOf(bodyOf(root)).trim() === '' && blocks.length === 0 ? null : { blocks, report }
}

const isShown = (block: Node) => !block.isTextblock || block.textContent.trim() !== ''

/** A line that was copied out of others, with the blank that it begins or ends with. */
function withEdges({ blocks, report }: Pasted, text: string): Pasted {
  const [only, ...others] = blocks
  if (only?.type !== paragraph || others.length > 0 || /[\r\n]/.test(text.trim())) return { blocks, report }
  const blank = (isThere: boolean, node: Node | null | undefined) =>
    isThere ? [schema.text(' ', node?.isText ? node.marks : [])] : []
  const content = [
    ...blank(/^[ \u00a0]/.test(text), only.firstChild),
    ...only.children,
    ...blank(/[ \u00a0]$/.test(text), only.lastChild),
  ]
  return {
    blocks: [paragraph.create(null, Fragment.fromArray(content))],
    report: { ...report, trailingBlanks: 0 },
  }
}

/** The blocks of what another program left on the clipboard, for a story that is written already. */
export function readClipboard({ html, text }: Clipboard, readPage = noPage): Pasted {
  const { blocks: found, report } = readHtml({ html, text }, readPage) ?? readText(text, textBlocks)
  const site = takePageLines(found)
  const { blocks, lines: notes } = takeFootNotes(site.blocks, report)
  const lines = [...site.lines, ...notes]
  if (lines.length > 0) report.notices.push({ code: 'wire-lines', value: lines.join('\n') })
  return withEdges({ blocks: blocks.map(asBlock), report }, text)
}

/** The story in the house of its dateline, else that of the desk; details that the paste does not state stay. */
function readingOf({ blocks, report }: Pasted, into: Node, houses: Houses): Reading {
  const { house, language: _, direction: __, ...known } = detailsOf(into)
  const inText = takeEmbargoLine(blocks, report)
  const { blocks: text, known: held } = takeMailHead(inText.blocks, inText.held, report)
  const read = (asked: string, into: Report) =>
    storyFromBlocks(text, { house: asked, language: null, houses }, { ...known, ...held }, '', into)
  const doc = read(house, report)
  const source = houseOfDateline(houses, datelineOf(doc) ?? noDateline)
  reportStruckHead(text, doc, report)
  return { doc: source === null || source === house ? doc : read(source, newReport()), report }
}

/** Whether blocks are to go to the body of a blank story, and not on in the line with the cursor: there they would lose their shape. */
const isOfBody = (blocks: readonly Node[]) => blocks.length > 1 || blocks[0]?.isTextblock === false

/** The story of blocks pasted into a blank one; null for a line, which belongs at the cursor. */
export function storyOfBlocks(blocks: readonly Node[], into: Node, houses: Houses): Reading | null {
  const report = newReport()
  const tidied = tidyBlocks(blocks, report).filter(isShown)
  return isOfBody(tidied) ? readingOf({ blocks: tidied, report }, into, houses) : null
}

/** The same of what another program left on the clipboard. */
export function storyOfClipboard(
  { html, text }: Clipboard,
  into: Node,
  houses: Houses,
  readPage = noPage,
): Reading | null {
  const read = (copy: string, report: Report) => blocksOfText(copy, houses, report)
  const found = readHtml({ html, text }, readPage) ?? readText(text, read)
  return isOfBody(found.blocks) ? readingOf(found, into, houses) : null
}

/**
 * Blocks as they stand in one line: a headline has no breaks, and cannot show what is struck or a desk note.
 * @param report gets what is struck
 */
export function lineOfBlocks(blocks: Fragment, report: Report): string {
  const copy = copyOfContent(blocks)
  if (copy.content.some(hasStruck)) report.dropped.push('struck-head')
  const content = contentWithoutStruck(copy)
  return content.textBetween(0, content.size, ' ', ' ').replace(/ {2,}/g, ' ').trim()
}

/** Blocks as they are put at the cursor: the first and the last go on in the paragraphs that they meet. */
export function sliceOfBlocks(blocks: readonly Node[]): Slice {
  const isOpen = (block: Node | undefined) => (block?.type === paragraph ? 1 : 0)
  return new Slice(Fragment.fromArray([...blocks]), isOpen(blocks[0]), isOpen(blocks.at(-1)))
}
