/** The size of the open story's body, counted without holding up the keys. */
import { useLayoutEffect, useState } from 'react'
import { type Counts, countBody } from '../../story/story/count'
import { useSession } from '../desk/use-story'

/** Milliseconds of counting before a pause; a story of usual length is counted in less. */
const stretch = 8

/** Words and characters; null while a long story that was just opened is being counted. */
export function useCounts(): Counts | null {
  const session = useSession()
  const [counts, setCounts] = useState<Counts | null>(null)
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      clearTimeout(timer)
      const end = performance.now() + stretch
      const counted = countBody(session.doc, () => performance.now() < end)
      if (counted) setCounts(counted)
      else timer = setTimeout(count, stretch)
    }
    count()
    const unsubscribe = session.subscribe(count)
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [session])
  return counts
}
