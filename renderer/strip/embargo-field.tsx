/** The fields of an embargo: day, time and zone. */
import { useId } from 'react'
import { t, uiLanguage } from '../../catalogue'
import { zoneIds, zoneName } from '../../story/embargo'
import { houseById } from '../../story/houses'
import { useHouses } from '../desk/houses'
import { useHasCome } from '../desk/moments'
import { embargoText } from '../desk/zone'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { TextInput } from '../parts/field'
import type { EmbargoProblem } from './embargo'
import type { EmbargoDrafting, HeldDetails } from './use-embargo-draft'

const problems = {
  date: 'details.badEmbargoDate',
  time: 'details.badEmbargoTime',
  gap: 'details.noSuchTime',
} as const satisfies Record<EmbargoProblem, string>

interface EmbargoFieldProps {
  held: HeldDetails
  draft: EmbargoDrafting
}

export function EmbargoField({ held, draft }: EmbargoFieldProps) {
  const label = useId()
  const { typed, zone, problem } = draft
  const language = uiLanguage()
  const house = houseById(useHouses(), held.house).zone
  const zones = [...new Set([zone, ...zoneIds])]
  const isOver = useHasCome(held.embargo)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the other fields are
    <div
      className="field"
      role="group"
      aria-labelledby={label}
      onFocus={draft.enter}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) draft.leave()
      }}
    >
      <span id={label} className="field-label">
        {t('details.embargo')}
      </span>
      <div className="embargo">
        <TextInput
          aria-label={t('details.embargoDate')}
          className="embargo-date"
          value={typed.date}
          placeholder={t('details.embargoDateHint')}
          onChange={({ target }) => draft.type({ ...typed, date: target.value })}
        />
        <TextInput
          aria-label={t('details.embargoTime')}
          className="embargo-time"
          value={typed.time}
          placeholder="09:30"
          onChange={({ target }) => draft.type({ ...typed, time: target.value })}
        />
        <Choice
          name={t('details.embargoZone')}
          value={zone}
          options={zones.map((value) => ({ value, label: zoneName(value, language, house) }))}
          onChange={(value) => draft.type(typed, value)}
        />
      </div>
      {problem !== null && (
        <p className="field-problem" role="alert">
          {t(problems[problem], { zone: zoneName(zone, language, house) })}
        </p>
      )}
      {held.embargo !== null && (
        <p className="field-note embargo-note">
          {t(isOver ? 'held.over' : 'held.embargo', { until: embargoText(held) })}
          <Button onClick={draft.lift}>{t('details.clearEmbargo')}</Button>
        </p>
      )}
    </div>
  )
}
