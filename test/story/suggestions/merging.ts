/** A story that is edited at two desks, and merged. */
import type { Node } from 'prosemirror-model'
import { expect } from 'vitest'
import { takeMerged } from '../../../story/editing/merged'
import { type Chosen, mergeDocs, mergedDoc, nothingChosen } from '../../../story/revisions/merge'
import type { MergeChoice } from '../../../story/revisions/merge-choice'
import { isSound } from '../../../story/suggestions/record'
import { newReview } from '../../../story/suggestions/review'
import { reviewOf } from '../../../story/suggestions/tracking'
import type { Reviewing } from './reviewing'

export interface Sides {
  mine: Reviewing
  theirs: Reviewing
}

/** My side once the other is merged into it; where both changed the same, it has theirs, but for details that are chosen. */
export function merged(
  { mine, theirs }: Sides,
  start: Node,
  who = 'Shilan Barzo',
  details: Chosen['details'] = nothingChosen.details,
): Reviewing {
  const merge = mergeDocs(start, mine.doc, theirs.doc)
  const asked = merge.parts.flatMap(({ preset }, index): [number, MergeChoice][] =>
    preset ? [] : [[index, 'theirs']],
  )
  const doc = mergedDoc(merge, { parts: new Map(asked), details })
  const review = reviewOf(theirs.state) ?? newReview(theirs.doc)
  mine.as(who, 'merge 1').run(takeMerged(doc, { doc: theirs.doc, review }))
  expect(mine.doc.eq(doc)).toBe(true)
  expect(isSound(mine.suggestions, doc)).toBe(true)
  return mine
}
