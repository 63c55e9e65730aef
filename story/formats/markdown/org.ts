/** Copy in Org mode of Emacs, as Markdown: its head as front matter, its signs as those of Markdown. */
import type { Split } from './parts'

const keyword = /^[ \t]*#\+([\p{L}_-]{2,30}):(?:[ \t](.*))?$/u
const isComment = (line: string) => /^[ \t]*#(?:[ \t]|$)/.test(line)

/** What says how a file is kept or exported. */
const ofLooks =
  /^(?:options|startup|filetags|latex.*|html.*|property|setupfile|export_.*|select_tags|exclude_tags|todo|seq_todo|typ_todo|tags|category|bibliography|cite_export|language|id|hugo_.*|columns|archive|link|macro|name|attr_.*|results|header|plot|tblfm)$/

interface Head {
  data: Record<string, unknown>
  length: number
}

/** The lines of keys above the text; null where it begins otherwise. */
function headOf(lines: readonly string[]): Head | null {
  const data: Record<string, unknown> = {}
  let length = 0
  for (; length < lines.length; length++) {
    const line = lines[length] ?? ''
    if (line.trim() === '' || isComment(line)) continue
    const [, key = '', value = ''] = keyword.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === '' || name === 'caption') break
    if (name === 'language') data.language = value.trim()
    else if (value.trim() !== '' && !ofLooks.test(name)) {
      const before = data[name]
      data[name] = typeof before === 'string' ? `${before} ${value.trim()}` : value.trim()
    }
  }
  return keyword.test(lines.find((line) => line.trim() !== '' && !isComment(line)) ?? '')
    ? { data, length }
    : null
}

/** A pair of signs around words, as Org knows them: nothing of a word stands before or after them. */
const emphasis = (sign: string) =>
  new RegExp(
    `(?<=^|[\\s"'“‘({\\-–—])[${sign}](?=[^\\s${sign}])([^\\n${sign}]{1,400})(?<=\\S)[${sign}](?=$|[\\s"'”’)}\\]\\-–—.,;:!?…])`,
    'gu',
  )
const bold = emphasis('*')
const italic = emphasis('/')
const struck = emphasis('+')
const others = ['=', '~', '_'].map(emphasis)

/** The text of a line, its links as those of Markdown. */
function inline(line: string): string {
  const [first = '', ...linked] = line.split('[[')
  return [words(first), ...linked.map(withLink)].join('')
}

function withLink(part: string): string {
  const end = part.indexOf(']]')
  if (end < 0) return `[[${words(part)}`
  const [target = '', text = ''] = part.slice(0, end).split('][')
  const address = target.replace(/^file:/, '')
  const rest = words(part.slice(end + 2))
  if (text === '' && /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(address)) return `![](${address})${rest}`
  return /^(?:https?|mailto):/.test(address) && text !== ''
    ? `[${text}](${address})${rest}`
    : `${text || address}${rest}`
}

function words(text: string): string {
  const plain = others.reduce((read, each) => read.replace(each, '$1'), text)
  return plain
    .replace(bold, '**$1**')
    .replace(italic, '*$1*')
    .replace(struck, '~~$1~~')
    .replace(/\[fn:[\w-]{0,30}:([^[\]]{1,500})\]/g, '^[$1]')
    .replace(/\[fn:([\w-]{1,30})\]/g, '[^$1]')
    .replace(/\[fn:[\w-]{0,30}:([^[\]\n]{0,600})\]/g, '^[$1]')
    .replace(/(?<=[\p{L}\p{N})])([\^_])\{([^{}\n]{1,40})\}/gu, (_, sign: string, inside: string) =>
      sign === '^' ? `<sup>${inside}</sup>` : `<sub>${inside}</sub>`,
    )
    .replace(/(?<=[\p{L}\p{N})])\^(-?\d{1,4})(?![\w.])/gu, '<sup>$1</sup>')
    .replace(/<(\d{4}-\d\d-\d\d)(?: [^<>\n]{1,30})?>/g, '$1')
    .replace(/\\\\$/, '\\')
}

const commented = (text: string) => `<!-- ${text.replaceAll('--', '—')} -->`

interface Heading {
  level: number
  title: string
  isUnseen: boolean
}

