/** A field that shows a value of the story while its own text is being typed. */
import { useState } from 'react'

/** What is typed in a field. */
export interface Draft {
  text: string
  change(text: string): void
  leave(): void
}

/**
 * The text of a field for a value that is written and read by two functions. What is typed is shown as typed
 * for as long as it says what the story holds; when the story says otherwise, the story is shown.
 */
export function useDraft<T>(
  value: T,
  write: (value: T) => string,
  read: (text: string) => T | null,
  commit: (value: T) => void,
): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const parsed = draft === null ? null : read(draft)
  const holds = draft !== null && (parsed === null || JSON.stringify(parsed) === JSON.stringify(value))
  return {
    text: holds ? draft : write(value),
    change(text) {
      setDraft(text)
      const next = read(text)
      if (next !== null) commit(next)
    },
    leave: () => setDraft(null),
  }
}
