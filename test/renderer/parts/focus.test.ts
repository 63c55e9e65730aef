/** What is typed while a pane that was called up is on its way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hide, show } from '../../../renderer/desk/shown'
import { focusWhenDrawn } from '../../../renderer/parts/focus'

/** As much of a page as keys need. */
class Element extends EventTarget {
  isConnected = true
  focus(): void {
    page.activeElement = this
  }
  blur(): void {
    page.activeElement = page.body
  }
}
class Field extends Element {
  value = ''
  readonly selectionEnd: number | null
  constructor(readonly selectionStart: number | null = 0) {
    super()
    this.selectionEnd = selectionStart
  }
  setRangeText(text: string): void {
    if (this.selectionStart === null) throw new DOMException('no text', 'InvalidStateError')
    this.value += text
  }
}
class Key extends Event {
  readonly key: string
  constructor(type: string, { key = '', ...init }: EventInit & { key?: string } = {}) {
    super(type, init)
    this.key = key
  }
}

const body = new Element()
const page = { body, activeElement: body }
const text = new Element()
let keys: EventTarget
const press = (key: string) => keys.dispatchEvent(new Key('keydown', { key, cancelable: true }))

beforeEach(() => {
  keys = new EventTarget()
  vi.useFakeTimers()
  const globals = { window: keys, document: page, HTMLElement: Element, HTMLInputElement: Field }
  for (const [name, value] of Object.entries({
    ...globals,
    HTMLTextAreaElement: Field,
    KeyboardEvent: Key,
    InputEvent: Event,
  }))
    vi.stubGlobal(name, value)
  text.focus()
})

afterEach(() => {
  hide()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('is typed into it once it is drawn', () => {
  const field = new Field()
  let isDrawn = false
  focusWhenDrawn(() => {
    if (isDrawn) field.focus()
    return isDrawn
  })
  press('D')
  vi.advanceTimersByTime(100)
  press('a')
  expect(field.value).toBe('')
  isDrawn = true
  vi.advanceTimersByTime(100)
  expect(field.value).toBe('Da')
  expect(press('n'), 'it is held back no more').toBe(true)
})

test('is typed into what was opened over the desk meanwhile, once that has the focus', () => {
  const field = new Field()
  const lost: string[] = []
  body.addEventListener('keydown', (event) => lost.push(event instanceof Key ? event.key : ''))
  focusWhenDrawn(() => false)
  show('palette')
  press('f')
  vi.advanceTimersByTime(100)
  press('e')
  field.focus()
  vi.advanceTimersByTime(100)
  expect([field.value, lost]).toEqual(['fe', []])
})

test('is not typed into what takes no text', () => {
  const box = new Field(null)
  const heard: string[] = []
  box.addEventListener('keydown', (event) => heard.push(event instanceof Key ? event.key : ''))
  focusWhenDrawn(() => {
    box.focus()
    return true
  })
  for (const key of ['a', 'ArrowDown']) press(key)
  vi.advanceTimersByTime(100)
  expect([heard, box.value]).toEqual([['a', 'ArrowDown'], ''])
})

test('is let go of where it does not come, with the focus where it was', () => {
  focusWhenDrawn(() => false)
  expect(press('x')).toBe(false)
  vi.advanceTimersByTime(1000)
  expect([page.activeElement, press('x')]).toEqual([text, true])
})
