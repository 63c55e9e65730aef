/** Blocks, items and rows that are dragged to another place. */
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { insertBlock, insertRule, newTable, toggleQuote } from '../../../story/editing/blocks'
import { gapAt, movableAt, moveTo } from '../../../story/editing/drag'
import { toggleBulletList, toggleOrderedList } from '../../../story/editing/lists'
import { Writer } from '../../renderer/document/writer'

/** The position within the first block with a text. */
function inside(doc: Node, text: string): number {
  let at = -1
  doc.descendants((node, pos) => {
    if (at < 0 && node.isTextblock && node.textContent.includes(text)) at = pos + 1
  })
  return at
}

/** Drags what one text is in to below or above another; false where it cannot go there. */
function drag(story: Writer, text: string, where: 'above' | 'below', over: string): boolean {
  const { state } = story
  const moved = movableAt(state, inside(state.doc, text))
  const gap = moved && gapAt(state.doc, moved, inside(state.doc, over), where === 'below')
  if (!moved || gap === null) return false
  const isMoved = story.run(moveTo(moved, gap), 'command')
  story.state.doc.check()
  return isMoved
}

const wire = () =>
  new Writer().type('Dam full\nIt rains\nERBIL (Kurdistan 24) – First.\nSecond.\nThird.\nEditing by Dana Ali')

describe('a paragraph', () => {
  it('goes to where it is dropped, and back by one undo', () => {
    const story = wire()
    const before = story.lines
    expect(drag(story, 'Third', 'above', 'Second')).toBe(true)
    expect(story.lines.slice(2, 5)).toEqual(['ERBIL (Kurdistan 24) – First.', 'Third.', 'Second.'])
    expect(story.line).toBe('|Third.')
    expect(story.undo().lines).toEqual(before)
    expect(story.redo().lines.slice(2, 5)).toEqual(['ERBIL (Kurdistan 24) – First.', 'Third.', 'Second.'])
  })

  it.each<[where: string, over: string, isBelow: boolean]>([
    ['above itself', 'Second', false],
    ['below itself', 'Second', true],
    ['below the one before it', 'First', true],
    ['above the one after it', 'Third', false],
  ])('is shown no place to go to %s, where it is', (_, over, isBelow) => {
    const { state } = wire()
    const moved = movableAt(state, inside(state.doc, 'Second'))
    expect(moved && gapAt(state.doc, moved, inside(state.doc, over), isBelow)).toBeNull()
  })

  it.each<[text: string, where: 'above' | 'below', over: string]>([
    ['Third', 'above', 'First'],
    ['Third', 'above', 'Dam full'],
    ['Third', 'above', 'It rains'],
  ])('%s, dropped %s %s, leaves the dateline at the head', (text, where, over) => {
    const story = wire()
    const before = story.lines
    expect(drag(story, text, where, over)).toBe(true)
    expect(story.lines).toEqual([
      'headline: Dam full',
      'standfirst: It rains',
      'ERBIL (Kurdistan 24) – Third.',
      'First.',
      'Second.',
      'signoff: Editing by Dana Ali',
    ])
    expect(story.undo().lines).toEqual(before)
  })

  it('that leads leaves the dateline at the head', () => {
    const story = wire()
    drag(story, 'First', 'below', 'Editing by')
    expect(story.lines.slice(2)).toEqual([
      'ERBIL (Kurdistan 24) – Second.',
      'Third.',
      'First.',
      'signoff: Editing by Dana Ali',
    ])
  })

  it.each<[text: string, where: 'above' | 'below', over: string]>([
    ['Second', 'below', 'First'],
    ['Second', 'above', 'Third'],
    ['Second', 'below', 'Second'],
    ['Dam full', 'below', 'Third'],
    ['It rains', 'below', 'Third'],
    ['Editing', 'above', 'First'],
  ])('%s does not go %s %s', (text, where, over) => {
    expect(drag(wire(), text, where, over)).toBe(false)
  })

  it('takes along those that are selected with it', () => {
    const story = wire().selectBetween('Second', 'Third')
    drag(story, 'Third', 'above', 'First')
    expect(story.lines.slice(2, 5)).toEqual(['ERBIL (Kurdistan 24) – Second.', 'Third.', 'First.'])
    const other = wire().selectBetween('First', 'Second')
    drag(other, 'Third', 'above', 'Second')
    expect(other.lines.slice(2, 5)).toEqual(['ERBIL (Kurdistan 24) – First.', 'Third.', 'Second.'])
  })
})

