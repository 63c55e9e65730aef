/** The rows of the list: as many as are seen are drawn, however many there are. */
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { formatNumber, t } from '../../catalogue'
import { useDesk } from '../desk/desk-store'
import { activate, storyAt, useListing } from '../list/listing'
import { rowOfStory } from '../list/rows'
import { topOf } from './geometry'
import { GroupHeadings } from './group-headings'
import { handleListKey } from './list-keys'
import { groupName } from './names'
import { StoryRow } from './story-row'
import { useRows } from './use-rows'

/** Keeps the focus on the row that Tab leads to, once it is in the list; else Tab leads to the open story. */
function useRowFocus(list: RefObject<HTMLUListElement | null>) {
  const holdsFocus = useRef(false)
  const query = useListing((state) => state.query)
  const openId = useDesk(({ session }) => session?.id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has it in another row
  useLayoutEffect(() => {
    if (openId === undefined || holdsFocus.current) return
    const follow = (row: number | null) => row !== null && !holdsFocus.current && activate(row)
    // where the list cannot be read, that is told in its place
    void rowOfStory(openId).then(follow, () => undefined)
  }, [openId, query])
  useLayoutEffect(() => {
    const { active } = useListing.getState()
    if (holdsFocus.current)
      list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true })
  })
  return holdsFocus
}

export function StoryRows({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const listing = useListing()
  const { query, total, groups, active } = listing
  const picked = useDesk((state) => state.picked)
  const openId = useDesk(({ session }) => session?.id)
  const list = useRef<HTMLUListElement>(null)
  const { virtualizer, height, first, last } = useRows(scroller)
  const holdsFocus = useRowFocus(list)
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
    virtualizer.scrollToIndex(row, { align: 'auto' })
  }
  return (
    <div className="list" style={{ blockSize: virtualizer.getTotalSize() }}>
      <GroupHeadings {...{ groups, total, first, last, height }} order={query.order} />
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
        {virtualizer.getVirtualItems().map(({ index: row }) => {
          const line = storyAt(listing, row)
          return (
            <StoryRow
              key={row}
              row={row}
              total={total}
              line={line}
              top={topOf(groups, row, height)}
              height={height}
              group={nameOf(row)}
              isOpen={line !== undefined && line.id === openId}
              isPicked={line !== undefined && isPicked.has(line.id)}
              isActive={row === active}
            />
          )
        })}
      </ul>
    </div>
  )
}
