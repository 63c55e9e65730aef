/** What one person deletes of what another has suggested. */
import { deleteSelection } from 'prosemirror-commands'
import { NodeSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { insertBlock, newPicture, newTable } from '../../../story/editing/blocks'
import { asOwnStep } from '../../../story/editing/own-step'
import { schema } from '../../../story/schema'
import { withCaption } from '../../../story/story/captioned'
import { bringBack, dismiss } from '../../../story/suggestions/decide'
import { reviewFromJSON, reviewToJSON } from '../../../story/suggestions/review'
import { reviewOf } from '../../../story/suggestions/tracking'
import { isListed, type Withdrawn, wordsOf } from '../../../story/suggestions/withdrawn'
import { paragraph, Reviewing, story } from './reviewing'

const withdrawnIn = (it: Reviewing): readonly Withdrawn[] => reviewOf(it.state)?.withdrawn ?? []
const told = (it: Reviewing) =>
  withdrawnIn(it).map((each) => `${wordsOf(each)}: ${each.by.who}, by ${each.withdrawnBy.who}`)
const textOf = (it: Reviewing) => it.doc.lastChild?.textContent

/** A story in which A suggests three words. */
const suggested = () => new Reviewing(story('The dam burst.')).as('A').behind('The').keys(' big old stone')

test.each<[how: string, act: (it: Reviewing) => Reviewing, listed: string[]]>([
  ['a selection', (it) => it.find(' old stone').run(deleteSelection), ['old stone: A, by B']],
  ['Backspace', (it) => it.behind('stone').backspace(' stone'.length), ['stone: A, by B']],
  [
    'Delete',
    (it) => {
      it.before(' old')
      for (const _ of ' old')
        it.change((tr) => tr.delete(it.state.selection.from, it.state.selection.from + 1))
      return it
    },
    ['old: A, by B'],
  ],
  ['typing over it', (it) => it.find('old').type('ancient'), ['old: A, by B']],
  ['with what was there before', (it) => it.find('stone dam').run(deleteSelection), ['stone: A, by B']],
  [
    'of two places',
    (it) => it.find(' stone').run(deleteSelection).find(' big').run(deleteSelection),
    ['big: A, by B', 'stone: A, by B'],
  ],
])('it is listed when it goes by %s, and undo and redo take that along', (_, act, listed) => {
  const it = suggested()
  const [before, open] = [it.doc, it.suggestions]
  act(it.apart().as('B'))
  expect(told(it)).toEqual(listed)
  const after = it.doc
  it.undoAll().redoAll()
  expect(it.doc.eq(after)).toBe(true)
  expect(told(it)).toEqual(listed)
  while (!it.doc.eq(before)) it.undo()
  expect(told(it)).toEqual([])
  expect(it.suggestions.base.eq(open.base)).toBe(true)
  expect(it.decisions.map(({ by }) => by.map(({ who }) => who).join())).toEqual(['A'])
})

/** Two words of one sentence, withdrawn in the order against that of the letters. */
const twoWithdrawn = () =>
  new Reviewing(story('The dam burst at noon.', 'It rained.'))
    .as('A')
    .behind('The')
    .keys(' young')
    .behind('burst')
    .keys(' again')
    .as('B')

test('what one deletion withdraws is listed in the order of the text', () => {
  const it = twoWithdrawn().find('The young dam burst again at', 3).run(deleteSelection)
  const listed = ['young: A, by B', 'again: A, by B']
  expect(told(it)).toEqual(listed)
  expect(it.undo() && told(it)).toEqual([])
  expect(it.redo() && told(it)).toEqual(listed)
})

test.each<[how: string, take: (it: Reviewing) => Reviewing]>([
  ['in one go', (it) => it.find('The dam burst at noon').run(deleteSelection)],
  ['by Backspace', (it) => it.behind('The dam burst at noon').backspace('The dam burst at noon'.length)],
  ['by typing over it', (it) => it.find('The dam burst at noon').type('Nothing')],
  ['with what is around', (it) => it.change((tr) => tr.delete(16, tr.doc.content.size))],
])('where its text is taken away %s and comes back, it is back at its place, and in order', (_, take) => {
  const it = twoWithdrawn().find(' young').run(deleteSelection).find(' again').run(deleteSelection)
  const listed = ['young: A, by B', 'again: A, by B']
  const places = withdrawnIn(it).map(({ at }) => at)
  const { doc } = it
  take(it.apart())
  expect(told(it)).toEqual(listed)
  while (!it.doc.eq(doc)) it.undo()
  expect(told(it)).toEqual(listed)
  expect(withdrawnIn(it).map(({ at }) => at)).toEqual(places)
  it.redoAll()
  expect(told(it)).toEqual(listed)
})

test('what is a step of undo of its own takes along what follows it', () => {
  const it = suggested().apart().as('B').find(' old stone')
  const { doc } = it
  it.change((tr) => asOwnStep(tr).deleteSelection())
  expect(told(it)).toEqual(['old stone: A, by B'])
  it.undo()
  expect(it.doc.eq(doc)).toBe(true)
  expect(told(it)).toEqual([])
})

test('nobody withdraws what is their own, nor what stood in the story before, nor by editing directly', () => {
  const it = suggested()
  it.find(' old').run(deleteSelection).as('B').find('burst').run(deleteSelection)
  it.suggesting(false).find(' stone').run(deleteSelection)
  expect(told(it)).toEqual([])
})

test('it is brought back where it stood as the suggestion of whoever made it, whatever was edited since', () => {
  const it = suggested().as('B').find(' old stone').run(deleteSelection)
  it.as('C').before('The').keys('Once. ').behind('burst').keys(' today')
  const [only] = withdrawnIn(it)
  if (!only) throw new Error('Nothing is withdrawn')
  const before = it.doc
  it.apart().change((tr) => tr.step(bringBack(it.suggestions, tr.doc, only)))
  expect(textOf(it)).toBe('Once. The big old stone dam burst today.')
  expect(told(it)).toEqual([])
  expect(it.decisions.map(({ by }) => by.map(({ who }) => who).join())).toEqual(['C', 'A', 'C'])
  it.undo()
  expect(it.doc.eq(before)).toBe(true)
  expect(told(it)).toEqual(['old stone: A, by B'])
  it.redo().reject()
  expect(textOf(it)).toBe('The dam burst.')
})

test('paragraphs are brought back as paragraphs, and as words where none can stand', () => {
  const it = new Reviewing(story('One.', 'Two.')).as('A')
  it.behind('One.').change((tr) => tr.split(tr.selection.from).insertText('More about it.'))
  it.as('B').select(it.find('One.').state.selection.to, it.find('More about it.').state.selection.to)
  it.run(deleteSelection)
  const [only] = withdrawnIn(it)
  if (!only) throw new Error('Nothing is withdrawn')
  it.change((tr) => tr.step(bringBack(it.suggestions, tr.doc, only)))
  expect(it.doc.children.slice(2).map(({ textContent }) => textContent)).toEqual([
    'One.',
    'More about it.',
    'Two.',
  ])
  it.undo()
  const inHeadline = { ...only, at: 1 }
  it.change((tr) => tr.step(bringBack(it.suggestions, tr.doc, inHeadline)))
  it.doc.check()
  expect(it.doc.textContent).toContain('More about it.')
})

test('of a table that was cut through, the words of its caption are brought back', () => {
  const it = new Reviewing(story('One.', 'Two.')).as('A').behind('One.')
  const table = withCaption(newTable(1, 1), [schema.text('Water levels')], [])
  it.change((tr) => tr.insert(tr.selection.from + 1, [paragraph('In metres:'), table]))
  const content = it.doc.slice(
    it.before('In metres').state.selection.from - 1,
    it.behind('Water').state.selection.from,
  )
  const by = { who: 'A', when: '', batch: null }
  const withdrawn: Withdrawn = {
    at: it.behind('One.').state.selection.from + 1,
    content,
    by,
    withdrawnBy: by,
  }
  it.change((tr) => tr.step(bringBack(it.suggestions, tr.doc, withdrawn)))
  const { doc } = it
  expect(doc.textContent).toContain('In metres: Water')
  expect(it.accept().doc.eq(doc)).toBe(true)
})

/** Selects the picture of a story. */
const selectPicture = (it: Reviewing) => {
  let at = -1
  it.doc.descendants(({ type }, pos) => {
    if (type === schema.nodes.picture) at = pos
  })
  return it.change((tr) => tr.setSelection(NodeSelection.create(tr.doc, at)))
}

/** A story in which A suggests a picture that nothing is written below. */
const withPicture = () =>
  new Reviewing(story('One.', 'Two.'))
    .as('A')
    .behind('One.')
    .run(insertBlock(newPicture({ src: 'data:image/png;base64,iVBORw0KGgo=', alt: 'a bridge' })))
    .apart()

const blocksOf = (it: Reviewing) => it.doc.children.slice(2).map(({ type }) => type.name)

test.each<[how: string, edit: (it: Reviewing) => Reviewing, blocks: string[]]>([
  ['where it stood', (it) => it, ['paragraph', 'picture', 'paragraph']],
  [
    'between the blocks that are nearest where a place takes none',
    (it) => it.change((tr) => tr.delete(it.find('One.').state.selection.from - 1, tr.doc.content.size)),
    ['paragraph', 'picture'],
  ],
])('a picture without words is listed as well, and is brought back %s', (_, edit, blocks) => {
  const it = selectPicture(withPicture()).as('B').run(deleteSelection)
  expect(withdrawnIn(it).map((each) => [isListed(each), each.by.who, each.withdrawnBy.who])).toEqual([
    [true, 'A', 'B'],
  ])
  const { doc } = it
  expect(blocksOf(it.undo())).toEqual(['paragraph', 'picture', 'paragraph'])
  expect(withdrawnIn(it)).toEqual([])
  expect(it.redo().doc.eq(doc)).toBe(true)
  edit(it.apart())
  const [only] = withdrawnIn(it)
  if (!only) throw new Error('Nothing is withdrawn')
  it.change((tr) => tr.step(bringBack(it.suggestions, tr.doc, only)))
  it.doc.check()
  expect(blocksOf(it)).toEqual(blocks)
  expect(withdrawnIn(it)).toEqual([])
  expect(it.decisions.filter(({ by }) => by.some(({ who }) => who === 'A'))).toHaveLength(1)
})

test('a blank that alone is withdrawn is not listed, and keeps no review once all is decided', () => {
  const it = suggested().as('B').find('stone dam', 5, 6).run(deleteSelection)
  expect(withdrawnIn(it).map(isListed)).toEqual([false])
  it.accept().suggesting(false).behind('burst').keys(' again')
  expect(textOf(it)).toBe('The big old stonedam burst again.')
  expect(reviewOf(it.state)).toBeNull()
})

test('it is dismissed, and undo lists it again', () => {
  const it = suggested().as('B').find(' stone').run(deleteSelection).apart()
  it.change((tr) => tr.step(dismiss(withdrawnIn(it))))
  expect(told(it)).toEqual([])
  expect(it.undo() && told(it)).toEqual(['stone: A, by B'])
})

test('it outlives its suggestions, suggesting, and a start', () => {
  const it = suggested().as('B').find(' big old stone').run(deleteSelection)
  it.accept().suggesting(false).behind('burst').keys(' again')
  const review = reviewOf(it.state)
  if (!review) throw new Error('The review ended')
  const json = JSON.parse(JSON.stringify(reviewToJSON(review)))
  expect(reviewFromJSON(json, it.doc).withdrawn).toEqual(review.withdrawn)
  expect(told(it)).toEqual(['big old stone: A, by B'])
})
