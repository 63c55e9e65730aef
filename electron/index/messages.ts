/** What main and the index's thread say to each other. */
import type { ListQuery, Page } from '../contract/list'
import type { Progress } from './refresh'

/** A part of a list. */
export interface PageOf {
  query: ListQuery
  from: number
  count: number
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
