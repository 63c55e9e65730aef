/** What is looked for in all stories, and what was found. It stays while the dialog is closed. */
import { create } from 'zustand'
import type { FoundAll, HitPlace, ReplacedAll, StoryHits } from '../../contract/find'
import { emptyQuery, type FindQuery, type Replacement } from '../../story/find/query'

/** The stories that are looked through: those that the list shows, or all of the desk. */
export type Scope = 'listed' | 'all'

interface FindAllState {
  query: FindQuery
  replacement: Replacement
  scope: Scope
  /** The job that searches or replaces, or null. */
  job: string | null
  /** What the hits are of; null where nothing was looked for yet. */
  searched: FindQuery | null
  stories: readonly StoryHits[]
  /** The hits that are not to be replaced, by {@link hitKey}. */
  dropped: ReadonlySet<string>
  end: FoundAll | null
  /** What was replaced last, until it is undone or something else is looked for. */
  replaced: { job: string; result: ReplacedAll; isUndone: boolean } | null
}

export const useFindAll = create<FindAllState>(() => ({
  query: emptyQuery,
  replacement: { text: '', keepsCase: true },
  scope: 'listed',
  job: null,
  searched: null,
  stories: [],
  dropped: new Set(),
  end: null,
  replaced: null,
}))

export function changeQuery(patch: Partial<FindQuery>): void {
  useFindAll.setState(({ query }) => ({ query: { ...query, ...patch } }))
}

export function changeReplacement(patch: Partial<Replacement>): void {
  useFindAll.setState(({ replacement }) => ({ replacement: { ...replacement, ...patch } }))
}

/** Names a hit among all. */
export function hitKey(id: string, { from }: HitPlace): string {
  return `${id} ${from}`
}

function keysOf(stories: readonly StoryHits[]): string[] {
  return stories.flatMap(({ story, hits }) => hits.map((hit) => hitKey(story.id, hit)))
}

/** Chooses hits to be replaced, or drops them. */
export function choose(stories: readonly StoryHits[], isChosen: boolean): void {
  chooseHits(keysOf(stories), isChosen)
}

export function chooseHits(keys: readonly string[], isChosen: boolean): void {
  useFindAll.setState(({ dropped }) => {
    const now = new Set(dropped)
    for (const key of keys) {
      if (isChosen) now.delete(key)
      else now.add(key)
    }
    return { dropped: now }
  })
}

/** The hits that are to be replaced, by their stories. */
export function chosenOf({ stories, dropped }: Pick<FindAllState, 'stories' | 'dropped'>) {
  return stories
    .map(({ story, hits }) => ({
      id: story.id,
      hits: hits.filter((hit) => !dropped.has(hitKey(story.id, hit))).map(({ from, to }) => ({ from, to })),
    }))
    .filter(({ hits }) => hits.length > 0)
}

/** Adds what a search has found since its last event. */
export function addFound({ job, stories }: { job: string; stories: StoryHits[] }): void {
  useFindAll.setState((state) => (state.job === job ? { stories: [...state.stories, ...stories] } : {}))
}
