/** Lines of a teletype text as the blocks of a story: paragraphs parted by blank lines or by their indent. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { contentOfText } from '../../story/lines'
import { listsOf, startsItem } from './lists'
import { isRow, tableOf } from './tables'
import { columnOf, isBroken, unwrapped } from './wrapping'

const { paragraph, rule } = schema.nodes

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** Whether lines that are indented alike are a paragraph each: none of them goes on in the next. */
function areParagraphs(filled: readonly string[]): boolean {
  const [first = ''] = filled
  const areAlike = indentOf(first) > 1 && filled.every((line) => indentOf(line) === indentOf(first))
  const isWhole = (line: string, index: number) =>
    /[.!?…؟۔]["”’»)]?$/u.test(line.trimEnd().slice(-3)) && !/^\s*\p{Ll}/u.test(filled[index + 1] ?? '')
  return areAlike && filled.length > 1 && filled.slice(0, -1).every(isWhole)
}

/** Lines without the margin that all of them have; a tab is never one, nor is what begins each paragraph of a line. */
function withoutMargin(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '')
  if (areParagraphs(filled)) return [...lines]
  const margin = filled.reduce((least, line) => Math.min(least, line.match(/^ */)?.[0].length ?? 0), Infinity)
  return lines.map((line) => line.slice(margin))
}

/** Whether an indented line begins a paragraph, and does not go on with an item of a list. */
function beginsGroup(line: string, group: readonly string[]): boolean {
  if (!/^(?:\t| {2})/.test(line)) return false
  const [first = ''] = group
  const opener = group.findLast(startsItem) ?? first
  return !startsItem(first) || (!startsItem(line) && indentOf(line) <= indentOf(opener))
}

/** The lines of each paragraph, list or table. */
function groupsOf(lines: readonly string[], column: number | null): string[][] {
  const isOpen = lines.some((line) => line.trim() === '' || /^(?:\t| {2})/.test(line))
  const groups: string[][] = []
  let last = ''
  for (const line of lines) {
    const group = groups.at(-1)
    const isNew =
      group === undefined ||
      last === '' ||
      (beginsGroup(line, group) && !(isRow(line) && isRow(last))) ||
      (!isOpen && !isBroken(last, line, column) && !(startsItem(line) && startsItem(last)))
    if (line.trim() !== '') {
      if (isNew) groups.push([line])
      else group.push(line)
    }
    last = line.trim() === '' ? '' : line
  }
  return groups
}

function blocksOfGroup(group: readonly string[], column: number | null): Node[] {
  const [first = ''] = group
  if (group.length === 1 && /^\s*(?:_{3,}|-{3,}|(?:\* ?){3,5})$/.test(first)) return [rule.create()]
  const table = tableOf(group)
  if (table) return [table]
  const lists = listsOf(group)
  if (lists) return lists
  return [paragraph.create(null, contentOfText(unwrapped(group, column).join('\n')))]
}

/** The blocks of a text. */
export function blocksOf(given: readonly string[]): Node[] {
  if (given.every((line) => line.trim() === '')) return []
  const lines = withoutMargin(given)
  const column = columnOf(lines)
  return groupsOf(lines, column).flatMap((group) => blocksOfGroup(group, column))
}
