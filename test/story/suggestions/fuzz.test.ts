/** Any edits by any authors, and any decisions on them. */
import fc from 'fast-check'
import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { Node, Slice } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import type { Command } from 'prosemirror-state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderRow,
} from 'prosemirror-tables'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import {
  insertBlock,
  insertRule,
  makeParagraph,
  newPicture,
  newTable,
  toggleCrosshead,
  toggleQuote,
} from '../../../story/editing/blocks'
import { copyWholeTo, moveWholeTo } from '../../../story/editing/drop'
import {
  backspaceAtSeam,
  deleteAtSeam,
  enterByline,
  enterInCell,
  enterInSignOff,
  enterNextPart,
  insertLineBreak,
} from '../../../story/editing/head'
import { joinSelectedLines } from '../../../story/editing/join-lines'
import { changeCase } from '../../../story/editing/letter-case'
import { liftAtStart, toggleBulletList, toggleOrderedList } from '../../../story/editing/lists'
import { setLink, toggleEm, toggleStrike, toggleStrong, unlink } from '../../../story/editing/marks'
import { takeMerged } from '../../../story/editing/merged'
import { move } from '../../../story/editing/move'
import { soundPasted } from '../../../story/editing/pasted'
import { setPicture } from '../../../story/editing/picture'
import { makePart, partToText } from '../../../story/editing/promote'
import { putInCell } from '../../../story/editing/put-in-cell'
import { dropInList, putInList } from '../../../story/editing/put-in-list'
import { restoreDoc } from '../../../story/editing/restore'
import { setBylines, setDateline, setDetails, setSignOff } from '../../../story/editing/set'
import { inverseJSON, stepsOf } from '../../../story/editing/steps'
import { deleteEmptyTable, rowAfterLast } from '../../../story/editing/tables'
import { takeOver } from '../../../story/editing/take-over'
import { typeOver } from '../../../story/editing/type-over'
import { builtInHouses } from '../../../story/houses'
import { mergeDocs, mergedDoc, nothingChosen } from '../../../story/revisions/merge'
import { schema } from '../../../story/schema'
import { noRights } from '../../../story/schema/picture'
import { noSignOff } from '../../../story/schema/values'
import { withMove } from '../../../story/stages/move'
import { detailsOf } from '../../../story/story/parts'
import { accept, bringBack, reject } from '../../../story/suggestions/decide'
import { decisionsOf } from '../../../story/suggestions/decisions'
import { isSound, newSuggestions, record, type Suggestions } from '../../../story/suggestions/record'
import { type Change, isChange, type Placed, placed } from '../../../story/suggestions/spans'
import { reviewOf } from '../../../story/suggestions/tracking'
import { wordsOf } from '../../../story/suggestions/withdrawn'
import { storyDoc } from '../generate'
import { Reviewing } from './reviewing'

const { list_item, paragraph } = schema.nodes
const houses = () => builtInHouses
const base = baseKeymap as Record<string, Command>
const key = (name: string): Command => base[name] ?? (() => false)
const enter = chainCommands(
  enterNextPart,
  enterByline(houses),
  enterInSignOff,
  enterInCell,
  splitListItem(list_item),
  key('Enter'),
)
/** What the view does where no command takes the key: one character goes. */
const deleteOne =
  (by: -1 | 1): Command =>
  ({ selection, tr }, dispatch) => {
    const { $from } = selection
    const text = by < 0 ? $from.nodeBefore?.text : $from.nodeAfter?.text
    const letter = text && (by < 0 ? Array.from(text).at(-1) : Array.from(text)[0])
    if (!letter || !selection.empty) return false
    const [from, to] =
      by < 0 ? [$from.pos - letter.length, $from.pos] : [$from.pos, $from.pos + letter.length]
    dispatch?.(tr.delete(from, to))
    return true
  }
const erbil = { places: [{ city: 'Erbil', region: '', country: 'Iraq' }], date: null, sources: ['Reuters'] }
const pixel = 'data:image/png;base64,iVBORw0KGgo='

