/** What undo and redo make of suggestions, and by whom those are. */
import fc from 'fast-check'
import { deleteSelection } from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { toggleStrong } from '../../../story/editing/marks'
import { setDetails } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { isOpen, reviewFromJSON, reviewToJSON } from '../../../story/suggestions/review'
import { append, isChange, type Span, unknownStamp } from '../../../story/suggestions/spans'
import { reviewOf, underReview } from '../../../story/suggestions/tracking'
import { wordsOf } from '../../../story/suggestions/withdrawn'
import { paragraph, Reviewing, story } from './reviewing'

const dam = () => new Reviewing(story('The dam burst.', 'Nobody was hurt.'))
const pasted = (it: Reviewing) =>
  it.behind('burst.').change((tr) => tr.insert(tr.selection.to + 1, [paragraph('One.'), paragraph('Two.')]))

/** Replaces two letters, as one change. */
const replacedAll = (it: Reviewing) => {
  const late = it.before('Nobody').state.selection.from
  const early = it.before('The').state.selection.from
  return it.change((tr) => tr.insertText('A', late, late + 1).insertText('A', early, early + 1))
}

/** Each edit by A, on a story of two paragraphs; what it leaves is taken back and made anew by others. */
const edits: Readonly<Record<string, (it: Reviewing) => unknown>> = {
  typing: (it) => it.behind('The').type(' old'),
  deleting: (it) => it.find('dam ').run(deleteSelection),
  'typing over': (it) => it.find('dam').type('bridge'),
  'a paste of two paragraphs': pasted,
  'a replace-all': replacedAll,
  'the same letter twice': (it) => it.change((tr) => tr.insertText('N', 17, 18).insertText('A', 17, 18)),
  bold: (it) => it.find('dam').run(toggleStrong),
  'a join': (it) => it.change((tr) => tr.join(it.before('Nobody').state.selection.from - 1)),
  'a slug': (it) => it.change((tr) => setDetails(tr, builtInHouses, { slug: 'DAM' })),
}

test.each(Object.entries(edits))('%s that is redone is by whom it was, as one batch', (_, edit) => {
  const it = dam().as('A', 'paste 1')
  const begun = it.doc
  edit(it)
  const before = it.suggestions
  expect(it.decisions.length).toBeGreaterThan(0)
  it.as('B').undoAll()
  expect(it.doc.eq(begun)).toBe(true)
  expect(it.decisions).toEqual([])
  it.as('C').redoAll()
  expect(it.suggestions).toEqual(before)
  it.undoAll().redoAll().undoAll().redoAll()
  expect(it.suggestions).toEqual(before)
})

test('a letter before a word that was made bold with it is all that is left where bold is undone', () => {
  const it = dam()
  const begun = it.doc
  it.as('A').before('dam').type('x').find('xdam burst').run(toggleStrong).undo()
  expect(it.suggestions.base.eq(begun)).toBe(true)
  expect(it.undo().decisions).toEqual([])
  expect(it.suggestions.base.eq(begun)).toBe(true)
})

test('what B deleted of A’s is A’s once it is back, and what A deleted is A’s though B typed it again', () => {
  const it = dam().as('A').behind('The').keys(' old')
  const inserted = it.suggestions
  it.as('B').find('old').apart().run(deleteSelection).undo()
  expect(it.suggestions).toEqual(inserted)
  it.as('A').find('burst').run(deleteSelection)
  const deleted = it.suggestions
  it.as('B').apart().type('burst').undo()
  expect(it.suggestions).toEqual(deleted)
})

test('letters that were taken back one by one are back as they were', () => {
  const it = dam().as('A').behind('The').type(' old stone')
  const before = it.suggestions
  it.as('B').apart().backspace(5).undo()
  expect(it.suggestions).toEqual(before)
})

/** A story that was edited, and then put under review. */
function edited(edit: (it: Reviewing) => unknown): { it: Reviewing; begun: Node; doc: Node } {
  const it = dam().suggesting(false)
  const begun = it.doc
  edit(it)
  const { doc } = it
  it.suggesting(true)
  return { it, begun, doc }
}

const authors = (it: Reviewing) => it.decisions.map(({ by }) => by.map(({ who }) => who))

test.each(Object.entries(edits))(
  '%s right before suggesting was switched on is taken back and made anew as it was made: as no suggestion',
  (_, edit) => {
    const { it, begun, doc } = edited(edit)
    it.as('B').behind('hurt').type(' yet')
    it.undoAll()
    expect(it.doc.eq(begun)).toBe(true)
    expect(it.decisions).toEqual([])
    expect(it.suggestions.base.eq(begun)).toBe(true)
    expect(reviewOf(it.state)?.isOn).toBe(true)
    it.as('C').redoAll()
    expect(it.suggestions.base.eq(doc)).toBe(true)
    expect(authors(it)).toEqual([['B']])
    it.undoAll().redoAll()
    expect(it.suggestions.base.eq(doc)).toBe(true)
  },
)

test('what undo reaches of long before is suggested to be taken out, and no base is changed by it', () => {
  const it = dam().suggesting(false).behind('Nobody').type(' else').behind('The').type(' old')
  it.suggesting(true).as('B').undoAll()
  expect(new Set(authors(it).flat())).toEqual(new Set(['B']))
  expect(it.suggestions.base.textContent).toContain('The old dam burst.')
})

test('what was taken back before suggesting was switched on is suggested where it is made anew', () => {
  const it = dam().suggesting(false).behind('hurt').type(' yet')
  it.behind('The').apart().type(' old').undo().suggesting(true)
  const begun = it.doc
  it.as('B').redo()
  expect(authors(it)).toEqual([['B']])
  expect(it.suggestions.base.eq(begun)).toBe(true)
})

