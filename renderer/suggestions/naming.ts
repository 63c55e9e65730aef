/** Whether an editor who has begun to suggest is asked for a name. */
import { create } from 'zustand'

export const useNaming = create<{ story: string | null; isFocused: boolean }>(() => ({
  story: null,
  isFocused: false,
}))

/** Asks for the name that stands with the suggestions of a story; at once, or when the editor comes to it. */
export function askName(story: string, isFocused: boolean): void {
  useNaming.setState({ story, isFocused })
}

export function endNaming(): void {
  useNaming.setState({ story: null })
}
