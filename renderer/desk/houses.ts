/** The house profiles as the screens know them: those that come with the app, and those of the desk. */
import { allHouses, type House, setOwnHouses } from '../../story/houses'
import { useDesk } from './desk-store'

/** Takes the profiles that the desk made. */
export function heardHouses(own: readonly House[]): void {
  setOwnHouses(own)
  useDesk.setState({ houses: allHouses() })
}

/** All profiles, those that come with the app first. */
export function useHouses(): readonly House[] {
  return useDesk(({ houses }) => houses)
}
