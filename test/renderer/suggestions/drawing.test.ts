/** What of a story under review is drawn, and that a key has nothing left over from before. */
import fc from 'fast-check'
import type { Command, EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import {
  drawnSuggestions,
  type ReviewView,
  reviewViewOf,
  showReviewAs,
  showSuggestionsIn,
} from '../../../renderer/suggestions/drawing'
import { toggleCrosshead } from '../../../story/editing/blocks'
import { toggleStrong } from '../../../story/editing/marks'
import { move } from '../../../story/editing/move'
import { Reviewing, story } from '../../story/suggestions/reviewing'

const plugin = drawnSuggestions()

/** A story whose suggestions are drawn. */
function drawing(...blocks: string[]): Reviewing {
  const it = new Reviewing(story(...blocks))
  it.state = it.state.reconfigure({ plugins: [...it.state.plugins, plugin] })
  return it.suggesting(true)
}

/** What is drawn, each with its place; two of one place are in the order of their keys. */
const drawnIn = ({ state }: { state: EditorState }): string[] =>
  (['set', 'bars'] as const)
    .flatMap((of) => plugin.getState(state)?.[of].find() ?? [])
    .map(({ from, to, spec }) => `${from}-${to} ${spec.key ?? ''}`)
    .sort()

function drawnAnew({ state }: Reviewing): string[] {
  let anew = state
  showReviewAs(reviewViewOf(state))(state, (tr) => {
    anew = state.apply(tr)
  })
  return drawnIn({ state: anew })
}

const edits: Record<string, (it: Reviewing, at: number) => unknown> = {
  type: (it, at) => it.select(at).type('new '),
  'type as somebody else': (it, at) => it.as('Dara Aziz').select(at).type('x').as('Shilan Barzo'),
  strike: (it, at) => it.select(at, at + 7).change((tr) => tr.deleteSelection()),
  split: (it, at) =>
    it.select(at).change((tr) => {
      const { $from } = tr.selection
      return $from.parent.type.name === 'paragraph' ? tr.split($from.pos) : tr
    }),
  crosshead: (it, at) => it.select(at).run(toggleCrosshead),
  bold: (it, at) => it.select(at, at + 5).run(toggleStrong),
  move: (it, at) => it.select(at).run(move(1)),
  undo: (it) => it.undo(),
  redo: (it) => it.redo(),
  reject: (it) => it.reject((decision) => decision === it.decisions[0]),
  accept: (it) => it.accept((decision) => decision === it.decisions[0]),
  'off and on': (it, at) => it.suggesting(false).select(at).type('direct ').suggesting(true),
}

test('after any edits there is drawn what is drawn of the story as a whole', () => {
  const action = fc.record({
    name: fc.constantFrom(...Object.keys(edits)),
    at: fc.integer({ min: 1, max: 90 }),
  })
  fc.assert(
    fc.property(fc.array(action, { maxLength: 8 }), fc.boolean(), (actions, isLong) => {
      const more = isLong ? Array.from({ length: 130 }, (_, number) => `Ferry ${number}.`) : []
      const it = drawing('The old ferry comes back.', 'A second one does.', 'And a third.', ...more)
      it.run(showSuggestionsIn({ from: 0, to: 60 }))
      for (const { name, at } of actions) {
        edits[name]?.(it, Math.min(at, it.doc.content.size - 1))
        expect(drawnIn(it)).toEqual(drawnAnew(it))
      }
    }),
    { numRuns: 40 },
  )
})

test('while an input method composes, what is drawn only moves, and what it adds is a part of it', () => {
  const it = drawing('The ferry comes.').behind('ferry').type('boat')
  const before = drawnIn(it)
  it.change((tr) => tr.insertText('s').setMeta('composition', 1))
  expect(drawnIn(it)).toHaveLength(before.length)
  it.select(1)
  expect(drawnIn(it)).toEqual(drawnAnew(it))
})

test('of a long story that is drawn which is seen, and all of it is known', () => {
  const it = drawing(...Array.from({ length: 200 }, (_, number) => `Ferry ${number} comes.`))
  for (const number of [3, 150]) it.behind(`Ferry ${number}`).type('x')
  const placeOf = (number: number) => it.find(`Ferry ${number}x`).state.selection.to - 1
  const [first, last] = [placeOf(3), placeOf(150)]
  const isDrawn = (at: number) => drawnIn(it).some((each) => each.startsWith(`${at}-${at + 1} `))
  expect([isDrawn(first), isDrawn(last)]).toEqual([true, false])
  it.run(showSuggestionsIn({ from: last, to: last + 20 }))
  expect([isDrawn(first), isDrawn(last)]).toEqual([false, true])
  expect(it.decisions).toHaveLength(2)
})

test('what is seen within what is drawn has nothing drawn anew', () => {
  const it = drawing(...Array.from({ length: 200 }, (_, number) => `Ferry ${number} comes.`))
  const drawn = { from: 100, to: 900 }
  it.run(showSuggestionsIn(drawn))
  const isDrawnAnew = (seen: typeof drawn) => showSuggestionsIn(seen)(it.state)
  expect([drawn, { from: 200, to: 800 }].map(isDrawnAnew)).toEqual([false, false])
  expect(
    [
      { from: 90, to: 800 },
      { from: 200, to: 901 },
    ].map(isDrawnAnew),
  ).toEqual([true, true])
})

const views: [view: ReviewView, drawn: number][] = [
  ['marked', 2],
  ['margin', 1],
  ['final', 0],
  ['base', 0],
]
test.each(views)('the view %s draws as much', (view, count) => {
  const it = drawing('The ferry comes.').behind('ferry').type('boat').run(showReviewAs(view))
  expect(drawnIn(it)).toHaveLength(count)
})

test('no edit is made unseen: one that reaches the story behind its base shows it', () => {
  const it = drawing('The ferry comes.').behind('ferry').type('boat').run(showReviewAs('base'))
  const undone: Command = (state, dispatch) => {
    dispatch?.(state.tr.insertText('!', 1))
    return true
  }
  it.run(undone)
  expect(reviewViewOf(it.state)).toBe('marked')
})

test('what is switched off leaves nothing drawn once it is decided', () => {
  const it = drawing('The ferry comes.').behind('ferry').type('boat').accept().suggesting(false)
  expect(drawnIn(it)).toEqual([])
})
