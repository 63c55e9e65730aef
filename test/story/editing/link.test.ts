import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { linkTarget, setLink } from '../../../story/editing/marks'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'

const href = 'https://example.org/'

/** A paragraph with the cursor, or what is selected, between bars. */
function stateOf(marked: string): EditorState {
  const text = marked.replaceAll('|', '')
  const blank = EditorState.create({ doc: blankDoc() })
  const start = blank.doc.content.size - 1
  const state = text ? blank.apply(blank.tr.insertText(text, start)) : blank
  const [from, to] = [marked.indexOf('|'), marked.lastIndexOf('|')]
  const selection = TextSelection.create(state.doc, start + from, start + (to > from ? to - 1 : from))
  return state.apply(state.tr.setSelection(selection))
}

function linked(marked: string, text = ''): string[] {
  let state = stateOf(marked)
  setLink(href, text)(state, (tr) => {
    state = state.apply(tr)
  })
  const found: string[] = []
  state.doc.descendants((node) => {
    if (schema.marks.link.isInSet(node.marks)) found.push(node.text ?? '')
  })
  return found
}

describe('a link is put on', () => {
  it.each([
    ['what is selected', 'A |ferry re|turns', ['ferry re']],
    ['the word that the cursor is in', 'A fer|ry returns', ['ferry']],
    ['the word that the cursor is after', 'A ferry| returns', ['ferry']],
    ['the word that the cursor is before', 'A |ferry returns', ['ferry']],
    ['a word with marks and a non-joiner', 'لە هه‌ول|ێردا بوو', ['هه‌ولێردا']],
    ['a word with an apostrophe', 'Ann’|s ferry', ['Ann’s']],
    ['nothing where no text is given', 'A  |  B', []],
  ])('%s', (_, marked, found) => {
    expect(linked(marked)).toEqual(found)
  })

  it('a text that is given, where the cursor is at no word', () => {
    expect(linked('A  |  B', 'the ferry')).toEqual(['the ferry'])
    expect(linked('|', 'the ferry')).toEqual(['the ferry'])
  })

  it('the link that is there, with another address', () => {
    let state = stateOf('A ferry| returns')
    const apply = (address: string) =>
      setLink(address)(state, (tr) => {
        state = state.apply(tr)
      })
    apply(href)
    apply('https://two.example/')
    const { from, to } = linkTarget(state) ?? { from: 0, to: 0 }
    expect(state.doc.textBetween(from, to)).toBe('ferry')
    expect(state.doc.rangeHasMark(from, to, schema.marks.link)).toBe(true)
  })

  it('no unsafe address, and nothing in a place that takes none', () => {
    const state = stateOf('A ferry| returns')
    expect(setLink('javascript:alert(1)')(state)).toBe(false)
    const inHeadline = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)))
    expect(linkTarget(inHeadline)).toBe(null)
  })
})
