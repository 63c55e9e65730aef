/** What is half typed in a field, and not in the story yet: it is put there before anything else is done with the story. */

const settlers = new Set<() => void>()

/** Has `settle` called when what is half typed is wanted in the story; the answer takes it away. */
export function whileHalfTyped(settle: () => void): () => void {
  settlers.add(settle)
  return () => void settlers.delete(settle)
}

/** Puts what is half typed into the open story. */
export function settleHalfTyped(): void {
  for (const settle of settlers) settle()
}
