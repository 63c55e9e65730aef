/** The scrolling of the page that the story is on. */
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

const selector = '[data-page-scroller]'

/** How far the page is scrolled, in pixels. */
export function pageScroll(): number {
  return document.querySelector(selector)?.scrollTop ?? 0
}

/** Scrolls the page. */
export function scrollPage(top: number): void {
  document.querySelector(selector)?.scrollTo({ top })
}

/** Hears each scrolling of the page; the answer stops hearing. */
export function onPageScroll(hear: () => void): () => void {
  const page = document.querySelector(selector)
  page?.addEventListener('scroll', hear, { passive: true })
  return () => page?.removeEventListener('scroll', hear)
}

/**
 * Whether the cursor is in sight, so that nothing has to scroll to it. Asked first at each key: ProseMirror's own
 * answer measures everything that the page stands in.
 */
export function isCursorInSight(view: EditorView): boolean {
  const page = view.dom.closest(selector)
  if (!page || !(view.state.selection instanceof TextSelection)) return false
  const cursor = view.coordsAtPos(view.state.selection.head, 1)
  const sight = page.getBoundingClientRect()
  const isAcross = cursor.left >= sight.left && cursor.right <= sight.right
  return isAcross && cursor.top >= sight.top && cursor.bottom <= sight.bottom
}
