/** The days between which a story was changed last. */

import { t } from '../../catalogue'
import type { Filter } from '../../story/search/filters'
import { Field } from '../parts/field'

interface DayProps {
  filters: readonly Filter[]
  set(filter: Filter, on: boolean): void
}

export function DayFilters({ filters, set }: DayProps) {
  const dayOf = (field: 'after' | 'before') => filters.find((each) => each.field === field)?.value ?? ''
  const change = (field: 'after' | 'before', value: string) =>
    set({ field, value: value || dayOf(field) }, value !== '')
  return (
    <fieldset className="facet">
      <legend>{t('filter.days')}</legend>
      <div className="field-pair">
        <Field label={t('filter.from')}>
          {(id) => (
            <input
              id={id}
              type="date"
              className="input"
              value={dayOf('after')}
              onChange={({ target }) => change('after', target.value)}
            />
          )}
        </Field>
        <Field label={t('filter.until')}>
          {(id) => (
            <input
              id={id}
              type="date"
              className="input"
              value={dayOf('before')}
              onChange={({ target }) => change('before', target.value)}
            />
          )}
        </Field>
      </div>
    </fieldset>
  )
}
