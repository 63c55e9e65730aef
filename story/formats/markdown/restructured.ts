/** Copy in reStructuredText, as Markdown: its title and fields as front matter, its signs as those of Markdown. */
import type { Split } from './parts'

/** A line below a title, or above and below it: one sign, as often as the title has letters. */
const rule = /^([=\-`:.'"~^_*+#<>])\1{2,}$/
const field = /^:([\p{L}][\p{L}\p{N} _-]{0,40}):(?:[ \t](.*))?$/u
const directive = /^\.\. ([\w-]{1,40})::(?:[ \t](.*))?$/
const explicit = /^\.\.(?: |$)/

const at = (lines: readonly string[], index: number) => (lines[index] ?? '').trimEnd()
const isBlank = (line: string) => line.trim() === ''

interface Title {
  text: string
  /** The sign that it is ruled with, which gives the level of a title. */
  style: string
  length: number
}

/** The title that a line begins; null where it begins none. */
function titleAt(lines: readonly string[], index: number): Title | null {
  const [first, second, third] = [at(lines, index), at(lines, index + 1), at(lines, index + 2)]
  const isOver =
    rule.test(first) && first === third && !isBlank(second) && second.trim().length <= first.length
  if (isOver) return { text: second.trim(), style: `${first.charAt(0)}${first.charAt(0)}`, length: 3 }
  const isUnder = !isBlank(first) && !/^\s/.test(first) && !rule.test(first) && rule.test(second)
  // a line may be a letter short, as Docutils lets it be with a warning
  return isUnder && second.length >= Math.min(first.length - 1, 60)
    ? { text: first, style: second.charAt(0), length: 2 }
    : null
}

/** Fields below a title that no other way to write has there. */
const known =
  /^:(?:authors?|date|version|revision|status|organi[sz]ation|contact|abstract|embargo|language|keywords|slug|summary|tags):/i

/** Signs that no other way to write has at the start of a line. */
const isSign = (line: string) =>
  directive.test(line) ||
  // a comment, and a role
  /^\.\. [\p{L}\p{N}]/u.test(line) ||
  /:(?:su[pb]|(?:super|sub)script|emphasis|strong|literal|ref|doc):`[^`\n]{1,100}`/.test(line) ||
  /^\.\. (?:_[^:\n]{1,80}:|\[[#\w*]{1,20}\] )/.test(line)

/** The lines of a part that stands further in, from a line on, without what they stand in by. */
function indentedFrom(lines: readonly string[], from: number): { inside: string[]; end: number } {
  let end = from
  while (end < lines.length && (isBlank(at(lines, end)) || /^[ \t]/.test(at(lines, end)))) end++
  while (end > from && isBlank(at(lines, end - 1))) end--
  const inside = lines.slice(from, end)
  const depths = inside.filter((line) => !isBlank(line)).map((line) => line.length - line.trimStart().length)
  const depth = depths.reduce((least, each) => Math.min(least, each), 99)
  return { inside: inside.map((line) => line.slice(depth).trimEnd()), end }
}

function inline(line: string): string {
  return line
    .replace(/``([^`\n]{1,300})``/g, '$1')
    .replace(/`([^`<>\n]{1,300}?)\s{0,3}<([^<>`\s]{1,500})>`__?/g, '[$1]($2)')
    .replace(/:(sup)erscript:`|:(sub)script:`/g, (_, up?: string, down?: string) => `:${up ?? down}:\``)
    .replace(/:su([pb]):`([^`\n]{1,60})`/g, '<su$1>$2</su$1>')
    .replace(/:[\w.+-]{1,30}:`([^`\n]{1,300})`/g, '$1')
    .replace(/`([^`\n]{1,300})`_{0,2}/g, '$1')
    .replace(/\[#?([\w*]{1,20})\]_(?!\w)/g, '[^$1]')
    .replace(/(?<=\p{L}{2})__?(?=[\s.,;:!?)]|$)/gu, '')
    .replace(/\\ /g, '')
}

/** Columns by where their ruled lines begin and end: `=====  ====`. */
function tableOf(lines: readonly string[], border: string): string[] {
  const columns = [...border.matchAll(/=+/g)].map(({ index }) => index)
  const cellsOf = (line: string) =>
    columns.map((from, column) => inline(line.slice(from, columns[column + 1]).trim()).replaceAll('|', '\\|'))
  const print = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = lines.filter((line) => !isBlank(line) && !/^[=\- ]+$/.test(line)).map(cellsOf)
  const [head, ...others] = rows
  return head ? ['', print(head), print(head.map(() => '---')), ...others.map(print), ''] : []
}

/** No table has more lines. */
const longestTable = 2000

/** Where a table ends whose first line is a border: after the last such line before a blank one. */
function endOfTable(lines: readonly string[], from: number): number {
  const border = at(lines, from)
  for (let index = from + 1; index < Math.min(lines.length, from + longestTable); index++)
    if (at(lines, index) === border && isBlank(at(lines, index + 1))) return index + 1
  return from + 1
}

const isBorder = (line: string) => /^={2,}(?: +={2,})+$/.test(line)

/** What stands for its text alone, and what is a text set apart. */
const quotes = /^(?:epigraph|pull-quote|highlights|compound)$/
const unshown =
  /^(?:raw|role|default-role|contents|include|meta|highlight|toctree|index|header|footer|sectnum|target-notes|math|class|date|replace|unicode)$/

function directiveOf(name: string, argument: string, given: readonly string[]): string[] {
  const start = given.findIndex((line) => !field.test(line))
  const inside = start < 0 ? [] : given.slice(start)
  if (unshown.test(name)) return []
  if (name === 'image') return [`![](${argument})`, '']
  if (name === 'figure') return [`![](${argument})`, '', ...bodyLines(inside), '']
  if (/^(?:code|code-block|sourcecode|parsed-literal)$/.test(name)) return ['```', ...inside, '```']
  if (quotes.test(name)) return bodyLines(inside).map((line) => `> ${line}`.trimEnd())
  return [inline(argument), '', ...bodyLines(inside), '']
}

const commented = (lines: readonly string[]) => `<!-- ${lines.join(' ').replaceAll('--', '—')} -->`

/** What two dots begin: a directive, a note, a target or a comment. */
function explicitOf(first: string, inside: readonly string[]): string[] {
  const [, name, argument = ''] = directive.exec(first) ?? []
  if (name !== undefined) return directiveOf(name.toLowerCase(), argument.trim(), inside)
  const [, note, text = ''] = /^\.\. \[#?([\w*]{1,20})\] ?(.*)$/.exec(first) ?? []
  if (note !== undefined) return [`[^${note}]: ${inline([text, ...inside].join(' '))}`, '']
  if (/^\.\. (?:_|\|)/.test(first)) return []
  return [commented([first.slice(2), ...inside]), '']
}

function bodyLines(lines: readonly string[]): string[] {
  const read: string[] = []
  const styles: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = at(lines, index)
    const title = titleAt(lines, index)
    if (title) {
      if (!styles.includes(title.style)) styles.push(title.style)
      read.push('', `${'#'.repeat(Math.min(styles.indexOf(title.style) + 2, 6))} ${inline(title.text)}`, '')
      index += title.length - 1
    } else if (explicit.test(line)) {
      const { inside, end } = indentedFrom(lines, index + 1)
      read.push('', ...explicitOf(line, inside))
      index = Math.max(end - 1, index)
    } else if (isBorder(line)) {
      const end = endOfTable(lines, index)
      read.push(...tableOf(lines.slice(index, end), line))
      index = end - 1
    } else if (
      /^[ \t]+\S/.test(line) &&
      isBlank(at(lines, index - 1)) &&
      !/^[ \t]*(?:[-*+•]|\d+[.)])[ \t]/.test(line)
    ) {
      const { inside, end } = indentedFrom(lines, index)
      const isLiteral = /::$/.test(at(lines, index - 2))
      read.push(
        ...(isLiteral ? ['```', ...inside, '```'] : bodyLines(inside).map((each) => `> ${each}`.trimEnd())),
      )
      index = end - 1
    } else
      read.push(
        inline(
          line
            .replace(/^\| ?(.*)$/, '$1\\')
            .replace(/::$/, ':')
            .replace(/^:$/, ''),
        ),
      )
  }
  return read
}

/** The fields below a title, by their names. */
function fieldsFrom(lines: readonly string[], from: number): { data: Record<string, unknown>; end: number } {
  const data: Record<string, unknown> = {}
  let end = from
  while (isBlank(at(lines, end)) && end < lines.length) end++
  for (let index = end; index < lines.length; index++) {
    const [found, name = '', value = ''] = field.exec(at(lines, index)) ?? []
    if (found === undefined) break
    const { inside, end: next } = indentedFrom(lines, index + 1)
    const values = [value, ...inside].map((each) => each.replace(/^[-*] /, '').trim()).filter(Boolean)
    const before = data[name.toLowerCase()]
    data[name.toLowerCase()] = [...(typeof before === 'string' ? [before] : []), ...values].join('; ')
    index = Math.max(next - 1, index)
    end = index + 1
  }
  return { data, end }
}

/** A text in reStructuredText in its head and its text, as Markdown; null where it is none. */
export function splitRestructured(lines: readonly string[]): Split | null {
  const title = titleAt(lines, 0)
  if (!title || !(lines.slice(0, 12).some((line) => known.test(line)) || lines.some(isSign))) return null
  const below = titleAt(lines, title.length) ?? titleAt(lines, title.length + 1)
  const isSubtitle =
    below !== null && lines.filter((_, index) => titleAt(lines, index)?.style === below.style).length === 1
  const start =
    title.length + (isSubtitle && below ? below.length + (titleAt(lines, title.length) ? 0 : 1) : 0)
  const { data, end } = fieldsFrom(lines, start)
  const { authors, ...others } = data
  return {
    data: {
      title: inline(title.text),
      ...(isSubtitle && below ? { subtitle: inline(below.text) } : {}),
      ...others,
      ...(typeof authors === 'string' ? { authors: authors.split(/;|, /).map((each) => each.trim()) } : {}),
    },
    body: bodyLines(lines.slice(end)).join('\n'),
    isBroken: false,
  }
}
