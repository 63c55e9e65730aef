/** Editing of tables: what leaves cells out is filled up, but for a table that a decision or undo brings back as it was. */
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { schema } from '../schema'
import { hasNoCells, partsOfCaptioned } from '../story/captioned'
import { isBroughtBack } from './history'

const { paragraph } = schema.nodes

/** The plugin that puts lines in place of a table without cells; it comes before {@link tablesInOrder}, which looks at what it makes. */
export const noEmptyTables = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _, after) =>
      transactions.some(isBroughtBack) ? null : linesForTables(after),
  })

/** The plugin of tables. */
export function tablesInOrder(): Plugin {
  const editing = tableEditing()
  return new Plugin({
    ...editing.spec,
    appendTransaction(transactions, before, after) {
      const since = transactions.some(isBroughtBack) ? after : before
      return editing.spec.appendTransaction?.call(editing, transactions, since, after)
    },
  })
}

/**
 * Where a table has lost all of its cells, makes paragraphs of its caption and notes. That comes of deleting from its
 * caption to its notes, or of pasting a part of its notes: the schema wants a table there, and makes one without
 * cells.
 */
function linesForTables({ doc, selection, tr }: EditorState): Transaction | null {
  doc.forEach((block, pos) => {
    if (!hasNoCells(block)) return
    const { caption, notes } = partsOfCaptioned(block)
    const said = [caption, ...notes].filter(({ content }) => content.size > 0)
    const lines = said.length > 0 ? said : [caption]
    const from = tr.mapping.map(pos)
    tr.replaceWith(
      from,
      from + block.nodeSize,
      lines.map(({ content }) => paragraph.create(null, content)),
    )
    const { parent, parentOffset } = selection.$head
    const line = lines.indexOf(parent)
    const isWithin = selection.head > pos && selection.head < pos + block.nodeSize
    if (!isWithin || line < 0) return
    const start = lines.slice(0, line).reduce((sum, { content }) => sum + content.size + 2, from + 1)
    tr.setSelection(TextSelection.create(tr.doc, start + parentOffset))
  })
  return tr.docChanged ? tr : null
}
