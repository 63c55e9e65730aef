/** The house styles: those that come with the app, each one file and one line here, and those that a desk made. */
import { afp } from './afp'
import { ansa } from './ansa'
import { ap } from './ap'
import { dpa } from './dpa'
import type { House, Houses } from './house'
import { kurdistan24 } from './kurdistan24'
import { none } from './none'
import { reuters } from './reuters'
import { bySourceName } from './sources'

export type { House, Houses } from './house'

/** In the order that a choice shows them; the first is the usual one. */
export const houses: readonly House[] = [kurdistan24, reuters, ap, afp, dpa, ansa]

/** The styles that come with the app: the houses, and that of none, which stands for a house that is not known. */
const builtIn: readonly House[] = [...houses, none]

/** Whether a style comes with the app, so that it stays as it is. */
export function isBuiltIn(id: string): boolean {
  return builtIn.some((house) => house.id === id)
}

/** The style that comes with the app under an id, or null. */
export function builtInHouse(id: string): House | null {
  return builtIn.find((house) => house.id === id) ?? null
}

/** What a desk may add to a style that comes with the app: all else of it stays as it is. */
export function additionsOf({
  abbreviations,
  checksOff,
  words,
  mayPass,
}: House): Partial<Pick<House, 'abbreviations' | 'checksOff' | 'words' | 'mayPass'>> {
  return {
    ...(abbreviations.length > 0 && { abbreviations }),
    ...(checksOff && { checksOff }),
    ...(words && { words }),
    ...(mayPass && { mayPass }),
  }
}

/** The houses of a desk with styles of its own; of one that comes with the app it takes what a desk may add to it. */
export function housesWith(own: readonly House[]): Houses {
  const withAdditions = (house: House) => {
    const same = own.find(({ id }) => id === house.id)
    const added = same ? additionsOf(same) : {}
    return Object.keys(added).length > 0 ? { ...house, ...added } : house
  }
  const all = [...builtIn.map(withAdditions), ...own.filter(({ id }) => !isBuiltIn(id))]
  return { all, bySource: bySourceName(all) }
}

/** The houses of a desk without styles of its own. */
export const builtInHouses: Houses = housesWith([])

/** The house of an id or name, in any case, or null. */
export function findHouse({ all }: Houses, id: string): House | null {
  const wanted = id.toLowerCase()
  return all.find((house) => house.id === wanted || house.name.toLowerCase() === wanted) ?? null
}

/** The house of an id or name, in any case; where there is no such house, the style of none: a story keeps its house's id. */
export function houseById(known: Houses, id: string): House {
  return findHouse(known, id) ?? none
}
