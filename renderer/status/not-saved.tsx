/** Why the disk does not take what was typed, while no story is open whose status bar says it. */
import { CircleAlert } from 'lucide-react'
import { t } from '../../catalogue'
import { useDesk } from '../desk/desk-store'
import { useUiLanguage } from '../desk/language'

export function NotSaved() {
  useUiLanguage()
  const problem = useDesk(({ saveProblem }) => saveProblem)
  const folder = useDesk((state) => state.folder)
  if (!problem) return null
  return (
    <footer className="status-bar">
      <span className="saving" role="alert" data-state={problem}>
        <CircleAlert className="is-refused" aria-hidden="true" />
        <span>{t(`status.${problem}`, { folder })}</span>
      </span>
    </footer>
  )
}
