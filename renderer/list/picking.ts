/**
 * Picks of stories, made in the order in which they are asked for: the row of one may have to be read first. What is
 * done to picked stories waits for all that were asked for before it, so that it never meets those picked earlier.
 */

/** The pick that was asked for last, while it is not made. */
let last: Promise<unknown> | null = null

/** Makes a pick once those before it are made: at once where none is awaited. */
export function pickInOrder<T>(pick: () => Promise<T>): Promise<T> {
  const made = last ? last.then(pick, pick) : pick()
  last = made
  const settle = () => {
    if (last === made) last = null
  }
  made.then(settle, settle)
  return made
}

/**
 * Does what is for picked stories once they are picked: at once where no pick is awaited, never where the pick failed.
 * @returns whether it was done, or is to be
 */
export function afterPicks(act: () => boolean): boolean {
  if (!last) return act()
  last.then(act, () => undefined)
  return true
}