const commands: Record<string, Command> = {
  enter,
  break: insertLineBreak,
  backspace: chainCommands(deleteEmptyTable, backspaceAtSeam, liftAtStart, key('Backspace'), deleteOne(-1)),
  delete: chainCommands(deleteEmptyTable, deleteAtSeam, key('Delete'), deleteOne(1)),
  newParagraph: insertBlock(paragraph.create()),
  tab: chainCommands(rowAfterLast, sinkListItem(list_item)),
  outdent: liftListItem(list_item),
  makeParagraph,
  toggleCrosshead,
  toggleQuote,
  toggleBulletList,
  toggleOrderedList,
  toggleStrong,
  toggleEm,
  toggleStrike,
  link: setLink('https://one.example/', 'one'),
  otherLink: setLink('https://two.example/'),
  unlink,
  moveUp: move(-1),
  moveDown: move(1),
  table: insertBlock(newTable(2, 2)),
  picture: insertBlock(newPicture({ src: pixel, alt: 'a bridge' })),
  pictureFacts: setPicture({
    alt: 'a dam',
    crop: { left: 5, top: 0, right: 0, bottom: 0 },
    rights: noRights,
  }),
  rule: insertRule,
  addRowAfter,
  addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
  toggleHeaderRow,
  joinSelectedLines,
  upper: changeCase('upper'),
  headline: makePart('headline', houses),
  byline: makePart('byline', houses),
  signoff: makePart('signoff', houses),
  partToText,
  dateline: (state, dispatch) => {
    dispatch?.(setDateline(state.tr, builtInHouses, erbil))
    return true
  },
  bylines: (state, dispatch) => {
    dispatch?.(setBylines(state.tr, builtInHouses, [{ name: 'Nadia Helmer', credit: '' }]))
    return true
  },
  signOff: (state, dispatch) => {
    const editing = [{ name: 'Shilan Barzo', place: '' }]
    dispatch?.(setSignOff(state.tr, builtInHouses, { ...noSignOff, editing }))
    return true
  },
  house: (state, dispatch) => {
    dispatch?.(setDetails(state.tr, builtInHouses, { house: 'ap' }))
    return true
  },
  details: (state, dispatch) => {
    dispatch?.(setDetails(state.tr, builtInHouses, { slug: 'BRIDGE', urgency: 3 }))
    return true
  },
  stage: (state, dispatch) => {
    const details = detailsOf(state.doc)
    const stage = details.stage === 'draft' ? 'ready' : 'draft'
    const moved = withMove(details, { stage }, { by: 'A', at: '2026-11-28T08:00:00.000Z' })
    dispatch?.(setDetails(state.tr, builtInHouses, { ...moved, note: stage }))
    return true
  },
  undo,
  redo,
}

