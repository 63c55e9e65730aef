/**
 * A document as a row of tokens: where a node opens, where it closes, and its content. A token is as long as the
 * positions that it takes, so that ranges of positions are ranges of tokens, also where they cut through nodes.
 */
import { Fragment, type Mark, type Node, ReplaceError, Slice } from 'prosemirror-model'

export interface Token {
  /** `whole` is a node with all that is in it, or a piece of a text. */
  kind: 'open' | 'close' | 'whole'
  /** The node that opens or closes, or the whole one. */
  node: Node
}

/** The tokens between two positions; what lies within them is not opened. */
export function tokensBetween(doc: Node, from: number, to: number): Token[] {
  const tokens: Token[] = []
  const visit = (parent: Node, start: number) => {
    let pos = start
    for (const node of parent.children) {
      const end = pos + node.nodeSize
      if (pos >= to) return
      if (end > from) {
        if (pos >= from && end <= to) tokens.push({ kind: 'whole', node })
        else if (node.isText)
          tokens.push({ kind: 'whole', node: node.cut(Math.max(0, from - pos), Math.min(to, end) - pos) })
        else {
          if (pos >= from) tokens.push({ kind: 'open', node })
          visit(node, pos + 1)
          if (end <= to) tokens.push({ kind: 'close', node })
        }
      }
      pos = end
    }
  }
  if (from < to) visit(doc, 0)
  return tokens
}

/** Tokens as content that is open where they open or close what they do not hold. */
export function sliceOf(tokens: readonly Token[]): Slice {
  const open: { node: Node; before: Node[] }[] = []
  let content: Node[] = []
  let openStart = 0
  for (const { kind, node } of tokens) {
    if (kind === 'whole') content.push(node)
    else if (kind === 'open') {
      open.push({ node, before: content })
      content = []
    } else {
      const opened = open.pop()
      if (!opened) openStart++
      const closed = (opened?.node ?? node).copy(Fragment.fromArray(content))
      content = opened ? [...opened.before, closed] : [closed]
    }
  }
  const openEnd = open.length
  while (open.length > 0) {
    const last = open.pop()
    if (last) content = [...last.before, last.node.copy(Fragment.fromArray(content))]
  }
  return new Slice(Fragment.fromArray(content), openStart, openEnd)
}

/** Content for a place in a document. */
export interface Replacement {
  from: number
  to: number
  slice: Slice
}

/**
 * How tokens take the place of those between two positions: there, or where nodes cannot be joined so, with the
 * blocks around.
 * @throws RangeError where the document would not hold
 */
export function replacement(doc: Node, from: number, to: number, tokens: readonly Token[]): Replacement {
  const exact = { from, to, slice: sliceOf(tokens) }
  if (isFitting(doc, exact)) return exact
  const $from = doc.resolve(from)
  const $to = doc.resolve(to)
  const start = $from.depth > 0 ? $from.before(1) : from
  const end = $to.depth > 0 ? $to.after(1) : to
  const around = [...tokensBetween(doc, start, from), ...tokens, ...tokensBetween(doc, to, end)]
  return { from: start, to: end, slice: sliceOf(around) }
}

function isFitting(doc: Node, { from, to, slice }: Replacement): boolean {
  try {
    doc.replace(from, to, slice)
    return true
  } catch (error) {
    if (error instanceof ReplaceError || error instanceof RangeError) return false
    throw error
  }
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
