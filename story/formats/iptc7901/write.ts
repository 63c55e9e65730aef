/** Writes a story as an IPTC 7901 message: header, text and post-text, each line ended by CR LF. */
import { printNote } from '../../filing'
import type { Details } from '../../schema/values'
import { detailsOf, standfirstOf } from '../../story/parts'
import type { Outgoing } from '../format'
import { senderOf as senderName } from '../sender'
import { sent } from '../teletype/bytes'
import { crlf, eot, etx, linesOf, plainLine, soh, stx } from '../teletype/controls'
import { printDayTime } from '../teletype/day-time'
import { categoryOf, numberOf, restOf, senderOf } from '../teletype/envelope'
import { bylineLines, countWords, filingHead, printGroups } from '../teletype/print'
import { printHeader, printSlug } from './header'

/** Routine news, where no urgency is set: every header has a priority. */
const routine = 4

/** The head of the text, its parts with blank lines between; its last line ends with an equals sign. */
function headOf(story: Outgoing, details: Details, kicker: string): string[] {
  const { doc, embargoLine } = story
  const { clientNote } = details
  const { line, headline, advisory } = filingHead(story, false)
  const parts = [
    linesOf(kicker),
    [line],
    [headline],
    [advisory],
    [standfirstOf(doc)],
    bylineLines(story),
    clientNote === '' ? [] : [printNote(clientNote, detailsOf(doc).language)],
    [embargoLine],
  ]
    .map((lines) => lines.map(plainLine).filter(Boolean))
    .filter((lines) => lines.length > 0)
  return parts.flatMap((lines, index) => [
    ...lines.slice(0, -1),
    `${lines.at(-1)}${index === parts.length - 1 ? ' =' : ''}`,
    '',
  ])
}

/** The contents of dpa's notebook, below the text again. */
function notebook(rest: Readonly<Record<string, string>>): string[] {
  const { notebook = '', 'not for publication': hidden = '', closing = '' } = rest
  return [
    ...(notebook === '' ? [] : ['# Notebook', '', ...linesOf(notebook), '']),
    ...(hidden === '' ? [] : ['* * * *', 'The following information is not for publication', '']),
    ...(hidden === '' ? [] : [...linesOf(hidden), '']),
    ...(closing === '' ? [] : [plainLine(closing), '']),
  ]
}

function message(story: Outgoing): string {
  const { doc, changed } = story
  const details = detailsOf(doc)
  const rest = restOf(details, ['iptc7901'])
  const groups = printGroups(doc)
  const header = printHeader({
    source: plainLine(rest.source ?? '') || senderOf(story),
    number: numberOf(story),
    priority: String(details.urgency ?? details.priority ?? routine),
    category: plainLine(rest.category ?? '') || categoryOf(details.subjects),
    words: String(countWords(groups)),
    information: plainLine(rest.information ?? '') || senderName(story),
  })
  const slug = printSlug(plainLine(details.slug), details.keywords.map(plainLine))
  const text = [
    ...headOf(story, details, rest.kicker ?? ''),
    ...groups.flatMap(({ lines }) => [...lines, '']),
    ...notebook(rest),
  ]
  return [
    `${soh}${header}`,
    '',
    ...(slug === '' ? [] : [slug]),
    `${stx}${text[0] ?? ''}`,
    ...text.slice(1),
    `${etx}${printDayTime(changed)}`,
    eot,
  ].join(crlf)
}

/** A story as a message in the letters of Windows-1252, or in UTF-8 where it has others. */
export async function writeMessage(story: Outgoing): Promise<string | Uint8Array> {
  return sent(message(story))
}
