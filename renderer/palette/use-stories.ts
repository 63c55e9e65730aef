/** The stories that answer what is typed in the palette; the newest while nothing is. */
import { useEffect, useState } from 'react'
import type { StorySummary } from '../../story/story/record'
import { desk } from '../bridge'

/** So many are shown. */
const most = 12

/** A list that another question overtakes is asked for again, as long as it is wanted. */
async function ask(text: string, isWanted: () => boolean): Promise<StorySummary[]> {
  const query = { text: text.slice(0, 1000), isBin: false, order: 'best' } as const
  for (;;) {
    const page = await desk.list(query, 0, most)
    if (page || !isWanted()) return page?.stories ?? []
  }
}

export function useStories(typed: string): readonly StorySummary[] {
  const [stories, setStories] = useState<readonly StorySummary[]>([])
  useEffect(() => {
    let isWanted = true
    void ask(typed.trim(), () => isWanted)
      .catch(() => [])
      .then((found) => isWanted && setStories(found))
    return () => {
      isWanted = false
    }
  }, [typed])
  return stories
}
