/** Choosing the format to file in, with what each would leave out of the story. */
import { useState } from 'react'
import type { ExportFormat } from '../../electron/contract'
import { differences } from '../../story/formats/compare'
import { allBut, type Field, fields } from '../../story/formats/fields'
import { schema } from '../../story/schema'
import { blankDoc } from '../../story/story/blank'
import { bodyOf } from '../../story/story/parts'
import { t } from '../catalogue'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { changeSettings, openSession, useDesk } from '../session/desk-store'
import { exportStories } from '../session/filing'
import { hide } from '../session/shown'

/** What of the stories to be exported there is to leave out: of the open one that is known, of others it may be anything. */
function toldBy(ids: readonly string[]): readonly Field[] {
  const session = openSession()
  const isOpen = ids.length === 1 && ids[0] === session?.id
  if (!isOpen || !session) return fields
  const isPlain = bodyOf(session.doc).every(({ type }) => type === schema.nodes.paragraph)
  return differences(session.doc, blankDoc(), isPlain ? allBut('structure') : fields)
}

export function Export() {
  const formats = useDesk((state) => state.formats).filter(({ isWritten }) => isWritten)
  const ids = useDesk(({ picked }) => picked)
  const told = toldBy(ids)
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
          {formats.map(({ name, label, extension, leavesOut }) => {
            const left = leavesOut.filter((field) => told.includes(field))
            return (
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
                {left.length > 0 && name === chosen && (
                  <small className="format-note">
                    {t('export.leavesOut', {
                      fields: left.map((field) => t(`field.${field}`)).join(', '),
                    })}
                  </small>
                )}
              </label>
            )
          })}
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
