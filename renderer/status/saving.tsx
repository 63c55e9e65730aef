/** Whether the story is on disk. */
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { t } from '../../catalogue'
import { useDesk } from '../desk/desk-store'

/** Milliseconds after which a saved state is shown, so that it does not flicker between two fast keys. */
const showAfterMs = 200

/**
 * Shows the save state of the open story itself: the screens around follow it later, and what is true of the one before
 * must not be said of it. It is put into the page without React, which at each change of its own looks
 * through the text of the whole story for the selection.
 */
export function Saving() {
  const session = useDesk((state) => state.session)
  const place: RefObject<HTMLSpanElement | null> = useRef(null)
  const words: RefObject<HTMLSpanElement | null> = useRef(null)
  useLayoutEffect(() => {
    if (!session) return
    let shown = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      const { saving } = session
      if (saving === shown || !place.current || !words.current) return
      shown = saving
      place.current.dataset.state = saving
      words.current.textContent = t(`status.${saving}`, { folder: useDesk.getState().folder })
    }
    show()
    const unsubscribe = session.subscribeSaving(() => {
      clearTimeout(timer)
      if (session.saving === 'saved') timer = setTimeout(show, showAfterMs)
      else show()
    })
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [session])
  return (
    <span className="saving" role="status" ref={place}>
      <CircleCheck className="is-saved" aria-hidden="true" />
      <CircleDashed className="is-saving" aria-hidden="true" />
      <CircleAlert className="is-refused" aria-hidden="true" />
      <span ref={words} />
    </span>
  )
}
