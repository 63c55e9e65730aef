import { splitBlock } from 'prosemirror-commands'
import { EditorState, Selection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { blankDoc } from '../../story/story/blank'

describe('a line that is split at the end of a story', () => {
  it('goes on as a paragraph: a sign-off never comes by itself', () => {
    const state = EditorState.create({ doc: blankDoc() })
    const atEnd = state.apply(state.tr.setSelection(Selection.atEnd(state.doc)))
    let split = atEnd
    splitBlock(atEnd, (tr) => {
      split = atEnd.apply(tr)
    })
    expect(split.doc.children.map(({ type }) => type.name)).toEqual([
      'headline',
      'standfirst',
      'paragraph',
      'paragraph',
    ])
  })
})
