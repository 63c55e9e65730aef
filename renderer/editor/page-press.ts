/** A press on the page beside or below the text: it leads the cursor into the text, and takes it away from nowhere. */
import { Selection, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** The place in the text that is nearest to a point beside it; below it, the end. */
function placeAt(view: EditorView, { clientX, clientY }: MouseEvent): number {
  const { left, right, top, bottom } = view.dom.getBoundingClientRect()
  const end = Selection.atEnd(view.state.doc).head
  if (clientY >= bottom) return end
  const near = { left: within(clientX, left + 1, right - 1), top: Math.max(clientY, top + 1) }
  return view.posAtCoords(near)?.pos ?? end
}

function selectBetween(view: EditorView, anchor: number, head: number): void {
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

/**
 * Has a press on the page around a view put the cursor at the place that is nearest, and a drag from there select.
 * @returns how to stop
 */
export function followPresses(view: EditorView): () => void {
  const page = view.dom.closest<HTMLElement>('[data-page-scroller]')
  if (!page) return () => undefined
  const watch = new AbortController()
  const press = (event: MouseEvent) => {
    const { target, button, offsetX } = event
    const isBeside = target === page || target === view.dom.parentElement
    const isScrollbar = target === page && (offsetX < 0 || offsetX >= page.clientWidth)
    if (button !== 0 || !isBeside || isScrollbar) return
    event.preventDefault()
    view.focus()
    const anchor = placeAt(view, event)
    selectBetween(view, anchor, anchor)
    const drag = new AbortController()
    const { signal } = drag
    addEventListener('mousemove', (moved) => selectBetween(view, anchor, placeAt(view, moved)), { signal })
    for (const end of ['mouseup', 'blur']) addEventListener(end, () => drag.abort(), { signal })
    watch.signal.addEventListener('abort', () => drag.abort())
  }
  page.addEventListener('mousedown', press, { signal: watch.signal })
  return () => watch.abort()
}
