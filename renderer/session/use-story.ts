/** How screens read the open story: by a pure question about its document or state. */

import type { EditorState } from 'prosemirror-state'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useDesk } from './desk-store'
import type { StorySession } from './story-session'

/** The open story. Only for screens that are shown while there is one. */
export function useSession(): StorySession {
  const session = useDesk((state) => state.session)
  if (!session) throw new Error('No story is open')
  return session
}

/** The open story's state. A screen that reads it draws anew at each key: defer what is not needed at once. */
export function useStoryState(): EditorState {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, () => session.state)
}

/**
 * The answer to a question about the open story, asked again at each change.
 * The screen draws anew only when the answer is another, compared as JSON.
 */
export function useStory<T>(ask: (state: EditorState) => T): T {
  const session = useSession()
  const last = useRef<{ state: EditorState; answer: T; json: string } | null>(null)
  const read = useCallback(() => {
    const { state } = session
    if (last.current?.state === state) return last.current.answer
    const answer = ask(state)
    const json = JSON.stringify(answer)
    const same = last.current?.json === json ? last.current.answer : answer
    last.current = { state, answer: same, json }
    return same
  }, [session, ask])
  return useSyncExternalStore(session.subscribe, read)
}
