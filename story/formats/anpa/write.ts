/** Writes a story as an ANPA 1312 message: header, slug lines, paragraphs that begin with a tab, and when it was sent. */
import { printNote } from '../../filing'
import type { Details } from '../../schema/values'
import { detailsOf, standfirstOf } from '../../story/parts'
import type { Outgoing } from '../format'
import { sent } from '../teletype/bytes'
import { crlf, eot, etx, linesOf, plainLine, soh, stx } from '../teletype/controls'
import { printAmericanTime } from '../teletype/day-time'
import { categoryOf, numberOf, restOf, senderOf } from '../teletype/envelope'
import { bylineLines, countWords, filingHead, type LineGroup, printGroups } from '../teletype/print'
import { priorityOf, urgencyOf } from './header'

/** Idle bytes that receivers find the beginning by. */
const syn = '\u0016'
const unitSeparator = '\u001f'
/** The format identifier of text: device control 3, then 1. */
const asText = '\u0013\u0011'
/** What paragraphs are indented with: the formatting code and an em of spaces. */
const indent = '\t   '
/** The longest keyword that a header has room for. */
const keywordLength = 24

type Rest = Readonly<Record<string, string>>

/** Between upper rail and quad left, without what would be one of them. */
function slugLine(text: string, end: '<' | '=' = '<'): string[] {
  const line = plainLine(text).replace(/^[\^\s]+|(?<![<=\s])[<=\s]+$/g, '')
  return line === '' ? [] : [`^${line}${end}`]
}

function fieldsOf(details: Details, rest: Rest, words: string, changed: string): string {
  const isOriginal = rest.priority !== undefined && urgencyOf(rest.priority) === details.urgency
  const priority = isOriginal ? rest.priority : priorityOf(details.urgency ?? details.priority)
  const category = plainLine(rest.category ?? '') || categoryOf(details.subjects)
  const keyword = plainLine(details.slug)
    .replace(/\s+/g, '-')
    .slice(0, keywordLength - 3)
  const day = changed.slice(5, 10)
  return `${priority} ${category}${asText} ${rest.cycle ?? 'BC'}-${keyword}  ${day} ${words}`
}

function headOf(story: Outgoing, details: Details, rest: Rest, words: string): string[] {
  const { doc, embargoLine } = story
  const { slug, clientNote } = details
  const { line, version, headline, advisory } = filingHead(story, true)
  const keywords = [`${rest.cycle ?? 'BC'}-${plainLine(slug)}`, version].filter(Boolean).join(', ')
  return [
    ...slugLine(`${keywords},${words}`),
    ...linesOf(rest.kicker ?? '').flatMap((each) => slugLine(each)),
    ...slugLine(line),
    ...slugLine(headline),
    ...slugLine(advisory),
    ...slugLine(rest.pictures ?? ''),
    ...slugLine(embargoLine),
    ...(clientNote === '' ? [] : slugLine(printNote(clientNote, details.language))),
    ...slugLine(standfirstOf(doc)),
    ...bylineLines(story).flatMap((line) => slugLine(line, '=')),
  ]
}

/** A crosshead stands between codes, unless it begins the text: there it would be a slug line. */
function bodyLines({ lines, kind }: LineGroup, index: number): string[] {
  if (kind === 'crosshead' && index > 0) return lines.flatMap((line) => slugLine(line))
  return lines.map((line, at) => (kind === 'items' || at === 0 ? `${indent}${line}` : line))
}

function message(story: Outgoing): string {
  const { doc, changed } = story
  const details = detailsOf(doc)
  const rest = restOf(details, ['anpa'])
  const groups = printGroups(doc)
  const words = String(countWords(groups)).padStart(4, '0')
  const selectors = plainLine(rest.selectors ?? '') || '-----'
  const head = [...headOf(story, details, rest, words)]
  const text = [...head, ...groups.flatMap(bodyLines)]
  const storyLine = `${plainLine(rest.service ?? '') || 'a'}${numberOf(story)}${unitSeparator}${selectors}`
  return [
    // a line feed alone parts the two
    `${syn}${syn}${soh}${storyLine}\n${fieldsOf(details, rest, words, changed)}`,
    `${stx}${text[0] ?? ''}`,
    ...text.slice(1),
    `${etx}${senderOf(story).toUpperCase()}-WF-${printAmericanTime(changed)}<`,
    '',
    '\f',
    eot,
  ].join(crlf)
}

/** A story as a message in the letters of Windows-1252, or in UTF-8 where it has others. */
export async function writeMessage(story: Outgoing): Promise<string | Uint8Array> {
  return sent(message(story))
}
