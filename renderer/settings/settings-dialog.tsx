/** Settings: the desk's look and habits, its house styles, and the folder that it watches. */
import { Tabs } from 'radix-ui'
import { t } from '../catalogue'
import { Dialog } from '../parts/dialog'
import { BackupSettings } from './backups'
import { General } from './general'
import { HouseStyles } from './house-styles'
import { InboxSettings } from './inbox'

const tabs = [
  { name: 'general', Page: General },
  { name: 'houses', Page: HouseStyles },
  { name: 'inbox', Page: InboxSettings },
  { name: 'backups', Page: BackupSettings },
] as const

export function SettingsDialog() {
  return (
    <Dialog title={t('settings.title')} className="wide">
      <Tabs.Root defaultValue="general" className="tabs">
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
