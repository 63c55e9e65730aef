/** Marks each paragraph of a Word file with what it is, before a reader that knows nothing of stories takes it apart. */

import type { CellAlign } from '../../schema/attributes'
import { type Dropped, ReadError, type StoryText } from '../format'
import { Anchors } from '../office/anchors'
import type { ListPlace, Role } from '../office/pieces'
import { Revisions } from '../office/revisions'
import { isContentsStyle } from '../office/style-names'
import type { Ground } from '../office/unseen'
import { attribute, descendants, type Element, elements, find, parseXml, textOf, xml } from '../xml'
import { commentSigns, Inline, sideOf } from './inline'
import { exactXml, isOn, transitional } from './markup'
import type { Numbering } from './numbering'
import { isBordered, numberedIn, type Styles } from './styles'

/** What is known of a paragraph. */
export interface Mark {
  role: Role
  list: ListPlace | null
  isRightToLeft: boolean
  /** How it is aligned, where it says so. */
  align: CellAlign | null
}

/** A bookmark of this name and a number stands at the head of each paragraph. */
export const markName = 'copydesk-paragraph-'

/** A bookmark of this name and a number stands where a part in another format does. */
export const chunkName = 'copydesk-chunk-'

/** A document's XML with its marks. */
export interface Prepared {
  xml: string
  marks: Mark[]
  /** The relations of parts in other formats, in the order of their places. */
  chunks: string[]
  dropped: Dropped[]
  /** The places in its text that are to be found again. */
  anchors: Anchors
  /** What was changed, at its places. */
  revisions: Revisions
}

const wordNamespace =
  /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main$/

/** The form that paragraph properties set, before lists are counted. */
interface ParagraphForm extends Omit<Mark, 'list'> {
  numId: string | null
  level: number
  goesOnAt: number | null
}

/** Reads the form that paragraph properties set. */
function formOfParagraph(properties: Element, styles: Styles): ParagraphForm {
  const styleForm = styles.of(attribute(find(properties, 'pStyle'), 'val') ?? '')
  const own = numberedIn(properties)
  const bidi = find(properties, 'bidi')
  const role = styleForm.role === 'paragraph' && isBordered(properties) ? 'rule' : styleForm.role
  const isText = role === 'paragraph' || role === 'quote' || role === 'quote-more'
  return {
    role,
    isRightToLeft: bidi !== undefined && !/^(0|false|off)$/.test(attribute(bidi, 'val') ?? ''),
    numId: isText ? (own.numId ?? styleForm.numId) : null,
    level: own.level ?? styleForm.level ?? 0,
    goesOnAt: styleForm.goesOnAt,
    align: alignOf(properties),
  }
}

/** Word means by left and right the start and the end of a line, in whatever direction (ECMA-376, part 4, 14.11.2). */
const aligns: Readonly<Record<string, CellAlign>> = {
  left: 'start',
  start: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
}

/** In the cell of a table a tab stop for decimals aligns without a tab. */
function alignOf(properties: Element): CellAlign | null {
  const tabs = find(properties, 'tabs')
  const stops = tabs ? elements(tabs, 'tab') : []
  if (stops.length === 1 && attribute(stops[0], 'val') === 'decimal') return 'decimal'
  return aligns[attribute(find(properties, 'jc'), 'val') ?? ''] ?? null
}

const plainForm: ParagraphForm = {
  role: 'paragraph',
  isRightToLeft: false,
  numId: null,
  level: 0,
  goesOnAt: null,
  align: null,
}

function markOf({ numId, level, goesOnAt, ...mark }: ParagraphForm, numbering: Numbering): Mark {
  const numbered = numId === null ? null : numbering.place(numId, level)
  const goesOn =
    goesOnAt === null ? null : { id: '', level: goesOnAt, isOrdered: false, start: 1, isItem: false }
  return { ...mark, list: numbered ?? goesOn }
}

