/**
 * Lists of Word, which it writes as paragraphs with the sign as text before them (`mso-list:l0 level1 lfo1`), on the
 * clipboard, in .htm files and in mail. LibreOffice, Google Docs and Word Online write lists of HTML.
 */

import { oddSign } from '../numerals'
import { type Element, elements, textOf } from '../xml'
import { stylesOf } from './css'
import { classesOf } from './tree'

/** Where a paragraph stands in a list. */
interface Place {
  id: string
  level: number
  sign: string
}

/** What Word writes before an item, by the elements that it marks as such. */
const isSign = (element: Element) => /^ignore$/.test(stylesOf(element).get('mso-list') ?? '')

function signIn(element: Element): Element | undefined {
  for (const child of elements(element)) {
    const found = isSign(child) ? child : signIn(child)
    if (found) return found
  }
  return undefined
}

function withoutSign(element: Element): Element {
  const children = element.children
    .filter((child) => typeof child === 'string' || !isSign(child))
    .map((child) => (typeof child === 'string' ? child : withoutSign(child)))
  return { ...element, children }
}

/** A sign at the head of a text, where Word for Mac and mail programs have taken the marks away. */
const typed =
  /^[\s\u00a0]*([·•▪§o○●◦–\u2022\uf0b7\uf0a7\uf0d8\uf0fc-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)])[\s\u00a0]{2,}/

function placeOf(element: Element): Place | null {
  if (!/^(?:p|h[1-6]|div|li)$/.test(element.name)) return null
  const listStyle = stylesOf(element).get('mso-list') ?? ''
  const [, id = '', level = ''] = /^(l\d+)\s+level(\d)\b/.exec(listStyle) ?? []
  const isListClass = classesOf(element).some((each) => /^msolist(?:paragraph|bullet|number)/.test(each))
  if (id === '' && (!isListClass || /^none$/.test(listStyle))) return null
  const sign = signIn(element)
  if (id !== '') return { id, level: Number(level), sign: textOf(sign).replace(/[\s\u00a0]+/g, '') }
  if (sign) return { id: 'l', level: 1, sign: textOf(sign).replace(/[\s\u00a0]+/g, '') }
  const [, head] = typed.exec(textOf(element)) ?? []
  return head === undefined ? null : { id: 'l', level: 1, sign: head }
}

/** A text without the sign that is typed at its head. */
function withoutTyped(element: Element): Element {
  let left = (typed.exec(textOf(element))?.[0] ?? '').length
  const cut = (each: Element): Element => ({
    ...each,
    children: each.children.map((child) => {
      if (typeof child !== 'string') return cut(child)
      const taken = Math.min(left, child.length)
      left -= taken
      return child.slice(taken)
    }),
  })
  return left === 0 ? element : cut(element)
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanNumber(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => roman[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

const digits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'

/** The number that a sign tells (`3.`, `(c)`, `iv)`, `1.2.`), or null where it is a bullet. */
function numberOf(sign: string, isFirst: boolean): number | null {
  const plain = sign.replace(/[٠-٩۰-۹]/g, (digit) => String(digits.indexOf(digit) % 10))
  const [, numeral = ''] = /^\(?(?:\d+\.)*(\d{1,4}|[a-z]|[ivxlc]{2,7})[.):]?\)?$/i.exec(plain) ?? []
  if (numeral === '' || plain === 'o') return null
  if (/^\d+$/.test(numeral)) return Number(numeral)
  if (numeral.length > 1 || (isFirst && /^i$/i.test(numeral))) return romanNumber(numeral)
  return numeral.toLowerCase().charCodeAt(0) - 96
}

interface Entry extends Place {
  element: Element
}

const element = (
  name: string,
  attributes: Record<string, string>,
  children: readonly Element[],
): Element => ({
  name,
  attributes,
  children,
})

/** Lists out of paragraphs that follow one another. */
function listsOf(entries: readonly Entry[]): Element[] {
  const found: Element[] = []
  for (let at = 0; at < entries.length; ) {
    const first = entries[at]
    if (!first) break
    const number = numberOf(first.sign, true)
    const items: Element[] = []
    let entry: Entry | undefined = first
    while (entry && entry.level <= first.level && isSameList(first, entry, number)) {
      let end = at + 1
      while (end < entries.length && (entries[end]?.level ?? 0) > first.level) end++
      const inside = listsOf(entries.slice(at + 1, end))
      const sign = number === null ? '' : oddSign(entry.sign)
      const said: Record<string, string> = sign === '' ? {} : { 'data-sign': sign }
      items.push(element('li', said, [{ ...entry.element, name: 'p' }, ...inside]))
      at = end
      entry = entries[at]
    }
    const start = number !== null && number !== 1 ? { start: String(number) } : {}
    found.push(number === null ? element('ul', {}, items) : element('ol', start, items))
  }
  return found
}

function isSameList(first: Entry, entry: Entry, number: number | null): boolean {
  if (entry === first) return true
  return (
    entry.id === first.id &&
    entry.level === first.level &&
    (numberOf(entry.sign, false) === null) === (number === null)
  )
}

/** A tree in which Word's lists are lists of HTML. */
export function withWordLists(root: Element): Element {
  const children: (Element | string)[] = []
  let open: Entry[] = []
  const settle = () => {
    if (open.length > 0) children.push(...listsOf(open))
    open = []
  }
  for (const child of root.children) {
    if (typeof child === 'string') {
      if (open.length === 0 || child.trim() !== '') {
        settle()
        children.push(child)
      }
      continue
    }
    const place = placeOf(child)
    if (place) {
      const plain = withoutSign(child)
      open.push({ ...place, element: plain === child || signIn(child) ? plain : withoutTyped(plain) })
    } else {
      settle()
      children.push(child.name === 'ul' || child.name === 'ol' ? child : withWordLists(child))
    }
  }
  settle()
  return { ...root, children }
}
