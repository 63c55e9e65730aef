/** Keeps the open story marked with what the find bar asks for, as long as the bar is open. */
import { useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { type Finder, literalFinder } from '../../story/find/finder'
import type { FindProblem, FindQuery } from '../../story/find/query'
import type { StorySession } from '../document/story-session'
import { useFind } from './find-store'
import { lookFor } from './finding-plugin'

/** The engine of patterns is read only where one is asked for. */
async function patternFinder(query: FindQuery): Promise<Finder | FindProblem> {
  const patterns = await import('../../story/find/pattern')
  return patterns.patternFinder(query)
}

/** Looks for what the bar asks for; answers why nothing can be found by it, or null. */
export function useSearch(session: StorySession): FindProblem | null {
  const { query, ranges } = useFind(useShallow(({ query, ranges }) => ({ query, ranges })))
  const [problem, setProblem] = useState<FindProblem | null>(null)
  useEffect(() => {
    let isWanted = true
    const use = (finder: Finder | FindProblem) => {
      if (!isWanted) return
      const search = typeof finder === 'function' ? { query, finder, ranges } : null
      setProblem(typeof finder === 'function' ? null : finder)
      useFind.setState({ search })
      session.run(lookFor(query.text === '' ? null : search))
    }
    if (query.isPattern && query.text !== '') void patternFinder(query).then(use)
    else use(literalFinder(query))
    return () => {
      isWanted = false
    }
  }, [session, query, ranges])
  useEffect(
    () => () => {
      useFind.setState({ ranges: null })
      session.run(lookFor(null))
    },
    [session],
  )
  return problem
}
