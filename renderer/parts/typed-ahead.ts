/** What is typed while a story or a pane is still on its way into the window: kept, and typed there once it is drawn. */
import type { EditorView } from 'prosemirror-view'

/** Keys held back from whatever has the focus. */
export interface TypedAhead {
  /** Types them into a view, and holds back no more. */
  typeInto(view: EditorView): void
  /** Types them into what has the focus by now, a field or a list, and holds back no more. */
  typeAtFocus(): void
  /** Holds back no more; answers the text that was held back, line by line. */
  stop(): string
}

/** Who holds back keys now: one at a time, so that no key is held back twice. */
let stopHolding: (() => void) | null = null
/** Gives the focus back that nothing was to have while keys were held back. */
let giveBack: (() => void) | null = null

/** Whether keys are held back now, and nothing is to have the focus. */
export function isHoldingKeys(): boolean {
  return stopHolding !== null
}

/**
 * Gives the focus back to where it was: at once, or, while keys are held back, only where they are for nothing. The keys of
 * commands are not held back: what they delete is not to be in the story that one came from.
 */
export function giveBackFocus(focus: () => void): void {
  if (stopHolding) giveBack = focus
  else focus()
}

/** Keys that lead through a list. */
export const arrows: readonly string[] = ['ArrowUp', 'ArrowDown']

/** Whether it types or takes back one letter, or is another key that is meant; the keys of commands are for others. */
function isTyping(event: KeyboardEvent, others: readonly string[]): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event
  if (ctrlKey || metaKey || altKey || isComposing) return false
  return key.length === 1 || key === 'Enter' || key === 'Backspace' || others.includes(key)
}

/** What a paste brought: its data is gone once its event is over. */
function copyOfPaste({ clipboardData }: ClipboardEvent): DataTransfer {
  const copy = new DataTransfer()
  for (const type of clipboardData?.types ?? [])
    if (type !== 'Files') copy.setData(type, clipboardData?.getData(type) ?? '')
  for (const file of clipboardData?.files ?? []) copy.items.add(file)
  return copy
}

/** Does in a view what an editor did: its plugins see it. */
function repeat(view: EditorView, act: string | DataTransfer): void {
  if (typeof act === 'string') press(view, act)
  else
    view.dom.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: act, bubbles: true, cancelable: true }),
    )
}

/** Presses one key in a view as an editor does. */
function press(view: EditorView, key: string): void {
  if (key.length > 1) {
    const event = new KeyboardEvent('keydown', { key })
    view.someProp('handleKeyDown', (handle) => handle(view, event) || undefined)
    return
  }
  const { from, to } = view.state.selection
  const insert = () => view.state.tr.insertText(key, from, to)
  const isHandled = view.someProp(
    'handleTextInput',
    (handle) => handle(view, from, to, key, insert) || undefined,
  )
  if (!isHandled) view.dispatch(insert())
}

/** Does in the field or list that has the focus what an editor did. */
function repeatAtFocus(act: string | DataTransfer): void {
  const target = document.activeElement
  const isKey = typeof act === 'string'
  const event = isKey
    ? new KeyboardEvent('keydown', { key: act, bubbles: true, cancelable: true })
    : new ClipboardEvent('paste', { clipboardData: act, bubbles: true, cancelable: true })
  if (!target?.dispatchEvent(event)) return
  const text = isKey ? act : act.getData('text/plain')
  // the window types nothing itself for a key that no hand has pressed
  if (isKey && text.length > 1) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const { selectionStart: from, selectionEnd: to } = target
  // a box that is ticked takes no text
  if (from === null || to === null) return
  target.setRangeText(text, from, to, 'end')
  target.dispatchEvent(new InputEvent('input', { data: text, inputType: 'insertText', bubbles: true }))
}

/**
 * Holds back what is typed and pasted from now on: it goes into no story that has the focus.
 * @param text what is taken to have been typed before
 * @param others keys that are held back too
 */
export function typeAhead(text = '', others: readonly string[] = []): TypedAhead {
  const acts: (string | DataTransfer)[] = [...text].map((sign) => (sign === '\n' ? 'Enter' : sign))
  const hold = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  const holdKey = (event: KeyboardEvent) => {
    if (!isTyping(event, others)) return
    if (event.key === 'Backspace') acts.pop()
    else acts.push(event.key)
    hold(event)
  }
  const holdPaste = (event: ClipboardEvent) => {
    acts.push(copyOfPaste(event))
    hold(event)
  }
  const focused = document.activeElement
  const release = () => {
    if (stopHolding === release) stopHolding = null
    window.removeEventListener('keydown', holdKey, { capture: true })
    window.removeEventListener('paste', holdPaste, { capture: true })
  }
  stopHolding?.()
  stopHolding = release
  giveBack = null
  window.addEventListener('keydown', holdKey, { capture: true })
  window.addEventListener('paste', holdPaste, { capture: true })
  // what an input method composes cannot be held back
  if (focused instanceof HTMLElement) focused.blur()
  return {
    typeInto(view) {
      release()
      for (const act of acts) repeat(view, act)
    },
    typeAtFocus() {
      release()
      for (const act of acts) repeatAtFocus(act)
    },
    stop() {
      release()
      if (document.activeElement === document.body) {
        if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
        else giveBack?.()
      }
      const signs = acts.map((act) => (typeof act === 'string' ? act : act.getData('text/plain')))
      return signs.map((sign) => (sign === 'Enter' ? '\n' : sign)).join('')
    },
  }
}
