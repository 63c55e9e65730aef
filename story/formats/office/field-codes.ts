/** What the codes of fields say that have no result of their own to show (ECMA-376, part 1, 17.16.5; Word's EQ). */
import type { Dropped } from '../format'
import { scripted } from '../letters/scripts'
import { lettersAsSigns } from './symbol-fonts'

/** The text that stands for a field, and what is left out with it. */
export interface Shown {
  text: string
  dropped: Dropped | null
}

/** The arguments of an EQ switch, parted by a comma or, where that is a decimal sign, by a semicolon. */
function argumentsOf(inside: string): string[] {
  const parts: string[] = []
  const separator = inside.includes(';') ? ';' : ','
  let depth = 0
  let part = ''
  for (const sign of inside) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === separator && depth === 0) {
      parts.push(part)
      part = ''
    } else part += sign
  }
  return [...parts, part].map(equationLine)
}

const grouped = (text: string) => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`)

/** What a switch of EQ makes of its arguments. */
function switched(name: string, options: string, parts: readonly string[], before: string): string {
  const [first = '', second = ''] = parts
  if (name === 'f') {
    // a whole number and a fraction are not one number
    const space = /\p{N}$/u.test(before) && /^\p{N}/u.test(first) ? ' ' : ''
    return `${space}${grouped(first)}/${grouped(second)}`
  }
  if (name === 'r')
    return second === '' ? `√${grouped(first)}` : `${scripted(first, 'super')}√${grouped(second)}`
  if (name === 's') return scripted(first, /\\do/i.test(options) ? 'sub' : 'super', before)
  if (name === 'b') return `(${first})`
  if (name === 'o' || name === 'x' || name === 'd') return parts.join('')
  return parts.join(', ')
}

/** Where the bracket ends that opens at a place; the end of the text where it does not. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++
    if (text.charAt(at) === ')' && --depth === 0) return at
  }
  return text.length
}

/** An equation as one line: `\\f(1,2)` is `1/2`. Longer ones than any desk has stay as they are. */
function equationLine(code: string): string {
  if (code.length > 2000) return code.trim()
  let line = ''
  for (let at = 0; at < code.length; ) {
    const [all = '', name = '', options = ''] =
      /^\\([a-z])((?:\\[a-z]{2}\d{0,3}[ ]?){0,6})[ ]{0,3}(?=\()/i.exec(code.slice(at, at + 80)) ?? []
    if (name === '') {
      line += code.charAt(at)
      at++
      continue
    }
    const end = closing(code, at + all.length)
    line += switched(name.toLowerCase(), options, argumentsOf(code.slice(at + all.length + 1, end)), line)
    at = end + 1
  }
  return line.trim()
}

/** What Word sets around a pronunciation above its text: its place, font and size. */
const rubySettings = /\\\*\s{0,3}(?:"Font:[^"]{0,60}"|jc\d|hps\d{1,3})/gi
const rubyCode = /^\\o\s{0,3}\\a[a-z]\(\\s\s{0,3}\\up\s{0,3}\d{1,3}\(([^()]{1,200})\),([^()]{1,200})\)$/i

/** Text with its pronunciation above, which stands after it in brackets; null where an equation is another. */
function rubyLine(code: string): string | null {
  const [, above, base] = rubyCode.exec(code.replace(rubySettings, '').trim()) ?? []
  return above === undefined || base === undefined ? null : `${base}(${above})`
}

const symbolCode = /^\s*SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})(?:[^"]{0,40}?\\f\s*"([^"]{1,60})")?/i

/**
 * What stands for a field, by its code; null where its result is what it shows. The number of a note is left out as
 * the note is.
 */
export function shownByCode(code: string): Shown | null {
  const [, number, font = 'Symbol'] = symbolCode.exec(code) ?? []
  if (number !== undefined)
    return { text: lettersAsSigns(String.fromCharCode(Number(number) & 0xffff), font), dropped: null }
  const name = /^\s*([A-Z]{1,20})\b/i.exec(code)?.[1]?.toUpperCase()
  if (name === 'EQ') {
    const equation = code.replace(/^\s*EQ\b/i, '')
    const ruby = rubyLine(equation)
    return ruby === null
      ? { text: equationLine(equation), dropped: 'formulas' }
      : { text: ruby, dropped: null }
  }
  if (name === 'NOTEREF' || name === 'FTNREF') return { text: '', dropped: 'footnotes' }
  return null
}

/** Whether a field that has no result should have one: what is to be merged, asked for or clicked on. */
export function isUnfilled(code: string): boolean {
  return /^\s*(?:MERGEFIELD|MACROBUTTON|GOTOBUTTON|FILLIN|DOCPROPERTY|DOCVARIABLE|REF|INCLUDETEXT|DATABASE|AUTHOR|TITLE|SUBJECT)\b/i.test(
    code,
  )
}

/** The address of a page that a field leads to, with the place in it; `''` where it leads to none. */
export function addressOf(code: string): string {
  if (!/^\s*HYPERLINK\b/i.test(code)) return ''
  const rest = code.replace(/^\s*HYPERLINK/i, '')
  const quoted = (text: string) =>
    /^\s*(?:"([^"]{0,2000})"|([^\s"\\]\S{0,2000}))/.exec(text)?.slice(1).find(Boolean) ?? ''
  const anchor = /\\l\s{0,9}(?=["\w])/.exec(rest)
  const place = anchor ? quoted(rest.slice(anchor.index + anchor[0].length)) : ''
  const address = quoted(rest.replace(/^(?:\s{1,9}\\[a-km-z](?:\s{1,9}"[^"]{0,200}")?){0,4}(?=\s{1,9}")/, ''))
  return address === '' ? '' : address + (place === '' ? '' : `#${place}`)
}
