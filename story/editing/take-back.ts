/** Taking back what the last key made of the text: Backspace and undo leave what was typed. */
import { chainCommands } from 'prosemirror-commands'
import { undoInputRule } from 'prosemirror-inputrules'
import type { Command } from 'prosemirror-state'
import { takeBackTyped } from './smart-typing'

/** Takes back the list, quote or crosshead that was just typed as a mark at the start of a line. */
const takeBackBlock: Command = (state, dispatch) =>
  undoInputRule(
    state,
    // to the undo history it is a part of what it takes back
    dispatch && ((tr) => dispatch(tr.setMeta('appendedTransaction', state.tr).scrollIntoView())),
  )

/** Takes back what the last key put right or made a block of; false where it was a key like any other. */
export const takeBack: Command = chainCommands(takeBackTyped, takeBackBlock)