const at = fc.nat({ max: 10_000 })
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('type' as const),
      text: fc.constantFrom('x', 'new words ', ' ', '😀', 'ژیان', '. ', 'ERBIL – '),
      from: at,
      length: fc.constantFrom(0, 0, 0, 3, 12),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('run' as const),
      name: fc.constantFrom(...Object.keys(commands)),
      from: at,
      length: fc.constantFrom(0, 0, 2, 9, 40, 200),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('paste' as const),
      from: at,
      length: fc.constantFrom(0, 0, 5, 30),
      source: at,
      sourceLength: fc.nat({ max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('drop' as const),
      from: at,
      length: fc.constantFrom(2, 9, 40, 200),
      target: at,
      isMoved: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('takeOver' as const),
      from: at,
      source: at,
      length: fc.constant(0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('merge' as const),
      text: fc.constantFrom('', 'theirs ', 'ژیان'),
      from: at,
      length: fc.constant(0),
      source: at,
      sourceLength: fc.nat({ max: 20 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('switch' as const),
      from: at,
      length: fc.constant(0),
      isOn: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('restore' as const), from: at, length: fc.constant(0) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('bringBack' as const), from: at, length: fc.constant(0) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('decide' as const),
      from: at,
      length: fc.constant(0),
      isAccepted: fc.boolean(),
    }),
  },
)
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never
const edit = fc.record({ who: fc.constantFrom('A', 'B', 'C'), action, keep: fc.boolean() })

function inPair(it: Reviewing, pos: number): number {
  const { nodeBefore, nodeAfter } = it.doc.resolve(pos)
  const isCut =
    /[\ud800-\udbff]$/.test(nodeBefore?.text ?? '') && /^[\udc00-\udfff]/.test(nodeAfter?.text ?? '')
  return isCut ? pos + 1 : pos
}

const replaceSelectionBy =
  (slice: Slice): Command =>
  ({ tr }, dispatch) => {
    dispatch?.(tr.replaceSelection(slice))
    return true
  }

const noWidth = /[\u200b\u2060\ufeff]/g
const count = (it: Reviewing) => (it.doc.textContent.match(noWidth) ?? []).length

function perform(it: Reviewing, each: Action, keep: boolean, start: Reviewing['doc']): void {
  const size = it.doc.content.size
  const from = inPair(it, each.from % (size + 1))
  if (!keep) it.select(from, inPair(it, Math.min(size, from + each.length)))
  const { selection } = it.state
  if (each.do === 'type') it.change((tr) => typeOver(it.state, each.text) ?? tr.insertText(each.text))
  else if (each.do === 'run') it.run(commands[each.name] ?? (() => false))
  else if (each.do === 'paste') {
    const first = inPair(it, each.source % (size + 1))
    const slice = it.doc.slice(first, inPair(it, Math.min(size, first + each.sourceLength)), true)
    const sound = soundPasted(slice, selection.$from.depth)
    it.run(chainCommands(putInList(sound), replaceSelectionBy(sound)))
  } else if (each.do === 'drop') {
    const pos = inPair(it, each.target % (size + 1))
    const slice = selection.content()
    const put = each.isMoved ? moveWholeTo : copyWholeTo
    it.run(chainCommands(putInCell(slice, pos, each.isMoved), put(pos), dropInList(slice, pos, each.isMoved)))
  } else if (each.do === 'takeOver') {
    const index = each.source % start.childCount
    it.run(takeOver([start.child(index)], { name: '', line: '' }))
  } else if (each.do === 'merge') {
    const theirs = new Reviewing(start).as('D')
    const first = inPair(theirs, each.source % (theirs.doc.content.size + 1))
    const end = inPair(theirs, Math.min(theirs.doc.content.size, first + each.sourceLength))
    theirs.select(first, end).change((tr) => (each.text ? tr.insertText(each.text) : tr.deleteSelection()))
    const merged = mergedDoc(mergeDocs(start, it.doc, theirs.doc), nothingChosen)
    it.run(takeMerged(merged, { doc: theirs.doc, review: theirs.suggestions }))
  } else if (each.do === 'restore') it.run(restoreDoc(it.suggestions.base))
  else if (each.do === 'switch') it.suggesting(each.isOn)
  else if (each.do === 'bringBack') {
    const all = withdrawnIn(it)
    const chosen = all[each.from % Math.max(1, all.length)]
    if (chosen) it.change((tr) => tr.step(bringBack(it.suggestions, tr.doc, chosen)))
  } else {
    const { decisions } = it
    const chosen = decisions[each.from % Math.max(1, decisions.length)]
    if (chosen)
      it[each.isAccepted ? 'accept' : 'reject'](
        ({ from: at, changes }) => at === chosen.from && changes[0]?.span === chosen.changes[0]?.span,
      )
  }
}

const withdrawnIn = (it: Reviewing) => reviewOf(it.state)?.withdrawn ?? []

function check(it: Reviewing): void {
  for (const { at } of withdrawnIn(it)) expect(at).toBeLessThanOrEqual(it.doc.content.size)
  it.doc.check()
  it.suggestions.base.check()
  expect(isSound(it.suggestions, it.doc)).toBe(true)
}

function expectSame(doc: Node, suggestions: Suggestions, wanted: Node, open: Suggestions): void {
  expect(doc.eq(wanted)).toBe(true)
  expect(suggestions.base.eq(open.base)).toBe(true)
  expect(JSON.stringify([suggestions.spans, sorted(suggestions.details)])).toBe(
    JSON.stringify([open.spans, sorted(open.details)]),
  )
}

const sorted = (details: Suggestions['details']) =>
  Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))
const by = { who: 'D', when: '', batch: null }

const seconds = Number(process.env.COPYDESK_FUZZ_SECONDS ?? 0)
const runs: fc.Parameters<unknown> =
  seconds > 0
    ? { endOnFailure: true, numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1000 }
    : { numRuns: 25 }
const longestMs = 60_000 + seconds * 1000

/** Decides some, the others otherwise, each in its own step, in an order. */
function decideApart(it: Reviewing, chooses: readonly boolean[], order: readonly number[]) {
  const { decisions } = it
  const left = decisions.map((decision, index) => ({
    decision,
    isAccepted: chooses[index % chooses.length] ?? true,
    rank: order[index % order.length] ?? 0,
  }))
  let suggestions = it.suggestions
  let doc = it.doc
  for (const { decision, isAccepted } of left.sort((a, b) => a.rank - b.rank)) {
    const tr = new Transform(doc)
    const spans = new Set(decision.changes.map(({ span }) => span))
    const changes = placed(suggestions.spans).filter(
      (each): each is Placed<Change> => isChange(each.span) && spans.has(each.span),
    )
    const [first, last] = [changes[0], changes.at(-1)]
    const moved = { ...decision, changes, from: first?.at ?? 0, to: last ? last.at : 0 }
    const decide = isAccepted ? accept : reject
    for (const step of decide(suggestions, doc, [moved])) tr.step(step)
    suggestions = record(suggestions, tr, by)
    doc = tr.doc
    doc.check()
    suggestions.base.check()
    expect(isSound(suggestions, doc)).toBe(true)
  }
  expect(suggestions.base.eq(doc)).toBe(true)
  expect(decisionsOf(suggestions, doc)).toEqual([])
  return doc
}

