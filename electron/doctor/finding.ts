/** What the doctor can find on a desk. */

/** Findings that are no faults: they occur in daily work. */
const harmless = ['journal-waiting', 'journal-left', 'picture-unused', 'stranger', 'newer'] as const

export type Kind =
  | (typeof harmless)[number]
  | 'story-damaged'
  | 'story-lost'
  | 'unreadable'
  | 'leftover'
  | 'journal-cut'
  | 'journal-damaged'
  | 'journal-out-of-order'
  | 'journal-orphan'
  | 'suggestions-damaged'
  | 'version-damaged'
  | 'merge-damaged'
  | 'versions-orphan'
  | 'picture-damaged'
  | 'picture-missing'
  | 'lock-stale'
  | 'house-damaged'
  | 'stages-damaged'

/** One thing that was found. */
export interface Finding {
  kind: Kind
  /** Within the desk. */
  path: string
  /** What it has to do with: another path, a time; `''` for nothing. */
  detail: string
  /** Why it cannot be read. */
  error?: unknown
  /** Puts it right; null where nothing can or need be done. */
  repair: (() => Promise<void>) | null
}

/** Whether it counts as a fault. */
export function isFault({ kind }: Finding): boolean {
  return !harmless.some((each) => each === kind)
}
