/**
 * A document as a row of tokens: where a node opens, where it closes, and its content. A token is as long as the
 * positions that it takes, so that ranges of positions are ranges of tokens, also where they cut through nodes.
 */
import { Fragment, type Mark, type Node } from 'prosemirror-model'

export interface Token {
  /** `whole` is a node with all that is in it, or a piece of a text. */
  kind: 'open' | 'close' | 'whole'
  /** The node that opens or closes, or the whole one. */
  node: Node
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
      const token = this.#token(end)
      if (!token) break
      tokens.push(token)
      this.#pos += token.kind === 'whole' ? token.node.nodeSize : 1
    }
    return tokens
  }

  #token(end: number): Token | null {
    const top = this.#open.at(-1)
    if (!top) return null
    const node = top.node.maybeChild(top.next)
    if (!node) {
      this.#open.pop()
      return { kind: 'close', node: top.node }
    }
    if (node.isText) {
      const read = Math.min(node.nodeSize, this.#read + end - this.#pos)
      const piece = node.cut(this.#read, read)
      this.#read = read < node.nodeSize ? read : 0
      if (this.#read === 0) top.next++
      return { kind: 'whole', node: piece }
    }
    top.next++
    if (this.#pos + node.nodeSize <= end) return { kind: 'whole', node }
    this.#open.push({ node, next: 0 })
    return { kind: 'open', node }
  }
}

/** The tokens between two positions. */
export const tokensBetween = (doc: Node, from: number, to: number): Token[] =>
  from < to ? new TokenReader(doc, from).next(to - from) : []

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
      content = [...opened.before, opened.node.copy(Fragment.fromArray(content))]
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
    into.push(closeUnit)
  }
}

const openUnit = ({ type, attrs, marks }: Node): Unit => ({
  key: `<${type.name} ${JSON.stringify(attrs)}${marksKey(marks)}`,
  size: 1,
  kind: 'open',
})

/** What closes is whatever is open: joined with another, a node takes over where that one closes. */
const closeUnit: Unit = { key: '</', size: 1, kind: 'close' }

/** The units of some tokens. */
export function unitsOf(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = []
  for (const { kind, node } of tokens) {
    if (kind === 'whole') unitsOfNode(node, units)
    else units.push(kind === 'open' ? openUnit(node) : closeUnit)
  }
  return units
}
