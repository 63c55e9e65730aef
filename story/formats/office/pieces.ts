/** A story as word processors have one: paragraph after paragraph, each with a style and perhaps a place in a list. */
import type { Node } from 'prosemirror-model'
import { type NodeName, schema } from '../../schema'
import { nodeName } from '../../schema/names'
import { embargoBlocks, type Outgoing } from '../format'

/**
 * What a paragraph's style says it is; `quote-more` goes on with the quote before it, and `gap` is nothing but
 * what keeps a table from the next.
 */
export const roles = [
  'headline',
  'standfirst',
  'byline',
  'signoff',
  'crosshead',
  'quote',
  'quote-more',
  'table-caption',
  'table-note',
  'caption',
  'credit',
  'rule',
  'gap',
  'paragraph',
] as const
export type Role = (typeof roles)[number]

/** Where a paragraph stands in a list. */
export interface ListPlace {
  /** The same for all items of one list. */
  id: string
  /** 0 is the outermost. */
  level: number
  isOrdered: boolean
  /** What the item is numbered, or the first of its list; only this counts. */
  start: number
  /** Whether it begins an item; else it goes on with the one before. */
  isItem: boolean
  /** What is printed before an item that is not counted in figures alone: `b)`, `1.2.`. */
  sign?: string
}

/** A paragraph: its content is inline. */
export interface Line {
  /** Where its content begins in the story, where it is of one. */
  at?: number
  role: Role
  list: ListPlace | null
  content: readonly Node[]
}

/** What does not stand in a line. */
export type BlockKind = 'table' | 'picture' | 'rule'

/** A block that stands for itself between paragraphs: a table, a picture, a divider. */
export interface Block {
  block: Node
}

/** One of a story that is taken apart. */
export interface StoryBlock extends Block {
  /** Where it stands in the story. */
  at?: number
  kind: BlockKind
}

export type Piece = Line | Block
/** A piece of a story that is taken apart. */
export type StoryPiece = Line | StoryBlock

/** The text of a line; `\n` is a line break. */
export function lineText({ content }: Line): string {
  return content.map((node) => node.text ?? '\n').join('')
}

/** How a node stands in a word processor. */
type Shape =
  /** A line in the role of what is around it. */
  | { as: 'line' }
  /** A line in a role of its own. */
  | { as: 'own-line'; role: Role }
  /** The same, where it has any words. */
  | { as: 'said-line'; role: Role }
  | { as: 'quote' }
  | { as: 'list' }
  | { as: 'block'; kind: BlockKind }
  /** A part of one of these, which writes it. */
  | { as: 'part' }

/** How each node stands in a word processor. */
export const shapes: Readonly<Record<NodeName, Shape>> = {
  doc: { as: 'part' },
  headline: { as: 'own-line', role: 'headline' },
  standfirst: { as: 'own-line', role: 'standfirst' },
  byline: { as: 'own-line', role: 'byline' },
  signoff: { as: 'own-line', role: 'signoff' },
  paragraph: { as: 'line' },
  crosshead: { as: 'own-line', role: 'crosshead' },
  quote: { as: 'quote' },
  bullet_list: { as: 'list' },
  ordered_list: { as: 'list' },
  list_item: { as: 'part' },
  table: { as: 'block', kind: 'table' },
  table_row: { as: 'part' },
  table_cell: { as: 'part' },
  table_header: { as: 'part' },
  captioned_table: { as: 'part' },
  table_caption: { as: 'said-line', role: 'table-caption' },
  table_note: { as: 'said-line', role: 'table-note' },
  picture: { as: 'block', kind: 'picture' },
  caption: { as: 'own-line', role: 'caption' },
  credit: { as: 'own-line', role: 'credit' },
  rule: { as: 'block', kind: 'rule' },
  text: { as: 'part' },
  hard_break: { as: 'part' },
}

const { ordered_list } = schema.nodes

/** Takes a document apart, giving each of its lists a number. */
class Outline {
  private lists = 0

