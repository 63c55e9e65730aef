/** A story as a Word file, in Word's own styles. */
import type { IParagraphOptions, Paragraph, Table } from 'docx'
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { type CellLook, cellLooks } from '../../story/figures'
import { detailsOf } from '../../story/parts'
import type { Story } from '../../story/record'
import type { Outgoing } from '../format'
import { decodeAs, utf8 } from '../office/bytes'
import { pictureAt } from '../office/picture'
import { type BlockKind, type Line, type ListPlace, piecesOf, type StoryPiece } from '../office/pieces'
import { legalXml } from '../xml'
import { coreProperties } from './core'
import { deepest, listDefinition, styleIds, stylesFor } from './look'
import { ownParts, ownRelation, withOwnTypes } from './own-part'
import { runsOf } from './runs'

type Docx = typeof import('docx')

/** The width of a digit in a cell, in twentieths of a point. */
const digitWidth = 147

/** Writes pieces, one after the other, in one direction. */
class Writer {
  constructor(
    private readonly docx: Docx,
    private readonly direction: 'ltr' | 'rtl',
  ) {}

  private paragraph(content: readonly Node[], options: IParagraphOptions): Paragraph {
    return new this.docx.Paragraph({
      ...(this.direction === 'rtl' && { bidirectional: true }),
      ...options,
      children: runsOf(this.docx, content, this.direction),
    })
  }

  private listOptions({ id, level, isItem }: ListPlace, style = ''): IParagraphOptions {
    const depth = Math.min(level, deepest)
    if (isItem) return { numbering: { reference: `list-${id}`, level: depth }, ...(style && { style }) }
    return { style: `ListContinue${depth === 0 ? '' : depth + 1}${style}` }
  }

  private line({ role, list, content }: Line): Paragraph {
    const style = styleIds[role]
    return this.paragraph(content, list ? this.listOptions(list, style) : { ...(style && { style }) })
  }

  private cell({ cell, align, isFigure, isByWords, space }: CellLook) {
    const { colspan, rowspan } = cell.attrs
    const { LEFT, CENTER, RIGHT } = this.docx.AlignmentType
    const sides = this.direction === 'rtl' ? { start: RIGHT, end: LEFT } : { start: LEFT, end: RIGHT }
    const alignment = isByWords && !isFigure ? undefined : { ...sides, center: CENTER }[align]
    const right = this.direction === 'rtl' ? 'start' : 'end'
    const style = cell.type === schema.nodes.table_header ? { style: 'TableHeading' } : {}
    return new this.docx.TableCell({
      columnSpan: colspan,
      rowSpan: rowspan,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: cell.children.map(({ children }) =>
        this.paragraph(children, {
          ...style,
          ...(alignment && { alignment }),
          ...(space > 0 && { indent: { [right]: Math.round(space * digitWidth) } }),
          spacing: { after: 0 },
        }),
      ),
    })
  }

  private table(table: Node): Table {
    const { TableRow, Table, WidthType } = this.docx
    const hasHead = table.firstChild?.children.every(({ type }) => type === schema.nodes.table_header)
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      ...(this.direction === 'rtl' && { visuallyRightToLeft: true }),
      rows: cellLooks(table, this.direction === 'rtl' ? 'right' : 'left').map(
        (row, index) =>
          new TableRow({
            ...(index === 0 && hasHead && { tableHeader: true }),
            cantSplit: true,
            children: row.map((look) => this.cell(look)),
          }),
      ),
    })
  }

  private async picture(node: Node): Promise<Paragraph[]> {
    const found = await pictureAt(node.attrs.src)
    const alt = legalXml(node.attrs.alt)
    const image = found && {
      // Word recognises kinds by the bytes; it has no name for the newer ones
      type:
        found.kind === 'jpeg' ? ('jpg' as const) : found.kind === 'gif' ? ('gif' as const) : ('png' as const),
      data: found.bytes,
      transformation: { width: found.width, height: found.height },
      altText: { name: 'Picture', description: alt },
    }
    const rtl = this.direction === 'rtl' ? { bidirectional: true } : {}
    return [
      new this.docx.Paragraph({
        ...rtl,
        style: 'Picture',
        children: image ? [new this.docx.ImageRun(image)] : [],
      }),
      ...node.children
        .filter(({ content }) => content.size > 0)
        .map(({ type, children }) =>
          this.paragraph(children, { style: type === schema.nodes.caption ? 'Caption' : 'Credit' }),
        ),
    ]
  }

  /** A piece as Word has it. */
  async write(piece: StoryPiece): Promise<(Paragraph | Table)[]> {
    if ('role' in piece) return [this.line(piece)]
    return this.blocks[piece.kind](piece.block)
  }

  private readonly blocks: Readonly<
    Record<BlockKind, (block: Node) => (Paragraph | Table)[] | Promise<(Paragraph | Table)[]>>
  > = {
    table: (block) => [this.table(block)],
    picture: (block) => this.picture(block),
    rule: () => [this.paragraph([], { style: 'Rule' })],
  }
}

/** The definitions of all lists among pieces. */
function listsIn(pieces: readonly StoryPiece[]) {
  const places = pieces.flatMap((piece) => ('role' in piece && piece.list ? [piece.list] : []))
  return [...new Map(places.map((place) => [place.id, listDefinition(place)])).values()]
}

/** What the library has no words for, put in: the whole of the core properties, and Copydesk's own part. */
async function completed(written: Uint8Array, story: Story): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate')
  const parts = unzipSync(written)
  const types = decodeAs(parts['[Content_Types].xml'] ?? new Uint8Array(), 'utf-8')
  return zipSync({
    '[Content_Types].xml': utf8(withOwnTypes(types)),
    ...Object.fromEntries(Object.entries(parts).filter(([name]) => name !== '[Content_Types].xml')),
    'docProps/core.xml': utf8(coreProperties(story)),
    ...ownParts(story.doc),
  })
}

/** The file. */
export async function writeDocx(story: Outgoing): Promise<Uint8Array> {
  const docx = await import('docx')
  const { language, direction } = detailsOf(story.doc)
  const writer = new Writer(docx, direction)
  const pieces = piecesOf(story)
  const children: (Paragraph | Table)[] = []
  for (const piece of pieces) children.push(...(await writer.write(piece)))
  const document = new docx.Document({
    styles: stylesFor(language),
    numbering: { config: listsIn(pieces) },
    sections: [{ properties: {}, children }],
  })
  document.Document.Relationships.addRelationship('Copydesk', ownRelation.type, ownRelation.target)
  return completed(await docx.Packer.pack(document, 'uint8array'), story)
}
