/** Settings: the desk's look and habits, its house styles, and the folder that it watches. */
import { Tabs } from 'radix-ui'
import { useEffect } from 'react'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { unsavedHouse } from '../desk/house-draft'
import { lasting } from '../desk/message-time'
import { show } from '../desk/shown'
import { Dialog } from '../parts/dialog'
import { AbbreviationSettings } from './abbreviations'
import { BackupSettings } from './backups'
import { General } from './general'
import { HouseStyles } from './house-styles'
import { InboxSettings } from './inbox'
import { SpellingSettings } from './spelling'
import { TypingSettings } from './typing'

const tabs = [
  { name: 'general', Page: General },
  { name: 'typing', Page: TypingSettings },
  { name: 'spelling', Page: SpellingSettings },
  { name: 'abbreviations', Page: AbbreviationSettings },
  { name: 'houses', Page: HouseStyles },
  { name: 'inbox', Page: InboxSettings },
  { name: 'backups', Page: BackupSettings },
] as const

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

export function SettingsDialog() {
  useEffect(() => {
    toast.dismiss(unsavedMessage)
    return reportUnsavedHouse
  }, [])
  return (
    <Dialog title={t('settings.title')} className="wide settings">
      <Tabs.Root defaultValue={unsavedHouse() === null ? 'general' : 'houses'} className="tabs">
        <Tabs.List className="segments" aria-label={t('settings.title')}>
          {tabs.map(({ name }) => (
            <Tabs.Trigger key={name} value={name}>
              {t(`settings.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {tabs.map(({ name, Page }) => (
          <Tabs.Content key={name} value={name} className="tab">
            <Page />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Dialog>
  )
}
