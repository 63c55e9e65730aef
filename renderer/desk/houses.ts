/** The house styles of the desk: those that come with the app, and its own after them. */
import { create } from 'zustand'
import { builtInHouses, findHouse, type House, type Houses, housesWith } from '../../story/houses'
import { desk } from '../bridge'
import { attempt, type Tried } from './attempt'

const useHouseStyles = create<{ houses: Houses }>(() => ({ houses: builtInHouses }))

/** Takes the styles that the desk made. */
export function receiveHouses(own: readonly House[]): void {
  useHouseStyles.setState({ houses: housesWith(own) })
}

/** The styles at the moment. */
export function deskHouses(): Houses {
  return useHouseStyles.getState().houses
}

/** The styles, in a screen that shows them. */
export function useHouses(): Houses {
  return useHouseStyles(({ houses }) => houses)
}

let changing: Promise<void> = Promise.resolve()

/**
 * Has main change the styles, when the changes before it are made, and takes what they are then.
 * @param work answers the desk's own styles, or null where there is nothing to change
 * @param tried what that is, where it is said no longer that it failed once it is done
 */
export function changeHouses(work: () => Promise<readonly House[] | null>, tried?: Tried): void {
  const makeChange = async () => {
    const own = await work()
    if (own) receiveHouses(own)
    return own !== null
  }
  changing = changing.then(() => attempt(makeChange, tried))
}

/**
 * Changes a style of the desk, or what it adds to one that comes with the app. One that was removed meanwhile stays away.
 * @param change gives what is to be another, of the style as the changes before it have made it: none takes another back
 */
export function changeHouse({ id }: House, change: (house: House) => Partial<House>): void {
  changeHouses(async () => {
    const house = findHouse(deskHouses(), id)
    return house && desk.saveHouse({ ...house, ...change(house) })
  })
}

/** Saves a style that was edited for a while: what the desk has added to it meanwhile, beside the editor, stays. */
export function saveEditedHouse(edited: House): Promise<House[]> {
  const { checksOff, words, mayPass } = findHouse(deskHouses(), edited.id) ?? edited
  return desk.saveHouse({ ...edited, checksOff, words, mayPass })
}