/** Prints the blocks of a document, each paragraph with its mark. */
class Body {
  readonly marks: Mark[] = []
  readonly chunks: string[] = []
  readonly dropped = new Set<Dropped>()
  readonly anchors = new Anchors()
  readonly revisions = new Revisions(this.anchors)
  private readonly inline: Inline
  private readonly known = new Map<string, ParagraphForm>()

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    hasFields: boolean,
    isRelated: (id: string) => boolean,
    ground: Ground,
    private readonly side: StoryText,
    private readonly isOwn: boolean,
  ) {
    this.inline = new Inline(styles, hasFields, isRelated, this.dropped, this.anchors, side, this.revisions)
    this.inline.ground = ground
  }

  /** The blocks in an element. */
  blocks(parent: Element): string {
    const printed: string[] = []
    /** Text of paragraphs whose end was taken out: it continues in the next. */
    let before = ''
    for (const element of this.flat(parent)) {
      if (element.name === 'p' && this.isContentsLine(element)) {
        this.dropped.add('contents-list')
        continue
      }
      if (element.name === 'p') {
        const { content, boxes } = this.content(element)
        const isEmptied = content === '' && boxes.length === 0 && this.hasLost(element)
        const isEndGone = this.isEndGone(element)
        const goesOn = isEndGone || (content !== '' && isDropCap(element))
        if (isEndGone) this.dropped.add('deletions')
        if (goesOn) before += content
        else if (!isEmptied || before !== '') printed.push(this.paragraph(element, before + content))
        if (!goesOn) before = ''
        printed.push(...boxes.map((box) => this.onUnknownGround(box)))
        continue
      }
      if (Object.hasOwn(commentSigns, element.name)) {
        this.inline.anchor(element)
        continue
      }
      const block = this.block(element)
      // a table that was deleted parts nothing
      if (block === '') continue
      if (before !== '') printed.push(this.paragraph(undefined, before))
      before = ''
      printed.push(block)
    }
    if (before !== '') printed.push(this.paragraph(undefined, before))
    return printed.join('')
  }

  /** The blocks in an element that may have a colour of its own: a cell, a box. */
  private onUnknownGround(parent: Element): string {
    const { ground } = this.inline
    this.inline.ground = 'unknown'
    const printed = this.blocks(parent)
    this.inline.ground = ground
    return printed
  }

  /** The blocks in an element, out of whatever wraps them. */
  private flat(parent: Element): Element[] {
    return elements(parent).flatMap((element) => {
      const { name } = element
      if (name === 'AlternateContent') {
        const ways = elements(element).map((way) => this.flat(way))
        return ways.find((way) => way.length > 0) ?? []
      }
      if (name === 'sdt' && this.inline.isPrompt(element)) {
        this.dropped.add('form')
        return []
      }
      if (isContentsPart(element)) {
        this.dropped.add('contents-list')
        return []
      }
      if (isBlock(name) || isInline(name) || Object.hasOwn(commentSigns, name)) return [element]
      if (!this.isOnSide(name)) {
        this.dropped.add('deletions')
        return []
      }
      return this.flat(element)
    })
  }

  private block(element: Element): string {
    if (element.name === 'tbl') return this.table(element)
    if (element.name === 'altChunk') return this.chunk(element)
    // text that stands in no paragraph
    const { content, boxes } = this.content({ ...element, name: 'p', children: [element] })
    const printed = content === '' ? '' : this.paragraph(undefined, content)
    return printed + boxes.map((box) => this.blocks(box)).join('')
  }

  private content(element: Element): { content: string; boxes: readonly Element[] } {
    const properties = this.properties(element)
    const style = attribute(properties && find(properties, 'pStyle'), 'val') ?? ''
    const outer = this.inline.boxes
    this.inline.boxes = []
    const content = this.inline.paragraph(element, style)
    const { boxes } = this.inline
    this.inline.boxes = outer
    return { content, boxes }
  }

  private isContentsLine(element: Element): boolean {
    const properties = find(element, 'pPr')
    const style = attribute(properties && find(properties, 'pStyle'), 'val') ?? ''
    return style !== '' && isContentsStyle(this.styles.nameOf(style))
  }

  /** Whether a paragraph is empty because what it held was left out. */
  private hasLost(element: Element): boolean {
    const isNothing = ({ name, children }: Element) =>
      /^(?:pPr$|bookmark|proofErr|perm)/.test(name) ||
      (name === 'r' && children.every(isEmptyInRun)) ||
      // an empty paragraph of Copydesk's own is one, also where text in it was suggested
      (this.isOwn && (Object.hasOwn(sideOf, name) || Object.hasOwn(commentSigns, name)))
    return !elements(element).every(isNothing)
  }

  /** Whether what stands in an element of a name is in the text that is read. */
  private isOnSide(name: string): boolean {
    const side = Object.hasOwn(sideOf, name) ? sideOf[name] : undefined
    return side === undefined || side === this.side
  }

  /** The properties of a paragraph or a row, as they were where that is asked (ECMA-376, part 1, 17.13.5.29 and 17.13.5.37). */
  private properties(element: Element, name: 'pPr' | 'trPr' = 'pPr'): Element | undefined {
    const properties = find(element, name)
    const change = properties && find(properties, `${name}Change`)
    if (!change) return properties
    this.revisions.at(change)
    return this.side === 'base' ? find(change, name) : properties
  }

  /**
   * Whether the end of a paragraph is not in the text that is read: deleted, or in the base inserted. It is then one with
   * the next (ECMA-376, part 1, 17.13.5.15 and 17.13.5.20).
   */
  private isEndGone(paragraph: Element): boolean {
    const properties = find(paragraph, 'pPr', 'rPr')
    const changes = properties ? elements(properties).filter(({ name }) => Object.hasOwn(sideOf, name)) : []
    for (const change of changes) this.revisions.at(change)
    return changes.some(({ name }) => !this.isOnSide(name))
  }

  private paragraph(element: Element | undefined, content: string): string {
    const properties = element && this.properties(element)
    const key = properties ? exactXml(properties) : ''
    const form = this.known.get(key) ?? (properties ? formOfParagraph(properties, this.styles) : plainForm)
    this.known.set(key, form)
    const name = `${markName}${this.marks.length}`
    this.marks.push(markOf(form, this.numbering))
    return xml('w:p', {}, xml('w:bookmarkStart', { 'w:id': 0, 'w:name': name }), content)
  }

  /** The place of a part that is in another format. */
  private chunk(element: Element): string {
    this.chunks.push(attribute(element, 'id') ?? '')
    return xml(
      'w:p',
      {},
      xml('w:bookmarkStart', { 'w:id': 0, 'w:name': `${chunkName}${this.chunks.length - 1}` }),
    )
  }

  private table(table: Element): string {
    const given = this.parts(table, 'tr')
    const gone = this.goneColumns(given)
    const rows = given.map((row) => this.row(row, gone))
    return rows.every((row) => row === '') ? '' : xml('w:tbl', {}, ...rows)
  }

  /** Rows or cells, out of whatever wraps them. */
  private parts(parent: Element, name: string): Element[] {
    return elements(parent).flatMap((element) => {
      if (element.name === name) return [element]
      return /Pr$|^tblGrid$/.test(element.name) || !this.isOnSide(element.name)
        ? []
        : this.parts(element, name)
    })
  }

  /** The columns of which no row of a table has a cell in the text that is read. */
  private goneColumns(rows: readonly Element[]): ReadonlySet<number> {
    const [there, gone] = [new Set<number>(), new Set<number>()]
    for (const row of rows) {
      if (changesOfRow(row).some(({ name }) => !this.isOnSide(name))) continue
      for (const { cell, columns } of placedCells(this.parts(row, 'tc'), find(row, 'trPr')))
        for (const column of columns) (this.isCellGone(cell) ? gone : there).add(column)
    }
    return new Set([...gone].filter((column) => !there.has(column)))
  }

  private isCellGone(cell: Element): boolean {
    return find(cell, 'tcPr', this.side === 'final' ? 'cellDel' : 'cellIns') !== undefined
  }

  private row(row: Element, gone: ReadonlySet<number>): string {
    const changes = changesOfRow(row)
    if (changes.some(({ name }) => !this.isOnSide(name))) {
      this.dropped.add('deletions')
      return ''
    }
    const [change] = changes
    return change ? this.revisions.around(change, () => this.rowWith(row, gone)) : this.rowWith(row, gone)
  }

  private rowWith(row: Element, gone: ReadonlySet<number>): string {
    const properties = this.properties(row, 'trPr')
    if (isOn(properties, 'hidden') === true) {
      this.dropped.add('hidden-text')
      return ''
    }
    const isHead = isOn(properties, 'tblHeader') === true
    const head = isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    const all = placedCells(this.parts(row, 'tc'), find(row, 'trPr'))
    const given = all.filter(({ columns }) => columns.some((column) => !gone.has(column)))
    if (given.length < all.length) this.dropped.add('deletions')
    const cellsOfRow = given.map(({ cell }) => cell)
    const onSide = this.side === 'base' ? cellsOfRow.map(cellBefore) : cellsOfRow
    const cells = withoutContinued(onSide).map((cell) => this.cell(cell))
    if (cells.length === 0) return ''
    const gap = (name: 'gridBefore' | 'gridAfter') => emptyCells(properties, name)
    return xml('w:tr', {}, head, gap('gridBefore'), ...cells, gap('gridAfter'))
  }

  private cell(cell: Element): string {
    const properties = find(cell, 'tcPr')
    const isDeleted = this.isCellGone(cell)
    if (isDeleted) this.dropped.add('deletions')
    const merges = ['gridSpan', 'vMerge'].flatMap((name) => {
      const merge = properties && find(properties, name)
      const value = attribute(merge, 'val')
      return merge ? [xml(`w:${name}`, value === undefined ? {} : { 'w:val': value })] : []
    })
    const content = isDeleted ? '' : this.onUnknownGround(cell)
    return xml('w:tc', {}, xml('w:tcPr', {}, ...merges), content || '<w:p/>')
  }
}

