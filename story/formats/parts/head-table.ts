/** A table above all text: a form with what a story is called and by whom, a frame around it, or a letterhead. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { contentOfText } from '../../story/lines'

const { headline, paragraph, table } = schema.nodes

/** Forms have no more rows. */
const mostRows = 14
/** At least this share of the lines of a form has a label that is known; tables of figures may have one. */
const leastShare = 0.6

const cellText = (cell: Node) => cell.textBetween(0, cell.content.size, '\n', '\n').trim()

/** The lines of a row: `Slug | dam` as `Slug: dam`, and each cell that has its label in itself. */
function linesOfRow(row: Node): string[] {
  const cells = row.children.map(cellText).filter(Boolean)
  const arePairs = cells.length % 2 === 0 && !/[:：]\s*\S/u.test(cells[0] ?? '')
  if (!arePairs) return cells.flatMap((cell) => cell.split('\n'))
  return cells.flatMap((cell, index) => {
    const name = cell.replace(/[:：]$/u, '').trimEnd()
    return index % 2 === 0 ? [`${name}: ${(cells[index + 1] ?? '').replaceAll('\n', ' ')}`] : []
  })
}

const paragraphOf = (line: string) => paragraph.create(null, contentOfText(line))

/** Blocks without a table that stands before all others, and what it says of the story. */
export interface WithoutHeadTable {
  blocks: Node[]
  /** The lines of a form whose labels are known. */
  form: Node[]
  /** Its other lines. */
  rest: string[]
}

/**
 * Takes a table that stands above a text from its place, in which no headline is found below it: a form is lines with
 * labels, a single cell the lines in it, and any other table stands after the text.
 * @param isLabelled whether a line begins with the label of a part of a story
 */
export function takeHeadTable(
  blocks: readonly Node[],
  isLabelled: (line: string) => boolean,
): WithoutHeadTable {
  const title = blocks.slice(0, blocks[0]?.type === headline ? 1 : 0)
  const [first, ...others] = blocks.slice(title.length)
  if (first?.type !== table || !others.some((block) => block.isTextblock))
    return { blocks: [...blocks], form: [], rest: [] }
  const lines = first.children.flatMap(linesOfRow)
  const known = lines.filter(isLabelled)
  if (first.childCount <= mostRows && known.length > 0 && known.length >= leastShare * lines.length)
    return {
      blocks: [...title, ...others],
      form: known.map(paragraphOf),
      rest: lines.filter((line) => !known.includes(line)),
    }
  // below a headline a table is where its writer wants it
  if (title.length > 0) return { blocks: [...blocks], form: [], rest: [] }
  const isFrame = first.childCount === 1 && first.firstChild?.childCount === 1
  const moved = isFrame ? [...lines.map(paragraphOf), ...others] : [...others, first]
  return { blocks: moved, form: [], rest: [] }
}
