/** The house profiles of the desk: those that come with the app, and its own behind them. */
import { create } from 'zustand'
import { builtInHouses, type House, type Houses, housesWith } from '../../story/houses'

const useProfiles = create<{ houses: Houses }>(() => ({ houses: builtInHouses }))

/** Takes the profiles that the desk made. */
export function receiveHouses(own: readonly House[]): void {
  useProfiles.setState({ houses: housesWith(own) })
}

/** The profiles at the moment. */
export function deskHouses(): Houses {
  return useProfiles.getState().houses
}

/** The profiles, in a screen that shows them. */
export function useHouses(): Houses {
  return useProfiles(({ houses }) => houses)
}
