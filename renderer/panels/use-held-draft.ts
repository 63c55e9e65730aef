/** A field whose value the story takes when the field is left, and not letter by letter. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { whileHalfTyped } from '../desk/half-typed'

interface HeldDraftNeeds<T> {
  value: T
  write(value: T): string
  /** What a text says; null where it says nothing that the story could hold. */
  read(text: string): T | null
  commit(value: T): void
  /** Whether what is typed is all that it can be, so that the story takes it as soon as typing rests. */
  isComplete?(text: string): boolean
}

/** What is typed in a field whose value the story takes only when it is left. */
export interface HeldDraft {
  text: string
  change(text: string): void
  /** The field was left: the story takes what it says. What cannot be read stays in it. */
  settle(): void
  /** Shows what the story holds again. */
  reset(): void
}

/** Milliseconds without a key after which typing rests. */
const restMs = 600

/** The text of a field while it is typed in; what is typed is in the story at the latest when anything else is done. */
export function useHeldDraft<T>(needs: HeldDraftNeeds<T>): HeldDraft {
  const [draft, setDraft] = useState<string | null>(null)
  const now = useRef({ draft, needs })
  useLayoutEffect(() => {
    now.current = { draft, needs }
  })
  const setNow = useCallback((text: string | null) => {
    now.current.draft = text
    setDraft(text)
  }, [])
  const settle = useCallback(() => {
    const { draft: typed, needs: given } = now.current
    const parsed = typed === null ? null : given.read(typed)
    if (parsed === null) return
    setNow(null)
    if (JSON.stringify(parsed) !== JSON.stringify(given.value)) given.commit(parsed)
  }, [setNow])
  useEffect(() => whileHalfTyped(settle), [settle])
  useEffect(() => {
    if (draft === null || !now.current.needs.isComplete?.(draft)) return
    const timer = setTimeout(() => {
      const { value, read, commit } = now.current.needs
      const parsed = read(draft)
      if (parsed !== null && JSON.stringify(parsed) !== JSON.stringify(value)) commit(parsed)
    }, restMs)
    return () => clearTimeout(timer)
  }, [draft])
  return {
    text: draft ?? needs.write(needs.value),
    change: setNow,
    settle,
    reset: () => setNow(null),
  }
}
