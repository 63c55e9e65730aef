/** Takes the header of a mail from above a story that was saved or pasted with it, as a page or in a word processor. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import type { Details } from '../../schema/values'
import { blockText, contentOfText, linesOf } from '../../story/lines'
import type { Report } from '../format'
import {
  headerOf,
  headlineOf,
  isHeaderLine,
  isOfAnyStory,
  saysEmbargoed,
  subjectAlone,
  subjectOf,
} from '../mail/header'
import { takeEmbargoLine } from './held'

const { headline, paragraph, crosshead } = schema.nodes

/** How many blocks from the first may hold such a header. */
const longest = 12

const isLines = ({ type }: Node) => type === paragraph || type === crosshead || type === headline

/**
 * How many of the first lines are the header, and what the mail is about; null where there is none.
 * @param hasMore whether something that is no line stands below them
 */
function headIn(lines: readonly string[], hasMore: boolean): { length: number; subject: string } | null {
  const other = lines.findIndex((line) => !isHeaderLine(line))
  const length = other < 0 && hasMore ? lines.length : other
  if (length < 1) return null
  const header = headerOf(`${lines.slice(0, length).join('\n')}\n\n`)
  const alone = length === 1 ? subjectAlone(lines[0] ?? '') : ''
  const subject = (header ? subjectOf(header) : null) ?? alone
  return header || subject !== '' ? { length, subject } : null
}

/**
 * Blocks with what their mail is about as the headline, in place of its header, as they are where they have none; and
 * what is known of the story, with the embargo that is stated there.
 */
export function takeMailHead(
  blocks: readonly Node[],
  known: Partial<Details>,
  report: Report,
): { blocks: readonly Node[]; known: Partial<Details> } {
  const end = blocks.findIndex((block) => !isLines(block))
  const above = blocks.slice(0, Math.min(end < 0 ? blocks.length : end, longest + 1))
  const lines = above.flatMap((block) => linesOf(block).map((line) => ({ block, line })))
  const found = headIn(
    lines.map(({ line }) => blockText(line)),
    above.length < blocks.length,
  )
  if (!found) return { blocks, known }
  if (!report.dropped.includes('mail-header')) report.dropped.push('mail-header')
  const said: string[] = []
  const title = headlineOf(found.subject, (label) => said.push(label))
  if (said.length > 0) report.notices.push({ code: 'wire-lines', value: said.join('\n') })
  const rest = lines.slice(found.length)
  const [next] = rest
  // the lines that share a block with the header's last one are a block of their own
  const shared = rest.filter(({ block }) => block === next?.block).map(({ line }) => line)
  const isShared = next !== undefined && lines[found.length - 1]?.block === next.block
  const below = next === undefined ? blocks.slice(above.length) : blocks.slice(blocks.indexOf(next.block))
  const text = isShared ? [...shared, ...below.slice(1)] : below
  const isRepeated = text.slice(0, 3).some((block) => block.textContent.trim() === title)
  const isTitled = title !== '' && !isRepeated && !isOfAnyStory(title)
  const whole = isTitled ? [headline.create(null, contentOfText(title)), ...text] : text
  return known.embargo ? { blocks: whole, known } : withEmbargo(whole, found.subject, known, report)
}

/** Blocks without the lines of an embargo, which a header kept too far from the head of the text, and that embargo. */
function withEmbargo(
  given: readonly Node[],
  subject: string,
  known: Partial<Details>,
  report: Report,
): { blocks: readonly Node[]; known: Partial<Details> } {
  const { blocks, held } = takeEmbargoLine(given, report)
  const isTold = held.embargo || report.notices.some(({ code }) => code === 'embargo-unclear')
  if (!isTold && saysEmbargoed(subject)) report.notices.push({ code: 'embargo-unclear', value: subject })
  const clientNote = [known.clientNote, held.clientNote].filter(Boolean).join('\n')
  return { blocks, known: { ...known, ...held, ...(clientNote !== '' && { clientNote }) } }
}
