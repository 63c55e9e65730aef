/**
 * Front matter in the ways that other systems write it: YAML between lines of dashes (Jekyll), TOML between lines of
 * plus signs (Hugo), an object of JSON, lines of keys (MultiMarkdown, Pelican) and Pandoc's title block.
 */
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { splitAsciidoc } from './asciidoc'
import { isBounded } from './bounds'
import {
  isAuthorKey,
  isEmbargoKey,
  isHoldKey,
  isStandfirstKey,
  isStatusKey,
  isTitleKey,
  nameOfKey,
} from './keys'
import { readLines } from './lines'
import { splitOrg } from './org'
import type { Split } from './parts'
import { splitRestructured } from './restructured'

/** What is larger was made by no desk: it is read line by line. */
const largest = 200_000

function isMap(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** YAML as data, with all its scalars as the text that stands there: `0012`, `1.10`, `yes` and days stay what they are. */
function yamlData(text: string): unknown {
  if (!isBounded(text)) return null
  // Copydesk's own has numbers and empty values, and may be large
  if (/^copydesk:/m.test(text))
    return parseYaml(text, { schema: 'core', maxAliasCount: 10, prettyErrors: false })
  if (text.length > largest) return null
  return parseYaml(text, {
    schema: 'failsafe',
    maxAliasCount: 10,
    uniqueKeys: false,
    logLevel: 'error',
    prettyErrors: false,
  })
}

function tomlData(text: string): unknown {
  return text.length > largest || !isBounded(text) ? null : parseToml(text)
}

interface Fence {
  opens: RegExp
  closes: RegExp
  sign: ':' | '='
  parse: (text: string) => unknown
  /** Whether it may as well be code of the text: only a title tells that it is not. */
  isCode?: true
}

const fences: readonly Fence[] = [
  {
    opens: /^(?:---(?:[ \t]*ya?ml)?|\+\+\+[ \t]*ya?ml)[ \t]*$/i,
    closes: /^(?:---|\.\.\.|\+\+\+)[ \t]*$/,
    sign: ':',
    parse: yamlData,
  },
  {
    opens: /^(?:\+\+\+(?:[ \t]*toml)?|---[ \t]*toml)[ \t]*$/i,
    closes: /^(?:\+\+\+|---)[ \t]*$/,
    sign: '=',
    parse: tomlData,
  },
  { opens: /^```[ \t]*ya?ml[ \t]*$/i, closes: /^```[ \t]*$/, sign: ':', parse: yamlData, isCode: true },
  {
    opens: /^(?:;;;|(?:---|\+\+\+)[ \t]*json)[ \t]*$/i,
    closes: /^(?:;;;|---|\+\+\+)[ \t]*$/,
    sign: ':',
    parse: JSON.parse,
  },
  { opens: /^```[ \t]*json[ \t]*$/i, closes: /^```[ \t]*$/, sign: ':', parse: JSON.parse, isCode: true },
  // objects of programs: JavaScript, CoffeeScript, JSON5
  {
    opens: /^---[ \t]*[a-z][a-z\d+-]{0,20}[ \t]*$/i,
    closes: /^---[ \t]*$/,
    sign: ':',
    parse: (text) => (opening.test(text) ? objectData(text) : yamlData(text)),
  },
]

/** What stands around the object that a program gives. */
const opening =
  /^\s*(?:(?:module\.exports|exports|(?:const|let|var)\s[\w$]{1,40})\s?=|export default|return)?\s{0,9}(?=[({])/
const around = /^[({]{1,2}$|^[})\]]{1,2}[;,]?$/

/** The keys of an object as a program writes it; one that has more than values in it is read line by line. */
function objectData(text: string): object {
  const lines = text
    .replace(opening, '')
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
  const plain = lines.join('\n').trim()
  try {
    const data = yamlData(plain.endsWith(';') ? plain.slice(0, -1) : plain)
    if (isMap(data)) return data
  } catch {
    // it has code in it
  }
  const own = lines.filter((line) => line.trim() !== '' && !around.test(line.trim()))
  const indent = /^\s*/.exec(own[0] ?? '')?.[0].length ?? 0
  return readLines(
    own.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)).replace(/,$/, '')),
    ':',
  ).data
}

