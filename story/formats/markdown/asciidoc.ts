/** Copy in AsciiDoc, as Markdown: its header as front matter, its signs as those of Markdown. */
import { isTitleKey } from './keys'

const title = /^=[ \t]+(\S.*)$/
const attribute = /^:(!?[\p{L}\p{N}_][\p{L}\p{N}_-]{0,60}!?):(?:[ \t](.*))?$/u
const author = /^\p{Lu}[^<>;=:]{1,60}(?: <[^<>]{3,80}>)?(?:; \p{Lu}[^<>;=:]{1,60}(?: <[^<>]{3,80}>)?){0,9}$/u
const revision = /^v?\d[\w.]{0,20}(?:, ?[^:]{4,40})?(?::.*)?$/
const isComment = (line: string) => /^\/\/(?:[^/]|$)/.test(line)

/** What only says how a page is to look. */
const ofLooks =
  /^(?:toc.*|icons|sectnums|sectanchors|sectlinks|numbered|imagesdir|doctype|source-highlighter|experimental|idprefix|idseparator|nofooter|noheader|linkcss|stylesheet|stylesdir|encoding|compat-mode|hardbreaks|showtitle|page-.*|url-.*|.*-caption)$/

interface Header {
  data: Record<string, unknown>
  attributes: ReadonlyMap<string, string>
  length: number
}

/** The header, which ends at the first blank line; null where the text has none. */
function headerOf(lines: readonly string[]): Header | null {
  const [, headline] = title.exec(lines[0] ?? '') ?? []
  if (headline === undefined) return null
  const blank = lines.findIndex((line) => line.trim() === '')
  const length = blank < 0 ? lines.length : blank
  const attributes = new Map<string, string>()
  const data: Record<string, unknown> = { title: headline.trim() }
  for (const [at, line] of lines.slice(1, length).entries()) {
    const [, key, value = ''] = attribute.exec(line) ?? []
    if (key !== undefined) {
      attributes.set(key.toLowerCase(), value.trim())
      if (value.trim() !== '' && !ofLooks.test(key) && !isTitleKey(key)) data[key] = value.trim()
    } else if (at === 0 && author.test(line))
      data.authors = line.split(';').map((each) => each.replace(/<[^<>]*>/, '').trim())
    // below its authors a text may have its date in any form
    else if (at <= 1 && (revision.test(line) || (data.authors && line.length < 60))) data.revision = line
    else if (!isComment(line)) return null
  }
  return { data, attributes, length }
}

/** A link or a picture by the word before its brackets, `https://a.example[text]`; null where that is neither. */
function reference(word: string, inside: string): string | null {
  const [, picture] = /^image::?(\S.*)$/.exec(word) ?? []
  if (picture !== undefined) return `![${inside}](${picture})`
  if (!/^(?:link:\S|https?:|mailto:)/.test(word)) return null
  const address = word.replace(/^link:/, '')
  const [text = ''] = inside.split(',')
  const shown = text.replace(/\^$/, '').trim()
  return shown === '' ? address : `[${shown}](${address})`
}

/** No address is longer. In UTF-16 units. */
const longestWord = 500

const wordEnds = [' ', '\t', '(', '"', '“']
/** The word that a text ends with, as far as it can be an address. */
function lastWord(text: string): string {
  const near = text.slice(-longestWord)
  return near.slice(Math.max(...wordEnds.map((sign) => near.lastIndexOf(sign))) + 1)
}

/** A line with its links and pictures as those of Markdown. */
function withReferences(line: string): string {
  const [first = '', ...others] = line.split('[')
  const read = [first]
  for (const part of others) {
    const before = read.at(-1) ?? ''
    const word = lastWord(before)
    const end = part.indexOf(']')
    const found = end < 0 ? null : reference(word, part.slice(0, end))
    if (found === null) read.push('[', part)
    else read.splice(-1, 1, before.slice(0, before.length - word.length), found, part.slice(end + 1))
  }
  return read.join('')
}

