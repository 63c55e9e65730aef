/** A story as a Word file, in Word's own styles. */
import type {
  IParagraphOptions,
  IParagraphRunOptions,
  Paragraph,
  ParagraphChild,
  Table,
  TableCell,
  TableRow,
} from 'docx'
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { rightsLine } from '../../schema/picture'
import { directionOfText } from '../../story/direction'
import { type CellLook, cellLooks } from '../../story/figures'
import { detailsOf } from '../../story/parts'
import type { Outgoing } from '../format'
import { decodeAs, utf8 } from '../office/bytes'
import {
  type BlockPart,
  type Changed,
  type EndPart,
  Following,
  type Form,
  mergedParts,
  partsOf,
  type RowPart,
  type TextPart,
} from '../office/merged'
import { pictureAt, shownSize } from '../office/picture'
import { docPieces, embargoPieces, type ListPlace, type Role, shownInAny } from '../office/pieces'
import { type MergedRow, mergedRows, type TableRowPart } from '../office/table-rows'
import { legalXml } from '../xml'
import { coreProperties } from './core'
import { deepest, listDefinition, styleIds, stylesFor } from './look'
import { ownParts, ownRelation, withOwnTypes } from './own-part'
import { Changes, CommentMarks } from './review-marks'
import { type RunContext, runsOf } from './runs'

/** The width of a digit in a cell, in twentieths of a point. */
const digitWidth = 147

function listOptions({ id, level, isItem }: ListPlace, style = ''): IParagraphOptions {
  const depth = Math.min(level, deepest)
  if (isItem) return { numbering: { reference: `list-${id}`, level: depth }, ...(style && { style }) }
  return { style: `ListContinue${depth === 0 ? '' : depth + 1}${style}` }
}

function formOptions({ role, list }: Form): IParagraphOptions {
  const style = styleIds[role]
  return list ? listOptions(list, style) : { ...(style && { style }) }
}

/** A table has no space of its own below it, as a paragraph has by its style; in twentieths of a point. */
const spaceBelowTable = { before: 160 }

const textOfParts = (parts: readonly TextPart[]) => parts.map(({ node }) => node.text ?? ' ').join('')

/** Writes the row of a story and its base, in one direction. */
class Writer {
  constructor(
    private readonly context: RunContext,
    private readonly following: Following,
    private readonly cuts: { base: ReadonlySet<number>; story: ReadonlySet<number> },
  ) {}

  /** What says that something was inserted or deleted. */
  private changed(change: Changed | undefined): Pick<IParagraphRunOptions, 'insertion' | 'deletion'> {
    if (!change) return {}
    const by = this.context.changes.by(change.by)
    return change.kind === 'inserted' ? { insertion: by } : { deletion: by }
  }

  private paragraph(
    texts: readonly TextPart[],
    { at, change, was }: Pick<EndPart, 'at' | 'change' | 'was'>,
    options: IParagraphOptions,
    direction = directionOfText(textOfParts(texts), this.context.direction),
  ): Paragraph {
    const { docx, changes, comments } = this.context
    const rtl = direction === 'rtl' ? { bidirectional: true } : {}
    return new docx.Paragraph({
      ...rtl,
      ...options,
      ...(was && { revision: { ...rtl, ...formOptions(was.value), ...changes.by(was.by) } }),
      ...(change && { run: this.changed(change) }),
      children: [
        ...runsOf({ ...this.context, direction }, texts),
        ...(change?.kind === 'deleted' ? [] : comments.behind(at)),
      ],
    })
  }

  private cell({ cell, align, isFigure, isByWords, space }: CellLook, parts: readonly RowPart[]): TableCell {
    const { docx, direction } = this.context
    const { colspan, rowspan } = cell.attrs
    const { LEFT, CENTER, RIGHT } = docx.AlignmentType
    const sides = direction === 'rtl' ? { start: RIGHT, end: LEFT } : { start: LEFT, end: RIGHT }
    const alignment = isByWords && !isFigure ? undefined : { ...sides, center: CENTER }[align]
    const right = direction === 'rtl' ? 'start' : 'end'
    const style = cell.type === schema.nodes.table_header ? { style: 'TableHeading' } : {}
    const options = {
      ...style,
      ...(alignment && { alignment }),
      ...(space > 0 && { indent: { [right]: Math.round(space * digitWidth) } }),
      spacing: { after: 0 },
    }
    return new docx.TableCell({
      columnSpan: colspan,
      rowSpan: rowspan,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: this.paragraphs(parts, () => options, direction),
    })
  }

