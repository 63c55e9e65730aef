/** The pane of a story that is not edited here: what can be read of it, and one line that says why. */
import { Info } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { t } from '../../catalogue'
import { showWriter, writeHere } from '../actions/windows'
import { type StoryToRead, useDesk } from '../desk/desk-store'
import { useUiLanguage } from '../desk/language'
import { Button } from '../parts/button'
import { mountToRead } from './read-only'

export function ReadOnlyPane({ story: { id, why, doc } }: { story: StoryToRead }) {
  const language = useUiLanguage()
  const textSize = useDesk(({ settings }) => settings.textSize)
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: its name is in the language of the screens
  useEffect(() => {
    if (!place.current) return
    const view = mountToRead(place.current, doc, t('editor.name'))
    // whoever was in the text reads on in it
    if (document.activeElement === document.body) view.dom.focus({ preventScroll: true })
    return () => view.destroy()
  }, [doc, language])
  return (
    <div className="story-pane">
      <div className="read-only-bar">
        <Info aria-hidden="true" />
        <span role="status">{t(`editor.${why}`)}</span>
        {why === 'elsewhere' && (
          <>
            <Button onClick={() => void showWriter(id)}>{t('editor.showWindow')}</Button>
            <Button onClick={() => void writeHere(id)}>{t('editor.editHere')}</Button>
          </>
        )}
      </div>
      <div className="page-scroller" data-page-scroller style={{ zoom: textSize }}>
        <div className="story" ref={place} />
      </div>
    </div>
  )
}
