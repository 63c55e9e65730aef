/** Marks the block that the cursor is in: focus mode dims the others. */
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

/** Marks the block that the cursor is in. */
export function currentBlock(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $head } }) {
        if ($head.depth === 0) return null
        const from = $head.before(1)
        const to = from + $head.node(1).nodeSize
        return DecorationSet.create(doc, [Decoration.node(from, to, { class: 'is-current' })])
      },
    },
  })
}
