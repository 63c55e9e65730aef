/** The pane of a story that a newer version of Copydesk has written: what can be read of it, and one line that says so. */
import { Info } from 'lucide-react'
import type { Node } from 'prosemirror-model'
import { useEffect, useRef } from 'react'
import { t } from '../../catalogue'
import { useDesk } from '../desk/desk-store'
import { useUiLanguage } from '../desk/language'
import { mountToRead } from './read-only'

export function NewerPane({ doc }: { doc: Node }) {
  const language = useUiLanguage()
  const textSize = useDesk(({ settings }) => settings.textSize)
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: its name is in the language of the screens
  useEffect(() => {
    if (!place.current) return
    const view = mountToRead(place.current, doc, t('editor.name'))
    return () => view.destroy()
  }, [doc, language])
  return (
    <div className="story-pane">
      <p className="newer-bar" role="status">
        <Info aria-hidden="true" />
        {t('editor.newer')}
      </p>
      <div className="page-scroller" data-page-scroller style={{ zoom: textSize }}>
        <div className="story" ref={place} />
      </div>
    </div>
  )
}
