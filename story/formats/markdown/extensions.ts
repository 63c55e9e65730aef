/**
 * Signs that programs add to Markdown and that a story has no place for: notes, comments and changes are left out and
 * reported, of links, marks and frames the text stays. What is paired with nothing stays as it is.
 */
import type { Dropped } from '../format'
import { countOf } from '../letters/numerals'
import { withoutBoxes } from './boxes'
import { type CodeSpan, codeAround, codeSpansIn } from './code-spans'
import { withPlainTables } from './ruled-tables'
import { lineOfTex } from './tex'
import { withoutUnseen, withoutUnseenLines } from './unseen'

/** A text whose signs are taken out, and what was left out with them. */
export interface Plain {
  text: string
  dropped: Dropped[]
}

/** What stands between two signs, and what is put in its place; null leaves it as it stands. */
interface Between {
  open: string
  close: string
  /** What is left out where it is replaced. */
  what: Dropped | null
  /** Whether it may go on in the next paragraph. */
  isLong?: true
  put: (inside: string, before: string, after: string) => string | null
}

const nothing = () => ''
const isWordCharacter = (sign: string) => /[\p{L}\p{N}]/u.test(sign)

/** The text of a link of a wiki: what stands after the bar, else the page's name. */
function wikiText(inside: string): string | null {
  if (inside.trim() === '' || inside.includes('[[')) return null
  const [page = '', ...shown] = inside.split('|')
  if (shown.length > 0) return shown.join('|').trim()
  return (page.split('#')[0] || page).trim()
}

/** A formula has signs of TeX in it, and its money no blank within: `$5 or $6` is none. */
function formulaText(inside: string, before: string, after: string): string | null {
  const isClosed = !/^\s|\s$/.test(inside) && !isWordCharacter(before) && !/\d/.test(after)
  return isClosed && /\\[a-zA-Z]|[\^_][\w{]/.test(inside) ? escapeFormula(lineOfTex(inside)) : null
}

function escapeFormula(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const betweens: readonly Between[] = [
  // comments of HTML; what ends the summary of a post is none
  {
    open: '<!--',
    close: '-->',
    what: 'comments',
    isLong: true,
    put: (inside) => (/^\s*(?:more|\/?wp:|nextpage|truncate|read more)/i.test(inside) ? null : ''),
  },
  // Hugo, MDX
  { open: '{{/*', close: '*/}}', what: 'comments', isLong: true, put: nothing },
  { open: '{/*', close: '*/}', what: 'comments', isLong: true, put: nothing },
  // Jinja and others; of Pandoc is what names a heading, `{#name}`
  {
    open: '{#',
    close: '#}',
    what: 'comments',
    isLong: true,
    put: (inside) => (/^-?\s/.test(inside) && /\s-?$/.test(inside) ? '' : null),
  },
  // Ulysses' deletions; a table has a sign on either side of them
  {
    open: '||',
    close: '||',
    what: 'deletions',
    put: (inside, before, after) =>
      /^\s|\s$|[|\n]/.test(inside) || inside === '' || /[\p{L}\p{N}|]/u.test(before + after) ? null : '',
  },
  // Obsidian
  {
    open: '%%',
    close: '%%',
    what: 'comments',
    isLong: true,
    // a share, `50%% of`
    put: (_, before) => (/\p{N}/u.test(before) ? null : ''),
  },
  { open: '![[', close: ']]', what: 'embed', put: nothing },
  { open: '[[', close: ']]', what: null, put: wikiText },
  {
    open: '==',
    close: '==',
    what: null,
    put: (inside, before, after) =>
      /^[\s=]|[\s=]$/.test(inside) || inside === '' || /[\w=]/.test(before) || after === '=' ? null : inside,
  },
  // Hugo, Jekyll, Liquid
  { open: '{{<', close: '>}}', what: 'shortcode', put: nothing },
  { open: '{{%', close: '%}}', what: 'shortcode', put: nothing },
  { open: '{%', close: '%}', what: 'shortcode', put: nothing },
  { open: '{{', close: '}}', what: 'shortcode', put: nothing },
  // formulas
  {
    open: '$$',
    close: '$$',
    what: 'formulas',
    isLong: true,
    put: (inside) => formulaText(inside.trim(), '', ''),
  },
  { open: '$', close: '$', what: 'formulas', put: formulaText },
]

/** Whether a span of code is what stands between two places and nothing else: it shows how something is written. */
function isAllOfCode(text: string, span: CodeSpan, from: number, to: number): boolean {
  return /^`+\s*$/.test(text.slice(span[0], from)) && /^\s*`+$/.test(text.slice(to, span[1]))
}

/** Replaces what stands between two signs, from the first on; a sign after a backslash is text, as is one alone in code. */
function replaceBetween(
  text: string,
  { open, close, what, isLong, put }: Between,
  dropped: Set<Dropped>,
): string {
  let read = ''
  let at = 0
  const code = codeSpansIn(text)
  for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, from)) {
    const inside = from + open.length
    const end = text.indexOf(close, inside)
    if (end < 0) break
    const between = text.slice(inside, end)
    const isEscaped = text.charAt(from - 1) === '\\'
    const isWithin = isLong || !between.includes('\n\n')
    const span = codeAround(code, from)
    const isCode = span !== null && (end >= span[1] || isAllOfCode(text, span, from, end + close.length))
    const replaced =
      isEscaped || !isWithin || isCode
        ? null
        : put(between, text.charAt(from - 1), text.charAt(end + close.length))
    if (replaced === null) {
      from = inside
      continue
    }
    if (what) dropped.add(what)
    read += text.slice(at, from) + replaced
    at = end + close.length
    from = at
  }
  return read + text.slice(at)
}

