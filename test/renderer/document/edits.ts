/** What an editor does to a story, each a command of the renderer, at positions that are made to fit. */

import { deleteSelection, joinBackward, splitBlock } from 'prosemirror-commands'
import { closeHistory } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { sinkListItem } from 'prosemirror-schema-list'
import { type Command, TextSelection, type Transaction } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteRow } from 'prosemirror-tables'
import * as blocks from '../../../story/editing/blocks'
import * as head from '../../../story/editing/head'
import { joinSelectedLines } from '../../../story/editing/join-lines'
import { changeCase } from '../../../story/editing/letter-case'
import * as lists from '../../../story/editing/lists'
import * as marks from '../../../story/editing/marks'
import { takeMerged } from '../../../story/editing/merged'
import { move } from '../../../story/editing/move'
import { makePart } from '../../../story/editing/promote'
import { restoreDoc } from '../../../story/editing/restore'
import { setBylines, setDateline, setDetails, setSignOff } from '../../../story/editing/set'
import { alignColumns, moveColumn, rowAfterLast, toggleHeadRow } from '../../../story/editing/tables'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { noSignOff } from '../../../story/schema/values'
import { blankDoc } from '../../../story/story/blank'

const type =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text))
    return true
  }

/** A change of a panel is a step of undo of its own. */
const panel =
  (change: (tr: Transaction) => Transaction): Command =>
  (state, dispatch) => {
    dispatch?.(closeHistory(change(state.tr)))
    return true
  }

const place = (city: string) => ({ city, region: '', country: '' })
const person = (name: string) => ({ name, place: '' })

const pasted = new Slice(
  Fragment.from([
    schema.nodes.paragraph.create(null, [
      schema.text('DUHOK – ', [schema.marks.dateline.create({ places: [place('Duhok')] })]),
      schema.text('It was ', [schema.marks.strong.create()]),
      schema.text('dry', [
        schema.marks.link.create({ href: 'https://dry.example/' }),
        schema.marks.em.create(),
      ]),
    ]),
    schema.nodes.quote.create(null, schema.nodes.paragraph.create(null, schema.text('No rain.'))),
  ]),
  1,
  0,
)

const paste: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelection(pasted))
  return true
}

const commands = {
  letter: type('x'),
  dateline: type('ERBIL (Kurdistan 24) – '),
  signOff: type('Editing by Shilan Barzo'),
  arabic: type('أربيل '),
  paste,
  remove: deleteSelection,
  split: splitBlock,
  join: joinBackward,
  nextPart: head.enterNextPart,
  byline: head.enterByline(() => builtInHouses),
  lineBreak: head.insertLineBreak,
  backspaceAtSeam: head.backspaceAtSeam,
  strong: marks.toggleStrong,
  em: marks.toggleEm,
  strike: marks.toggleStrike,
  link: marks.setLink('https://one.example/'),
  otherLink: marks.setLink('https://two.example/'),
  unlink: marks.unlink,
  unmarkDateline: marks.unmarkDateline,
  crosshead: blocks.toggleCrosshead,
  paragraph: blocks.makeParagraph,
  quote: blocks.toggleQuote,
  bullets: lists.toggleBulletList,
  numbers: lists.toggleOrderedList,
  sink: sinkListItem(schema.nodes.list_item),
  table: blocks.insertBlock(blocks.newTable(2, 2)),
  row: addRowAfter,
  column: addColumnAfter,
  deleteRow,
  headerRow: toggleHeadRow,
  columnRight: moveColumn('right'),
  rule: blocks.insertRule,
  up: move(-1),
  down: move(1),
  headline: makePart('headline', () => builtInHouses),
  standfirst: makePart('standfirst', () => builtInHouses),
  makeByline: makePart('byline', () => builtInHouses),
  makeSignOff: makePart('signoff', () => builtInHouses),
  joinLines: joinSelectedLines,
  capitals: changeCase('upper'),
  titles: changeCase('title'),
  liftAtStart: lists.liftAtStart,
  rowAfterLast,
  alignEnd: alignColumns('right'),
  cityPanel: panel((tr) =>
    setDateline(tr, builtInHouses, { places: [place('Duhok')], date: null, sources: ['Reuters'] }),
  ),
  noDatelinePanel: panel((tr) => setDateline(tr, builtInHouses, { places: [], date: null, sources: [] })),
  bylinePanel: panel((tr) => setBylines(tr, builtInHouses, [{ name: 'Dilan Aro', credit: '' }])),
  signOffPanel: panel((tr) =>
    setSignOff(tr, builtInHouses, { ...noSignOff, editing: [person('Shilan Barzo')] }),
  ),
  slugPanel: panel((tr) => setDetails(tr, builtInHouses, { slug: `${tr.doc.attrs.slug}y`.slice(-9) })),
  apPanel: panel((tr) => setDetails(tr, builtInHouses, { house: 'ap' })),
  reutersPanel: panel((tr) => setDetails(tr, builtInHouses, { house: 'reuters' })),
  kurdishPanel: panel((tr) => setDetails(tr, builtInHouses, { language: 'ckb' })),
  restore: restoreDoc(blankDoc({ house: 'dpa' })),
  merge: takeMerged(blankDoc({ house: 'afp' })),
} satisfies Record<string, Command>

/** The edits by their names. */
export const edits = { commands, select }

/** Selects between two positions, brought within the text. */
function select(from: number, to: number): Command {
  return (state, dispatch) => {
    const within = (pos: number) => state.doc.resolve(pos % (state.doc.content.size + 1))
    const selection = TextSelection.between(within(from), within(to))
    dispatch?.(state.tr.setSelection(selection))
    return true
  }
}

export type EditName = keyof typeof commands

const isEditName = (name: string): name is EditName => Object.hasOwn(commands, name)
export const editNames: readonly EditName[] = Object.keys(commands).filter(isEditName)
