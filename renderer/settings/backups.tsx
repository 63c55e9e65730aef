/** Automatic backups: on or off, where they go, and when the last one was made. */

import { useEffect, useState } from 'react'
import { formatMoment, t } from '../../catalogue'
import type { BackupState } from '../../contract/backups'
import { backUpNow } from '../actions/backups'
import { desk, on } from '../bridge'
import { attempt } from '../desk/attempt'
import { changeSettings, useDesk } from '../desk/desk-store'
import { Button } from '../parts/button'
import type { SettingsPage } from './page'

function BackupSettings() {
  const isOn = useDesk(({ settings }) => settings.backup)
  const folder = useDesk(({ settings }) => settings.backupFolder)
  const [state, setState] = useState<BackupState | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder has other backups in it
  useEffect(() => {
    void desk.backups().then(setState)
    return on('backup', setState)
  }, [folder])
  return (
    <div className="settings-fields">
      <p>{t('backup.text')}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => changeSettings({ backup: target.checked })}
        />
        {t('backup.on')}
      </label>
      {state && (
        <>
          <p className="selectable">{t('backup.at', { folder: state.folder })}</p>
          <p role="status">
            {state.last === null
              ? t('backup.none')
              : t('backup.last', { count: state.count, when: formatMoment(state.last) })}
          </p>
          {state.problem !== null && <p role="alert">{t('backup.problem', { problem: state.problem })}</p>}
        </>
      )}
      <div className="dialog-buttons">
        {folder !== null && (
          <Button onClick={() => changeSettings({ backupFolder: null })}>{t('backup.usual')}</Button>
        )}
        <Button onClick={() => void attempt(() => desk.chooseBackups())}>{t('backup.choose')}</Button>
        <Button className="main" onClick={() => void attempt(async () => setState(await backUpNow()))}>
          {t('backup.now')}
        </Button>
      </div>
    </div>
  )
}

export const backupsPage: SettingsPage = {
  name: 'backups',
  title: 'settings.backups',
  Content: BackupSettings,
}
