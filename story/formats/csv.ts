/**
 * Values parted by commas, semicolons, tabs or strokes (RFC 4180), as sheets and content systems export them. Where
 * the first row names a headline and a text, each row is a story; else the rows are the table of one.
 */
import type { Node } from 'prosemirror-model'
import type { Details } from '../schema/values'
import { type Format, ReadError, type Reading, type ReadOptions, type Report } from './format'
import { readElement } from './html/content'
import { parseHtml } from './html/tree'
import { checkCells } from './length'
import { newReport, tidyLine } from './letters/tidy'
import { tableOfRows } from './lines/tab-table'
import { readForeign } from './markdown/front-matter'
import { heldUntil, takenBack } from './parts/held'
import { emptyItem, readingOf } from './parts/item'
import { type Part, partNamed } from './parts/labelled'
import { storyFromBlocks } from './parts/recognise'
import { textBlocks } from './text'

const signs = [',', ';', '\t', '|'] as const
/** The names of the columns of a story are no longer, in UTF-16 units. */
const longestNames = 5000
/** More columns no page has. */
const mostColumns = 100
const isCsvName = (name: string) => /\.(?:csv|tsv|tab)$/i.test(name)

/** The sign between the values of a first row: the one that stands there most often outside of quotes. */
function signOf(text: string): string {
  const row =
    text
      .slice(0, 5000)
      .replace(/"[^"]{0,5000}"/g, '')
      .split(/[\r\n]/, 1)[0] ?? ''
  const counts = signs.map((sign) => ({ sign, count: row.split(sign).length - 1 }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign
}

/** The rows of a text. A quote that does not begin a value is a letter of it; one that does not end goes on to the end. */
function rowsOf(text: string, sign: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let value = ''
    if (text.charAt(at) === '"') {
      let from = at + 1
      let end = text.indexOf('"', from)
      while (end >= 0 && text.charAt(end + 1) === '"') {
        value += text.slice(from, end + 1)
        from = end + 2
        end = text.indexOf('"', from)
      }
      value += text.slice(from, end < 0 ? text.length : end)
      at = end < 0 ? text.length : end + 1
    }
    const from = at
    while (at < text.length && text.charAt(at) !== sign && text.charAt(at) !== '\n') at++
    row.push(value + text.slice(from, at))
    if (text.charAt(at) !== sign) {
      rows.push(row)
      row = []
    } else if (at + 1 >= text.length) row.push('')
    at++
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((each) => each.some((value) => value.trim() !== ''))
}

function sheetOf(given: string): string[][] {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  // a first line that tells Excel the separator
  const declared = /^"?sep=(.)"?\n/i.exec(text)
  return declared ? rowsOf(text.slice(declared[0].length), declared[1] ?? ',') : rowsOf(text, signOf(text))
}

/** Whether most rows have as many values as the first. */
function isSheet([first = [], ...others]: readonly string[][]): boolean {
  const alike = others.filter(({ length }) => length === first.length).length
  return first.length > 1 && others.length > 0 && alike > others.length / 2
}

/** What a column holds, by its name; null where it is none of the parts of a story. */
function partOf(name: string): Part | null {
  const plain = name.trim().toLowerCase().replace(/[_-]+/g, ' ')
  const own = plain
    .replace(/^(?:post|article|story|news|item) (?=\S)/, '')
    .replace(/(?<=\S) (?:html|text)$/, '')
  return own === 'html' ? 'body' : (partNamed(plain) ?? partNamed(own))
}

const hasStories = (parts: readonly (Part | null)[]) => parts.includes('headline') && parts.includes('body')

/** The text of a value: HTML where it has elements, else plain. */
function blocksOf(text: string, report: Report): readonly Node[] {
  if (!/<(?:p|br|div|h[1-6]|ul|ol|strong|em|a|table|blockquote|span)\b[^<>]{0,2000}>/i.test(text))
    return textBlocks(text, report)
  const { blocks, dropped } = readElement(parseHtml(text))
  report.dropped.push(...dropped.filter((each) => !report.dropped.includes(each)))
  return blocks
}

/** A row's values that are no parts of a story, by the names of their columns. */
function othersIn(
  names: readonly string[],
  parts: readonly (Part | null)[],
  row: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name, index) =>
      parts[index] === null || parts[index] === 'slug' || parts[index] === 'note'
        ? [[name, row[index] ?? ''] as const]
        : [],
    ),
  )
}

function storyOfRow(
  names: readonly string[],
  parts: readonly (Part | null)[],
  row: readonly string[],
  options: ReadOptions,
): Reading | null {
  const value = (part: Part) =>
    parts
      .flatMap((each, index) => (each === part ? [(row[index] ?? '').trim()] : []))
      .filter(Boolean)
      .join('\n')
  if (value('headline') === '' && value('body') === '') return null
  const report = newReport()
  const foreign = readForeign(othersIn(names, parts, row), options.houses)
  const reading = readingOf(
    {
      ...emptyItem,
      ...foreign,
      headline: value('headline'),
      standfirst: value('standfirst') || foreign.standfirst,
      byline: value('byline') || foreign.authors.join(', '),
      dateline: value('dateline'),
      signOff: value('signOff'),
      body: blocksOf(value('body'), report),
    },
    options,
    report,
  )
  const isLeft = !foreign.isAllRead || value('date') !== ''
  if (isLeft) report.dropped.push('other-details')
  return reading
}

/** The details that hold back a table: what holds back any of its rows. */
function heldIn(
  rows: readonly Record<string, string>[],
  options: ReadOptions,
  report: Report,
): Partial<Details> {
  const held: Partial<Details> = {}
  for (const row of rows) {
    const { embargo, status } = readForeign(row, options.houses)
    if (!held.embargo) Object.assign(held, heldUntil(embargo, report))
    if (!held.withdrawn) Object.assign(held, takenBack(status, report))
  }
  return held
}

function tableStory(rows: readonly string[][], options: ReadOptions): Reading {
  const [names = [], ...others] = rows
  if (names.length > mostColumns) throw new ReadError('unknownFormat')
  checkCells(rows.length * names.length)
  const report = newReport()
  const given = others.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
  const held = heldIn(given, options, report)
  const cells = rows.map((row) => row.map((value) => tidyLine(value.replaceAll('\n', ' '), report)))
  const blocks = [tableOfRows(cells)]
  return { doc: storyFromBlocks(blocks, options, held, '', report), report }
}

export const csv: Format = {
  name: 'csv',
  label: 'CSV',
  extensions: ['csv', 'tsv', 'tab'],
  mediaType: 'text/csv',
  recognise: ({ name, text }) => {
    if (!isCsvName(name) && !/\.(?:txt|text)$|^[^.]*$/i.test(name)) return false
    if (isCsvName(name)) return isSheet(sheetOf(text))
    const [names = []] = sheetOf(text.slice(0, longestNames))
    return hasStories(names.map(partOf)) && isSheet(sheetOf(text.slice(0, 200_000)))
  },
  read({ text }, options) {
    const [names = [], ...rows] = sheetOf(text)
    const parts = names.map(partOf)
    if (!hasStories(parts)) return [tableStory([names, ...rows], options)]
    const readings = rows.flatMap((row) => storyOfRow(names, parts, row, options) ?? [])
    if (readings.length === 0) throw new ReadError('noText')
    return readings
  },
}
