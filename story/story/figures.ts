/** Figures in tables: which cells stand at the end of their line, so that ones stand below ones. */
import type { Node } from 'prosemirror-model'

/** A number with its sign, its currency or its per cent: `–4`, `$3,400`, `12.5%`, `٣٤٫٥`, `1 200 000 €`. */
const figure = /^[(+\-−–]{0,2}\p{Sc}?\s?\p{Nd}(?:[.,٬٫'’\s]?\p{Nd})*\s?[%٪‰\p{Sc}]?\)?$/u

/** Whether a text is a figure and nothing else. */
export function isFigure(text: string): boolean {
  return figure.test(text.trim())
}

/** Where in a table the cells of figures begin, each with its node, and the heads above them; in positions within the table. */
export function figureCells(table: Node): { cell: Node; offset: number }[] {
  const found: { cell: Node; offset: number }[] = []
  table.forEach((row, rowOffset, index) => {
    const below = index + 1 < table.childCount ? table.child(index + 1) : null
    row.forEach((cell, cellOffset, column) => {
      const isHead = cell.type.name === 'table_header'
      const judged = isHead && below ? below.maybeChild(column) : cell
      if (judged && isFigure(judged.textContent)) found.push({ cell, offset: rowOffset + 1 + cellOffset })
    })
  })
  return found
}
