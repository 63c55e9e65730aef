/** What the list calls its groups, its filters and their values. */

import { formatDate, formatDay, t } from '../../catalogue'
import { houseName } from '../../catalogue/house'
import { storyLanguageName } from '../../catalogue/story-language'
import type { ListOrder } from '../../contract/list'
import { type Filter, type FilterField, filtersOf, withoutFilters } from '../../story/search/filters'
import { type StoryState, storyStates } from '../../story/search/query'
import { beginningOf } from '../../story/story/shortened'
import { deskHouses } from '../desk/houses'
import { deskStages, nameOfStage } from '../desk/stages'

/** A value of a field, as people know it. */
export function valueName(field: FilterField, value: string): string {
  if (field === 'stage') return nameOfStage(value)
  if (field === 'house') return houseName(deskHouses(), value)
  if (field === 'language') return storyLanguageName(value)
  return field === 'after' || field === 'before' ? formatDate(value) : value
}

/** A state that can be asked for, by its name however it was typed. */
function stateOf(value: string): StoryState {
  return storyStates.find((state) => state === value) ?? 'embargoed'
}

/** A filter in a few words. */
export function filterName({ field, value }: Filter): string {
  const name = valueName(field, value)
  switch (field) {
    case 'byline':
    case 'editing':
    case 'headline':
    case 'slug':
    case 'after':
    case 'before':
      return t(`filter.chip.${field}`, { value: name })
    case 'is':
      return t(`filter.is.${stateOf(value)}`)
    default:
      return name
  }
}

/** A group of the list in an order; `now` tells which day is today. */
export function groupName(order: ListOrder, key: string, now: Date): string {
  switch (order) {
    case 'newest':
    case 'oldest':
      return formatDay(key, now)
    case 'embargo':
      return key === '' ? t('list.none.embargo') : formatDay(key, now)
    case 'stage':
      return nameOfStage(key)
    case 'house':
    case 'language':
      return key === '' ? t(`list.none.${order}`) : valueName(order, key)
    case 'place':
    case 'byline':
    case 'editor':
      return key === '' ? t(`list.none.${order}`) : key
    default:
      return key
  }
}

/** A name for a search, from its filters and its words. */
export function searchName(text: string): string {
  const words = withoutFilters(text).trim()
  const parts = [...filtersOf(text, deskStages()).map(filterName), ...(words ? [words] : [])]
  return beginningOf(parts.join(', '), 100)
}
