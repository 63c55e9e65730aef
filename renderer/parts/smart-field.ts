/** Smart typing in a field of prose: as in the text, and taken back by one Backspace. */
import { type InputEvent, type KeyboardEvent, useRef } from 'react'
import { sharedHead } from '../../story/editing/changed'
import { lookedBack, typed, type Writing } from '../../story/typing'

type Field = HTMLTextAreaElement

/** What was put right last, by offsets in the field. */
interface Change {
  from: number
  to: number
  typed: string
}

/** Puts a text into a field as if it had been typed, so that React hears of it. */
function put(field: Field, from: number, to: number, text: string): void {
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * What a field needs to put right what is typed into it. What an input method composes is left alone.
 * @param writing how it is written, at the moment; null for not at all
 */
export function useSmartField(writing: () => Writing | null) {
  const last = useRef<Change | null>(null)
  return {
    onBeforeInput(event: InputEvent<Field>) {
      last.current = null
      const { data: character, currentTarget: field } = event
      const style = writing()
      if (!style || [...character].length !== 1) return
      const { value, selectionStart, selectionEnd } = field
      const before = value.slice(Math.max(0, selectionStart - lookedBack), selectionStart)
      const text = before + character
      const stands = typed({ text, after: value.charAt(selectionEnd) }, style)
      if (stands === text) return
      event.preventDefault()
      const head = sharedHead(before, stands)
      const from = selectionStart - (before.length - head)
      put(field, from, selectionEnd, stands.slice(head))
      last.current = { from, to: from + stands.length - head, typed: text.slice(head) }
    },
    onKeyDown(event: KeyboardEvent<Field>) {
      const { current: change } = last
      const { currentTarget: field, key } = event
      const isThere = field.selectionStart === change?.to && field.selectionEnd === change.to
      if (!change || key !== 'Backspace' || !isThere) return
      event.preventDefault()
      put(field, change.from, change.to, change.typed)
      last.current = null
    },
  }
}