/** A heading, without what only says how far its part is; null where a line is none. */
function headingOf(line: string): Heading | null {
  const [, stars, rest = ''] = /^(\*{1,6})[ \t](.*)$/.exec(line) ?? []
  if (stars === undefined || rest.trim() === '') return null
  const words = rest.trim().split(/[ \t]/)
  const tags = /^:(?:[^\s:]{1,40}:){1,20}$/.test(words.at(-1) ?? '') ? (words.pop() ?? '') : ''
  if (/^(?:TODO|DONE)$/.test(words[0] ?? '')) words.shift()
  if (/^\[#[A-Z]\]$/.test(words[0] ?? '')) words.shift()
  const isUnseen = words[0] === 'COMMENT' || tags.toLowerCase().includes(':noexport:')
  return { level: stars.length, title: words.join(' ').trim(), isUnseen }
}

/** Lines that begin a table's rows, as those of Markdown, which has a ruled line below the first row and no other. */
function tableOf(rows: readonly string[]): string[] {
  const filled = rows.filter((row) => !/^\|[-+|]+$/.test(row))
  const [head = '', ...others] = filled
  const columns = Math.max(1, head.split('|').length - 2)
  return filled.length === 0
    ? []
    : ['', inline(head), `|${'---|'.repeat(columns)}`, ...others.map(inline), '']
}

function bodyOf(lines: readonly string[]): string {
  const read: string[] = []
  /** Ends that do not come any more. */
  const missing = new Set<string>()
  /** The level of a heading whose part is not for readers; 0 where there is none. */
  let unseen = 0
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trimEnd()
    const heading = headingOf(line)
    if (heading) {
      if (unseen > 0 && heading.level > unseen) continue
      unseen = heading.isUnseen ? heading.level : 0
      if (heading.isUnseen) read.push('', commented(heading.title), '')
      else read.push('', `${'#'.repeat(Math.min(heading.level + 1, 6))} ${inline(heading.title)}`, '')
      continue
    }
    if (unseen > 0) continue
    const [, kind = ''] = /^[ \t]*#\+begin_(\w{1,20})/i.exec(line) ?? []
    const isDrawer = /^[ \t]*:[A-Za-z_]{1,30}:$/.test(line)
    if (kind !== '' || isDrawer) {
      const last = isDrawer ? ':end:' : `#+end_${kind.toLowerCase()}`
      const end = missing.has(last)
        ? -1
        : lines.findIndex((each, index) => index > at && each.trim().toLowerCase() === last)
      if (end < 0) {
        missing.add(last)
        continue
      }
      const inside = lines.slice(at + 1, end)
      if (!isDrawer) read.push('', ...blockOf(kind.toLowerCase(), inside), '')
      at = end
      continue
    }
    if (/^[ \t]*\|/.test(line)) {
      let end = at
      while (/^[ \t]*\|/.test(lines[end] ?? '')) end++
      read.push(...tableOf(lines.slice(at, end).map((each) => each.trim())))
      at = end - 1
      continue
    }
    read.push(lineOf(line))
  }
  return read.join('\n')
}

function blockOf(kind: string, inside: readonly string[]): string[] {
  if (kind === 'verse') return inside.map((each) => `> ${lineOf(each.trim())}\\`)
  if (kind === 'quote')
    return bodyOf(inside.map((each) => each.trimStart()))
      .split('\n')
      .map((each) => `> ${each}`.trimEnd())
  if (kind === 'comment') return [commented(inside.join(' '))]
  if (kind === 'src' || kind === 'example') return ['```', ...inside, '```']
  return kind === 'export' ? [] : inside.map(lineOf)
}

/** One line that is in no block. */
function lineOf(line: string): string {
  if (isComment(line)) return commented(line.trim().slice(1))
  const [, key = '', value = ''] = keyword.exec(line) ?? []
  if (key !== '') return key.toLowerCase() === 'caption' ? `${inline(value.trim())}\n` : ''
  if (/^[ \t]*-{5,}$/.test(line)) return '\n* * *\n'
  const [, note, text = ''] = /^\[fn:([\w-]{1,30})\](.*)$/.exec(line) ?? []
  return note === undefined ? inline(line) : `[^${note}]: ${inline(text.trim())}`
}

/** A text of Org mode in its head and its text, as Markdown; null where it is none. */
export function splitOrg(lines: readonly string[]): Split | null {
  const head = headOf(lines)
  return head && { data: head.data, body: bodyOf(lines.slice(head.length)), isBroken: false }
}
