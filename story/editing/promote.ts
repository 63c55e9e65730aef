/** Making a paragraph the headline, the standfirst, the byline or the sign-off, and any of these a paragraph again. */
import type { Node, NodeType } from 'prosemirror-model'
import { type Command, type EditorState, Selection, type Transaction } from 'prosemirror-state'
import { byline, signOff } from '../forms'
import type { Houses } from '../houses'
import { schema } from '../schema'
import { blockText, contentOfText } from '../story/lines'
import { bodyOf, bylinePart, datelineRange, leadPart, signOffPart } from '../story/parts'
import { asWritten } from './forms-in-step'
import { isEmptySignOff, setBylines, setSignOff, styleOf } from './set'

const { headline, standfirst, paragraph } = schema.nodes

/** The parts that a paragraph can be made. */
export type PartName = 'headline' | 'standfirst' | 'byline' | 'signoff'

/** The text block of the cursor: what of it is made a part, by positions. A dateline stays where it is. */
interface Source {
  node: Node
  pos: number
  from: number
  to: number
  text: string
}

function sourceOf({ doc, selection: { $from, $to } }: EditorState): Source | null {
  const { parent: node } = $from
  if (!node.isTextblock || !$from.sameParent($to)) return null
  if ($from.depth > 1 && !['list_item', 'quote'].includes($from.node(-1).type.name)) return null
  const pos = $from.before()
  const dateline = datelineRange(doc)
  const from = dateline && dateline.from === pos + 1 ? dateline.to : pos + 1
  const text = blockText(node).slice(from - pos - 1)
  return { node, pos, from, to: pos + 1 + node.content.size, text }
}

/** A text on one line, as headlines have it. */
const onOneLine = (text: string) => text.replaceAll('\n', ' ').trim()

/** What a part holds before it is replaced. */
function textOfPart(doc: Node, name: PartName): string {
  if (name === 'headline') return doc.child(0).textContent
  if (name === 'standfirst') return doc.child(1).textContent
  const part = name === 'byline' ? bylinePart(doc) : signOffPart(doc)
  return part ? blockText(part.node) : ''
}

function insertInBody(tr: Transaction, text: string, at: 'start' | 'end'): void {
  const block = paragraph.create(null, contentOfText(text))
  const lead = leadPart(tr.doc)
  if (lead.node.isTextblock && lead.node.content.size === 0)
    tr.replaceWith(lead.pos, lead.pos + lead.node.nodeSize, block)
  else tr.insert(at === 'start' ? lead.pos : (signOffPart(tr.doc)?.pos ?? tr.doc.content.size), block)
}

/** Takes the source away, and puts in its place what stood in the part that it is made. */
function replaceSource(tr: Transaction, { node, pos, from, to }: Source, instead: string): void {
  const { type } = node
  if (type === headline || type === standfirst) {
    tr.replaceWith(from, to, contentOfText(onOneLine(instead)))
  } else if (!type.isInGroup('block')) {
    tr.delete(pos, pos + node.nodeSize)
    if (instead !== '') insertInBody(tr, instead, type === schema.nodes.byline ? 'start' : 'end')
  } else if (instead !== '') {
    tr.replaceWith(from, to, contentOfText(type === paragraph ? instead : onOneLine(instead)))
  } else if (tr.doc.resolve(pos).depth === 0 && bodyOf(tr.doc).length === 1) {
    tr.replaceWith(pos, pos + node.nodeSize, paragraph.create(null, node.cut(0, from - pos - 1).content))
  } else {
    tr.deleteRange(pos, pos + node.nodeSize)
  }
}

function putText(tr: Transaction, type: NodeType, text: string): void {
  const start = type === headline ? 0 : tr.doc.child(0).nodeSize
  const { content } = tr.doc.child(type === headline ? 0 : 1)
  tr.replaceWith(start + 1, start + 1 + content.size, contentOfText(onOneLine(text)))
}

/** Puts a text into a part, printed as the house prints it; false where it names nobody. */
function putPart(tr: Transaction, name: PartName, text: string, houses: Houses): boolean {
  const style = styleOf(houses, tr.doc)
  if (name === 'headline') putText(tr, headline, text)
  else if (name === 'standfirst') putText(tr, standfirst, text)
  else if (name === 'byline') setBylines(tr, houses, byline.parse(text, style))
  else {
    const value = signOff.parse(text, style)
    if (isEmptySignOff(value)) return false
    setSignOff(tr, houses, value)
  }
  return true
}

function endOfPart(doc: Node, name: PartName): Selection {
  const [first, second] = [doc.child(0).nodeSize, doc.child(1).nodeSize]
  const ends: Record<PartName, number> = {
    headline: first - 1,
    standfirst: first + second - 1,
    byline: first + second + (bylinePart(doc)?.node.nodeSize ?? 0) - 1,
    signoff: doc.content.size - 1,
  }
  return Selection.near(doc.resolve(ends[name]), -1)
}

/**
 * Makes the block of the cursor a part of the story's head, or its sign-off. What stood there takes the block's place.
 * @param houses the house styles of the desk, at the moment
 */
export function makePart(name: PartName, houses: () => Houses): Command {
  return (state, dispatch) => {
    const source = sourceOf(state)
    if (!source || source.node.type.name === name || source.text.trim() === '') return false
    const { tr } = state
    replaceSource(tr, source, textOfPart(state.doc, name))
    if (!putPart(tr, name, source.text.trim(), houses())) return false
    dispatch?.(tr.setSelection(endOfPart(tr.doc, name)).scrollIntoView())
    return true
  }
}

/** Makes headline, standfirst, byline or sign-off a paragraph of the body: the first, or the last. */
export const partToText: Command = (state, dispatch) => {
  const source = sourceOf(state)
  if (!source || source.node.type.isInGroup('block') || source.text.trim() === '') return false
  if (state.selection.$from.depth > 1) return false
  if (!dispatch) return true
  const { tr } = state
  const isLast = source.node.type === schema.nodes.signoff
  replaceSource(tr, source, '')
  insertInBody(tr, source.text.trim(), isLast ? 'end' : 'start')
  const pos = isLast ? tr.doc.content.size - 1 : leadPart(tr.doc).pos + leadPart(tr.doc).node.nodeSize - 1
  // it is a paragraph because the editor says so
  if (isLast) tr.setMeta(asWritten, true)
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(pos), -1)).scrollIntoView())
  return true
}
