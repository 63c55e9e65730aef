/** What this is, and where the stories are. */
import { t } from '../catalogue'
import { Dialog } from '../parts/dialog'
import { useDesk } from '../session/desk-store'

export function About() {
  const { versions, folder } = useDesk.getState()
  return (
    <Dialog title={t('app.name')} description={t('about.text', versions)}>
      <p className="selectable">{t('about.folder', { folder })}</p>
    </Dialog>
  )
}
