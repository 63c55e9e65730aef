/** Takes the header of a mail from above a story that was saved or pasted with it, as a page or in a word processor. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { blockText, contentOfText, linesOf } from '../../story/lines'
import type { Report } from '../format'
import { headerOf, headlineOf, isHeaderLine, subjectAlone, subjectOf } from '../mail/header'

const { headline, paragraph, crosshead } = schema.nodes

/** How many lines from the first may be such a header. */
const longest = 12

const isLines = ({ type }: Node) => type === paragraph || type === crosshead || type === headline

/** How many of the first lines are the header, and what the mail is about; null where there is none. */
function headIn(lines: readonly string[]): { length: number; subject: string } | null {
  const [first = ''] = lines
  const alone = lines.length > 1 ? subjectAlone(first) : ''
  if (!isHeaderLine(first)) return null
  const end = lines.slice(0, longest + 1).findIndex((line) => !isHeaderLine(line))
  const header = end > 0 ? headerOf(`${lines.slice(0, end).join('\n')}\n\n`) : null
  const subject = header ? subjectOf(header) : null
  if (subject !== null) return { length: end, subject }
  return alone === '' || end !== 1 ? null : { length: 1, subject: alone }
}

/** Blocks with what their mail is about as the headline, in place of its header; as they are where they have none. */
export function takeMailHead(blocks: readonly Node[], report: Report): readonly Node[] {
  const end = blocks.findIndex((block) => !isLines(block))
  const above = blocks.slice(0, Math.min(end < 0 ? blocks.length : end, longest + 1))
  const lines = above.flatMap((block) => linesOf(block).map((line) => ({ block, line })))
  const found = headIn(lines.map(({ line }) => blockText(line)))
  if (!found) return blocks
  if (!report.dropped.includes('mail-header')) report.dropped.push('mail-header')
  const rest = lines.slice(found.length)
  const [next] = rest
  // the lines that share a block with the header's last one are a block of their own
  const shared = rest.filter(({ block }) => block === next?.block).map(({ line }) => line)
  const isShared = next !== undefined && lines[found.length - 1]?.block === next.block
  const below = next === undefined ? blocks.slice(above.length) : blocks.slice(blocks.indexOf(next.block))
  const text = isShared ? [...shared, ...below.slice(1)] : below
  const title = headlineOf(found.subject)
  const isRepeated = text.slice(0, 3).some((block) => block.textContent.trim() === title)
  return title === '' || isRepeated ? text : [headline.create(null, contentOfText(title)), ...text]
}
