/** How screens read the open story: by a pure question about its document or state. */

import type { EditorState } from 'prosemirror-state'
import {
  createContext,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { StorySession } from '../document/story-session'
import { useDesk } from './desk-store'

/** The story that the screens within show; where it is not given, the open one. */
export const ShownStory = createContext<StorySession | null>(null)

let followedNow: StorySession | null = null

/** Whether the screens around the text show this story by now, and not yet the one before it. */
export function isFollowed(session: StorySession): boolean {
  return session === followedNow
}

/** Milliseconds in which another story usually follows on the one that was closed. */
const followsMs = 400

/**
 * The story that the screens around the text show. When another is opened its text comes first, and they follow
 * when that is painted; until then they show the one before.
 */
export function useFollowedStory(): StorySession | null {
  const open = useDesk((state) => state.session)
  const [followed, follow] = useState<StorySession | null>(null)
  useLayoutEffect(() => {
    followedNow = followed
  }, [followed])
  useEffect(() => {
    if (open === followed) return
    const wait = open ? 0 : followsMs
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => follow(open)), wait)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [open, followed])
  return followed
}

/** The story that is shown. Only for screens that are shown while there is one. */
export function useSession(): StorySession {
  const given = useContext(ShownStory)
  const session = useDesk((state) => given ?? state.session)
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
 * @param isSame whether two answers are drawn alike, so that the screen keeps the one that it has; as JSON where it is
 *   not given
 */
export function useStory<T>(ask: (state: EditorState) => T, isSame?: (one: T, other: T) => boolean): T {
  const session = useSession()
  const last = useRef<{ ask: typeof ask; state: EditorState; answer: T; json: string } | null>(null)
  const read = useCallback(() => {
    const { state } = session
    const known = last.current
    // another question about the same state has an answer of its own
    if (known?.state === state && known.ask === ask) return known.answer
    const answer = ask(state)
    const json = isSame ? '' : JSON.stringify(answer)
    const isKept = known !== null && (isSame ? isSame(known.answer, answer) : known.json === json)
    last.current = { ask, state, answer: isKept ? known.answer : answer, json }
    return last.current.answer
  }, [session, ask, isSame])
  return useSyncExternalStore(session.subscribe, read)
}
