/** The plugins that a story is edited with, in the order that they see each key. */
import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { search } from 'prosemirror-search'
import type { Plugin } from 'prosemirror-state'
import { goToNextCell, tableEditing } from 'prosemirror-tables'
import { insertBlock } from '../../story/editing/blocks'
import { formsInStep } from '../../story/editing/forms-in-step'
import {
  backspaceAtSeam,
  deleteAtSeam,
  enterByline,
  enterInCell,
  enterInSignOff,
  enterNextPart,
  insertLineBreak,
} from '../../story/editing/head'
import { typedBlocks } from '../../story/editing/typed'
import { schema } from '../../story/schema'
import { undoHistory } from '../document/undo-trail'
import { searchMarks } from '../findings/search-marks'
import { endKeys } from './ends'
import { placeholders } from './placeholders'

const { list_item, paragraph } = schema.nodes

/** Keys of writing, which no menu shows. */
const writingKeys = {
  Enter: chainCommands(enterNextPart, enterByline, enterInSignOff, enterInCell, splitListItem(list_item)),
  'Shift-Enter': insertLineBreak,
  'Mod-Enter': insertBlock(paragraph.create()),
  Backspace: backspaceAtSeam,
  'Shift-Backspace': backspaceAtSeam,
  Delete: deleteAtSeam,
  Tab: chainCommands(goToNextCell(1), sinkListItem(list_item)),
  'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(list_item)),
}

/** Each by its name, in the order that they see a change and a key: the first that handles a key keeps it. */
const plugins = {
  history: undoHistory,
  forms: formsInStep,
  typedBlocks,
  writingKeys: () => keymap(writingKeys),
  endKeys: () => keymap(endKeys),
  baseKeys: () => keymap(baseKeymap),
  dropCursor: () => dropCursor({ class: 'drop-cursor', color: false }),
  gapCursor,
  find: search,
  searchMarks,
  placeholders,
  tables: tableEditing,
} satisfies Record<string, () => Plugin>

/** The plugins of a story, made anew. */
export function storyPlugins(): Plugin[] {
  return Object.values(plugins).map((plugin) => plugin())
}
