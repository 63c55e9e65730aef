/** Leads the selection from finding to finding, around the story. */
import type { Command } from 'prosemirror-state'
import { selectRange } from '../../story/editing/select'
import { type DrawnFinding, findingsIn } from './findings'

/** The finding after a selection, or before it; of several at one place each has its turn. */
function nextOf(
  all: readonly DrawnFinding[],
  { from, to }: { from: number; to: number },
  by: 1 | -1,
): DrawnFinding | undefined {
  const isHere = (found: DrawnFinding) => found.from === from && found.to === to
  const at = by === 1 ? all.findLastIndex(isHere) : all.findIndex(isHere)
  if (at >= 0) return all.at((at + by) % all.length)
  return by === 1
    ? (all.find((found) => found.from >= to) ?? all[0])
    : (all.findLast((found) => found.to <= from) ?? all.at(-1))
}

/**
 * Selects the next finding, or the one before.
 * @param source walks only what the source of this name has found
 */
export function walkFindings(by: 1 | -1, source?: string): Command {
  return (state, dispatch) => {
    const all = findingsIn(state)
    const found = source === undefined ? all : all.filter((each) => each.source === source)
    const next = nextOf(found, state.selection, by)
    if (!next) return false
    return selectRange(next)(state, dispatch)
  }
}
