/** What is typed while a story is still on its way into the window: kept, and typed into it once it is there. */
import type { EditorView } from 'prosemirror-view'

/** Keys held back from whatever has the focus. */
export interface TypedAhead {
  /** Types them into a view, and holds back no more. */
  typeInto(view: EditorView): void
  /** Holds back no more; answers the text that was held back, line by line. */
  stop(): string
}

/** Who holds back keys now: one at a time, so that no key is held back twice. */
let stopHolding: () => void = () => undefined

function isText({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey && !isComposing
}

/** Presses one key in a view as an editor does: its plugins see it. */
function press(view: EditorView, key: string): void {
  if (key.length > 1) {
    const event = new KeyboardEvent('keydown', { key })
    view.someProp('handleKeyDown', (handle) => handle(view, event) || undefined)
    return
  }
  const { from, to } = view.state.selection
  const insert = () => view.state.tr.insertText(key, from, to)
  const isHandled = view.someProp(
    'handleTextInput',
    (handle) => handle(view, from, to, key, insert) || undefined,
  )
  if (!isHandled) view.dispatch(insert())
}

/**
 * Holds back what is typed from now on.
 * @param text what is taken to have been typed before
 */
export function typeAhead(text = ''): TypedAhead {
  const keys = [...text].map((sign) => (sign === '\n' ? 'Enter' : sign))
  const keep = (event: KeyboardEvent) => {
    if (isText(event) || event.key === 'Enter') keys.push(event.key)
    else if (event.key === 'Backspace') keys.pop()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const release = () => window.removeEventListener('keydown', keep, { capture: true })
  stopHolding()
  stopHolding = release
  window.addEventListener('keydown', keep, { capture: true })
  return {
    typeInto(view) {
      release()
      for (const key of keys) press(view, key)
    },
    stop() {
      release()
      return keys.map((key) => (key === 'Enter' ? '\n' : key)).join('')
    },
  }
}
