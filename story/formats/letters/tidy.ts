/**
 * Puts stray spaces right, and counts them, and signs that other programs left as only they show them. Quote marks,
 * dashes and the joiners of Arabic script are never touched.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import type { Report } from '../format'
import { likelySigns } from '../office/symbol-fonts'
import { idleDirectionSigns, isUnseen, withoutPlaces } from './direction-signs'
import { isFrench, speltSpaces } from './french-spaces'
import { withBracedScripts } from './scripts'

/** Nothing put right, nothing left out. */
export function newReport(): Report {
  return { trailingBlanks: 0, doubledSpaces: 0, oddSpaces: 0, dropped: [], notices: [] }
}

/** No-break, thin and other fixed spaces, tabs, and signs for the end of a line or page: in copy each is a slip for a space. */
const odd = /[\t\v\f\x85\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Marks of no width that wires leave behind; not the joiners U+200C, U+200D nor the direction marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noWidth = /[\u200b\u2060\ufeff\u00ad]|[\0-\x08\x0e-\x1f\x7f]/g

const doubled = / {2,}/g
/** A space before a full stop or comma that ends a word; not one before dots in a row, or figures and names with a dot. */
const early = / (?<=[\p{L}\p{N}%”’"'»)\]] )(?=[.,،](?:["”’»)]|\s|$))(?!\. ?\.)/gu
/** Signs of fonts that are not there, and what figures in braces of TeX begin with. */
const oddSign = /[\uf020-\uf0ff]|[\^_]\{/
/** Any of them: most lines of copy have none. */
const stray = new RegExp([odd, noWidth, doubled, early].map(({ source }) => source).join('|'), 'u')

/**
 * Whether a line is joiners that join nothing, as LibreOffice puts one into an empty cell of a row that was inserted or
 * deleted, or marks of direction alone, as editors of Arabic script leave on their blank lines.
 */
export const isIdle = (line: string): boolean => line.trim() !== '' && isUnseen(line)

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Text with its odd and doubled spaces put right; blanks at its ends are left. */
function tidyText(given: string, report: Report, isFrenchText: boolean): string {
  const text = oddSign.test(given) ? withBracedScripts(likelySigns(given)) : given
  if (!stray.test(text)) return text
  const spelt = noBreak.test(text) ? speltSpaces(text, isFrenchText) : null
  const plain = text
    .replace(odd, (space: string, at: number) => (spelt?.has(at) ? space : ' '))
    .replace(noWidth, '')
  report.oddSpaces += count(text, odd) - (spelt?.size ?? 0) + count(text, noWidth)
  report.doubledSpaces += count(plain, doubled)
  const single = plain.replace(doubled, ' ')
  report.oddSpaces += count(single, early)
  return single.replace(early, '')
}

const noBreak = /[\u00a0\u202f]/

/** Whether no-break spaces in a text may be spelling. */
const mayBeSpelling = (text: string) => noBreak.test(text) && isFrench(text)

/** A text as one line: each line end, with the blanks around it, is a space. */
export function joinLines(text: string): string {
  return text.replace(/(?:(?<!\s)[^\S\n]+)?\n\s*/g, ' ')
}

/** A line of plain text put right. */
export function tidyLine(given: string, report: Report): string {
  if (isIdle(given)) {
    report.oddSpaces++
    return ''
  }
  const idle = idleDirectionSigns(given)
  report.oddSpaces += idle.size
  const line = withoutPlaces(given, idle)
  const tidied = tidyText(line, report, mayBeSpelling(line))
  const trimmed = tidied.trim()
  if (trimmed !== tidied) report.trailingBlanks++
  return trimmed
}

interface Run {
  text: string
  node: Node
}

function trimEdge(runs: Run[], from: 'start' | 'end', report: Report): void {
  const ordered = from === 'start' ? runs : runs.toReversed()
  for (const run of ordered) {
    const trimmed = from === 'start' ? run.text.trimStart() : run.text.trimEnd()
    if (trimmed !== run.text) report.trailingBlanks++
    run.text = trimmed
    if (trimmed !== '') return
  }
}

/** The runs of one line: doubled spaces are found across marks too. */
function tidyRuns(line: readonly Node[], report: Report, isFrenchText: boolean): Node[] {
  const whole = line.map(({ text = '' }) => text).join('')
  if (isIdle(whole)) {
    report.oddSpaces++
    return []
  }
  const idle = idleDirectionSigns(whole)
  report.oddSpaces += idle.size
  let offset = 0
  const runs = line.map((node) => {
    const { text = '' } = node
    offset += text.length
    return { node, text: tidyText(withoutPlaces(text, idle, offset - text.length), report, isFrenchText) }
  })
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    if (before?.text.endsWith(' ') && run.text.startsWith(' ')) {
      report.doubledSpaces++
      run.text = run.text.slice(1)
    }
  }
  trimEdge(runs, 'start', report)
  trimEdge(runs, 'end', report)
  return runs.flatMap(({ node, text }) => (text === '' ? [] : [schema.text(text, node.marks)]))
}

function tidyTextblock(block: Node, report: Report, isFrenchText: boolean): Node {
  const tidied: Node[] = []
  let line: Node[] = []
  for (const child of block.children) {
    if (child.isText) {
      line.push(child)
    } else {
      tidied.push(...tidyRuns(line, report, isFrenchText), child)
      line = []
    }
  }
  return block.copy(Fragment.fromArray([...tidied, ...tidyRuns(line, report, isFrenchText)]))
}

/** A block put right, to its last line; no-break spaces that French spells with are kept. */
function tidyBlock(block: Node, report: Report, isFrenchText: boolean): Node {
  if (block.isTextblock) return tidyTextblock(block, report, isFrenchText)
  return block.copy(Fragment.fromArray(block.children.map((child) => tidyBlock(child, report, isFrenchText))))
}

/** The blocks of one text put right. */
export function tidyBlocks(blocks: readonly Node[], report: Report): Node[] {
  const text = blocks.map(({ textContent }) => textContent).join('\n')
  const isFrenchText = mayBeSpelling(text)
  return blocks.map((block) => tidyBlock(block, report, isFrenchText))
}
