/** The keys of commands: each key has one owner, and the registry says which. */
import { commands, type FixedId, fixedIds, runCommand } from './index'
import { isLetter, parseKey, Shortcuts } from './keystroke'

/** Whether Cmd is what Ctrl is elsewhere. */
export const isMac = navigator.userAgent.includes('Mac')

const shortcuts = new Shortcuts<FixedId>(
  [
    ...fixedIds.flatMap((id) => {
      const { key, role } = commands[id]
      return key && !role ? [{ id, stroke: parseKey(key) }] : []
    }),
    { id: 'redo', stroke: parseKey('Mod-y') },
  ],
  isMac,
)

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ProseMirror') !== null
}

/** Runs the command of a key; keys of the text are left alone in fields. */
export function handleKey(event: KeyboardEvent): void {
  const id = shortcuts.find(event)
  if (id === null || isLetter(event) || event.isComposing) return
  if (document.querySelector('.veil')) return
  if (commands[id].inText && !isInText(event.target)) return
  if (commands[id].notWhereTyped && isEditable(event.target)) return
  if (runCommand(id) || !isEditable(event.target)) event.preventDefault()
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

const symbols: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Backspace: '⌫' }

/** A key as people read it: `Ctrl+Shift+8`, `⇧⌘8`. */
export function keyLabel(notation: string): string {
  const { key, mod, shift, alt } = parseKey(notation)
  const name = symbols[key] ?? key.toUpperCase()
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

/** A key in Electron's notation for menus. */
export function accelerator(notation: string): string {
  const { key, mod, shift, alt } = parseKey(notation)
  const name = key.startsWith('Arrow') ? key.slice(5) : key.length === 1 ? key.toUpperCase() : key
  return [mod && 'CommandOrControl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}
