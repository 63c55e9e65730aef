/** The keys that lead to the start and the end of a story, also where the browser has not laid these out yet. */
import { type Command, Selection, TextSelection } from 'prosemirror-state'

function go(find: typeof Selection.atStart, isExtending: boolean): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const target = find(doc)
    const wanted = isExtending ? TextSelection.between(selection.$anchor, target.$head) : target
    dispatch?.(tr.setSelection(wanted).scrollIntoView())
    return true
  }
}

/** With Shift the selection is drawn to there. */
export const endKeys = {
  'Ctrl-Home': go(Selection.atStart, false),
  'Cmd-ArrowUp': go(Selection.atStart, false),
  'Ctrl-End': go(Selection.atEnd, false),
  'Cmd-ArrowDown': go(Selection.atEnd, false),
  'Shift-Ctrl-Home': go(Selection.atStart, true),
  'Shift-Cmd-ArrowUp': go(Selection.atStart, true),
  'Shift-Ctrl-End': go(Selection.atEnd, true),
  'Shift-Cmd-ArrowDown': go(Selection.atEnd, true),
}