/** Whether lines are front matter though they cannot be parsed: the first of them is a key with its value. */
function beginsWithKey(lines: readonly string[], sign: string): boolean {
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? ''
  const at = first.indexOf(sign)
  return at > 0 && /^[\p{L}_"'[][\p{L}\p{N}_."'[\] -]{0,60}$/u.test(first.slice(0, at))
}

/** A key with the lines of its value, or a table of TOML with those of all its keys. */
function piecesOf(lines: readonly string[], sign: string): string[][] {
  const pieces: string[][] = []
  let isInTable = false
  for (const line of lines) {
    const isTable = sign === '=' && /^\[{1,2}[\w."' -]{1,60}\]{1,2}\s*$/.test(line)
    const isKey = !isInTable && /^\S/.test(line) && beginsWithKey([line], sign)
    isInTable ||= isTable
    if (isTable || isKey || pieces.length === 0) pieces.push([line])
    else pieces.at(-1)?.push(line)
  }
  return pieces
}

/** Two values of a key as one: lists go on, and maps are filled up. */
function joined(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...before, ...value]
  return isMap(before) && isMap(value) ? { ...before, ...value } : value
}

/** The keys that can be parsed each by itself, and the others line by line. */
function piecewise(
  lines: readonly string[],
  { parse, sign }: Fence,
): { data: Record<string, unknown>; isBroken: boolean } {
  const data: Record<string, unknown> = {}
  let isBroken = false
  for (const piece of piecesOf(lines, sign)) {
    let found: unknown = null
    try {
      found = parse(piece.join('\n'))
    } catch {
      // it is what breaks the whole
    }
    const read = isMap(found) ? { data: found, isBroken: false } : readLines(piece, sign)
    isBroken ||= read.isBroken
    for (const [key, value] of Object.entries(read.data)) data[key] = joined(data[key], value)
  }
  return { data, isBroken }
}

function dataOf(lines: readonly string[], fence: Fence): { data: unknown; isBroken: boolean } | null {
  if (lines.every((line) => line.trim() === '')) return { data: {}, isBroken: false }
  const text = lines.join('\n')
  const { parse, sign } = fence
  try {
    const data = parse(text)
    if (isMap(data)) return { data, isBroken: false }
  } catch {
    // it is an object, or read line by line
  }
  if (opening.test(text) && text.length <= largest) return { data: objectData(text), isBroken: false }
  if (!beginsWithKey(lines, sign)) return null
  return isBounded(text) && text.length <= largest ? piecewise(lines, fence) : readLines(lines, sign)
}

function fenced(lines: readonly string[]): Split | null {
  const fence = fences.find(({ opens }) => opens.test(lines[0] ?? ''))
  if (!fence) return null
  const end = lines.findIndex((line, index) => index > 0 && fence.closes.test(line))
  const isOpen = end < 0
  // without its end it goes to the first blank line
  const blank = lines.findIndex((line) => line.trim() === '')
  const length = isOpen ? (blank < 0 ? lines.length : blank) : end
  const inside = lines.slice(1, length)
  if (isOpen && !inside.every((line) => beginsWithKey([line], fence.sign) || /^\s+\S|^- /.test(line)))
    return null
  const found = isOpen && inside.length === 0 ? null : dataOf(inside, fence)
  if (!found) return null
  const isTitled = isMap(found.data) && Object.keys(found.data).some(isTitleKey)
  if (fence.isCode && (isOpen || !isTitled)) return null
  return { ...found, isBroken: found.isBroken || isOpen, body: lines.slice(length + 1).join('\n') }
}

/** The length of the object that a text begins with; 0 where it does not end. */
function objectLength(text: string): number {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length && at < largest; at++) {
    const sign = text.charAt(at)
    if (sign === '\\' && isQuoted) at++
    else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && sign === '{') depth++
    else if (!isQuoted && sign === '}' && --depth === 0) return at + 1
  }
  return 0
}

