/** Generated stories as a desk has them: prose in sentences, every part of a story, nothing that tries to be markup. */
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { byline, dateline, signOff, styleIn } from '../../story/forms'
import { builtInHouses } from '../../story/houses'
import { schema } from '../../story/schema'
import { cellAligns } from '../../story/schema/attributes'
import { filingKinds, newDetails, noSignOff } from '../../story/schema/values'

const { nodes, marks } = schema

const sentences = {
  en: [
    'The council voted on Tuesday to reopen the bridge.',
    '“We have waited two winters,” said the mayor, who is 61.',
    'Prices rose 4.5% in a month – the most since 2019.',
    'It isn’t clear who will pay.',
    'Asked about R&D, she said x < y & y > z.',
    'Café owners in Łódź and Zürich said the same.',
  ],
  ckb: ['ئەنجوومەن لە ڕۆژی سێشەممە دەنگی دا.', '«دوو زستان چاوەڕێمان کرد،» سەرۆکی شارەوانی گوتی.'],
  ar: ['صوّت المجلس يوم الثلاثاء على إعادة فتح الجسر.', 'وقال رئيس البلدية: «انتظرنا شتاءين».'],
} as const

type Language = keyof typeof sentences

const prose = (language: Language) =>
  fc
    .array(fc.constantFrom(...sentences[language]), { minLength: 1, maxLength: 4 })
    .map((chosen) => chosen.join(' '))

function block(language: Language): fc.Arbitrary<Node> {
  const text = prose(language)
  const paragraph = text.map((each) => nodes.paragraph.create(null, schema.text(each)))
  const marked = fc
    .tuple(
      text,
      text,
      fc.constantFrom(
        marks.strong.create(),
        marks.em.create(),
        marks.strike.create(),
        marks.desk_note.create(),
        marks.link.create({ href: 'https://example.org/a?b=1&c=2' }),
      ),
    )
    .map(([before, within, mark]) =>
      nodes.paragraph.create(null, [
        schema.text(`${before} `),
        schema.text(within, [mark]),
        schema.text(` ${before}`),
      ]),
    )
  const item = paragraph.map((each) => nodes.list_item.create(null, each))
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  const cell = fc.tuple(paragraph, paragraph)
  const align = fc.constantFrom(null, ...cellAligns)
  const table = fc
    .tuple(fc.array(cell, { minLength: 2, maxLength: 3 }), fc.tuple(align, align))
    .map(([rows, aligns]) =>
      nodes.table.create(
        null,
        rows.map((row, index) =>
          nodes.table_row.create(
            null,
            row.map((each, column) =>
              (index === 0 ? nodes.table_header : nodes.table_cell).create({ align: aligns[column] }, each),
            ),
          ),
        ),
      ),
    )
  return fc.oneof(
    { weight: 6, arbitrary: paragraph },
    { weight: 2, arbitrary: marked },
    fc
      .constantFrom('The vote', 'What comes next')
      .map((each) => nodes.crosshead.create(null, schema.text(each))),
    fc.constant(nodes.rule.create()),
    fc.tuple(text, text).map((lines) => nodes.paragraph.create(null, broken(lines))),
    paragraph.map((each) => nodes.quote.create(null, each)),
    items.map((each) => nodes.bullet_list.create(null, each)),
    items.map((each) => nodes.ordered_list.create(null, each)),
    table,
    fc
      .tuple(table, fc.option(text), marked, fc.option(text))
      .map(([bare, caption, { content }, note]) =>
        nodes.captioned_table.create(null, [
          nodes.table_caption.create(null, caption === null ? null : schema.text(caption)),
          bare,
          nodes.table_note.create(null, content),
          ...(note === null ? [] : [nodes.table_note.create(null, schema.text(note))]),
        ]),
      ),
  )
}

const broken = (lines: readonly string[]) =>
  lines.flatMap((each, index) => [...(index > 0 ? [nodes.hard_break.create()] : []), schema.text(each)])
