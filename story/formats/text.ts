/** Plain text: blocks with blank lines between, as wires send it and as mail holds it. */

import type { Fragment, Node } from 'prosemirror-model'
import type { Houses } from '../houses'
import { houseOfSource } from '../houses/sources'
import { schema } from '../schema'
import { partsOfCaptioned } from '../story/captioned'
import { copyOfContent } from '../story/desk-notes'
import { blockText, contentOfText } from '../story/lines'
import type { Format, Report } from './format'
import { headFurniture } from './furniture/furniture-lines'
import { withoutEscapes } from './letters/escaped-signs'
import { isIdle, newReport, tidyLine } from './letters/tidy'
import { chatStory } from './lines/chat-lines'
import { followsInList, isListAlone, runsOfLines } from './lines/line-lists'
import { tabsForColumns } from './lines/spaced-columns'
import { hasHeadOfColumns, tableOfTabs } from './lines/tab-table'
import { isTableNote } from './lines/table-notes'
import { withoutTerminalCodes } from './lines/terminal-codes'
import { paragraphsOfLines } from './lines/wrapped-lines'
import { takeEmbargoLine } from './parts/held'
import { storyOf } from './parts/labelled'
import { takeTaggedHead } from './parts/tagged-head'
import { contentWithoutStruck } from './struck'
import { bylineLines } from './teletype/print'

const { paragraph, rule } = schema.nodes

const isRow = (line: string) => line.trim().includes('\t')

function paragraphOf(lines: readonly string[]): Node {
  return paragraph.create(null, contentOfText(lines.join('\n')))
}

/** Rows of a table with a line above them that has no tabs, and notes on it below, as the three; null where they are none. */
function tableAmong(lines: readonly string[]): { above: string[]; table: Node; notes: string[] } | null {
  const [from, to] = [lines.findIndex(isRow), lines.findLastIndex(isRow) + 1]
  const [above, rows, notes] = [lines.slice(0, from), lines.slice(from, to), lines.slice(to)]
  const table = from >= 0 && from <= 1 && notes.every(isTableNote) ? tableOfTabs(rows) : null
  return table && { above, table, notes }
}

