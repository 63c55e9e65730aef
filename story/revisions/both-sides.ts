/** What two sides have, put together: either desk comes to the same, whichever side it is. */

/** Two values in an order that does not depend on which is given first. */
export function inCertainOrder<T>(one: T, other: T, keyOf: (value: T) => string): [T, T] {
  return keyOf(one) <= keyOf(other) ? [one, other] : [other, one]
}

/** What a list has more of than others: each of theirs stands for one that is alike. */
export function moreThan<T>(list: readonly T[], others: readonly T[], keyOf: (value: T) => string): T[] {
  const counts = new Map<string, number>()
  for (const key of others.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return list.filter((each) => {
    const key = keyOf(each)
    const count = counts.get(key) ?? 0
    counts.set(key, count - 1)
    return count <= 0
  })
}
