/** The folder that is watched for wire files while the app is open. */

import { t } from '../../catalogue'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { changeSettings, useDesk } from '../desk/desk-store'
import { Button } from '../parts/button'
import type { SettingsPage } from './page'

function InboxSettings() {
  const inbox = useDesk(({ settings }) => settings.inbox)
  const isSuggesting = useDesk(({ settings }) => settings.suggestImported)
  return (
    <div className="settings-fields">
      <p>{t('settings.inboxText')}</p>
      <p className="selectable">
        {inbox === null ? t('settings.inboxNone') : t('settings.inboxAt', { folder: inbox })}
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={isSuggesting}
          onChange={({ target }) => changeSettings({ suggestImported: target.checked })}
        />
        {t('settings.suggestImported')}
      </label>
      <div className="dialog-buttons">
        {inbox !== null && (
          <Button onClick={() => changeSettings({ inbox: null })}>{t('settings.inboxStop')}</Button>
        )}
        <Button className="main" onClick={() => void attempt(() => desk.chooseInbox())}>
          {t('settings.inboxChoose')}
        </Button>
      </div>
    </div>
  )
}

export const inboxPage: SettingsPage = { name: 'inbox', title: 'settings.inbox', Content: InboxSettings }
