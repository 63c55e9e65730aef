/** The versions of the open story: a timeline to scrub, any two compared, any one brought back or made a story. */
import { useState } from 'react'
import { t } from '../../catalogue'
import { useSession } from '../desk/use-story'
import { Dialog } from '../parts/dialog'
import { CompareWith } from './compare-with'
import { ComparedText } from './compared-text'
import { Timeline } from './timeline'
import { useVersions } from './use-versions'
import { VersionActions } from './version-actions'

export function Versions() {
  const session = useSession()
  const { versions, renamed } = useVersions(session.id)
  const [chosen, setChosen] = useState<string | null>(null)
  const [other, setOther] = useState('none')
  const index = versions?.findIndex(({ id }) => id === chosen) ?? -1
  const version = versions?.[index] ?? versions?.at(-1)
  return (
    <Dialog title={t('versions.title')} className="versions-dialog">
      {versions?.length === 0 && <p>{t('versions.none')}</p>}
      {versions && version && (
        <div className="versions">
          <Timeline versions={versions} version={version} choose={setChosen} />
          <section className="version" aria-label={t('versions.shown')}>
            <VersionActions key={version.id} version={version} renamed={renamed} />
            <CompareWith versions={versions} version={version} other={other} choose={setOther} />
            <ComparedText versions={versions} version={version} other={other} />
          </section>
        </div>
      )}
    </Dialog>
  )
}
