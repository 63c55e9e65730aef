/** How much of a picture is shown: a frame over it that is dragged at its edges and corners, and its edges as numbers. */
import { type PointerEvent, useId, useRef, useState } from 'react'
import { t } from '../../catalogue'
import { type Crop, type Edge, edges } from '../../story/schema/picture'
import { Button } from '../parts/button'

/** Nothing cut off. */
export const uncut: Crop = { left: 0, top: 0, right: 0, bottom: 0 }

/** In percent of the whole: what a crop leaves at the least. */
const least = 5

const opposite: Readonly<Record<Edge, Edge>> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' }

const inTenths = (value: number) => Math.round(value * 10) / 10

/** A crop with an edge at another place, as far as something is left. */
function withEdge(cut: Crop, edge: Edge, value: number): Crop {
  const most = 100 - least - cut[opposite[edge]]
  return { ...cut, [edge]: inTenths(Math.min(Math.max(value || 0, 0), Math.max(0, most))) }
}

/** What is dragged, by the edges that it moves: an edge, a corner, or the frame as a whole. */
const handles: readonly (readonly Edge[])[] = [
  ['left', 'top', 'right', 'bottom'],
  ['left'],
  ['top'],
  ['right'],
  ['bottom'],
  ['left', 'top'],
  ['right', 'top'],
  ['left', 'bottom'],
  ['right', 'bottom'],
]

/** A crop whose edges were dragged so far, in percent of the picture's width and height. */
function dragged(from: Crop, moved: readonly Edge[], x: number, y: number): Crop {
  if (moved.length < edges.length)
    return moved.reduce((cut, edge) => {
      const by = { left: x, right: -x, top: y, bottom: -y }[edge]
      return withEdge(cut, edge, from[edge] + by)
    }, from)
  const right = Math.min(Math.max(x, -from.left), from.right)
  const down = Math.min(Math.max(y, -from.top), from.bottom)
  return {
    left: inTenths(from.left + right),
    right: inTenths(from.right - right),
    top: inTenths(from.top + down),
    bottom: inTenths(from.bottom - down),
  }
}

interface CropFieldProps {
  url: string
  cut: Crop
  change(cut: Crop): void
}

export function CropField({ url, cut, change }: CropFieldProps) {
  const area = useRef<HTMLDivElement>(null)
  const begun = useRef<{ x: number; y: number; cut: Crop } | null>(null)
  const [isLoaded, setLoaded] = useState(false)
  const hint = useId()
  const drag = (event: PointerEvent<HTMLElement>, moved: readonly Edge[]) => {
    const size = area.current?.getBoundingClientRect()
    if (!begun.current || !size || size.width === 0 || size.height === 0) return
    const { x, y, cut: from } = begun.current
    const across = ((event.clientX - x) / size.width) * 100
    const down = ((event.clientY - y) / size.height) * 100
    change(dragged(from, moved, across, down))
  }
  const end = () => {
    begun.current = null
  }
  return (
    <fieldset className="crop" aria-describedby={hint}>
      <legend className="field-label">{t('picture.crop')}</legend>
      <div className="crop-area" ref={area} dir="ltr">
        <img src={url} alt="" draggable={false} onLoad={() => setLoaded(true)} />
        {/* as the picture comes the frame would move from under the pointer */}
        {isLoaded && (
          <div className="crop-frame" style={{ inset: edgesInset(cut) }}>
            {handles.map((moved) => (
              <span
                key={moved.join(' ')}
                className="crop-handle"
                data-edges={moved.join(' ')}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId)
                  begun.current = { x: event.clientX, y: event.clientY, cut }
                }}
                onPointerMove={(event) => drag(event, moved)}
                onPointerUp={end}
                onPointerCancel={end}
              />
            ))}
          </div>
        )}
      </div>
      <div className="crop-numbers">
        {edges.map((edge) => (
          <label key={edge}>
            {t(`picture.edge.${edge}`)}
            <input
              type="number"
              className="input"
              min={0}
              max={100 - least}
              step="any"
              value={cut[edge]}
              onChange={({ target }) => change(withEdge(cut, edge, target.valueAsNumber))}
            />
          </label>
        ))}
        <Button disabled={edges.every((edge) => cut[edge] === 0)} onClick={() => change(uncut)}>
          {t('picture.uncrop')}
        </Button>
      </div>
      <p id={hint} className="field-note">
        {t('picture.cropHint')}
      </p>
    </fieldset>
  )
}

/** The edges of a crop as CSS has them. */
export function edgesInset({ top, right, bottom, left }: Crop): string {
  return `${top}% ${right}% ${bottom}% ${left}%`
}
