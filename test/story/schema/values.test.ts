import { expect, test } from 'vitest'
import { stageBeside } from '../../../story/schema/values'

test.each([
  ['draft', 1, 'editing'],
  ['ready', 1, 'filed'],
  ['filed', 1, undefined],
  ['filed', -1, 'ready'],
  ['draft', -1, undefined],
  ['legal', 1, undefined],
  ['legal', -1, undefined],
] as const)('beside %s, by %i, is %s', (stage, by, expected) => {
  expect(stageBeside(stage, by)).toBe(expected)
})
