/** The filters that are on, each with a button that takes it off. */
import { X } from 'lucide-react'
import { t } from '../../catalogue'
import { filtersOf, withoutFilter } from '../../story/search/filters'
import { useDesk } from '../desk/desk-store'
import { useStages } from '../desk/stages'
import { IconButton } from '../parts/button'
import { focusFilter } from '../parts/focus'
import { filterName } from './names'

function setFilter(filter: string): void {
  useDesk.setState({ filter })
  focusFilter()
}

export function FilterChips() {
  const text = useDesk((state) => state.filter)
  const stages = useStages()
  const filters = filtersOf(text, stages)
  if (filters.length === 0) return null
  return (
    <div className="list-chips">
      <ul className="chips" aria-label={t('filter.active')}>
        {filters.map((filter) => {
          const name = filterName(filter)
          return (
            <li key={`${filter.field} ${filter.value}`}>
              <bdi>{name}</bdi>
              <IconButton
                icon={X}
                name={t('filter.remove', { name })}
                onClick={() => setFilter(withoutFilter(text, filter, stages))}
              />
            </li>
          )
        })}
      </ul>
      <button type="button" className="text-button" onClick={() => setFilter('')}>
        {t('filter.clear')}
      </button>
    </div>
  )
}
