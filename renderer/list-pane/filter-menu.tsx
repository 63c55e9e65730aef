/** The filters to choose from: what stories have, with how many have it. What is chosen is written into the box. */
import { SlidersHorizontal } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useEffect, useState } from 'react'
import { t } from '../../catalogue'
import { type FacetField, type Facets, facetFields } from '../../contract/list'
import { type Filter, filtersOf, isSameFilter, withFilter, withoutFilter } from '../../story/search/filters'
import { storyStates } from '../../story/search/query'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { hide, show, useShown } from '../desk/shown'
import { useStages } from '../desk/stages'
import { IconButton } from '../parts/button'
import { Popup } from '../parts/popup'
import { DayFilters } from './day-filters'
import { FacetValues } from './facet-values'
import { FilterHelp } from './filter-help'

/** The filters that are on, and switching one. */
function useFilters() {
  const text = useDesk((state) => state.filter)
  const stages = useStages()
  const filters = filtersOf(text, stages)
  const isOn = (filter: Filter) => filters.some((each) => isSameFilter(each, filter))
  const set = (filter: Filter, on: boolean) =>
    useDesk.setState({ filter: (on ? withFilter : withoutFilter)(text, filter, stages) })
  return { filters, isOn, set }
}

function useFacets(): Facets | null {
  const showBin = useDesk((state) => state.showBin)
  const [facets, setFacets] = useState<Facets | null>(null)
  useEffect(() => {
    void attempt(async () => setFacets(await desk.facets(showBin)))
  }, [showBin])
  return facets
}

/** What is on stays in sight, even where no story has it. */
function valuesOf(field: FacetField, facets: Facets, filters: readonly Filter[]) {
  const known = facets[field].filter(({ value }) => value !== '')
  const others = filters.filter(
    (filter) => filter.field === field && !known.some(({ value }) => isSameFilter(filter, { field, value })),
  )
  return [...others.map(({ value }) => ({ value, count: 0 })), ...known]
}

function Filters() {
  const { filters, isOn, set } = useFilters()
  const facets = useFacets()
  return (
    <>
      {facets &&
        facetFields.map((field) => (
          <FacetValues
            key={field}
            field={field}
            values={valuesOf(field, facets, filters)}
            isOn={(value) => isOn({ field, value })}
            set={(value, on) => set({ field, value }, on)}
          />
        ))}
      <DayFilters filters={filters} set={set} />
      {storyStates.map((value) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={isOn({ field: 'is', value })}
            onChange={({ target }) => set({ field: 'is', value }, target.checked)}
          />
          {t(`filter.is.${value}`)}
        </label>
      ))}
      <FilterHelp />
    </>
  )
}

/** What can be chosen comes only later, above all that is there at once: the focus is on the menu, at its head. */
function focusMenu(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

export function FilterMenu() {
  const isOpen = useShown(({ overlay }) => overlay === 'filters')
  return (
    <Popover.Root open={isOpen} onOpenChange={(open) => (open ? show('filters') : hide())}>
      <Popover.Trigger asChild>
        <IconButton icon={SlidersHorizontal} name={t('filter.menu')} />
      </Popover.Trigger>
      <Popup
        className="filter-menu"
        align="start"
        sideOffset={6}
        aria-label={t('filter.menu')}
        onOpenAutoFocus={focusMenu}
        onClose={hide}
      >
        <Filters />
      </Popup>
    </Popover.Root>
  )
}
