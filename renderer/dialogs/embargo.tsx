/** The embargo of the stories that are picked: one for all of them. */
import { useState } from 'react'
import { t } from '../../catalogue'
import type { ChosenDetails } from '../../contract/stories'
import { chooseInStories } from '../actions/details-of-many'
import { useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { detailsNow } from '../list/known'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { EmbargoField } from '../strip/embargo-field'
import { type HeldDetails, useEmbargoDraft } from '../strip/use-embargo-draft'

const nothingSet: HeldDetails = { embargo: null, embargoZone: '', house: '' }

export function Embargo() {
  const ids = useDesk(({ picked }) => picked)
  const [first] = ids
  const [held, setHeld] = useState<HeldDetails>(() => (first && detailsNow(first)) || nothingSet)
  const [choice, setChoice] = useState<ChosenDetails>({})
  const draft = useEmbargoDraft(held, (patch) => {
    setHeld((before) => ({ ...before, ...patch }))
    setChoice((before) => ({ ...before, ...patch }))
  })
  const apply = () => {
    hide()
    void chooseInStories(ids, choice)
  }
  return (
    <Dialog title={t('embargo.title', { count: ids.length })}>
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <EmbargoField held={held} draft={draft} />
        <div className="dialog-buttons">
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit" disabled={Object.keys(choice).length === 0}>
            {t('embargo.apply')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
