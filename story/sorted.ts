/** Lists in an order. */

/**
 * The first index at which something holds, found by halves; the length of the list where it holds nowhere.
 * @param holds holds of all that is after one of which it holds
 */
export function firstIndex<T>(all: readonly T[], holds: (each: T) => boolean): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const each = all[middle]
    if (each !== undefined && !holds(each)) low = middle + 1
    else high = middle
  }
  return low
}
