/** What list the screens want now. */
import type { ListOrder, ListQuery } from '../../contract/list'
import type { Settings } from '../../contract/settings'
import { withoutFilters } from '../../story/search/filters'

/** Characters of what is typed that are searched for. */
const longest = 1000

interface Wish {
  filter: string
  showBin: boolean
  settings: Pick<Settings, 'listOrder'>
}

/** The words among what is typed, which texts are searched for; `''` where stories are only filtered. */
export function wordsIn(filter: string): string {
  const words = withoutFilters(filter.slice(0, longest)).trimStart()
  return words.trim() ? words : ''
}

/** What the list is ordered by: where nothing is searched for there is no best answer. */
export function orderOf({ filter, settings }: Pick<Wish, 'filter' | 'settings'>): ListOrder {
  return settings.listOrder === 'best' && !wordsIn(filter) ? 'newest' : settings.listOrder
}

/** The list that is wanted. */
export function queryOf(wish: Wish): ListQuery {
  const text = wish.filter.slice(0, longest)
  return { text: text.trim() ? text : '', isBin: wish.showBin, order: orderOf(wish) }
}

/** Whether two lists are the same. */
export function isSameQuery(one: ListQuery, other: ListQuery): boolean {
  return one.text === other.text && one.isBin === other.isBin && one.order === other.order
}
