/** Who sends a story, where a wire wants to know: never a house that the story does not name. */
import { findHouse } from '../houses'
import { none } from '../houses/none'
import { datelineOf, detailsOf } from '../story/parts'
import type { Outgoing } from './format'

/**
 * The name of who sends a story: its provider, else the source of its dateline, else the house of a story that was
 * written here; `''` where none is known.
 */
export function senderOf({ doc, houses }: Outgoing): string {
  const { wire, house } = detailsOf(doc)
  const provider = wire?.provider || datelineOf(doc)?.sources[0]
  if (provider || wire) return provider ?? ''
  const own = findHouse(houses, house)
  return own && own.id !== none.id ? own.name : ''
}
