/** The sign of a story that is in its stage without being checked for what the stage asks for. */
import { TriangleAlert } from 'lucide-react'
import { t } from '../../catalogue'
import { nameOfStage } from '../desk/stages'

export function Unjudged({ stage }: { stage: string }) {
  const text = t('stages.unjudged', { stage: nameOfStage(stage) })
  return (
    <span className="stage-unjudged" title={text}>
      <TriangleAlert aria-label={text} />
    </span>
  )
}
