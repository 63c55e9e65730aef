/**
 * A document as a row of tokens: where a node opens, where it closes, and its content. A token is as long as the
 * positions that it takes, so that ranges of positions are ranges of tokens, also where they cut through nodes.
 */
import { Fragment, type Mark, type Node, type NodeType } from 'prosemirror-model'
import { schema } from '../schema'

/** A step of a walk through a document. */
export interface Token {
  /** `whole` is a node with all that is in it, or a piece of a text. */
  kind: 'open' | 'close' | 'whole'
  /** The node that opens or closes, or the whole one. */
  node: Node
}

/** A token that is not cut yet: of a text, from where to where. */
interface Piece extends Token {
  from: number
  to: number
}

/** Reads a document as tokens from a position on, a stretch at a time. */
export class TokenReader {
  #pos: number
  /** The nodes that are open, the innermost last, and the index of the child that comes next in each. */
  readonly #open: { node: Node; next: number }[] = []
  /** How much of a text that comes next was read. */
  #read: number

  constructor(doc: Node, from = 0) {
    const $from = doc.resolve(from)
    this.#pos = from
    this.#read = $from.textOffset
    for (let depth = 0; depth <= $from.depth; depth++) {
      const next = depth < $from.depth ? $from.index(depth) + 1 : $from.index(depth)
      this.#open.push({ node: $from.node(depth), next })
    }
  }

  /** The tokens of as many positions; what lies within a whole one is not opened. */
  next(size: number): Token[] {
    const end = this.#pos + size
    const tokens: Token[] = []
    while (this.#pos < end) {
      const piece = this.#piece(end)
      if (!piece) break
      const { kind, node, from, to } = piece
      tokens.push({ kind, node: node.isText ? node.cut(from, to) : node })
    }
    return tokens
  }

