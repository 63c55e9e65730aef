/** Keeps the open story marked with what is searched for, and brings the first match into sight when it is opened from a search. */
import { useEffect, useRef } from 'react'
import { parseQuery, type Term } from '../../story/search/query'
import { useDesk } from '../desk/desk-store'
import type { StorySession } from '../document/story-session'
import { markHits } from './search-hits'

/** Milliseconds that typing in the filter rests before the story is marked. */
const restMs = 150

const none: readonly Term[] = []

function termsNow(): readonly Term[] {
  const { filter } = useDesk.getState()
  return filter.trim() ? parseQuery(filter).terms : none
}

function showFirst(session: StorySession): void {
  const mark = session.view?.dom.querySelector('.search-mark')
  // the match goes before the place where the story was left
  mark?.closest('[data-settling]')?.removeAttribute('data-settling')
  mark?.scrollIntoView({ block: 'center' })
}

/** @param session the open story; null between two */
export function useSearchHits(session: StorySession | null): void {
  const filter = useDesk((state) => state.filter)
  const marked = useRef(filter)
  useEffect(() => {
    if (session?.run(markHits(termsNow()))) showFirst(session)
  }, [session])
  useEffect(() => {
    if (marked.current === filter) return
    const timer = setTimeout(() => {
      marked.current = filter
      session?.run(markHits(termsNow()))
    }, restMs)
    return () => clearTimeout(timer)
  }, [session, filter])
}
