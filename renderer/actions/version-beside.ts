/** A version of the open story beside it. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { showBeside, useBeside } from '../beside/beside-store'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession } from '../desk/desk-store'

/** Whether a version of the open story stands beside it. */
export function isVersionBeside(): boolean {
  const { id, version } = useBeside.getState()
  return version !== null && id === openSession()?.id
}

/** Shows the open story as received beside it, else its last version; or nothing, where a version of it is shown. */
export function toggleVersionBeside(): Promise<void> {
  return attempt(async () => {
    const session = openSession()
    if (!session) return
    if (isVersionBeside()) return showBeside(null)
    const versions = await desk.versions(session.id)
    const shown = versions.find(({ why }) => why === 'received') ?? versions.at(-1)
    if (shown) showBeside(session.id, shown.id)
    else toast(t('versions.none'))
  })
}
