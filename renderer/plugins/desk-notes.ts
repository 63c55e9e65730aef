/** Marks the desk note that the cursor is in or beside, so that it is open while the others are folded. */
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { notesIn } from '../../story/editing/desk-note'

export function deskNotes(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $head } }) {
        const note = notesIn($head.parent, $head.start()).find(
          ({ from, to }) => from <= $head.pos && $head.pos <= to,
        )
        if (!note) return null
        const open = Decoration.inline(note.from, note.to, { class: 'desk-note-open' })
        return DecorationSet.create(doc, [open])
      },
    },
  })
}
