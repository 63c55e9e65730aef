/** The plugins that a story is edited with, in the order that they see each key. */
import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import type { Plugin } from 'prosemirror-state'
import { goToNextCell } from 'prosemirror-tables'
import type { Settings } from '../../contract/settings'
import { abbreviationsIn, expansionOf } from '../../story/abbreviations/abbreviation'
import { insertBlock } from '../../story/editing/blocks'
import { deleteSelected, wholeSelected } from '../../story/editing/delete'
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
import { liftAtStart } from '../../story/editing/lists'
import { signOffLines } from '../../story/editing/sign-off-lines'
import { smartTyping, typingStyle } from '../../story/editing/smart-typing'
import { backspaceInCaption, enterInNote } from '../../story/editing/table-caption'
import { deleteEmptyTable, rowAfterLast } from '../../story/editing/tables'
import { noEmptyTables, tablesInOrder } from '../../story/editing/tables-in-order'
import { takeBack } from '../../story/editing/take-back'
import { typedBlocks } from '../../story/editing/typed'
import { wordSpaces } from '../../story/editing/word-spaces'
import type { FieldValues } from '../../story/fields/fields'
import { type Houses, houseById } from '../../story/houses'
import { limitsOf } from '../../story/houses/headline-limits'
import { schema } from '../../story/schema'
import { tracking } from '../../story/suggestions/tracking'
import { drawnComments } from '../comments/drawing'
import { comments } from '../document/comments'
import { undoHistory } from '../document/undo-records'
import { finding } from '../find/finding-plugin'
import { findings } from '../findings/findings'
import { drawnSuggestions, suggestionBars } from '../suggestions/drawing'
import { composedText } from './composed-text'
import { currentBlock } from './current-block'
import { cutLine } from './cut-line'
import { deskNotes } from './desk-notes'
import { directions } from './directions'
import { endKeys } from './ends'
import { figures } from './figures'
import { headlineOver } from './headline-over'
import { houseDateline } from './house-dateline'
import { languageByTyping } from './language-by-typing'
import { placeholders } from './placeholders'
import { typedText } from './typed-text'

const { list_item, paragraph } = schema.nodes

const backspace = chainCommands(takeBack, deleteEmptyTable, backspaceInCaption, backspaceAtSeam, liftAtStart)

/** All keys that delete. */
const deletingKeys = Object.fromEntries(
  Object.entries(baseKeymap)
    .filter(([, command]) => command === baseKeymap.Backspace || command === baseKeymap.Delete)
    .map(([key]) => [key, deleteSelected]),
)

/** Keys of writing, which no menu shows. */
const writingKeys = (houses: () => Houses) => ({
  Enter: chainCommands(
    enterNextPart,
    enterByline(houses),
    enterInSignOff,
    enterInCell,
    enterInNote,
    splitListItem(list_item),
  ),
  'Shift-Enter': insertLineBreak,
  'Mod-Enter': insertBlock(paragraph.create()),
  Backspace: backspace,
  'Shift-Backspace': backspace,
  Delete: chainCommands(deleteEmptyTable, deleteAtSeam),
  Tab: chainCommands(goToNextCell(1), rowAfterLast, sinkListItem(list_item)),
  'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(list_item)),
})

/**
 * The plugins of a story, made anew: each by its name, in the order that they see a change and a key. The first that
 * handles a key keeps it.
 * @param houses the house styles of the desk, at the moment
 * @param settings how the editor likes the desk, at the moment
 * @param fields what the fields of abbreviations stand for in a story, at the moment
 */
export function storyPlugins(
  houses: () => Houses,
  settings: () => Settings,
  fields: (doc: Node) => FieldValues,
): Plugin[] {
  const plugins = {
    history: undoHistory(),
    comments: comments(),
    wholeSelected: wholeSelected(),
    wordSpaces: wordSpaces(),
    signOffLines: signOffLines(),
    forms: formsInStep(houses),
    language: languageByTyping(houses, settings),
    houseDateline: houseDateline(houses),
    typedBlocks: typedBlocks(),
    smartTyping: smartTyping(
      ({ doc }) => typingStyle(doc, houses(), settings().typing),
      (doc, before, key) => {
        const { house, language } = doc.attrs
        const all = abbreviationsIn(houseById(houses(), house), settings().abbreviations)
        return expansionOf(before, key, all, { language, house }, () => fields(doc))
      },
    ),
    deletingKeys: keymap(deletingKeys),
    writingKeys: keymap(writingKeys(houses)),
    typedText: typedText(),
    composedText: composedText(),
    endKeys: keymap(endKeys),
    baseKeys: keymap(baseKeymap),
    dropCursor: dropCursor({ class: 'drop-cursor', color: false }),
    gapCursor: gapCursor(),
    finding: finding(),
    findings: findings(),
    drawnComments: drawnComments(),
    placeholders: placeholders(),
    cutLine: cutLine(),
    directions: directions(),
    figures: figures(),
    headlineOver: headlineOver(({ attrs }) =>
      limitsOf(houseById(houses(), attrs.house), settings().headlineLimits),
    ),
    currentBlock: currentBlock(),
    deskNotes: deskNotes(),
    noEmptyTables: noEmptyTables(),
    tables: tablesInOrder(),
    review: tracking(),
    drawnSuggestions: drawnSuggestions(),
    suggestionBars: suggestionBars(),
  } satisfies Record<string, Plugin>
  return Object.values(plugins)
}