test('with suggesting off again old text is not struck, and what is pending is left', () => {
  const { it, begun } = edited((of) => of.behind('The').type(' old'))
  it.as('A').behind('hurt').type(' yet').suggesting(false)
  it.as('B').behind('Nobody').type(' else').undo()
  expect(authors(it)).toEqual([['A']])
  it.undo().undo()
  expect(it.doc.eq(begun)).toBe(true)
  expect(isOpen(reviewOf(it.state))).toBe(false)
})

test('it is known after the story was closed', () => {
  const it = pasted(dam().as('A', 'paste 1'))
  const before = it.suggestions
  it.as('B').undo()
  const review = reviewOf(it.state)
  if (!review) throw new Error('No review')
  const kept = JSON.parse(JSON.stringify(reviewToJSON(review)))
  it.state = underReview(it.state, reviewFromJSON(kept, it.doc))
  expect(it.redo().suggestions).toEqual(before)
})

/** A story that two people have suggested something in, at the desk of a third. */
const ofTwo = () =>
  new Reviewing(story('The dam burst at noon.', 'Nobody was hurt.', 'The old dam stood for years.'))
    .as('A')
    .behind('The dam')
    .keys(' and its crew')
    .find('was ')
    .run(deleteSelection)
    .as('B')
    .find('noon')
    .type('dusk')
    .behind('hurt')
    .type(' so far')
    .copy()
    .as('C')

test.each([
  ['with a blank behind it', 'or her '],
  ['with a blank before it', ' or her'],
  ['with none', 'or her'],
])('what C typed beside what A deleted, %s, is C’s where D makes it anew', (_, put) => {
  const it = ofTwo().before('hurt').apart().type(put).apart().as('D')
  const byC = () => it.decisions.flatMap(({ changes }) => changes).filter(({ span }) => span.by.who === 'C')
  expect(byC()).toHaveLength(1)
  it.undo().redo()
  expect(byC()).toHaveLength(1)
  expect(new Set(authors(it).flat())).toEqual(new Set(['A', 'B', 'C']))
})

/** Cuts a range, and pastes it where it was. */
function cutAndPaste(it: Reviewing, from: number, to: number): Reviewing {
  it.select(from, to)
  const cut = it.state.selection.content()
  return it
    .apart()
    .run(deleteSelection)
    .apart()
    .change((tr) => tr.replaceSelection(cut))
}

/** What is suggested by whom, with what one person did side by side as one; “again ” may stand for “ again”. */
const saidBy = (it: Reviewing) => ({
  base: it.suggestions.base.toJSON(),
  spans: it.suggestions.spans
    .map((span) => (isChange(span) ? { ...span, by: { ...unknownStamp, who: span.by.who } } : span))
    .reduce<Span[]>((all, span) => {
      append(all, span)
      return all
    }, [])
    .filter(isChange),
  withdrawn: (reviewOf(it.state)?.withdrawn ?? [])
    .map((each) => `${wordsOf(each)}: ${each.by.who}, by ${each.withdrawnBy.who}`)
    .sort(),
})

test('a story that is cut and pasted whole, and taken back, is by whom it was, also where it was closed between', () => {
  const it = ofTwo()
  const [before, doc] = [it.suggestions, it.doc]
  cutAndPaste(it, 16, it.doc.content.size)
  const review = reviewOf(it.undo().state)
  if (!review) throw new Error('No review')
  it.state = underReview(it.state, reviewFromJSON(JSON.parse(JSON.stringify(reviewToJSON(review))), it.doc))
  it.undo()
  expect(it.doc.eq(doc)).toBe(true)
  expect(it.suggestions).toEqual(before)
  it.reject(({ by }) => by.every(({ who }) => who === 'A'))
  expect(it.doc.textBetween(16, it.doc.content.size, ' ')).toBe(
    'The dam burst at dusk. Nobody was hurt so far. The old dam stood for years.',
  )
})

const acts: Readonly<Record<string, (it: Reviewing, from: number, to: number) => unknown>> = {
  'cut and paste': cutAndPaste,
  strike: (it, from, to) => it.select(from, to).run(deleteSelection),
  'type over': (it, from, to) => it.select(from, to).type('and its '),
  'typing with a slip': (it, _, to) => it.select(to).keys('dam').backspace(2),
  bold: (it, from, to) => it.select(from, to).run(toggleStrong),
  split: (it, from) => it.select(from).change((tr) => tr.split(tr.selection.from)),
}
const act = fc.record({
  who: fc.constantFrom('A', 'B', 'C'),
  what: fc.constantFrom(...Object.keys(acts)),
  from: fc.integer({ min: 16, max: 110 }),
  size: fc.constantFrom(0, 2, 7, 20, 100),
})

test('whatever anybody does and takes back leaves the same suggestions by the same people', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 4 }),
      fc.array(act, { minLength: 1, maxLength: 4 }),
      (first, next) => {
        const perform = (it: Reviewing, all: typeof next) => {
          for (const { who, what, from, size } of all) acts[what]?.(it.as(who).apart(), from, from + size)
          return it
        }
        const it = perform(ofTwo(), first).copy()
        const before = saidBy(it)
        perform(it, next)
        expect(saidBy(it.as('D').undoAll())).toEqual(before)
        expect(saidBy(it.redoAll().undoAll())).toEqual(before)
      },
    ),
    { numRuns: 60 },
  )
})
