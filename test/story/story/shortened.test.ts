import { expect, it } from 'vitest'
import { beginningOf, shortened, stretchOf } from '../../../story/story/shortened'

it.each([
  ['A ferry is late.', 16, 'A ferry is late.'],
  ['A ferry is late.', 15, 'A ferry is…'],
  ['A ferry is late.', 10, 'A ferry is…'],
  ['بەلەمەکە دواکەوت', 10, 'بەلەمەکە…'],
  ['Ferry', 3, 'Fer…'],
  ['⛴🌊🌊', 2, '⛴…'],
  ['⛴🌊🌊', 3, '⛴🌊…'],
])('“%s” in %d characters is cut after a word, and says so', (text, most, shown) => {
  expect(shortened(text, most)).toBe(shown)
})

it.each([
  ['Ferry', 9, 'Ferry'],
  ['Ferry 🌊', 8, 'Ferry 🌊'],
  ['Ferry 🌊', 7, 'Ferry '],
  ['Ferry 🌊', 6, 'Ferry '],
  ['🌊', 1, ''],
])('the beginning of “%s” in %d characters has no half of one', (text, most, beginning) => {
  expect(beginningOf(text, most)).toBe(beginning)
})

it.each([
  [{ before: false, behind: false }, 'rry is late at sea to'],
  [{ before: true, behind: false }, '…is late at sea to'],
  [{ before: false, behind: true }, 'rry is late at sea…'],
  [{ before: true, behind: true }, '…is late at sea…'],
])('of a stretch that is cut %j the words that are cut go', (isCut, shown) => {
  expect(stretchOf('rry is late at sea to', isCut)).toBe(shown)
})