function inline(line: string, attributes: ReadonlyMap<string, string>): string {
  return (
    withReferences(line)
      .replace(/\{([a-z][\w-]{0,40})\}/g, (whole, name: string) => attributes.get(name) ?? whole)
      .replace(/<<([^<>,\n]{1,80})(?:, ?([^<>\n]{1,200}))?>>/g, (_, id: string, text?: string) => text ?? id)
      .replace(/footnote(?:ref)?:[\w-]{0,40}\[/g, '^[')
      .replace(/(?:latex|ascii)math:\[\$?([^[\]$\n]{1,300})\$?\]/g, (_, formula: string) => `$${formula}$`)
      // changes that Pandoc passes on, and struck text
      .replace(/\[\.(insertion|deletion)\]#([^#\n]{1,300})#/g, (_, kind: string, text: string) =>
        kind === 'deletion' ? `{--${text}--}` : `{++${text}++}`,
      )
      .replace(/\[\.?(?:line-through|strike)\]([#*])([^#*\n]{1,300})\1/g, '~~$2~~')
      .replace(/"`([^`\n]{1,500})`"/g, '“$1”')
      .replace(/'`([^`\n]{1,500})`'/g, '‘$1’')
      .replace(/\[\[[^[\]\n]{1,80}\]\]|\[[.#][\w.#-]{1,60}\](?=[#*_])/g, '')
      .replace(/(?<![\p{L}\p{N}#])#(?=[^\s#])([^#\n]{1,300})(?<=\S)#(?![\p{L}\p{N}#])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,500})(?<=\S)\*(?![\p{L}\p{N}*])/gu, '**$1**')
      .replace(/ \+$/, '\\')
  )
}

/** A table of cells that begin with bars, a row on each line or rows with blank lines between. */
function tableOf(lines: readonly string[]): string[] {
  const cellsIn = (line: string) =>
    line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
  const filled = lines.filter((line) => line.trim() !== '')
  const isByLine = filled.length > 0 && cellsIn(filled[0] ?? '').length > 1
  const rows = isByLine
    ? filled.map(cellsIn)
    : lines.reduce<string[][]>(
        (groups, line) => {
          if (line.trim() === '') groups.push([])
          else groups.at(-1)?.push(...cellsIn(line))
          return groups
        },
        [[]],
      )
  const [head = [], ...others] = rows.filter((row) => row.length > 0)
  const print = (row: readonly string[]) => `| ${row.join(' | ')} |`
  return head.length === 0 ? [] : ['', print(head), print(head.map(() => '---')), ...others.map(print), '']
}

/** Where a block ends, by what opens it. */
const fence = /^(?:\/{4,}|-{4,}|\.{4,}|_{4,}|\|={3,})$/

/** One line that is in no block. */
function lineOf(line: string, attributes: ReadonlyMap<string, string>): string {
  const text = line.trimEnd()
  if (isComment(text)) return `<!-- ${text.slice(2).replaceAll('--', '—')} -->`
  if (attribute.test(text) || /^(?:={4,}|\*{4,}|--|<<<|\+)$/.test(text)) return ''
  if (/^(?:include|ifdef|ifndef|ifeval|endif|toc)::/.test(text)) return ''
  if (/^\[[^\]\n]{0,200}\]$/.test(text)) return ''
  if (/^'{3,}$/.test(text)) return '* * *'
  const [, signs = '', heading] = /^(={2,6})[ \t]+(\S.*)$/.exec(text) ?? []
  if (heading !== undefined) return `${'#'.repeat(signs.length)} ${inline(heading, attributes)}`
  const [, marks = '', item] = /^[ \t]*(\*{1,5}|\.{1,5}|-)[ \t]+(\S.*)$/.exec(text) ?? []
  if (item !== undefined) {
    const isCounted = marks.startsWith('.')
    const indent = ' '.repeat((marks.length - 1) * (isCounted ? 3 : 2))
    return `${indent}${isCounted ? '1.' : '-'} ${inline(item, attributes)}`
  }
  const [, blockTitle] = /^\.([^\s.].*)$/.exec(text) ?? []
  return blockTitle === undefined ? inline(text, attributes) : `${inline(blockTitle, attributes)}\n`
}

function bodyOf(lines: readonly string[], attributes: ReadonlyMap<string, string>): string {
  const read: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trimEnd()
    if (!fence.test(line)) {
      read.push(lineOf(line, attributes))
      continue
    }
    let end = at + 1
    while (end < lines.length && (lines[end] ?? '').trimEnd() !== line) end++
    if (end === lines.length) continue
    const inside = lines.slice(at + 1, end)
    if (line.startsWith('/')) read.push(`<!-- ${inside.join(' ').replaceAll('--', '—')} -->`, '')
    else if (line.startsWith('_'))
      read.push(...inside.map((each) => `> ${lineOf(each, attributes)}`.trimEnd()), '')
    else if (line.startsWith('|')) read.push(...tableOf(inside.map((each) => inline(each, attributes))))
    else read.push('```', ...inside, '```')
    at = end
  }
  return read.join('\n')
}

/** A text in AsciiDoc in its header and its text, as Markdown; null where it is none. */
export function splitAsciidoc(
  lines: readonly string[],
): { data: Record<string, unknown>; body: string; isBroken: boolean } | null {
  const header = headerOf(lines)
  if (!header) return null
  const rest = lines.slice(header.length)
  return { data: header.data, body: bodyOf(rest, header.attributes), isBroken: false }
}
