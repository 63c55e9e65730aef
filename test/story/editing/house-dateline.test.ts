import { history, undo } from 'prosemirror-history'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { formsInStep } from '../../../story/editing/forms-in-step'
import {
  datelineText,
  isDatelineInHouseStyle,
  leftDatelineInHouseStyle,
} from '../../../story/editing/house-dateline'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { run } from './run'

const { headline, standfirst, paragraph, doc } = schema.nodes
const leave = leftDatelineInHouseStyle(() => builtInHouses, false)

function typed(text: string, details: Record<string, string> = {}): EditorState {
  const blank = doc.create({ house: 'kurdistan24', ...details }, [
    headline.create(),
    standfirst.create(),
    paragraph.create(),
  ])
  let state = EditorState.create({
    doc: blank,
    selection: TextSelection.create(blank, 5),
    plugins: [history(), formsInStep(() => builtInHouses)],
  })
  for (const letter of text) state = state.apply(state.tr.insertText(letter))
  return state
}

it.each([
  ['MOSUL (Kurdistan 24) -- The', {}, 'MOSUL (Kurdistan 24) – The'],
  ['zakho (Kurdistan 24) - The', {}, 'ZAKHO (Kurdistan 24) – The'],
  ['ERBIL (Kurdistan 24) – The', {}, 'ERBIL (Kurdistan 24) – The'],
  ['baghdad, Nov. 27 (Reuters) -- The', { house: 'reuters' }, 'BAGHDAD, Nov 27 (Reuters) - The'],
  ['هەولێر (کوردستان 24) - کات', { language: 'ckb' }, 'هەولێر (کوردستان 24) – کات'],
])(
  '“%s” stands in house style when it is left, and one undo brings back what was typed',
  (text, details, printed) => {
    const state = typed(text, details)
    const left = run(state, leave)
    expect(left.doc.lastChild?.textContent).toBe(printed)
    expect(isDatelineInHouseStyle(left.doc, builtInHouses)).toBe(true)
    expect(left.selection.head).toBe(left.doc.content.size - 1)
    if (printed !== text) expect(run(left, undo).doc.lastChild?.textContent).toBe(text)
  },
)

it('a dateline is not touched while the cursor is in it', () => {
  expect(leave(typed('MOSUL (Kurdistan 24) --'))).toBe(false)
})

it('words that are written before a dateline are not printed as a place', () => {
  const state = typed('MOSUL (Kurdistan 24) – The bridge')
  const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5)))
  const words = at.apply(at.tr.insertText('The minister said no. ', 5))
  const end = words.apply(words.tr.setSelection(TextSelection.atEnd(words.doc)))
  expect(run(end, leave).doc.lastChild?.textContent).toBe(
    'The minister said no. MOSUL (Kurdistan 24) – The bridge',
  )
})

it('what is shown of a dateline is what stands in the story', () => {
  expect(datelineText(typed('MOSUL (Kurdistan 24) -- The').doc)).toBe('MOSUL (Kurdistan 24) --')
})
