/** What fields stand for in a story. */
import type { Node } from 'prosemirror-model'
import { styleOf } from '../editing/set'
import type { Houses } from '../houses'
import { datelineOf } from '../story/parts'
import { type ClockTime, type FieldValues, fieldValues } from './fields'

/**
 * What fields stand for in a story: by its language and house, with the first city of its dateline.
 * @param time what the clocks of the desk show
 * @param name who writes it, or `''`
 */
export function fieldsOf(doc: Node, houses: Houses, time: ClockTime, name: string): FieldValues {
  return fieldValues(styleOf(houses, doc), time, name, datelineOf(doc)?.places[0]?.city ?? '')
}
