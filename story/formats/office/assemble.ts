/** Puts the paragraphs of a word processor together again: lists out of their items, quotes, pictures with captions. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { orderOf } from '../../schema/attributes'
import { withCaptionIfAny } from '../../story/captioned'
import { contentOfText } from '../../story/lines'
import { tableOfTabs } from '../lines/tab-table'
import { isTableNote } from '../lines/table-notes'
import { type Block, type Line, type ListPlace, lineText, type Piece } from './pieces'

const { paragraph, crosshead, quote, bullet_list, ordered_list, list_item, picture, rule, table } =
  schema.nodes

type Item = Line & { list: ListPlace }

function isItem(piece: Piece): piece is Item {
  return 'role' in piece && piece.list !== null
}

function isQuote(piece: Piece | undefined): piece is Line {
  return piece !== undefined && 'role' in piece && /^quote/.test(piece.role)
}

/** What typists part sections with. */
const signs = /^\s*(?:\*\s*\*\s*\*|⁂|#)\s*$/

/** How many pieces from the first on fulfil a condition. */
function runLength(pieces: readonly Piece[], from: number, goesOn: (piece: Piece) => boolean): number {
  const end = pieces.findIndex((piece, index) => index > from && !goesOn(piece))
  return (end < 0 ? pieces.length : end) - from
}

function hasRole(piece: Piece | undefined, role: Line['role']): piece is Line {
  return piece !== undefined && 'role' in piece && piece.role === role
}

function isTable(piece: Piece | undefined): piece is Block {
  return piece !== undefined && !('role' in piece) && piece.block.type === table
}

/** Whether a line is the caption of the table below it, and not of the picture above it. */
function isAboveTable(piece: Piece | undefined, before: Node | undefined): boolean {
  const isOfPicture = before?.type === picture && before.child(0).content.size === 0
  return hasRole(piece, 'table-caption') || (hasRole(piece, 'caption') && !isOfPicture)
}

/** Whether a paragraph is one of plain text with tabs in it, as a row of columns is typed. */
function isTabbed(piece: Piece | undefined): piece is Line {
  if (!piece || !('role' in piece) || piece.role !== 'paragraph' || piece.list) return false
  const { strike, link } = schema.marks
  const isPlain = piece.content.every(
    (node) => node.isText && !strike.isInSet(node.marks) && !link.isInSet(node.marks),
  )
  const text = lineText(piece).trim()
  // what stands before a colon is a label, as at the head of a memo
  return isPlain && text.includes('\t') && !/:[ ]?\t/.test(text)
}

/** The table that paragraphs are which go on from a place, and how many they are; null where they are none. */
function tabbed(pieces: readonly Piece[], from: number): { table: Node; length: number } | null {
  if (!isTabbed(pieces[from])) return null
  const length = runLength(pieces, from, isTabbed)
  const table = tableOfTabs(
    pieces
      .slice(from, from + length)
      .filter(isTabbed)
      .map(lineText),
  )
  return table && { table, length }
}

/** A crosshead is one line of text. */
function crossheadOf({ content }: Line): Node {
  return crosshead.create(
    null,
    content.map((node) => (node.isText ? node : schema.text(' '))),
  )
}

/** A picture with what the paragraphs below it say of it. */
function described(node: Node, name: 'caption' | 'credit', line: Line): Node {
  return node.copy(
    node.content.replaceChild(
      name === 'caption' ? 0 : 1,
      schema.nodes[name].create(null, contentOfText(lineText(line).replaceAll('\n', ' '))),
    ),
  )
}

/** Puts pieces together. */
class Assembly {
  /** @param isOwn whether Copydesk wrote it: what looks alike may then be meant apart */
  constructor(private readonly isOwn: boolean) {}

  /** @param isInside whether they stand in a quote or in an item of a list, where lines are paragraphs whatever they look like */
  blocks(pieces: readonly Piece[], isInside = false): Node[] {
    const found: Node[] = []
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at]
      if (!piece) break
      const tabs = this.isOwn || isInside ? null : tabbed(pieces, at)
      if (tabs) {
        found.push(tabs.table)
        at += tabs.length
        continue
      }
      const captioned = this.captioned(pieces, at, found.at(-1))
      if (captioned) {
        found.push(captioned.table)
        at += captioned.length
        continue
      }
      let length = 1
      if (!('role' in piece)) found.push(piece.block)
      else if (isQuote(piece) && (!piece.list || piece.list.isItem)) {
        length = runLength(pieces, at, (each) => this.goesOnWithQuote(each))
        const lines = pieces.slice(at, at + length).map((each) => ({ ...each, role: 'paragraph' as const }))
        found.push(quote.create(null, this.blocks(lines, true)))
      } else if (isItem(piece) && piece.list.isItem) {
        length = runLength(pieces, at, (each) => isItem(each) && !(isQuote(each) && each.list.isItem))
        found.push(...this.lists(pieces.slice(at, at + length).filter(isItem)))
      } else if (isInside) addInside(found, piece)
      else this.addLine(found, piece)
      at += length
    }
    return found
  }

  /** A table with the lines around it that belong to it, and how many pieces these are; null where there are none. */
  private captioned(
    pieces: readonly Piece[],
    at: number,
    before: Node | undefined,
  ): { table: Node; length: number } | null {
    const above = isAboveTable(pieces[at], before) && isTable(pieces[at + 1]) ? pieces[at] : undefined
    const from = above ? at + 1 : at
    const bare = pieces[from]
    if (!isTable(bare)) return null
    let notes = runLength(pieces, from, (piece) => this.isNote(piece)) - 1
    const next = pieces[from + 1]
    // some write what a table is called below it
    const isBelow =
      !above && notes === 0 && !this.isOwn && hasRole(next, 'caption') && !isTable(pieces[from + 2])
    const caption = isBelow ? next : above
    if (isBelow) notes = runLength(pieces, from + 1, (piece) => this.isNote(piece)) - 1
    const first = from + (isBelow ? 2 : 1)
    const lines = pieces.slice(first, first + notes)
    const contentOf = (line: Piece | undefined) => (line && 'role' in line ? line.content : [])
    return {
      table: withCaptionIfAny(bare.block, contentOf(caption), lines.map(contentOf)),
      length: first + notes - at,
    }
  }

  private isNote(piece: Piece): boolean {
    return (
      hasRole(piece, 'table-note') ||
      (!this.isOwn && hasRole(piece, 'paragraph') && !piece.list && isTableNote(lineText(piece)))
    )
  }

  private goesOnWithQuote(piece: Piece): boolean {
    return isQuote(piece) && (piece.role === 'quote-more' || !this.isOwn)
  }

  private addLine(found: Node[], line: Line): void {
    const last = found.at(-1)
    const isBelow = last?.type === picture && (line.role === 'caption' || line.role === 'credit')
    if (isBelow && line.role !== 'paragraph')
      found[found.length - 1] = described(last, line.role === 'caption' ? 'caption' : 'credit', line)
    else if (line.role === 'gap' && line.content.length === 0) return
    else if (line.role === 'rule' || (!this.isOwn && signs.test(lineText(line)))) found.push(rule.create())
    else if (line.role === 'crosshead' || line.role === 'headline') found.push(crossheadOf(line))
    else found.push(paragraph.create(null, line.content))
  }

  /** Lists out of lines that are all of lists. */
  private lists(items: readonly Item[]): Node[] {
    const found: Node[] = []
    for (let at = 0; at < items.length; ) {
      const [first] = items.slice(at)
      if (!first) break
      const { id, level, isOrdered, start: order, sign } = first.list
      if (sign) {
        const length = runLength(items, at, (each) => isItem(each) && belongsTo(each.list, level))
        found.push(...this.signed(sign, first, items.slice(at + 1, at + length), level))
        at += length
        continue
      }
      const children: Node[] = []
      let item: Item | undefined = first
      while (
        item?.list.id === id &&
        item.list.level === level &&
        item.list.isOrdered === isOrdered &&
        !item.list.sign
      ) {
        const length = runLength(items, at, (each) => isItem(each) && belongsTo(each.list, level))
        children.push(this.item(item, items.slice(at + 1, at + length), level))
        at += length
        item = items[at]
      }
      found.push(
        isOrdered
          ? ordered_list.create({ order: orderOf(order) }, children)
          : bullet_list.create(null, children),
      )
    }
    return found
  }

  private item(first: Item, rest: readonly Item[], level: number): Node {
    return list_item.create(null, [paragraph.create(null, first.content), ...this.inside(rest, level)])
  }

  /** An item that has its sign as text. */
  private signed(sign: string, first: Item, rest: readonly Item[], level: number): Node[] {
    return [paragraph.create(null, [schema.text(`${sign} `), ...first.content]), ...this.inside(rest, level)]
  }

  /** What stands in an item below its first paragraph. */
  private inside(rest: readonly Item[], level: number): Node[] {
    const lines = rest.map((line) => (line.list.level === level ? { ...line, list: null } : line))
    return this.blocks(lines, true)
  }
}

/** Adds a line of a quote or of an item, which hold no crossheads and no lines across the page. */
function addInside(found: Node[], { role, content }: Line): void {
  const isNothing = (role === 'gap' || role === 'rule') && content.length === 0
  if (!isNothing) found.push(paragraph.create(null, content))
}

/** Whether a paragraph of a list is part of the item before it. */
function belongsTo({ level, isItem: begins }: ListPlace, itemLevel: number): boolean {
  return level > itemLevel || (level === itemLevel && !begins)
}

/**
 * The blocks of a story out of pieces that are all of its body.
 * @param isOwn whether Copydesk wrote it; else paragraphs in a style of quotes are one, and lines of signs are rules
 */
export function assemble(pieces: readonly Piece[], isOwn: boolean): Node[] {
  return new Assembly(isOwn).blocks(pieces)
}
