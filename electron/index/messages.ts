/** What main and the index's thread say to each other. */
import type { Snippet } from '../../story/search/matches'
import type { StorySummary } from '../../story/story/record'
import type { Progress } from './refresh'
import type { ListQuery } from './story-index'

/** A part of a list. */
export interface PageOf {
  query: ListQuery
  from: number
  count: number
}

/** A story as the list shows it; `snippet` where its text answers. */
export interface Line {
  story: StorySummary
  snippet: Snippet | null
}

/** A part of a list, with how long the whole is. */
export interface Page {
  total: number
  from: number
  lines: Line[]
}

export type Request =
  | ({ kind: 'page'; turn: number } & PageOf)
  | { kind: 'jump'; turn: number; query: ListQuery; typed: string; from: number }
  | { kind: 'touch'; ids: string[] }
  | { kind: 'refresh' }
  | { kind: 'close' }

export type Told =
  | { kind: 'page'; turn: number; page: Page | null }
  | { kind: 'jump'; turn: number; row: number | null }
  | { kind: 'changed' }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'unreadable'; id: string; reason: string }
  | { kind: 'failed'; reason: string }
  | { kind: 'closed' }
