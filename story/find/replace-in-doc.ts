/** Replacing in a story that no window shows. */
import type { Node } from 'prosemirror-model'
import { changeDoc, type DocChange } from '../editing/change-doc'
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

/**
 * Replaces the hits at these places, and brings the forms in step. Null where one of them is no hit of the query: the
 * story has changed since it was found.
 */
export function replaceInDoc(
  doc: Node,
  places: readonly { from: number; to: number }[],
  houses: Houses,
  { query, finder, replacement }: Replacing,
): (DocChange & { count: number }) | null {
  const byStart = new Map(hitsIn(doc, finder, query).map((hit) => [hit.from, hit]))
  const hits = places.flatMap(({ from, to }) => {
    const hit = byStart.get(from)
    return hit?.to === to ? hit : []
  })
  if (hits.length < places.length) return null
  hits.sort((a, b) => a.from - b.from)
  const change = changeDoc(doc, houses, ({ tr }) => replaceHits(tr, hits, replacement, query))
  return { ...change, count: hits.length }
}
