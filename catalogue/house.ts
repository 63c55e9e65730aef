/** What houses are called. */
import { findHouse, type House, type Houses } from '../story/houses'
import { none } from '../story/houses/none'
import { t } from './index'

/** What people call a house; the profile of none is called so in their language. */
export function nameOfHouse({ id, name }: Pick<House, 'id' | 'name'>): string {
  return id === none.id ? t('house.none') : name
}

/** What people call the house of an id; the id itself where there is no such house. */
export function houseName(known: Houses, id: string): string {
  const house = findHouse(known, id)
  return house ? nameOfHouse(house) : id
}
