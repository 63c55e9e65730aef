import { expect, it } from 'vitest'
import { readKeywords } from '../../../renderer/panels/keywords'

it.each([
  ['gas, oil', ['gas', 'oil']],
  ['gas, Gas; oil،gas', ['gas', 'oil']],
  [' , ;', []],
])('the keywords of “%s” are %j', (text, keywords) => {
  expect(readKeywords(text)).toEqual(keywords)
})
