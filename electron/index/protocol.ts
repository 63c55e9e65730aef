/** Messages between main and the index's thread. */

import type { Facets, ListedStory, ListQuery, Page } from '../../contract/list'
import type { SuggestedAmong } from '../../contract/transfer'
import type { FindQuery } from '../../story/find/query'
import type { Snippet } from '../../story/search/matches'
import type { WordInStories, WordToCount } from '../../story/spelling/desk-words'
import type { Stage } from '../../story/stages/stage'
import type { StorySummary } from '../../story/story/record'
import type { Failure } from '../errors'
import type { CountingHouses } from './counting'
import type { MarkEvent } from './marks'
import type { Progress } from './refresh'

/** The questions, and what answers each. */
export interface Questions {
  /** Of the list that is shown; null where a newer query came before it was begun. So with `best` and `snippets`. */
  page: { asks: { query: ListQuery; from: number; count: number }; answer: Page | null }
  count: { asks: { text: string }; answer: number }
  best: { asks: { text: string; most: number }; answer: ListedStory[] | null }
  snippets: { asks: { text: string; ids: string[] }; answer: (Snippet | null)[] | null }
  jump: { asks: { query: ListQuery; typed: string; from: number }; answer: number | null }
  rowOf: { asks: { query: ListQuery; id: string }; answer: number | null }
  idsOf: { asks: { query: ListQuery; from: number; count: number }; answer: string[] }
  candidates: { asks: { find: FindQuery; list: ListQuery }; answer: string[] }
  withTexts: { asks: { texts: readonly string[] | null }; answer: string[] }
  facets: { asks: { isBin: boolean }; answer: Facets }
  wordCounts: { asks: { words: readonly WordToCount[] }; answer: WordInStories[] }
  suggested: { asks: { ids: string[] }; answer: SuggestedAmong }
  held: { asks: { ids: string[]; now: string }; answer: StorySummary[] }
}

/** A question of a kind, with the id that its answer carries. */
export type Question = {
  [K in keyof Questions]: { kind: K; requestId: number } & Questions[K]['asks']
}[keyof Questions]

export type Request =
  | Question
  | { kind: 'touch'; ids: string[] }
  | { kind: 'mark'; ids: string[]; event: MarkEvent }
  | { kind: 'stages'; stages: readonly Stage[] }
  | ({ kind: 'houses' } & CountingHouses)
  | { kind: 'refresh' }
  | { kind: 'close' }

/** An answer, or why there is none. */
export type Answer =
  | {
      [K in keyof Questions]: { kind: K; requestId: number; answer: Questions[K]['answer'] }
    }[keyof Questions]
  | ({ kind: 'refused'; requestId: number } & Failure)

export type FromThread =
  | Answer
  | { kind: 'changed' }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'unreadable'; id: string; reason: string }
  | { kind: 'failed'; reason: string }
  | { kind: 'closed' }
