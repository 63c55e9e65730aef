/** The blocks of a story as OpenDocument has them. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { nodeName } from '../../schema/names'
import { type CellLook, cellLooks, type Start } from '../../story/figures'
import { type Picture, pictureAt } from '../office/picture'
import { type BlockKind, type Role, shapes } from '../office/pieces'
import { escapeXml, xml } from '../xml'
import { styleNames } from './look'
import { runsOf } from './runs'

const centimetres = (pixels: number) => `${((pixels / 96) * 2.54).toFixed(2)}cm`

/** How the paragraph of a cell stands. */
export interface CellStyle {
  base: string
  align: CellLook['align']
  /** What is free at its right, in widths of a digit. */
  space: number
}

/** Writes a document's blocks, and gathers its pictures. */
export class Body {
  /** The files of pictures by their names. */
  readonly pictures = new Map<string, Picture>()
  /** The styles of cells that are aligned, by their names. */
  readonly cellStyles = new Map<string, CellStyle>()
  private tables = 0

  /** @param start the side that lines begin at */
  constructor(private readonly start: Start) {}

  /** Blocks; all but the first of a quote go on with it. */
  async blocks(nodes: readonly Node[], role: Role): Promise<string> {
    let written = ''
    for (const [index, node] of nodes.entries())
      written += await this.block(node, role === 'quote' && index > 0 ? 'quote-more' : role)
    return written
  }

  private async block(node: Node, role: Role): Promise<string> {
    const shape = shapes[nodeName(node)]
    switch (shape.as) {
      case 'line':
        return this.line(role, node.children)
      case 'own-line':
        return this.line(shape.role, node.children)
      case 'quote':
        return this.blocks(node.children, role === 'quote-more' ? role : 'quote')
      case 'list':
        return this.list(node, role)
      case 'block':
        return this.standing[shape.kind](node)
      case 'part':
        return this.blocks(node.children, role)
    }
  }

  private readonly standing: Readonly<Record<BlockKind, (node: Node) => string | Promise<string>>> = {
    table: (node) => this.table(node),
    picture: (node) => this.picture(node),
    rule: () => this.line('rule', []),
  }

  private line(role: Role, content: readonly Node[]): string {
    const isHeading = role === 'crosshead'
    const outline = isHeading ? { 'text:outline-level': 1 } : {}
    return xml(
      isHeading ? 'text:h' : 'text:p',
      { 'text:style-name': styleNames[role], ...outline },
      runsOf(content),
    )
  }

  private async list(list: Node, role: Role): Promise<string> {
    const isOrdered = list.type === schema.nodes.ordered_list
    const start = isOrdered && list.attrs.order !== 1 ? { 'text:start-value': list.attrs.order } : {}
    let items = ''
    for (const [index, item] of list.children.entries()) {
      const content = await this.blocks(item.children, role === 'quote' && index > 0 ? 'quote-more' : role)
      items += xml('text:list-item', index === 0 ? start : {}, content)
    }
    return xml('text:list', { 'text:style-name': isOrdered ? 'Numbers' : 'Bullets' }, items)
  }

  /** The name of the style of a cell's paragraph. */
  private cellStyle({ cell, align, isFigure, isByWords, space }: CellLook): string {
    const base = cell.type === schema.nodes.table_header ? 'Table_20_Heading' : 'Table_20_Contents'
    if (isByWords && !isFigure) return base
    const name = `${base}_${align}${space > 0 ? `_${space * 10}` : ''}`
    this.cellStyles.set(name, { base, align, space })
    return name
  }

  private cell(look: CellLook): string {
    const { cell } = look
    const style = this.cellStyle(look)
    const { colspan, rowspan } = cell.attrs
    const spans = {
      ...(colspan > 1 && { 'table:number-columns-spanned': colspan }),
      ...(rowspan > 1 && { 'table:number-rows-spanned': rowspan }),
    }
    const content = cell.children.map(({ children }) =>
      xml('text:p', { 'text:style-name': style }, runsOf(children)),
    )
    const covered = xml('table:covered-table-cell').repeat(colspan - 1)
    const attributes = { 'table:style-name': 'Cell', 'office:value-type': 'string', ...spans }
    return xml('table:table-cell', attributes, ...content) + covered
  }

  private table(table: Node): string {
    const rows = cellLooks(table, this.start).map((row) =>
      xml('table:table-row', {}, ...row.map((look) => this.cell(look))),
    )
    const [first] = table.children
    const hasHead = first?.children.every(({ type }) => type === schema.nodes.table_header)
    const columns = Math.max(
      1,
      ...table.children.map((row) => row.children.reduce((sum, { attrs }) => sum + attrs.colspan, 0)),
    )
    const head = hasHead ? xml('table:table-header-rows', {}, rows[0] ?? '') : ''
    return xml(
      'table:table',
      { 'table:name': `Table${++this.tables}`, 'table:style-name': 'Table' },
      xml('table:table-column', { 'table:number-columns-repeated': columns }),
      head,
      ...rows.slice(hasHead ? 1 : 0),
    )
  }

  private async picture(node: Node): Promise<string> {
    const picture = await pictureAt(node.attrs.src)
    const lines = node.children.filter(({ content }) => content.size > 0)
    const below = await this.blocks(lines, 'paragraph')
    return (
      xml('text:p', { 'text:style-name': 'Picture' }, picture ? this.frame(picture, node.attrs.alt) : '') +
      below
    )
  }

  private frame(picture: Picture, alt: string): string {
    const number = this.pictures.size + 1
    const name = `Pictures/${number}.${picture.kind === 'jpeg' ? 'jpg' : picture.kind}`
    this.pictures.set(name, picture)
    const link = { 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad' }
    return xml(
      'draw:frame',
      {
        'draw:name': `Picture ${number}`,
        'text:anchor-type': 'as-char',
        'svg:width': centimetres(picture.width),
        'svg:height': centimetres(picture.height),
      },
      xml('draw:image', { 'xlink:href': name, ...link }),
      alt === '' ? '' : xml('svg:desc', {}, escapeXml(alt)),
    )
  }
}
