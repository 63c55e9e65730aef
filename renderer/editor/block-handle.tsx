/** The handle beside the block under the pointer: it is dragged to where the block is to stand. */
import { GripVertical } from 'lucide-react'
import type { EditorView } from 'prosemirror-view'
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { t } from '../../catalogue'
import { selectWhole } from '../../story/editing/delete'
import { type Movable, moveTo } from '../../story/editing/drag'
import { move } from '../../story/editing/move'
import { keyLabel } from '../commands/keys'
import { useDesk } from '../desk/desk-store'
import type { StorySession } from '../document/story-session'
import { type Box, boxOf, gapBeside, movableBeside, type Point } from './block-places'

/** Pixels that the pointer moves before it drags and does not click. */
const clickReach = 4
/** Pixels from an edge of the page within which it scrolls, and by how many at each frame. */
const edge = { reach: 40, step: 12 } as const
/** The handle's size in pixels, and its distance from the text. */
const handle = { size: 24, gap: 4 } as const

/** What is dragged, from where, and where it would go. */
interface Drag {
  view: EditorView
  doc: EditorView['state']['doc']
  moved: Movable
  begun: Point
  at: Point
  gap: number | null
}

interface Shown {
  /** The document that it was found in: another one has other places. */
  doc: EditorView['state']['doc']
  moved: Movable
  box: Box
}

/** The line where what is dragged would go, in pixels of the window. */
interface Line {
  left: number
  right: number
  y: number
}

/** Where in the layer boxes of the window stand, in CSS pixels of the page, which is enlarged. */
function placesIn(layer: React.RefObject<HTMLElement | null>, session: StorySession, zoom: number) {
  const placed = (box: Box) => {
    const from = layer.current?.getBoundingClientRect()
    return from
      ? { left: (box.left - from.left) / zoom, top: (box.top - from.top) / zoom }
      : { left: 0, top: 0 }
  }
  const isRightToLeft = session.doc.attrs.direction === 'rtl'
  return {
    over: (box: Box) => ({
      ...placed(box),
      blockSize: (box.bottom - box.top) / zoom,
      inlineSize: (box.right - box.left) / zoom,
    }),
    /** A line's, whose thickness is that of its style. */
    along: ({ left, right, y }: Line) => ({
      ...placed({ left, right, top: y, bottom: y }),
      inlineSize: (right - left) / zoom,
    }),
    /** The handle's, beside the text at the height of a block. */
    beside(box: Box) {
      const text = session.view?.dom.getBoundingClientRect() ?? box
      const { top } = placed(box)
      const left = isRightToLeft
        ? placed({ ...box, left: text.right }).left + handle.gap
        : placed({ ...box, left: text.left }).left - handle.gap - handle.size
      return { left, top }
    },
  }
}

