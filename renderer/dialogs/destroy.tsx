/** The last question before stories are deleted for good. */
import { t } from '../../catalogue'
import { destroyPicked } from '../commands/file'
import { useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'

export function Destroy() {
  const count = useDesk(({ picked }) => picked.length)
  return (
    <Dialog title={t('destroy.title', { count })} description={t('destroy.text')}>
      <div className="dialog-buttons">
        <Button onClick={hide}>{t('dialog.cancel')}</Button>
        <Button
          className="danger"
          onClick={() => {
            hide()
            destroyPicked()
          }}
        >
          {t('destroy.confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
