/** Commands of the system, in whatever has the focus: a field, or else the text of the open story. */
import type { MenuRole } from '../../contract/menu'
import { desk } from '../bridge'
import { openSession } from '../desk/desk-store'
import type { Command } from './command'

/** The field that has the focus, or null. */
function focusedField(): HTMLInputElement | HTMLTextAreaElement | null {
  const { activeElement: focused } = document
  return focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused : null
}

/** Whether there is anything to type in. */
export function canType(): boolean {
  return focusedField() !== null || openSession() !== null
}

/** Whether anything is selected there. */
export function hasSelection(): boolean {
  const field = focusedField()
  if (field) return field.selectionStart !== field.selectionEnd
  const session = openSession()
  return session !== null && !session.state.selection.empty
}

/**
 * Puts the focus into the text, and waits for it: a menu takes it back until it has closed, and the system would paste
 * into the menu.
 */
async function focusText(): Promise<void> {
  const view = openSession()?.view
  view?.focus()
  if (!view || view.hasFocus()) return
  await new Promise((focused) => view.dom.addEventListener('focus', focused, { once: true }))
}

/** A command that the system does in what has the focus; without a field that is the text. */
export function inFocus(role: MenuRole, rest: Omit<Command, 'run' | 'role'>): Command {
  return {
    why: () => (canType() ? 'unavailable.nothingMarked' : 'unavailable.noStory'),
    ...rest,
    role,
    async run() {
      if (!focusedField()) await focusText()
      void desk.editFocused(role)
    },
  }
}
