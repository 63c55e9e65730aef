/** How the columns of tables stand, in the formats that have tables, and as other programs say it. */
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { type FormatName, formats } from '../../../story/formats'
import { readElement } from '../../../story/formats/html/content'
import { schema } from '../../../story/schema'
import type { CellAlign } from '../../../story/schema/attributes'
import { newDetails } from '../../../story/schema/values'
import { storyOf } from '../generate'
import { bodyWith } from './html/read'

const { nodes } = schema

const rows = {
  en: [
    ['Town', 'Votes', 'Party', 'Leader', 'Seats', 'Share'],
    ['Amedi', '1,100', 'Green', 'Lana Osman', '4', '4.5'],
    ['Zakho', '900', 'Blue', 'Hiwa Karim', '3', '12.25'],
  ],
  ckb: [
    ['شار', 'دەنگ', 'پارت', 'سەرۆک', 'کورسی', 'ڕێژە'],
    ['ئامێدی', '١١٠٠', 'سەوز', 'لانا', '٤', '٤٫٥'],
    ['زاخۆ', '٩٠٠', 'شین', 'هیوا', '٣', '١٢٫٢٥'],
  ],
} as const

/** The figures of the fifth column stand at the side that figures do not. */
const aligns: Record<keyof typeof rows, readonly (CellAlign | null)[]> = {
  en: [null, null, 'center', 'end', 'start', 'decimal'],
  ckb: [null, null, 'center', 'end', 'end', 'decimal'],
}

function story(language: 'en' | 'ckb') {
  const line = (text: string) => nodes.paragraph.create(null, schema.text(text))
  const table = nodes.table.create(
    null,
    rows[language].map((texts, row) =>
      nodes.table_row.create(
        null,
        texts.map((text, column) =>
          (row === 0 ? nodes.table_header : nodes.table_cell).create(
            { align: aligns[language][column] },
            line(text),
          ),
        ),
      ),
    ),
  )
  const direction = language === 'en' ? 'ltr' : 'rtl'
  return nodes.doc.create({ ...newDetails, house: 'kurdistan24', language, direction }, [
    nodes.headline.create(null, schema.text(rows[language][1][0])),
    nodes.standfirst.create(),
    line(rows[language][1][3]),
    table,
    line(rows[language][2][3]),
  ])
}

/** How the columns of a table stand, row by row. */
function alignsIn(blocks: readonly Node[]): unknown[] {
  const table = blocks.find(({ type }) => type === nodes.table)
  return (table?.children ?? []).map((row) => row.children.map(({ attrs }) => attrs.align))
}

/** What comes back of an alignment. */
type Kept = (align: CellAlign | null) => CellAlign | null

const all: Kept = (align) => align
const asFigures: Kept = (align) => (align === 'decimal' ? null : align)
/** Formats whose every paragraph says that it stands at the start tell nothing by it. */
const withoutStart: Kept = (align) => (align === 'start' ? null : asFigures(align))

describe.each(['en', 'ckb'] as const)('a table of a story in %s', (language) => {
  it.each<[FormatName, Kept]>([
    ['html', all],
    ['md', asFigures],
    ['docx', asFigures],
    ['odt', withoutStart],
    ['rtf', withoutStart],
    ['nitf', asFigures],
    ['ninjs', all],
    ['newsml-g2', all],
  ])('stands in %s as it did', async (name, kept) => {
    const format = formats[name]
    const content = (await format.write?.(storyOf(story(language)), { audience: 'readers' })) ?? ''
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const source = { name: `story.${format.extensions[0]}`, bytes, text: new TextDecoder().decode(bytes) }
    const [reading] = (await format.read?.(source, { house: 'kurdistan24', language })) ?? []
    const expected = aligns[language].map(kept)
    expect(alignsIn(reading?.doc.children ?? [])).toEqual([expected, expected, expected])
  })
})

describe('a table of another program', () => {
  it.each<[string, string, CellAlign | null]>([
    ['an attribute, as Excel writes it', '<td align=right>Lana</td>', 'end'],
    ['a style, as Sheets writes it', '<td style="text-align:center;">Lana</td>', 'center'],
    [
      'a paragraph in the cell, as Word writes it',
      '<td><p align=right style="text-align:right">Lana</p></td>',
      'end',
    ],
    ['what its words say by themselves', '<td align=right>12.5</td>', null],
    ['lines that fill their width', '<td style="text-align:justify">Lana</td>', null],
    ['the start of a line', '<td align=left>Lana</td>', null],
    ['the end of a line of Arabic', '<td align=left>ديالا كريم نوري صالح</td>', 'end'],
    ['nonsense', '<td align="expression(alert(1))">Lana</td>', null],
  ])('says by %s how a cell stands', (_, cell, expected) => {
    const html = `<table><tr><td>Name</td><td>Town</td></tr><tr>${cell}<td>Erbil</td></tr></table>`
    expect(alignsIn(readElement(bodyWith(html)).blocks)[1]).toEqual([expected, null])
  })
})
