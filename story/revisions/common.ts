/** What two texts have in common, for a merge of which nobody knows what they come from. */
import { type Node, ReplaceError, Slice } from 'prosemirror-model'
import { suggestionsBetween } from '../suggestions/record'
import { placed } from '../suggestions/spans'

/**
 * A text without what another one does not have: beside it each of both has but put something in, so that a merge takes
 * nothing of either away. What cannot be taken out by itself stays.
 */
export function commonOf(doc: Node, other: Node): Node {
  const gone = placed(suggestionsBetween(doc, other).spans).filter(({ span }) => span.kind === 'deleted')
  return gone.reduceRight((left, { span, atBase }) => without(left, atBase, atBase + span.size), doc)
}

/** A text without what is between two places; as it is where it would be no story. */
function without(doc: Node, from: number, to: number): Node {
  try {
    return doc.replace(from, to, Slice.empty)
  } catch (error) {
    if (error instanceof ReplaceError || error instanceof RangeError) return doc
    throw error
  }
}
