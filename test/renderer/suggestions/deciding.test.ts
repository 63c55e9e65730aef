/** What deciding on suggestions does to the text. */
import { liftListItem } from 'prosemirror-schema-list'
import { expect, test } from 'vitest'
import {
  cursorToNext,
  decisionsAt,
  decisionsIn,
  walkSuggestions,
} from '../../../renderer/suggestions/decided'
import { decide, type Verdict } from '../../../renderer/suggestions/deciding'
import { isIn, type SuggestionGroup, withdrawnWith } from '../../../renderer/suggestions/listing'
import type { Comment } from '../../../story/comments/comment'
import { followAll } from '../../../story/comments/follow'
import { schema } from '../../../story/schema'
import { bringBack } from '../../../story/suggestions/decide'
import { reviewOf } from '../../../story/suggestions/tracking'
import { type Withdrawn, wordsOf } from '../../../story/suggestions/withdrawn'
import { commentOn } from '../../story/comments/make'
import { paragraph, Reviewing, story } from '../../story/suggestions/reviewing'

const body = (it: Reviewing) => it.doc.child(2).textContent
const baseOf = (it: Reviewing) => it.suggestions.base.child(2).textContent

function act(it: Reviewing, verdict: Verdict, which = decisionsIn(it.state)) {
  const made = decide(it.state, verdict, which)
  if (made) it.dispatch(made.tr)
  return made
}

function rejectGroup(it: Reviewing, group: SuggestionGroup) {
  const made = decide(it.state, 'reject', decisionsIn(it.state).filter(isIn(group)), withdrawnWith(group))
  if (made) it.dispatch(made.tr)
}

const struck: [name: string, from: string, word: string, to: string][] = [
  ['a word between two spaces takes one along', 'The old dam burst', 'old', 'The dam burst'],
  ['a word with its space leaves the other', 'The old dam burst', 'old ', 'The dam burst'],
  ['a word before a full stop', 'The dam burst.', ' burst', 'The dam.'],
  ['a word at the start', 'Old dams burst', 'Old', ' dams burst'],
  ['a part of a word', 'The daman burst', 'an', 'The dam burst'],
]
test.each(struck)('accepting what was struck: %s', (_, from, word, to) => {
  const it = new Reviewing(story(from))
  it.find(word).change((tr) => tr.deleteSelection())
  const { doc, suggestions } = it
  act(it, 'accept')
  expect(body(it)).toBe(to)
  expect(baseOf(it)).toBe(to)
  expect(it.decisions).toEqual([])
  it.undo()
  expect(it.doc.eq(doc)).toBe(true)
  expect(it.suggestions).toEqual(suggestions)
})

test('one of two spaces takes no other along', () => {
  const it = new Reviewing(story('The  dam burst')).before('dam').backspace()
  act(it, 'accept')
  expect(body(it)).toBe('The dam burst')
})

test('two words struck in one sentence take two spaces along', () => {
  const it = new Reviewing(story('The old grey dam burst'))
  it.find('grey').change((tr) => tr.deleteSelection())
  it.find('old').change((tr) => tr.deleteSelection())
  act(it, 'accept')
  expect(body(it)).toBe('The dam burst')
  expect(baseOf(it)).toBe('The dam burst')
  it.undo()
  expect(body(it)).toBe('The   dam burst')
})

/** What A suggested, where B has another word by now, and what is listed as withdrawn. */
const replacedOfAnother = () => {
  const it = new Reviewing(story('The dam burst at noon.')).as('A').behind('dam').type(' of Mirava')
  it.as('B', 'replace-all 1').find('Mirava').type('Kelar')
  return it
    .as('B')
    .find(' at noon')
    .change((tr) => tr.deleteSelection())
}
const withdrawn = (it: Reviewing) => (reviewOf(it.state)?.withdrawn ?? []).map(wordsOf)
const putByB = (it: Reviewing) =>
  decisionsIn(it.state).filter(({ kind, by }) => kind === 'inserted' && by[0]?.who === 'B')

