import { describe, expect, it } from 'vitest'
import { schema } from '../../../story/schema'
import { figureCells, isFigure } from '../../../story/story/figures'

describe('what is a figure', () => {
  it.each(['7', '3,400', '12.5%', '–4', '-4', '(4)', '$3,400', '1 200 000 €', '٣٤٫٥', '۱۲٪', '2026'])(
    '%s',
    (text) => expect(isFigure(text)).toBe(true),
  )
  it.each(['', 'seven', '7 days', 'A7', '3–4', '12:30', '€', '–', '1.', '24/7'])('not %s', (text) =>
    expect(isFigure(text)).toBe(false),
  )
})

it('the head above a figure stands above it', () => {
  const { table, table_row, table_header, table_cell, paragraph } = schema.nodes
  const cells = (type: typeof table_cell, ...texts: string[]) =>
    table_row.create(
      null,
      texts.map((text) => type.create(null, paragraph.create(null, schema.text(text)))),
    )
  const node = table.create(null, [
    cells(table_header, 'Town', 'People'),
    cells(table_cell, 'Amedi', '11,000'),
    cells(table_cell, 'Zakho', 'unknown'),
  ])
  expect(figureCells(node).map(({ cell }) => cell.textContent)).toEqual(['People', '11,000'])
  for (const { cell, offset } of figureCells(node)) expect(node.nodeAt(offset)).toBe(cell)
})
