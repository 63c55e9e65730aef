/** Says above the page that the sender of the open story took it back. */
import { Ban } from 'lucide-react'
import { t } from '../../catalogue'
import { detailsOf } from '../../story/story/parts'
import { useStory } from '../desk/use-story'
import { choose } from '../panels/change'
import { Button } from '../parts/button'

export function HeldBar() {
  const withdrawn = useStory(({ doc }) => detailsOf(doc).withdrawn)
  if (withdrawn === null) return null
  return (
    <p className="held-bar" data-hold="withdrawn">
      <Ban aria-hidden="true" />
      {t(`held.${withdrawn}`)}. {t('held.check')}
      <Button onClick={() => choose({ withdrawn: null })}>{t('held.clear')}</Button>
    </p>
  )
}
