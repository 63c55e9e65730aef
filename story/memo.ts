/**
 * Values that are made when they are first asked for, and then stay. What is made depends on nothing but what it is
 * asked by, so that nobody can tell when that was: this is the one place in `story/` that remembers anything.
 */

/** The value of `make`, which is called once, when the value is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * The values of `make`, each made once for the same text.
 * @param most the number of results remembered; then it starts again
 */
export function perText<T>(most: number, make: (text: string) => T): (text: string) => T {
  const made = new Map<string, { value: T }>()
  return (text) => {
    const known = made.get(text)
    if (known) return known.value
    const value = make(text)
    if (made.size >= most) made.clear()
    made.set(text, { value })
    return value
  }
}

/**
 * The values of `make`, each made once for what is alike as JSON.
 * @param most the number of results remembered; then it starts again
 */
export function perValues<A extends readonly unknown[], T>(
  most: number,
  make: (...given: A) => T,
): (...given: A) => T {
  const made = new Map<string, { value: T }>()
  return (...given) => {
    const key = JSON.stringify(given)
    const known = made.get(key)
    if (known) return known.value
    const value = make(...given)
    if (made.size >= most) made.clear()
    made.set(key, { value })
    return value
  }
}

/** The numbers of `make` for UTF-16 units, 1 to 255, each made once. */
export function perUnit(make: (unit: number) => number): (unit: number) => number {
  const made = new Uint8Array(0x10000)
  return (unit) => {
    const known = made[unit]
    if (known) return known
    const value = make(unit)
    made[unit] = value
    return value
  }
}

/** The values of `make`, each made once for the same object, which never changes. */
export function perObject<K extends object, T>(make: (object: K) => T): (object: K) => T {
  const made = new WeakMap<K, { value: T }>()
  return (object) => {
    const known = made.get(object)
    if (known) return known.value
    const value = make(object)
    made.set(object, { value })
    return value
  }
}
