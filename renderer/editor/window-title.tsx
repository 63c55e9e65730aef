/** What the system calls the window: by the story that is in it, among others of the desk. */
import { useEffect } from 'react'
import { headlineOf } from '../../story/story/parts'
import { beginningOf } from '../../story/story/shortened'
import { useStory } from '../desk/use-story'

const app = 'Copydesk'

export function WindowTitle() {
  const headline = useStory(({ doc }) => beginningOf(headlineOf(doc), 100))
  useEffect(() => {
    document.title = headline.trim() === '' ? app : `${headline} – ${app}`
    return () => {
      document.title = app
    }
  }, [headline])
  return null
}