const shape = (story: Writer) => story.state.doc.children.slice(2).map(String)

function listed() {
  const story = new Writer().inBody().type('before\none')
  story.run(toggleBulletList)
  story.type('\ntwo\nthree\n\nafter\nfour')
  story.run(toggleOrderedList)
  return story
}

describe('an item', () => {
  it('goes to another place of its list', () => {
    const story = listed()
    drag(story, 'three', 'above', 'one')
    expect(shape(story)[1]).toBe(
      'bullet_list(list_item(paragraph("three")), list_item(paragraph("one")), list_item(paragraph("two")))',
    )
  })

  it('goes into another list, and an empty list goes', () => {
    const story = listed()
    drag(story, 'four', 'below', 'two')
    expect(shape(story)).toEqual([
      'paragraph("before")',
      'bullet_list(list_item(paragraph("one")), list_item(paragraph("two")), list_item(paragraph("four")), list_item(paragraph("three")))',
      'paragraph("after")',
    ])
  })

  it('is a list of its own between paragraphs', () => {
    const story = listed()
    drag(story, 'four', 'above', 'before')
    expect(shape(story)[0]).toBe('ordered_list(list_item(paragraph("four")))')
    expect(shape(story)).toHaveLength(4)
    expect(shape(story.undo())).toHaveLength(4)
  })
})

describe('a row', () => {
  const table = () => {
    const story = new Writer().inBody().type('before')
    story.run(insertBlock(newTable(3, 2)))
    for (const text of ['head', 'h2', 'one', '1', 'two', '2']) story.type(text).press('Tab')
    return story
  }

  it.each<[where: 'above' | 'below', over: string, isMoved: boolean]>([
    ['above', 'one', true],
    ['above', 'head', true],
    ['below', 'head', true],
    ['below', 'before', false],
    ['below', 'one', false],
  ])('goes within its table, below the head: %s %s', (where, over, isMoved) => {
    const story = table()
    expect(drag(story, 'two', where, over)).toBe(isMoved)
    const texts = story.state.doc.child(3).children.map(({ textContent }) => textContent)
    expect(texts.slice(0, 3)).toEqual(isMoved ? ['headh2', 'two2', 'one1'] : ['headh2', 'one1', 'two2'])
  })

  it('of heads goes with its table', () => {
    const story = table()
    expect(drag(story, 'head', 'above', 'before')).toBe(true)
    expect(story.state.doc.child(2).type.name).toBe('table')
  })
})

it('what stands alone in a quote takes the quote along', () => {
  const story = new Writer().inBody().type('one\ntwo')
  story.run(toggleQuote)
  expect(drag(story, 'two', 'above', 'one')).toBe(true)
  expect(shape(story)).toEqual(['quote(paragraph("two"))', 'paragraph("one")'])
})

it('a divider is moved by itself', () => {
  const story = new Writer().inBody().type('one')
  story.run(insertRule)
  story.type('two')
  const { doc } = story.state
  const at = doc.children.slice(0, 3).reduce((pos, { nodeSize }) => pos + nodeSize, 0)
  const moved = movableAt(story.state, at)
  expect(moved).toEqual({ kind: 'block', from: at, to: at + 1 })
  const gap = moved && gapAt(doc, moved, inside(doc, 'one'), false)
  if (moved && gap !== null) story.run(moveTo(moved, gap))
  expect(shape(story)).toEqual(['rule', 'paragraph("one")', 'paragraph("two")'])
})