  /** Goes on by as many positions, and makes no tokens of them. */
  skip(size: number): void {
    const end = this.#pos + size
    while (this.#pos < end && this.#piece(end));
  }

  /** Whether as many positions hold the same tokens here as there; goes on by so many in both, and makes no tokens. */
  isSameNext(other: TokenReader, size: number): boolean {
    const [end, otherEnd] = [this.#pos + size, other.#pos + size]
    while (this.#pos < end) {
      const [piece, otherPiece] = [this.#piece(end), other.#piece(otherEnd)]
      if (!piece || !otherPiece) return piece === otherPiece
      if (!isSamePiece(piece, otherPiece)) return false
    }
    return true
  }

  /** What comes next and ends at a position at most. */
  #piece(end: number): Piece | null {
    const top = this.#open.at(-1)
    if (!top) return null
    const node = top.node.maybeChild(top.next)
    if (!node) {
      this.#open.pop()
      return this.#passed('close', top.node, 0, 1)
    }
    if (node.isText) {
      const from = this.#read
      const to = Math.min(node.nodeSize, from + end - this.#pos)
      this.#read = to < node.nodeSize ? to : 0
      if (this.#read === 0) top.next++
      return this.#passed('whole', node, from, to)
    }
    top.next++
    if (this.#pos + node.nodeSize <= end) return this.#passed('whole', node, 0, node.nodeSize)
    this.#open.push({ node, next: 0 })
    return this.#passed('open', node, 0, 1)
  }

  #passed(kind: Token['kind'], node: Node, from: number, to: number): Piece {
    this.#pos += to - from
    return { kind, node, from, to }
  }
}

function isSamePiece(one: Piece, other: Piece): boolean {
  if (one.kind !== other.kind) return false
  if (one.kind === 'close') return true
  if (one.kind === 'whole' && !one.node.isText) return one.node.eq(other.node)
  return (
    one.node.sameMarkup(other.node) &&
    one.node.text?.slice(one.from, one.to) === other.node.text?.slice(other.from, other.to)
  )
}

const { table, table_row, table_cell, table_header } = schema.nodes
const tableParts: ReadonlySet<NodeType> = new Set([table_row, table_cell, table_header])

/** Whether a node is a row or a cell. */
export const isTablePart = ({ type }: Pick<Node, 'type'>): boolean => tableParts.has(type)

/** Whether a node is a table, a row or a cell. */
export const isOfTable = ({ type }: Pick<Node, 'type'>): boolean => type === table || tableParts.has(type)

/** The tokens between two positions. */
export const tokensBetween = (doc: Node, from: number, to: number): Token[] =>
  from < to ? new TokenReader(doc, from).next(to - from) : []

const marks = { open: '\x01', close: '\x02', leaf: '\x03' }

/** A letter for each position of a node. */
function lettersOf(node: Node): string {
  if (node.isText) return node.text ?? ''
  return node.isLeaf ? marks.leaf : marks.open + node.children.map(lettersOf).join('') + marks.close
}

const letterOf = ({ kind, node }: Token) => (kind === 'whole' ? lettersOf(node) : marks[kind])

/** What stands between two positions, as a letter for each. */
export const lettersIn = (doc: Node, from: number, to: number): string =>
  tokensBetween(doc, from, to).map(letterOf).join('')

/** What tokens hold that close all that they open. */
export function contentOf(tokens: readonly Token[]): Fragment {
  const open: { node: Node; before: Node[] }[] = []
  let content: Node[] = []
  for (const { kind, node } of tokens) {
    if (kind === 'whole') content.push(node)
    else if (kind === 'open') {
      open.push({ node, before: content })
      content = []
    } else {
      const opened = open.pop()
      if (!opened) throw new RangeError('A node closes that did not open')
      opened.before.push(opened.node.copy(Fragment.fromArray(content)))
      content = opened.before
    }
  }
  if (open.length > 0) throw new RangeError('A node opens that does not close')
  return Fragment.fromArray(content)
}

/** Whether tokens are the same; what closes is whatever is open. */
export function isSameTokens(a: readonly Token[], b: readonly Token[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ kind, node }, index) => {
      const other = b[index]
      if (!other || kind !== other.kind) return false
      return kind === 'whole' ? node.eq(other.node) : kind === 'close' || node.sameMarkup(other.node)
    })
  )
}

/** A word, a sign, a leaf, or where a node opens or closes: two of one key are alike in all that they say. */
export interface Unit {
  key: string
  size: number
  kind: 'open' | 'close' | 'leaf' | 'word' | 'sign'
  /** What opens, closes or is a leaf. */
  type?: NodeType
}

const words = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu
const wordStart = /^[\p{L}\p{M}\p{N}]/u

const marksKey = (marks: readonly Mark[]) => JSON.stringify(marks.map((mark) => mark.toJSON()))

function unitsOfNode(node: Node, into: Unit[]): void {
  if (node.isText) {
    const marks = marksKey(node.marks)
    for (const [text] of (node.text ?? '').matchAll(words))
      into.push({ key: text + marks, size: text.length, kind: wordStart.test(text) ? 'word' : 'sign' })
  } else if (node.isLeaf) into.push({ ...openUnit(node), kind: 'leaf' })
  else {
    into.push(openUnit(node))
    for (const child of node.children) unitsOfNode(child, into)
    into.push(closeUnit(node))
  }
}

const openUnit = ({ type, attrs, marks }: Node): Unit => ({
  key: `<${type.name} ${JSON.stringify(attrs)}${marksKey(marks)}`,
  size: 1,
  kind: 'open',
  type,
})

/** What closes is whatever is open: joined with another, a node takes over where that one closes. */
const closeUnit = ({ type }: Node): Unit => ({ key: '</', size: 1, kind: 'close', type })

/** The units of some tokens. */
export function unitsOf(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = []
  for (const { kind, node } of tokens) {
    if (kind === 'whole') unitsOfNode(node, units)
    else units.push(kind === 'open' ? openUnit(node) : closeUnit(node))
  }
  return units
}
