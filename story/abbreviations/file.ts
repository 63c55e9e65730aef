/** Abbreviations as a file that is shared: comma-separated values, as spreadsheets write and read them. */
import { keyOf } from './abbreviation'
import { type Abbreviation, abbreviationSchema, longestShort, longestText } from './schema'

const columns = ['short', 'text', 'language', 'house'] as const
type Column = (typeof columns)[number]

/** How many abbreviations are read from a file. */
export const mostAbbreviations = 2000

/** Why a line of a file is no abbreviation. */
export type LineProblem =
  | 'no-short'
  | 'blank-in-short'
  | 'long-short'
  | 'no-text'
  | 'long-text'
  | 'bad-value'
  | 'twice'

/** What a file holds, and the lines of it that were left out, counted from 1. */
export interface AbbreviationFile {
  abbreviations: Abbreviation[]
  problems: { line: number; problem: LineProblem }[]
}

function quoted(value: string): string {
  return /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** Abbreviations as the text of a file. */
export function writeAbbreviations(all: readonly Abbreviation[]): string {
  const lines = all.map((each) => columns.map((column) => quoted(each[column])).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

/** A line of values, with the line of the file that it begins in. */
interface Row {
  line: number
  values: string[]
}

/** The rows of comma-separated values (RFC 4180), with whichever sign parts them. */
function rowsOf(text: string, separator: string): Row[] {
  const rows: Row[] = []
  let row: Row = { line: 1, values: [] }
  let value = ''
  let line = 1
  let isQuoted = false
  const endRow = () => {
    row.values.push(value)
    value = ''
    rows.push(row)
    row = { line: line + 1, values: [] }
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '"' && isQuoted && text.charAt(at + 1) === '"') {
      value += '"'
      at++
    } else if (sign === '"' && (isQuoted || value === '')) isQuoted = !isQuoted
    else if (sign === separator && !isQuoted) {
      row.values.push(value)
      value = ''
    } else if (sign === '\n' && !isQuoted) endRow()
    else value += sign
    if (sign === '\n') line++
  }
  if (value !== '' || row.values.length > 0) endRow()
  return rows
}

function problemOf({ short, text }: Abbreviation): LineProblem {
  if (short === '') return 'no-short'
  if (/\s/u.test(short)) return 'blank-in-short'
  if (short.length > longestShort) return 'long-short'
  if (text === '') return 'no-text'
  return text.length > longestText ? 'long-text' : 'bad-value'
}

/**
 * Abbreviations from the text of a file, which a first line with the names of its columns begins; null where there is
 * none. A line that is no abbreviation is left out and reported.
 */
export function readAbbreviations(content: string): AbbreviationFile | null {
  const text = content
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const head = text.slice(0, `${text}\n`.indexOf('\n'))
  const separator = [',', ';', '\t'].find((each) => head.includes(each)) ?? ','
  const [names, ...rows] = rowsOf(text, separator)
  const at = (column: Column) =>
    (names?.values ?? []).findIndex((name) => name.trim().toLowerCase() === column)
  const places = { short: at('short'), text: at('text'), language: at('language'), house: at('house') }
  if (places.short < 0 || places.text < 0) return null
  const file: AbbreviationFile = { abbreviations: [], problems: [] }
  const known = new Set<string>()
  for (const { line, values } of rows) {
    if (values.every((value) => value.trim() === '')) continue
    const cellOf = (column: Column) => (values[places[column]] ?? '').trim()
    const given = {
      short: cellOf('short').normalize('NFC'),
      text: cellOf('text')
        .split('\n')
        .map((part) => part.trim())
        .join(' '),
      language: cellOf('language'),
      house: cellOf('house').toLowerCase(),
    }
    const { success, data } = abbreviationSchema.safeParse(given)
    if (!success) file.problems.push({ line, problem: problemOf(given) })
    else if (known.has(keyOf(data))) file.problems.push({ line, problem: 'twice' })
    else if (file.abbreviations.length < mostAbbreviations) {
      known.add(keyOf(data))
      file.abbreviations.push(data)
    }
  }
  return file
}
