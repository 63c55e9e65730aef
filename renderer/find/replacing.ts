/** Replacing what is found in the open story. */
import { closeHistory } from 'prosemirror-history'
import { type Command, TextSelection } from 'prosemirror-state'
import { select } from '../../story/editing/select'
import type { Hit } from '../../story/find/hits'
import type { FindQuery, Replacement } from '../../story/find/query'
import { replaceHits } from '../../story/find/replace'
import { foundIn, hitFrom, selectedHit, walkHits } from './finding-plugin'

/** Replaces the hit that is selected, and selects the next; where none is selected, it only selects the next. */
export function replaceSelected(query: FindQuery, replacement: Replacement): Command {
  return (state, dispatch) => {
    const hits = foundIn(state)
    const hit = hits[selectedHit(state, hits)]
    if (!hit) return walkHits(1)(state, dispatch)
    if (!dispatch) return true
    const tr = replaceHits(state.tr, [hit], replacement, query)
    const others = hits.filter((each) => each !== hit)
    const next = hitFrom(others, hit, 1)
    if (next) select(tr, { from: tr.mapping.map(next.from), to: tr.mapping.map(next.to, -1) })
    else tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(hit.to)))
    dispatch(tr)
    return true
  }
}

/** Replaces hits, in a step of undo that begins with it. */
export function replaceAt(hits: readonly Hit[], query: FindQuery, replacement: Replacement): Command {
  return (state, dispatch) => {
    if (hits.length === 0) return false
    dispatch?.(closeHistory(replaceHits(state.tr, hits, replacement, query)))
    return true
  }
}

/** Replaces all hits that are drawn. */
export function replaceAll(query: FindQuery, replacement: Replacement): Command {
  return (state, dispatch) => replaceAt(foundIn(state), query, replacement)(state, dispatch)
}

/** Ends a step of undo: what comes next is another, however soon. */
export const endUndoStep: Command = (state, dispatch) => {
  dispatch?.(closeHistory(state.tr))
  return true
}
