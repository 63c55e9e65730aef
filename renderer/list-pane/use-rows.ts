/** Which rows of the list are drawn, where each lies, and where the list is scrolled to when it becomes another. */
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useDesk } from '../desk/desk-store'
import { see } from '../list/list-reader'
import { useListing } from '../list/listing'
import { wordsIn } from '../list/wanted'
import { headingHeight, usualHeight } from './geometry'

/** A list of this many rows is drawn whole: it costs little, and is read on by whoever reads it by ear. */
const short = 60

type Scroller = RefObject<HTMLDivElement | null>
type Rows = Virtualizer<HTMLDivElement, Element>

interface Drawn {
  virtualizer: Rows
  /** The height of a row that was not measured. */
  height: number
  /** The first and last row that are seen. */
  first: number
  last: number
}

/** Where a row begins, its heading with it, in pixels from the list's head; that of the row after the last is the list's end. */
export function topOf(virtualizer: Rows, row: number): number {
  return virtualizer.measurementsCache[row]?.start ?? virtualizer.getTotalSize()
}

/**
 * Forgets the height of each row and measures those that are drawn: of a row that is as high as the one that it takes the
 * place of, nobody hears that it changed.
 */
function measureAnew(virtualizer: Rows): void {
  virtualizer.measure()
  // a height is compared with the one that is known, which is the usual one only once all places are measured anew
  virtualizer.getTotalSize()
  for (const row of [...virtualizer.elementsCache.values()]) virtualizer.measureElement(row)
}

/** Another list begins at its top; one that changed above what is seen is scrolled on by as much. */
function useKeptPlace(scroller: Scroller, virtualizer: Rows): void {
  const { query, moved } = useListing()
  const done = useRef({ query, moved })
  /** Where the rows that are drawn begin. */
  const tops = useRef<ReadonlyMap<number, number>>(new Map())
  useLayoutEffect(() => {
    const before = done.current
    done.current = { query, moved }
    const isAnother = query !== before.query
    const top = moved && moved !== before.moved ? tops.current.get(moved.from) : undefined
    if (scroller.current && isAnother) scroller.current.scrollTop = 0
    else if (scroller.current && moved && top !== undefined)
      scroller.current.scrollTop += topOf(virtualizer, moved.to) - top
    tops.current = new Map(virtualizer.getVirtualItems().map(({ index, start }) => [index, start]))
  })
}

/** The rows around what is seen, and the one that Tab leads to, so that the focus is never on a row that is gone. */
export function useRows(scroller: Scroller): Drawn {
  const { query, total, groups, active } = useListing()
  const { listDensity, listFields } = useDesk(({ settings }) => settings)
  const height = useMemo(() => usualHeight(listDensity, wordsIn(query.text) !== ''), [listDensity, query])
  const firsts = useMemo(() => new Set(groups.map(({ row }) => row)), [groups])
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => height + (firsts.has(row) ? headingHeight : 0),
    // another function has all rows measured again
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
  // what is seen stays in its place, whichever way the list is scrolled, when a row above it turns out to be of another height
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ end }) => end <= (virtualizer.scrollOffset ?? 0)
  // rows of another list, or that tell other things, are of other heights
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights follow from these
  useLayoutEffect(() => measureAnew(virtualizer), [query, listDensity, listFields])
  useKeptPlace(scroller, virtualizer)
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? 0
  const isTop = (virtualizer.scrollOffset ?? 0) < height / 2
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other rows there
  useEffect(() => see({ first, last, isTop }), [first, last, isTop, query])
  return { virtualizer, height, first, last }
}
