/** The house styles of the desk: those that come with the app, and its own behind them. */
import { create } from 'zustand'
import { builtInHouses, type House, type Houses, housesWith } from '../../story/houses'

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
