/** What is pasted and dropped into an item of a list. */
import { Fragment, type Node, Slice } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { insertBlock } from '../../../story/editing/blocks'
import { sliceOfBlocks } from '../../../story/editing/paste'
import { dropInList, putInList } from '../../../story/editing/put-in-list'
import { schema } from '../../../story/schema'
import { Writer } from '../../renderer/document/writer'

const { nodes } = schema
const p = (words: string) => nodes.paragraph.create(null, words === '' ? null : schema.text(words))
const item = (words: string, ...within: Node[]) => nodes.list_item.create(null, [p(words), ...within])
const list = (...items: Node[]) => nodes.bullet_list.create(null, items)
const crosshead = nodes.crosshead.create(null, schema.text('Next'))
const cell = nodes.table_cell.create(null, p('12'))
const table = nodes.table.create(null, nodes.table_row.create(null, cell))

/** The body as one line: an item is •, and a list stands in brackets. */
function shape(node: Node): string {
  if (node.isTextblock) return node.type === nodes.crosshead ? `# ${node.textContent}` : node.textContent
  if (node.type === nodes.table) return '[table]'
  const within = node.children.map(shape)
  if (node.type === nodes.list_item) return `• ${within.join(' ')}`
  return node.type === nodes.bullet_list ? `(${within.join(' ')})` : within.join(' ')
}

/** A story whose body is these blocks. A bar stands where the cursor is, or two around what is selected. */
function storyOf(...blocks: Node[]): Writer {
  const story = new Writer(
    schema.topNodeType.create(null, [
      nodes.headline.create(null, schema.text('Dam full')),
      nodes.standfirst.create(),
      ...blocks,
    ]),
  )
  const takeBar = () => {
    const { from, to } = story.goTo('|', 'select').state.selection
    story.dispatch(story.state.tr.delete(from, to).setMeta('addToHistory', false))
    return from
  }
  const from = takeBar()
  return story.select(from, story.state.doc.textContent.includes('|') ? takeBar() : from)
}

const body = (story: Writer) => story.state.doc.children.slice(2).map(shape).join(' ')

const three = list(item('Pump'), item('Guards|'), item('Wells'))
const empty = list(item('Pump'), item('|'), item('Wells'))
const nested = list(item('Pump', list(item('Old|'), item('New'))), item('Wells'))

/** Puts it there as a paste does. */
const paste =
  (slice: Slice): Command =>
  (state, dispatch) =>
    putInList(slice)(state, dispatch && ((tr) => dispatch(tr.setMeta('uiEvent', 'paste'))))

