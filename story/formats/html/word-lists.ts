/**
 * Lists of Word, which it writes as paragraphs with the sign as text before them (`mso-list:l0 level1 lfo1`), on the
 * clipboard, in .htm files and in mail. LibreOffice, Google Docs and Word Online write lists of HTML.
 */

import { westernDigits } from '../../places'
import { lettersAsSigns } from '../office/symbol-fonts'
import { type Element, elements, textOf } from '../xml'
import { stylesOf } from './css'
import { symbolFontOf } from './look'
import { classesOf } from './tree'

/** Where a paragraph stands in a list. */
interface Place {
  /** `''` where it says by its class alone that it is an item of one. */
  id: string
  level: number
  count: Count
}

/** What an item is counted by: figures, a sign that is its text (`(b)`, `Article 1:`), or nothing, which is a bullet. */
type Count = { number: number } | { said: string } | null

/** A sign before an item, and the font that it is in where letters are signs in it. */
interface Sign {
  text: string
  font: string
}

/** What Word writes before an item, by the elements that it marks as such. */
const isSign = (element: Element) => /^ignore$/.test(stylesOf(element).get('mso-list') ?? '')

function signIn(element: Element, around = ''): Sign | undefined {
  const font = symbolFontOf(element, around)
  if (isSign(element)) return { text: textOf(element), font: headFont(element, font) ?? '' }
  for (const child of elements(element)) {
    const found = signIn(child, font)
    if (found) return found
  }
  return undefined
}

/** The symbol font of the first letter of an element, `''` where that is in no such font. */
function headFont(element: Element, around = ''): string | undefined {
  const font = symbolFontOf(element, around)
  for (const child of element.children) {
    if (typeof child !== 'string') {
      const found = headFont(child, font)
      if (found !== undefined) return found
    } else if (/[^\s\u00a0]/.test(child)) return font
  }
  return undefined
}

/** An element with a text in place of its sign. */
function withoutSign(element: Element, text = ''): Element {
  const children = element.children.map((child) => {
    if (typeof child === 'string') return child
    return isSign(child) ? text : withoutSign(child, text)
  })
  return { ...element, children }
}

/**
 * A sign at the head of a text, where Word for Mac and mail programs have taken the marks away. Whatever else has a
 * figure is one where blanks as wide as a tab stop follow.
 */
const typed =
  /^[\s\u00a0]*([·•▪§o○●◦–\u2022\uf0b7\uf0a7\uf0d8\uf0fc-](?=[\s\u00a0]{2})|\(?(?:[\d٠-٩۰-۹]{1,3}[.)-]|[a-zA-Z\u0621-\u064a][.)]|[ivxlIVXL]{1,5}[.)])(?=[\s\u00a0]{2})|[^\d\s\u00a0]{3,12} \d{1,3}[.:]?(?=[\s\u00a0]{3}))[\s\u00a0]+/
/** A letter that a symbol font shows as a sign. */
const typedSign = /^[\s\u00a0]*(\S)[\s\u00a0]{2,}/

function typedAt(element: Element): (Sign & { length: number }) | null {
  const text = textOf(element)
  const font = headFont(element) ?? ''
  const [whole = '', sign = ''] = (font === '' ? typed : typedSign).exec(text) ?? []
  return sign === '' ? null : { text: sign, font, length: whole.length }
}

/** What a sign counts by. */
function countOf({ text, font }: Sign): Count {
  const sign = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const shown = lettersAsSigns(sign, font)
  const [, figures] = /^[([]?(\d{1,4})[.)\]:–—-]{0,2}$/.exec(westernDigits(shown)) ?? []
  if (figures !== undefined) return { number: Number(figures) }
  return sign === 'o' || !/[\p{L}\p{Nd}]/u.test(shown) ? null : { said: shown }
}

const isHeading = (element: Element) => /^h[1-6]$/.test(element.name)

function placeOf(element: Element): Place | null {
  if (!/^(?:p|div|li)$/.test(element.name)) return null
  const listStyle = stylesOf(element).get('mso-list') ?? ''
  const [, id = '', level = '1'] = /^(l\d+)\s+level(\d)\b/.exec(listStyle) ?? []
  const isListClass = classesOf(element).some((each) => /^msolist(?:paragraph|bullet|number)/.test(each))
  if (id === '' && (!isListClass || /^none$/.test(listStyle))) return null
  const sign = signIn(element) ?? (id === '' ? typedAt(element) : { text: '', font: '' })
  return sign && { id, level: Number(level), count: countOf(sign) }
}

/** A text without the sign that is typed at its head. */
function withoutTyped(element: Element): Element {
  let left = typedAt(element)?.length ?? 0
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

/** A heading that is counted: what it is counted by is its text. */
function headingWithSign(heading: Element): Element {
  const sign = signIn(heading)
  const count = sign && countOf(sign)
  return withoutSign(heading, sign && count ? `${sign.text.replace(/[\s\u00a0]+/g, ' ').trim()} ` : '')
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
    const items: Element[] = []
    let entry: Entry | undefined = first
    while (entry && entry.level <= first.level && isSameList(first, entry)) {
      let end = at + 1
      while (end < entries.length && (entries[end]?.level ?? 0) > first.level) end++
      const inside = listsOf(entries.slice(at + 1, end))
      const said: Record<string, string> =
        entry.count && 'said' in entry.count ? { 'data-sign': entry.count.said } : {}
      items.push(element('li', said, [{ ...entry.element, name: 'p' }, ...inside]))
      at = end
      entry = entries[at]
    }
    const number = first.count && 'number' in first.count ? first.count.number : 1
    const start: Record<string, string> = number === 1 ? {} : { start: String(number) }
    found.push(first.count === null ? element('ul', {}, items) : element('ol', start, items))
  }
  return found
}

function isSameList(first: Entry, entry: Entry): boolean {
  if (entry === first) return true
  const isSameId = entry.id === first.id || entry.id === '' || first.id === ''
  return isSameId && entry.level === first.level && (entry.count === null) === (first.count === null)
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
      const isMarked = place.id !== '' || signIn(child) !== undefined
      open.push({ ...place, element: isMarked ? withoutSign(child) : withoutTyped(child) })
    } else {
      settle()
      if (isHeading(child)) children.push(headingWithSign(child))
      else children.push(child.name === 'ul' || child.name === 'ol' ? child : withWordLists(child))
    }
  }
  settle()
  return { ...root, children }
}
