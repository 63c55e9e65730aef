/** Pasting as a quotation: the next paste into the text is one. */
import { desk } from '../bridge'
import { openSession } from '../desk/desk-store'

let isAsked = false

/** Pastes what is on the clipboard as a quotation. */
export function pasteAsQuotation(): void {
  openSession()?.view?.focus()
  isAsked = true
  // where nothing came of it, as with an empty clipboard, a later paste is none
  for (const act of ['keydown', 'pointerdown'])
    window.addEventListener(act, () => (isAsked = false), { capture: true, once: true })
  void desk.editFocused('paste')
}

/** Whether the paste that comes now was asked for as a quotation. */
export function isQuotationAsked(): boolean {
  const was = isAsked
  isAsked = false
  return was
}
