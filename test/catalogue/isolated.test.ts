import { expect, test } from 'vitest'
import { isolated } from '../../catalogue/isolated'

const within = (text: string) => `\u2068${text}\u2069`

test.each<[string, 'ltr' | 'rtl', string]>([
  ['دارا عەزیز', 'ltr', within('دارا عەزیز')],
  ['Dara دارا', 'ltr', within('Dara دارا')],
  ['Dara Aziz', 'ltr', 'Dara Aziz'],
  ['12', 'ltr', '12'],
  ['١٢', 'ltr', within('١٢')],
  ['Dara Aziz', 'rtl', within('Dara Aziz')],
  ['دارا عەزیز', 'rtl', 'دارا عەزیز'],
  ['٣ مارس', 'rtl', '٣ مارس'],
])('a value is isolated where it has signs that run against its string: %s in %s', (value, direction, is) => {
  expect(isolated(value, direction)).toBe(is)
})
