/** Messages, in rows of their own below the page: they cover neither text nor dialogs. */
import { Hourglass } from 'lucide-react'
import { Toaster } from 'sonner'
import { t, uiDirection } from '../../catalogue'
import { useDesk } from '../desk/desk-store'
import { useUiLanguage } from '../desk/language'

/** Work that goes on is told by its count. Nothing turns beside it: a key that is typed while anything moves waits for the frame after. */
const icons = { loading: <Hourglass size={16} aria-hidden /> }

export function Messages() {
  useUiLanguage()
  const theme = useDesk(({ settings }) => settings.theme)
  return (
    <div className="messages">
      <Toaster
        theme={theme}
        dir={uiDirection()}
        toastOptions={{ closeButtonAriaLabel: t('app.closeMessage') }}
        containerAriaLabel={t('app.messages')}
        icons={icons}
        closeButton
        expand
      />
    </div>
  )
}
