/** What was known before, kept where a text has nothing to say against it. */

/** Values are plain data that one reader made: their keys are in one order. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * Each value that was read, or the held one that reads so when it is printed: that of the same place in the
 * list before any other.
 * @param readBack prints a value and reads it back
 */
export function keepEach<T>(parsed: readonly T[], held: readonly T[], readBack: (value: T) => T): T[] {
  const printed = held.map(readBack)
  return parsed.map((value, index) => {
    const isWanted = (each: T | undefined) => each !== undefined && same(each, value)
    const at = isWanted(printed[index]) ? index : printed.findIndex(isWanted)
    return held[at] ?? value
  })
}
