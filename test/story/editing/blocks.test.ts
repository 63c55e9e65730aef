import { CellSelection } from 'prosemirror-tables'
import { describe, expect, it } from 'vitest'
import { insertBlock, makeParagraph, newPicture, newTable } from '../../../story/editing/blocks'
import { joinSelectedLines } from '../../../story/editing/join-lines'
import { changeCase, inCase, type LetterCase } from '../../../story/editing/letter-case'
import { toggleBulletList } from '../../../story/editing/lists'
import { move } from '../../../story/editing/move'
import { makePart, type PartName } from '../../../story/editing/promote'
import { selectedRanges } from '../../../story/editing/selected-ranges'
import {
  alignColumns,
  type ColumnSide,
  hasHeadRow,
  isAligned,
  moveColumn,
  newColumn,
  newRow,
  toggleHeadRow,
} from '../../../story/editing/tables'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import type { CellAlign } from '../../../story/schema/attributes'
import { blankDoc } from '../../../story/story/blank'
import { Writer } from '../../renderer/document/writer'

const writer = () => new Writer().inBody()
const make = (name: PartName) => makePart(name, () => builtInHouses)
/** A story with headline, standfirst and a body. */
const wire = () => new Writer().type('UPDATE 1\nGas\nDam is full\nEngineers came.')

describe('making a paragraph a part of the head', () => {
  it('leaves a part empty where blanks alone stood', () => {
    const story = new Writer().type('Dam is full\n \nEngineers came.').goTo('Dam is full')
    expect(story.run(make('standfirst'))).toBe(true)
    expect(story.lines).toEqual(['headline: ', 'standfirst: Dam is full', 'Engineers came.'])
  })

  it('puts what stood there in its place', () => {
    const story = wire().goTo('Dam is full')
    expect(story.run(make('headline'))).toBe(true)
    expect(story.lines).toEqual(['headline: Dam is full', 'standfirst: Gas', 'UPDATE 1', 'Engineers came.'])
    expect(story.line).toBe('Dam is full|')
    expect(story.undo().lines).toEqual([
      'headline: UPDATE 1',
      'standfirst: Gas',
      'Dam is full',
      'Engineers came.',
    ])
  })

  it('leaves what names nobody where it is, and makes no sign-off of it', () => {
    const story = new Writer().type('Dam\n\nWater rose\nEditing by').goTo('Editing by')
    const before = story.lines
    expect(story.run(make('signoff'))).toBe(false)
    expect(story.lines).toEqual(before)
  })

  it('takes the paragraph away where nothing stood there', () => {
    const story = new Writer().type('Dam\n\nWater rose\nIt fell')
    story.goTo('Water').run(make('standfirst'))
    expect(story.lines).toEqual(['headline: Dam', 'standfirst: Water rose', 'It fell'])
  })

  it('leaves a body where the only paragraph is taken', () => {
    const story = writer().type('Water rose')
    story.run(make('headline'))
    expect(story.lines).toEqual(['headline: Water rose', 'standfirst: ', ''])
  })

  it('changes headline and standfirst about', () => {
    const story = wire().goTo('UPDATE')
    story.run(make('standfirst'))
    expect(story.lines.slice(0, 2)).toEqual(['headline: Gas', 'standfirst: UPDATE 1'])
  })

  it('leaves the dateline at the head of the story', () => {
    const story = new Writer().type('Old\n\nERBIL (Kurdistan 24) – The dam is full.\nEngineers came.')
    story.goTo('dam is').run(make('headline'))
    expect(story.lines).toEqual([
      'headline: The dam is full.',
      'standfirst: ',
      'ERBIL (Kurdistan 24) – Old',
      'Engineers came.',
    ])
    const other = new Writer().type('\n\nERBIL (Kurdistan 24) – The dam is full.\nEngineers came.')
    other.goTo('dam is').run(make('headline'))
    expect(other.lines).toEqual([
      'headline: The dam is full.',
      'standfirst: ',
      'ERBIL (Kurdistan 24) – Engineers came.',
    ])
  })

  it('reads bylines and sign-offs', () => {
    const story = new Writer().type('Dam\n\nSara Ahmed\nWater rose.\nShilan Barzo edited')
    story.goTo('Sara').run(make('byline'))
    expect(story.lines).toEqual([
      'headline: Dam',
      'standfirst: ',
      'byline: By Sara Ahmed',
      'Water rose.',
      'Shilan Barzo edited',
    ])
    story.goTo('Water rose').run(make('byline'))
    expect(story.lines.slice(2, 4)).toEqual(['byline: By Water rose.', 'By Sara Ahmed'])
  })

  it('takes an item out of its list', () => {
    const story = writer().type('Before\n- One\nTwo')
    story.goTo('Two').run(make('headline'))
    expect(story.lines).toEqual(['headline: Two', 'standfirst: ', 'Before', 'list_item: One'])
  })

  it('does not apply to nothing, or to a table', () => {
    expect(writer().run(make('headline'))).toBe(false)
    const story = writer()
    story.run(insertBlock(newTable(2, 2)))
    expect(story.type('x').run(make('headline'))).toBe(false)
  })
})

