/** The open story beside a copy of the same text in which suggestions were accepted: they are accepted here too, or stay open. */
import { useMemo } from 'react'
import { formatMoment, t } from '../../catalogue'
import { hide } from '../desk/shown'
import { useStoryState } from '../desk/use-story'
import type { StorySession } from '../document/story-session'
import { Button } from '../parts/button'
import { acceptDecided, decidedThere, keepOpen } from './actions'
import type { Theirs } from './use-external-version'

export function DecidedElsewhere({ session, theirs }: { session: StorySession; theirs: Theirs }) {
  const state = useStoryState()
  const { by, changed, revision } = theirs
  const decided = useMemo(() => decidedThere(state, theirs), [state, theirs])
  const settle = (done: Promise<void>) => {
    hide()
    void done
  }
  const count = decided.length
  return (
    <>
      <p>{t(by ? 'merge.changedBy' : 'merge.changed', { by, when: formatMoment(changed) })}</p>
      <p>{count > 0 ? t('merge.decided', { count }) : t('merge.none')}</p>
      <div className="dialog-buttons">
        <Button onClick={hide}>{t('merge.later')}</Button>
        <Button onClick={() => settle(keepOpen(session, revision))}>{t('merge.keepOpen')}</Button>
        {count > 0 && (
          <Button className="main" onClick={() => settle(acceptDecided(session, theirs))}>
            {t('merge.acceptDecided')}
          </Button>
        )}
      </div>
    </>
  )
}
