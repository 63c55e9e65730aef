import { EditorState } from 'prosemirror-state'
import { CellSelection } from 'prosemirror-tables'
import { describe, expect, it, test } from 'vitest'
import { newTable } from '../../../story/editing/blocks'
import { cleanUp } from '../../../story/editing/clean-up'
import { convertUnits } from '../../../story/editing/convert-units'
import { changeCase } from '../../../story/editing/letter-case'
import { hasMark, toggleStrong } from '../../../story/editing/marks'
import { selectedRanges, selectedSpan } from '../../../story/editing/selected-ranges'
import { typeOver } from '../../../story/editing/type-over'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { usualRules } from '../../../story/typing'
import { run } from './run'

/** A story with a table of nine cells of the same text, and the right two columns of its lower two rows selected. */
function selectedIn(text: string, isFromEnd = false): EditorState {
  const doc = blankDoc()
  const { table_cell, table_header, table_row, table, paragraph } = schema.nodes
  const filled = table.create(
    null,
    newTable(3, 3).children.map((row, index) =>
      table_row.create(
        null,
        row.children.map(() =>
          (index === 0 ? table_header : table_cell).create(null, paragraph.create(null, schema.text(text))),
        ),
      ),
    ),
  )
  const state = EditorState.create({ doc })
  const tr = state.tr.insert(doc.content.size, filled)
  const cells: number[] = []
  tr.doc.descendants((node, pos) => {
    if (node.type === table_cell || node.type === table_header) cells.push(pos)
  })
  const [first = 0, last = 0] = isFromEnd ? [cells[8], cells[4]] : [cells[4], cells[8]]
  return state.apply(tr.setSelection(CellSelection.create(tr.doc, first, last)))
}

function cellsOf({ doc }: EditorState): string[] {
  const found: string[] = []
  doc.descendants((node) => {
    if (node.type.spec.tableRole !== 'cell' && node.type.spec.tableRole !== 'header_cell') return true
    found.push(node.textContent)
    return false
  })
  return found
}

/** The table with one text in the cells that are selected, and another in all others. */
const inSelected = (text: string, other: string) => [
  ...[other, other, other],
  ...[other, text, text],
  ...[other, text, text],
]

describe('what is done to cells is done to all that are selected, and to no other', () => {
  it('changes their case', () => {
    expect(cellsOf(run(selectedIn('erbil'), changeCase('upper')))).toEqual(inSelected('ERBIL', 'erbil'))
  })

  it('cleans them up', () => {
    const writing = { language: 'en', dash: ' – ', rules: usualRules }
    expect(
      cellsOf(
        run(
          selectedIn('a  b'),
          cleanUp(writing, () => {}),
        ),
      ),
    ).toEqual(inSelected('a b', 'a  b'))
  })

  it('puts units beside their measures', () => {
    const counts: number[] = []
    const state = run(
      selectedIn('10 km'),
      convertUnits(builtInHouses, 'imperial', (count) => void counts.push(count)),
    )
    const [other = '', ...all] = cellsOf(state)
    expect(other).toBe('10 km')
    expect(all.filter((text) => text !== other)).toHaveLength(4)
    expect(counts.at(-1)).toBe(4)
  })

  it('tells whether one of them is bold', () => {
    const bold = run(selectedIn('x'), toggleStrong)
    expect(hasMark(bold, schema.marks.strong)).toBe(true)
  })
})

test('the ranges of cells stand in their order, whichever was selected first', () => {
  for (const isFromEnd of [true, false]) {
    const { doc, selection } = selectedIn('a', isFromEnd)
    const ranges = selectedRanges(selection)
    expect(ranges.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['a', 'a', 'a', 'a'])
    expect(ranges.map(({ from }) => from)).toEqual(ranges.map(({ from }) => from).sort((a, b) => a - b))
    expect(selectedSpan(selection)).toEqual({ from: ranges[0]?.from, to: ranges[3]?.to })
  }
})

test.each([true, false])('what is typed over cells goes into the first of them', (isFromEnd) => {
  const state = selectedIn('a', isFromEnd)
  const tr = typeOver(state, 'b')
  const next = tr ? state.apply(tr) : state
  next.doc.check()
  expect(cellsOf(next)).toEqual(['a', 'a', 'a', 'a', 'b', '', 'a', '', ''])
  expect(next.selection.$head.parent.textContent).toBe('b')
  expect(next.selection.$head.parentOffset).toBe(1)
})