describe('making a part a paragraph again', () => {
  it.each([
    ['UPDATE', ['headline: ', 'standfirst: Gas', 'UPDATE 1', 'Dam is full', 'Engineers came.']],
    ['Gas', ['headline: UPDATE 1', 'standfirst: ', 'Gas', 'Dam is full', 'Engineers came.']],
  ])('%j', (text, lines) => {
    const story = wire().goTo(text)
    expect(story.run(makeParagraph)).toBe(true)
    expect(story.lines).toEqual(lines)
  })

  it('a sign-off, which stays a paragraph', () => {
    const story = wire().type('\nEditing by Shilan Barzo')
    expect(story.lines.at(-1)).toBe('signoff: Editing by Shilan Barzo')
    story.run(makeParagraph)
    expect(story.lines.at(-1)).toBe('Editing by Shilan Barzo')
  })
})

describe('moving', () => {
  it('moves an item within its list, and the whole list where all of it is selected', () => {
    const story = writer().type('Before\n- One\nTwo\nThree')
    story.goTo('Three').run(move(-1))
    expect(story.lines.slice(2)).toEqual(['Before', 'list_item: One', 'list_item: Three', 'list_item: Two'])
    expect(story.line).toBe('Three|')
    story.run(move(-1))
    expect(story.run(move(-1))).toBe(false)
    expect(story.lines.slice(2)).toEqual(['Before', 'list_item: Three', 'list_item: One', 'list_item: Two'])
    expect(story.undo(2).lines.at(-1)).toBe('list_item: Three')
  })

  it('moves a row of a table, and leaves the head row at the top', () => {
    const story = writer()
    story.run(insertBlock(newTable(3, 2)))
    for (const cell of ['a', 'b', 'c', 'd', 'e', 'f']) story.type(cell).press('Tab')
    story.goTo('e').run(move(-1))
    expect(story.lines.slice(2, 8).map((line) => line.at(-1))).toEqual(['a', 'b', 'e', 'f', 'c', 'd'])
    expect(story.run(move(-1))).toBe(false)
  })

  it('moves blocks of the body, and no part of the head', () => {
    const story = wire().goTo('Engineers')
    story.run(move(-1))
    expect(story.lines.slice(2)).toEqual(['Engineers came.', 'Dam is full'])
    expect(story.run(move(-1))).toBe(false)
  })
})

describe('lists', () => {
  it('lift an item out by Backspace at its start', () => {
    const story = writer().type('- One\nTwo').goTo('Two', 'before').type('\b')
    expect(story.lines.slice(2)).toEqual(['list_item: One', 'Two'])
    expect(story.line).toBe('|Two')
  })

  it('take paragraphs and lists that are selected together into one', () => {
    const story = writer().type('Before\n- One\nTwo\n\nAfter')
    const { doc } = story.state
    expect(story.lines.slice(2)).toEqual(['Before', 'list_item: One', 'list_item: Two', 'After'])
    story.selectBetween('Before', 'After')
    story.run(toggleBulletList)
    expect(story.lines.slice(2)).toEqual([
      'list_item: Before',
      'list_item: One',
      'list_item: Two',
      'list_item: After',
    ])
    expect(story.state.doc.childCount).toBeLessThan(doc.childCount)
  })
})

describe('tables', () => {
  it('get a row by Tab in the last cell', () => {
    const story = writer()
    story.run(insertBlock(newTable(2, 2)))
    for (const cell of ['a', 'b', 'c', 'd', 'e']) story.type(cell).press('Tab')
    expect(story.lines.slice(2).map((line) => line.split(': ')[1] ?? line)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      '',
      '',
    ])
  })
})

