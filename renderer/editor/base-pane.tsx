/** The text of a story under review as it was: without what is suggested, to be read alone. */
import { BookLock } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { t } from '../../catalogue'
import { reviewOf } from '../../story/suggestions/tracking'
import { runCommand } from '../commands'
import { useDesk } from '../desk/desk-store'
import type { StorySession } from '../document/story-session'
import { Button } from '../parts/button'
import { mountToRead } from './read-only'

export function BasePane({ session }: { session: StorySession }) {
  const place: RefObject<HTMLDivElement | null> = useRef(null)
  const textSize = useDesk(({ settings }) => settings.textSize)
  useEffect(() => {
    const review = reviewOf(session.state)
    if (!place.current || !review) return
    const view = mountToRead(place.current, review.base, t('suggestions.baseName'))
    view.dom.focus({ preventScroll: true })
    return () => {
      view.destroy()
      // whoever read it goes on in the text
      if (document.activeElement === document.body) session.view?.focus()
    }
  }, [session])
  return (
    <div className="base-pane">
      <p className="held-bar template" role="status">
        <BookLock aria-hidden="true" />
        <strong>{t('suggestions.base')}</strong>
        <Button onClick={() => runCommand('reviewMarked')}>{t('suggestions.showMarked')}</Button>
      </p>
      <div className="page-scroller" style={{ zoom: textSize }}>
        <div className="story" ref={place} />
      </div>
    </div>
  )
}
