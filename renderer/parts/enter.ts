/** The key that says that what is typed in a field is meant. */
import type { KeyboardEvent } from 'react'

/** Whether a key is Enter, and not the one that ends the composition of an input method. */
export function isEnter({ key, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !nativeEvent.isComposing
}
