/**
 * Boxes that programs draw around text: callouts (Obsidian, GitHub: `> [!note] Title`), admonitions (MkDocs:
 * `!!! note "Title"`) and frames (`::: note Title`). Their text is the story's, with the title in a paragraph of its
 * own. One that says that it is not for readers is left out with all that is in it, and so is a quote that does.
 */

import type { Dropped } from '../format'
import { isDeskTitle, isForDesk } from '../furniture/for-desk'

/** What the first line of a box tells. */
interface Box {
  kind: string
  title: string
}

/** Kinds that are never for readers, by the word or the class that names them. */
const deskKind =
  /^(?:comments?|internal|private|hidden|confidential|todo|to-do|note-?to-?self|editors?|desk|draft|not-for-(?:print|publication)|speaker-?notes?|notes)$/i

function isOfDesk({ kind, title }: Box): boolean {
  return kind.split(/[\s.]+/).some((word) => deskKind.test(word)) || isDeskTitle(title)
}

const quoteSign = /^(?: {0,3}>[ \t]?){1,9}/
const callout = /^\[!([\p{L}\p{N}_ -]{1,40})(?:\|[^[\]]{0,40})?\][+-]?(.*)$/u
const admonition =
  /^ {0,3}(?:!!!|\?\?\?)\+?[ \t]{1,3}([\w-]{1,40}(?: [\w-]{1,40}){0,4})(?:[ \t]{1,3}"([^"]{0,200})")?[ \t]{0,9}$/
/** The signs of words that stand out. */
const marks = /[*_#]/g

/** The lines of a quote, without the sign that makes it a box. */
function readQuote(lines: readonly string[], dropped: Set<Dropped>): readonly string[] {
  const [first = '', ...others] = lines
  const sign = quoteSign.exec(first)?.[0] ?? ''
  const text = first.slice(sign.length)
  const [, kind, rest = ''] = callout.exec(text) ?? []
  const title = rest.trim()
  if (kind === undefined ? isForDesk(text.replace(marks, '')) : isOfDesk({ kind, title })) {
    dropped.add('comments')
    return []
  }
  if (kind === undefined) return lines
  return title === '' ? others : [`${sign}${title}`, sign.trimEnd(), ...others]
}

/** An admonition and what is indented below it. */
function readAdmonition({ kind, title }: Box, lines: readonly string[], dropped: Set<Dropped>): string[] {
  if (isOfDesk({ kind, title })) {
    dropped.add('comments')
    return []
  }
  return [
    '',
    ...(title === '' ? [] : [title, '']),
    ...lines.map((line) => line.replace(/^(?: {1,4}|\t)/, '')),
    '',
  ]
}

/** `note Title`, `tip[Title]`, `{.note title="Title"}` after the colons of a frame. */
function frameOf(info: string): Box {
  if (info.startsWith('{'))
    return { kind: info.slice(1, -1), title: /title="([^"]{0,200})"/.exec(info)?.[1] ?? '' }
  const kind = /^[\w-]{1,60}/.exec(info)?.[0] ?? ''
  const rest = info.slice(kind.length).trim()
  const isBracketed = rest.startsWith('[') && rest.endsWith(']')
  return { kind, title: isBracketed ? rest.slice(1, -1) : rest.split(/[:{]/, 1).join('').trim() }
}

/** Lines without the signs of frames; how many frames are open is counted, as each may hold others. */
function withoutFrames(lines: readonly string[], dropped: Set<Dropped>): string[] {
  let depth = 0
  let leftOutFrom = 0
  return lines.flatMap((line) => {
    const plain = line.trim()
    const isLeftOut = leftOutFrom > 0
    if (!plain.startsWith(':::')) return isLeftOut ? [] : [line]
    const info = plain.replace(/^:+/, '').trimStart()
    if (info === '') {
      if (depth === leftOutFrom) leftOutFrom = 0
      depth = Math.max(0, depth - 1)
      return isLeftOut ? [] : ['']
    }
    depth++
    const box = frameOf(info)
    if (isLeftOut) return []
    if (!isOfDesk(box)) return [box.title]
    dropped.add('comments')
    leftOutFrom = depth
    return []
  })
}

/** Where the lines from one on no longer belong to what begins there. */
function endFrom(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from
  while (end < lines.length && belongs(lines[end] ?? '')) end++
  return end
}

/** Lines of Markdown with the text of boxes as plain text of the story, and without those of the desk. */
export function withoutBoxes(given: readonly string[], dropped: Set<Dropped>): string[] {
  const lines = withoutFrames(given, dropped)
  const read: string[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const [, kind, title = ''] = admonition.exec(line) ?? []
    const isBox = kind !== undefined && /^(?: {4}|\t)\s*\S/.test(lines[at + 1] ?? '')
    if (isBox) {
      const end = endFrom(lines, at + 1, (below) => below.trim() === '' || /^(?: {4}|\t)/.test(below))
      read.push(...readAdmonition({ kind, title }, lines.slice(at + 1, end), dropped))
      at = end
    } else if (quoteSign.test(line)) {
      // what goes on without the sign is of the same paragraph
      const end = endFrom(
        lines,
        at + 1,
        (below) => below.trim() !== '' && !/^ {0,3}(?:#{1,6}\s|[-*+]\s)/.test(below),
      )
      for (const each of readQuote(lines.slice(at, end), dropped)) read.push(each)
      at = end
    } else {
      read.push(line)
      at++
    }
  }
  return read
}
