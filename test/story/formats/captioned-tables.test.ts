/** Captions and notes of tables, as other programs write them. */
import * as word from 'docx'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { formats, outgoing } from '../../../story/formats'
import { audiences } from '../../../story/formats/format'
import { readElement } from '../../../story/formats/html/content'
import { contentOf } from '../../../story/formats/json'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import { storyOf } from '../generate'
import { bodyWith } from './html/read'
import { fileOf, readFile } from './word-files'

const { nodes } = schema
const line = (text: string) => nodes.paragraph.create(null, schema.text(text))

const cells = '<tr><th>Party</th><th>Seats</th></tr><tr><td>Green</td><td>12</td></tr>'
const rows = 'Party|Seats / Green|12'

describe('a table of a page', () => {
  it.each([
    ['caption', `<table><caption>Seats <b>won</b></caption>${cells}</table>`, `^Seats won ${rows}`],
    [
      'caption and lines below in its figure',
      `<figure><table><caption>Seats</caption>${cells}</table><figcaption><p>Source: IHEC</p><p>* Counted twice</p></figcaption></figure>`,
      `^Seats ${rows} _Source: IHEC _* Counted twice`,
    ],
    [
      'title below, as WordPress has it',
      `<figure class="wp-block-table"><table>${cells}</table><figcaption>Seats won</figcaption></figure>`,
      `^Seats won ${rows}`,
    ],
    [
      'source below',
      `<figure><div class="scroll"><table>${cells}</table></div><figcaption>Source: IHEC</figcaption></figure>`,
      `^ ${rows} _Source: IHEC`,
    ],
    [
      'title above',
      `<figure><figcaption>Seats won</figcaption><table>${cells}</table></figure>`,
      `^Seats won ${rows}`,
    ],
    [
      'foot over all columns',
      `<table>${cells}<tfoot><tr><td colspan="2">Provisional<br>Source: IHEC</td></tr></tfoot></table>`,
      `^ ${rows} _Provisional _Source: IHEC`,
    ],
    [
      'foot of sums',
      `<table>${cells}<tfoot><tr><td>All</td><td>12</td></tr></tfoot></table>`,
      `${rows} / All|12`,
    ],
    [
      'last row that is a source',
      `<table>${cells}<tr><td colspan="2">Source: IHEC</td></tr></table>`,
      `^ ${rows} _Source: IHEC`,
    ],
    ['title without a table', '<figure><figcaption>Seats won</figcaption></figure>', 'Seats won'],
  ])('keeps its %s', (_, html, text) => {
    expect(readElement(bodyWith(html)).blocks.map(outlined).join(' ¶ ')).toBe(text)
  })
})

describe('a table of Markdown', () => {
  const table = '| Party | Seats |\n| --- | --- |\n| Green | 12 |'
  const grid = '+-------+-------+\n| Party | Seats |\n+=======+=======+\n| Green | 12    |\n+-------+-------+'
  const columns = 'Party   Seats\n------- -----\nGreen   12'
  it.each([
    ['Pandoc, below', `${table}\n\n: Seats won\n\nThe end.`],
    ['Pandoc, with its word', `${table}\n\nTable: Seats won\n\nThe end.`],
    ['Pandoc, above', `Table: Seats won\n\n${table}\n\nThe end.`],
    ['MultiMarkdown, above', `[Seats won]\n${table}\n\nThe end.`],
    ['MultiMarkdown, below', `${table}\n[Seats won][seats]\n\nThe end.`],
    ['Pandoc, above, by its sign', `: Seats won\n\n${table}\n\nThe end.`],
    ['Pandoc, below a grid', `${grid}\n\n: Seats won\n\nThe end.`],
    ['Pandoc, below a grid, next to it', `${grid}\n: Seats won\n\nThe end.`],
    ['Pandoc, above a grid', `: Seats won\n\n${grid}\n\nThe end.`],
    ['Pandoc, above a grid, with its word', `Table: Seats won\n\n${grid}\n\nThe end.`],
    ['Pandoc, below columns', `${columns}\n\n: Seats won\n\nThe end.`],
    ['Pandoc, above columns', `Table: Seats won\n\n${columns}\n\nThe end.`],
  ])('has the caption of %s', async (_, text) => {
    const source = `# Council votes\n\nThe council voted on Tuesday to reopen the bridge.\n\n${text}\n`
    const [reading] = (await formats.md.read?.(fileOf('a.md', source), newDetails)) ?? []
    expect(reading?.doc.children.map(outlined).slice(3)).toEqual([`^Seats won ${rows}`, 'The end.'])
  })
})

