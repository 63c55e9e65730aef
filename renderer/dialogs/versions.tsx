/** The versions saved of the open story; any can be brought back, and undo takes that back. */
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import type { Version } from '../../electron/contract'
import { restoreDoc } from '../../story/editing/restore'
import { docFromJSON } from '../../story/story/record'
import { desk } from '../bridge'
import { formatMoment, t } from '../catalogue'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { messageOf } from '../session/attempt'
import { hide } from '../session/shown'
import { useSession } from '../session/use-story'

export function Versions() {
  const session = useSession()
  const [versions, setVersions] = useState<Version[] | null>(null)
  useEffect(() => {
    void desk.versions(session.id).then(setVersions)
  }, [session])
  const bringBack = async (name: string) => {
    try {
      const doc = docFromJSON(await desk.version(session.id, name))
      session.run(restoreDoc(doc))
      hide()
      toast.success(t('versions.restored'))
    } catch (error) {
      toast.error(messageOf(error))
    }
  }
  return (
    <Dialog title={t('versions.title')}>
      {versions?.length === 0 && <p>{t('versions.none')}</p>}
      <ul className="versions">
        {versions?.map(({ name, saved, words, headline }) => (
          <li key={name}>
            <div>
              <time dateTime={saved}>{formatMoment(saved)}</time>
              <p>
                <bdi>{headline || t('desk.untitled')}</bdi> · {t('versions.words', { count: words })}
              </p>
            </div>
            <Button onClick={() => void bringBack(name)}>{t('versions.restore')}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
