/** Comments as they are drawn in the text: by colour and underline alone, as all that takes space parts Arabic letters that join. */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { type Comment, isLost, isOpen, isToClients } from '../../story/comments/comment'
import { commentsIn } from '../document/comments'

interface Drawn {
  comments: readonly Comment[]
  set: DecorationSet
}

const key = new PluginKey<Drawn>('drawn-comments')

function decorationOf(doc: Node, comment: Comment): Decoration[] {
  const { place } = comment
  if (!place || isLost(comment) || !isOpen(comment)) return []
  const look = { class: isToClients(comment) ? 'commented to-clients' : 'commented' }
  const node = doc.resolve(place.from).nodeAfter
  // a picture or a line has no text to be marked
  return node && !node.isText && place.from + node.nodeSize === place.to
    ? [Decoration.node(place.from, place.to, look)]
    : [Decoration.inline(place.from, place.to, look)]
}

function drawn(doc: Node, comments: readonly Comment[]): Drawn {
  return {
    comments,
    set: DecorationSet.create(
      doc,
      comments.flatMap((each) => decorationOf(doc, each)),
    ),
  }
}

/** The plugin; it stands after the one that keeps the comments. */
export function drawnComments(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_, { doc }) => drawn(doc, []),
      apply(tr, before, _, state) {
        const comments = commentsIn(state)
        if (comments !== before.comments) return drawn(tr.doc, comments)
        return tr.docChanged ? { comments, set: before.set.map(tr.mapping, tr.doc) } : before
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })
}
