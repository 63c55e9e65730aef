/** What is suggested in another copy of a story, once that is merged. */
import { deleteSelection } from 'prosemirror-commands'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { applySteps } from '../../../electron/store/steps'
import { setDetails } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { mergeDocs } from '../../../story/revisions/merge'
import type { Filing } from '../../../story/schema/values'
import { withReview } from '../../../story/story/record'
import { reject } from '../../../story/suggestions/decide'
import { isChange, type Span } from '../../../story/suggestions/spans'
import { reviewOf } from '../../../story/suggestions/tracking'
import { merged, type Sides } from './merging'
import { Reviewing, story } from './reviewing'

const record = {
  id: '01a21f51-3058-7614-bb60-677522ba739d',
  created: '2026-11-28T08:00:00.000Z',
  changed: '2026-11-28T08:00:00.000Z',
  binned: null,
}

const begun = story('The dam burst.', 'Nobody was hurt.', 'The river rose.')

/** The same story at two desks: here something is typed, there suggested. */
function bothSides(isOn: boolean): Sides {
  const mine = new Reviewing(begun).suggesting(isOn).as('Shilan Barzo').behind('rose').type(' fast')
  const theirs = new Reviewing(begun)
    .as('Dara Aziz')
    .behind('The')
    .type(' old')
    .find('was ')
    .run(deleteSelection)
  theirs.change((tr) => setDetails(tr, builtInHouses, { slug: 'DAM' }))
  return { mine, theirs }
}

const byWhom = (it: Reviewing) => it.decisions.map(({ kind, by }) => [kind, by.map(({ who }) => who).join()])
const ofDara = [
  ['inserted', 'Dara Aziz'],
  ['deleted', 'Dara Aziz'],
]

test('it is suggested by the same people here, beside what was suggested here', () => {
  const it = merged(bothSides(true), begun)
  expect(byWhom(it)).toEqual([...ofDara, ['inserted', 'Shilan Barzo'], ['detail', 'Dara Aziz']])
  expect(it.suggestions.base.eq(begun)).toBe(true)
  it.reject()
  expect(it.doc.eq(begun)).toBe(true)
})

test('it is suggested where suggesting is off here, and where nothing was under review', () => {
  const it = merged(bothSides(false), begun)
  expect(byWhom(it)).toEqual([...ofDara, ['detail', 'Dara Aziz']])
  expect(it.suggestions.base.textContent).toContain('The river rose fast.')
  it.reject()
  expect(it.doc.textContent).toBe(it.suggestions.base.textContent)
  expect(it.doc.textContent).not.toContain('old')
})

test('what the other side had not suggested is by whoever merges', () => {
  const sides = bothSides(true)
  sides.theirs.suggesting(false).behind('hurt').type(' at all')
  const it = merged(sides, begun)
  expect(byWhom(it)).toContainEqual(['inserted', 'Shilan Barzo'])
  expect(it.decisions.filter(({ by }) => by.some(({ batch }) => batch === 'merge 1'))).toHaveLength(1)
})

test('a letter that was changed in a word there is one suggestion here, all of it by who made it', () => {
  for (const change of [
    (it: Reviewing) => it.find('urst').run(deleteSelection),
    (it: Reviewing) => it.behind('bu').type('r'),
  ]) {
    const mine = new Reviewing(begun).as('Shilan Barzo').behind('rose').type(' fast')
    const theirs = change(new Reviewing(begun).as('Dara Aziz'))
    const it = merged({ mine, theirs }, begun)
    expect(byWhom(it).filter(([, who]) => who !== 'Shilan Barzo')).toHaveLength(1)
    expect(it.decisions.filter(({ by }) => by.some(({ batch }) => batch === 'merge 1'))).toEqual([])
    it.reject()
    expect(it.doc.eq(begun)).toBe(true)
  }
})

