/** The blocks of a story as OpenDocument has them. */
import type { Attrs, Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { nodeName } from '../../schema/names'
import { type Crop, rightsLine } from '../../schema/picture'
import { directionOfText } from '../../story/direction'
import { type CellLook, cellLooks, type Start } from '../../story/figures'
import { lengthsOf, type Picture, pictureAt, shownSize } from '../office/picture'
import { type BlockKind, lineText, type Role, shapes } from '../office/pieces'
import { escapeXml, xml } from '../xml'
import { styleNames } from './look'
import { runsOf, type TextSigns } from './runs'

const centimetres = (pixels: number) => `${((pixels / 96) * 2.54).toFixed(2)}cm`

/** How the paragraph of a cell stands. */
export interface CellStyle {
  base: string
  align: CellLook['align']
  /** What is free at its right, in widths of a digit. */
  space: number
}

/** How a paragraph stands that is written the other way from its story. */
export interface TurnedStyle {
  base: string
  direction: 'ltr' | 'rtl'
}

/** How much of a picture is shown. */
interface CropStyle {
  picture: Picture
  crop: Crop
}

/** The automatic styles of pictures that are cropped, by lengths of the picture as it is by itself (part 3, 20.184). */
export function croppedStyles(styles: ReadonlyMap<string, CropStyle>): string {
  return [...styles]
    .map(([name, { picture, crop }]) => {
      const { width, height } = lengthsOf(picture.bytes)
      const cut = (whole: number, share: number) => `${((whole * share) / 100).toFixed(4)}cm`
      const edges = [
        cut(height, crop.top),
        cut(width, crop.right),
        cut(height, crop.bottom),
        cut(width, crop.left),
      ]
      return xml(
        'style:style',
        { 'style:name': name, 'style:family': 'graphic' },
        xml('style:graphic-properties', { 'fo:clip': `rect(${edges.join(', ')})` }),
      )
    })
    .join('')
}

/** What the blocks of a document are written with, and what they need besides. */
export class Gathered {
  /** The files of pictures by their names. */
  readonly pictures = new Map<string, Picture>()
  /** The styles of paragraphs that are written the other way from their story, by their names. */
  readonly turnedStyles = new Map<string, TurnedStyle>()
  /** The styles of cells that are aligned, by their names. */
  readonly cellStyles = new Map<string, CellStyle>()
  /** The styles of pictures that are cropped, by their names. */
  readonly cropStyles = new Map<string, CropStyle>()
  tables = 0
}

/** Writes a document's blocks, and gathers its pictures. */
export class Body {
  /**
   * @param start the side that lines begin at
   * @param signs what stands in the text beside its letters
   */
  constructor(
    private readonly start: Start,
    private readonly gathered: Gathered,
    private readonly signs: TextSigns,
  ) {}

  /**
   * Blocks; all but the first of a quote go on with it.
   * @param from where the first of them stands in the story
   */
  async blocks(nodes: readonly Node[], from: number, role: Role): Promise<string> {
    let written = ''
    let at = from
    for (const [index, node] of nodes.entries()) {
      written += await this.block(node, at, role === 'quote' && index > 0 ? 'quote-more' : role)
      at += node.nodeSize
    }
    return written
  }

  private async block(node: Node, at: number, role: Role): Promise<string> {
    const shape = shapes[nodeName(node)]
    switch (shape.as) {
      case 'line':
        return this.line(role, node.children, at + 1)
      case 'own-line':
        return this.line(shape.role, node.children, at + 1)
      case 'said-line':
        return node.content.size === 0 ? '' : this.line(shape.role, node.children, at + 1)
      case 'quote':
        return this.blocks(node.children, at + 1, role === 'quote-more' ? role : 'quote')
      case 'list':
        return this.list(node, at, role)
      case 'block':
        return this.standingBlock(shape.kind, node, at)
      case 'part':
        return this.blocks(node.children, at + 1, role)
    }
  }

  private readonly standing: Readonly<
    Record<BlockKind, (node: Node, at: number) => string | Promise<string>>
  > = {
    table: (node, at) => this.table(node, at),
    picture: (node, at) => this.picture(node, at),
    rule: (_, at) => this.line('rule', [], at),
  }

  /** A table, a picture or a line across the page. */
  standingBlock(kind: BlockKind, node: Node, at: number): string | Promise<string> {
    return this.standing[kind](node, at)
  }

  /** @param from where its content begins in the story */
  line(role: Role, content: readonly Node[], from: number): string {
    const isHeading = role === 'crosshead'
    const outline = isHeading ? { 'text:outline-level': 1 } : {}
    const style = this.lineStyle(role, lineText({ role, list: null, content }))
    return xml(
      isHeading ? 'text:h' : 'text:p',
      { 'text:style-name': style, ...outline },
      runsOf(content, from, this.signs),
    )
  }

  /** The name of the style of a paragraph: of its role, or one more where it is written the other way. */
  private lineStyle(role: Role, text: string): string {
    const around = this.start === 'right' ? 'rtl' : 'ltr'
    const direction = directionOfText(text, around)
    const base = styleNames[role]
    if (direction === around) return base
    const name = `${base}_${direction}`
    this.gathered.turnedStyles.set(name, { base, direction })
    return name
  }

  private async list(list: Node, from: number, role: Role): Promise<string> {
    const isOrdered = list.type === schema.nodes.ordered_list
    const start = isOrdered && list.attrs.order !== 1 ? { 'text:start-value': list.attrs.order } : {}
    let items = ''
    let at = from + 1
    for (const [index, item] of list.children.entries()) {
      const within = role === 'quote' && index > 0 ? 'quote-more' : role
      const content = await this.blocks(item.children, at + 1, within)
      at += item.nodeSize
      items += xml('text:list-item', index === 0 ? start : {}, content)
    }
    return xml('text:list', { 'text:style-name': isOrdered ? 'Numbers' : 'Bullets' }, items)
  }

  /** The name of the style of a cell's paragraph. */
  private cellStyle({ cell, align, isFigure, isByWords, space }: CellLook): string {
    const base = cell.type === schema.nodes.table_header ? 'Table_20_Heading' : 'Table_20_Contents'
    if (isByWords && !isFigure) return base
    const name = `${base}_${align}${space > 0 ? `_${space * 10}` : ''}`
    this.gathered.cellStyles.set(name, { base, align, space })
    return name
  }

  /** @param from where the cell stands in the story */
  private cell(look: CellLook, from: number): string {
    const { cell } = look
    const style = this.cellStyle(look)
    const { colspan, rowspan } = cell.attrs
    const spans = {
      ...(colspan > 1 && { 'table:number-columns-spanned': colspan }),
      ...(rowspan > 1 && { 'table:number-rows-spanned': rowspan }),
    }
    let at = from + 1
    const content = cell.children.map(({ children, nodeSize }) => {
      const runs = runsOf(children, at + 1, this.signs)
      at += nodeSize
      return xml('text:p', { 'text:style-name': style }, runs)
    })
    const covered = xml('table:covered-table-cell').repeat(colspan - 1)
    const attributes = { 'table:style-name': 'Cell', 'office:value-type': 'string', ...spans }
    return xml('table:table-cell', attributes, ...content) + covered
  }

  private table(table: Node, from: number): string {
    const before = this.signs.changes.before(from)
    let at = from + 1
    const rows = cellLooks(table, this.start).map((row) => {
      at++
      const cells = row.map((look) => {
        const cell = this.cell(look, at)
        at += look.cell.nodeSize
        return cell
      })
      at++
      return xml('table:table-row', {}, ...cells)
    })
    const [first] = table.children
    const hasHead = first?.children.every(({ type }) => type === schema.nodes.table_header)
    const columns = Math.max(
      1,
      ...table.children.map((row) => row.children.reduce((sum, { attrs }) => sum + attrs.colspan, 0)),
    )
    const head = hasHead ? xml('table:table-header-rows', {}, rows[0] ?? '') : ''
    const written = xml(
      'table:table',
      { 'table:name': `Table${++this.gathered.tables}`, 'table:style-name': 'Table' },
      xml('table:table-column', { 'table:number-columns-repeated': columns }),
      head,
      ...rows.slice(hasHead ? 1 : 0),
    )
    return before + written
  }

  private async picture(node: Node, from: number): Promise<string> {
    const picture = pictureAt(node.attrs.src)
    const before = this.signs.changes.before(from) + this.signs.annotations.before(from)
    const frame = picture ? this.frame(picture, node.attrs) : ''
    let written = xml('text:p', { 'text:style-name': 'Picture' }, before, frame)
    let at = from + 1
    for (const line of node.children) {
      if (line.content.size > 0) written += await this.block(line, at, 'paragraph')
      at += line.nodeSize
    }
    return written
  }

  private frame(picture: Picture, { alt, crop, rights }: Attrs): string {
    const number = this.gathered.pictures.size + 1
    const style = crop && `Crop${number}`
    if (style) this.gathered.cropStyles.set(style, { picture, crop })
    const { width, height } = shownSize(picture, crop)
    const terms = rightsLine(rights)
    const name = `Pictures/${number}.${picture.kind === 'jpeg' ? 'jpg' : picture.kind}`
    this.gathered.pictures.set(name, picture)
    const link = { 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad' }
    return xml(
      'draw:frame',
      {
        'draw:name': `Picture ${number}`,
        ...(style && { 'draw:style-name': style }),
        'text:anchor-type': 'as-char',
        'svg:width': centimetres(width),
        'svg:height': centimetres(height),
      },
      xml('draw:image', { 'xlink:href': name, ...link }),
      terms === '' ? '' : xml('svg:title', {}, escapeXml(terms)),
      alt === '' ? '' : xml('svg:desc', {}, escapeXml(alt)),
    )
  }
}
