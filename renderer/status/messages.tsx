/** Messages, in rows of their own below the page: they cover neither text nor dialogs. */
import { Hourglass } from 'lucide-react'
import { Toaster } from 'sonner'
import { t, uiDirection } from '../../catalogue'
import { useDesk } from '../desk/desk-store'
import { useUiLanguage } from '../desk/language'

/** Work that goes on shows its count. Nothing turns beside it: a key that is typed while anything moves waits for the frame after. */
const icons = { loading: <Hourglass size={16} aria-hidden /> }

const noKey: string[] = []

export function Messages() {
  useUiLanguage()
  const theme = useDesk(({ settings }) => settings.theme)
  return (
    <div className="messages" data-pane="messages">
      <Toaster
        theme={theme}
        // a key of its own, Alt+T, would take the focus from the text; F6 leads here
        hotkey={noKey}
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
