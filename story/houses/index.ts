/** The house profiles: those that come with the app, each one file and one line here, and those of the desk. */
import { afp } from './afp'
import { ansa } from './ansa'
import { ap } from './ap'
import { dpa } from './dpa'
import type { House } from './house'
import { kurdistan24 } from './kurdistan24'
import { none } from './none'
import { reuters } from './reuters'

export type { House } from './house'

/** In the order that a choice shows them; the first is the usual one. */
export const houses: readonly House[] = [kurdistan24, reuters, ap, afp, dpa, ansa]

/** The profiles that come with the app: the houses, and that of none, which stands for a house that is not known. */
const builtIn: readonly House[] = [...houses, none]

let all = builtIn

/** Whether a profile comes with the app, so that it stays as it is. */
export function isBuiltIn(id: string): boolean {
  return builtIn.some((house) => house.id === id)
}

/** The profiles that come with the app, and those that the desk made, behind them. */
export function allHouses(): readonly House[] {
  return all
}

/** Makes the desk's own houses known; one that has the id of a house that comes with the app is left out. */
export function setOwnHouses(own: readonly House[]): void {
  all = [...builtIn, ...own.filter(({ id }) => !isBuiltIn(id))]
}

/** The house of an id or name, in any case; where there is no such house, the profile of none: a story keeps its house's id. */
export function houseById(id: string): House {
  return findHouse(id) ?? none
}

/** The house of an id or name, in any case, or null. */
export function findHouse(id: string): House | null {
  const wanted = id.toLowerCase()
  return allHouses().find((house) => house.id === wanted || house.name.toLowerCase() === wanted) ?? null
}