  /** @param from where the first of the nodes stands in the story */
  pieces(nodes: readonly Node[], from: number, role: Role, list: ListPlace | null): StoryPiece[] {
    let at = from
    return nodes.flatMap((node, index) => {
      const within = index === 0 || role !== 'quote' ? role : 'quote-more'
      const place = index === 0 || !list ? list : { ...list, isItem: false }
      const pieces = this.piecesOf(node, at, within, place)
      at += node.nodeSize
      return pieces
    })
  }

  private piecesOf(node: Node, at: number, role: Role, list: ListPlace | null): StoryPiece[] {
    const shape = shapes[nodeName(node)]
    switch (shape.as) {
      case 'line':
        return [{ at: at + 1, role, list, content: node.children }]
      case 'own-line':
        return [{ at: at + 1, role: shape.role, list: null, content: node.children }]
      case 'said-line':
        return node.content.size === 0
          ? []
          : [{ at: at + 1, role: shape.role, list: null, content: node.children }]
      case 'quote':
        return this.pieces(node.children, at + 1, role === 'quote-more' ? role : 'quote', list)
      case 'list':
        return this.items(node, at + 1, role, list)
      case 'block':
        return [{ at, kind: shape.kind, block: node }]
      case 'part':
        return this.pieces(node.children, at + 1, role, list)
    }
  }

  private items(node: Node, from: number, role: Role, outer: ListPlace | null): StoryPiece[] {
    let at = from
    const place = {
      id: String(++this.lists),
      level: outer ? outer.level + 1 : 0,
      isOrdered: node.type === ordered_list,
      start: Number(node.attrs.order ?? 1),
      isItem: true,
    }
    return node.children.flatMap((item, index) => {
      const within = role === 'quote' && index > 0 ? 'quote-more' : role
      const pieces = this.pieces(item.children, at + 1, within, place)
      at += item.nodeSize
      return pieces
    })
  }
}

/** What keeps a table from the next. */
export const gap: Line = { role: 'gap', list: null, content: [] }

/** Word puts tables together that nothing is between, and ends no document with one. */
function needsGap(piece: StoryPiece, next: StoryPiece | undefined): boolean {
  const isTable = (each: StoryPiece) => 'kind' in each && each.kind === 'table'
  return isTable(piece) && (!next || isTable(next))
}

/** The lines that keep a story back, which stand above it. */
export const embargoPieces = (story: Outgoing): StoryPiece[] =>
  new Outline().pieces(embargoBlocks(story), 0, 'paragraph', null)

/** Whether a part of a story is shown; a headline or standfirst that is empty is not. */
export const isShown = ({ type, content }: Node): boolean =>
  (type !== schema.nodes.headline && type !== schema.nodes.standfirst) || content.size > 0

/**
 * The pieces of a document in their order.
 * @param shows whether one of its parts is shown
 */
export function docPieces(doc: Node, shows: (part: Node) => boolean = isShown): StoryPiece[] {
  const outline = new Outline()
  let at = 0
  return doc.children.flatMap((node) => {
    const from = at
    at += node.nodeSize
    return shows(node) ? outline.pieces([node], from, 'paragraph', null) : []
  })
}

/** Tests whether a part is shown in at least one of two documents: their headlines and standfirsts stand at one place. */
export function shownInAny(docs: readonly Node[]): (part: Node) => boolean {
  const shown = new Set(docs.flatMap((doc) => doc.children.filter(isShown).map(({ type }) => type)))
  return ({ type }) => shown.has(type)
}

/** The pieces of a story in their order, below what keeps it back. */
export function piecesOf(story: Outgoing): StoryPiece[] {
  const shown = story.doc.children.filter(isShown)
  const outline = new Outline()
  const pieces = shown.flatMap((node) => outline.pieces([node], 0, 'paragraph', null))
  const parted = pieces.flatMap((piece, index) =>
    needsGap(piece, pieces[index + 1]) ? [piece, gap] : [piece],
  )
  return [...embargoPieces(story), ...parted]
}
