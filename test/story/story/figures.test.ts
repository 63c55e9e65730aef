import { describe, expect, it } from 'vitest'
import { schema } from '../../../story/schema'
import type { CellAlign } from '../../../story/schema/attributes'
import { cellLooks, isFigure } from '../../../story/story/figures'

describe('what is a figure', () => {
  it.each(['7', '3,400', '12.5%', '–4', '-4', '(4)', '$3,400', '1 200 000 €', '٣٤٫٥', '۱۲٪', '2026'])(
    '%s',
    (text) => expect(isFigure(text)).toBe(true),
  )
  it.each(['', 'seven', '7 days', 'A7', '3–4', '12:30', '€', '–', '1.', '24/7'])('not %s', (text) =>
    expect(isFigure(text)).toBe(false),
  )
})

const { table, table_row, table_header, table_cell, paragraph } = schema.nodes

function cells(type: typeof table_cell, texts: readonly string[], align: CellAlign | null = null) {
  return table_row.create(
    null,
    texts.map((text) => type.create({ align }, paragraph.create(null, text ? schema.text(text) : null))),
  )
}

it('a head stands where the figure below it does', () => {
  const node = table.create(null, [
    cells(table_header, ['Town', 'People']),
    cells(table_cell, ['Amedi', '11,000']),
    cells(table_cell, ['Zakho', 'unknown']),
  ])
  const looks = cellLooks(node, 'left')
  expect(looks.map((row) => row.map(({ align }) => align))).toEqual([
    ['start', 'end'],
    ['start', 'end'],
    ['start', 'start'],
  ])
  expect(
    cellLooks(node, 'right')
      .flat()
      .every(({ align }) => align === 'start'),
  ).toBe(true)
  for (const { cell, offset } of looks.flat()) expect(node.nodeAt(offset)).toBe(cell)
})

describe('figures at their decimal signs leave free what the longest has after it', () => {
  it.each([
    [
      ['4.5', '12', '3.25'],
      [1, 2.5, 0],
    ],
    [
      ['4,5', '12,25'],
      [1, 0],
    ],
    [
      ['1,234', '12,500'],
      [0, 0],
    ],
    [
      ['1,234.5', '7'],
      [0, 1.5],
    ],
    [
      ['0.125', '1'],
      [0, 3.5],
    ],
    [
      ['4.5%', '12%'],
      [0, 1.5],
    ],
    [
      ['٣٤٫٥', '٧'],
      [0, 1.5],
    ],
    [
      ['none', '4.5'],
      [0, 0],
    ],
    [
      ['', ''],
      [0, 0],
    ],
  ])('%j', (texts, spaces) => {
    const node = table.create(
      null,
      texts.map((text) => cells(table_cell, [text], 'decimal')),
    )
    expect(cellLooks(node, 'left').map(([look]) => look?.space)).toEqual(spaces)
  })
})
