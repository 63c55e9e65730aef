/** What is selected, as ranges of text: of cells that are selected together each is one. */
import type { Selection } from 'prosemirror-state'
import type { Range } from './select'

/** The ranges that are selected, in the order of the text. A selection's own ends are those of one of its cells. */
export function selectedRanges({ ranges }: Selection): readonly Range[] {
  return ranges
    .map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }))
    .sort((first, second) => first.from - second.from)
}

/** From where the first range begins to where the last one ends. */
export function selectedSpan(selection: Selection): Range {
  const ranges = selectedRanges(selection)
  return { from: ranges[0]?.from ?? selection.from, to: ranges.at(-1)?.to ?? selection.to }
}