function inJson(text: string): Split | null {
  if (!/^\{\s*"/.test(text)) return null
  const length = objectLength(text)
  const body = text.slice(length)
  if (length === 0 || !/^[ \t]*\n\s*\S/.test(body)) return null
  try {
    const data: unknown = JSON.parse(text.slice(0, length))
    return isMap(data) && Object.keys(data).some(isTitleKey) ? { data, body, isBroken: false } : null
  } catch {
    return null
  }
}

/** Pandoc's title block: the title, the authors and the date after percent signs, each going on in indented lines. */
function titleBlock(lines: readonly string[]): Split | null {
  if (!/^%[ \t]+\S/.test(lines[0] ?? '')) return null
  const end = lines.findIndex((line) => !/^(?:%|[ \t]+\S)/.test(line))
  const block = lines.slice(0, end < 0 ? lines.length : end)
  const entries: string[] = []
  for (const line of block) {
    if (line.startsWith('%')) entries.push(line.slice(1).trim())
    else entries.push(`${entries.pop() ?? ''} ${line.trim()}`)
  }
  if (entries.length > 3) return null
  const [title = '', authors = '', date = ''] = entries
  const names = authors
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
  return {
    data: { title, ...(names.length > 0 && { authors: names }), ...(date && { date }) },
    body: lines.slice(block.length).join('\n'),
    isBroken: false,
  }
}

/** Lines of keys that end at a blank one; the title is among them. */
function keyLines(lines: readonly string[]): Split | null {
  const blank = lines.findIndex((line) => line.trim() === '')
  const block = lines.slice(0, blank < 0 ? lines.length : blank)
  const areKeys = block.length > 1 && block.every((line) => /^\s+\S/.test(line) || beginsWithKey([line], ':'))
  if (!areKeys || blank < 0) return null
  const keys = block.filter((line) => !/^\s/.test(line)).map((line) => line.slice(0, line.indexOf(':')))
  if (!isTitleKey(keys[0] ?? '') && !keys.some((key) => nameOfKey(key) === 'title')) return null
  return { ...readLines(block, ':'), body: lines.slice(block.length).join('\n') }
}

/** Keys that systems of notes export below the title (Notion). */
const known =
  /^(?:status|tags?|owner|authors?|created(?:by|time)?|lastedited(?:by|time)?|category|categories|type|date|due|duedate|deadline|priority|assign(?:ed|ee)?|reviewer|slug|section|language|embargo|project|url|published|publishdate|property)$/

/** Keys and values below a title, which are known as those of a system of notes. */
function keysBelowTitle(lines: readonly string[]): Split | null {
  if (!/^#[ \t]+\S/.test(lines[0] ?? '')) return null
  const start = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  if (start < 0) return null
  const end = lines.findIndex((line, index) => index > start && line.trim() === '')
  const block = lines.slice(start, end < 0 ? lines.length : end)
  const keys = block.map((line) => /^(\p{L}[\p{L}\p{N} ]{0,40}):(?:[ \t]|$)/u.exec(line)?.[1])
  const areKeys = block.length > 1 && keys.every((key) => key !== undefined)
  if (!areKeys || keys.filter((key) => known.test(nameOfKey(key ?? ''))).length < 2) return null
  const body = [lines[0], ...lines.slice(start + block.length)].join('\n')
  return { ...readLines(block, ':'), body }
}

/** What stands in a line that is a comment, `<!-- title: Dam to be drained -->`; null where it is none with a key. */
function commentIn(line: string): string | null {
  const text = line.trim()
  const inside = text.slice(4, -3).trim()
  const isComment = text.startsWith('<!--') && text.endsWith('-->') && !inside.includes('-->')
  return isComment && inside.length <= 600 && /^\p{L}[\p{L}\p{N} _-]{0,40}:/u.test(inside) ? inside : null
}
const tellsHead = (key: string) =>
  [isTitleKey, isStandfirstKey, isAuthorKey, isEmbargoKey, isStatusKey, isHoldKey].some((is) => is(key))

/** Keys and values in comments at the head, one in each, or all in one; other comments stay what they are. */
function commentKeys(lines: readonly string[]): Split | null {
  if (!/^<!--/.test(lines[0] ?? '')) return null
  const own = lines.findIndex((line) => commentIn(line) === null)
  const close = lines.findIndex((line) => /-->[ \t]*$/.test(line))
  const isBlock =
    own === 0 && /^<!--[ \t]*$/.test(lines[0] ?? '') && /^[ \t]*-->[ \t]*$/.test(lines[close] ?? '')
  const length = isBlock ? close + 1 : own < 0 ? lines.length : own
  const pairs = isBlock ? lines.slice(1, close) : lines.slice(0, length).map((line) => commentIn(line) ?? '')
  const keys = pairs.map((line) => line.slice(0, Math.max(line.indexOf(':'), 0)))
  const areKeys = pairs.length > 0 && pairs.every((line) => beginsWithKey([line], ':'))
  if (!areKeys || !keys.some(tellsHead)) return null
  return { ...readLines(pairs, ':'), body: lines.slice(length).join('\n') }
}

/**
 * A file in its front matter and its text.
 * @param isMarkdown whether the file says that it is Markdown; lines of keys are front matter only there
 */
export function splitFrontMatter(text: string, isMarkdown: boolean): Split {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
  const lines = plain.split('\n')
  const found =
    fenced(lines) ??
    inJson(plain) ??
    splitAsciidoc(lines) ??
    splitOrg(lines) ??
    splitRestructured(lines) ??
    commentKeys(lines) ??
    (isMarkdown ? (titleBlock(lines) ?? keyLines(lines) ?? keysBelowTitle(lines)) : null)
  return found ?? { data: null, body: text, isBroken: false }
}

/** Whether a text begins with front matter, which plain copy does not. */
export function hasFrontMatter(text: string): boolean {
  const start = text.trimStart()
  const mayBe =
    /^(?:---|\+\+\+|;;;|\{|=[ \t]|<!--|# |#\+)/.test(start) ||
    /^(?:[^\n]{1,200}\n)?[=\-`:.'"~^_*+#<>]{3}/.test(start)
  return mayBe && splitFrontMatter(text, false).data !== null
}
