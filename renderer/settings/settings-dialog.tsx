/** Settings: the desk's look and habits, its house styles, and the folder that it watches. */
import { Tabs } from 'radix-ui'
import { useEffect } from 'react'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { unsavedHouse } from '../desk/house-draft'
import { lasting } from '../desk/message-time'
import { hide, show } from '../desk/shown'
import { Dialog } from '../parts/dialog'
import { abbreviationsPage } from './abbreviations'
import { backupsPage } from './backups'
import { generalPage } from './general'
import { housesPage } from './house-styles'
import { inboxPage } from './inbox'
import type { SettingsPage } from './page'
import { spellingPage } from './spelling'
import { stagesPage } from './stages'
import { typingPage } from './typing'

const pages: readonly SettingsPage[] = [
  generalPage,
  typingPage,
  spellingPage,
  abbreviationsPage,
  housesPage,
  stagesPage,
  inboxPage,
  backupsPage,
]

const unsavedMessage = 'unsaved-house'

/** Says that a style's changes wait to be saved, when Settings are closed over them. */
function reportUnsavedHouse(): void {
  const name = unsavedHouse()
  if (name === null) return
  toast.warning(t('settings.houseUnsaved', { name }), {
    id: unsavedMessage,
    ...lasting,
    action: { label: t('settings.houseGoOn'), onClick: () => show('settings') },
  })
}

/** A field keeps what was typed when it is left, and closing leaves it: of a field that is taken away nobody hears that. */
function close(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  hide()
}

export function SettingsDialog() {
  useEffect(() => {
    toast.dismiss(unsavedMessage)
    return reportUnsavedHouse
  }, [])
  const first = unsavedHouse() === null ? generalPage : housesPage
  return (
    <Dialog title={t('settings.title')} className="wide settings" onClose={close}>
      <Tabs.Root defaultValue={first.name} className="tabs">
        <Tabs.List className="segments" aria-label={t('settings.title')}>
          {pages.map(({ name, title }) => (
            <Tabs.Trigger key={name} value={name}>
              {t(title)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {pages.map(({ name, Content }) => (
          <Tabs.Content key={name} value={name} className="tab" tabIndex={-1}>
            <Content />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Dialog>
  )
}
