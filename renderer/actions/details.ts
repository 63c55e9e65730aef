/** Choosing details of the open story: its stage, house, language or embargo. */
import { chooseDetails } from '../../story/editing/set'
import type { Details } from '../../story/schema/values'
import { openSession } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'

/** Gives the open story other details, as one step of undo of its own; false where it has them already. */
export function chooseInStory(patch: Partial<Details>): boolean {
  return openSession()?.run(chooseDetails(deskHouses(), patch), 'panel') ?? false
}
