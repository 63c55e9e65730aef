/** The keys of commands: each key has one owner, and the registry says which. */
import { commandIds, commands, runCommand } from './index'

/** A key in prosemirror-keymap's notation, taken apart. */
export interface KeyStroke {
  key: string
  mod: boolean
  shift: boolean
  alt: boolean
}

/** Reads `Mod-Shift-8`. */
export function parseKey(notation: string): KeyStroke {
  const parts = notation.split(/-(?!$)/)
  return {
    key: parts.at(-1) ?? '',
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  }
}

const codes: Readonly<Record<string, string>> = {
  '=': 'Equal',
  '-': 'Minus',
  '/': 'Slash',
}

/** The physical key of a letter or digit, so that shortcuts work on Arabic and Kurdish keyboards too. */
function codeOf(key: string): string {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return codes[key] ?? key
}

const isMac = navigator.userAgent.includes('Mac')

function matches(event: KeyboardEvent, { key, mod, shift, alt }: KeyStroke): boolean {
  const pressedMod = isMac ? event.metaKey : event.ctrlKey
  const isPlain = isMac ? !event.ctrlKey : !event.metaKey
  if (pressedMod !== mod || event.shiftKey !== shift || event.altKey !== alt || !isPlain) return false
  return event.key.toLowerCase() === key.toLowerCase() || event.code === codeOf(key)
}

const bindings = [
  ...commandIds.flatMap((id) => {
    const { key } = commands[id]
    return key ? [{ id, stroke: parseKey(key) }] : []
  }),
  { id: 'redo' as const, stroke: parseKey('Mod-y') },
]

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ProseMirror') !== null
}

/** Whether a key is pressed to write what is on it. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey
}

/** Runs the command of a key; keys of the text are left alone in fields. */
export function handleKey(event: KeyboardEvent): void {
  if (isLetter(event) || event.isComposing) return
  const binding = bindings.find(({ stroke }) => matches(event, stroke))
  if (!binding || document.querySelector('[role=dialog]')) return
  if (commands[binding.id].inText && !isInText(event.target)) return
  if (binding.id === 'bin' && isEditable(event.target)) return
  if (runCommand(binding.id) || !isEditable(event.target)) event.preventDefault()
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