test.each<[what: string, reject: (it: Reviewing) => unknown, body: string, withdrawn: string[]]>([
  ['that word', (it) => act(it, 'reject', putByB(it)), 'The dam of Mirava burst.', []],
  ['all by B', (it) => rejectGroup(it, { by: 'who', name: 'B' }), 'The dam of Mirava burst at noon.', []],
  [
    'all of a batch',
    (it) => rejectGroup(it, { by: 'batch', name: 'replace-all 1' }),
    'The dam of Mirava burst.',
    [],
  ],
  ['all by A', (it) => rejectGroup(it, { by: 'who', name: 'A' }), 'The damKelar burst.', ['Mirava']],
])('B has another word in place of A’s: where %s is rejected', (_, reject, left, listed) => {
  const it = replacedOfAnother()
  const { doc, suggestions } = it
  expect(withdrawn(it)).toEqual(['Mirava'])
  reject(it)
  expect(body(it)).toBe(left)
  expect(withdrawn(it)).toEqual(listed)
  it.undo()
  expect(it.doc.eq(doc)).toBe(true)
  expect(it.suggestions).toEqual(suggestions)
  expect(withdrawn(it)).toEqual(['Mirava'])
})

test.each([
  ['behind', 'old', ' new', 'old '],
  ['before', 'dam', 'new ', ' dam'],
] as const)(
  'a blank %s %j that A put in and B deleted with the word is back with it',
  (side, word, put, gone) => {
    const it = new Reviewing(story('The old dam burst')).as('A')[side](word).type(put)
    it.as('B')
      .find(gone)
      .change((tr) => tr.deleteSelection())
    act(
      it,
      'reject',
      decisionsIn(it.state).filter(({ kind }) => kind === 'deleted'),
    )
    expect([body(it), withdrawn(it)]).toEqual(['The old new dam burst', []])
    act(it, 'reject')
    expect(body(it)).toBe('The old dam burst')
  },
)

test('what B deleted of A’s at several places comes back at each where all by B is rejected', () => {
  const it = new Reviewing(story('The dam burst at noon.')).as('A').behind('dam').type(' of Mirava')
  it.behind('burst').type(' early').behind('noon').type(' sharp').as('B')
  for (const text of [' sharp', ' of Mirava', ' early', ' at noon'])
    it.find(text).change((tr) => tr.deleteSelection())
  expect([body(it), withdrawn(it)]).toEqual(['The dam burst.', ['of Mirava', 'early', 'sharp']])
  rejectGroup(it, { by: 'who', name: 'B' })
  expect([body(it), withdrawn(it)]).toEqual(['The dam of Mirava burst early at noon sharp.', []])
})

const withdrawnOf = (it: Reviewing): readonly Withdrawn[] => reviewOf(it.state)?.withdrawn ?? []

/** Brings back all that has words. */
function bringAllBack(it: Reviewing): void {
  for (const { content } of withdrawnOf(it).filter((each) => wordsOf(each) !== '')) {
    const found = withdrawnOf(it).find((each) => each.content === content)
    if (found) it.change((tr) => tr.step(bringBack(it.suggestions, tr.doc, found)))
  }
}

/** Deletes a word as the keys of words do, which take a blank beside it along. */
const deleteWord = (it: Reviewing, word: string, blank: 'before' | 'behind') => {
  it.find(word).change((tr) => tr.deleteSelection())
  const { from } = it.state.selection
  return it.change((tr) => (blank === 'before' ? tr.delete(from - 1, from) : tr.delete(from, from + 1)))
}

