import { afterEach, expect, test } from 'vitest'
import { setUiLanguage } from '../../catalogue'
import { houseName } from '../../catalogue/house'
import { builtInHouses } from '../../story/houses'

afterEach(() => setUiLanguage('en'))

test.each([
  ['en', 'none', 'No house style'],
  ['ar', 'none', 'بلا أسلوب مؤسسة'],
  ['ckb', 'none', 'بێ شێوازی دەزگا'],
  ['ckb', 'kurdistan24', 'Kurdistan 24'],
  ['ckb', 'gone', 'gone'],
])('in %s the house %s is called %s', (language, id, name) => {
  setUiLanguage(language)
  expect(houseName(builtInHouses, id)).toBe(name)
})
