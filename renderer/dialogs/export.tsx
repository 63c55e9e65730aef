/** Choosing the format to file in, with what each would leave out of the story. */
import { useState } from 'react'
import type { ExportFormat } from '../../electron/contract'
import { t } from '../catalogue'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { changeSettings, useDesk } from '../session/desk-store'
import { exportStories } from '../session/filing'
import { hide } from '../session/shown'

export function Export() {
  const formats = useDesk((state) => state.formats).filter(({ isWritten }) => isWritten)
  const ids = useDesk(({ picked }) => picked)
  const [chosen, setChosen] = useState<ExportFormat>(useDesk(({ settings }) => settings.exportFormat))
  const run = () => {
    hide()
    changeSettings({ exportFormat: chosen })
    void exportStories(ids, chosen)
  }
  return (
    <Dialog title={t('export.title', { count: ids.length })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        <fieldset className="formats">
          <legend className="visually-hidden">{t('export.format')}</legend>
          {formats.map(({ name, label, extension, leavesOut }) => (
            <label key={name} className="format">
              <input
                type="radio"
                name="format"
                value={name}
                checked={name === chosen}
                onChange={() => setChosen(name)}
              />
              <span>
                {label} <small>.{extension}</small>
              </span>
              {leavesOut.length > 0 && name === chosen && (
                <small className="format-note">
                  {t('export.leavesOut', {
                    fields: leavesOut.map((field) => t(`field.${field}`)).join(', '),
                  })}
                </small>
              )}
            </label>
          ))}
        </fieldset>
        <div className="dialog-buttons">
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit">
            {t('export.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
