/** Commands on the blocks of a story's body. */
import { Heading, ImagePlus, List, ListOrdered, Minus, Pilcrow, Quote, Table2 } from 'lucide-react'
import type { NodeType } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { deleteColumn, deleteRow } from 'prosemirror-tables'
import { t } from '../../catalogue'
import {
  insertBlock,
  insertRule,
  isWithin,
  makeParagraph,
  newTable,
  toggleCrosshead,
  toggleQuote,
} from '../../story/editing/blocks'
import { joinSelectedLines } from '../../story/editing/join-lines'
import { toggleBulletList, toggleOrderedList } from '../../story/editing/lists'
import { move } from '../../story/editing/move'
import { pictureAt } from '../../story/editing/picture'
import { makePart } from '../../story/editing/promote'
import { deleteTable, hasCaption, toggleCaption } from '../../story/editing/table-caption'
import {
  alignColumns,
  type ColumnSide,
  hasHeadRow,
  isAligned,
  moveColumn,
  newColumn,
  newRow,
  toggleHeadRow,
} from '../../story/editing/tables'
import { schema } from '../../story/schema'
import { chooseAndInsertPicture } from '../actions/pictures'
import { openSession } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { show } from '../desk/shown'

import type { Command } from './command'
import { inStory } from './in-story'

const within = (type: NodeType) => (state: EditorState) => isWithin(state, type)
const { crosshead, quote, bullet_list, ordered_list, paragraph } = schema.nodes

const isPlain = (state: EditorState) => state.selection.$from.depth === 1 && isWithin(state, paragraph)

export const blocks = {
  paragraph: inStory(
    makeParagraph,
    { title: 'command.paragraph', key: 'Mod-Alt-0', icon: Pilcrow, separated: true },
    isPlain,
  ),
  crosshead: inStory(
    toggleCrosshead,
    { title: 'command.crosshead', key: 'Mod-Alt-2', icon: Heading },
    within(crosshead),
  ),
  quote: inStory(toggleQuote, { title: 'command.quote', key: 'Mod-Shift-9', icon: Quote }, within(quote)),
  bulletList: inStory(
    toggleBulletList,
    { title: 'command.bulletList', key: 'Mod-Shift-8', icon: List },
    within(bullet_list),
  ),
  orderedList: inStory(
    toggleOrderedList,
    { title: 'command.orderedList', key: 'Mod-Shift-7', icon: ListOrdered },
    within(ordered_list),
  ),
  headline: inStory(makePart('headline', deskHouses), { title: 'command.makeHeadline', separated: true }),
  standfirst: inStory(makePart('standfirst', deskHouses), { title: 'command.makeStandfirst' }),
  byline: inStory(makePart('byline', deskHouses), { title: 'command.makeByline' }),
  signOff: inStory(makePart('signoff', deskHouses), { title: 'command.makeSignOff' }),
  joinLines: inStory(joinSelectedLines, { title: 'command.joinLines', key: 'Mod-Alt-j', separated: true }),
  moveUp: inStory(move(-1), { title: 'command.moveUp', key: 'Alt-ArrowUp', separated: true }),
  moveDown: inStory(move(1), { title: 'command.moveDown', key: 'Alt-ArrowDown' }),
} satisfies Record<string, Command>

function hasPictureAtCursor(): boolean {
  const session = openSession()
  return session !== null && pictureAt(session.state) !== null
}

const aligned = (side: ColumnSide, rest: Pick<Command, 'title' | 'separated'>) =>
  inStory(alignColumns(side), rest, (state) => isAligned(state, side))

export const insert = {
  picture: {
    title: 'command.picture',
    icon: ImagePlus,
    run: () => void chooseAndInsertPicture(),
    when: () => openSession() !== null,
  },
  pictureDetails: {
    title: 'command.pictureDetails',
    words: () => t('command.pictureDetailsWords'),
    run: () => show('pictureDetails'),
    when: () => hasPictureAtCursor(),
  },
  table: inStory(insertBlock(newTable(3, 3)), { title: 'command.table', icon: Table2 }),
  rule: inStory(insertRule, { title: 'command.rule', icon: Minus }),
  rowBefore: inStory(newRow('above'), { title: 'command.rowBefore', separated: true }),
  rowAfter: inStory(newRow('below'), { title: 'command.rowAfter' }),
  columnBefore: inStory(newColumn('left'), { title: 'command.columnBefore' }),
  columnAfter: inStory(newColumn('right'), { title: 'command.columnAfter' }),
  moveColumnLeft: inStory(moveColumn('left'), { title: 'command.moveColumnLeft' }),
  moveColumnRight: inStory(moveColumn('right'), { title: 'command.moveColumnRight' }),
  headerRow: inStory(toggleHeadRow, { title: 'command.headerRow' }, hasHeadRow),
  tableCaption: inStory(toggleCaption, { title: 'command.tableCaption' }, hasCaption),
  alignLeft: aligned('left', { title: 'command.alignLeft', separated: true }),
  alignCenter: aligned('center', { title: 'command.alignCenter' }),
  alignRight: aligned('right', { title: 'command.alignRight' }),
  alignDecimal: aligned('decimal', { title: 'command.alignDecimal' }),
  deleteRow: inStory(deleteRow, { title: 'command.deleteRow', separated: true }),
  deleteColumn: inStory(deleteColumn, { title: 'command.deleteColumn' }),
  deleteTable: inStory(deleteTable, { title: 'command.deleteTable' }),
} satisfies Record<string, Command>
