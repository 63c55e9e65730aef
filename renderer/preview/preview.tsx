/** The story as it is filed, beside the story as it is written. */

import { X } from 'lucide-react'
import { memo, useDeferredValue, useMemo } from 'react'
import { t } from '../../catalogue'
import { writeHtml } from '../../story/formats/html/write'
import { writeMarkdown } from '../../story/formats/markdown/write'
import { outgoing } from '../../story/formats/outgoing'
import { detailsOf } from '../../story/story/parts'
import { runCommand } from '../commands'
import { changeSettings, useDesk } from '../desk/desk-store'
import { useHouses } from '../desk/houses'
import { useUiLanguage } from '../desk/language'
import { useHasCome } from '../desk/moments'
import { useSession, useStoryState } from '../desk/use-story'
import { deskZone } from '../desk/zone'
import { IconButton } from '../parts/button'
import { useIsDark } from '../theme/apply'
import { PageFrame } from './page-frame'
import { useWithPictures } from './use-pictures'

const kinds = ['html', 'md'] as const
const writers = { html: writeHtml, md: writeMarkdown }

export const Preview = memo(function Preview() {
  useUiLanguage()
  const session = useSession()
  const kind = useDesk(({ settings }) => settings.previewFormat)
  const state = useDeferredValue(useStoryState())
  const houses = useHouses()
  const isDark = useIsDark()
  const withPictures = useWithPictures(state.doc)
  // a picture's data would bury the words in Markdown
  const doc = kind === 'html' ? withPictures : state.doc
  const isOver = useHasCome(detailsOf(doc).embargo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an embargo that is over is not printed
  const written = useMemo(() => {
    const now = new Date().toISOString()
    return writers[kind](
      outgoing(
        { id: session.id, created: now, changed: now, binned: null, doc },
        {},
        { now, zone: deskZone(), houses },
      ),
    )
  }, [session, doc, kind, houses, isOver])
  return (
    <section className="preview">
      <header className="preview-head">
        <h2>{t('preview.title')}</h2>
        <div className="segments">
          {kinds.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === kind}
              onClick={() => changeSettings({ previewFormat: each })}
            >
              {t(`preview.${each}`)}
            </button>
          ))}
        </div>
        <IconButton icon={X} name={t('preview.close')} onClick={() => runCommand('showPreview')} />
      </header>
      {kind === 'html' ? (
        <PageFrame key={session.id} title={t('preview.title')} html={written} isDark={isDark} />
      ) : (
        <pre key={session.id} dir="auto">
          {written}
        </pre>
      )}
    </section>
  )
})
