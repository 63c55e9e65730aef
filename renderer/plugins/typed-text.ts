/** Text that is typed, put into the story itself. */
import { Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** Whether the browser would put what is typed where the selection of the story is. */
function isAtSelection(view: EditorView, event: InputEvent): boolean {
  const { from, to } = view.state.selection
  const [range] = event.getTargetRanges()
  return (
    range !== undefined &&
    view.posAtDOM(range.startContainer, range.startOffset) === from &&
    view.posAtDOM(range.endContainer, range.endOffset) === to
  )
}

/**
 * Puts what is typed into the story before the browser puts it on the page. ProseMirror would read it from there, and
 * draw anew all that a suggestion, a comment or a finding covers. Input methods write on the page undisturbed, and so
 * does what replaces another text than the selected one, as a letter's accents do that a held key offers.
 */
export function typedText(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const { inputType, data, isComposing } = event
          if (inputType !== 'insertText' || isComposing || view.composing) return false
          if (!data || /[\r\n]/.test(data)) return false
          const { selection } = view.state
          if (!(selection instanceof TextSelection) || !isAtSelection(view, event)) return false
          const { from, to } = selection
          const insert = () => view.state.tr.insertText(data, from, to).scrollIntoView()
          if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, data, insert)))
            view.dispatch(insert())
          event.preventDefault()
          return true
        },
      },
    },
  })
}
