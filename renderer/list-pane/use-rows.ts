/** Which rows of the list are drawn, and where the list is scrolled to when it becomes another. */
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { see } from '../list/list-reader'
import { useListing } from '../list/listing'
import { wordsIn } from '../list/wanted'
import { headingHeight, rowHeight, topOf } from './geometry'

/** A list of so many is drawn whole: it costs little, and is read on by whoever reads it by ear. */
const short = 60

type Scroller = RefObject<HTMLDivElement | null>

interface Rows {
  virtualizer: Virtualizer<HTMLDivElement, Element>
  height: number
  /** The first and last row that are seen. */
  first: number
  last: number
}

/** Another list begins at its top; one that changed above what is seen is scrolled on by as much. */
function useKeptPlace(scroller: Scroller, height: number): void {
  const { query, groups, moved } = useListing()
  const done = useRef({ query, moved })
  useLayoutEffect(() => {
    const before = done.current
    done.current = { query, moved }
    if (!scroller.current) return
    if (query !== before.query) scroller.current.scrollTop = 0
    else if (moved && moved !== before.moved)
      scroller.current.scrollTop += topOf(groups, moved.to, height) - topOf(moved.groups, moved.from, height)
  }, [scroller, query, groups, moved, height])
}

/** The rows around what is seen, and the one that Tab leads to, so that the focus is never on a row that is gone. */
export function useRows(scroller: Scroller): Rows {
  const { query, total, groups, active } = useListing()
  const height = useMemo(() => rowHeight(wordsIn(query.text) !== ''), [query])
  const firsts = useMemo(() => new Set(groups.map(({ row }) => row)), [groups])
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => height + (firsts.has(row) ? headingHeight : 0),
    // another function has all places told anew
    // biome-ignore lint/correctness/useExhaustiveDependencies: the places follow from these
    getItemKey: useCallback((row: number) => row, [firsts, height]),
    overscan: 8,
    scrollPaddingStart: groups.length > 0 ? headingHeight : 0,
    rangeExtractor: (range) => {
      if (total <= short) return Array.from({ length: total }, (_, row) => row)
      const rows = defaultRangeExtractor(range)
      if (active >= total || rows.includes(active)) return rows
      return [...rows, active].sort((a, b) => a - b)
    },
  })
  useKeptPlace(scroller, height)
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? 0
  const isTop = (virtualizer.scrollOffset ?? 0) < height / 2
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other rows there
  useEffect(() => see({ first, last, isTop }), [first, last, isTop, query])
  return { virtualizer, height, first, last }
}
