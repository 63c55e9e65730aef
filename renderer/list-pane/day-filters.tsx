/** The days between which a story was changed last. */

import { t } from '../../catalogue'
import type { Filter } from '../../story/search/filters'
import { DayField } from '../parts/day-field'

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
      {(['after', 'before'] as const).map((field) => (
        <DayField
          key={field}
          label={t(`filter.${field}`)}
          day={dayOf(field)}
          nearest="last"
          change={(day) => change(field, day)}
        />
      ))}
    </fieldset>
  )
}
