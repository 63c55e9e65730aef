/** The list as far as it is known: how long it is, where its groups begin, and the rows around those that are seen. */
import { create } from 'zustand'
import type { ListedStory, ListGroup, ListQuery } from '../../contract/list'

/** How many rows are asked for at a time. */
export const pageSize = 100

/** A row that is another now, and the groups that stood above it. */
interface Moved {
  from: number
  to: number
  groups: readonly ListGroup[]
}

export interface Listing {
  /** What the rows answer: what was asked before, while main has not answered what is asked now. */
  query: ListQuery
  total: number
  groups: readonly ListGroup[]
  /** Counts how often the list became another. */
  turn: number
  /** The rows that are known, by pages, each of a turn; those of an earlier one are shown until they are asked anew. */
  pages: ReadonlyMap<number, { turn: number; stories: readonly ListedStory[] }>
  /** The row that Tab leads to. */
  active: number
  /** Where the rows that are seen went, when the list became another. */
  moved: Moved | null
  isAnswered: boolean
  /** Why the list cannot be answered, or null. */
  problem: string | null
  /** How far the index is in reading the desk; null where it has read all. */
  reading: { done: number; total: number } | null
}

export const useListing = create<Listing>(() => ({
  query: { text: '', isBin: false, order: 'newest' },
  total: 0,
  groups: [],
  turn: 0,
  pages: new Map(),
  active: 0,
  moved: null,
  isAnswered: false,
  problem: null,
  reading: null,
}))

/** The story of a row, where it is known. */
export function storyAt({ pages }: Pick<Listing, 'pages'>, row: number): ListedStory | undefined {
  return pages.get(Math.floor(row / pageSize))?.stories[row % pageSize]
}

/** The nearest row that a list of this length has. */
export function within(row: number, total: number): number {
  return Math.max(0, Math.min(total - 1, row))
}

/** Leads Tab to a row, the nearest that there is. */
export function activate(row: number): void {
  useListing.setState(({ total }) => ({ active: within(row, total) }))
}