/** Whether what stands in a run shows nothing: how it looks, and text without a letter. */
const isEmptyInRun = (child: Element | string) =>
  typeof child === 'string'
    ? child.trim() === ''
    : child.name === 'rPr' || (child.name === 't' && textOf(child) === '')

/** More columns no page has. */
const mostColumns = 60

function spanOf(cell: Element): number {
  const span = Number(attribute(find(cell, 'tcPr', 'gridSpan'), 'val') ?? 1)
  return span >= 1 && span <= mostColumns ? span : 1
}

/** Cells of a row with the columns that they take. */
function placedCells(cells: readonly Element[], properties: Element | undefined) {
  let next = columnsLeftOut(properties, 'gridBefore')
  return cells.map((cell) => {
    const columns = Array.from({ length: spanOf(cell) }, (_, index) => next + index)
    next += columns.length
    return { cell, columns }
  })
}

/** Where a row says of itself that it was inserted, deleted or moved. */
function changesOfRow(row: Element): Element[] {
  const properties = find(row, 'trPr')
  return properties ? elements(properties).filter(({ name }) => Object.hasOwn(sideOf, name)) : []
}

/** How many columns a row leaves out before or after its cells. */
function columnsLeftOut(properties: Element | undefined, name: 'gridBefore' | 'gridAfter'): number {
  const count = Number(attribute(properties && find(properties, name), 'val') ?? 0)
  return count >= 1 && count <= mostColumns ? count : 0
}

