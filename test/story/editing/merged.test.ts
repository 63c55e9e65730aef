import fc from 'fast-check'
import { history, undo, undoDepth } from 'prosemirror-history'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { takeMerged } from '../../../story/editing/merged'
import { docFromJSON } from '../../../story/story/doc-json'
import { storyDoc } from '../generate'

it('a merged document is taken in as one step, and undo takes all of it back', () => {
  fc.assert(
    fc.property(storyDoc, storyDoc, (mine, merged) => {
      let state = EditorState.create({ doc: mine, plugins: [history()] })
      takeMerged(merged)(state, (tr) => {
        state = state.apply(tr)
      })
      expect(state.doc.eq(merged)).toBe(true)
      expect(undoDepth(state)).toBe(mine.eq(merged) ? 0 : 1)
      undo(state, (tr) => {
        state = state.apply(tr)
      })
      expect(state.doc.eq(mine)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

it('the cursor stays in the block where it is, though others before and after it are replaced', () => {
  const mine = docFromJSON(storyOf(['First.', 'Here is the cursor.', 'Last.']))
  const merged = docFromJSON(storyOf(['First, and longer.', 'Here is the cursor.', 'Last.', 'More.']))
  let state = EditorState.create({ doc: mine })
  const ahead = mine.children.slice(0, 3).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  state = state.apply(state.tr.setSelection(TextSelection.create(mine, ahead + 1 + 'Here '.length)))
  takeMerged(merged)(state, (tr) => {
    state = state.apply(tr)
  })
  const { parent, parentOffset } = state.selection.$from
  expect([parent.textContent, parentOffset]).toEqual(['Here is the cursor.', 'Here '.length])
})

function storyOf(paragraphs: readonly string[]) {
  return {
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'standfirst' },
      ...paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    ],
  }
}
