/** Generated stories: every node and mark of the schema, with text that tries to be markup. */
import fc from 'fast-check'
import type { Mark, Node } from 'prosemirror-model'
import { byline, dateline, signOff, styleIn } from '../../story/forms'
import { builtInHouses, houses } from '../../story/houses'
import { schema } from '../../story/schema'
import { type Details, filingKinds, noSignOff, noWire, withdrawals } from '../../story/schema/values'
import { usualIds, weights } from '../../story/stages/stage'
import type { Story } from '../../story/story/record'

const { nodes, marks } = schema

const tricky = [
  'plain words',
  'a * b _c_ **d**',
  '# not a head',
  '1. not a list',
  '2) nor this',
  '- nor this',
  '> no quote',
  '+ no',
  '<script>alert(1)</script>',
  '&amp; &lt; &#39;',
  '[a](b)',
  '![a](b)',
  '`code`',
  '~~~',
  '~~gone~~',
  'a | b',
  '| - |',
  '---',
  '===',
  '***',
  '“He said,” she said: ‘no’',
  '  two  spaces  ',
  '\u00a0hard space\u00a0',
  'snake_case_name',
  '\\backslash\\',
  'http://example.org/a_b',
  'هەولێر پایتەختە',
  'قال الوزير: «لا»',
  'zero\u200cjoiner',
  '😀 emoji',
  '"quotes"',
  '$5 < $6 > $4',
  '</p>',
  'end #',
  '####',
  'tab\there',
  ':--',
  '!',
  '![',
  '_',
  '*',
  '**',
  '&',
  '<',
  'a\u2028b',
]

const text = fc.oneof(
  fc.constantFrom(...tricky),
  fc.string({ minLength: 1, maxLength: 12 }).filter((each) => !/[\n\r\0]/.test(each)),
)
const line = text.map((each) => each)

const markSets: fc.Arbitrary<readonly Mark[]> = fc
  .subarray([
    marks.strong.create(),
    marks.em.create(),
    marks.strike.create(),
    marks.desk_note.create(),
    marks.link.create({ href: 'https://example.org/a_(b)?x=1&y=<2>' }),
  ])
  .map((set) => set.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), []))

const inline = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(text, fc.oneof({ weight: 2, arbitrary: fc.constant<readonly Mark[]>([]) }, markSets))
        .map(([each, set]) => schema.text(each, set)),
    },
    { weight: 1, arbitrary: fc.constant(nodes.hard_break.create()) },
  ),
  { maxLength: 4 },
)
const paragraph = inline.map((content) => nodes.paragraph.create(null, content))
const textLine = fc.option(line, { nil: '' }).map((each) => (each ? [schema.text(each)] : []))

const { flow } = fc.letrec<{ flow: Node; quote: Node; bullet: Node; ordered: Node; item: Node }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 2 },
    { weight: 3, arbitrary: paragraph },
    tie('quote'),
    tie('bullet'),
    tie('ordered'),
  ),
  quote: fc
    .array(tie('flow'), { minLength: 1, maxLength: 3 })
    .map((content) => nodes.quote.create(null, content)),
  item: fc
    .tuple(paragraph, fc.array(tie('flow'), { maxLength: 2 }))
    .map(([first, rest]) => nodes.list_item.create(null, [first, ...rest])),
  bullet: fc
    .array(tie('item'), { minLength: 1, maxLength: 3 })
    .map((items) => nodes.bullet_list.create(null, items)),
  ordered: fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
    .map(([order, items]) => nodes.ordered_list.create({ order }, items)),
}))

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .chain(([rows, columns, hasHead]) =>
    fc
      .array(fc.array(paragraph, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells) =>
        nodes.table.create(
          null,
          cells.map((row, index) =>
            nodes.table_row.create(
              null,
              row.map((cell) =>
                (hasHead && index === 0 ? nodes.table_header : nodes.table_cell).create(null, cell),
              ),
            ),
          ),
        ),
      ),
  )

const captioned = fc
  .tuple(textLine, table, fc.array(textLine, { minLength: 1, maxLength: 2 }))
  .map(([caption, bare, notes]) =>
    nodes.captioned_table.create(null, [
      nodes.table_caption.create(null, caption),
      bare,
      ...notes.map((note) => nodes.table_note.create(null, note)),
    ]),
  )

const pixel = 'data:image/png;base64,iVBORw0KGgo='
const picture = fc
  .tuple(line, textLine, textLine)
  .map(([alt, caption, credit]) =>
    nodes.picture.create({ src: pixel, alt }, [
      nodes.caption.create(null, caption),
      nodes.credit.create(null, credit),
    ]),
  )

