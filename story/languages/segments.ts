/** Words and sentences of a text, by Unicode's rules (UAX 29), in linear time: segmenters of engines take quadratic. */

import { perText } from '../memo'

/** More languages than a desk writes in. */
const mostLanguages = 100

/** A segmenter takes longer to make than to use. By its language. */
const segmenters = {
  word: perText(mostLanguages, (language) => new Intl.Segmenter(language, { granularity: 'word' })),
  sentence: perText(mostLanguages, (language) => new Intl.Segmenter(language, { granularity: 'sentence' })),
}

/** How much is given to a segmenter at a time. */
const window = 2000
/** What follows a boundary may undo it, as the letter after `it’` does: the last segments before a cut are done again. */
const unsure = 4

/**
 * The segments of a text, in their order; together they are the text.
 * @param language BCP 47
 */
export function segmentsOf(
  text: string,
  language: string,
  granularity: 'word' | 'sentence',
): Intl.SegmentData[] {
  const segmenter = segmenters[granularity](language)
  const found: Intl.SegmentData[] = []
  let size = window
  for (let from = 0; from < text.length; ) {
    const isLast = from + size >= text.length
    const segments = [...segmenter.segment(text.slice(from, from + size))]
    const sure = isLast ? segments : segments.slice(0, -unsure)
    for (const each of sure) found.push({ ...each, index: from + each.index, input: text })
    from = isLast ? text.length : from + (segments[sure.length]?.index ?? 0)
    // a segment longer than all that was looked at needs more
    size = sure.length === 0 ? size * 2 : window
  }
  return found
}