/** The blocks of one paragraph, list or table. */
function blocksOfGroup(group: readonly string[], report: Report): Node[] {
  const found = tableAmong(group)
  if (found) {
    const { above, table, notes } = found
    return [...above.map((line) => paragraphOf([line])), table, ...notes.map((line) => paragraphOf([line]))]
  }
  const lines = group.map((line) => (line.includes('\t') ? tidyLine(line, report) : line))
  if (lines.length === 1 && /^(\* ?\* ?\*|#|_{3,20}|-{3,20})$/.test(lines[0] ?? '')) return [rule.create()]
  return runsOfLines(lines).map((run) => ('list' in run ? run.list : paragraphOf(run.lines)))
}

const goesOnAsTable = (rows: readonly string[], group: readonly string[]) =>
  rows.every(isRow) && group.every(isRow) && !hasHeadOfColumns(group)

const goesOnAsList = (above: readonly string[], group: readonly string[]) =>
  isListAlone(above) && isListAlone(group) && followsInList(above.at(-1) ?? '', group[0] ?? '')

/** Rows and items that stand in paragraphs of their own, as those that they go on with. */
function joinGroups(groups: readonly string[][]): string[][] {
  const runs = groups.reduce<string[][][]>((found, group) => {
    const last = found.at(-1)
    const [first] = last ?? []
    const goesOn = first && last && (goesOnAsTable(first, group) || goesOnAsList(last.at(-1) ?? first, group))
    if (last && goesOn) last.push(group)
    else found.push([group])
    return found
  }, [])
  return runs.flatMap((run) => {
    const lines = run.flat()
    return lines.every(isRow) && !tableOfTabs(lines) ? run : [lines]
  })
}

/** Lines without the signs by which mail programs quote, where all of them have some. */
function withoutQuoteSigns(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '')
  const isQuoted = filled.length > 1 && filled.every((line) => /^>(?:[\s>]|$)/.test(line))
  return isQuoted ? withoutQuoteSigns(lines.map((line) => line.replace(/^> ?/, ''))) : [...lines]
}

/** What ends a line, in any program: a vertical tab, as a break within a paragraph, and “next line” among it. */
const lineEnd = /\r\n?|[\n\v\x85\u2028\u2029]/
/** The end of a page in the midst of a line. */
const feedInLine = /\f(?=[^\r\n\f])(?<=[^\r\n\f]\f)/g

/** The lines of a text in groups, with stray spaces put right but for the tabs between cells. */
function groups(text: string, report: Report): string[][] {
  const written = text.replace(feedInLine, '\n\f').split(lineEnd)
  const lines = tabsForColumns(withoutQuoteSigns(written.map((line) => (isIdle(line) ? '' : line))))
  return paragraphsOfLines(lines, (line) => (isRow(line) ? line.trimEnd() : tidyLine(line, report)))
}

/** Whether a line below a byline says whose its people are. */
const isCreditBelow = (line: string, houses: Houses) =>
  houseOfSource(houses, line) !== null ||
  /^\p{Lu}[^,.:;]{2,50}\s(?:Writers?|Correspondents?|Reporters?|Press)$/u.test(line)

/** Headline and standfirst often stand on lines of one block. */
function splitHead([first, ...others]: string[][], houses: Houses): string[][] {
  if (!first) return []
  const own = first.filter((line) => headFurniture(line) === null)
  // a press office names itself and the day above its headline
  if (own.length === 0 || /^(?:media |press )?contacts? ?:/i.test(first[0] ?? ''))
    return [first, ...splitHead(others, houses)]
  if (own.length > 4) return [first, ...others]
  const lines = first.reduce<string[][]>((found, line) => {
    const last = found.at(-1)
    if (last && /^by\s/i.test(last[0] ?? '') && isCreditBelow(line, houses)) last.push(line)
    else found.push([line])
    return found
  }, [])
  return [...lines, ...others]
}

/** The blocks of plain text, with stray spaces put right and counted. */
export function blocksOfText(text: string, houses: Houses, report: Report): Node[] {
  return joinGroups(splitHead(groups(text, report), houses)).flatMap((group) => blocksOfGroup(group, report))
}

function writeBlock(block: Node): string {
  if (block.type === rule) return '* * *'
  if (block.isTextblock) return blockText(block)
  if (block.type.spec.tableRole === 'row') return block.children.map(writeBlock).join('\t')
  // a line that is no row would end the table
  if (block.type === schema.nodes.captioned_table) {
    const { caption, table, notes } = partsOfCaptioned(block)
    const below = notes.map(writeBlock).filter(Boolean).join('\n')
    return [writeBlock(caption), writeBlock(table), below].filter(Boolean).join('\n\n')
  }
  const isList = block.type === schema.nodes.bullet_list || block.type === schema.nodes.ordered_list
  return block.children
    .map((child, index) => {
      if (!isList) return writeBlock(child)
      const number = `${block.attrs.order + index}${block.childCount === 1 ? ')' : '.'}`
      const sign = block.type === schema.nodes.bullet_list ? '•' : number
      return `${sign} ${writeBlock(child)}`
    })
    .filter(Boolean)
    .join('\n')
}

/**
 * What is copied out of a story, as a file of plain text has it: a blank line between paragraphs, no desk notes, and
 * nothing that is struck, as it would seem to stand. Words of one line are no list, though they were copied out of one.
 */
export function copiedText(content: Fragment): string {
  const blocks = contentWithoutStruck(copyOfContent(content)).content
  let [only, ...others] = blocks
  if (others.length > 0) return blocks.map(writeBlock).filter(Boolean).join('\n\n')
  while (only?.childCount === 1 && !only.isTextblock) only = only.firstChild ?? undefined
  return only ? writeBlock(only) : ''
}

/** The blocks of plain text: paragraphs, lists and rules, with lines that were broken at a column joined. */
export function textBlocks(copy: string, report: Report): Node[] {
  return joinGroups(groups(copy, report)).flatMap((group) => blocksOfGroup(group, report))
}

export const text: Format = {
  name: 'txt',
  label: 'Plain text',
  extensions: ['txt', 'text'],
  mediaType: 'text/plain',
  holds: ['headline', 'standfirst', 'byline', 'dateline', 'signOff', 'text', 'embargo'],
  hasNoStrike: true,
  recognise: () => true,
  read(source, options) {
    const report = newReport()
    const chat = chatStory(source.text)
    if (chat) report.dropped.push('chat-times')
    if (chat?.hasStruck) report.dropped.push('deletions')
    const aside = [chat?.sender ?? '', chat?.talk ?? ''].filter(Boolean).join('\n')
    if (aside !== '') report.notices.push({ code: 'wire-lines', value: aside })
    const head = takeTaggedHead(source.text)
    if (head) report.notices.push({ code: 'wire-lines', value: head.lines.join('\n') })
    const below = head ? [head.headline, head.rest].filter(Boolean).join('\n\n') : null
    const copy = withoutEscapes(withoutTerminalCodes(below ?? chat?.text ?? source.text))
    const { blocks, held } = takeEmbargoLine(blocksOfText(copy, options.houses, report), report)
    const known = { ...held, ...(aside !== '' && { note: aside }), ...(head?.slug && { slug: head.slug }) }
    return [{ doc: storyOf(blocks, options, known, '', report), report }]
  },
  write(story) {
    const { doc, embargoLine } = story
    const parts = doc.children.map((part) =>
      part.type === schema.nodes.byline ? bylineLines(story).join('\n') : writeBlock(part),
    )
    return `${[embargoLine, ...parts].filter(Boolean).join('\n\n')}\n`
  },
}
