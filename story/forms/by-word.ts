/** Patterns that differ by a word of a language. */

/** Makes the pattern of a word once. The words are those of the languages known here, so that there are few. */
export function byWord(make: (word: string) => RegExp): (word: string) => RegExp {
  const made = new Map<string, RegExp>()
  return (word) => {
    const known = made.get(word)
    if (known) return known
    const pattern = make(word)
    made.set(word, pattern)
    return pattern
  }
}
