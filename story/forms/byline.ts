/** The byline: `By NAME and NAME`, with the credit on the line below where the house has one. */
import { houseOfSource } from '../houses/sources'
import type { Byline } from '../schema/values'
import type { Form, Found, Style } from './form'
import { keepEach } from './keep'
import { isName, joinNames, splitNames } from './names'
import { bylineLead, bylineLeadWithColon, wordsOf } from './words'

const lead = new RegExp(
  `^\\s*(?:(?:${bylineLead})(?:\\s*:\\s*|\\s+)|(?:${bylineLeadWithColon})\\s*:\\s*)`,
  'iu',
)
/** What a credit ends with where it stands in the line itself: `By NAME, Gazette Staff Writer`. */
const creditEnd =
  /(?:^|\s)(?:writers?|correspondents?|reporters?|editors?|press|news|staff|bureau|analyst|columnist|producer)$/iu

function isCredit(text: string): boolean {
  return creditEnd.test(text) || houseOfSource(text) !== null
}

function printName(name: string, { house, language }: Style): string {
  return house.byline.nameCase === 'upper' ? name.toLocaleUpperCase(language) : name
}

/** One credit for all stands below them; where each has their own, it stands behind each name in brackets. */
function print(bylines: Byline[], style: Style): string {
  const [first = '', ...others] = new Set(bylines.map(({ credit }) => credit))
  const isShared = others.length === 0
  const names = bylines.map(({ name, credit }) => {
    const printed = printName(name, style)
    return style.house.byline.credit && !isShared && credit ? `${printed} (${credit})` : printed
  })
  const line = `${wordsOf(style.language).by}${joinNames(names, style.language)}`
  return style.house.byline.credit && isShared && first ? `${line}\n${first}` : line
}

/** A name with the credit that stands behind it in brackets. */
function readName(text: string): Byline {
  const found = text.match(/\(([^()]*)\)?$/u)
  const name = text.slice(0, found?.index).trimEnd()
  return found && name !== '' ? { name, credit: found[1] ?? '' } : { name: text, credit: '' }
}

function parse(text: string, { language }: Style): Byline[] {
  const [line = '', ...below] = text.split('\n').map((each) => each.trim())
  const parts = splitNames(line.replace(lead, ''), language)
  const inLine = parts.slice(1).filter(isCredit)
  const shared = [...inLine, ...below].filter(Boolean).join(', ')
  return parts
    .filter((part) => !inLine.includes(part))
    .map(readName)
    .map(({ name, credit }) => ({ name, credit: credit || shared }))
}

/** Two names or more, or a house's own: a first name alone is no byline. */
function isWriter(name: string): boolean {
  return houseOfSource(name) !== null || isCredit(name) || (isName(name) && /\S[\s-]\S/u.test(name))
}

function isCreditLine(line: string): boolean {
  return line.trim() !== '' && line.length <= 60 && !/[.!?]\s*$/u.test(line)
}

/** Whole lines only: a name and perhaps up to two lines of credit. */
function recognise(text: string, style: Style): Found<Byline[]> | null {
  const [line = '', ...below] = text.split('\n')
  if (!lead.test(line) || line.length > 120 || below.length > 2 || !below.every(isCreditLine)) return null
  const bylines = parse(text, style)
  const isLine = bylines.length > 0 && bylines.every(({ name }) => isWriter(name))
  return isLine ? { value: bylines, length: text.length } : null
}

/** The case of names that a house writes in capitals, and credits where it leaves them out. */
function keepUnprinted(said: Byline[], held: Byline[], style: Style): Byline[] {
  const named = style.house.byline.credit ? held : held.map(({ name }) => ({ name, credit: '' }))
  const kept = keepEach(said, named, (byline) => ({ ...byline, name: printName(byline.name, style) }))
  return kept.map((byline) => held[named.indexOf(byline)] ?? byline)
}

export const byline: Form<Byline[]> = { print, parse, recognise, keepUnprinted }
