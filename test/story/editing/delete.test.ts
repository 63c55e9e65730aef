/** Deleting what is selected, and blocks, items and rows that are selected as a whole. */
import type { Node } from 'prosemirror-model'
import { NodeSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { insertBlock, insertRule, newTable, toggleQuote } from '../../../story/editing/blocks'
import { deleteSelected, selectWhole } from '../../../story/editing/delete'
import { type Movable, movableAt } from '../../../story/editing/drag'
import { toggleBulletList } from '../../../story/editing/lists'
import { schema } from '../../../story/schema'
import { Writer } from '../../renderer/document/writer'

/** Clicks the handle of what a text is in. */
function choose(story: Writer, text: string): Writer {
  story.goTo(text, 'before')
  const whole = movableAt(story.state, story.state.selection.from)
  if (!whole) throw new RangeError(text)
  story.run(selectWhole(whole))
  return story
}

/** Clicks the handle of the first block of a kind. */
function chooseBlock(story: Writer, name: string): Writer {
  let whole: Movable | null = null
  story.state.doc.forEach((node, pos) => {
    if (!whole && node.type.name === name) whole = { kind: 'block', from: pos, to: pos + node.nodeSize }
  })
  if (!whole) throw new RangeError(name)
  story.run(selectWhole(whole))
  return story
}

const blocks = (doc: Node) =>
  doc.children.filter(({ type }) => type.isInGroup('block')).map(({ type }) => type.name)

const wire = () =>
  new Writer().type('Dam full\nIt rains\nERBIL (Kurdistan 24) – First.\nSecond.\nThird.\nEditing by Dana Ali')

const list = () => {
  const story = new Writer().inBody().type('Before')
  story.press('Enter')
  story.run(toggleBulletList)
  return story.type('One\nTwo\nThree')
}

const table = () => {
  const story = new Writer().inBody().type('Before')
  story.run(insertBlock(newTable(3, 2)))
  for (const text of ['Town', 'Share', 'Amedi', '4', 'Zakho', '9']) story.type(text).press('Tab')
  return story
}

const picture = () => {
  const story = new Writer().inBody().type('Before')
  const { caption, credit } = schema.nodes
  const node = schema.nodes.picture.create({ src: 'data:image/png;base64,AAAA' }, [
    caption.create(null, schema.text('A dam')),
    credit.create(null, schema.text('Lana Omar')),
  ])
  story.run(insertBlock(node))
  return story
}

describe('a block that is selected by its handle', () => {
  it.each<[what: string, story: () => Writer, text: string, left: string[], line: string]>([
    ['a paragraph', wire, 'Second.', ['ERBIL (Kurdistan 24) – First.', 'Third.'], '|Third.'],
    ['the last paragraph', wire, 'Third.', ['ERBIL (Kurdistan 24) – First.', 'Second.'], 'Second.|'],
    ['the lead', wire, 'First.', ['ERBIL (Kurdistan 24) – Second.', 'Third.'], ''],
  ])('%s leaves no empty line, and comes back by one undo', (_, make, text, left, line) => {
    const story = make()
    const before = story.lines
    for (const key of ['Delete', 'Backspace']) {
      choose(story, text).press(key)
      expect(story.lines.slice(2, -1)).toEqual(left)
      if (line) expect(story.line).toBe(line)
      expect(story.undo().lines).toEqual(before)
    }
  })

  it.each<[what: string, story: () => Writer, name: string]>([
    ['a list', list, 'bullet_list'],
    ['a table', table, 'table'],
    ['a picture with its caption', picture, 'picture'],
    ['a quote', () => quoted(), 'quote'],
    ['a line', () => ruled(), 'rule'],
  ])('%s goes as a whole', (_, make, name) => {
    const story = make()
    const before = story.lines
    chooseBlock(story, name).press('Delete')
    expect(blocks(story.state.doc)).not.toContain(name)
    expect(story.lines.slice(2)).toContain('Before')
    expect(story.lines.slice(3).filter((text) => text === '').length).toBe(
      before.slice(3).filter((text) => text === '').length,
    )
    story.state.doc.check()
    expect(story.undo().lines).toEqual(before)
  })

  it('leaves one line to type in where it was all of the body', () => {
    const story = new Writer().type('Dam full\nIt rains\nOnly this.')
    choose(story, 'Only this.').press('Delete')
    expect(story.lines).toEqual(['headline: Dam full', 'standfirst: It rains', ''])
    expect(story.type('Anew').line).toBe('Anew|')
    expect(story.undo(2).lines.at(-1)).toBe('Only this.')
  })

  it('is an item or a row where that has the handle; the last one takes the list along', () => {
    const items = list()
    choose(items, 'Two').press('Delete')
    expect(items.lines.slice(2)).toEqual(['Before', 'list_item: One', 'list_item: Three'])
    expect(items.line).toBe('|Three')
    choose(items, 'Three').press('Delete')
    choose(items, 'One').press('Delete')
    expect(items.lines.slice(2)).toEqual(['Before'])

    const rows = table()
    const before = rows.lines
    choose(rows, 'Amedi').press('Backspace')
    expect(rows.lines.join()).toContain('Share')
    expect(rows.lines.join()).not.toContain('Amedi')
    rows.state.doc.check()
    expect(rows.undo().lines).toEqual(before)
  })

  it('is typed over as any text, and is forgotten once something else is selected', () => {
    const over = choose(wire(), 'Second.').type('New')
    expect(over.lines).toContain('New')
    const other = choose(wire(), 'Second.').goTo('Third.', 'select').press('Delete')
    expect(other.lines.slice(2, -1)).toEqual(['ERBIL (Kurdistan 24) – First.', 'Second.', ''])
  })

  it('is selected as what it is', () => {
    expect(chooseBlock(ruled(), 'rule').state.selection).toBeInstanceOf(NodeSelection)
    expect(new Writer().run(deleteSelected)).toBe(false)
  })
})

describe('a selection across the parts of a story', () => {
  it('is deleted part by part, and one goes on where it began', () => {
    const story = wire().selectBetween('full', 'Fir').press('Delete')
    expect(story.lines.slice(0, 2)).toEqual(['headline: Dam', 'standfirst: '])
    expect(story.line).toBe('Dam|')
    expect(story.undo().lines).toEqual(wire().lines)
  })
})

function quoted(): Writer {
  const story = new Writer().inBody().type('Before')
  story.press('Enter')
  story.run(toggleQuote)
  return story.type('Said so')
}

function ruled(): Writer {
  const story = new Writer().inBody().type('Before\nAfter').goTo('Before')
  story.run(insertRule)
  return story
}