test.each<[how: string, act: (it: Reviewing) => Reviewing, left: string]>([
  ['and the blank before it', (it) => deleteWord(it, 'twelve', 'before'), 'The twelve old boats came home.'],
  ['and the blank behind it', (it) => deleteWord(it, 'twelve', 'behind'), 'The twelve old boats came home.'],
  ['by Backspace', (it) => it.before('old').backspace('twelve '.length), 'The twelve old boats came home.'],
  [
    'and words of the story',
    (it) => it.find('twelve old boats').change((tr) => tr.deleteSelection()),
    'The twelve old came home.',
  ],
  [
    'and has another in its place',
    (it) => it.find('twelve').type('ten'),
    'The twelve ten old boats came home.',
  ],
])('a word of A’s that B deleted %s joins no other where it is brought back', (_, deleted, left) => {
  const it = new Reviewing(story('The boats came home.')).as('A').behind('The').keys(' twelve old').as('B')
  deleted(it)
  const { suggestions } = it.apart()
  bringAllBack(it)
  expect(body(it)).toBe(left)
  expect(it.undo().suggestions).toEqual(suggestions)
  it.redo()
  rejectGroup(it, { by: 'who', name: 'B' })
  expect(body(it)).toBe('The twelve old boats came home.')
})

const word = /[\w.]+/g
const places = [' twelve', ' twelve old'].flatMap((put) =>
  ['The', 'boats', 'came', 'home.'].map((at) => [at, put] as const),
)

test.each(places)(
  'behind %j A put in %j, of which B deletes any words: none join where that is taken back',
  (at, put) => {
    const suggested = () => new Reviewing(story('The boats came home.')).as('A').behind(at).keys(put).as('B')
    const start = suggested().before('The').state.selection.from
    const text = body(suggested())
    const words = [...text.matchAll(word)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    }))
    const read: string[] = []
    for (const first of words)
      for (const last of words.slice(words.indexOf(first)))
        for (const [from, to] of [
          [first.from, last.to],
          [Math.max(0, first.from - 1), last.to],
          [first.from, Math.min(text.length, last.to + 1)],
        ] as const)
          for (const byKeys of [true, false]) {
            const deleted = suggested()
            if (byKeys) deleted.select(start + to).backspace(to - from)
            else deleted.select(start + from, start + to).change((tr) => tr.deleteSelection())
            const { state } = deleted
            rejectGroup(deleted, { by: 'who', name: 'B' })
            read.push(body(deleted))
            deleted.state = state
            bringAllBack(deleted)
            read.push(body(deleted))
            rejectGroup(deleted, { by: 'who', name: 'B' })
            expect(body(deleted)).toBe(text)
          }
    const known = new Set(text.match(word))
    expect(read.flatMap((each) => each.match(word) ?? []).filter((each) => !known.has(each))).toEqual([])
  },
)

test('all is one step of undo, and brings all back as it was', () => {
  const it = new Reviewing(story('The dam burst', 'A second'))
  it.behind('The').keys(' old').as('Dara Aziz').behind('second').keys(' one')
  const { doc, suggestions } = it
  act(it, 'reject')
  expect(body(it)).toBe('The dam burst')
  it.undo()
  expect(it.doc.eq(doc)).toBe(true)
  expect(it.suggestions).toEqual(suggestions)
})

test('one that cannot be decided by itself stays and is told, and the others are decided', () => {
  const { bullet_list, list_item } = schema.nodes
  const items = ['One', 'Two', 'Three'].map((item) => list_item.create(null, paragraph(item)))
  const it = new Reviewing(story(bullet_list.create(null, items), 'A dam burst.')).as('Dara Aziz')
  it.behind('Two').run(liftListItem(list_item)).behind('dam').keys(' wall')
  const [outdent, word] = it.decisions
  if (!outdent || !word) throw new Error('Two are suggested')
  // no list has a part of what belongs together
  const part = { ...outdent, changes: outdent.changes.slice(0, 1) }
  expect(act(it, 'reject', [part, word])?.failed).toEqual([part])
  expect(it.decisions.map(({ kind }) => kind)).toEqual([outdent.kind])
  expect(it.doc.textContent).toContain('A dam burst.')
})

test('keys lead from one to the next, around the story, and stay at none', () => {
  const it = new Reviewing(story('The dam burst', 'A second', 'A third'))
  it.behind('The').keys(' old')
  it.find('second').change((tr) => tr.deleteSelection())
  it.behind('third').keys(' one').select(1)
  const selected = () => it.doc.textBetween(it.state.selection.from, it.state.selection.to)
  const seen = [1, 2, 3, 4].map(() => {
    it.run(walkSuggestions(1))
    return selected()
  })
  expect(seen).toEqual([' old', '', ' one', ' old'])
  it.run(walkSuggestions(-1))
  expect(selected()).toBe(' one')
  it.run(walkSuggestions(-1))
  expect(decisionsAt(it.state).map(({ kind }) => kind)).toEqual(['deleted'])
})

