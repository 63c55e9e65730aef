/** Where rows and headings of the list lie, in pixels. All rows are of one height, so that each has its place before it is read. */
import type { Group } from '../../contract/list'

export const headingHeight = 30

const plainRow = 77
const rowWithSnippet = 116

/** The height of a row; `isSearched` tells whether it shows where its text answers. */
export function rowHeight(isSearched: boolean): number {
  return isSearched ? rowWithSnippet : plainRow
}

/** How many groups begin at a row or above it. */
export function groupsUntil(groups: readonly Group[], row: number): number {
  let low = 0
  let high = groups.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((groups[middle]?.row ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a row begins, below the heading that it may have. */
export function topOf(groups: readonly Group[], row: number, height: number): number {
  return row * height + groupsUntil(groups, row) * headingHeight
}
