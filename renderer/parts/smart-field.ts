/** Typing in a field as in the text: abbreviations expand, prose is put right, and one Backspace takes either back. */
import { type InputEvent, type KeyboardEvent, useRef } from 'react'
import type { Expansion } from '../../story/abbreviations/abbreviation'
import { sharedHead } from '../../story/editing/changed'
import { lookedBack, typed, type Writing } from '../../story/typing'

type Field = HTMLInputElement | HTMLTextAreaElement

/** How a field is typed in, at the moment. */
export interface FieldTyping {
  /** How it is written; null where it holds no prose. */
  writing(): Writing | null
  /** What a key makes of the abbreviation that a text ends with. */
  expand(before: string, key: string): Expansion | null
}

/** What was put right last, by offsets in the field. */
interface Change {
  from: number
  to: number
  /** Where it left the cursor. */
  cursor: number
  typed: string
}

/** Puts a text into a field as if it had been typed, so that React hears of it. */
function put(field: Field, from: number, to: number, text: string): void {
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Expands the abbreviation before the cursor of a field; null where there is none. */
function expandIn(field: Field, character: string, { expand }: FieldTyping): Change | null {
  const { value, selectionStart, selectionEnd } = field
  if (selectionStart === null || selectionStart !== selectionEnd) return null
  const before = value.slice(Math.max(0, selectionStart - lookedBack), selectionStart)
  const found = expand(before, character)
  if (!found) return null
  const from = selectionStart - found.length
  // with the cursor within the text, the key has only asked for it
  const text = found.cursor === null ? found.text + character : found.text
  const cursor = from + (found.cursor ?? text.length)
  put(field, from, selectionStart, text)
  field.setSelectionRange(cursor, cursor)
  const typedText = value.slice(from, selectionStart) + character
  return { from, to: from + text.length, cursor, typed: typedText }
}

/** Puts right what a key makes of the text before it; null where it is right. */
function putRight(field: Field, character: string, { writing }: FieldTyping): Change | null {
  const style = writing()
  const { value, selectionStart, selectionEnd } = field
  if (!style || selectionStart === null || selectionEnd === null) return null
  const before = value.slice(Math.max(0, selectionStart - lookedBack), selectionStart)
  const text = before + character
  const stands = typed({ text, after: value.charAt(selectionEnd) }, style)
  if (stands === text) return null
  const head = sharedHead(before, stands)
  const from = selectionStart - (before.length - head)
  const to = from + stands.length - head
  put(field, from, selectionEnd, stands.slice(head))
  return { from, to, cursor: to, typed: text.slice(head) }
}

/** What a field needs to put right what is typed into it. What an input method composes is left alone. */
export function useSmartField(typing: FieldTyping) {
  const last = useRef<Change | null>(null)
  return {
    onBeforeInput(event: InputEvent<Field>) {
      last.current = null
      const { data: character, currentTarget: field } = event
      if ([...character].length !== 1) return
      last.current = expandIn(field, character, typing) ?? putRight(field, character, typing)
      if (last.current) event.preventDefault()
    },
    onKeyDown(event: KeyboardEvent<Field>) {
      const { current: change } = last
      const { currentTarget: field, key } = event
      const isThere = field.selectionStart === change?.cursor && field.selectionEnd === change.cursor
      if (!change || key !== 'Backspace' || !isThere) return
      event.preventDefault()
      put(field, change.from, change.to, change.typed)
      last.current = null
    },
  }
}
