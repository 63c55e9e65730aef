/** What is dragged by its words to another place. */
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { insertBlock, newTable } from '../../../story/editing/blocks'
import { copyWholeTo, moveWholeTo, putAtEdge } from '../../../story/editing/drop'
import { putInCell } from '../../../story/editing/put-in-cell'
import { schema } from '../../../story/schema'
import { Writer } from '../../renderer/document/writer'

/** The position within the first block with a text. */
function inside(doc: Node, text: string): number {
  let at = -1
  doc.descendants((node, pos) => {
    if (at < 0 && node.isTextblock && node.textContent.includes(text)) at = pos + 1
  })
  return at
}

const wire = () =>
  new Writer().type('Dam full\nIt rains\nERBIL (Kurdistan 24) – First.\nSecond.\nThird.\nEditing by Dana Ali')

describe('words that are dropped on a cell', () => {
  const withTable = () => {
    const story = wire().goTo('First.')
    story.run(insertBlock(newTable(2, 2)))
    return story.type('Cell')
  }
  /** @param beside how far from the end of the words of the cell: 1 is behind its paragraph */
  const dropped = (story: Writer, { isMoved = true, beside = 0 } = {}) => {
    const slice = story.state.selection.content()
    const at = inside(story.state.doc, 'Cell') + 'Cell'.length + beside
    const isTaken = story.run(putInCell(slice, at, isMoved), 'command')
    story.state.doc.check()
    return isTaken
  }
  const tables = (story: Writer) => story.state.doc.children.filter(({ type }) => type.name === 'table')
  const body = (story: Writer) => story.lines.slice(2, -1)
  const lead = 'ERBIL (Kurdistan 24) – First.'
  const empty = ['table_header: ', 'table_cell: ', 'table_cell: ']

  it('are in it, and a space parts them from its own', () => {
    const story = withTable().goTo('Third', 'select')
    const before = story.lines
    expect(dropped(story)).toBe(true)
    expect(tables(story)).toHaveLength(1)
    expect(story.lines.join('\n')).toContain('Cell Third')
    expect(story.undo().lines).toEqual(before)
  })

  it.each([0, 1])(
    'are lines of it where they are whole paragraphs, which leave no empty one: %i beside',
    (beside) => {
      const story = withTable().selectBetween('Second.', 'Third.')
      const before = story.lines
      expect(dropped(story, { beside })).toBe(true)
      expect(tables(story)).toHaveLength(1)
      expect(body(story)).toEqual([lead, 'table_header: Cell Second.\nThird.', ...empty])
      expect(story.undo().lines).toEqual(before)
    },
  )

  it('are text alone where a dateline is among them, and one undo makes it one again', () => {
    const story = withTable().selectBetween('ERBIL', 'First.')
    const before = story.state.doc
    expect(dropped(story)).toBe(true)
    expect(body(story)).toEqual([`table_header: Cell ${lead}`, ...empty, 'Second.', 'Third.'])
    expect(JSON.stringify(story.state.doc)).not.toContain('"dateline"')
    expect(JSON.stringify(before)).toContain('"dateline"')
    expect(story.undo().state.doc.eq(before)).toBe(true)
  })

  it('stay where they were as well where they are copied', () => {
    const story = withTable().goTo('Third', 'select')
    expect(dropped(story, { isMoved: false })).toBe(true)
    expect(story.lines.filter((line) => line.includes('Third'))).toHaveLength(2)
  })

  it('are left to ProseMirror where they stand there, where there is no cell, and where they are more than words', () => {
    const story = withTable().goTo('Cell', 'select')
    expect(dropped(story)).toBe(false)
    story.goTo('Third', 'select')
    const slice = story.state.selection.content()
    expect(story.run(putInCell(slice, inside(story.state.doc, 'Second'), true))).toBe(false)
    const [table] = tables(story)
    const whole = new Slice(Fragment.from(table ?? []), 0, 0)
    expect(story.run(putInCell(whole, inside(story.state.doc, 'Cell'), false))).toBe(false)
  })
})

