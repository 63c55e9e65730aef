/** What a notice of a report is about, as people read it. */
import { findHouse, type Houses } from '../houses'
import type { Notice } from './format'

/** A house by its name, lines with strokes between them, all else as it is. */
export function subjectOf({ code, value }: Notice, houses: Houses): string {
  if (code === 'other-house') return findHouse(houses, value)?.name ?? value
  return code === 'wire-lines' ? value.replaceAll('\n', ' / ') : value
}
