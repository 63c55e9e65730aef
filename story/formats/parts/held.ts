/** What holds a story back, as files tell it: an embargo, or its sender's word that it may not be used. */
import { Fragment, type Node } from 'prosemirror-model'
import { type Embargo, type EmbargoLine, readEmbargo, readEmbargoLine, readEmbargoWord } from '../../embargo'
import { bylineLead } from '../../forms/words'
import { schema } from '../../schema'
import type { Details } from '../../schema/values'
import { blockText, hasLines, joinLines, linesOf } from '../../story/lines'
import type { Reading, Report } from '../format'
import { partedNote } from '../furniture/for-desk'
import { withdrawalOf } from '../furniture/withdrawn'
import { newReport } from '../letters/tidy'
import { docWithValues, droppedOf, type Values } from '../values'
import { partedHeadline } from './headline-embargo'

/** What a file states in fields of its own, each `''` where it is missing. */
interface StatedFields {
  embargo: string
  status: string
  details: Partial<Details>
}

/** The details that hold a story back. */
type Held = Partial<Pick<Details, 'embargo' | 'embargoZone' | 'withdrawn' | 'clientNote' | 'note'>>

/** The embargo that a field states; one that can be read in two ways, or not at all, is not set but reported. */
export function heldUntil(text: string, report: Report): Held {
  if (text.trim() === '') return {}
  const embargo = readEmbargo(text)
  if (embargo) return { embargo: embargo.moment, embargoZone: embargo.zone }
  report.notices.push({ code: 'embargo-unclear', value: text.trim().slice(0, 100) })
  return {}
}

/** A status by which the sender takes a story back, reported in the sender's word. */
export function takenBack(status: string, report: Report): Held {
  const withdrawn = withdrawalOf(status)
  if (withdrawn === null) return {}
  report.notices.push({ code: 'withdrawn', value: status.trim() })
  return { withdrawn }
}

/** How many blocks the head of a story may have above an embargo, and how many of the last may repeat it. */
export const headLength = 6
const tailLength = 2

/** Whether the block at a place among so many may keep the story back. */
export function mayHoldBack(at: number, length: number): boolean {
  return at < headLength || at >= length - tailLength
}

/** A block as those of its lines that keep the story back, and what is left of it; null where nothing is. */
function partedByEmbargo(block: Node): { lines: EmbargoLine[]; rest: Node | null } {
  const text = block.isTextblock ? blockText(block) : ''
  const whole = readEmbargoLine(text) ?? readEmbargoWord(text)
  const isHeading = block.type === schema.nodes.headline || block.type === schema.nodes.crosshead
  const parted = isHeading && whole?.saysMore ? partedHeadline(blockText(block)) : null
  if (parted) return { lines: [parted.line], rest: block.copy(Fragment.from(schema.text(parted.rest))) }
  if (whole) return { lines: [whole], rest: null }
  if (!block.isTextblock || !hasLines(block)) return { lines: [], rest: block }
  const read = linesOf(block).map((line) => ({
    line,
    embargo: readEmbargoLine(blockText(line)) ?? readEmbargoWord(blockText(line)),
  }))
  const others = read.filter(({ embargo }) => embargo === null).map(({ line }) => line.children)
  return {
    lines: read.flatMap(({ embargo }) => embargo ?? []),
    rest: others.length === read.length ? block : block.copy(Fragment.fromArray(joinLines(others))),
  }
}

