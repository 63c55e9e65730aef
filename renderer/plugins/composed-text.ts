/** What follows a text that an input method has composed: while it composes, the text is left alone. */
import { Plugin } from 'prosemirror-state'
import { spaceBesideComposed } from '../../story/editing/word-spaces'

/** Gives a word the space beside it that went with the one in whose place it was composed. */
export function composedText(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionend(view) {
          // once the view has read what was composed, and before another key
          setTimeout(() => {
            if (!view.isDestroyed && !view.composing) spaceBesideComposed(view.state, view.dispatch)
          })
          return false
        },
      },
    },
  })
}