describe('joining lines', () => {
  it('makes one paragraph of those that are selected, and parted words one word', () => {
    const story = writer().type('The minister criti-\ncised the well-\nknown plan and \nleft.')
    story.selectBetween('The', 'left')
    expect(story.run(joinSelectedLines)).toBe(true)
    expect(story.lines.slice(2)).toEqual(['The minister criticised the well-known plan and left.'])
    expect(story.undo().lines.length).toBe(6)
  })

  it('joins the lines of one paragraph, and applies to nothing else', () => {
    const story = writer().type('One').press('Enter', { shiftKey: true }).type('two')
    expect(story.line).toBe('One\ntwo|')
    story.run(joinSelectedLines)
    expect(story.line).toBe('One two|')
    expect(story.run(joinSelectedLines)).toBe(false)
  })
})

describe('letter case', () => {
  const examples: readonly [text: string, wanted: LetterCase, language: string, becomes: string][] = [
    ['dam is full', 'upper', 'en', 'DAM IS FULL'],
    ['DAM IS FULL', 'lower', 'en', 'dam is full'],
    ['izmir', 'upper', 'tr', 'İZMİR'],
    ['IĞDIR', 'lower', 'tr', 'ığdır'],
    ['izmir', 'upper', 'kmr', 'IZMIR'],
    ['straße', 'upper', 'de', 'STRASSE'],
    ['dam of the north is full', 'title', 'en', 'Dam of the North Is Full'],
    ['what the dam is for', 'title', 'en', 'What the Dam Is For'],
    ['NATO says dam is full', 'title', 'en', 'NATO Says Dam Is Full'],
    ['DAM IS FULL', 'title', 'en', 'Dam Is Full'],
    ['don’t stop', 'title', 'en', 'Don’t Stop'],
    ['l’eau monte', 'title', 'fr', 'L’eau Monte'],
    ['DAM IS FULL. IT WILL HOLD', 'sentence', 'en', 'Dam is full. It will hold'],
    ['Dam Is Full In NATO Land', 'sentence', 'en', 'Dam is full in NATO land'],
    ['السد ممتلئ', 'upper', 'ar', 'السد ممتلئ'],
  ]
  it.each(examples)('%j in %s (%s)', (text, wanted, language, becomes) => {
    expect(inCase(text, wanted, language)).toBe(becomes)
  })

  it('of the word at the cursor, or of what is selected; marks stay', () => {
    const story = writer().type('the dam is full')
    story.goTo('da').run(changeCase('upper'))
    expect(story.lines.at(-1)).toBe('the DAM is full')
    story.goTo('is full', 'select').run(changeCase('title'))
    expect(story.lines.at(-1)).toBe('the DAM Is Full')
    expect(story.undo().lines.at(-1)).toBe('the DAM is full')
  })

  it('does not apply to Arabic', () => {
    const story = new Writer(blankDoc({ language: 'ar' })).inBody().type('السد')
    expect(story.run(changeCase('upper'))).toBe(false)
  })
})

it('Enter after a credit goes to the paragraph that waits below', () => {
  const story = writer()
  const src = `picture:${'0'.repeat(64)}.png`
  story.run(insertBlock(newPicture({ src, alt: '' })))
  story.type('Caption\nCredit\nText')
  expect(story.lines.slice(2)).toEqual(['picture: Caption', 'picture: Credit', 'Text'])
})

