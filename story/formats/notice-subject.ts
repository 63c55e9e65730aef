/** What a notice of a report is about, as people read it. */
import { type Houses, houseName } from '../houses'
import type { Notice } from './format'

/** A house by its name, lines with strokes between them, all else as it is. */
export function subjectOf({ code, value }: Notice, houses: Houses): string {
  if (code === 'other-house') return houseName(houses, value)
  return code === 'wire-lines' ? value.replaceAll('\n', ' / ') : value
}
