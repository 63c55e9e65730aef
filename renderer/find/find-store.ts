/** What the find bar asks for. It stays when the bar is closed: F3 goes on with it, and the bar opens with it. */
import type { Command, EditorState } from 'prosemirror-state'
import { create } from 'zustand'
import type { Range } from '../../story/editing/select'
import { hitsIn } from '../../story/find/hits'
import { emptyQuery, type FindQuery, type Replacement } from '../../story/find/query'
import type { StorySession } from '../document/story-session'
import { foundIn, type Search, selectedHit, walkHits } from './finding-plugin'

interface FindState {
  isOpen: boolean
  /** Counts how often the bar was asked for: each time the focus goes into its field. */
  focusRequests: number
  query: FindQuery
  replacement: Replacement
  /** What of the story was selected, to look through that alone; null for all. */
  ranges: readonly Range[] | null
  /** What was looked for last; null where nothing can be found by it. */
  search: Search | null
}

export const useFind = create<FindState>(() => ({
  isOpen: false,
  focusRequests: 0,
  query: emptyQuery,
  replacement: { text: '', keepsCase: true },
  ranges: null,
  search: null,
}))

export function changeQuery(patch: Partial<FindQuery>): void {
  useFind.setState(({ query }) => ({ query: { ...query, ...patch } }))
}

export function changeReplacement(patch: Partial<Replacement>): void {
  useFind.setState(({ replacement }) => ({ replacement: { ...replacement, ...patch } }))
}

/** The longest text that is taken over from a selection. */
const longestTaken = 200

/** What is selected within one block, as it would be looked for; `''` where that is nothing, or more. */
export function selectedText({ selection: { $from, $to, from, to }, doc }: EditorState): string {
  if (!$from.sameParent($to) || !$from.parent.isTextblock || to - from > longestTaken) return ''
  return doc.textBetween(from, to, ' ', ' ')
}

/**
 * Opens the bar and puts the focus into its field.
 * @param takesSelection what is selected in the story comes into the field, unless it is a hit already
 */
export function openFind({ state }: StorySession, takesSelection: boolean): void {
  const taken = takesSelection && selectedHit(state, foundIn(state)) < 0 ? selectedText(state) : ''
  if (taken !== '') changeQuery({ text: taken, isPattern: false })
  useFind.setState(({ focusRequests }) => ({ isOpen: true, focusRequests: focusRequests + 1 }))
}

/** Closes the find bar. What was looked for is remembered. */
export function closeFind(): void {
  useFind.setState({ isOpen: false, ranges: null })
}

/** Selects the next hit of what was looked for last, or the one before, though the bar may be closed. */
export function walkLastSearch(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { isOpen, search } = useFind.getState()
    if (isOpen) return walkHits(by)(state, dispatch)
    return search !== null && walkHits(by, hitsIn(state.doc, search.finder, search.query))(state, dispatch)
  }
}
