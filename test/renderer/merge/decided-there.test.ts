/** What was accepted in another copy of a story whose text is another too. */
import { deleteSelection } from 'prosemirror-commands'
import { expect, test } from 'vitest'
import { decide, type Verdict } from '../../../renderer/suggestions/deciding'
import { takeMerged } from '../../../story/editing/merged'
import { mergeDocs, mergedDoc, nothingChosen } from '../../../story/revisions/merge'
import { decidedElsewhere } from '../../../story/suggestions/decided-elsewhere'
import { newReview } from '../../../story/suggestions/review'
import { reviewOf } from '../../../story/suggestions/tracking'
import { Reviewing, story } from '../../story/suggestions/reviewing'

const [dara, nadia, shilan] = ['Dara Aziz', 'Nadia Helmer', 'Shilan Barzo']

function act(it: Reviewing, verdict: Verdict, which: 'first' | 'all') {
  const act = decide(it.state, verdict, which === 'all' ? it.decisions : it.decisions.slice(0, 1))
  if (act) it.as(nadia).dispatch(act.tr)
  return it
}

/** A story in which Dara has struck a word and put another in, at two desks. */
function suggested() {
  const start = new Reviewing(story('The big old dam burst. Nobody was hurt.', 'The river rose.')).as(dara)
  start.find('old').run(deleteSelection).behind('hurt').keys(' badly')
  return { start: start.doc, mine: start.copy().as(shilan), theirs: start.copy().as(nadia) }
}

const otherCopy = ({ doc, state }: Reviewing) => ({ doc, review: reviewOf(state) ?? newReview(doc) })
const told = (it: Reviewing) =>
  it.decisions.map(({ kind, by }) => `${kind} by ${by.map(({ who }) => who).join()}`)

/** Merges what is there as the dialog does, and accepts what was accepted there. */
function merged({ start, mine, theirs }: ReturnType<typeof suggested>): Reviewing {
  const doc = mergedDoc(mergeDocs(start, mine.doc, theirs.doc), nothingChosen)
  const decided = decidedElsewhere({ doc: mine.doc, review: reviewOf(mine.state) }, otherCopy(theirs))
  mine
    .as(shilan, 'merge 1')
    .run(takeMerged(doc, otherCopy(theirs), (state) => decide(state, 'accept', decided)?.tr ?? state.tr))
  expect(mine.doc.eq(doc)).toBe(true)
  return mine
}

test('a word that was struck and accepted there together with its space is accepted here too, as one step', () => {
  const sides = suggested()
  act(sides.theirs, 'accept', 'first')
  expect(sides.theirs.doc.textContent).toContain('The big dam')
  sides.mine.behind('river').keys(' slowly')
  const before = sides.mine.doc
  const it = merged(sides)
  expect(told(it)).toEqual([`inserted by ${dara}`, `inserted by ${shilan}`])
  expect(it.suggestions.base.textContent).toContain('The big dam burst. Nobody was hurt.The river rose.')
  it.undo()
  expect(it.doc.eq(before)).toBe(true)
  expect(told(it)).toEqual([`deleted by ${dara}`, `inserted by ${dara}`, `inserted by ${shilan}`])
})

test('all that was accepted there is accepted here, and what was changed since is suggested', () => {
  const sides = suggested()
  act(sides.theirs, 'accept', 'all').behind('burst').keys(' today')
  sides.mine.behind('river').keys(' slowly')
  const before = sides.mine.doc
  const it = merged(sides)
  expect(told(it)).toEqual([`inserted by ${nadia}`, `inserted by ${shilan}`])
  it.undo()
  expect(it.doc.eq(before)).toBe(true)
  expect(told(it)).toEqual([`deleted by ${dara}`, `inserted by ${dara}`, `inserted by ${shilan}`])
})

test('where nothing is suggested there any more, one undo takes all of it back', () => {
  const sides = suggested()
  act(sides.theirs, 'accept', 'all').suggesting(false).behind('burst').keys(' today')
  expect(reviewOf(sides.theirs.state)).toBeNull()
  const before = sides.mine.doc
  const it = merged(sides)
  expect(told(it)).toEqual([`inserted by ${shilan}`])
  it.undo()
  expect(it.doc.eq(before)).toBe(true)
  expect(told(it)).toEqual([`deleted by ${dara}`, `inserted by ${dara}`])
  it.redo()
  expect(told(it)).toEqual([`inserted by ${shilan}`])
})

test.each<[what: string, there: (it: Reviewing) => void]>([
  ['is rewritten around it', (it) => it.find('The big ').type('A ').find('dam burst').type('wall broke')],
  ['is rewritten before it', (it) => it.find('big').type('large')],
  ['is rewritten after it', (it) => it.find('dam').type('wall')],
  ['has it rejected', (it) => act(it, 'reject', 'all').behind('burst').keys(' today')],
  ['is without the sentence', (it) => it.find('The big  dam burst.').run(deleteSelection)],
])('nothing is taken for accepted where the text there %s', (_, there) => {
  const { mine, theirs } = suggested()
  there(theirs)
  expect(decidedElsewhere({ doc: mine.doc, review: reviewOf(mine.state) }, otherCopy(theirs))).toEqual([])
})

test('a space that is struck is open where it stands there', () => {
  const mine = new Reviewing(story('The dam  burst.')).as(dara).behind('dam ').backspace()
  const theirs = new Reviewing(story('The dam  burst today.'))
  expect(decidedElsewhere({ doc: mine.doc, review: reviewOf(mine.state) }, otherCopy(theirs))).toEqual([])
})

const slugsThere: [what: string, there: (it: Reviewing) => void, kinds: string[]][] = [
  ['accepted', (it) => act(it, 'accept', 'all'), ['detail']],
  ['still open', () => undefined, []],
  ['rejected', (it) => act(it, 'reject', 'all'), []],
  [
    'another by now',
    (it) => act(it, 'accept', 'all').change((tr) => tr.setDocAttribute('slug', 'RIVER')),
    [],
  ],
]
test.each(slugsThere)(
  'of a slug that is suggested here and %s there what was accepted is known',
  (_, there, kinds) => {
    const mine = new Reviewing(story('The dam burst.')).as(dara)
    mine.change((tr) => tr.setDocAttribute('slug', 'DAM'))
    const theirs = mine.copy().as(nadia)
    there(theirs)
    const decided = decidedElsewhere({ doc: mine.doc, review: reviewOf(mine.state) }, otherCopy(theirs))
    expect(decided.map(({ kind }) => kind)).toEqual(kinds)
  },
)

test('a slug that is suggested here is not taken for accepted by a copy from before that', () => {
  const before = new Reviewing(story('The dam burst.')).as(dara)
  const mine = before.copy().change((tr) => tr.setDocAttribute('slug', 'DAM'))
  expect(
    decidedElsewhere({ doc: mine.doc, review: reviewOf(mine.state) }, { doc: before.doc, review: null }),
  ).toEqual([])
})