  /** The paragraphs of a row that has no blocks. */
  private paragraphs(
    parts: readonly RowPart[],
    optionsOf: (form: Form) => IParagraphOptions,
    direction?: RunContext['direction'],
  ): Paragraph[] {
    const made: Paragraph[] = []
    let texts: TextPart[] = []
    for (const part of parts) {
      if (part.kind === 'text') texts.push(part)
      if (part.kind !== 'end') continue
      made.push(this.paragraph(texts, part, optionsOf(part.form), direction))
      texts = []
    }
    return made
  }

  private tableRow({ look, cells, change, isHead }: TableRowPart): TableRow {
    return new this.context.docx.TableRow({
      ...(isHead && { tableHeader: true }),
      ...this.changed(change),
      cantSplit: true,
      children: look.map((each, index) => this.cell(each, cells[index] ?? [])),
    })
  }

  private table(rows: readonly MergedRow[]): Table {
    const { docx, direction } = this.context
    return new docx.Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      ...(direction === 'rtl' && { visuallyRightToLeft: true }),
      rows: rows.map((row) => this.tableRow(row)),
    })
  }

  /** A table, and where it had another shape the one before it. */
  private tables({ block, at, change, was }: BlockPart): Table[] {
    const looksOf = (table: Node) => cellLooks(table, this.context.direction === 'rtl' ? 'right' : 'left')
    const side = change?.kind === 'deleted' ? 'base' : 'story'
    const whole = (table: Node, from: number, change: Changed | undefined, of: 'base' | 'story') =>
      this.table(
        mergedRows({ table, at: from, looks: looksOf(table) }, null, this.following, this.cuts, of, change),
      )
    const old = was?.value
    if (!was || !old) return [whole(block.block, at, change, side)]
    const base = { table: old.block, at: old.at ?? 0, looks: looksOf(old.block) }
    const story = { table: block.block, at, looks: looksOf(block.block) }
    const rows = mergedRows(story, base, this.following, this.cuts, 'story', undefined)
    if (rows.length > 0) return [this.table(rows)]
    return [
      whole(old.block, base.at, { kind: 'deleted', by: was.by }, 'base'),
      whole(block.block, at, { kind: 'inserted', by: was.by }, 'story'),
    ]
  }

  private async picture({ block: { block }, at, change }: BlockPart): Promise<Paragraph[]> {
    const { docx, direction, comments } = this.context
    const found = pictureAt(block.attrs.src)
    const { crop, rights } = block.attrs
    const alt = legalXml(block.attrs.alt)
    const size = found && shownSize(found, crop)
    const image = found && {
      // Word recognises kinds by the bytes; it has no name for the newer ones
      type:
        found.kind === 'jpeg' ? ('jpg' as const) : found.kind === 'gif' ? ('gif' as const) : ('png' as const),
      data: found.bytes,
      ...(size && { transformation: size }),
      ...(crop && { crop: { left: crop.left, top: crop.top, right: crop.right, bottom: crop.bottom } }),
      altText: { name: 'Picture', description: alt, title: legalXml(rightsLine(rights)) },
      ...this.changed(change),
    }
    const rtl = direction === 'rtl' ? { bidirectional: true } : {}
    const children: ParagraphChild[] = image ? [new docx.ImageRun(image)] : []
    const marks = change?.kind === 'deleted' ? [] : comments.before(at)
    const run = change && { run: this.changed(change) }
    return [
      new docx.Paragraph({ ...rtl, style: 'Picture', ...run, children: [...marks, ...children] }),
      ...this.lines(block, at + 1, change),
    ]
  }

  /** What stands below a picture, all of which became what the picture did. */
  private lines(picture: Node, from: number, change: Changed | undefined): Paragraph[] {
    let at = from
    return picture.children.flatMap((line) => {
      const start = at + 1
      at += line.nodeSize
      if (line.content.size === 0) return []
      const role: Role = line.type === schema.nodes.caption ? 'caption' : 'credit'
      const cuts = change?.kind === 'deleted' ? this.cuts.base : this.cuts.story
      const parts = partsOf([{ at: start, role, list: null, content: line.children }], cuts)
      return this.paragraphs(
        parts.map((part) => ({ ...part, ...(change && { change }) })),
        formOptions,
      )
    })
  }

  private block(part: BlockPart): (Paragraph | Table)[] | Promise<Paragraph[]> {
    switch (part.block.kind) {
      case 'table':
        return this.tables(part)
      case 'picture':
        return this.picture(part)
      case 'rule':
        return [
          this.paragraph([], { at: part.at, ...(part.change && { change: part.change }) }, { style: 'Rule' }),
        ]
    }
  }

  /** All of a row; Word puts tables together that nothing is between, and ends no document with one. */
  async write(parts: readonly RowPart[]): Promise<(Paragraph | Table)[]> {
    const { docx, comments } = this.context
    const made: (Paragraph | Table)[] = []
    const gap = () => this.paragraph([], { at: -1 }, formOptions({ role: 'gap', list: null }))
    const add = (each: Paragraph | Table) => {
      if (each instanceof docx.Table && made.at(-1) instanceof docx.Table) made.push(gap())
      made.push(each)
    }
    let texts: TextPart[] = []
    for (const part of parts) {
      if (part.kind === 'text') texts.push(part)
      else if (part.kind === 'end') {
        const isBelowTable = made.at(-1) instanceof docx.Table && styleIds[part.form.role] === undefined
        add(
          this.paragraph(texts, part, {
            ...formOptions(part.form),
            ...(isBelowTable && { spacing: spaceBelowTable }),
          }),
        )
        texts = []
      } else for (const each of await this.block(part)) add(each)
    }
    if (made.at(-1) instanceof docx.Table) made.push(gap())
    const rest = comments.rest()
    return rest.length > 0
      ? [...made, new docx.Paragraph({ style: styleIds.gap ?? '', children: rest })]
      : made
  }
}