/** The columns that a row leaves out before or after its cells, as one cell (ECMA-376, part 1, 17.4.14 and 17.4.15). */
function emptyCells(properties: Element | undefined, name: 'gridBefore' | 'gridAfter'): string {
  const count = columnsLeftOut(properties, name)
  if (count === 0) return ''
  return xml('w:tc', {}, xml('w:tcPr', {}, xml('w:gridSpan', { 'w:val': count })), '<w:p/>')
}

/** Cells of a row, those that go on with the one before in the old way (`w:hMerge`) as a part of it. */
function withoutContinued(cells: readonly Element[]): Element[] {
  const found: Element[] = []
  for (const cell of cells) {
    const merge = find(cell, 'tcPr', 'hMerge')
    const last = found.at(-1)
    const goesOn = merge !== undefined && attribute(merge, 'val') !== 'restart'
    const isBlank = descendants(cell, 't').every((text) => textOf(text).trim() === '')
    if (goesOn && last && isBlank) found[found.length - 1] = widened(last, spanOf(cell))
    else found.push(cell)
  }
  return found
}

/** A cell with the properties that it had (17.13.5.36), but for what says that it is itself new or gone. */
function cellBefore(cell: Element): Element {
  const properties = find(cell, 'tcPr')
  const before = properties && find(properties, 'tcPrChange', 'tcPr')
  if (!before) return cell
  const signs = elements(properties).filter(({ name }) => name === 'cellIns' || name === 'cellDel')
  return withProperties(cell, [...before.children, ...signs])
}

