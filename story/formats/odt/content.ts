/** The text of an OpenDocument as flat HTML (OpenDocument 1.3, part 3, 5 and 6). */

import type { Report } from '../format'
import { numeral } from '../letters/numerals'
import { Counter, type Listed } from '../office/counter'
import { paragraphHtml } from '../office/html'
import type { ListPlace } from '../office/pieces'
import type { Ground } from '../office/unseen'
import { attribute, descendants, type Element, elements, textOf } from '../xml'
import { type Files, Inline, isHiddenElement } from './inline'
import type { Level, Styles } from './styles'
import { isSign } from './tracked'

/** What is no text of the document. */
const skipped = new Set(['tracked-changes', 'sequence-decls', 'variable-decls', 'forms'])
/** Tables of contents and indexes, which programs make by themselves (part 3, 8). */
const contentsLists = new Set([
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'alphabetical-index',
])
/** Spreadsheets repeat rows by the thousand. */
const mostRepeats = 200

/** A place in a list, whose style goes for lists within. */
type Place = ListPlace & { style: string }

/** A list as its items are counted and printed. */
type Listing = Omit<Listed, 'again'> & Level

function noItem(level: number): ListPlace {
  return { id: '', level, isOrdered: false, start: 1, isItem: false }
}

/** Walks through a document, part by part. */
export class Content {
  readonly dropped: Report['dropped'] = []
  paragraphs = 0
  rightToLeft = 0
  private lists = 0
  private readonly listIds = new Map<string, string>()
  private readonly counter = new Counter()
  /** What the paragraphs stand on that are read. */
  private ground: Ground

  /**
   * @param styles of the document
   * @param files of the document
   */
  constructor(
    private readonly styles: Styles,
    private readonly files: Files,
  ) {
    this.ground = styles.ground
  }

  /** The blocks in an element. */
  blocks(parent: Element): string {
    return elements(parent)
      .map((element) => this.block(element, null))
      .join('')
  }

  /** The blocks in an element that may have a colour of its own: a cell, a box. */
  private onUnknownGround(parent: Element): string {
    const { ground } = this
    this.ground = 'unknown'
    const html = this.blocks(parent)
    this.ground = ground
    return html
  }

  private block(element: Element, place: Place | null): string {
    if (element.name === 'p' || element.name === 'h') return this.paragraph(element, place)
    if (element.name === 'list') return this.list(element, place)
    if (element.name === 'numbered-paragraph') return this.numbered(element)
    if (element.name === 'table') return this.table(element)
    if (element.name === 'frame') return this.paragraph({ ...element, name: 'p', children: [element] }, null)
    if (element.name === 'tracked-changes' && descendants(element, 'deletion').length > 0)
      this.dropped.push('deletions')
    if (isSign(element)) {
      this.files.change(element)
      return ''
    }
    if (element.name === 'annotation' || element.name === 'annotation-end') {
      this.files.comment(element)
      return ''
    }
    if (isHiddenElement(element)) {
      this.dropped.push('hidden-text')
      return ''
    }
    if (contentsLists.has(element.name)) {
      this.dropped.push('contents-list')
      return ''
    }
    // an index also holds templates of its lines
    if (skipped.has(element.name) || element.name.endsWith('-source')) return ''
    return elements(element)
      .map((each) => this.block(each, place))
      .join('')
  }

  private paragraph(element: Element, place: ListPlace | null): string {
    const style = attribute(element, 'style-name') ?? ''
    const inline = new Inline(this.styles, this.files, this.ground)
    const isHidden =
      this.styles.isHidden(style) || descendants(element, 'hidden-paragraph').some(isHiddenElement)
    const content = inline.paragraph(element, { ...this.styles.paragraphForm(style), isHidden })
    this.dropped.push(...inline.dropped)
    if (content === '' && inline.dropped.length > 0 && inline.floating.length === 0) return ''
    this.paragraphs++
    if (this.styles.isRightToLeft(style)) this.rightToLeft++
    const named = this.styles.role(style)
    const styleRole = named === 'paragraph' && element.name === 'h' ? 'crosshead' : named
    const role = styleRole === 'rule' && content !== '' ? 'paragraph' : styleRole
    const isListed = role === 'paragraph' || role.startsWith('quote')
    const floating = inline.floating.map((box) => this.onUnknownGround(box)).join('')
    return paragraphHtml(content, role, isListed ? place : null, this.styles.align(style)) + floating
  }

  /** The id under which a list's items are counted: that of the list that it goes on with. */
  private listId(list: Element, style: string, level: number): string {
    const last = `${style}/${level}`
    const isContinued = attribute(list, 'continue-numbering') === 'true'
    const named = attribute(list, 'continue-list')
    const before =
      (named ? this.listIds.get(`#${named}`) : undefined) ??
      (isContinued ? this.listIds.get(last) : undefined)
    const id = before ?? String(++this.lists)
    this.listIds.set(last, id)
    const own = attribute(list, 'id')
    if (own) this.listIds.set(`#${own}`, id)
    return id
  }

