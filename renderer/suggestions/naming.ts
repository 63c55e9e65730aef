/** Whether an editor who has begun to suggest is asked for a name. */
import { create } from 'zustand'
import { isModifier } from '../parts/modifier'

export const useNaming = create<{ story: string | null; isFocused: boolean }>(() => ({
  story: null,
  isFocused: false,
}))

/**
 * Asks for the name that stands with the suggestions of a story.
 * @param isFocused whether the field has the focus as soon as it is there; whoever types on before that goes on in the text
 */
export function askName(story: string, isFocused: boolean): void {
  useNaming.setState({ story, isFocused })
  if (!isFocused) return
  const typesOn = ({ key }: KeyboardEvent) => {
    if (isModifier(key)) return
    useNaming.setState({ isFocused: false })
    removeEventListener('keydown', typesOn, { capture: true })
  }
  addEventListener('keydown', typesOn, { capture: true })
}

/** Ends asking for the name of the editor. */
export function endNaming(): void {
  useNaming.setState({ story: null })
}
