/** The values of a field as a list of boxes to tick, with a box to find one among many. */
import { useState } from 'react'
import { formatNumber, t } from '../../catalogue'
import type { FacetField } from '../../contract/list'
import { foldText } from '../../story/search/words'
import { valueName } from './names'

interface FacetProps {
  field: FacetField
  /** The most frequent first. */
  values: readonly { value: string; count: number }[]
  isOn(value: string): boolean
  set(value: string, on: boolean): void
}

/** How many are shown at once; the others are found by typing. */
const shown = 50

/** How many are seen without a box to find one. */
const few = 8

export function FacetValues({ field, values, isOn, set }: FacetProps) {
  const [typed, setTyped] = useState('')
  if (values.length === 0) return null
  const name = t(`filter.fields.${field}`)
  const wanted = foldText(typed)
  const found = values.filter(({ value }) => ` ${foldText(valueName(field, value))}`.includes(` ${wanted}`))
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      {values.length > few && (
        <input
          className="input"
          aria-label={t('filter.find', { field: name })}
          placeholder={t('filter.findHint')}
          value={typed}
          dir="auto"
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      <div className="facet-values">
        {found.slice(0, shown).map(({ value, count }) => (
          <label key={value} className="facet-value">
            <input
              type="checkbox"
              checked={isOn(value)}
              onChange={({ target }) => set(value, target.checked)}
            />
            <bdi className="value-name">{valueName(field, value)}</bdi>
            <span className="value-count">{formatNumber(count)}</span>
          </label>
        ))}
        {found.length === 0 && <p>{t('filter.noValues')}</p>}
        {found.length > shown && <p>{t('filter.morePlain')}</p>}
      </div>
    </fieldset>
  )
}
