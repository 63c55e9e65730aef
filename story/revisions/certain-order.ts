/** The order of what two sides have: either desk comes to the same, whichever side it is. */

/** Two values in an order that does not depend on which is given first. */
export function inCertainOrder<T>(one: T, other: T, keyOf: (value: T) => string): [T, T] {
  return keyOf(one) <= keyOf(other) ? [one, other] : [other, one]
}