/** The definitions of all lists in a row. */
function listsIn(parts: readonly RowPart[]) {
  const forms = parts.flatMap((part) =>
    part.kind === 'end' ? [part.form, ...(part.was ? [part.was.value] : [])] : [],
  )
  const places = forms.flatMap(({ list }) => list ?? [])
  return [...new Map(places.map((place) => [place.id, listDefinition(place)])).values()]
}

/** What the library has no words for, put in: the whole of the core properties, and Copydesk's own part. */
async function completed(written: Uint8Array, story: Outgoing): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate')
  const parts = unzipSync(written)
  const types = decodeAs(parts['[Content_Types].xml'] ?? new Uint8Array(), 'utf-8')
  return zipSync({
    '[Content_Types].xml': utf8(withOwnTypes(types)),
    ...Object.fromEntries(Object.entries(parts).filter(([name]) => name !== '[Content_Types].xml')),
    'docProps/core.xml': utf8(coreProperties(story)),
    ...ownParts(story.doc, story.review),
  })
}

/** The row of a story, with its base where what is suggested goes along. */
function rowOf({ doc, review }: Outgoing, following: Following, cuts: Writer['cuts']): RowPart[] {
  if (!review) return partsOf(docPieces(doc), cuts.story)
  const shows = shownInAny([doc, review.base])
  const [base, story] = [docPieces(review.base, shows), docPieces(doc, shows)]
  return mergedParts(partsOf(base, cuts.base), partsOf(story, cuts.story), following)
}

/** The file. */
export async function writeDocx(story: Outgoing): Promise<Uint8Array> {
  const docx = await import('docx')
  const { doc, review } = story
  const { language, direction } = detailsOf(doc)
  const comments = new CommentMarks(docx, story.comments)
  const context = { docx, direction, changes: new Changes(story.changed), comments }
  const following = new Following(review?.spans ?? [{ kind: 'kept', size: doc.content.size }])
  const cuts = following.cuts(comments.cuts)
  const writer = new Writer(context, following, cuts)
  const row = rowOf(story, following, cuts)
  const above = partsOf(embargoPieces(story), new Set())
  const children = [
    ...(await new Writer({ ...context, comments: new CommentMarks(docx, []) }, following, cuts).write(above)),
    ...(await writer.write(row)),
  ]
  const document = new docx.Document({
    styles: stylesFor(language),
    numbering: { config: listsIn(row) },
    ...(comments.all.length > 0 && { comments: { children: comments.all } }),
    ...(review?.isOn && { features: { trackRevisions: true } }),
    sections: [{ properties: {}, children }],
  })
  document.Document.Relationships.addRelationship('Copydesk', ownRelation.type, ownRelation.target)
  return completed(await docx.Packer.pack(document, 'uint8array'), story)
}
