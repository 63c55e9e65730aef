/** Reads IPTC 7901: each message of a file is a story. */
import { type Style, styleIn } from '../../forms'
import { findHouse } from '../../houses'
import { languageOfText } from '../../languages'
import { type Details, newDetails, noWire } from '../../schema/values'
import { ReadError, type Reading, type ReadOptions, type Source } from '../format'
import { takeNotebook } from '../furniture/notebook'
import { withdrawalIn } from '../furniture/withdrawn'
import { emptyItem, readingOf } from '../parts/item'
import { blocksOf } from '../teletype/blocks'
import { textOf } from '../teletype/bytes'
import { type Head, type HeadLine, headOf, holdsOf } from '../teletype/head'
import { headLength } from '../teletype/split-head'
import { joinTakes } from '../teletype/takes'
import { unwrapped } from '../teletype/wrapping'
import { type Message, messagesOf } from './messages'

/** The line that ends with an equals sign ends the head, as dpa and others mark it. */
const headEnd = /(?:^|\s)=\s*$/
/** How many lines such a head may have. */
const longestHead = 40
/** Lines of wires are not longer, where they are broken. */
const column = 69

/** The lines of a head, each whole again; the blank ones part nothing but keep a line from going on. */
function headLines(lines: readonly string[]): HeadLine[] {
  const found: HeadLine[] = []
  let group: string[] = []
  for (const line of [...lines, '']) {
    if (line.trim() !== '') group.push(line.trim())
    else {
      found.push(...unwrapped(group, column).map((text, index) => ({ text, goesOn: index > 0 })))
      group = []
    }
  }
  return found
}

function split(text: readonly string[], style: Style): { head: HeadLine[]; body: string[] } {
  const end = text.slice(0, longestHead).findIndex((line) => headEnd.test(line))
  if (end >= 0) {
    const lines = text
      .slice(0, end + 1)
      .map((line, index) => (index === end ? line.replace(headEnd, '') : line))
    return { head: headLines(lines), body: text.slice(end + 1) }
  }
  const length = headLength(text, style)
  return { head: headLines(text.slice(0, length)), body: text.slice(length) }
}

/** What is not a story's own, by the names of the header's fields. */
function restOf(message: Message, head: Head, below: Readonly<Record<string, string>>) {
  const { header, unread, sent, post } = message
  const values = {
    ...header,
    header: unread.trim() === head.headline ? '' : unread,
    post: sent === null ? post : '',
    kicker: head.kicker,
    pictures: head.pictures,
    ...below,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

/** What stands below the header's own lines, above the text: some senders put the headline there. */
function aboveText({ unread }: Message): { headline: string; status: string } {
  const lines = unread.split('\n').filter((line) => line.trim() !== '')
  const [only = ''] = lines
  const isHeadline = lines.length === 1 && only.trim().split(/\s+/).length >= 3
  return { headline: isHeadline ? only.trim() : '', status: lines.map(withdrawalIn).find(Boolean) ?? '' }
}

function reading(message: Message, options: ReadOptions): Reading {
  const { header, slug, keywords, agency, sent } = message
  const language = options.language ?? languageOfText(message.text.join('\n'), '', newDetails.language)
  const sender = findHouse(options.houses, agency)
  const style = styleIn(options.houses, options.house ?? sender?.id ?? newDetails.house, language)
  const below = takeNotebook(message.text)
  const { head, body } = split(below.text, style)
  const found = headOf(head, style)
  const above = aboveText(message)
  const parts = { ...found, headline: found.headline || above.headline, status: found.status || above.status }
  const note = [parts.note, below.note].filter(Boolean).join(' ')
  const details: Partial<Details> = {
    slug,
    keywords,
    clientNote: note,
    urgency: header.priority === '' ? null : Number(header.priority),
    ...(sender && { house: sender.id }),
    wire: {
      ...noWire,
      format: 'iptc7901',
      id: `${header.source}${header.number}`,
      sent,
      provider: agency,
      rest: restOf(message, parts, below.rest),
    },
  }
  const { headline, standfirst, byline, filing } = parts
  const { signOff } = below
  return readingOf(
    {
      ...emptyItem,
      headline,
      standfirst,
      byline,
      signOff,
      ...holdsOf(parts),
      filing,
      body: blocksOf(body),
      details,
    },
    options,
  )
}

/**
 * The stories of a file.
 * @throws ReadError where no message of it has any text
 */
export function readMessages(source: Source, options: ReadOptions): Reading[] {
  const messages = joinTakes(messagesOf(textOf(source)))
  if (messages.length === 0) throw new ReadError('noText')
  return messages.map((message) => reading(message, options))
}
