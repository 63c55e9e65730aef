/** Where the focus goes when what was open over the desk closes: back to where one was typing, else into the text. */
import { openSession } from '../desk/desk-store'
import { useShown } from '../desk/shown'
import { giveBackFocus } from './typed-ahead'

/** Fields, the text, and rows of the list; a button that was clicked is no place to go back to. */
const places = 'input, textarea, .ProseMirror, .row'

/** What is open over the desk. */
const open = '[role=dialog], [role=menu], [role=listbox]'

let lastPlace: HTMLElement | null = null
/** Whether what is open was opened, or something in it picked, with the mouse. */
let isByMouse = false
/** Whether a command put the focus elsewhere while the menu that it was picked in was still open. */
let isSentOn = false

/**
 * Follows the focus over the desk from here on; what it does in dialogs and menus is passed over. A press on a button
 * leaves the cursor in the text: the next blank that is typed would press the button again.
 */
export function followFocus(): void {
  document.addEventListener('focusin', ({ target }) => follow(target))
  // a dialog takes back at once what a command in it puts elsewhere, and that is where it goes when the dialog closes
  document.addEventListener('focusout', ({ target, relatedTarget }) => follow(relatedTarget, target), true)
  document.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element) || !document.activeElement?.matches('.ProseMirror')) return
    const button = event.target.closest('button')
    if (button && !button.closest('.row, [draggable=true]')) event.preventDefault()
  })
  document.addEventListener('pointerdown', () => setByMouse(true), true)
  // a key in what the mouse opened, such as the Escape that closes it, does not make the keyboard have opened it
  document.addEventListener(
    'keydown',
    ({ target }) => {
      if (!(target instanceof Element && target.closest(open))) setByMouse(false)
    },
    true,
  )
}

function follow(target: EventTarget | null, from: EventTarget | null = null): void {
  if (!(target instanceof HTMLElement) || !target.matches(places)) return
  if (target.closest('[role=dialog], [role=menu]')) return
  lastPlace = target
  if (from instanceof Element && from.closest('[role=menu]')) isSentOn = true
}

function setByMouse(is: boolean): void {
  isByMouse = is
}

/** Puts the focus into the text, now that what lay over the desk has closed; what was opened in its place keeps it. */
export function focusText(event: Event): void {
  event.preventDefault()
  if (useShown.getState().overlay === null) giveBackFocus(() => openSession()?.view?.focus())
}

/** Puts the focus back, now that a dialog has closed; what was opened in its place keeps it. */
export function returnFocus(event: Event): void {
  event.preventDefault()
  if (useShown.getState().overlay !== null) return
  giveBackFocus(() => {
    if (lastPlace?.isConnected) lastPlace.focus()
    else openSession()?.view?.focus()
  })
}

/**
 * Gives the focus back after a menu has closed. Who opened it with the mouse goes on typing where they were, who opened
 * it with keys is at its button, as is who picked in a choice of something that is open still. Where the pick leads
 * elsewhere, the focus goes there.
 */
export function returnFocusOfMenu(event: Event): void {
  const goesOn = isByMouse || isSentOn
  isSentOn = false
  if (!goesOn || useShown.getState().overlay !== null || document.querySelector('[role=dialog]')) return
  returnFocus(event)
}
