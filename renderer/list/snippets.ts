/** Where the texts of listed stories answer what is searched for. They are asked apart, so that the list never waits for them. */
import { create } from 'zustand'
import type { Snippet } from '../../story/search/matches'
import type { StorySummary } from '../../story/story/record'
import { desk } from '../bridge'

/** How many are kept. */
const most = 2000

interface CachedSnippet {
  changed: string
  snippet: Snippet | null
}

interface Snippets {
  /** The words that were searched for. */
  text: string
  found: ReadonlyMap<string, CachedSnippet>
}

export const useSnippets = create<Snippets>(() => ({ text: '', found: new Map() }))

let isAsking = false

/** Asks where these stories answer; `again` is called where main could not say, or more may have been wanted meanwhile. */
export function askSnippets(text: string, stories: readonly StorySummary[], again: () => void): void {
  if (text !== useSnippets.getState().text) useSnippets.setState({ text, found: new Map() })
  const { found } = useSnippets.getState()
  const wanted = stories.filter(({ id, changed }) => found.get(id)?.changed !== changed)
  if (isAsking || wanted.length === 0 || text === '') return
  isAsking = true
  const ids = wanted.map(({ id }) => id)
  void desk
    .snippets(text, ids)
    .catch(() => ids.map(() => null))
    .then((snippets) => {
      isAsking = false
      const now = useSnippets.getState()
      if (snippets && now.text === text) {
        const more = wanted.map(
          ({ id, changed }, at) => [id, { changed, snippet: snippets[at] ?? null }] as const,
        )
        useSnippets.setState({ found: new Map([...now.found, ...more].slice(-most)) })
      }
      again()
    })
}
