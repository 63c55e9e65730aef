/** Says above the page that nobody may publish the open story yet, and why. */
import { Ban, Lock } from 'lucide-react'
import { t } from '../../catalogue'
import { setDetails } from '../../story/editing/set'
import { detailsOf } from '../../story/story/parts'
import { holdOfDoc } from '../actions/held'
import { deskHouses } from '../desk/houses'
import { useStory } from '../desk/use-story'
import { embargoText } from '../desk/zone'
import { changeStory, leaveField } from '../panels/change'
import { Button } from '../parts/button'

export function HeldBar() {
  const { hold, details } = useStory(({ doc }) => ({ hold: holdOfDoc(doc), details: detailsOf(doc) }))
  if (hold === null) return null
  if (hold === 'embargo')
    return (
      <p className="held-bar" data-hold="embargo">
        <Lock aria-hidden="true" />
        {t('held.embargo', { until: embargoText(details) })}
      </p>
    )
  const clear = () => {
    changeStory('details.withdrawn', (tr) => setDetails(tr, deskHouses(), { withdrawn: null }))
    leaveField()
  }
  return (
    <p className="held-bar" data-hold="withdrawn">
      <Ban aria-hidden="true" />
      {t(`held.${details.withdrawn ?? 'canceled'}`)}. {t('held.check')}
      <Button onClick={clear}>{t('held.clear')}</Button>
    </p>
  )
}
