/** Choosing details of the open story: its stage, house, language or embargo. */
import { chooseDetails } from '../../story/editing/set'
import type { Details } from '../../story/schema/values'
import { type Mover, withMove } from '../../story/stages/move'
import { detailsOf } from '../../story/story/parts'
import { suggestAtStage } from '../../story/suggestions/by-default'
import { reviewOf } from '../../story/suggestions/tracking'
import { author, openSession } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { deskStages } from '../desk/stages'
import { askForName } from './suggestions'

/**
 * Gives the open story other details, as one step of undo of its own; false where it has them already.
 * @param mover what is kept of the move, where it brings another stage
 */
export function chooseInStory(patch: Partial<Details>, mover: Partial<Mover> = {}): boolean {
  const session = openSession()
  if (!session) return false
  const whole = withMove(detailsOf(session.doc), patch, {
    by: author(),
    at: new Date().toISOString(),
    ...mover,
  })
  const review = reviewOf(session.state)
  const wasSuggesting = review?.isOn ?? false
  const choose = chooseDetails(deskHouses(), whole)
  const isChosen = session.run(
    (state, dispatch) =>
      choose(state, dispatch && ((tr) => dispatch(suggestAtStage(tr, review, deskStages())))),
    'panel',
  )
  if (!wasSuggesting && reviewOf(session.state)?.isOn) askForName(session.id, false)
  return isChosen
}
