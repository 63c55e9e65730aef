/** Plain text: blocks with blank lines between, as wires send it and as mail holds it. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../schema'
import type { Format, Report } from './format'
import { storyFromBlocks } from './recognise'
import { newReport, tidyLine } from './tidy'

const { paragraph, hard_break, rule, bullet_list, ordered_list, list_item } = schema.nodes

/** Lines that a mail program or a wire broke at a column: all but the last are about as long. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1)
  return full.length > 0 && full.every((line) => line.length >= 50 && line.length <= 100)
}

function listItem(text: string): Node {
  return list_item.create(null, paragraph.create(null, text === '' ? null : schema.text(text)))
}

/** Lines that all begin with a bullet, or with numbers that go on, as a list; null for any others. */
function listOf(lines: readonly string[]): Node | null {
  const bullets = lines.map((line) => line.match(/^•\s+(\S.*)$/)?.[1])
  if (bullets.every((each) => each !== undefined)) return bullet_list.create(null, bullets.map(listItem))
  const numbered = lines.map((line) => line.match(/^(\d{1,3})\.\s+(\S.*)$/))
  const order = Number(numbered[0]?.[1])
  return numbered.every((each, index) => Number(each?.[1]) === order + index)
    ? ordered_list.create(
        { order },
        numbered.map((each) => listItem(each?.[2] ?? '')),
      )
    : null
}

function blockOf(lines: readonly string[]): Node {
  const list = listOf(lines)
  if (list) return list
  if (lines.length === 1 && /^(\* ?\* ?\*|#)$/.test(lines[0] ?? '')) return rule.create()
  if (isWrapped(lines)) return paragraph.create(null, schema.text(lines.join(' ')))
  return paragraph.create(
    null,
    Fragment.fromArray(
      lines.flatMap((line, index) => [...(index > 0 ? [hard_break.create()] : []), schema.text(line)]),
    ),
  )
}

/** The lines of a text in groups, with stray spaces put right. */
function groups(text: string, report: Report): string[][] {
  const lines = text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => (line.trim() === '' ? '' : tidyLine(line, report)))
  while (lines.at(-1) === '') lines.pop()
  while (lines[0] === '') lines.shift()
  if (!lines.includes('')) return isWrapped(lines) && lines.length > 2 ? [lines] : lines.map((line) => [line])
  return lines
    .reduce<string[][]>(
      (found, line) => {
        if (line === '') found.push([])
        else found.at(-1)?.push(line)
        return found
      },
      [[]],
    )
    .filter((group) => group.length > 0)
}

/** Headline and standfirst often stand on lines of one block. */
function splitHead([first, ...others]: string[][]): string[][] {
  if (!first) return []
  return isWrapped(first) || first.length > 4
    ? [first, ...others]
    : [...first.map((line) => [line]), ...others]
}

/** The blocks of plain text, with stray spaces put right and counted. */
export function blocksOfText(text: string, report: Report): Node[] {
  return splitHead(groups(text, report)).map(blockOf)
}

function writeBlock(block: Node): string {
  if (block.type === rule) return '* * *'
  if (block.isTextblock) return block.textBetween(0, block.content.size, '\n', '\n')
  if (block.type.spec.tableRole === 'row') return block.children.map(writeBlock).join('\t')
  const isList = block.type === schema.nodes.bullet_list || block.type === schema.nodes.ordered_list
  return block.children
    .map((child, index) => {
      if (!isList) return writeBlock(child)
      const sign = block.type === schema.nodes.bullet_list ? '•' : `${block.attrs.order + index}.`
      return `${sign} ${writeBlock(child)}`
    })
    .filter(Boolean)
    .join('\n')
}

/** The blocks of plain text: paragraphs, lists and rules, with lines that were broken at a column joined. */
export function textBlocks(copy: string, report: Report): Node[] {
  return groups(copy, report).map(blockOf)
}

export const text: Format = {
  name: 'txt',
  label: 'Plain text',
  extensions: ['txt', 'text'],
  mediaType: 'text/plain',
  holds: ['headline', 'standfirst', 'byline', 'dateline', 'signOff', 'text'],
  hasNoStrike: true,
  recognise: () => true,
  read(source, options) {
    const report = newReport()
    return [{ doc: storyFromBlocks(blocksOfText(source.text, report), options), report }]
  },
  write: ({ doc }) => `${doc.children.map(writeBlock).filter(Boolean).join('\n\n')}\n`,
}
