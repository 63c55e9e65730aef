/** What a notice of a report is about, as people read it. */
import { houseById } from '../houses'
import type { Notice } from './format'

/** A house by its name, lines with strokes between them, all else as it is. */
export function subjectOf({ code, value }: Notice): string {
  if (code === 'other-house') return houseById(value).name
  return code === 'wire-lines' ? value.replaceAll('\n', ' / ') : value
}
