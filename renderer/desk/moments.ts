/** Moments that come while screens tell of them, such as the end of an embargo. */
import { useCallback, useSyncExternalStore } from 'react'
import { type Hold, holdOf } from '../../story/story/record'

/** Timers stand still while the machine sleeps, and take no wait of weeks: the clock is looked at again after this. */
const longestWaitMs = 30_000
const shortestWaitMs = 200

/** Whether a moment (ISO 8601) has come. */
const hasCome = (moment: string) => moment <= new Date().toISOString()

/** Tells once a moment has come that has not yet; gives back how to stop. */
export function whenCome(moment: string, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    const left = Date.parse(moment) - Date.now()
    timer = setTimeout(look, Math.min(Math.max(left, shortestWaitMs), longestWaitMs))
  }
  const look = () => (hasCome(moment) ? tell() : wait())
  if (!hasCome(moment)) wait()
  return () => clearTimeout(timer)
}

/** Whether a moment has come, in a screen that is drawn again when it does; false where there is none. */
export function useHasCome(moment: string | null): boolean {
  const subscribe = useCallback(
    (tell: () => void) => (moment === null ? () => undefined : whenCome(moment, tell)),
    [moment],
  )
  return useSyncExternalStore(subscribe, () => moment !== null && hasCome(moment))
}

/** Why nobody may publish a story, in a screen that is drawn again as that changes. */
export function useHold(story: Parameters<typeof holdOf>[0]): Hold | null {
  useHasCome(story.embargo)
  useHasCome(story.picturesUntil)
  return holdOf(story, new Date().toISOString())
}
