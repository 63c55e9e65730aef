/** Converting the measures and sums of the open story. */
import { toast } from 'sonner'
import { formatDate, t } from '../../catalogue'
import { convertMoney, convertUnits } from '../../story/editing/convert-units'
import { type Rate, withRate } from '../../story/units/money'
import type { System } from '../../story/units/units'
import { changeSettings, openSession, useDesk } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { tellOffering } from '../desk/offer'
import { toastDone } from './undo-message'

/** Converts the measures of what is selected, else of the paragraph with the cursor, and says how many. */
export function convertMeasures(into: System): void {
  const session = openSession()
  if (!session) return
  session.run(
    convertUnits(deskHouses(), into, (count) => {
      if (count === 0) tellOffering(toast, t(`units.none.${into}`), [], { id: 'units' })
      else toastDone(session, t('units.converted', { count }), { id: 'units' })
    }),
  )
  session.view?.focus()
}

/** Converts the sums of what is selected, else of the paragraph with the cursor, and remembers the rate. */
export function convertSums(rate: Rate): void {
  const session = openSession()
  if (!session) return
  const { rates } = useDesk.getState().settings
  changeSettings({ rates: withRate(rates, rate) })
  session.run(
    convertMoney(rate, (count) => {
      const { from, to, date } = rate
      if (count === 0) tellOffering(toast, t('money.none', { from }), [], { id: 'units' })
      else
        toastDone(session, t('money.converted', { count, from, to, date: formatDate(date) }), { id: 'units' })
    }),
  )
}