describe('the columns of a table', () => {
  const table = (direction: 'ltr' | 'rtl' = 'ltr') => {
    const story = new Writer(blankDoc({ direction })).inBody()
    story.run(insertBlock(newTable(2, 2)))
    return story.type('Town')
  }
  const aligns = (story: Writer) => {
    const found: unknown[] = []
    story.state.doc.descendants(({ type, attrs }) => {
      if (type.spec.tableRole?.endsWith('cell')) found.push(attrs.align)
    })
    return found
  }

  it.each<[ColumnSide, 'ltr' | 'rtl', CellAlign]>([
    ['left', 'ltr', 'start'],
    ['right', 'ltr', 'end'],
    ['left', 'rtl', 'end'],
    ['right', 'rtl', 'start'],
    ['center', 'ltr', 'center'],
    ['decimal', 'rtl', 'decimal'],
  ])('are aligned to the %s, %s, in one step that is undone by itself', (side, direction, align) => {
    const story = table(direction)
    expect(story.run(alignColumns(side))).toBe(true)
    expect(aligns(story)).toEqual([align, null, align, null])
    expect(isAligned(story.state, side)).toBe(true)
    expect(aligns(story.undo())).toEqual([null, null, null, null])
    story.redo().run(alignColumns(side))
    expect(aligns(story)).toEqual([null, null, null, null])
  })

  it.each<[string, (story: Writer) => unknown]>([
    ['Tab in the last cell', (story) => story.press('Tab').press('Tab').press('Tab').press('Tab')],
    ['a row above', (story) => story.run(newRow('above'))],
    ['a row below', (story) => story.run(newRow('below'))],
  ])('stay so in a new row, by %s', (_, add) => {
    const story = table()
    story.run(alignColumns('right'))
    add(story)
    expect(aligns(story)).toEqual(['end', null, 'end', null, 'end', null])
  })

  const cells = (story: Writer) => {
    const found: string[] = []
    story.state.doc.descendants(({ type, textContent }) => {
      if (type.spec.tableRole?.endsWith('cell'))
        found.push(type.name === 'table_header' ? `#${textContent}` : textContent)
    })
    return found
  }
  const filled = (direction: 'ltr' | 'rtl' = 'ltr') => {
    const story = new Writer(blankDoc({ direction })).inBody()
    story.run(insertBlock(newTable(2, 3)))
    for (const cell of ['a', 'bb', 'c', 'd', 'e', 'f']) story.type(cell).press('Tab')
    return story.undo()
  }

  it.each<['left' | 'right', 'ltr' | 'rtl', readonly string[]]>([
    ['left', 'ltr', ['#bb', '#a', '#c', 'e', 'd', 'f']],
    ['right', 'ltr', ['#a', '#c', '#bb', 'd', 'f', 'e']],
    ['left', 'rtl', ['#a', '#c', '#bb', 'd', 'f', 'e']],
    ['right', 'rtl', ['#bb', '#a', '#c', 'e', 'd', 'f']],
  ])('move to the %s, %s, with the cursor, until they are at the edge', (side, direction, moved) => {
    const story = filled(direction).goTo('bb')
    const before = cells(story)
    expect(story.run(moveColumn(side))).toBe(true)
    expect(cells(story).slice(0, 6)).toEqual(moved)
    expect(story.line).toBe('bb|')
    expect(story.run(moveColumn(side))).toBe(false)
    expect(cells(story.undo())).toEqual(before)
  })

  it('move together where several are selected', () => {
    const story = filled()
    const positions: number[] = []
    story.state.doc.descendants(({ type }, pos) => {
      if (type.spec.tableRole?.endsWith('cell')) positions.push(pos)
    })
    const [first = 0, second = 0] = positions
    story.dispatch(story.state.tr.setSelection(CellSelection.create(story.state.doc, first, second)))
    expect(story.run(moveColumn('right'))).toBe(true)
    expect(cells(story).slice(0, 6)).toEqual(['#c', '#a', '#bb', 'f', 'd', 'e'])
    expect(selectedRanges(story.state.selection)).toHaveLength(2)
    expect(story.run(moveColumn('right'))).toBe(false)
  })

  it('stay where a row has no cell to change places with', () => {
    const { table_cell, table_row, table, paragraph } = schema.nodes
    const row = (...texts: string[]) =>
      table_row.create(
        null,
        texts.map((text) => table_cell.create(null, paragraph.create(null, schema.text(text)))),
      )
    const doc = blankDoc()
    const story = new Writer(doc.copy(doc.content.addToEnd(table.create(null, [row('a', 'b'), row('c')]))))
    expect(story.goTo('a').run(moveColumn('right'))).toBe(false)
  })

  it('have one head, the first row, whichever row the cursor is in', () => {
    const story = filled().goTo('e')
    expect(hasHeadRow(story.state)).toBe(true)
    story.run(toggleHeadRow)
    expect(cells(story).slice(0, 6)).toEqual(['a', 'bb', 'c', 'd', 'e', 'f'])
    expect(hasHeadRow(story.state)).toBe(false)
    story.run(toggleHeadRow)
    expect(cells(story).slice(0, 6)).toEqual(['#a', '#bb', '#c', 'd', 'e', 'f'])
  })

  it('are added to the side that is said, whatever the direction', () => {
    for (const [direction, first] of [
      ['ltr', ''],
      ['rtl', 'Town'],
    ] as const) {
      const story = table(direction)
      story.run(newColumn('left'))
      expect(story.state.doc.child(2).firstChild?.firstChild?.textContent).toBe(first)
    }
  })
})
