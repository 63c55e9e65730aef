/** The rows of the list: as many as are seen are drawn, however many there are. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { formatNumber, t } from '../../catalogue'
import { useDesk } from '../desk/desk-store'
import { activate, storyAt, useListing } from '../list/listing'
import { rowOfStory } from '../list/rows'
import { onScrollByHand } from '../parts/scrolled-by-hand'
import { GroupHeadings } from './group-headings'
import { handleListKey } from './list-keys'
import { groupName } from './names'
import { StoryRow } from './story-row'
import { topOf, useRows } from './use-rows'

/**
 * Keeps the focus on the row that Tab leads to, once it is in the list; else Tab leads to the open story.
 * @param show brings a row into sight
 */
function useRowFocus(list: RefObject<HTMLUListElement | null>, show: (row: number) => void) {
  const holdsFocus = useRef(false)
  const { query, turn } = useListing()
  const openId = useDesk(({ session, toRead }) => session?.id ?? toRead?.id)
  /** The story that was brought into sight: once when it is opened, so that the list can be scrolled away from it. */
  const shown = useRef<string | undefined>(undefined)
  /** The story that Tab leads to: led there anew while the list has it in another row than main, as a new one above it. */
  const led = useRef<string | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has it in another row, and one that is read on may have it only then
  useLayoutEffect(() => {
    // what is opened by its row is in sight
    if (holdsFocus.current) shown.current = led.current = openId
    if (openId === undefined || holdsFocus.current) return
    const follow = (row: number | null) => {
      if (row === null || holdsFocus.current) return
      activate(row)
      if (shown.current !== openId) show(row)
      shown.current = openId
      const listed = storyAt(useListing.getState(), row)
      if (!listed || listed.id === openId) led.current = openId
    }
    // where the list cannot be read, its place says so
    void rowOfStory(openId).then(follow, () => undefined)
  }, [openId, query, led.current === openId ? 0 : turn])
  useLayoutEffect(() => {
    const { active } = useListing.getState()
    if (holdsFocus.current)
      list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true })
  })
  return holdsFocus
}

/**
 * Keeps the row in sight that a key led to, until somebody scrolls the list: as it and the rows above it are read,
 * their heights change.
 * @returns to be called with the row that a key leads to
 */
function useRowInSight(
  scroller: RefObject<HTMLDivElement | null>,
  size: number,
  show: (row: number) => void,
): (row: number) => void {
  const { turn } = useListing()
  const row = useRef<number | null>(null)
  useEffect(() => {
    const watch = new AbortController()
    if (scroller.current) onScrollByHand(scroller.current, () => (row.current = null), watch.signal)
    return () => watch.abort()
  }, [scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows have other heights, or were read
  useLayoutEffect(() => {
    if (row.current !== null && row.current === useListing.getState().active) show(row.current)
  }, [size, turn])
  return (to) => (row.current = to)
}

export function StoryRows({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const listing = useListing()
  const { query, total, groups, active } = listing
  const picked = useDesk((state) => state.picked)
  const density = useDesk(({ settings }) => settings.listDensity)
  const openId = useDesk(({ session, toRead }) => session?.id ?? toRead?.id)
  const list = useRef<HTMLUListElement>(null)
  const { virtualizer, height, first, last } = useRows(scroller)
  const show = (row: number) => virtualizer.scrollToIndex(row, { align: 'auto' })
  const holdsFocus = useRowFocus(list, show)
  const keepInSight = useRowInSight(scroller, virtualizer.getTotalSize(), show)
  const isPicked = useMemo(() => new Set(picked), [picked])
  const groupAt = useMemo(
    () =>
      new Map(groups.map(({ key, row }, at) => [row, { key, count: (groups[at + 1]?.row ?? total) - row }])),
    [groups, total],
  )
  const now = new Date()
  const nameOf = (row: number) => {
    const group = groupAt.get(row)
    if (!group) return undefined
    return t('list.group', { name: groupName(query.order, group.key, now), size: formatNumber(group.count) })
  }
  const go = (row: number) => {
    activate(row)
    show(row)
    keepInSight(row)
  }
  return (
    <div className="list" data-density={density} style={{ blockSize: virtualizer.getTotalSize() }}>
      <GroupHeadings
        {...{ groups, total, first, last }}
        order={query.order}
        topOf={(row) => topOf(virtualizer, row)}
      />
      <ul
        // biome-ignore lint/a11y/noRedundantRoles: without list-style it is no list to all screen readers
        role="list"
        aria-label={t('desk.stories')}
        ref={list}
        onKeyDown={(event) => handleListKey(event, { shown: last - first, go })}
        onFocus={({ target }) => {
          holdsFocus.current = true
          const { row } = target.dataset
          if (row !== undefined && Number(row) !== active) activate(Number(row))
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          holdsFocus.current = currentTarget.contains(relatedTarget)
        }}
      >
        {virtualizer.getVirtualItems().map(({ index: row, start }) => {
          const line = storyAt(listing, row)
          return (
            <StoryRow
              key={row}
              row={row}
              total={total}
              line={line}
              top={start}
              usualHeight={height}
              group={nameOf(row)}
              isOpen={line !== undefined && line.id === openId}
              isPicked={line !== undefined && isPicked.has(line.id)}
              isActive={row === active}
              measure={virtualizer.measureElement}
            />
          )
        })}
      </ul>
    </div>
  )
}
