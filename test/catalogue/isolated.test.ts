import { expect, test } from 'vitest'
import { isolated, isolatedNames, shownValue } from '../../catalogue/isolated'
import { writeList } from '../../story/languages/written'

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

test('of a list each name is isolated, so that the words between them give the list its direction', () => {
  const list = writeList(isolatedNames(['html', 'md', 'خبر'], 'rtl'), 'ar', 'unit')
  expect(list).toBe(`${within('html')}، و${within('md')}، وخبر`)
  expect(isolatedNames(['HTML', 'Word'], 'ltr')).toEqual(['HTML', 'Word'])
})

test.each<[string | number, string, string]>([
  [41_808, 'en', '41,808'],
  [41_808, 'fa', '۴۱٬۸۰۸'],
  [12, 'en', '12'],
  ['41808', 'en', '41808'],
])('a number in a string of the screens is written as lists write it: %s in %s', (value, language, is) => {
  expect(shownValue(value, language, 'ltr')).toBe(is)
})