  private list(list: Element, outer: Place | null): string {
    const level = outer ? outer.level + 1 : 0
    const first = descendants(list, 'p')[0]
    const own = attribute(list, 'style-name') ?? outer?.style
    const style = own ?? this.styles.listStyle(attribute(first, 'style-name') ?? '')
    const set = { family: this.listId(list, style, level), level, ...this.styles.level(style, level) }
    return elements(list)
      .map((item) => this.item(item, set, style))
      .join('')
  }

  /** A paragraph that tells by itself where in a list it stands (OpenDocument 1.3, part 3, 5.3.6). */
  private numbered(element: Element): string {
    const level = Math.max(0, (Number(attribute(element, 'level') ?? 1) || 1) - 1)
    const style = attribute(element, 'style-name') ?? ''
    const family = `numbered/${attribute(element, 'list-id') ?? style}`
    const place = this.place({ family, level, ...this.styles.level(style, level) }, null)
    return elements(element)
      .map((each) => this.block(each, { ...place, style }))
      .join('')
  }

  /** The place of the next item of a list. */
  private place(set: Listing, again: number | null): ListPlace {
    const place = this.counter.item({ ...set, again })
    const counted = set.isOrdered ? numeral(set.kind, place.start) : null
    return counted === null ? place : { ...place, sign: `${set.prefix}${counted}${set.suffix}`.trim() }
  }

  private item(item: Element, set: Listing, style: string): string {
    const startValue = attribute(item, 'start-value') ?? ''
    const again = /^\d{1,9}$/.test(startValue) ? Number(startValue) : null
    const isHeader = item.name === 'list-header'
    // an item that only holds a list of its own is none
    const isNumbered = !isHeader && elements(item).some(({ name }) => name !== 'list')
    const place = isNumbered ? this.place(set, again) : noItem(set.level)
    let isItem = place.isItem
    return elements(item)
      .map((each) => {
        const html = this.block(each, { ...place, isItem, style })
        if (each.name === 'p' || each.name === 'h') isItem = false
        return html
      })
      .join('')
  }

  private hide(element: Element): string {
    if (textOf(element).trim() !== '') this.dropped.push('hidden-text')
    return ''
  }

  private table(table: Element): string {
    const hidden = hiddenColumns(table)
    const rows = (parent: Element, isHead: boolean): string =>
      elements(parent)
        .map((each) => {
          if (each.name === 'table-row') return this.row(each, isHead, hidden)
          return /^table-(rows|row-group|header-rows)$/.test(each.name)
            ? rows(each, isHead || each.name === 'table-header-rows')
            : ''
        })
        .join('')
    return `<table>${rows(table, false)}</table>`
  }

  private row(row: Element, isHead: boolean, hidden: ReadonlySet<number>): string {
    if (isCollapsed(row)) return this.hide(row)
    const tag = isHead ? 'th' : 'td'
    let column = 0
    const shown = elements(row).filter((cell) => {
      const at = column
      column += Number(attribute(cell, 'number-columns-repeated') ?? 1) || 1
      if (cell.name !== 'table-cell') return false
      if (!hidden.has(at) || attribute(cell, 'number-columns-spanned') !== undefined) return true
      this.hide(cell)
      return false
    })
    const cells = shown.map((cell) => {
      const span = (name: string, html: string) => {
        const count = Number(attribute(cell, name) ?? '1')
        return count > 1 && count < 100 ? ` ${html}="${count}"` : ''
      }
      const spans = span('number-columns-spanned', 'colspan') + span('number-rows-spanned', 'rowspan')
      const html = `<${tag}${spans}>${this.onUnknownGround(cell) || '<p></p>'}</${tag}>`
      return html.repeat(repeats(cell, 'number-columns-repeated', 20))
    })
    return `<tr>${cells.join('')}</tr>`.repeat(repeats(row, 'number-rows-repeated', mostRepeats))
  }
}

/** Whether a row or a column is not shown (part 3, 19.744). */
function isCollapsed(element: Element): boolean {
  return /^(collapse|filter)$/.test(attribute(element, 'visibility') ?? '')
}

/** More columns no page has. */
const mostColumns = 1000

/** The columns of a table that are not shown, by their numbers. */
function hiddenColumns(table: Element): ReadonlySet<number> {
  const hidden = new Set<number>()
  let at = 0
  for (const column of descendants(table, 'table-column')) {
    const count = Math.min(Number(attribute(column, 'number-columns-repeated') ?? 1) || 1, mostColumns)
    if (isCollapsed(column)) for (let each = at; each < at + count; each++) hidden.add(each)
    at += count
  }
  return hidden
}

/** How often a row or cell stands there; empty ones that are repeated but fill a sheet. */
function repeats(element: Element, name: string, most: number): number {
  const count = Number(attribute(element, name) ?? '1')
  return Number.isInteger(count) && count > 1 && textOf(element).trim() !== '' ? Math.min(count, most) : 1
}
