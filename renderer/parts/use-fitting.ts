/** How much of a row there is room for. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * Draws anew where there is room for more or less.
 * @param fitsIn how much a width in CSS pixels has room for
 */
export function useFitting(row: RefObject<HTMLElement | null>, fitsIn: (width: number) => number): number {
  const [fitting, setFitting] = useState(() => fitsIn(Number.POSITIVE_INFINITY))
  useLayoutEffect(() => {
    if (!row.current) return
    const { current } = row
    const measure = () => setFitting(fitsIn(current.clientWidth))
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(current)
    return () => sizes.disconnect()
  }, [row, fitsIn])
  return fitting
}
