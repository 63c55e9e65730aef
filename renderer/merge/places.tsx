/** All places that somebody changed, in the order of the story, the details last; what lies unchanged between them in short. */
import type { ReactNode } from 'react'
import { t } from '../../catalogue'
import type { Merge } from '../../story/revisions/merge'
import type { Details } from '../../story/schema/values'
import { DetailPlace } from './detail-place'
import { PartPlace } from './part-place'
import type { Choices } from './use-choices'

interface PlacesProps {
  merge: Merge
  base: Details
  choices: Choices
}

export function Places({ merge: { parts, details, values }, base, choices }: PlacesProps) {
  const { chosen, choosePart, chooseDetail } = choices
  const shown: ReactNode[] = []
  let unchanged = 0
  const gap = (key: string) => {
    if (unchanged > 0)
      shown.push(
        <p key={key} className="merge-place-gap">
          {t('merge.unchanged', { count: unchanged })}
        </p>,
      )
    unchanged = 0
  }
  for (const [index, part] of parts.entries()) {
    if (part.changed === 'nobody') {
      unchanged += part.mine.filter(({ content, isLeaf }) => isLeaf || content.size > 0).length
      continue
    }
    gap(`before ${index}`)
    shown.push(
      <PartPlace
        key={index}
        part={part}
        taken={chosen.parts.get(index) ?? part.preset}
        choose={(choice) => choosePart(index, choice)}
        details={values.mine}
      />,
    )
  }
  gap('end')
  return (
    <div className="merge-places">
      {shown}
      {details.map((detail) => (
        <DetailPlace
          key={detail.what}
          detail={detail}
          base={base}
          values={values}
          taken={chosen.details.get(detail.what) ?? detail.preset}
          choose={(choice) => chooseDetail(detail.what, choice)}
        />
      ))}
    </div>
  )
}
