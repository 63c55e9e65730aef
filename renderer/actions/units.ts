/** Converting the measures of the open story. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { convertUnits } from '../../story/editing/convert-units'
import type { System } from '../../story/units/units'
import { openSession } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { toastDone } from './undo-message'

/** Converts the measures of what is selected, else of the paragraph with the cursor, and says how many. */
export function convertMeasures(into: System): void {
  const session = openSession()
  if (!session) return
  session.run(
    convertUnits(deskHouses(), into, (count) => {
      if (count === 0) toast(t(`units.none.${into}`), { id: 'units' })
      else toastDone(session, t('units.converted', { count }), { id: 'units' })
    }),
  )
  session.view?.focus()
}