/** What is suggested, by whom: what is put in has a plus, what is taken out a minus. */
const suggestedIn = (it: Reviewing) =>
  it.decisions.map(({ by, changes }) => {
    const words = changes.map(({ span, at, atBase }) =>
      span.kind === 'inserted'
        ? `+${it.doc.textBetween(at, at + span.size)}`
        : `-${it.suggestions.base.textBetween(atBase, atBase + span.size)}`,
    )
    return `${by.map(({ who }) => who).join()}: ${words.join()}`
  })

const strike = (words: string) => (it: Reviewing) => it.find(words).run(deleteSelection)

test.each<[what: string, edits: readonly [who: string, how: (it: Reviewing) => unknown][]]>([
  [
    'put in side by side',
    [
      ['Dara Aziz', (it) => it.behind('burst').keys(' again')],
      ['Nadia Helmer', (it) => it.behind('again').keys(' today')],
      ['Rebin Salih', (it) => it.behind('today').keys(' at noon')],
    ],
  ],
  [
    'put into what another put in',
    [
      ['Dara Aziz', (it) => it.behind('old').keys(' grey mill')],
      ['Nadia Helmer', (it) => it.behind('grey').keys(' water')],
    ],
  ],
  [
    'struck side by side',
    [
      ['Dara Aziz', strike(' old')],
      ['Nadia Helmer', strike(' stone')],
      ['Rebin Salih', strike(' mill')],
    ],
  ],
  [
    'put in and struck in one word',
    [
      ['Dara Aziz', (it) => it.before('mill').keys('wind')],
      ['Nadia Helmer', strike('mill')],
    ],
  ],
  [
    'struck, replaced and put in side by side',
    [
      ['Dara Aziz', strike(' old')],
      ['Nadia Helmer', (it) => it.find('stone').type('brick')],
      ['Rebin Salih', (it) => it.behind('brick').keys(' water')],
    ],
  ],
  [
    'put in twice alike',
    [
      ['Dara Aziz', (it) => it.behind('The ').keys('very ')],
      ['Nadia Helmer', (it) => it.behind('very ').keys('very ')],
    ],
  ],
])('what was rejected there of what was %s is gone here, and all else as there', (_, edits) => {
  for (const [rejected] of edits)
    for (const place of ['rose', 'days']) {
      const lead = 'The old stone mill burst. Nobody was near, and the water stood there for days.'
      const start = new Reviewing(story(lead, 'The river rose.'))
      for (const [who, how] of edits) how(start.as(who))
      const sides = { mine: start.copy(), theirs: start.copy() }
      sides.mine.as('Shilan Barzo').behind(place).keys(' fast')
      sides.theirs.reject(({ by }) => by.some(({ who }) => who === rejected))
      const { theirs } = sides
      expect(suggestedIn(theirs)).toHaveLength(edits.length - 1)
      expect(suggestedIn(merged(sides, start.doc))).toEqual([...suggestedIn(theirs), 'Shilan Barzo: + fast'])
    }
})

/** What would be the same story if it were rejected. */
const ofNothing = (it: Reviewing) =>
  it.decisions.filter((decision) => {
    const tr = new Transform(it.doc)
    for (const step of reject(it.suggestions, it.doc, [decision])) tr.step(step)
    return tr.steps.length === 1 && tr.doc.eq(it.doc)
  })

test.each<[what: string, both: (it: Reviewing) => void, theirs: (it: Reviewing) => void]>([
  [
    'a letter of a word that is struck on both sides, and one put in there',
    (it) => it.find('rose', 1, 2).run(deleteSelection),
    (it) => it.behind('rs').type('x'),
  ],
  [
    'a letter put in and another struck in one word, by two',
    () => undefined,
    (it) => it.behind('hu').type('x').as('Nadia Helmer').find('hux', 0, 1).run(deleteSelection),
  ],
  [
    'a paragraph and the first letter of the next, struck by two',
    () => undefined,
    (it) => {
      it.find('Nobody was hurt.').change((tr) => tr.delete(tr.selection.from - 1, tr.selection.to + 1))
      it.as('Nadia Helmer').find('The river', 0, 1).run(deleteSelection)
    },
  ],
])('nothing is suggested that changes nothing: %s', (_, both, theirs) => {
  const start = new Reviewing(begun).as('Dara Aziz')
  both(start)
  const sides = { mine: start.copy(), theirs: start.copy() }
  sides.mine.as('Shilan Barzo').behind('burst').type(' today')
  theirs(sides.theirs)
  const it = merged(sides, start.doc)
  expect(ofNothing(it)).toEqual([])
  expect(it.decisions.filter(({ by }) => by.some(({ batch }) => batch === 'merge 1'))).toEqual([])
})

