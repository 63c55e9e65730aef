/** What may stand in the place of a finding, in a screen that offers it. */
import { useEffect, useState } from 'react'
import { useSession } from '../desk/use-story'
import type { DrawnFinding } from '../findings/findings'
import { fixesOf, isSpelling } from './at-cursor'

/** The fixes of a finding, the best first; null while a dictionary is asked for them. */
export function useFixes(found: DrawnFinding): readonly string[] | null {
  const session = useSession()
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  const name = `${found.code} ${found.text}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: a finding that only moves has the same fixes
  useEffect(() => {
    let isShown = true
    void fixesOf(session.state, found)
      .catch((error: unknown) => {
        console.error(error)
        return []
      })
      .then((fixes) => {
        if (isShown) setAsked(fixes)
      })
    return () => {
      isShown = false
    }
  }, [session, name])
  return isSpelling(found) ? asked : found.fixes.map(({ text }) => text)
}
