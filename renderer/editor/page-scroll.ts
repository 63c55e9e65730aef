/** The scrolling of the page that the story is on. */
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { onScrollByHand } from '../parts/scrolled-by-hand'
import { holderOf, seenPlace, unseenPlace } from './chunk'

const selector = '[data-page-scroller]'

/** Pixels between a cursor that is scrolled to and the edge of the page. */
const margin = 5

/** How far a view's page is scrolled, in pixels of the story as it is when it is opened; null where it is on no page. */
export function pageScroll({ dom }: EditorView): number | null {
  const page = dom.closest(selector)
  if (!page) return null
  const top = topIn(page, dom)
  return Math.max(0, top + unseenPlace(dom, page.scrollTop - top))
}

/** Pixels of a page above the text that is on it. */
function topIn(page: Element, text: Element): number {
  return text.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop
}

/** Milliseconds in which what comes in sight of a long story, and panels beside it, get their sizes. */
const settlingMs = 1000

/** Frames without a change after which they have them; a busy machine draws few in that time. */
const settledFrames = 10

/** On a page that stays at its place while sizes settle; whoever takes it off leads the page elsewhere. */
const settling = 'data-settling'

/**
 * Scrolls a view's page.
 * @param top pixels of the story as it is when it is opened, as `pageScroll` gives them
 */
export function scrollPage(view: EditorView, top: number): void {
  const page = view.dom.closest(selector)
  page?.scrollTo({ top })
  if (page && holderOf(view.dom)) settleAt(view, page, top)
}

/**
 * Stays at a place while what is laid out above it turns out higher or lower than was guessed. Whoever scrolls, clicks
 * or types meanwhile, or leads the page to the cursor, goes first. The browser keeps no place of its own on a page that
 * settles, so that whatever else scrolls it is somebody: a screen reader, or a program.
 */
function settleAt(view: EditorView, page: Element, top: number): void {
  page.setAttribute(settling, '')
  const watch = new AbortController()
  const stop = () => {
    watch.abort()
    page.removeAttribute(settling)
  }
  onScrollByHand(page, stop, watch.signal)
  page.addEventListener('keydown', stop, { signal: watch.signal })
  const end = performance.now() + settlingMs
  let [target, scrolled, unchangedFrames] = [top, page.scrollTop, 0]
  const look = () => {
    // what took the place of a view on the page settles by itself
    if (view.isDestroyed || !page.hasAttribute(settling)) return watch.abort()
    const above = topIn(page, view.dom)
    const place = Math.round(above + seenPlace(view.dom, top - above))
    unchangedFrames = place === target ? unchangedFrames + 1 : 0
    const isSettled = performance.now() > end && unchangedFrames >= settledFrames
    if (isScrolledFrom(page, scrolled) || isSettled) return stop()
    if (place !== target) page.scrollTop = place
    target = place
    scrolled = page.scrollTop
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Whether somebody has scrolled a page from here; one that becomes too short for it is scrolled to its end by itself. */
function isScrolledFrom({ scrollTop, scrollHeight, clientHeight }: Element, before: number): boolean {
  const isAtEnd = scrollTop < before && scrollTop + clientHeight > scrollHeight - 2
  return scrollTop !== before && !isAtEnd
}

/** Adds a listener to the scrolling of a view's page; returns a function that removes it. */
export function onPageScroll({ dom }: EditorView, listener: () => void): () => void {
  const page = dom.closest(selector)
  page?.addEventListener('scroll', listener, { passive: true })
  return () => page?.removeEventListener('scroll', listener)
}

/**
 * Pixels of a page that a cursor outside it has to be scrolled by, and a little more; 0 where it is in sight. With
 * typewriter scrolling its place is the middle of the page.
 */
function missing(view: EditorView, page: Element): number {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head, 1)
  const sight = page.getBoundingClientRect()
  if (page.hasAttribute('data-typewriter')) return Math.round((top + bottom - sight.top - sight.bottom) / 2)
  if (top < sight.top) return top - sight.top - margin
  return bottom > sight.bottom ? bottom - sight.bottom + margin : 0
}

/** Scrolls the page to the cursor; false where it is in sight, as even a scroll by nothing ends one by the wheel. */
function scrollByMissing(view: EditorView, page: Element): boolean {
  const by = missing(view, page)
  if (by !== 0) page.scrollTop += by
  return by !== 0
}

/**
 * Scrolls the page to the cursor, where it has to. ProseMirror's own way, which is left to other selections,
 * measures at each key everything that the page stands in.
 */
export function scrollToCursor(view: EditorView): boolean {
  const page = view.dom.closest(selector)
  if (!page) return false
  page.removeAttribute(settling)
  if (!(view.state.selection instanceof TextSelection)) return false
  if (scrollByMissing(view, page) && holderOf(view.dom)) scrollOn(view, page)
  return true
}

/** Whether the cursor is in sight on a page, or was when that was so high. */
function isInSight(view: EditorView, page: Element, height: number): boolean {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head, 1)
  const { top: start } = page.getBoundingClientRect()
  return top >= start && bottom <= start + height
}

/**
 * Keeps the cursor in sight where the page becomes narrower or lower, as when panels come beside it or a message below
 * it; the answer stops that. Whoever scrolled away from the cursor stays there, and at the end of the story sees its
 * end, so that no message stands in the place of the sign-off.
 */
export function keepCursorInSight(view: EditorView): () => void {
  const page = view.dom.closest(selector)
  if (!page) return () => undefined
  const watch = new AbortController()
  const { signal } = watch
  // one that has not changed since somebody scrolled is where nobody looks: a key for a command does not lead there
  let left = view.state.selection
  onScrollByHand(page, () => (left = view.state.selection), signal)
  let [size, height] = [page.getBoundingClientRect(), page.clientHeight]
  const sizes = new ResizeObserver(() => {
    const [before, heightBefore] = [size, height]
    size = page.getBoundingClientRect()
    height = page.clientHeight
    const isLower = size.width === before.width && size.height < before.height
    // lines that wrap anew move the cursor: whether it was in sight, its last change tells
    const wasSeen =
      isLower && !page.hasAttribute(settling)
        ? isInSight(view, page, before.height)
        : view.state.selection !== left
    const { scrollTop, scrollHeight } = page
    const wasAtEnd = isLower && scrollTop > 0 && scrollTop + heightBefore > scrollHeight - 2
    if (wasSeen && view.hasFocus()) scrollToCursor(view)
    else if (wasAtEnd) page.scrollTop = scrollHeight
  })
  sizes.observe(page)
  return () => {
    watch.abort()
    sizes.disconnect()
  }
}

/** How often a page is scrolled on. */
const scrollsOn = 4

/** What comes in sight only now is often of another height than it was taken to have. Whoever scrolls goes first. */
function scrollOn(view: EditorView, page: Element): void {
  const watch = new AbortController()
  onScrollByHand(page, () => watch.abort(), watch.signal)
  const wait = (times: number) => requestAnimationFrame(() => setTimeout(look, 0, times))
  const look = (times: number) => {
    if (view.isDestroyed || watch.signal.aborted) return
    scrollByMissing(view, page)
    if (times > 1) wait(times - 1)
    else watch.abort()
  }
  wait(scrollsOn)
}