export function BlockHandle({ session }: { session: StorySession }) {
  const layer = useRef<HTMLDivElement>(null)
  const zoom = useDesk(({ settings }) => settings.textSize)
  const { shown, source, line, pointer } = useBlockDrag(session, layer)
  const { over, along, beside } = placesIn(layer, session, zoom)
  const keyIn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    session.run(move(event.key === 'ArrowUp' ? -1 : 1))
    session.focus()
  }
  return (
    <div className="block-layer" ref={layer}>
      {source && <div className="drag-source" style={over(source)} />}
      {line && <div className="drop-line" style={along(line)} />}
      {shown && (
        <button
          type="button"
          className="block-handle"
          tabIndex={-1}
          aria-label={t('editor.moveBlock')}
          title={t('editor.moveBlockHint', { up: keyLabel('Alt-ArrowUp'), down: keyLabel('Alt-ArrowDown') })}
          style={beside(source ?? shown.box)}
          {...pointer}
          onKeyDown={keyIn}
        >
          <GripVertical aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

/**
 * What the pointer does with the handle: it drags a block, or selects it by a click.
 * @returns the block that has the handle, the one that is dragged, the line where that would go, and the listeners
 */
function useBlockDrag(session: StorySession, layer: React.RefObject<HTMLElement | null>) {
  const drag = useRef<Drag | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [source, setSource] = useState<Box | null>(null)
  const [line, setLine] = useState<Line | null>(null)

  const end = useCallback(() => {
    drag.current = null
    setSource(null)
    setLine(null)
    setShown(null)
  }, [])

  /** Shows where what is dragged would go. */
  const look = useCallback(() => {
    const held = drag.current
    if (!held) return
    const { view, moved, begun, at } = held
    if (view.isDestroyed || view.state.doc !== held.doc) return end()
    if (Math.hypot(at.x - begun.x, at.y - begun.y) < clickReach) return
    const found = gapBeside(view, moved, at)
    held.gap = found?.gap ?? null
    setSource(boxOf(view, moved))
    setLine(found)
  }, [end])

  useHover(layer, drag, session, setShown)
  useDragKeys(source !== null, end)
  useEdgeScroll(source !== null, layer, drag, look)

  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    const { view } = session
    if (event.button !== 0 || !shown || !view) return
    event.preventDefault()
    const { doc } = view.state
    const begun = { x: event.clientX, y: event.clientY }
    const moved = shown.doc === doc ? shown.moved : movableBeside(view, begun)?.moved
    if (!moved) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { view, doc, moved, begun, at: begun, gap: null }
  }
  const follow = (event: PointerEvent) => {
    if (!drag.current) return
    drag.current.at = { x: event.clientX, y: event.clientY }
    look()
  }
  const drop = () => {
    const held = drag.current
    if (!held) return
    const isClick = source === null
    end()
    if (held.view.isDestroyed || held.view.state.doc !== held.doc) return
    if (isClick) session.run(selectWhole(held.moved))
    else if (held.gap !== null) session.run(moveTo(held.moved, held.gap))
    session.focus()
  }
  const pointer = { onPointerDown: begin, onPointerMove: follow, onPointerUp: drop, onPointerCancel: end }
  return { shown, source, line, pointer }
}

/** Shows the handle of what the pointer is beside; it goes while one types, and when the pointer leaves the page. */
function useHover(
  layer: React.RefObject<HTMLElement | null>,
  drag: React.RefObject<Drag | null>,
  session: StorySession,
  show: (shown: Shown | null) => void,
): void {
  useEffect(() => {
    const page = layer.current?.parentElement
    if (!page) return
    const stop = new AbortController()
    const { signal } = stop
    let frame = 0
    const hide = () => {
      cancelAnimationFrame(frame)
      if (!drag.current) show(null)
    }
    page.addEventListener(
      'pointermove',
      ({ clientX: x, clientY: y, pointerType, buttons }) => {
        if (drag.current || pointerType === 'touch' || buttons !== 0) return
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => {
          const { view } = session
          const found = view && !view.isDestroyed ? movableBeside(view, { x, y }) : null
          show(found && { ...found, doc: session.doc })
        })
      },
      { signal, passive: true },
    )
    for (const leaving of ['pointerleave', 'keydown', 'wheel'])
      page.addEventListener(leaving, hide, { signal, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      stop.abort()
    }
  }, [layer, drag, session, show])
}

/** Escape takes back a drag that is under way, and nothing else. */
function useDragKeys(isDragging: boolean, cancel: () => void): void {
  useEffect(() => {
    if (!isDragging) return
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      cancel()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [isDragging, cancel])
}

/** Scrolls the page while something is dragged near its upper or lower edge. */
function useEdgeScroll(
  isDragging: boolean,
  layer: React.RefObject<HTMLElement | null>,
  drag: React.RefObject<Drag | null>,
  look: () => void,
): void {
  useEffect(() => {
    const page = layer.current?.parentElement
    if (!isDragging || !page) return
    let frame = 0
    const scroll = () => {
      const { top, bottom } = page.getBoundingClientRect()
      const y = drag.current?.at.y ?? (top + bottom) / 2
      const by = y < top + edge.reach ? -edge.step : y > bottom - edge.reach ? edge.step : 0
      const before = page.scrollTop
      page.scrollTop += by
      if (page.scrollTop !== before) look()
      frame = requestAnimationFrame(scroll)
    }
    frame = requestAnimationFrame(scroll)
    return () => cancelAnimationFrame(frame)
  }, [isDragging, layer, drag, look])
}
