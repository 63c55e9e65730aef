/** The lines of a sign-off: one that was begun with Enter and left with nothing in it goes again. */
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { schema } from '../schema'
import { joinLines, linesOf } from '../story/lines'
import { signOffPart } from '../story/parts'
import { isBroughtBack } from './history'

const key = new PluginKey<boolean>('signOffLines')

const isInSignOff = ({ selection: { $from, $to } }: EditorState) =>
  $from.parent.type === schema.nodes.signoff && $from.sameParent($to)

/** The plugin that takes empty lines away as the cursor leaves the sign-off, in the step of undo that made them. */
export function signOffLines(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      /** Whether the sign-off was written in since the cursor came to it. */
      apply(tr, isWritten, _, after) {
        if (!isInSignOff(after)) return false
        return tr.docChanged ? !isBroughtBack(tr) : isWritten
      },
    },
    appendTransaction(transactions, before, after) {
      if (!key.getState(before) || isInSignOff(after) || transactions.some(isBroughtBack)) return null
      const part = signOffPart(after.doc)
      if (!part) return null
      const lines = linesOf(part.node)
      const said = lines.filter(({ content }) => content.size > 0)
      if (said.length === 0 || said.length === lines.length) return null
      const start = part.pos + 1
      return after.tr.replaceWith(
        start,
        start + part.node.content.size,
        joinLines(said.map(({ children }) => children)),
      )
    },
  })
}