const block = fc.oneof(
  { weight: 4, arbitrary: flow },
  textLine.map((content) => nodes.crosshead.create(null, content)),
  table,
  captioned,
  picture,
  fc.constant(nodes.rule.create()),
)

/** Not a name that JavaScript objects take for something else. */
const isPlainKey = (key: string) => key !== '__proto__'

const details: fc.Arbitrary<Details> = fc.record({
  slug: line,
  keywords: fc.array(line, { maxLength: 3 }),
  language: fc.constantFrom('en', 'ckb', 'ar', 'fr'),
  direction: fc.constantFrom('ltr', 'rtl'),
  house: fc.constantFrom(...houses.map(({ id }) => id)),
  stage: fc.constantFrom(...usualIds, 'legal'),
  embargo: fc.constantFrom(null, '2026-12-01T06:00:00.000Z'),
  embargoZone: fc.constantFrom('', 'Asia/Baghdad', 'Europe/London'),
  withdrawn: fc.constantFrom(null, ...withdrawals),
  filing: fc.option(
    fc.record({
      kind: fc.constantFrom(...filingKinds),
      number: fc.integer({ min: 0, max: 12 }),
      advisory: line,
    }),
  ),
  note: fc.oneof(line, fc.constant('two\nlines')),
  clientNote: fc.oneof(line, fc.constant('two\nlines')),
  urgency: fc.option(fc.integer({ min: 1, max: 9 })),
  priority: fc.option(fc.integer({ min: 1, max: 9 })),
  genre: fc.option(fc.record({ code: fc.constant('genre:Current'), name: fc.constant('Current') })),
  subjects: fc.array(fc.record({ code: fc.constantFrom('medtop:20000002', ''), name: line }), {
    maxLength: 2,
  }),
  ignored: fc.array(fc.record({ code: line, text: line, around: fc.option(fc.tuple(line, line)) }), {
    maxLength: 2,
  }),
  words: fc.array(line, { maxLength: 2 }),
  moves: fc.array(
    fc.record({
      from: line,
      to: line,
      by: line,
      at: line,
      reason: line,
      passed: fc.array(
        fc.record({ what: line, weight: fc.constantFrom(...weights), code: line, text: line }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
  wire: fc.option(
    fc
      .record({ id: line, located: line, rest: fc.dictionary(line.filter(isPlainKey), line, { maxKeys: 2 }) })
      .map((fields) => ({ ...noWire, ...fields })),
  ),
})

const lines = (printed: string): Node[] =>
  printed
    .split('\n')
    .flatMap((each, index) => [
      ...(index > 0 ? [nodes.hard_break.create()] : []),
      ...(each ? [schema.text(each)] : []),
    ])

const names = fc.uniqueArray(fc.constantFrom('Shilan Barzo', 'Nadia Helmer', 'Sean O’Hara'), {
  minLength: 1,
  maxLength: 2,
})

/** Any story that an editor could have made. */
export const storyDoc: fc.Arbitrary<Node> = fc
  .record({
    details,
    headline: textLine,
    standfirst: textLine,
    by: fc.option(names),
    city: fc.option(fc.constantFrom('Erbil', 'London', 'Sulaimani')),
    lead: inline,
    body: fc.array(block, { maxLength: 5 }),
    editing: fc.option(names),
  })
  .map(({ details: attrs, headline, standfirst, by, city, lead, body, editing }) => {
    const style = styleIn(builtInHouses, attrs.house, attrs.language)
    const value = {
      places: [{ city: city ?? '', region: '', country: 'Iraq' }],
      date: '2026-03-03',
      sources: ['Kurdistan 24'],
    }
    const head = city ? [schema.text(dateline.print(value, style), [marks.dateline.create(value)])] : []
    const bylines = (by ?? []).map((name) => ({ name, credit: 'Desk' }))
    const credits = { ...noSignOff, editing: (editing ?? []).map((name) => ({ name, place: '' })) }
    return nodes.doc.create(attrs, [
      nodes.headline.create(null, headline),
      nodes.standfirst.create(null, standfirst),
      ...(by ? [nodes.byline.create({ bylines }, lines(byline.print(bylines, style)))] : []),
      nodes.paragraph.create(null, [...head, ...lead]),
      ...body,
      ...(editing ? [nodes.signoff.create({ signOff: credits }, lines(signOff.print(credits, style)))] : []),
    ])
  })

/** A document as a story that was made at a fixed time. */
export function storyOf(doc: Node): Story {
  const moment = '2026-03-03T09:00:00.000Z'
  return { id: '0195575c-0000-7000-8000-000000000000', created: moment, changed: moment, binned: null, doc }
}
