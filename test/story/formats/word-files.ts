/** What tests of formats share: a story with everything in it, and a way to read files. */
import type { Node } from 'prosemirror-model'
import { type FormatName, type Reading, readSource } from '../../../story/formats'
import { differences } from '../../../story/formats/compare'
import { allBut } from '../../../story/formats/fields'
import { byline, dateline, signOff, styleIn } from '../../../story/forms'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { newDetails, noSignOff } from '../../../story/schema/values'

const { nodes, marks } = schema

/** A picture of one point. */
export const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Bytes or text as a file. */
export function fileOf(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, bytes, text: new TextDecoder().decode(bytes) }
}

/** The one story of a file, which is to tell by itself what it is. */
export async function readFile(
  name: string,
  content: string | Uint8Array,
  format: FormatName | null = null,
): Promise<Reading> {
  const [reading] = await readSource(fileOf(name, content), { house: null, language: null }, format)
  if (!reading) throw new Error('no story was read')
  return reading
}

/** A document block by block, in short. */
export function outline(doc: Node): string[] {
  return doc.children.map((node) => String(node))
}

/** In what a story that was read differs from the one that was written. */
export function changes(doc: Node, read: Node) {
  return differences(doc, read, allBut())
}

const text = (content: string) => schema.text(content)
const paragraph = (...content: Node[]) => nodes.paragraph.create(null, content)
const item = (...content: Node[]) => nodes.list_item.create(null, content)

/** A story with every kind of block, mark and detail. */
export function wholeStory(language: 'en' | 'ckb'): Node {
  const style = styleIn(builtInHouses, 'kurdistan24', language)
  const place = {
    places: [{ city: 'Erbil', region: '', country: '' }],
    date: null,
    sources: ['Kurdistan 24'],
  }
  const value = dateline.parse(dateline.print(place, style), style)
  const bylines = [{ name: 'Shilan Barzo', credit: '' }]
  const credits = { ...noSignOff, editing: [{ name: 'Nadia Helmer', place: '' }] }
  const sentence = language === 'en' ? 'The bridge opens in May.' : 'پردەکە لە ئایاردا دەکرێتەوە.'
  const details = {
    ...newDetails,
    language,
    direction: language === 'en' ? ('ltr' as const) : ('rtl' as const),
    slug: 'BRIDGE-VOTE',
    keywords: ['bridge', 'river, upper'],
    embargo: '2026-12-01T06:00:00.000Z',
    note: 'Adds the mayor’s reaction.',
    urgency: 3,
    subjects: [{ code: 'medtop:11000000', name: 'politics and government' }],
  }
  const row = (type: typeof nodes.table_cell) =>
    nodes.table_row.create(null, [
      type.create(null, paragraph(text(sentence))),
      type.create(null, paragraph(text('61'))),
    ])
  return nodes.doc.create(details, [
    nodes.headline.create(null, text(sentence)),
    nodes.standfirst.create(null, text(sentence)),
    nodes.byline.create({ bylines }, text(byline.print(bylines, style))),
    paragraph(schema.text(dateline.print(value, style), [marks.dateline.create(value)]), text(sentence)),
    paragraph(
      text('Café “R&D” <b> 5 > 4 {x} \\y, '),
      schema.text(sentence, [marks.strong.create()]),
      schema.text(' then', [marks.em.create()]),
      nodes.hard_break.create(),
      schema.text('gone', [marks.strike.create()]),
      schema.text(sentence, [marks.link.create({ href: 'https://example.org/a?b=1&c=2' })]),
    ),
    nodes.quote.create(null, [paragraph(text(sentence)), paragraph(text(sentence))]),
    nodes.quote.create(null, paragraph(text(sentence))),
    nodes.crosshead.create(null, text(sentence)),
    nodes.ordered_list.create({ order: 4 }, [item(paragraph(text(sentence))), item(paragraph(text('five')))]),
    nodes.bullet_list.create(null, [
      item(
        paragraph(text('one')),
        paragraph(text('more')),
        nodes.bullet_list.create(null, [item(paragraph(text('deep')))]),
      ),
      item(paragraph(text('two'))),
    ]),
    nodes.bullet_list.create(null, [item(paragraph(text('another list')))]),
    nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell)]),
    nodes.table.create(null, [row(nodes.table_cell)]),
    nodes.picture.create({ src: `data:image/png;base64,${png}`, alt: 'A “bridge”' }, [
      nodes.caption.create(null, text(sentence)),
      nodes.credit.create(null, text('Nadia Helmer')),
    ]),
    nodes.rule.create(),
    paragraph(text(sentence)),
    nodes.signoff.create({ signOff: credits }, text(signOff.print(credits, style))),
  ])
}