const lines = (printed: string) => broken(printed.split('\n'))

const people = fc.uniqueArray(fc.constantFrom('Shilan Barzo', 'Nadia Helmer', 'Sean O’Hara'), {
  minLength: 1,
  maxLength: 2,
})

const subjects = [
  { code: 'medtop:11000000', name: 'politics and government' },
  { code: 'medtop:20000587', name: 'political process' },
]

/** A story in one language, with the forms of its house. Those of Sorani and Arabic are Kurdistan 24's. */
function newsIn(language: Language): fc.Arbitrary<Node> {
  const details = fc.record({
    slug: fc.constantFrom('', 'BRIDGE-VOTE', 'bridge-vote-update'),
    keywords: fc.subarray(['bridge', 'council', 'Erbil']),
    embargo: fc.constantFrom(null, '2026-12-01T06:00:00.000Z'),
    note: fc.constantFrom('', 'Ask the lawyer before Friday.'),
    clientNote: fc.constantFrom('', 'Adds the mayor’s reaction in paragraph 3.'),
    filing: fc.option(
      fc.record({
        kind: fc.constantFrom(...filingKinds),
        number: fc.constantFrom(0, 1, 2, 13),
        advisory: fc.constantFrom(
          '',
          'Adds police statement, paragraph 4',
          'Name of the mayor (paragraph 2)',
        ),
      }),
    ),
    urgency: fc.option(fc.integer({ min: 1, max: 8 })),
    priority: fc.option(fc.integer({ min: 1, max: 8 })),
    genre: fc.constantFrom(null, { code: 'genre:Current', name: 'Current' }),
    subjects: fc.subarray(subjects),
    house: language === 'en' ? fc.constantFrom('kurdistan24', 'reuters', 'ap') : fc.constant('kurdistan24'),
  })
  return fc
    .record({
      details,
      headline: fc.constantFrom('Council votes to reopen the bridge', 'Bridge “to reopen”'),
      standfirst: fc.constantFrom('', 'Two winters after it closed'),
      by: fc.option(people),
      city: fc.option(fc.constantFrom('Erbil', 'London')),
      lead: prose(language),
      body: fc.array(block(language), { maxLength: 6 }),
      last: prose(language),
      editing: fc.option(people),
    })
    .map(({ details: chosen, headline, standfirst, by, city, lead, body, last, editing }) => {
      const style = styleIn(builtInHouses, chosen.house, language)
      const value = {
        places: [{ city: city ?? '', region: '', country: '' }],
        date: null,
        sources: [style.house.name],
      }
      const place = dateline.parse(dateline.print(value, style), style)
      const head = city ? [schema.text(dateline.print(place, style), [marks.dateline.create(place)])] : []
      const bylines = (by ?? []).map((name) => ({ name, credit: '' }))
      const credits = { ...noSignOff, editing: (editing ?? []).map((name) => ({ name, place: '' })) }
      const direction = language === 'en' ? ('ltr' as const) : ('rtl' as const)
      return nodes.doc.create({ ...newDetails, ...chosen, language, direction }, [
        nodes.headline.create(null, schema.text(headline)),
        nodes.standfirst.create(null, standfirst ? schema.text(standfirst) : null),
        ...(by ? [nodes.byline.create({ bylines }, lines(byline.print(bylines, style)))] : []),
        nodes.paragraph.create(null, [...head, schema.text(lead)]),
        ...body,
        nodes.paragraph.create(null, schema.text(last)),
        ...(editing
          ? [nodes.signoff.create({ signOff: credits }, lines(signOff.print(credits, style)))]
          : []),
      ])
    })
}

/** A story of a desk that works in English, Kurdish and Arabic. */
export const newsDoc: fc.Arbitrary<Node> = fc.oneof(newsIn('en'), newsIn('ckb'), newsIn('ar'))
