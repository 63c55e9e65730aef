/** The versions of the open story: a timeline to scrub, any two compared, any one brought back or made a story. */
import { useState } from 'react'
import { t } from '../../catalogue'
import { useSession } from '../desk/use-story'
import { Dialog } from '../parts/dialog'
import { CompareWith } from './compare-with'
import { ComparedText } from './compared-text'
import { Timeline } from './timeline'
import { now, useVersions } from './use-versions'
import { VersionActions } from './version-actions'

interface VersionsProps {
  /** The version that is shown first, and what it is compared with; the newest, with nothing, where that is not said. */
  first?: { why: 'received'; comparedWith: string }
}

export function Versions({ first }: VersionsProps) {
  const session = useSession()
  const { versions, renamed } = useVersions(session.id)
  const [chosen, setChosen] = useState<string | null>(null)
  const [other, setOther] = useState(first?.comparedWith ?? 'none')
  const index = versions?.findIndex(({ id }) => id === chosen) ?? -1
  const requested = first && versions?.find(({ why }) => why === first.why)
  const version = versions?.[index] ?? requested ?? versions?.at(-1)
  const isMissing = first !== undefined && versions !== null && requested === undefined
  return (
    <Dialog title={t('versions.title')} className="versions-dialog">
      {isMissing && <p role="status">{t('versions.notReceived')}</p>}
      {!isMissing && versions?.length === 0 && <p>{t('versions.none')}</p>}
      {!isMissing && versions && version && (
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

/** The story as it was received, compared with what it is now. */
export function SinceReceived() {
  return <Versions first={{ why: 'received', comparedWith: now }} />
}
