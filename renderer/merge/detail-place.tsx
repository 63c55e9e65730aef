/** A detail that somebody changed. */

import { t } from '../../catalogue'
import { detailText } from '../../story/revisions/compare'
import type { MergeChoice } from '../../story/revisions/merge-choice'
import type { MergeDetail } from '../../story/revisions/merge-details'
import type { Details } from '../../story/schema/values'
import { readDetail } from '../versions/differences'
import { Passage } from '../versions/passage'
import { MergePlace } from './place'

interface DetailPlaceProps {
  detail: MergeDetail
  base: Details
  values: Readonly<Record<MergeChoice, Details>>
  taken: MergeChoice | null
  choose(choice: MergeChoice): void
}

export function DetailPlace({ detail, base, values, taken, choose }: DetailPlaceProps) {
  const { what, changed, choices } = detail
  const read = (details: Details) => readDetail(what, detailText(details, what))
  const before = read(base)
  return (
    <MergePlace
      what={capitalised(t(`field.${what}`))}
      changed={changed}
      choices={choices}
      taken={taken}
      choose={choose}
      side={(side) => <Value before={before} after={read(values[side])} />}
    />
  )
}

function Value({ before, after }: { before: string; after: string }) {
  const isSame = before === after
  return (
    <p dir="auto" className="merge-place-value">
      {isSame && (after || t('merge.nothing'))}
      {!isSame && before && <Passage run={{ mark: 'deleted', text: before }} />}
      {!isSame && before && after && ' '}
      {!isSame && after && <Passage run={{ mark: 'inserted', text: after }} />}
    </p>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
