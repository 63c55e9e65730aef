/** Whether an editor who has begun to suggest is asked for a name. */
import { create } from 'zustand'

export const useNaming = create<{ story: string | null }>(() => ({ story: null }))

/** Asks for the name that stands with the suggestions of a story. */
export function askName(story: string): void {
  useNaming.setState({ story })
}

export function endNaming(): void {
  useNaming.setState({ story: null })
}
