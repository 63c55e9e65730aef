/** The last question before stories are deleted for good. */
import { t } from '../../catalogue'
import { destroyStories } from '../actions/stories'
import { useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'

export function Destroy() {
  const ids = useDesk(({ picked }) => picked)
  return (
    <Dialog title={t('destroy.title', { count: ids.length })} description={t('destroy.text')}>
      <div className="dialog-buttons">
        <Button onClick={hide}>{t('dialog.cancel')}</Button>
        <Button
          className="danger"
          onClick={() => {
            hide()
            void destroyStories(ids)
          }}
        >
          {t('destroy.confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