/** Attributes that Pandoc and kramdown put after a heading, a link or a span, or on a line of their own. */
const attributes =
  /[ \t]?\{:?[ \t]*(?:(?:[#.][\w:-]{1,60}|[\w-]{1,40}=(?:"[^"{}\n]{0,80}"|[^\s"{}]{1,80}))[ \t]*){1,12}\}/g

/** Boxes of tasks as the signs of boxes. */
function ticked(line: string): string {
  return line.replace(
    /^(\s{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\](?=[ \t])/,
    (_, start: string, tick: string) => `${start}${tick === ' ' ? '☐' : '☒'}`,
  )
}

/** The next line in a direction that has anything on it, and how far away it is; tables have blank lines around them. */
function filledLine(lines: readonly string[], at: number, step: 1 | -1): { line: string; distance: number } {
  let distance = 1
  while (distance < 3 && lines[at + distance * step]?.trim() === '') distance++
  return { line: lines[at + distance * step] ?? '', distance }
}

/** Whether a line beside a row of a table is what the table is called: what defines a term stands below that. */
function isBesideRow(lines: readonly string[], at: number): boolean {
  const row = /^ {0,3}\||\S \| \S/
  const above = filledLine(lines, at, -1)
  if (row.test(above.line)) return true
  const isTermAbove = above.distance === 1 || !/^$|^#|[.!?:؟۔]["”’»)]?$/u.test(above.line.trim())
  return (above.line.trim() === '' || !isTermAbove) && row.test(filledLine(lines, at, 1).line)
}

/** What defines a term or names a table as a paragraph of its own; lines of verse as lines. */
function defined(line: string, at: number, lines: readonly string[]): string {
  if (/^ {0,3}:[ \t]+\S/.test(line))
    return `\n${isBesideRow(lines, at) ? 'Table: ' : ''}${line.replace(/^ {0,3}:[ \t]+/, '')}`
  return /^\|[ \t][^|]+$/.test(line) ? `${line.slice(1).trim()}  ` : line
}

/** The sign of an item that CommonMark knows no list for: `a.`, `(b)`, `iv)`. */
const lettered = /^[ \t]{0,8}(\(?[a-zA-Z]{1,6}[.)])[ \t]+\S/

/** Items that are counted in letters, each as a line or a paragraph of its own and not run on into one. */
function withLetteredLines(lines: readonly string[]): string[] {
  let before = ''
  const counts = lines.map((line) => {
    const [, sign = ''] = lettered.exec(line) ?? []
    const count = sign === '' ? null : countOf(sign, before)
    if (count !== null) before = sign
    return count
  })
  const items = counts.flatMap((count, index) => (count === null ? [] : [{ count, index }]))
  const found = new Set<number>()
  for (const [at, { count, index }] of items.entries()) {
    const next = items[at + 1]
    if (next?.count !== count + 1) continue
    found.add(index).add(next.index)
  }
  if (found.size === 0) return [...lines]
  return lines.flatMap((line, index) => {
    const isBegun = index > 0 && (lines[index - 1] ?? '').trim() !== ''
    const own = found.has(index) ? line.replace(/^[ \t]{4,8}/, '   ') : line
    return found.has(index) && isBegun ? ['', own] : [own]
  })
}

/** A note below the text: its label, and how the line begins. */
const definition = /^ {0,3}\[\^([^\s[\]]{1,80})\]:/

/** The labels of all notes below a text. */
const noteLabels = (text: string): ReadonlySet<string> =>
  new Set(text.split('\n').flatMap((line) => definition.exec(line)?.[1]?.toLowerCase() ?? []))

/** Lines without the notes among them. */
function withoutNotes(lines: readonly string[]): string[] {
  const remaining: string[] = []
  let isInNote = false
  let isAfterBlank = false
  for (const line of lines) {
    const isBlank = line.trim() === ''
    if (definition.test(line)) isInNote = true
    else if (isInNote && isAfterBlank && !isBlank && !/^(?: {2,}|\t)/.test(line)) isInNote = false
    if (!isInNote || isBlank) remaining.push(line)
    isAfterBlank = isBlank
  }
  return remaining
}

/** The end of what a bracket opens; -1 where nothing does within a paragraph. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length && at - from < 4000; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (sign === '\n' && text.charAt(at + 1) === '\n') return -1
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return at
  }
  return -1
}

/** A raised sign that a bracket follows on, `m^3^[^1]`, without the sign that ends it. */
const openRaised = /[\p{L}\p{N})]\^[^\s^[\]]{1,20}$/u

/** Text without notes that stand in the line: `^[a note]`. */
function withoutInlineNotes(text: string): string {
  let read = ''
  let at = 0
  for (let from = text.indexOf('^['); from >= 0; from = text.indexOf('^[', from + 1)) {
    const isSign = text.charAt(from - 1) === '\\' || openRaised.test(text.slice(Math.max(0, from - 22), from))
    const end = isSign ? -1 : closing(text, from + 1)
    if (end < 0) continue
    read += text.slice(at, from)
    at = end + 1
    from = end
  }
  return read + text.slice(at)
}

/** `[1]: https://…`, a source that a number refers to. */
const numberedSource = /^ {0,3}\[(\d{1,3})\]:[ \t]{0,9}<?https?:/gim
/** `[[1]](https://…)`, and numbers in brackets straight behind a word: behind a bracket they are the place of its link. */
const sourceInLine =
  /[ \t]?\[\[\d{1,3}\]\]\(https?:[^()\s]{1,2000}\)|(?<=[\p{L}\p{N}.,;:!?”’)])(?:\[\d{1,3}\])+(?![[(:])/gu

/** Text without numbers that lead to their sources: as the text of a link they would go on with the figure before them. */
function withoutSources(text: string, dropped: Set<Dropped>): string {
  if (!/\[\d/.test(text)) return text
  const numbers = new Set(Array.from(text.matchAll(numberedSource), ([, number]) => number))
  const code = codeSpansIn(text)
  const plain = text.replace(sourceInLine, (whole: string, at: number) => {
    const isSource =
      whole.includes('[[') || Array.from(whole.matchAll(/\d+/g)).every(([each]) => numbers.has(each))
    return isSource && !codeAround(code, at) ? '' : whole
  })
  if (plain !== text) dropped.add('footnotes')
  return plain
}

function withoutFootnotes(given: string, labels: ReadonlySet<string>, dropped: Set<Dropped>): string {
  const text = withoutSources(given, dropped)
  if (!text.includes('^')) return text
  const inline = withoutInlineNotes(withoutNotes(text.split('\n')).join('\n'))
  const plain = inline.replace(/(?<!\\)\[\^([^\s[\]]{1,80})\]/g, (reference, label: string) =>
    labels.has(label.toLowerCase()) ? '' : reference,
  )
  if (plain !== text) dropped.add('footnotes')
  return plain
}

/** Raised and lowered signs: `10^6^`, `H~2~O`. */
function withRaised(text: string): string {
  return (
    text
      .replace(/(?<=[\p{L}\p{N})])\^([^\s^[\]]{1,20})\^/gu, '<sup>$1</sup>')
      // what a note begins with
      .replace(/(?<=^[ \t]{0,3})\^(\d{1,3})\^(?=[ \t])/gmu, '<sup>$1</sup>')
      .replace(/(?<=\p{L}|[/⁄])~([\d+-]{1,6})~(?!~)/gu, '<sub>$1</sub>')
  )
}

/** The signs by which a line begins or ends code; `''` where it does not. */
const fenceOf = (line: string) => /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''

/** Whether a line ends what such signs began: by as many, or more. */
const isFenceEnd = (line: string, begun: string) => fenceOf(line).startsWith(begun)

/** The lines that are code, whose signs are its own. */
function isFenced(lines: readonly string[]): boolean[] {
  let fence = ''
  return lines.map((line) => {
    const own = fenceOf(line)
    const isOpen = fence !== ''
    if (isOpen && isFenceEnd(line, fence)) fence = ''
    else if (!isOpen) fence = own
    return isOpen || own !== ''
  })
}

/** Stretches of lines that are all code, or none of it. */
function segments(text: string): { isCode: boolean; text: string }[] {
  const lines = text.split('\n')
  const found: { isCode: boolean; lines: string[] }[] = []
  for (const [index, isCode] of isFenced(lines).entries()) {
    const last = found.at(-1)
    if (last?.isCode === isCode) last.lines.push(lines[index] ?? '')
    else found.push({ isCode, lines: [lines[index] ?? ''] })
  }
  return found.map((each) => ({ isCode: each.isCode, text: each.lines.join('\n') }))
}

/** @param labels those of the notes of the whole text */
function plainStretch(text: string, labels: ReadonlySet<string>, dropped: Set<Dropped>): string {
  const replaced = betweens.reduce(
    (read, between) => (read.includes(between.open) ? replaceBetween(read, between, dropped) : read),
    withoutFootnotes(withPlainTables(withoutUnseen(text, dropped)), labels, dropped),
  )
  const seen = withoutUnseenLines(replaced, dropped)
  const shown = withoutBoxes(seen.split('\n'), dropped).join('\n')
  const lines = withRaised(shown.includes('{') ? shown.replace(attributes, '') : shown).split('\n')
  return withLetteredLines(lines.map(ticked).map(defined)).join('\n')
}

/** Code that only the program of the notes fills in: queries of Obsidian, drawings. */
const ofProgram =
  /^ {0,3}(?:`{3,}|~{3,})[ \t]*\{?\.?(?:dataview(?:js)?|query|tasks|base|mermaid|plantuml|graphviz|dot|chart|tikz|excalidraw|kanban|button|meta-bind)(?![\w-])/i

/** A stretch of code without what is none of the text. */
function codeStretch(text: string, dropped: Set<Dropped>): string {
  const shown: string[] = []
  let fence = ''
  for (const line of text.split('\n')) {
    const [sign = ''] = /^(?:`{3,}|~{3,})/.exec(line.trimStart()) ?? []
    if (fence === '' && ofProgram.test(line)) {
      fence = sign
      dropped.add('shortcode')
    } else if (fence === '') shown.push(line)
    else if (sign.startsWith(fence)) fence = ''
  }
  return shown.join('\n')
}

/** What Pandoc passes on as it is to one kind of file: ```` ```{=html} ````. */
const rawBlock = /^ {0,3}(`{3,}|~{3,})[ \t]*\{=([\w-]{1,20})\}[ \t]*$/
const rawSpan = /(?<!`)`([^`\n]{1,400})`\{=([\w-]{1,20})\}/g
const isOfPages = (kind: string) => /^(?:html\d?|markdown\S{0,15})$/.test(kind)

/** Text in which what is raw for pages is a part of it, and what is raw for other files is left out. */
function withoutRaw(text: string, dropped: Set<Dropped>): string {
  if (!text.includes('{=')) return text
  let end = ''
  let kind = ''
  const lines = text.split('\n').flatMap((line) => {
    if (end === '') {
      const [, sign = '', format = ''] = rawBlock.exec(line) ?? []
      if (sign === '') return [line]
      ;[end, kind] = [sign, format]
      if (!isOfPages(kind)) dropped.add('shortcode')
      return ['']
    }
    if (isFenceEnd(line, end)) {
      end = ''
      return ['']
    }
    return isOfPages(kind) ? [line] : []
  })
  return lines.join('\n').replace(rawSpan, (_, raw: string, format: string) => {
    if (isOfPages(format)) return raw
    dropped.add('shortcode')
    return ''
  })
}

/** Markdown of any program as that of CommonMark. */
export function plainMarkdown(text: string): Plain {
  const dropped = new Set<Dropped>()
  const stretches = segments(withoutRaw(text, dropped))
  const notCode = stretches.filter(({ isCode }) => !isCode).map((each) => each.text)
  const labels = noteLabels(notCode.join('\n'))
  const plain = stretches.map((each) =>
    each.isCode ? codeStretch(each.text, dropped) : plainStretch(each.text, labels, dropped),
  )
  return { text: plain.join('\n'), dropped: [...dropped] }
}
