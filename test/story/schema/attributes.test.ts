import { parseHTML } from 'linkedom'
import { DOMParser, Fragment, Slice } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { soundPasted } from '../../../story/editing/pasted'
import { readSource } from '../../../story/formats'
import { schema } from '../../../story/schema'

/** What the clipboard's HTML is read by. */
const parser = DOMParser.fromSchema(schema)

const hostile = [
  '-5',
  '-1',
  '0',
  '1.5',
  '1e9',
  '1e309',
  '99999999999999999999',
  'NaN',
  'Infinity',
  '',
  ' ',
  'abc',
  '0x10',
  '٣',
  '3px',
  '-0',
  '+2',
  '2;',
  '\u0000',
  '__proto__',
  'javascript:alert(1)',
  'x'.repeat(100_000),
  '<b>',
  '"',
  'null',
  '[]',
] as const

const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** HTML with a value where the story's rules look for attributes; the text of each must stay. */
const places: Record<string, (value: string) => string> = {
  'the start of a list': (value) => `<ol start="${value}"><li>Kept</li></ol>`,
  'the columns of a cell': (value) => `<table><tr><td colspan="${value}">Kept</td></tr></table>`,
  'the rows of a cell': (value) => `<table><tr><td rowspan="${value}">Kept</td><td>too</td></tr></table>`,
  'the columns of a head cell': (value) => `<table><tr><th colspan="${value}">Kept</th></tr></table>`,
  'the widths of a cell': (value) => `<table><tr><td data-colwidth="${value}">Kept</td></tr></table>`,
  'the address of a link': (value) => `<p>Kept <a href="${value}">too</a></p>`,
  'the address of a picture': (value) =>
    `<p>Kept</p><figure><img src="${value}"><figcaption>too</figcaption></figure>`,
  'the desk’s address of a picture': (value) => `<p>Kept</p><img data-picture="${value}" alt="${value}">`,
  'the part of a paragraph': (value) => `<p data-part="${value}">Kept</p>`,
  'the part of a span': (value) => `<p><span data-part="${value}">Kept</span></p>`,
  'the weight of a text': (value) => `<p style="font-weight:${value};font-style:${value}">Kept</p>`,
  'the language and direction': (value) => `<div lang="${value}" dir="${value}"><p>Kept</p></div>`,
}

const pairs = Object.entries(places).flatMap(([place, html]) =>
  hostile.map((value) => [place, value.slice(0, 24), html(escaped(value))] as const),
)

function checkSlice(slice: Slice): void {
  for (const node of slice.content.content) node.check()
}

test.each(pairs)('%s of “%s” neither empties a paste nor makes an unsound one', (_, __, html) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const slice = parser.parseSlice(document.body)
  expect(slice.content.textBetween(0, slice.content.size, ' ')).toContain('Kept')
  checkSlice(slice)
})

test.each(pairs)('%s of “%s” does not keep a file from being read', async (_, __, html) => {
  const text = `<!doctype html><html><head><title>T</title></head><body><h1>Head</h1><p>First.</p>${html}</body></html>`
  const source = { name: 'a.html', text, bytes: new TextEncoder().encode(text) }
  const [reading] = await readSource(source, { house: 'ap', language: null }, 'html')
  expect(reading?.doc.textContent).toContain('Kept')
})

test.each([
  ['5', 5],
  ['0', 0],
  ['1', 1],
  [' 7 ', 7],
  ['3px', 3],
  ['-5', 1],
  ['1.5', 1],
  ['', 1],
  ['99999999999', 1],
])('a list that starts at “%s” starts at %i', (start, order) => {
  const { document } = parseHTML(
    `<!doctype html><html><body><ol start="${start}"><li>a</li></ol></body></html>`,
  )
  expect(parser.parseSlice(document.body).content.child(0).attrs.order).toBe(order)
})

test.each([
  ['2', 2],
  ['1', 1],
  ['0', 1],
  ['-1', 1],
  ['1000000000', 100],
  ['x', 1],
])('a cell of “%s” columns has %i', (columns, span) => {
  const { document } = parseHTML(
    `<!doctype html><html><body><table><tr><td colspan="${columns}">a</td></tr></table></body></html>`,
  )
  expect(parser.parseSlice(document.body).content.child(0).child(0).child(0).attrs.colspan).toBe(span)
})

test.each([[-1], [0], [1.5], [1e9], [Number.NaN]])(
  'a cell of a clipboard that spans %d is one that spans some',
  (span) => {
    const { table, table_row, table_cell, paragraph } = schema.nodes
    const cell = table_cell.create(
      { colspan: span, rowspan: span },
      paragraph.create(null, schema.text('Kept')),
    )
    const slice = new Slice(Fragment.from(table.create(null, table_row.create(null, cell))), 3, 3)
    const { content, openStart } = soundPasted(slice, 1)
    const { colspan, rowspan } = content.child(0).child(0).child(0).attrs
    for (const each of [colspan, rowspan]) {
      expect(Number.isInteger(each)).toBe(true)
      expect(each).toBeGreaterThan(0)
    }
    expect(openStart).toBe(3)
    expect(content.textBetween(0, content.size)).toBe('Kept')
  },
)

test('the schema itself makes no node or mark of an attribute that it does not mean', () => {
  const types = [...Object.values(schema.nodes), ...Object.values(schema.marks)]
  const unchecked = types.flatMap((type) =>
    Object.entries(type.spec.attrs ?? {}).flatMap(([name, { validate }]) =>
      validate ? [] : [`${type.name} ${name}`],
    ),
  )
  expect(unchecked).toEqual([])
})

test('a Rich Text list that starts below nothing is read', async () => {
  const text = String.raw`{\rtf1\ansi{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc0\levelstartat-5{\leveltext\'02\'00.;}{\levelnumbers\'01;}}\listid1}}{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}\pard Head\par\pard First.\par\pard\ls1\ilvl0 Kept\par}`
  const source = { name: 'a.rtf', text, bytes: new TextEncoder().encode(text) }
  const [reading] = await readSource(source, { house: 'ap', language: null }, 'rtf')
  expect(reading?.doc.textContent).toContain('Kept')
})