const { nodes } = schema

/** A story of which all is deleted, and the byline and the headline are made anew: undone one by one no step may part it. */
const partsGone = nodes.doc.create({ house: 'ap' }, [
  nodes.headline.create(),
  nodes.standfirst.create(null, schema.text('    ')),
  nodes.byline.create(
    { bylines: ['Shilan Barzo', 'Nadia Helmer'].map((name) => ({ name, credit: 'Desk' })) },
    schema.text('By Shilan Barzo and Nadia Helmer'),
  ),
  nodes.paragraph.create(),
  nodes.signoff.create(
    { signOff: { ...noSignOff, editing: [{ name: 'Shilan Barzo', place: '' }] } },
    schema.text('Editing by Shilan Barzo'),
  ),
])
const partsMadeAnew = [
  { who: 'A', action: { do: 'run' as const, name: 'delete' as const, from: 2, length: 40 }, keep: false },
  { who: 'A', action: { do: 'run' as const, name: 'bylines' as const, from: 0, length: 0 }, keep: false },
  { who: 'A', action: { do: 'run' as const, name: 'enter' as const, from: 0, length: 0 }, keep: false },
]

test(
  'reject all is the base, accept all is the text, and any others hold in any order',
  () => {
    fc.assert(
      fc.property(
        storyDoc,
        fc.array(edit, { minLength: 1, maxLength: 14 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
        fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
        (start, edits, chooses, order) => {
          const it = new Reviewing(start)
          const begun = it.doc
          const widthless = (start.textContent.match(noWidth) ?? []).length
          for (const { who, action: each, keep } of edits) {
            perform(it.as(who), each, keep, start)
            check(it)
          }
          if (widthless === 0) expect(count(it)).toBe(0)
          const { suggestions: open, doc } = it
          for (const act of [accept, reject]) {
            const tr = new Transform(doc)
            for (const step of act(open, doc, it.decisions)) tr.step(step)
            const settled = record(open, tr, by)
            const wanted = act === accept ? doc : open.base
            expect(tr.doc.eq(wanted)).toBe(true)
            expect(settled.base.eq(wanted)).toBe(true)
            expect(isSound(settled, tr.doc)).toBe(true)
            expect(decisionsOf(settled, tr.doc)).toEqual([])
            const back = new Transform(tr.doc)
            for (const step of inverseJSON(tr).flatMap(stepsOf)) back.step(step)
            expectSame(back.doc, record(settled, back, by), doc, open)
          }
          const isOpen = it.decisions.length > 0
          for (const [act, wanted] of isOpen
            ? ([
                ['accept', doc],
                ['reject', open.base],
              ] as const)
            : []) {
            it[act]()
            check(it)
            expectSame(it.doc, it.suggestions, wanted, newSuggestions(wanted))
            it.undo()
            expectSame(it.doc, it.suggestions, doc, open)
            it.redo().undo()
            expectSame(it.doc, it.suggestions, doc, open)
          }
          const first = decideApart(it, chooses, [1])
          expect(decideApart(it, chooses, order).eq(first)).toBe(true)
          expect(decideApart(it, chooses, order.toReversed()).eq(first)).toBe(true)
          const last = it.redoAll().doc
          const withdrawn = withdrawnIn(it).map(wordsOf).sort()
          it.undoAll()
          check(it)
          expect(it.doc.eq(begun)).toBe(true)
          expect(withdrawnIn(it)).toEqual([])
          // once it is switched on again, what was edited between is suggested to be taken back
          const isSwitchedOn = edits.some(({ action: each }) => each.do === 'switch' && each.isOn)
          if (!isSwitchedOn) expectSame(it.doc, it.suggestions, begun, newSuggestions(begun))
          it.redoAll()
          check(it)
          // of two datelines that decisions left, the plugin of the forms may take the mark of one
          expect(it.doc.textContent).toBe(last.textContent)
          // two that stood in a text that was taken away and put back stand at one place, in the order of their words
          expect(withdrawnIn(it).map(wordsOf).sort()).toEqual(withdrawn)
        },
      ),
      { ...runs, examples: [[partsGone, partsMadeAnew, [false], [0, 0, 0, 0, 0, 0, 0]]] },
    )
  },
  longestMs,
)