describe('a table of Word', () => {
  const { Paragraph, Table, TableCell, TableRow } = word
  const row = (...texts: string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
  const table = () => new Table({ rows: [row('Party', 'Seats'), row('Green', '12')] })
  const styled = (text: string, style: string) => new Paragraph({ text, style })
  const story = [
    new Paragraph('Council votes to reopen the bridge'),
    new Paragraph('The council voted on Tuesday to reopen the bridge over the river.'),
  ]
  async function read(children: (word.Paragraph | word.Table)[]) {
    const file = new word.Document({
      sections: [{ children: [...story, ...children, new Paragraph('The end.')] }],
    })
    const { doc } = await readFile('a.docx', await word.Packer.pack(file, 'uint8array'))
    return doc.children.slice(3).map(outlined)
  }

  it.each([
    ['above', [styled('Table 1: Seats won', 'Caption'), table()], `^Table 1: Seats won ${rows}`],
    ['below', [table(), styled('Table 1: Seats won', 'Caption')], `^Table 1: Seats won ${rows}`],
    [
      'above, and a source below',
      [styled('Seats won', 'Caption'), table(), new Paragraph('Source: IHEC')],
      `^Seats won ${rows} _Source: IHEC`,
    ],
  ])('has its caption %s', async (_, children, text) => {
    expect(await read(children)).toEqual([text, 'The end.'])
  })

  it('and the next table each have their own', async () => {
    const children = [styled('One', 'Caption'), table(), styled('Two', 'Caption'), table()]
    expect(await read(children)).toEqual([`^One ${rows}`, `^Two ${rows}`, 'The end.'])
  })
})

describe('a captioned table', () => {
  const bare = nodes.table.create(null, [
    nodes.table_row.create(null, [
      nodes.table_header.create(null, line('Party')),
      nodes.table_header.create(null, line('Seats')),
    ]),
    nodes.table_row.create(null, [
      nodes.table_cell.create(null, line('Green')),
      nodes.table_cell.create(null, line('12')),
    ]),
  ])
  const doc = nodes.doc.create(newDetails, [
    nodes.headline.create(null, schema.text('Council votes')),
    nodes.standfirst.create(),
    line('The council voted on Tuesday.'),
    nodes.captioned_table.create(null, [
      nodes.table_caption.create(null, schema.text('Seats <won>')),
      bare,
      nodes.table_note.create(null, [
        schema.text('Source: '),
        schema.text('IHEC', [schema.marks.link.create({ href: 'https://example.org/' })]),
      ]),
      nodes.table_note.create(null, schema.text('Provisional')),
    ]),
    line('The end.'),
  ])

  it.each(['html', 'md', 'docx', 'odt', 'rtf', 'nitf', 'ninjs', 'ninjs2', 'newsml-g2'] as const)(
    'comes back from %s whole',
    async (name) => {
      const format = formats[name]
      for (const audience of audiences) {
        const content = (await format.write?.(storyOf(doc), { audience })) ?? ''
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
        const [reading] = (await format.read?.(fileOf(`a.${format.extensions[0]}`, bytes), newDetails)) ?? []
        const expected = outgoing(storyOf(doc), format, { audience }).doc
        expect(reading?.doc.children.map(outlined)).toEqual(expected.children.map(outlined))
      }
    },
  )

  it.each(['html', 'md'] as const)(
    'whose title or source is blank comes back from %s as it was',
    async (name) => {
      const written = (text: string) => (text === '' ? [] : schema.text(text))
      for (const [caption, ...notes] of [
        [' ', ''],
        ['', ' '],
        [' ', 'IHEC', ''],
        ['', '', ''],
      ] as const) {
        const captioned = nodes.captioned_table.create(null, [
          nodes.table_caption.create(null, written(caption)),
          bare,
          ...notes.map((note) => nodes.table_note.create(null, written(note))),
        ])
        const blank = doc.copy(doc.content.replaceChild(3, captioned))
        const text = String(await formats[name].write?.(storyOf(blank), { audience: 'desk' }))
        const [reading] = (await formats[name].read?.(fileOf(`a.${name}`, text), newDetails)) ?? []
        expect(reading?.doc.child(3).toJSON()).toEqual(captioned.toJSON())
      }
    },
  )

  it('is paragraphs of their own in JSON: its title, the table, its notes', () => {
    const { paragraphs } = contentOf(outgoing(storyOf(doc), formats.json))
    expect(paragraphs.slice(-5, -1)).toEqual([
      'Seats <won>',
      'Party\tSeats\nGreen\t12',
      'Source: IHEC',
      'Provisional',
    ])
  })

  it('stands in plain text with its title above and its source below', async () => {
    expect(await formats.txt.write?.(storyOf(doc), { audience: 'readers' })).toContain(
      'Seats <won>\n\nParty\tSeats\nGreen\t12\n\nSource: IHEC\nProvisional\n\nThe end.',
    )
  })

  it('without anything said of it goes out as a table', async () => {
    const silent = nodes.captioned_table.create(null, [
      nodes.table_caption.create(),
      bare,
      nodes.table_note.create(),
    ])
    const said = doc.copy(doc.content.replaceChild(3, silent))
    const plain = doc.copy(doc.content.replaceChild(3, bare))
    for (const name of ['rtf', 'txt', 'nitf'] as const)
      expect(await formats[name].write?.(storyOf(said), { audience: 'readers' })).toBe(
        await formats[name].write?.(storyOf(plain), { audience: 'readers' }),
      )
  })
})

/** A block with its caption after `^` and each note after `_`. */
function outlined(node: Node): string {
  if (node.type === nodes.table)
    return node.children
      .map((row) => row.children.map(({ textContent }) => textContent).join('|'))
      .join(' / ')
  if (node.type === nodes.table_caption) return `^${node.textContent}`
  if (node.type === nodes.table_note) return node.textContent && `_${node.textContent}`
  if (node.type === nodes.captioned_table) return node.children.map(outlined).filter(Boolean).join(' ')
  return node.textContent
}
