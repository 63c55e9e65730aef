import { expect, it } from 'vitest'
import { blocksOf, placeOfStruck } from '../../../renderer/suggestions/struck'
import { newTable } from '../../../story/editing/blocks'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'

const { paragraph, table_note, table_row } = schema.nodes

it('shows the words of a block that is not gone whole', () => {
  const whole = table_note.create(null, schema.text('Source: IHEC'))
  const half = table_note.create(null, schema.text('Provisional'))
  const blocks = blocksOf([
    { kind: 'whole', node: whole },
    { kind: 'open', node: half },
    { kind: 'whole', node: schema.text('Provisional') },
  ])
  expect(blocks.map(String)).toEqual(['table_note("Source: IHEC")', 'paragraph("Provisional")'])
})

it('shows beside a table what cannot stand in it', () => {
  const blank = blankDoc()
  const doc = blank.copy(blank.content.addToEnd(newTable(1, 1)))
  const end = doc.content.size - 1
  expect(placeOfStruck(doc, end, table_note.create())).toBe(doc.content.size)
  expect(placeOfStruck(doc, end, table_row.create())).toBe(end)
  expect(placeOfStruck(doc, 6, paragraph.create())).toBe(6)
})
