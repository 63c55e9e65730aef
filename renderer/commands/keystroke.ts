/**
 * Which shortcut a key press means. A shortcut is named by a letter and is found by what is written on the key; only a
 * keyboard that has no Latin letters (Arabic, Kurdish, Greek, Cyrillic …) is read by the place of its keys.
 */

/** A key in prosemirror-keymap's notation, taken apart. */
export interface KeyStroke {
  key: string
  mod: boolean
  shift: boolean
  alt: boolean
}

/** What of a `KeyboardEvent` tells which key was pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

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
  ',': 'Comma',
}

/** The place of a key on a keyboard of the United States, where the names of codes come from (UI Events). */
function codeOf(key: string): string {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return codes[key] ?? key
}

const latinLetter = /^\p{Script=Latin}$/u
/** Letters, and the marks that stand on letters in their place on Arabic keyboards. */
const anyLetter = /^[\p{L}\p{M}]+$/u

/**
 * Whether a key is pressed to write what is on it; with AltGr many keyboards write `@`, `ł` or `€`. Windows tells of AltGr
 * as of Ctrl and Alt. Ctrl without Alt beside it makes a shortcut of a sign that only AltGr gives, as `+` on some.
 */
export function isLetter(press: KeyPress): boolean {
  if ([...press.key].length !== 1) return false
  if (press.getModifierState('AltGraph')) return !press.ctrlKey || press.altKey
  return !press.ctrlKey && !press.metaKey && !press.altKey
}

/** The sign of a key as shortcuts name it: zooming in is `+` on most keyboards and `=` on some. */
function signOf(key: string): string {
  return key === '+' ? '=' : key.toLowerCase()
}

/** Finds the shortcuts of one keyboard; which letters it has shows with the first one that is pressed. */
export class Shortcuts<Id> {
  #isLatin = true

  constructor(
    private readonly strokes: readonly { id: Id; stroke: KeyStroke }[],
    private readonly isMac: boolean,
  ) {}

  /** The shortcut of a key press, or null. To be asked at every press, letters among them. */
  find(press: KeyPress): Id | null {
    const isForeign = anyLetter.test(press.key) && !latinLetter.test(press.key)
    if (isForeign || latinLetter.test(press.key)) this.#isLatin = !isForeign
    const modified = this.strokes.filter(({ stroke }) => this.#hasModifiers(press, stroke))
    const sameShift = modified.filter(({ stroke }) => stroke.shift === press.shiftKey)
    // what Option writes on a Mac says nothing of the letter on the key
    const isByPlace = (this.isMac && press.altKey) || (!this.#isLatin && !latinLetter.test(press.key))
    const found =
      sameShift.find(({ stroke }) => signOf(press.key) === signOf(stroke.key)) ??
      // figures stand in one row everywhere, with Shift or without
      sameShift.find(({ stroke }) => /^\d$/.test(stroke.key) && press.code === codeOf(stroke.key)) ??
      (isByPlace ? sameShift.find(({ stroke }) => press.code === codeOf(stroke.key)) : undefined) ??
      // whether a sign needs Shift depends on the keyboard
      modified.find(({ stroke }) => isSign(stroke.key) && signOf(press.key) === signOf(stroke.key))
    return found?.id ?? null
  }

  #hasModifiers({ ctrlKey, metaKey, altKey }: KeyPress, { mod, alt }: KeyStroke): boolean {
    const [pressed, other] = this.isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
    return pressed === mod && !other && altKey === alt
  }
}

function isSign(key: string): boolean {
  return key.length === 1 && !/^[\p{L}\d]$/u.test(key)
}