/** What the rest of a line says where it is a part of the notice: how the story may be used, whom to ask. */
const handling =
  /(?<!\p{L})(?:check against|not (?:for|to)|strictly|do not|don['’]t|no (?:approach|contact|interview)|third part|publi|broadcast|releas|embargo|editors?|media|press|use|used|online|print|hold|advance|copyright|contact|veröffentlich|sendefrei|frei|es gilt|nicht|diffus|ne pas)|نشر|بڵاوکردنەوە|yayın|weşan/iu
const twoWords = /^[\p{Lu}\p{Lo}\p{Nd}"“‘«„].*\s\S/u
const byAtStart = new RegExp(`^\\s*(?:${bylineLead})[\\s:]`, 'iu')
const sentence = /[.!?…؟۔]["”’»)]?$/u

/** Whether a block reads as what stands below a headline: a sentence, or whose story it is. */
function isBelowHeadline(block: Node | undefined): boolean {
  const text = block?.isTextblock ? blockText(block).trim() : ''
  return sentence.test(text) || byAtStart.test(text)
}

/** A first line that begins with an embargo and goes on with the headline, in two; null for any other. */
function partedFirstLine(block: Node, next: Node | undefined): ReturnType<typeof partedByEmbargo> | null {
  if (block.type !== schema.nodes.paragraph || hasLines(block) || !isBelowHeadline(next)) return null
  const text = blockText(block)
  const found = readEmbargoLine(text)?.saysMore ? partedHeadline(text) : null
  if (!found || !text.endsWith(found.rest) || !twoWords.test(found.rest) || handling.test(found.rest))
    return null
  return { lines: [found.line], rest: block.copy(Fragment.from(schema.text(found.rest))) }
}

/**
 * The lines of an embargo taken out of the head of a text, and out of its end, for they are none of the story's. One
 * that is not clear is kept as a note to clients, and so is one that says more. Of several the latest holds.
 * @param within how many blocks its head has; those of the end are looked at where it is all of it
 * @param mayBeHeadline whether the first line may have the headline after its embargo
 * @returns also what is left of each block, in their order; null where nothing is
 */
export function takeEmbargoLine(
  blocks: readonly Node[],
  report: Report,
  within = headLength,
  mayBeHeadline = true,
): { blocks: Node[]; rests: readonly (Node | null)[]; held: Held } {
  const isLooked = (at: number) => at < within || (within >= headLength && mayHoldBack(at, blocks.length))
  const parted = blocks.map((block, index) =>
    isLooked(index)
      ? (mayBeHeadline && index === 0 && partedFirstLine(block, blocks[1])) || partedByEmbargo(block)
      : { lines: [], rest: block },
  )
  const found = parted.flatMap((each) => each.lines)
  // a word alone tells nothing where another line tells until when
  const isClear = found.some(({ embargo }) => embargo !== null)
  const lines = isClear ? found.filter(({ text }) => readEmbargoWord(text) === null) : found
  const moments = new Set(lines.map(({ embargo }) => embargo?.moment))
  const isOne = moments.size === 1
  for (const { embargo, text } of lines)
    if (!embargo) report.notices.push({ code: 'embargo-unclear', value: text })
  const latest = lines
    .flatMap(({ embargo }) => embargo ?? [])
    .reduce<Embargo | null>((last, each) => (last && last.moment >= each.moment ? last : each), null)
  const notes = new Set(
    lines.filter(({ embargo, saysMore }) => !embargo || saysMore || !isOne).map(({ text }) => text),
  )
  return {
    blocks: parted.flatMap(({ rest }) => rest ?? []),
    rests: parted.map(({ rest }) => rest),
    held: {
      ...(latest && { embargo: latest.moment, embargoZone: latest.zone }),
      ...(notes.size > 0 && { clientNote: [...notes].join('\n') }),
    },
  }
}

/** The story of a file that carries its values; the line of the embargo above it counts where it was changed since. */
export function readingWithValues(blocks: readonly Node[], values: Values): Reading {
  const report = { ...newReport(), dropped: droppedOf(values) }
  const { blocks: own, held } = takeEmbargoLine(blocks, report, 1)
  return { doc: docWithValues(own, { ...values, ...heldSince(values, held) }), report }
}

const minuteMs = 60_000

/** What the line of an embargo says that values do not; it has no seconds. */
export function heldSince(values: Values, { embargo, ...others }: Held): Held {
  const isSame =
    embargo && values.embargo && Math.abs(Date.parse(embargo) - Date.parse(values.embargo)) < minuteMs
  return isSame || !embargo ? pickNote(others) : { embargo, ...others }
}

function pickNote({ clientNote }: Held): Held {
  return clientNote === undefined ? {} : { clientNote }
}

/** The embargo that a sender states in a note to editors, which stays there as well; one that is not clear is reported. */
function heldByNotes({ clientNote = '', note = '' }: Partial<Details>, report: Report): Held {
  const lines = `${clientNote}\n${note}`.split('\n').slice(0, headLength)
  const stated = lines.flatMap((line) => readEmbargoLine(line) ?? [])
  const embargo = stated.map((each) => each.embargo).find((each) => each)
  if (embargo) return { embargo: embargo.moment, embargoZone: embargo.zone }
  const [unclear] = stated
  if (unclear) report.notices.push({ code: 'embargo-unclear', value: unclear.text })
  return {}
}

/** What holds an item back by its fields, and by the head of its text, which is given without it. */
export function takeHeld(
  body: readonly Node[],
  { embargo, status, details }: StatedFields,
  report: Report,
): { blocks: Node[]; held: Held } {
  const ofLines = newReport()
  const { blocks, held } = takeEmbargoLine(body, ofLines, headLength, false)
  const { clientNote = '', ...until } = held
  const stated = partedNote(details.clientNote ?? '')
  const notes = joined(stated.clients, clientNote)
  const byField = {
    ...(until.embargo === undefined && embargo === '' ? heldByNotes(details, report) : {}),
    ...heldUntil(embargo, report),
  }
  // a line that is not clear is no fault where a field is
  if (byField.embargo === undefined) report.notices.push(...ofLines.notices)
  // a field has the moment alone, and the line the zone that it is meant in
  if (byField.embargo !== undefined && byField.embargo === until.embargo)
    byField.embargoZone = until.embargoZone || byField.embargoZone || ''
  // an item that is withheld until its embargo is held by that alone
  const isUntil = byField.embargo !== undefined && withdrawalOf(status) === 'withheld'
  return {
    blocks,
    held: {
      ...until,
      ...byField,
      ...(isUntil ? {} : takenBack(status, report)),
      ...((notes !== '' || stated.desk !== '') && { clientNote: notes }),
      ...(stated.desk !== '' && { note: joined(details.note ?? '', stated.desk) }),
    },
  }
}

const joined = (...lines: readonly string[]): string => lines.filter(Boolean).join('\n')
