/** Replacing in a story that no window shows: the steps, and those that take them back. */
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import { formsInStep } from '../editing/forms-in-step'
import { inverseOf } from '../editing/steps'
import type { Houses } from '../houses'
import type { Finder } from './finder'
import { hitsIn } from './hits'
import type { FindQuery, Replacement } from './query'
import { replaceHits } from './replace'

interface Replacing {
  query: FindQuery
  finder: Finder
  replacement: Replacement
}

export interface DocReplaced {
  doc: Node
  steps: Step[]
  back: Step[]
}

/**
 * Replaces the hits at these places, and brings the forms in step. Null where one of them is no hit of the query: the
 * story has changed since it was found.
 */
export function replaceInDoc(
  doc: Node,
  places: readonly { from: number; to: number }[],
  houses: Houses,
  { query, finder, replacement }: Replacing,
): DocReplaced | null {
  const byStart = new Map(hitsIn(doc, finder, query).map((hit) => [hit.from, hit]))
  const hits = places.flatMap(({ from, to }) => {
    const hit = byStart.get(from)
    return hit?.to === to ? hit : []
  })
  if (hits.length < places.length) return null
  const state = EditorState.create({ doc, plugins: [formsInStep(() => houses)] })
  hits.sort((a, b) => a.from - b.from)
  const { state: after, transactions } = state.applyTransaction(
    replaceHits(state.tr, hits, replacement, query),
  )
  return {
    doc: after.doc,
    steps: transactions.flatMap(({ steps }) => steps),
    back: transactions.toReversed().flatMap(inverseOf),
  }
}
