/** What was withdrawn in another copy of a story, once that is merged. */
import { deleteSelection } from 'prosemirror-commands'
import { expect, test } from 'vitest'
import { bringBack, dismiss } from '../../../story/suggestions/decide'
import { reviewOf } from '../../../story/suggestions/tracking'
import { wordsOf } from '../../../story/suggestions/withdrawn'
import { merged } from './merging'
import { Reviewing, story } from './reviewing'

const [dara, nadia, shilan] = ['Dara Aziz', 'Nadia Helmer', 'Shilan Barzo']
const withdrawnIn = (it: Reviewing) => reviewOf(it.state)?.withdrawn ?? []
const told = (it: Reviewing) =>
  withdrawnIn(it).map((each) => `${wordsOf(each)}: ${each.by.who}, by ${each.withdrawnBy.who}`)

/** A story in which Dara suggests three words, at two desks. */
function suggested() {
  const start = new Reviewing(story('The dam burst.', 'Nobody was hurt. It rained.')).as(dara)
  start.behind('The').keys(' big old stone').behind('hurt').keys(' at all')
  return { start: start.doc, mine: start.copy(), theirs: start.copy() }
}
const type = (it: Reviewing) => it.as(shilan).behind('rained').keys(' again')
const strike = (it: Reviewing, what: string, who = nadia) => it.as(who).find(what).run(deleteSelection)

test.each([shilan, dara])(
  'it is listed by whoever withdrew it there, and where it stood, when %s merges',
  (who) => {
    const { start, mine, theirs } = suggested()
    type(mine).as(nadia).before('The').keys('Once. ')
    strike(theirs, ' old')
    strike(theirs, ' all')
    const before = mine.doc
    const it = merged({ mine, theirs }, start, who)
    expect(told(it)).toEqual([`old: ${dara}, by ${nadia}`, `all: ${dara}, by ${nadia}`])
    const [old] = withdrawnIn(it)
    if (!old) throw new Error('Nothing is withdrawn')
    it.apart().change((tr) => tr.step(bringBack(it.suggestions, tr.doc, old)))
    expect(it.doc.textContent).toContain('Once. The big old stone dam')
    it.undo().undo()
    expect(it.doc.eq(before)).toBe(true)
    expect(told(it)).toEqual([])
    it.redo()
    expect(told(it)).toEqual([`old: ${dara}, by ${nadia}`, `all: ${dara}, by ${nadia}`])
  },
)

test('what was withdrawn before, or on both sides, is listed once', () => {
  const { start, mine, theirs } = suggested()
  const both = strike(mine.copy(), ' old')
  const sides = { mine: type(both.copy()), theirs: strike(both.copy(), ' all') }
  expect(told(merged(sides, both.doc))).toEqual([`old: ${dara}, by ${nadia}`, `all: ${dara}, by ${nadia}`])
  strike(type(mine), ' stone')
  strike(theirs, ' stone').behind('The').keys(' very')
  expect(told(merged({ mine, theirs }, start))).toEqual([`stone: ${dara}, by ${nadia}`])
})

test('letters that were deleted one after another, further there than here, are one', () => {
  const { mine } = suggested()
  mine.as(nadia).behind('stone').backspace(3)
  const [start, theirs] = [mine.doc, mine.copy().as(nadia)]
  theirs.behind('st').backspace(2)
  expect(told(merged({ mine: type(mine), theirs }, start))).toEqual([`stone: ${dara}, by ${nadia}`])
})

test('it is not listed where it was brought back here', () => {
  const { mine } = suggested()
  strike(mine, ' old')
  const [start, theirs] = [mine.doc, strike(mine.copy(), ' all')]
  const [old] = withdrawnIn(mine)
  if (!old) throw new Error('Nothing is withdrawn')
  type(mine).change((tr) => tr.step(bringBack(mine.suggestions, tr.doc, old)))
  expect(told(merged({ mine, theirs }, start))).toEqual([`all: ${dara}, by ${nadia}`])
})

test('what the other copy does not have, and nobody withdrew there, is withdrawn by whoever merges', () => {
  const { start, mine, theirs } = suggested()
  type(mine).as(dara).behind('dam').keys(' slowly')
  theirs
    .reject(({ from }) => from < 30)
    .as(nadia)
    .behind('dam')
    .keys(' suddenly')
  const it = merged({ mine, theirs }, start)
  expect(it.doc.textContent).toContain('The dam suddenly burst.')
  expect(told(it)).toEqual([`big old stone: ${dara}, by ${shilan}`, `slowly: ${dara}, by ${shilan}`])
})

test('what stands is not listed, though its word was replaced whole', () => {
  const { start, mine, theirs } = suggested()
  type(mine)
  theirs.as(nadia).behind('sto').type('u')
  const it = merged({ mine, theirs }, start)
  expect(it.doc.textContent).toContain('big old stoune dam')
  expect(told(it)).toEqual([])
})

test('it is listed where nothing else is suggested on either side, and suggesting is off here', () => {
  const { mine, theirs } = suggested()
  for (const it of [mine, theirs]) strike(it, ' at all').accept()
  const start = mine.doc
  mine.change((tr) => tr.step(dismiss(withdrawnIn(mine)))).suggesting(false)
  type(mine)
  theirs.suggesting(false).as(nadia).behind('burst').keys(' today')
  const it = merged({ mine, theirs }, start)
  expect(told(it)).toEqual([`at all: ${dara}, by ${nadia}`])
  expect(it.decisions).toEqual([])
})
