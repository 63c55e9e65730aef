/** What becomes of stories from now on, for messages that offer something about them. */
import type { StorySummary } from '../../story/story/record'
import { openSession, useDesk } from '../desk/desk-store'

/** The story that the window shows, to be written or to be read. */
export function shownStory(): string | null {
  return openSession()?.id ?? useDesk.getState().toRead?.id ?? null
}

/**
 * Those of some stories that were not deleted since, and of which nothing was heard that has them go; to be asked at each
 * change of the desk, which keeps only what it heard last.
 */
function staying(ids: readonly string[], goes: (line: StorySummary) => boolean): () => ReadonlySet<string> {
  const left = new Set(ids)
  let heard = useDesk.getState().received
  return () => {
    const { received, removed } = useDesk.getState()
    for (const id of removed) left.delete(id)
    if (received !== heard)
      for (const [id, line] of received) if (line !== heard.get(id) && goes(line)) left.delete(id)
    heard = received
    return left
  }
}

/** Those of some stories that are not deleted. */
export function stayingThere(ids: readonly string[]): () => ReadonlySet<string> {
  return staying(ids, () => false)
}

/** Those of some stories of the bin that still lie there. */
export function stayingBinned(ids: readonly string[]): () => ReadonlySet<string> {
  return staying(ids, ({ binned }) => binned === null)
}

/** Those of some stories of the desk that are neither deleted nor in the bin. */
export function stayingOnDesk(ids: readonly string[]): () => ReadonlySet<string> {
  return staying(ids, ({ binned }) => binned !== null)
}

/** Whether a story of the desk is still to be opened. */
export function whileToOpen(id: string): () => boolean {
  const left = stayingOnDesk([id])
  return () => left().size > 0 && shownStory() !== id
}
