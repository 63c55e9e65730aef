/** Where the focus goes when what was open over the desk closes: back to where one was typing, else into the text. */
import { openSession } from '../desk/desk-store'
import { useShown } from '../desk/shown'

/** Fields, the text, and rows of the list; a button that was clicked is no place to go back to. */
const places = 'input, textarea, .ProseMirror, .row'

let lastPlace: HTMLElement | null = null

/** Follows the focus over the desk from here on; what it does in dialogs and menus is passed over. */
export function followFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(places)) return
    if (!target.closest('[role=dialog], [role=menu]')) lastPlace = target
  })
}

/** Puts the focus into the text, now that what lay over the desk has closed. */
export function focusText(event: Event): void {
  event.preventDefault()
  openSession()?.view?.focus()
}

/** Puts the focus back, now that a dialog has closed; what was opened in its place keeps it. */
export function returnFocus(event: Event): void {
  event.preventDefault()
  if (useShown.getState().overlay !== null) return
  if (lastPlace?.isConnected) lastPlace.focus()
  else openSession()?.view?.focus()
}
