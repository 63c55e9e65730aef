/**
 * Deleting what is selected: the same by each key, by the menus, and by a cut. A block, item or row that was selected
 * by its handle goes as a whole, and leaves no empty line.
 */
import type { Node } from 'prosemirror-model'
import {
  AllSelection,
  type Command,
  NodeSelection,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { CellSelection } from 'prosemirror-tables'
import { schema } from '../schema'
import { partsOfCaptioned } from '../story/captioned'
import { type Movable, takenWith } from './drag'
import { asOwnStep } from './own-step'
import { typeOver } from './type-over'

const { captioned_table, paragraph, table } = schema.nodes

const key = new PluginKey<Movable | null>('wholeSelected')

/** The cells of some rows, or of all of a table; null of what is none. */
function cellsOf(doc: Node, { kind, from, to }: Movable): Selection | null {
  const first = doc.nodeAt(from)
  if (kind === 'row') {
    const last = doc.resolve(to).nodeBefore
    return last && CellSelection.create(doc, from + 1, to - 1 - (last.lastChild?.nodeSize ?? 0))
  }
  if (!first || from + first.nodeSize !== to) return null
  const isCaptioned = first.type === captioned_table
  if (!isCaptioned && first.type !== table) return null
  const start = isCaptioned ? from + 1 + partsOfCaptioned(first).caption.nodeSize : from
  const rows = doc.nodeAt(start)
  return rows && cellsOf(doc, { kind: 'row', from: start + 1, to: start + rows.nodeSize - 1 })
}

function selectionOf(doc: Node, whole: Movable): Selection {
  const { from, to } = whole
  const only = doc.nodeAt(from)
  if (only?.isAtom === true && from + only.nodeSize === to) return NodeSelection.create(doc, from)
  return cellsOf(doc, whole) ?? TextSelection.between(doc.resolve(from), doc.resolve(to))
}

/** Selects a block, item or row, or several, as a whole. */
export function selectWhole(whole: Movable): Command {
  return ({ doc, tr }, dispatch) => {
    dispatch?.(tr.setSelection(selectionOf(doc, whole)).setMeta(key, whole))
    return true
  }
}

/** The plugin that knows what is selected as a whole, until anything is changed or something else is selected. */
export function wholeSelected(): Plugin {
  return new Plugin<Movable | null>({
    key,
    state: {
      init: () => null,
      apply(tr, whole, before, { selection }) {
        const chosen: Movable | undefined = tr.getMeta(key)
        if (chosen) return chosen
        return tr.docChanged || !selection.eq(before.selection) ? null : whole
      },
    },
  })
}

/** Where one goes on after what was deleted at a place: in what follows it there, or else at the end of what is before. */
function goOnAt(tr: Transaction, pos: number): Transaction {
  const $pos = tr.doc.resolve(pos)
  const follows = $pos.nodeAfter !== null && !isBehindBody($pos.nodeAfter)
  return tr.setSelection(Selection.near($pos, follows ? 1 : -1))
}

const isBehindBody = ({ type }: Node) => type === schema.nodes.signoff

function deleteWhole(tr: Transaction, whole: Movable): Transaction {
  const { from, to } = takenWith(tr.doc, whole)
  const isBody = (node: Node, pos: number) => node.type.isInGroup('block') && (pos < from || pos >= to)
  let isKept = false
  tr.doc.forEach((node, pos) => {
    isKept ||= isBody(node, pos)
  })
  if (isKept) return goOnAt(tr.delete(from, to), from)
  // the body has always a line to type in
  return tr.replaceWith(from, to, paragraph.create()).setSelection(TextSelection.create(tr.doc, from + 1))
}

/** Deletes what is selected as a whole, or else the text that is selected. */
export const deleteSelected: Command = (state, dispatch) => {
  const whole = key.getState(state)
  if (whole) {
    dispatch?.(asOwnStep(deleteWhole(state.tr, whole)).setMeta('uiEvent', 'delete').scrollIntoView())
    return true
  }
  const { selection } = state
  const isText = selection instanceof TextSelection || selection instanceof AllSelection
  if (!isText || selection.empty) return false
  const tr = typeOver(state, '') ?? state.tr.deleteSelection()
  dispatch?.(tr.setMeta('uiEvent', 'delete').scrollIntoView())
  return true
}