describe('what is put into an item', () => {
  it.each<[what: string, into: Node, blocks: readonly Node[], expected: string]>([
    ['paragraphs at its end', three, [p('One.'), p('Two.')], '(• Pump • Guards One. • Two. • Wells)'],
    [
      'paragraphs within',
      list(item('Old| dam')),
      [p('One.'), p('Two.'), p('Three.')],
      '(• Old One. • Two. • Three. dam)',
    ],
    ['paragraphs over words', list(item('Old |wet| dam')), [p('one'), p('two')], '(• Old one • two dam)'],
    [
      'paragraphs over items',
      list(item('Old| wet'), item('gate|'), item('Wells')),
      [p('One.'), p('Two.')],
      '(• Old One. • Two. • Wells)',
    ],
    ['paragraphs, empty', empty, [p('One.'), p('Two.')], '(• Pump • One. • Two. • Wells)'],
    ['paragraphs, the only one', list(item('|')), [p('One.'), p('Two.')], '(• One. • Two.)'],
    [
      'paragraphs, of a list in an item',
      nested,
      [p('One.'), p('Two.')],
      '(• Pump (• Old One. • Two. • New) • Wells)',
    ],
    [
      'paragraphs, with a list in it',
      list(item('Pump|', list(item('Old')))),
      [p('One.'), p('Two.')],
      '(• Pump One. • Two. (• Old))',
    ],
    [
      'a list at its end',
      three,
      [list(item('One'), item('Two', list(item('Three'))))],
      '(• Pump • Guards • One • Two (• Three) • Wells)',
    ],
    ['a list, empty', empty, [list(item('One'), item('Two'))], '(• Pump • One • Two • Wells)'],
    [
      'a list and its heading line',
      empty,
      [p('Needed:'), list(item('One'))],
      '(• Pump • Needed: • One • Wells)',
    ],
    ['a table at its end', three, [table], '(• Pump • Guards) [table] (• Wells)'],
    ['a table within', list(item('Pump'), item('Old| dam')), [table], '(• Pump • Old) [table] (• dam)'],
    ['a table at its start', list(item('|Pump'), item('Wells')), [table], '[table] (• Pump • Wells)'],
    ['a table, last', list(item('Pump'), item('Wells|')), [table], '(• Pump • Wells) [table]'],
    ['a table, empty', empty, [table], '(• Pump) [table] (• Wells)'],
    ['a table, empty and first', list(item('|'), item('Wells')), [table], '[table] (• Wells)'],
    ['a table, empty and last', list(item('Pump'), item('|')), [table], '(• Pump) [table]'],
    ['a table, the only one', list(item('|')), [table], '[table]'],
    [
      'a table, the only one in an item',
      list(item('Pump', list(item('|'))), item('Wells')),
      [table],
      '(• Pump) [table] (• Wells)',
    ],
    ['a table, of a list in an item', nested, [table], '(• Pump (• Old • New)) [table] (• Wells)'],
    ['a page', three, [p('One.'), crosshead, p('Two.')], '(• Pump • Guards) One. # Next Two. (• Wells)'],
    [
      'a page, empty',
      empty,
      [crosshead, p('One.'), table, list(item('Two'))],
      '(• Pump) # Next One. [table] (• Two) (• Wells)',
    ],
    [
      'a headline and a paragraph',
      three,
      [nodes.headline.create(null, schema.text('Dam full')), p('One.')],
      '(• Pump • Guards) Dam full One. (• Wells)',
    ],
    [
      'an item whose own words were cut off',
      three,
      [list(nodes.list_item.create(null, list(item('One'))))],
      '(• Pump • Guards •  (• One) • Wells)',
    ],
    ['a page, in a quote', nodes.quote.create(null, list(item('Pump|'))), [crosshead], '(• Pump) # Next'],
  ])('%s', (_, into, blocks, expected) => {
    const story = storyOf(into)
    const before = story.state.doc
    expect(story.run(paste(sliceOfBlocks(blocks)), 'paste')).toBe(true)
    story.state.doc.check()
    expect(body(story)).toBe(expected)
    expect(story.undo().state.doc.eq(before)).toBe(true)
  })

  it.each<[what: string, into: Node, slice: Slice]>([
    ['a paragraph', three, sliceOfBlocks([p('One.')])],
    ['words of a crosshead', three, new Slice(Fragment.from(crosshead), 1, 1)],
    ['nothing', three, Slice.empty],
    ['what is put elsewhere', p('Pump|'), sliceOfBlocks([p('One.'), p('Two.')])],
  ])('is left alone: %s', (_, into, slice) => {
    expect(storyOf(into).run(paste(slice))).toBe(false)
  })

  it('goes on in its text where it was cut out of one', () => {
    const story = storyOf(list(item('Old |dam'), item('Wells')))
    const cut = new Slice(Fragment.from(list(item('wet'), item('dry'))), 3, 3)
    expect(story.run(paste(cut), 'paste')).toBe(true)
    expect(body(story)).toBe('(• Old wet • dry dam • Wells)')
    expect(body(story.type('old '))).toBe('(• Old wet • dry old dam • Wells)')
  })

  it.each([
    [true, '(• Old One. • Two. dam)'],
    [false, 'One. Two. (• Old One. • Two. dam)'],
  ])('from elsewhere in the story, where it is moved: %s', (isMoved, expected) => {
    const story = storyOf(p('|One.'), p('Two.|'), list(item('Old dam')))
    const before = body(story)
    const slice = story.state.selection.content()
    const at = story.state.doc.content.size - ' dam'.length - 3
    expect(story.run(dropInList(slice, at, isMoved), 'drop')).toBe(true)
    expect(body(story)).toBe(expected)
    expect(body(story.undo())).toBe(before)
  })
})

describe('a table that is inserted by its command', () => {
  it.each<[into: string, block: Node, expected: string]>([
    ['the last item, which is empty', list(item('Pump'), item('|')), '(• Pump) [table] '],
    ['an empty item among others', empty, '(• Pump • Wells) [table] '],
    ['a list of nothing else', list(item('|')), '[table] '],
    ['an item with words', three, '(• Pump • Guards • Wells) [table] '],
    ['an empty item with a list in it', list(item('|', list(item('Old')))), '(•  (• Old)) [table] '],
    ['a quote, in an empty line', nodes.quote.create(null, [p('No.'), p('|')]), 'No. [table] '],
    ['a quote of nothing else', nodes.quote.create(null, p('|')), '[table] '],
    [
      'a cell',
      nodes.table.create(null, nodes.table_row.create(null, nodes.table_cell.create(null, p('|')))),
      '[table] [table] ',
    ],
  ])('leaves no empty line around it, with the cursor in %s', (_, block, expected) => {
    const story = storyOf(block)
    const before = story.state.doc
    expect(story.run(insertBlock(table))).toBe(true)
    story.state.doc.check()
    expect(body(story)).toBe(expected)
    expect(story.undo().state.doc.eq(before)).toBe(true)
  })
})
