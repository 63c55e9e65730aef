/** How changes of a story are told in one line. */
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { lineOf } from '../../../renderer/suggestions/runs'
import { schema } from '../../../story/schema'

const { nodes } = schema

const textIn = (text: string) => (text ? schema.text(text) : null)
const paragraph = (text: string) => nodes.paragraph.create(null, textIn(text))
const dam = `picture:${'0'.repeat(64)}.png`
const picture = (caption: string) =>
  nodes.picture.create({ src: dam }, [nodes.caption.create(null, textIn(caption)), nodes.credit.create()])
const table = (cell: string) =>
  nodes.table.create(null, nodes.table_row.create(null, nodes.table_cell.create(null, paragraph(cell))))

const lines: [what: string, blocks: Node[], line: string][] = [
  ['paragraphs by their words', [paragraph('It rained.'), paragraph('It snowed.')], 'It rained.¶It snowed.'],
  ['a paragraph without words by its end', [paragraph(''), paragraph('It snowed.')], '¶It snowed.'],
  ['a picture without words as that', [picture(''), paragraph('')], 'Picture¶'],
  ['a picture with a caption by that', [picture('The dam')], 'The dam¶'],
  ['a divider as that', [nodes.rule.create()], 'Divider'],
  ['a table without words as that', [table('')], 'Table'],
  ['a table by its words', [table('Zakho')], 'Zakho'],
]
test.each(lines)('blocks are told in one line: %s', (_, blocks, line) => {
  expect(lineOf(blocks.map((node) => ({ kind: 'whole', node })))).toBe(line)
})
