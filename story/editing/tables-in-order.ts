/** Editing of tables: what leaves cells out is filled up, but for a table that a decision brings back as it was. */
import { Plugin } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { isTextDecided } from '../suggestions/review-step'

/** The plugin of tables. */
export function tablesInOrder(): Plugin {
  const editing = tableEditing()
  return new Plugin({
    ...editing.spec,
    appendTransaction(transactions, before, after) {
      const since = transactions.some(isTextDecided) ? after : before
      return editing.spec.appendTransaction?.call(editing, transactions, since, after)
    },
  })
}
