import { history, undo, undoDepth } from 'prosemirror-history'
import { EditorState, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { chooseDetails } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { blankDoc } from '../../../story/story/blank'

/** A story that is being written. */
class Desk {
  state = EditorState.create({ doc: blankDoc(), plugins: [history()] })

  readonly dispatch = (tr: Transaction): void => {
    this.state = this.state.apply(tr)
  }

  type(text: string): void {
    this.dispatch(this.state.tr.insertText(text))
  }

  choose(patch: Parameters<typeof chooseDetails>[1]): boolean {
    return chooseDetails(builtInHouses, patch)(this.state, this.dispatch)
  }

  takeBack(): unknown[] {
    undo(this.state, this.dispatch)
    const { stage, language, direction } = this.state.doc.attrs
    return [this.state.doc.textContent, stage, language, direction]
  }
}

test('a choice is undone by itself, and not with what is typed just before and after', () => {
  const desk = new Desk()
  desk.type('Ferry')
  desk.choose({ stage: 'editing' })
  desk.choose({ stage: 'ready' })
  desk.choose({ language: 'ckb' })
  desk.type(' storm')
  expect(desk.takeBack()).toEqual(['Ferry', 'ready', 'ckb', 'rtl'])
  expect(desk.takeBack()).toEqual(['Ferry', 'ready', 'en', 'ltr'])
  expect(desk.takeBack()).toEqual(['Ferry', 'editing', 'en', 'ltr'])
  expect(desk.takeBack()).toEqual(['Ferry', 'draft', 'en', 'ltr'])
  expect(desk.takeBack()).toEqual(['', 'draft', 'en', 'ltr'])
})

test('choosing what is there already does not apply, and leaves nothing to undo', () => {
  const desk = new Desk()
  expect(desk.choose({ stage: 'draft' })).toBe(false)
  expect(undoDepth(desk.state)).toBe(0)
})
