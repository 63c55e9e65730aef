/**
 * The plugin that keeps the forms of a story and their values in step, whatever changed the text:
 * typing, pasting, a panel. It also finds a sign-off that was typed as the last line.
 */
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { byline, reconcile, type Style, signOff } from '../forms'
import { same } from '../forms/keep'
import type { Houses } from '../houses'
import { schema } from '../schema'
import { blockText } from '../story/lines'
import { bylinePart, leadPart, signOffPart } from '../story/parts'
import { keepDatelineInStep } from './dateline-in-step'
import { isBroughtBack } from './history'
import { styleOf } from './set'

/** Set on a transaction whose text is not to be looked through for forms. */
export const asWritten = 'asWritten'

function keepBylineInStep(tr: Transaction, before: EditorState, style: Style): void {
  const part = bylinePart(tr.doc)
  if (!part || part.node === bylinePart(before.doc)?.node) return
  const held = part.node.attrs.bylines
  const value = reconcile(byline, blockText(part.node), held, style)
  if (!same(value, held)) tr.setNodeAttribute(part.pos, 'bylines', value)
}

function keepSignOffInStep(tr: Transaction, before: EditorState, style: Style, mayRecognise: boolean): void {
  const part = signOffPart(tr.doc)
  if (part) {
    if (part.node === signOffPart(before.doc)?.node) return
    const held = part.node.attrs.signOff
    const value = reconcile(signOff, blockText(part.node), held, style)
    if (!same(value, held)) tr.setNodeAttribute(part.pos, 'signOff', value)
  } else if (mayRecognise) {
    recogniseSignOff(tr, before, style)
  }
}

function recogniseSignOff(tr: Transaction, before: EditorState, style: Style): void {
  const last = tr.doc.lastChild
  if (!last || last === before.doc.lastChild || last.type !== schema.nodes.paragraph) return
  const pos = tr.doc.content.size - last.nodeSize
  if (pos === leadPart(tr.doc).pos) return
  const text = blockText(last)
  const found = signOff.recognise(text, style)
  if (found?.length !== text.length) return
  tr.removeMark(pos, pos + last.nodeSize)
  tr.setNodeMarkup(pos, schema.nodes.signoff, { signOff: found.value })
}

/**
 * Forms and values in step, at every transaction.
 * @param houses the house styles of the desk, at the moment
 */
export function formsInStep(houses: () => Houses): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((transaction) => transaction.docChanged)) return null
      if (transactions.some(isBroughtBack)) return null
      const mayRecognise = !transactions.some((transaction) => transaction.getMeta(asWritten))
      const tr = after.tr
      const style = styleOf(houses(), after.doc)
      keepDatelineInStep(tr, before, after, style, mayRecognise)
      keepBylineInStep(tr, before, style)
      keepSignOffInStep(tr, before, style, mayRecognise)
      return tr.docChanged ? tr : null
    },
  })
}
