import { parseHTML } from 'linkedom'
import { DOMParser, Fragment, type Node } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'
import { CopySerializer } from '../../../renderer/editor/copied'
import { copiedText } from '../../../story/formats/text'
import { schema } from '../../../story/schema'

const { nodes, marks } = schema

const p = (...content: (string | Node)[]) =>
  nodes.paragraph.create(
    null,
    content.map((each) => (typeof each === 'string' ? schema.text(each) : each)),
  )
const struck = (text: string) => schema.text(text, [marks.strike.create()])
const item = (...blocks: Node[]) => nodes.list_item.create(null, blocks)
const list = (...items: Node[]) => nodes.bullet_list.create(null, items)
const row = (...cells: string[]) =>
  nodes.table_row.create(
    null,
    cells.map((each) => nodes.table_cell.create(null, p(each))),
  )

function htmlOf(blocks: readonly Node[], direction: 'ltr' | 'rtl' = 'ltr'): string {
  const { document } = parseHTML('<html><body><main></main></body></html>')
  const serializer = new CopySerializer(() => ({ language: 'ckb', direction }))
  const main = document.querySelector('main')
  main?.append(serializer.serializeFragment(Fragment.from(blocks), { document }))
  return main?.innerHTML.replace(' data-copydesk=""', '').replace(' data-copydesk', '') ?? ''
}

const copied: Readonly<Record<string, [blocks: Node[], html: string, text: string]>> = {
  'two paragraphs': [[p('One.'), p('Two.')], '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  'a line break': [
    [p('One', nodes.hard_break.create(), 'two'), p('Three.')],
    '<p>One<br>two</p><p>Three.</p>',
    'One\ntwo\n\nThree.',
  ],
  'a list': [
    [p('Lead.'), list(item(p('Pump')), item(p('Guards')))],
    '<p>Lead.</p><ul><li>Pump</li><li>Guards</li></ul>',
    'Lead.\n\n• Pump\n• Guards',
  ],
  'an item of two paragraphs': [
    [list(item(p('Pump'), p('It is old.')), item(p('Guards')))],
    '<ul><li><p>Pump</p><p>It is old.</p></li><li>Guards</li></ul>',
    '• Pump\nIt is old.\n• Guards',
  ],
  'a list within an item': [
    [list(item(p('Pump'), list(item(p('Old')))))],
    '<ul><li><p>Pump</p><ul><li>Old</li></ul></li></ul>',
    'Pump\n• Old',
  ],
  'words of one item': [[list(item(p('Pump')))], '<ul><li>Pump</li></ul>', 'Pump'],
  'a numbered list from 3': [
    [nodes.ordered_list.create({ order: 3 }, [item(p('Pump')), item(p('Guards'))])],
    '<ol start="3"><li>Pump</li><li>Guards</li></ol>',
    '3. Pump\n4. Guards',
  ],
  'a table': [
    [p('Votes'), nodes.table.create(null, [row('Green', '12'), row('Blue', '3')])],
    '<p>Votes</p><table><tbody><tr><td>Green</td><td>12</td></tr><tr><td>Blue</td><td>3</td></tr></tbody></table>',
    'Votes\n\nGreen\t12\nBlue\t3',
  ],
  'struck words': [
    [p('He said ', struck('nothing '), 'no.'), p(struck('Gone.')), p('End.')],
    '<p>He said <s>nothing </s>no.</p><p><s>Gone.</s></p><p>End.</p>',
    'He said no.\n\nEnd.',
  ],
  'a quotation and a crosshead': [
    [nodes.crosshead.create(null, schema.text('The vote')), nodes.quote.create(null, p('“No.”'))],
    '<h2>The vote</h2><blockquote><p>“No.”</p></blockquote>',
    'The vote\n\n“No.”',
  ],
}

describe('what is copied is the markup of an article, and plain text with blank lines between', () => {
  test.each(Object.entries(copied))('%s', (_, [blocks, html, text]) => {
    expect(htmlOf(blocks)).toBe(html)
    expect(copiedText(Fragment.from(blocks))).toBe(text)
  })

  test.each(Object.entries(copied))('%s: its markup is read as what was copied', (_, [blocks]) => {
    const { document } = parseHTML(`<html><body>${htmlOf(blocks)}</body></html>`)
    const { content } = DOMParser.fromSchema(schema).parseSlice(document.body, { preserveWhitespace: true })
    expect(content.toJSON()).toEqual(Fragment.from(blocks).toJSON())
  })

  test('has no classes or styles', () => {
    for (const [blocks] of Object.values(copied)) expect(htmlOf(blocks)).not.toMatch(/class=|style=/)
  })

  test('a right-to-left story says its direction and language with each block', () => {
    expect(htmlOf([p('یەکەم.'), list(item(p('پەمپ')))], 'rtl')).toBe(
      '<p lang="ckb" dir="rtl">یەکەم.</p><ul lang="ckb" dir="rtl"><li>پەمپ</li></ul>',
    )
  })
})
