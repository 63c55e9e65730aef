/** The story on its page: ProseMirror's view, mounted once for each story that is opened. */

import type { DirectEditorProps, EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useRef } from 'react'
import { t } from '../../catalogue'
import { soundPasted } from '../../story/editing/pasted'
import { leaveBreak } from '../../story/editing/select'
import { pickOpen } from '../actions/stories'
import { SourceNoter } from '../beside/source'
import { isLetter } from '../commands/keystroke'
import { readSelection, runLate } from '../document/read-selection'
import type { StorySession } from '../document/story-session'
import { showSuggestionsIn } from '../suggestions/drawing'
import { ChunkedView } from './chunks'
import { clipboard } from './clipboard'
import { takeNotesAlong } from './copied-notes'
import { cutSelected, deleteByMenu } from './deleting'
import { cursorToMenu } from './menu-cursor'
import { followPresses } from './page-press'
import { keepCursorInSight, onPageScroll, pageScroll, scrollPage, scrollToCursor } from './page-scroll'
import { pictureView } from './picture-view'

/** What is the same of every story; ProseMirror asks for it at each key. */
const always = {
  role: 'textbox',
  tabindex: '0',
  'aria-multiline': 'true',
  spellcheck: 'false',
}

/** Views whose text gets the focus by a press of the main button. */
const pressed = new WeakSet<EditorView>()

function press(view: EditorView, { button }: MouseEvent): void {
  pickOpen()
  if (button !== 0) return
  pressed.add(view)
  setTimeout(() => pressed.delete(view))
}

/**
 * Puts the cursor where it rested. ProseMirror does so 20 ms later; what is typed by then would go to the top. A press
 * leads it elsewhere: the browser leaves words that are selected as it gives the focus, wherever the press was.
 */
function takeCursor(view: EditorView): void {
  if (!pressed.has(view)) view.focus()
}

/**
 * What commands on stories are for is the story that is written in. A focus that only comes back, as from a message that
 * has gone, is no sign of that: several stories may be picked by then.
 */
function takeKey(view: EditorView, event: KeyboardEvent): void {
  readSelection(view)
  if (isLetter(event)) pickOpen()
}

function mount(place: HTMLElement, session: StorySession): EditorView {
  const sources = new SourceNoter()
  const props: DirectEditorProps = {
    state: session.state,
    dispatchTransaction: (tr) => session.dispatch(sources.noted(tr)),
    nodeViews: { picture: pictureView },
    attributes: ({ doc }) => ({
      ...always,
      'aria-label': t('editor.name'),
      dir: doc.attrs.direction,
      lang: doc.attrs.language,
    }),
    handleScrollToSelection: scrollToCursor,
    handleDOMEvents: {
      blur: session.settle,
      focus: takeCursor,
      mousedown: press,
      dblclick: (view) => runLate(view, leaveBreak),
      keydown: takeKey,
      contextmenu: cursorToMenu,
      beforeinput: deleteByMenu,
      cut: cutSelected,
      paste: sources.noteEvent,
      drop: sources.noteEvent,
    },
    transformPasted: (slice, { state }) => soundPasted(slice, state.selection.$from.depth),
    ...clipboard,
  }
  return new ChunkedView(place, props, (view, seen) => runLate(view, showSuggestionsIn(seen)))
}

/**
 * React looks through all of a text that has the focus each time that it draws any screen, to put the selection back if
 * that was lost. ProseMirror sees to that itself, and no screen draws the text: to React it is no text.
 */
function keepSelectionFromReact({ dom }: EditorView): void {
  Object.defineProperty(dom, 'contentEditable', { get: () => 'inherit' })
}

/** React hears every event at its root; of these nobody but ProseMirror wants any. */
const typing = ['keypress', 'textInput', 'beforeinput', 'input', 'keyup'] as const

function keepTyping(place: HTMLElement): void {
  for (const name of typing) place.addEventListener(name, (event) => event.stopPropagation())
  place.addEventListener('keydown', (event) => {
    if (isLetter(event)) event.stopPropagation()
  })
}

export function StoryView({ session }: { session: StorySession }) {
  const place: RefObject<HTMLDivElement | null> = useRef(null)
  useEffect(() => {
    if (!place.current) return
    keepTyping(place.current)
    takeNotesAlong(place.current)
    const view = mount(place.current, session)
    keepSelectionFromReact(view)
    let { scrollTop } = session
    scrollPage(view, scrollTop)
    const detach = session.attach(view, () => {
      // React takes the view off the page before it is destroyed
      scrollTop = pageScroll(view) ?? scrollTop
      return scrollTop
    })
    const unsubscribe = onPageScroll(view, session.savePositionSoon)
    const stopWatching = keepCursorInSight(view)
    const stopPresses = followPresses(view)
    return () => {
      unsubscribe()
      stopWatching()
      stopPresses()
      detach()
      view.destroy()
    }
  }, [session])
  return <div className="story" ref={place} />
}
