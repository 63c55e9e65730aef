/** The embargo of a story: day, time and zone. What cannot be read is not set, and stays to be put right. */
import { useId, useState } from 'react'
import { t, uiLanguage } from '../../catalogue'
import { zoneIds, zoneName } from '../../story/embargo'
import { houseById } from '../../story/houses'
import type { Details } from '../../story/schema/values'
import { useHouses } from '../desk/houses'
import { embargoText, zoneOf } from '../desk/zone'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { TextInput } from '../parts/field'
import { type EmbargoDraft, type EmbargoProblem, readEmbargoInput, writeEmbargoInput } from './embargo'

interface EmbargoFieldProps {
  details: Details
  choose(patch: Partial<Details>): void
}

const problems = {
  date: 'details.badEmbargoDate',
  time: 'details.badEmbargoTime',
  gap: 'details.noSuchTime',
} as const satisfies Record<EmbargoProblem, string>

export function EmbargoField({ details, choose }: EmbargoFieldProps) {
  const label = useId()
  const [draft, setDraft] = useState<EmbargoDraft | null>(null)
  const [isLeft, setLeft] = useState(false)
  const { embargo } = details
  const language = uiLanguage()
  const zone = zoneOf(details)
  const house = houseById(useHouses(), details.house).zone
  const now = new Date().toISOString()
  const shown = writeEmbargoInput(embargo === null ? null : { moment: embargo, zone }, language)
  const typed = draft ?? shown
  const input = readEmbargoInput(typed, zone, language, now)
  const set = (next: EmbargoDraft, inZone = zone) => {
    setDraft(next)
    const read = readEmbargoInput(next, inZone, language, now)
    // what cannot be read leaves the embargo that stands: nobody lifts one by a slip
    if (read.kind === 'set') choose({ embargo: read.embargo.moment, embargoZone: inZone })
    else if (read.kind === 'none') choose({ embargo: null, embargoZone: inZone })
  }
  const leave = () => {
    setLeft(true)
    if (input.kind !== 'bad') setDraft(null)
  }
  const lift = () => {
    setDraft(null)
    choose({ embargo: null })
  }
  const zones = [...new Set([zone, ...zoneIds])]
  const isOver = embargo !== null && embargo <= now
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the other fields are
    <div
      className="field"
      role="group"
      aria-labelledby={label}
      onFocus={() => setLeft(false)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leave()
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
          onChange={({ target }) => set({ ...typed, date: target.value })}
        />
        <TextInput
          aria-label={t('details.embargoTime')}
          className="embargo-time"
          value={typed.time}
          placeholder="09:30"
          onChange={({ target }) => set({ ...typed, time: target.value })}
        />
        <Choice
          name={t('details.embargoZone')}
          value={zone}
          options={zones.map((value) => ({ value, label: zoneName(value, language, house) }))}
          onChange={(value) => set(typed, value)}
        />
      </div>
      {isLeft && input.kind === 'bad' && (
        <p className="field-problem" role="alert">
          {t(problems[input.problem], { zone: zoneName(zone, language, house) })}
        </p>
      )}
      {embargo !== null && (
        <p className="field-note embargo-note">
          {t(isOver ? 'held.over' : 'held.embargo', { until: embargoText(details) })}
          <Button onClick={lift}>{t('details.clearEmbargo')}</Button>
        </p>
      )}
    </div>
  )
}
