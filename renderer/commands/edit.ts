/** Commands of editing: history, the marks of text, finding. */
import {
  Bold,
  ClipboardPaste,
  ClipboardType,
  Coins,
  Copy,
  Eraser,
  Italic,
  Link2,
  Link2Off,
  ListTree,
  Redo2,
  Ruler,
  Scissors,
  Search,
  StickyNote,
  Strikethrough,
  TextQuote,
  TextSearch,
  Undo2,
} from 'lucide-react'
import { chainCommands } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { Command as StoryCommand } from 'prosemirror-state'
import { t } from '../../catalogue'
import { isInDeskNote, toggleDeskNote } from '../../story/editing/desk-note'
import { changeCase } from '../../story/editing/letter-case'
import {
  hasMark,
  linkAt,
  linkTarget,
  toggleEm,
  toggleStrike,
  toggleStrong,
  unlink,
  unmarkDateline,
} from '../../story/editing/marks'
import { putTypedRight } from '../../story/editing/smart-typing'
import { takeBack } from '../../story/editing/take-back'
import { schema } from '../../story/schema'
import { cleanUpStory } from '../actions/clean-up'
import { pasteAsQuotation } from '../actions/quotation'
import { convertMeasures } from '../actions/units'
import { addToStory, findingAt, fixAtCursor, ignoreAtCursor, isSpelling } from '../checks/at-cursor'
import { addDeskWord } from '../checks/desk-words'
import { addToHouse, houseOf } from '../checks/house-checks'
import { openSession } from '../desk/desk-store'
import { show } from '../desk/shown'
import type { StorySession } from '../document/story-session'
import { openFind, selectedText, useFind, walkLastSearch } from '../find/find-store'
import { changeQuery as changeQueryOfAll } from '../find-all/find-all-store'
import type { DrawnFinding } from '../findings/findings'
import { selectHit } from '../findings/search-hits'
import { walkFindings } from '../findings/walk'
import type { Command } from './command'
import { canType, hasSelection, inFocus } from './in-focus'
import { inStory } from './in-story'

const { strong, em, strike } = schema.marks

function canLink(): boolean {
  const session = openSession()
  return session !== null && linkTarget(session.state) !== null
}

function findInStory(): void {
  const session = openSession()
  if (session) openFind(session, !document.activeElement?.closest('.find-bar'))
}

/** What the open story's find bar asks for, or what is selected, is asked for in all. */
function findInAll(): void {
  const session = openSession()
  const { isOpen, query } = useFind.getState()
  const text = (session && selectedText(session.state)) || (isOpen ? query.text : '')
  if (text !== '') changeQueryOfAll({ text })
  show('findAll')
}

/** While the find bar is open its hits are walked; else those of the desk's search, and without one those of the last find. */
function walkHitsOf(by: 1 | -1): StoryCommand {
  return (...given) => {
    const [first, second] = useFind.getState().isOpen
      ? [walkLastSearch(by), selectHit(by)]
      : [selectHit(by), walkLastSearch(by)]
    return first(...given) || second(...given)
  }
}

const whyNoFinding = () => (openSession() ? 'unavailable.noFinding' : 'unavailable.noStory')

/** Does something with the finding at the cursor. */
function atFinding(
  act: (session: StorySession, found: DrawnFinding) => unknown,
  rest: Omit<Command, 'run' | 'when' | 'why'>,
  fits: (found: DrawnFinding) => boolean = () => true,
): Command {
  const here = () => {
    const session = openSession()
    const found = session && findingAt(session.state)
    return session && found && fits(found) ? { session, found } : null
  }
  return {
    inText: true,
    ...rest,
    run() {
      const at = here()
      if (at) void act(at.session, at.found)
    },
    when: () => here() !== null,
    why: whyNoFinding,
  }
}

const isFixable = (found: DrawnFinding) => isSpelling(found) || found.fixes.length > 0

