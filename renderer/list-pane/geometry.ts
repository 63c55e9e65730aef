/** The heights that rows and headings of the list have before they are measured, in pixels. */
import type { ListGroup } from '../../contract/list'
import type { Settings } from '../../contract/settings'
import { firstIndex } from '../../story/sorted'

/** Headings are as high in every list. */
export const headingHeight = 30

/** Rows with a title of one line; most have no more. */
const usual = {
  compact: { plain: 45, searched: 64 },
  roomy: { plain: 62, searched: 101 },
} as const

/**
 * The height that most rows have. A row is measured once it is drawn; those that nobody has seen are taken to be as high.
 * @param isSearched whether rows show where their text answers
 */
export function usualHeight(density: Settings['listDensity'], isSearched: boolean): number {
  return usual[density][isSearched ? 'searched' : 'plain']
}

/** How many groups begin at a row or above it. */
export function groupsUntil(groups: readonly ListGroup[], row: number): number {
  return firstIndex(groups, (group) => group.row > row)
}
