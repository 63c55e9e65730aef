import { expect, it } from 'vitest'
import type { Finding } from '../../../story/checks/finding'
import { standing } from '../../../story/checks/standing'
import { spellingCode } from '../../../story/spelling/judge'
import { blankDoc } from '../../../story/story/blank'

function found(code: string, text: string, word: string): Finding {
  const from = text.indexOf(word)
  return { from, to: from + word.length, code, level: 'warning', fixes: [], values: { word } }
}

const text = 'The asayish sailed at at noon.'
const misspelt = found(spellingCode, text, 'asayish')
const doubled = found('doubled-word', text, 'at at')
const house = { checksOff: [], words: [] }
const doc = blankDoc({ house: 'ap' })
const withDetails = (details: object) => doc.type.create({ ...doc.attrs, ...details }, doc.content)

it('what is found is told', () => {
  const stands = standing(doc, house)
  expect([stands(misspelt, text), stands(doubled, text)]).toEqual([true, true])
})

it.each<[string, Parameters<typeof standing>, [boolean, boolean]]>([
  [
    'a check that the house does not want',
    [doc, { checksOff: [{ code: 'doubled-word', reason: 'x' }] }],
    [true, false],
  ],
  ['a word that the house knows', [doc, { words: ['Asayish'] }], [false, true]],
  ['a short form of the house', [doc, { abbreviations: [{ short: 'asayish' }] }], [false, true]],
  ['a word that the story knows', [withDetails({ words: ['asayish'] }), house], [false, true]],
  ['a name among the keywords', [withDetails({ keywords: ['Asayish raids'] }), house], [false, true]],
  [
    'what was let stand',
    [withDetails({ ignored: [{ code: 'doubled-word', text: 'at at', around: null }] }), house],
    [true, false],
  ],
])('%s is not', (_, given, told) => {
  const stands = standing(...given)
  expect([stands(misspelt, text), stands(doubled, text)]).toEqual(told)
})
