/** Switching a check off for the house of the open story, with the reason. */
import { useState } from 'react'
import { t } from '../../catalogue'
import { checkName } from '../../catalogue/finding'
import { houseById } from '../../story/houses'
import { findingAt } from '../checks/at-cursor'
import { switchOff } from '../checks/house-checks'
import { openSession } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { hide } from '../desk/shown'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { Field, TextInput } from '../parts/field'

export function SwitchOffCheck() {
  const [reason, setReason] = useState('')
  const [{ code, house }] = useState(() => {
    const session = openSession()
    const found = session && findingAt(session.state)
    return {
      code: found?.code ?? '',
      house: houseById(deskHouses(), String(session?.doc.attrs.house ?? '')),
    }
  })
  return (
    <Dialog
      title={t('checks.switchOff.title', { check: checkName(code), house: house.name })}
      description={t('checks.switchOff.text')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          hide()
          switchOff(house, code, reason.trim())
        }}
      >
        <Field label={t('checks.switchOff.reason')}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <div className="dialog-buttons">
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit" disabled={reason.trim() === ''}>
            {t('checks.switchOff.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
