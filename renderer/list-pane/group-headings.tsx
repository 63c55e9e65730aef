/** The headings of the groups that are seen. Each sticks to the top while its stories are passed. */

import { formatNumber } from '../../catalogue'
import type { ListGroup, ListOrder } from '../../contract/list'
import { useUiLanguage } from '../desk/language'
import { groupsUntil, headingHeight } from './geometry'
import { groupName } from './names'

interface HeadingsProps {
  groups: readonly ListGroup[]
  order: ListOrder
  total: number
  /** The rows that are seen. */
  first: number
  last: number
  /** Where a row begins, in pixels. */
  topOf(row: number): number
}

/** Rows tell screen readers their group; headings between them would be no part of a list. */
export function GroupHeadings({ groups, order, total, first, last, topOf }: HeadingsProps) {
  useUiLanguage()
  const from = Math.max(0, groupsUntil(groups, first) - 1)
  const now = new Date()
  return (
    <div aria-hidden="true">
      {groups.slice(from, groupsUntil(groups, last)).map(({ key, row }, index) => {
        const end = groups[from + index + 1]?.row ?? total
        const top = topOf(row)
        return (
          <div key={row} className="group" style={{ insetBlockStart: top, blockSize: topOf(end) - top }}>
            <div className="group-head" style={{ blockSize: headingHeight }}>
              <bdi>{groupName(order, key, now)}</bdi>
              <span>{formatNumber(end - row)}</span>
            </div>
          </div>
        )
      })}
    </div>
  )
}
