/** Whether the base of the open story is shown in its place. */
import { useCallback, useSyncExternalStore } from 'react'
import { reviewOf } from '../../story/suggestions/tracking'
import type { StorySession } from '../document/story-session'
import { reviewViewOf } from '../suggestions/drawing'

const never = () => () => undefined

/** Whether a story under review shows its base, without what is suggested. */
export function useIsBaseShown(session: StorySession | null): boolean {
  const read = useCallback(
    () => session !== null && reviewOf(session.state) !== null && reviewViewOf(session.state) === 'base',
    [session],
  )
  return useSyncExternalStore(session?.subscribe ?? never, read)
}