test('once one is decided the cursor is at the next, which no key types over, and which is decided then', () => {
  const it = new Reviewing(story('The dam burst', 'A second', 'A third'))
  it.behind('The').keys(' old').behind('second').keys(' one').behind('third').keys(' one')
  it.find(' old')
  for (const left of [2, 1, 0]) {
    act(it, 'accept', decisionsAt(it.state))
    it.run(cursorToNext)
    expect(it.state.selection.empty || left === 0).toBe(true)
    expect(it.decisions).toHaveLength(left)
  }
})

test('what is selected is decided on, and no more', () => {
  const it = new Reviewing(story('The dam burst', 'A second', 'A third'))
  it.behind('The').keys(' old').behind('second').keys(' one').behind('third').keys(' one')
  const { from } = it.before('The').state.selection
  const { to } = it.behind('second one').state.selection
  it.select(from, to)
  act(it, 'reject', decisionsAt(it.state))
  expect(it.doc.children.slice(2).map((block) => block.textContent)).toEqual([
    'The dam burst',
    'A second',
    'A third one',
  ])
})

test.each([
  ['between others', 3],
  ['at the end', 4],
])('keys lead to a paragraph that is suggested to go, and decide on it: %s', (_, index) => {
  const it = new Reviewing(story('One dam.', 'Two dams.', 'Three dams.'))
  const from = it.doc.children.slice(0, index).reduce((size, { nodeSize }) => size + nodeSize, 0)
  it.change((tr) => tr.delete(from, from + it.doc.child(index).nodeSize))
  it.select(4).run(walkSuggestions(1))
  expect(decisionsAt(it.state)).toHaveLength(1)
  act(it, 'reject', decisionsAt(it.state))
  expect(it.doc.childCount).toBe(5)
})

test.each<[what: string, on: string, edit: (it: Reviewing) => Reviewing]>([
  [
    'words that stay',
    'rained',
    (it) => it.before(' rained').keys(' now. Nothing').behind('Nobody').keys(' at all'),
  ],
  [
    'a short word that stays',
    'she',
    (it) =>
      it
        .find('It ')
        .change((tr) => tr.deleteSelection())
        .before('Nobody')
        .type('A'),
  ],
  [
    'words that were put in',
    'at all',
    (it) => it.before('It').keys('Then ').behind('Nobody').keys(' at all'),
  ],
  [
    'words on both sides of a split',
    'the',
    (it) => it.behind('It rained').change((tr) => tr.split(tr.selection.from)),
  ],
])('a comment on %s is at them again once rejecting all is undone', (_, on, edit) => {
  const it = edit(new Reviewing(story('It rained on the dam.', 'Nobody was hurt, she said.')))
  const { from, to } = it.find(on).state.selection
  let comments: readonly Comment[] = [commentOn('text', it.doc, { from, to })]
  it.heard = (tr) => (comments = tr.docChanged ? followAll(comments, tr) : comments)
  act(it, 'reject')
  it.undo()
  expect(comments.map(({ place }) => place)).toEqual([{ from, to }])
})

test('rejecting changes of two paragraphs together leaves what was withdrawn between them at its place', () => {
  const it = new Reviewing(story('The old dam burst.', 'Boats came in at noon.', 'Help came.'))
  it.as('Shilan Barzo').behind('came in').type(' safely')
  it.as('Dana Ali')
    .find(' safely at')
    .change((tr) => tr.deleteSelection())
  it.find(' old').change((tr) => tr.deleteSelection())
  it.find('Help').type('Aid')
  rejectGroup(it, { by: 'who', name: 'Dana Ali' })
  const paragraphs = it.doc.children.slice(2).map(({ textContent }) => textContent)
  expect(paragraphs).toEqual(['The old dam burst.', 'Boats came in safely at noon.', 'Help came.'])
})
