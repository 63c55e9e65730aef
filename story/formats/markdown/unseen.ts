/**
 * What programs mark in Markdown as no part of its text: comments of templates and editors, tracked deletions, keys
 * and tags of note-taking programs, and the place of a table of contents.
 */
import type { Dropped } from '../format'
import { codeAround, codeSpansIn } from './code-spans'

/** What begins such a part, what ends it, and what it is reported as. */
const pairs: readonly (readonly [open: RegExp, close: RegExp, what: Dropped])[] = [
  // Liquid (Jekyll), Hugo, kramdown
  [/\{%-?[ \t]{0,9}comment\b[^%{}]{0,100}%\}/g, /\{%-?[ \t]{0,9}endcomment\b[^%{}]{0,100}%\}/g, 'comments'],
  [
    /\{\{[<%][ \t]{0,9}comment\b[^{}]{0,100}[>%]\}\}/g,
    /\{\{[<%][ \t]{0,9}\/[ \t]{0,9}comment[ \t]{0,9}[>%]\}\}/g,
    'comments',
  ],
  [/\{::comment\}/g, /\{:\/(?:comment)?\}/g, 'comments'],
  // notes of MediaWiki; one that is named again has no text
  [/<ref(?:\s[^<>]{0,200})?\/>/g, /(?:)/g, 'footnotes'],
  [/<ref(?:\s[^<>]{0,200})?>/g, /<\/ref>/g, 'footnotes'],
]

function withoutPairs(text: string, dropped: Set<Dropped>): string {
  return pairs.reduce((read, [open, close, what]) => {
    let shown = ''
    let at = 0
    open.lastIndex = 0
    for (let found = open.exec(read); found; found = open.exec(read)) {
      close.lastIndex = open.lastIndex
      if (!close.test(read)) break
      dropped.add(what)
      shown += read.slice(at, found.index)
      at = close.lastIndex
      open.lastIndex = at
    }
    return shown + read.slice(at)
  }, text)
}

/** Comments that do not end: they go to the end of their paragraph. */
function withoutOpenComments(text: string, dropped: Set<Dropped>): string {
  const code = codeSpansIn(text)
  const openFrom = (from: number) => {
    let found = text.indexOf('<!--', from)
    while (found >= 0 && codeAround(code, found)) found = text.indexOf('<!--', found + 1)
    return found
  }
  let at = openFrom(text.lastIndexOf('-->') + 1)
  if (at < 0) return text
  let shown = text.slice(0, at)
  while (at >= 0) {
    dropped.add('comments')
    const end = text.indexOf('\n\n', at)
    const next = end < 0 ? -1 : openFrom(end)
    if (end >= 0) shown += text.slice(end, next < 0 ? text.length : next)
    at = next
  }
  return shown
}

/** The attributes of a span (Pandoc). */
const attributes =
  /\{(?:\s{0,9}(?:[#.][\w:-]{1,60}|[\w-]{1,40}=(?:"[^"{}]{0,80}"|[^\s"{}]{1,80}))){1,12}\s{0,9}\}/y

/** Where brackets open and close that are a pair within a paragraph, by where they open. */
function bracketPairs(text: string): [open: number, close: number][] {
  const pairs: [number, number][] = []
  let open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (sign === '\n' && text.charAt(at + 1) === '\n') open = []
    else if (sign === '[') open.push(at)
    else if (sign === ']') {
      const from = open.pop()
      if (from !== undefined) pairs.push([from, at])
    }
  }
  return pairs.toSorted(([one], [other]) => one - other)
}

/** Text without the signs of spans; of one that was deleted while changes were tracked, or is a comment, without all. */
function withoutSpans(text: string, dropped: Set<Dropped>): string {
  if (!text.includes(']{')) return text
  const cuts: [from: number, to: number][] = []
  let isOutTo = 0
  for (const [open, close] of bracketPairs(text)) {
    attributes.lastIndex = close + 1
    const attributeText = open < isOutTo ? undefined : attributes.exec(text)?.[0]
    if (attributeText === undefined) continue
    const end = close + 1 + attributeText.length
    const classes = attributeText.slice(1, -1).split(/\s+/)
    const isDeletion = classes.includes('.deletion')
    const isComment = classes.includes('.comment-start')
    if (isDeletion) dropped.add('deletions')
    if (isComment) dropped.add('comments')
    if (isDeletion || isComment) {
      cuts.push([open, end])
      isOutTo = end
    } else cuts.push([open, open + 1], [close, end])
  }
  let shown = ''
  let at = 0
  for (const [from, to] of cuts.toSorted(([one], [other]) => one - other)) {
    shown += text.slice(at, Math.max(at, from))
    at = Math.max(at, to)
  }
  return shown + text.slice(at)
}

const isTag = (word: string) => /^#\p{L}[\p{L}\p{N}_/-]{0,60}#?$/u.test(word)
/** A line of nothing but tags, as Bear and Obsidian have them. */
const isTags = (line: string) =>
  line.trim() !== '' && line.length < 400 && line.trim().split(/\s+/).every(isTag)
/** How far from the beginning a line of tags may stand. */
const headLength = 6

/** Keys and values of a store of notes (`status:: draft`). */
const key = /^\p{L}(?:[\p{L}\p{N} _-]{0,40}[\p{L}\p{N}])?::(?:[ \t]+\S|$)/u
/** Comments that are written as definitions of links (`[//]: # (text)`). */
const definedComment = /^ {0,3}\[(?:\/\/|comment|#)\]:/i
/** Where a list of contents is to come, and instructions to programs. */
const directive =
  /^[ \t]{0,3}(?:\[{1,2}_?TOC_?\]{1,2}|\{:toc\b[^{}]{0,80}\}|\{::options\b[^{}]{0,200}\/\})[ \t]*$/i
/** The name of a block, for links to it. */
const blockName = /(?:^|[ \t])\^[a-z\d][a-z\d-]{3,40}[ \t]*$/i

function withoutLines(text: string, dropped: Set<Dropped>): string {
  const lines = text.split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  let isInComment = false
  const remaining = lines.flatMap((line, index) => {
    const isBlank = line.trim() === ''
    isInComment = !isBlank && (isInComment || /^%%/.test(line))
    if (isInComment || definedComment.test(line)) {
      dropped.add('comments')
      return []
    }
    const isAlone =
      (lines[index + 1] ?? '').trim() === '' && /^(?:#{1,6} .*|\s*)$/.test(lines[index - 1] ?? '')
    if ((isTags(line) && isAlone && (index < headLength || index === last)) || key.test(line)) {
      dropped.add('front-matter')
      return []
    }
    // the item that a list of contents takes the place of
    const isPlace =
      /^[ \t]{0,3}(?:[-*+]|1\.)[ \t]/.test(line) && /^[ \t]{0,3}\{:toc\b/.test(lines[index + 1] ?? '')
    return directive.test(line) || isPlace ? [] : [line.includes('^') ? line.replace(blockName, '') : line]
  })
  return remaining.join('\n')
}

/** Markdown without what readers are not to see, before its own signs are read. */
export function withoutUnseen(text: string, dropped: Set<Dropped>): string {
  return withoutSpans(withoutPairs(text, dropped), dropped)
}

/** The same for what is marked by signs that nothing closes, and by whole lines, once all that is closed is out. */
export function withoutUnseenLines(text: string, dropped: Set<Dropped>): string {
  return withoutLines(withoutOpenComments(text, dropped), dropped)
}
