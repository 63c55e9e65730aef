import { describe, expect, it } from 'vitest'
import { isLetter, type KeyPress, parseKey, Shortcuts } from '../../../renderer/commands/keystroke'

const notations = [
  'Mod-z',
  'Mod-Shift-z',
  'Mod-y',
  'Mod-b',
  'Mod-i',
  'Mod-n',
  'Mod-a',
  'Mod-,',
  'Mod-=',
  'Mod--',
  'Mod-0',
  'Mod->',
  'Mod-<',
  'Mod-/',
  'Mod-1',
  'Mod-Shift-7',
  'Mod-Shift-8',
  'Mod-Alt-f',
  'Mod-Alt-2',
  'Mod-Shift-d',
  'Mod-Backspace',
  'F3',
  'Shift-F3',
  'F8',
  'Shift-F8',
  'Alt-ArrowUp',
]

const shortcuts = (isMac = false) =>
  new Shortcuts(
    notations.map((id) => ({ id, stroke: parseKey(id) })),
    isMac,
  )

/** A key press: the modifiers, what is written on the key, and its place. */
function press(key: string, code: string, held = '', isAltGr = false): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('c'),
    metaKey: held.includes('m'),
    altKey: held.includes('a'),
    shiftKey: held.includes('s'),
    getModifierState: (name) => name === 'AltGraph' && isAltGr,
  }
}

describe('a shortcut is found by the letter on a Latin keyboard', () => {
  it.each([
    ['British', 'z', 'KeyZ', 'c', 'Mod-z'],
    ['British', 'Z', 'KeyZ', 'cs', 'Mod-Shift-z'],
    ['British', '*', 'Digit8', 'cs', 'Mod-Shift-8'],
    ['British', '+', 'Equal', 'cs', 'Mod-='],
    ['German', 'y', 'KeyZ', 'c', 'Mod-y'],
    ['German', 'z', 'KeyY', 'c', 'Mod-z'],
    ['German', '+', 'BracketRight', 'c', 'Mod-='],
    ['German', '-', 'Slash', 'c', 'Mod--'],
    ['German', 'ß', 'Minus', 'c', null],
    ['German', '/', 'Digit7', 'cs', 'Mod-Shift-7'],
    ['French', 'z', 'KeyW', 'c', 'Mod-z'],
    ['French', 'w', 'KeyZ', 'c', null],
    ['French', 'a', 'KeyQ', 'c', 'Mod-a'],
    ['French', 'q', 'KeyA', 'c', null],
    ['French', '&', 'Digit1', 'c', 'Mod-1'],
    ['French', '8', 'Digit8', 'cs', 'Mod-Shift-8'],
    ['French', ',', 'KeyM', 'c', 'Mod-,'],
    ['French', '/', 'Period', 'cs', 'Mod-/'],
    ['Dvorak', 'b', 'KeyN', 'c', 'Mod-b'],
    ['Dvorak', 'n', 'KeyL', 'c', 'Mod-n'],
    ['Dvorak', 'x', 'KeyB', 'c', null],
    ['Dvorak', ',', 'KeyW', 'c', 'Mod-,'],
    ['Dvorak', ';', 'KeyZ', 'c', null],
    ['Dvorak', '[', 'Minus', 'c', null],
    ['Turkish', 'ı', 'KeyI', 'c', null],
    ['Turkish', 'i', 'Quote', 'c', 'Mod-i'],
    ['Czech', '+', 'Digit1', 'c', 'Mod-='],
    ['any', '+', 'NumpadAdd', 'c', 'Mod-='],
    ['any', '-', 'NumpadSubtract', 'c', 'Mod--'],
    ['any', '0', 'Numpad0', 'c', 'Mod-0'],
    ['French', 'à', 'Digit0', 'c', 'Mod-0'],
    ['British', '>', 'Period', 'cs', 'Mod->'],
    ['German', '<', 'IntlBackslash', 'c', 'Mod-<'],
    ['German', '>', 'IntlBackslash', 'cs', 'Mod->'],
    ['any', 'F3', 'F3', '', 'F3'],
    ['any', 'F3', 'F3', 's', 'Shift-F3'],
    ['any', 'F8', 'F8', 's', 'Shift-F8'],
    ['any', 'ArrowUp', 'ArrowUp', 'a', 'Alt-ArrowUp'],
    ['any', 'Backspace', 'Backspace', 'c', 'Mod-Backspace'],
    ['any', 'Backspace', 'Backspace', '', null],
    ['any', 'z', 'KeyZ', 'cm', null],
  ])('%s: %s at %s with %s', (_, key, code, held, found) => {
    expect(shortcuts().find(press(key, code, held))).toBe(found)
  })
})

describe('a shortcut is found by its place where the keyboard has no Latin letters', () => {
  it.each([
    ['Arabic', 'ئ', 'KeyZ', 'c', 'Mod-z'],
    ['Arabic', 'لا', 'KeyB', 'c', 'Mod-b'],
    ['Arabic', '١', 'Digit1', 'c', 'Mod-1'],
    ['Persian', '۰', 'Digit0', 'c', 'Mod-0'],
    ['Sorani', '+', 'Equal', 'cs', 'Mod-='],
    ['Sorani', 'ب', 'KeyB', 'c', 'Mod-b'],
    ['Sorani', 'ن', 'KeyN', 'c', 'Mod-n'],
    ['Persian', 'ظ', 'KeyZ', 'c', 'Mod-z'],
    ['Greek', 'ζ', 'KeyZ', 'c', 'Mod-z'],
    ['Russian', 'я', 'KeyZ', 'c', 'Mod-z'],
    ['Hebrew', 'ז', 'KeyZ', 'c', 'Mod-z'],
  ])('%s: %s at %s', (_, key, code, held, found) => {
    expect(shortcuts().find(press(key, code, held))).toBe(found)
  })

  it('also for the signs that stand where letters do, once it is known', () => {
    const arabic = shortcuts()
    expect(arabic.find(press('ش', 'KeyA'))).toBe(null)
    expect(arabic.find(press(']', 'KeyD', 'cs'))).toBe('Mod-Shift-d')
    expect(arabic.find(press('~', 'KeyZ', 'cs'))).toBe('Mod-Shift-z')
  })

  it('and again by the letter when the editor changes to a Latin keyboard', () => {
    const both = shortcuts()
    both.find(press('ش', 'KeyA'))
    both.find(press('q', 'KeyA'))
    expect(both.find(press(';', 'KeyZ', 'c'))).toBe(null)
  })
})

it('what Option writes on a Mac does not hide the letter', () => {
  expect(shortcuts(true).find(press('ƒ', 'KeyF', 'ma'))).toBe('Mod-Alt-f')
  expect(shortcuts(true).find(press('™', 'Digit2', 'ma'))).toBe('Mod-Alt-2')
  expect(shortcuts(true).find(press('z', 'KeyZ', 'c'))).toBe(null)
})

describe('a letter is a letter', () => {
  it.each([
    ['a', '', false, true],
    ['A', 's', false, true],
    ['س', '', false, true],
    ['😀', '', false, true],
    ['@', 'ca', true, true],
    ['+', 'c', true, false],
    ['€', 'ca', true, true],
    ['ł', 'a', true, true],
    ['q', 'c', false, false],
    ['2', 'ca', false, false],
    ['Enter', '', false, false],
    ['Dead', '', false, false],
  ])('%s with %s', (key, held, isAltGr, is) => {
    expect(isLetter(press(key, '', held, isAltGr))).toBe(is)
  })
})
