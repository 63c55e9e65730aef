/** Where on the page the blocks of a story are that can be dragged, and the places that they can be dropped at. */
import type { EditorView } from 'prosemirror-view'
import { gapAt, type Movable, movableAt } from '../../story/editing/drag'

/** A place on the screen, in pixels. */
export interface Point {
  x: number
  y: number
}

/** A rectangle on the screen, in CSS pixels from the corner of the window. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** The position in the text that is beside a point, and what is drawn there. */
function beside(view: EditorView, { x, y }: Point): { pos: number; box: Box } | null {
  const text = view.dom.getBoundingClientRect()
  const left = Math.min(Math.max(x, text.left + 8), text.right - 8)
  const top = Math.min(Math.max(y, text.top + 1), text.bottom - 1)
  const place = view.posAtCoords({ left, top })
  if (!place) return null
  const { doc } = view.state
  const isLeaf = place.inside >= 0 && doc.nodeAt(place.inside)?.isLeaf
  return boxAt(view, isLeaf ? place.inside : place.pos)
}

/** The innermost row or item at a position, else its block. */
function boxAt(view: EditorView, pos: number): { pos: number; box: Box } | null {
  const moved = movableAt(view.state, pos)
  const $pos = view.state.doc.resolve(pos)
  const start = moved?.from ?? ($pos.depth > 0 ? $pos.before(1) : pos)
  const dom = view.nodeDOM(start)
  return dom instanceof Element ? { pos, box: dom.getBoundingClientRect() } : null
}

/** What the handle at a point moves, and the box of its first block. */
export function movableBeside(view: EditorView, point: Point): { moved: Movable; box: Box } | null {
  const place = beside(view, point)
  const moved = place && movableAt(view.state, place.pos)
  return moved ? { moved, box: place.box } : null
}

/** The box around all that is moved. */
export function boxOf(view: EditorView, { from, to }: Movable): Box | null {
  const first = view.nodeDOM(from)
  const { nodeBefore } = view.state.doc.resolve(to)
  const last = nodeBefore && view.nodeDOM(to - nodeBefore.nodeSize)
  if (!(first instanceof Element) || !(last instanceof Element)) return null
  const { left, right, top } = first.getBoundingClientRect()
  return { left, right, top, bottom: last.getBoundingClientRect().bottom }
}

/** Where something that is dragged to a point goes, and where a line shows that; null where it cannot go there. */
export function gapBeside(
  view: EditorView,
  moved: Movable,
  point: Point,
): { gap: number; left: number; right: number; y: number } | null {
  const place = beside(view, point)
  if (!place) return null
  const { top, bottom } = place.box
  const gap = gapAt(view.state.doc, moved, place.pos, point.y > (top + bottom) / 2)
  return gap === null ? null : { gap, ...lineAt(view, gap) }
}

/** Where the line of a gap is drawn: between what is before it and what is after. */
function lineAt(view: EditorView, gap: number): { left: number; right: number; y: number } {
  const { nodeBefore } = view.state.doc.resolve(gap)
  const before = nodeBefore && view.nodeDOM(gap - nodeBefore.nodeSize)
  const after = view.nodeDOM(gap)
  const above = before instanceof Element ? before.getBoundingClientRect() : null
  const below = after instanceof Element ? after.getBoundingClientRect() : null
  const { left, right } = below ?? above ?? view.dom.getBoundingClientRect()
  const y = above && below ? (above.bottom + below.top) / 2 : (below?.top ?? above?.bottom ?? 0)
  return { left, right, y }
}