export const edit = {
  undo: inStory(chainCommands(takeBack, undo), {
    title: 'command.undo',
    key: 'Mod-z',
    icon: Undo2,
    inText: false,
  }),
  redo: inStory(chainCommands(redo, putTypedRight), {
    title: 'command.redo',
    key: 'Mod-Shift-z',
    icon: Redo2,
    inText: false,
  }),
  cut: inFocus('cut', {
    title: 'command.cut',
    key: 'Mod-x',
    icon: Scissors,
    separated: true,
    when: hasSelection,
  }),
  copy: inFocus('copy', { title: 'command.copy', key: 'Mod-c', icon: Copy, when: hasSelection }),
  paste: inFocus('paste', { title: 'command.paste', key: 'Mod-v', icon: ClipboardPaste, when: canType }),
  pastePlain: inFocus('pasteAndMatchStyle', {
    title: 'command.pastePlain',
    key: 'Mod-Shift-v',
    icon: ClipboardType,
    when: canType,
  }),
  pasteQuotation: {
    title: 'command.pasteQuotation',
    icon: TextQuote,
    run: pasteAsQuotation,
    when: () => openSession() !== null,
  },
  delete: inFocus('delete', { title: 'command.delete', when: hasSelection }),
  selectAll: inFocus('selectAll', { title: 'command.selectAll', key: 'Mod-a', when: canType }),
  find: {
    title: 'command.find',
    key: 'Mod-f',
    icon: Search,
    run: findInStory,
    when: () => openSession() !== null,
  },
  findAll: { title: 'command.findAll', key: 'Mod-Shift-f', icon: TextSearch, run: findInAll },
  outline: {
    title: 'command.outline',
    key: 'Mod-g',
    icon: ListTree,
    run: () => show('outline'),
    when: () => openSession() !== null,
  },
  cleanUp: {
    title: 'command.cleanUp',
    icon: Eraser,
    run: cleanUpStory,
    when: () => openSession() !== null,
  },
  convertToMetric: {
    title: 'command.convertToMetric',
    words: () => t('command.unitWords'),
    icon: Ruler,
    run: () => convertMeasures('metric'),
    when: () => openSession() !== null,
  },
  convertToImperial: {
    title: 'command.convertToImperial',
    words: () => t('command.unitWords'),
    icon: Ruler,
    run: () => convertMeasures('imperial'),
    when: () => openSession() !== null,
  },
  convertMoney: {
    title: 'command.convertMoney',
    words: () => t('command.moneyWords'),
    icon: Coins,
    run: () => show('money'),
    when: () => openSession() !== null,
  },
  nextHit: inStory(walkHitsOf(1), { title: 'command.nextHit', key: 'F3', inText: false }),
  previousHit: inStory(walkHitsOf(-1), { title: 'command.previousHit', key: 'Shift-F3', inText: false }),
  nextFinding: inStory(walkFindings(1), { title: 'command.nextFinding', key: 'F8', inText: false }),
  previousFinding: inStory(walkFindings(-1), {
    title: 'command.previousFinding',
    key: 'Shift-F8',
    inText: false,
  }),
  fixFinding: atFinding(fixAtCursor, { title: 'command.fixFinding', key: 'Alt-F8' }, isFixable),
  ignoreHere: atFinding((session) => ignoreAtCursor(session, 'here'), {
    title: 'command.ignoreHere',
    key: 'Mod-F8',
  }),
  ignoreInStory: atFinding((session) => ignoreAtCursor(session, 'story'), {
    title: 'command.ignoreInStory',
    key: 'Mod-Shift-F8',
  }),
  addToStory: atFinding(
    ({ doc }, { text }) => addToStory(doc, text),
    { title: 'command.addToStory' },
    isSpelling,
  ),
  addToHouse: atFinding(
    ({ doc }, { text }) => addToHouse(houseOf(doc), text),
    { title: 'command.addToHouse' },
    isSpelling,
  ),
  switchOffCheck: atFinding(() => show('switchOffCheck'), { title: 'command.switchOffCheck' }),
  addToDesk: atFinding((_, { text }) => addDeskWord(text), { title: 'command.addToDesk' }, isSpelling),
} satisfies Record<string, Command>

export const text = {
  bold: inStory(toggleStrong, { title: 'command.bold', key: 'Mod-b', icon: Bold }, (state) =>
    hasMark(state, strong),
  ),
  italic: inStory(toggleEm, { title: 'command.italic', key: 'Mod-i', icon: Italic }, (state) =>
    hasMark(state, em),
  ),
  strike: inStory(
    toggleStrike,
    { title: 'command.strike', key: 'Mod-Shift-x', icon: Strikethrough },
    (state) => hasMark(state, strike),
  ),
  deskNote: inStory(
    toggleDeskNote,
    {
      title: 'command.deskNote',
      words: () => t('command.deskNoteWords'),
      key: 'Mod-Shift-n',
      icon: StickyNote,
    },
    isInDeskNote,
  ),
  upperCase: inStory(changeCase('upper'), { title: 'command.upperCase', separated: true }),
  lowerCase: inStory(changeCase('lower'), { title: 'command.lowerCase' }),
  titleCase: inStory(changeCase('title'), { title: 'command.titleCase' }),
  sentenceCase: inStory(changeCase('sentence'), { title: 'command.sentenceCase' }),
  link: {
    title: 'command.link',
    key: 'Mod-k',
    icon: Link2,
    inText: true,
    run: () => show('link'),
    when: canLink,
    checked: () => {
      const session = openSession()
      return session !== null && linkAt(session.state) !== null
    },
    separated: true,
  },
  unlink: inStory(unlink, { title: 'command.unlink', icon: Link2Off }),
  unmarkDateline: inStory(unmarkDateline, { title: 'command.unmarkDateline', separated: true }),
} satisfies Record<string, Command>