test('one undo takes the merge back, and redo brings all of it by the same', () => {
  for (const isOn of [true, false]) {
    const sides = bothSides(isOn)
    const [before, review] = [sides.mine.doc, reviewOf(sides.mine.state)]
    const it = merged(sides, begun)
    const after = byWhom(it)
    it.as('Nadia Helmer').undo()
    expect(it.doc.eq(before)).toBe(true)
    expect(it.suggestions.spans).toEqual(review?.spans ?? it.suggestions.spans)
    expect(byWhom(it)).toEqual(isOn ? [['inserted', 'Shilan Barzo']] : [])
    it.redo()
    expect(byWhom(it)).toEqual(after)
  }
})

test('what the journal makes of it is the same', () => {
  for (const isOn of [true, false]) {
    const sides = bothSides(isOn)
    const { mine } = sides
    const before = withReview({ ...record, doc: mine.doc }, reviewOf(mine.state))
    const steps: unknown[] = []
    mine.heard = (tr) => void steps.push(...tr.steps.map((step) => JSON.parse(JSON.stringify(step))))
    const it = merged(sides, begun)
    const origin = { steps: steps.length, author: 'Shilan Barzo', batch: 'merge', since: 1 }
    const { doc, review } = applySteps(before, { steps, origins: [origin], at: record.changed })
    expect(doc.eq(it.doc)).toBe(true)
    expect(review?.base.eq(it.suggestions.base)).toBe(true)
    const looks = (spans: readonly Span[] = []) =>
      spans.map((span) => [span.kind, isChange(span) && span.by.who])
    expect(looks(review?.spans)).toEqual(looks(it.suggestions.spans))
    expect(review?.details.slug?.who).toBe('Dara Aziz')
  }
})

test('a story that is filed again at both desks is asked about, and what is chosen is by who made it', () => {
  const filed = (it: Reviewing, kind: Filing['kind'], advisory: string) =>
    it.change((tr) => setDetails(tr, builtInHouses, { filing: { kind, number: 1, advisory } }))
  const sides = () => ({
    mine: filed(new Reviewing(begun).as('Shilan Barzo'), 'update', 'Adds police'),
    theirs: filed(new Reviewing(begun).as('Dara Aziz'), 'correction', 'Corrects day'),
  })
  const { mine, theirs } = sides()
  expect(mergeDocs(begun, mine.doc, theirs.doc).details).toMatchObject([
    { what: 'filing', changed: 'both', choices: ['mine', 'theirs'], preset: null },
  ])
  for (const choice of ['mine', 'theirs'] as const) {
    const it = merged(sides(), begun, 'Nadia Helmer', new Map([['filing', choice]]))
    expect(it.doc.attrs.filing).toMatchObject({ kind: choice === 'mine' ? 'update' : 'correction' })
    expect(byWhom(it)).toEqual([['detail', choice === 'mine' ? 'Shilan Barzo' : 'Dara Aziz']])
    if (choice === 'theirs') expect(byWhom(it.undo())).toEqual([['detail', 'Shilan Barzo']])
  }
  const same = { mine: sides().mine.apart(), theirs: filed(new Reviewing(begun), 'update', 'Adds police') }
  expect(mergeDocs(begun, same.mine.doc, same.theirs.doc).details).toEqual([])
})
