/** The open story beside what another program wrote over it: compared, merged, and applied when the editor says so. */
import { useEffect } from 'react'
import { t } from '../../catalogue'
import { forgetPendingMerge, hideReminder, remindOfMerge } from '../actions/external-changes'
import { hide } from '../desk/shown'
import { useSession, useStoryState } from '../desk/use-story'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { BothSides } from './both-sides'
import { DecidedElsewhere } from './decided-elsewhere'
import { useExternalVersion } from './use-external-version'

export function ExternalChangeDialog() {
  const session = useSession()
  const { doc } = useStoryState()
  const theirs = useExternalVersion(session.id)
  useEffect(() => {
    hideReminder(session.id)
    return () => remindOfMerge(session.id)
  }, [session])
  useEffect(() => {
    if (theirs === null) forgetPendingMerge(session.id)
  }, [session, theirs])
  const isSameText = theirs && (theirs.doc.eq(doc) || theirs.doc.eq(theirs.base))
  return (
    <Dialog title={t('merge.title')} className="merge-dialog" key={theirs?.revision}>
      {theirs === undefined && <p>{t('versions.reading')}</p>}
      {theirs === null && (
        <>
          <p>{t('merge.none')}</p>
          <div className="dialog-buttons">
            <Button onClick={hide}>{t('dialog.close')}</Button>
          </div>
        </>
      )}
      {theirs && isSameText && <DecidedElsewhere session={session} theirs={theirs} />}
      {theirs && !isSameText && <BothSides session={session} mine={doc} theirs={theirs} />}
    </Dialog>
  )
}
