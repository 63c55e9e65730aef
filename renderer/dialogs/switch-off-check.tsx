/** Switching a check off for the house of the open story, with the reason. */
import { useState } from 'react'
import { t } from '../../catalogue'
import { checkName } from '../../catalogue/finding'
import { nameOfHouse } from '../../catalogue/house'
import { houseById } from '../../story/houses'
import { findingAt } from '../checks/at-cursor'
import { switchOff } from '../checks/house-checks'
import { openSession } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { hide } from '../desk/shown'
import { Dialog } from '../parts/dialog'
import { ReasonForm } from '../parts/reason-form'

export function SwitchOffCheck() {
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
      title={t('checks.switchOff.title', { check: checkName(code), house: nameOfHouse(house) })}
      description={t('checks.switchOff.text')}
    >
      <ReasonForm
        label={t('checks.switchOff.reason')}
        confirm={t('checks.switchOff.confirm')}
        onGive={(reason) => {
          hide()
          switchOff(house, code, reason)
        }}
      />
    </Dialog>
  )
}
