/** Reads ANPA 1312: each message of a file is a story. */
import type { Node } from 'prosemirror-model'
import { styleIn } from '../../forms'
import { findHouse } from '../../houses'
import { languageOfText } from '../../languages'
import { schema } from '../../schema'
import { type Details, newDetails, noWire } from '../../schema/values'
import { ReadError, type Reading, type ReadOptions, type Source } from '../format'
import { joinSigns, readVersion } from '../furniture/filing'
import { withdrawalIn } from '../furniture/withdrawn'
import { emptyItem, readingOf } from '../parts/item'
import { blocksOf } from '../teletype/blocks'
import { textOf } from '../teletype/bytes'
import { type Head, type HeadLine, headOf, holdsOf } from '../teletype/head'
import { joinTakes } from '../teletype/takes'
import { readKeywordLine, urgencyOf } from './header'
import { type Message, messagesOf } from './messages'
import { slugLine, split, withQuotes } from './text'

/** The keyword line at the top of a head, which names the slug in full, and the lines below it. */
function takeKeywords(head: readonly HeadLine[], { header }: Message) {
  const [first, ...others] = head
  const found = readKeywordLine(first?.text ?? '')
  const isSaid = found.slug.toLowerCase() === header.keyword.toLowerCase()
  if (first && (found.cycle !== '' || (isSaid && found.slug !== ''))) return { found, others }
  const isKeyword = ({ text }: HeadLine) => text.toLowerCase() === header.keyword.toLowerCase()
  return { found: null, others: head.filter((line) => !isKeyword(line)) }
}

/** Paragraphs, and crossheads between codes. */
function bodyBlocks(body: readonly string[], isRailed: boolean): Node[] {
  const parts: Node[][] = []
  let lines: string[] = []
  const close = () => {
    parts.push(blocksOf(lines))
    lines = []
  }
  for (const line of body) {
    if (!line.trim().startsWith('^')) lines.push(isRailed ? line.replace(/(?<=\S)<$/, '') : line)
    else {
      close()
      const { text } = slugLine(line)
      if (text !== '') parts.push([schema.nodes.crosshead.create(null, schema.text(text))])
    }
  }
  close()
  return parts.flat()
}

/** What is not a story's own, by the names of the header's fields. */
function restOf({ header, sent, post }: Message, head: Head, version: string) {
  const { words, keyword, cycle, ...fields } = header
  const values = {
    ...fields,
    cycle,
    keyword,
    words,
    version: version || header.version,
    post: sent === null ? post : '',
    kicker: head.kicker,
    pictures: head.pictures,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

/** A message that is all slug lines, a flash or an advisory, has them as its text. */
function withText(head: HeadLine[], body: string[]): { head: HeadLine[]; body: string[] } {
  if (body.some((line) => line.trim() !== '') || head.length < 2) return { head, body }
  return { head: head.slice(0, 1), body: head.slice(1).map(({ text }) => `\t${text}`) }
}

function reading(message: Message, options: ReadOptions): Reading {
  const { header, sent, post } = message
  const text = withQuotes(message.text)
  const agency = post.match(/^\W*([A-Z]{2,4})-[A-Z]{2}-/)?.[1] ?? ''
  const sender = findHouse(options.houses, agency)
  const language = options.language ?? languageOfText(text.join('\n'), '', newDetails.language)
  const style = styleIn(options.houses, options.house ?? sender?.id ?? newDetails.house, language)
  const parts = split(text, style)
  const { found, others } = takeKeywords(parts.head, message)
  const { head, body } = withText(others, parts.body)
  const parsed = headOf(head, style)
  const { headline, standfirst, byline, note } = parsed
  const details: Partial<Details> = {
    slug: found?.slug ?? header.keyword,
    clientNote: note,
    urgency: urgencyOf(header.priority),
    ...(sender && { house: sender.id }),
    wire: {
      ...noWire,
      format: 'anpa',
      id: `${header.service}${header.number}`,
      version: found?.version || header.version,
      sent,
      provider: agency,
      rest: restOf(message, parsed, found?.version ?? ''),
    },
  }
  const blocks = bodyBlocks(body, parts.isRailed)
  return readingOf(
    {
      ...emptyItem,
      headline,
      standfirst,
      byline,
      ...holdsOf(parsed),
      status: parsed.status || withdrawalIn(found?.version || header.version),
      filing: joinSigns(parsed.filing, readVersion(found?.version || header.version)),
      body: blocks,
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