describe('whole paragraphs that are selected and dropped', () => {
  /** Where one lets go: before the first letter of a block of text, behind its last, or within. */
  const letGo = (story: Writer, text: string, where: 'start' | 'end' | 'within') => {
    const start = inside(story.state.doc, text)
    const { size } = story.state.doc.resolve(start).parent.content
    return start + { start: 0, end: size, within: 2 }[where]
  }
  const body = (story: Writer) => story.lines.slice(2, -1)

  it.each<[where: 'start' | 'end', over: string, lines: readonly string[]]>([
    ['start', 'Second', ['ERBIL (Kurdistan 24) – First.', 'Third.', 'Second.']],
    ['end', 'First', ['ERBIL (Kurdistan 24) – First.', 'Third.', 'Second.']],
    ['start', 'First', ['ERBIL (Kurdistan 24) – Third.', 'First.', 'Second.']],
    ['end', 'Second', ['ERBIL (Kurdistan 24) – First.', 'Second.', 'Third.']],
    ['end', 'Third', ['ERBIL (Kurdistan 24) – First.', 'Second.', 'Third.']],
  ])('at the %s of %j stay paragraphs, and leave no empty one', (where, over, lines) => {
    const story = wire().goTo('Third.', 'select')
    const before = story.lines
    expect(story.run(moveWholeTo(letGo(story, over, where)), 'command')).toBe(true)
    story.state.doc.check()
    expect(body(story)).toEqual(lines)
    if (body(story).join() !== before.slice(2, -1).join()) expect(story.undo().lines).toEqual(before)
  })

  it('of several move together', () => {
    const story = wire().selectBetween('Second.', 'Third.')
    expect(story.run(moveWholeTo(letGo(story, 'First', 'start')), 'command')).toBe(true)
    expect(body(story)).toEqual(['ERBIL (Kurdistan 24) – Second.', 'Third.', 'First.'])
  })

  it.each<[where: 'start' | 'end', over: string, lines: readonly string[]]>([
    ['start', 'Second', ['ERBIL (Kurdistan 24) – First.', 'Third.', 'Second.', 'Third.']],
    ['end', 'Third', ['ERBIL (Kurdistan 24) – First.', 'Second.', 'Third.', 'Third.']],
  ])('are copied to the %s of %j as paragraphs', (where, over, lines) => {
    const story = wire().goTo('Third.', 'select')
    const before = story.lines
    expect(story.run(copyWholeTo(letGo(story, over, where)), 'command')).toBe(true)
    expect(body(story)).toEqual(lines)
    expect(story.undo().lines).toEqual(before)
  })

  describe('with a list', () => {
    const withList = () => {
      const story = wire().goTo('Second.')
      story.press('Enter')
      story.type('- Pump\nGuards\nWells')
      expect(body(story).slice(2, 5)).toEqual(['list_item: Pump', 'list_item: Guards', 'list_item: Wells'])
      return story
    }
    const lead = 'ERBIL (Kurdistan 24) – First.'

    it.each<[selected: [string, string], where: 'start' | 'end', over: string, lines: readonly string[]]>([
      [['Wells', 'Wells'], 'start', 'Pump', [lead, 'Second.', '• Wells', '• Pump', '• Guards', 'Third.']],
      [['Pump', 'Guards'], 'end', 'Wells', [lead, 'Second.', '• Wells', '• Pump', '• Guards', 'Third.']],
      [['Guards', 'Guards'], 'end', 'Third', [lead, 'Second.', '• Pump', '• Wells', 'Third.', '• Guards']],
      [['Pump', 'Wells'], 'start', 'Second', [lead, '• Pump', '• Guards', '• Wells', 'Second.', 'Third.']],
      [['Third.', 'Third.'], 'end', 'Guards', [lead, 'Second.', '• Pump', '• Guards', '• Third.', '• Wells']],
      [
        ['Second.', 'Second.'],
        'start',
        'Pump',
        [lead, '• Second.', '• Pump', '• Guards', '• Wells', 'Third.'],
      ],
    ])(
      'are items among items, and a list elsewhere: %j at the %s of %j',
      ([first, last], where, over, lines) => {
        const story = withList().selectBetween(first, last)
        const before = story.lines
        expect(story.run(moveWholeTo(letGo(story, over, where)), 'command')).toBe(true)
        story.state.doc.check()
        expect(body(story)).toEqual(lines.map((line) => line.replace('• ', 'list_item: ')))
        expect(story.undo().lines).toEqual(before)
      },
    )
  })

  it.each<[selected: string, over: string, where: 'start' | 'end' | 'within']>([
    ['Third.', 'Second', 'within'],
    ['Thi', 'Second', 'start'],
    ['Third.', 'Dam', 'end'],
    ['Third.', 'Editing', 'start'],
    ['It rains', 'Second', 'start'],
  ])('are words of another where %j is dropped on %j, %s', (selected, over, where) => {
    const story = wire().goTo(selected, 'select')
    expect(story.run(moveWholeTo(letGo(story, over, where)))).toBe(false)
  })

  it('of another story stand by themselves', () => {
    const story = wire()
    const taken = schema.nodes.paragraph.create(null, schema.text('Fourth.'))
    expect(story.run(putAtEdge(Fragment.from(taken), letGo(story, 'Third', 'end')), 'command')).toBe(true)
    expect(story.lines.at(-2)).toBe('Fourth.')
    expect(story.run(putAtEdge(Fragment.from(taken), letGo(story, 'Third', 'within')))).toBe(false)
    expect(story.run(putAtEdge(Fragment.empty, letGo(story, 'Third', 'end')))).toBe(false)
  })
})
