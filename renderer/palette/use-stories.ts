/** The stories that answer what is typed in the palette; the newest while nothing is. */
import { useEffect, useState } from 'react'
import type { StorySummary } from '../../story/story/record'
import { desk } from '../bridge'
import { messageOf, NothingFoundError } from '../desk/attempt'

/** How many are shown. */
const most = 12

/** What another question overtakes is asked for again, as long as it is wanted. */
async function ask(typed: string, filter: string, isWanted: () => boolean): Promise<StorySummary[]> {
  const text = `${filter} ${typed.trim()}`.trim().slice(0, 1000)
  for (;;) {
    const stories = await desk.best(text, most)
    if (stories || !isWanted()) return stories ?? []
  }
}

/**
 * The story that answers best what was typed, for an Enter that came before the answer.
 * @throws NothingFoundError where none answers it
 */
export async function bestStory(typed: string, filter = ''): Promise<string> {
  const [best] = await ask(typed, filter, () => true)
  if (!best) throw new NothingFoundError(typed)
  return best.id
}

interface Answer {
  /** What was typed when the stories were asked for; null before the first answer. */
  to: string | null
  stories: readonly StorySummary[]
  /** Why the desk could not be asked; `''` where it could. */
  problem: string
}

/** What was found last, and whether that answers what is typed now. */
interface Found extends Omit<Answer, 'to'> {
  isAnswered: boolean
}

/**
 * The stories that were found last, which stay until those for what is typed now have come.
 * @param filter what they are to hold to besides, as it is typed to search for
 */
export function useStories(typed: string, filter = ''): Found {
  const [{ to, ...found }, setAnswer] = useState<Answer>({ to: null, stories: [], problem: '' })
  useEffect(() => {
    let isWanted = true
    void ask(typed, filter, () => isWanted)
      .then(
        (stories) => ({ stories, problem: '' }),
        (error: unknown) => ({ stories: [], problem: messageOf(error) }),
      )
      .then((answer) => isWanted && setAnswer({ to: typed, ...answer }))
    return () => {
      isWanted = false
    }
  }, [typed, filter])
  return { ...found, isAnswered: to === typed }
}