/** A cell that takes some columns more. */
function widened(cell: Element, columns: number): Element {
  const properties = find(cell, 'tcPr')
  const others = properties ? elements(properties).filter(({ name }) => name !== 'gridSpan') : []
  const span = { name: 'gridSpan', attributes: { 'w:val': String(spanOf(cell) + columns) }, children: [] }
  return withProperties(cell, [...others, span])
}

function withProperties(cell: Element, children: Element['children']): Element {
  const content = cell.children.filter((child) => typeof child === 'string' || child.name !== 'tcPr')
  return { ...cell, children: [{ name: 'tcPr', attributes: {}, children }, ...content] }
}

/** Whether a control holds the table of contents (17.5.2.13). */
function isContentsPart(element: Element): boolean {
  const properties = element.name === 'sdt' ? find(element, 'sdtPr') : undefined
  const part = properties && find(properties, 'docPartObj')
  return attribute(part && find(part, 'docPartGallery'), 'val') === 'Table of Contents'
}

function isBlock(name: string): boolean {
  return name === 'p' || name === 'tbl' || name === 'altChunk'
}

/** What belongs in a paragraph. */
function isInline(name: string): boolean {
  return /^(r|hyperlink|fldSimple|oMath|oMathPara|drawing|pict|object|subDoc|txbxContent)$/.test(name)
}

/** Whether a paragraph is the large letter that the next one begins with (ECMA-376, part 1, 17.3.1.11). */
function isDropCap(paragraph: Element): boolean {
  const frame = find(paragraph, 'pPr', 'framePr')
  return /^(drop|margin)$/.test(attribute(frame, 'dropCap') ?? '')
}

/** What the text of a document stands on. */
function groundOf(root: Element): Ground {
  const page = attribute(find(root, 'background'), 'color')
  return page === undefined || /^(?:auto|f{6})$/i.test(page) ? 'paper' : 'unknown'
}

/**
 * The XML of a document without what it does not show, each paragraph with a bookmark that is numbered as its mark is.
 * @param isRelated whether a relation, by its id, leads to a part that is there or out of the file
 * @param side which text is read of a file with tracked changes
 * @param isOwn whether Copydesk wrote it
 * @throws ReadError where it is no Word document
 */
export function prepare(
  source: string,
  styles: Styles,
  numbering: Numbering,
  isRelated: (id: string) => boolean,
  side: StoryText,
  isOwn: boolean,
): Prepared {
  if (/<!DOCTYPE/i.test(source)) throw new ReadError('noWordDocument')
  const root = parsed(source)
  const { attributes } = root
  if (root.name !== 'document' || !Object.values(attributes).some((value) => wordNamespace.test(value)))
    throw new ReadError('noWordDocument')
  const body = new Body(styles, numbering, areFieldsWhole(source), isRelated, groundOf(root), side, isOwn)
  const content = elements(root, 'body').map((each) => body.blocks(each))
  const namespaces = Object.entries(attributes).filter(([name]) => name.startsWith('xmlns:'))
  return {
    xml: xml(
      'w:document',
      { ...Object.fromEntries(namespaces), 'xmlns:w': transitional },
      xml('w:body', {}, ...content),
    ),
    marks: body.marks,
    chunks: body.chunks,
    dropped: [...body.dropped],
    anchors: body.anchors,
    revisions: body.revisions,
  }
}

/** Whether each complex field of a document begins before it ends. */
function areFieldsWhole(source: string): boolean {
  let depth = 0
  for (const [, type] of source.matchAll(/fldCharType="(begin|end)"/g)) {
    depth += type === 'begin' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** @throws ReadError for any fault of the XML: of a Word file it only says that the file is damaged */
function parsed(source: string): Element {
  try {
    return parseXml(source)
  } catch {
    throw new ReadError('damaged')
  }
}
