/** Find and replace in the open story. */

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { memo, type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef, useState } from 'react'
import { t } from '../../catalogue'
import { findProblemText } from '../../catalogue/find-problem'
import { selectedRanges } from '../../story/editing/selected-ranges'
import { type FindPart, type FindProblem, type FindQuery, findParts } from '../../story/find/query'
import { useUiLanguage } from '../desk/language'
import { useShown } from '../desk/shown'
import { useStoryState } from '../desk/use-story'
import type { StorySession } from '../document/story-session'
import { changeQuery, changeReplacement, closeFind, useFind } from '../find/find-store'
import { foundIn, isGivenUp, selectedHit, walkHits } from '../find/finding-plugin'
import { QueryOptions } from '../find/query-options'
import { endUndoStep, replaceAll, replaceSelected } from '../find/replacing'
import { useSearch } from '../find/use-search'
import { Button, IconButton, wasForHint } from '../parts/button'
import { Choice } from '../parts/choice'
import { isEnter } from '../parts/enter'
import { TextInput } from '../parts/field'
import { scrollToCursor } from './page-scroll'

/** What *Replace all* did, as long as the story is as it left it. */
interface Replaced {
  count: number
  doc: Node
  query: FindQuery
}

/** What Escape closes first. */
const openPopup = '[role=dialog], [role=menu], [data-radix-popper-content-wrapper] [role=listbox]'

/** Closes the bar on Escape, wherever the focus is, and leaves what is found selected. */
function useEscape(session: StorySession): void {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      // ProseMirror takes each Escape in the text, and does nothing with it
      if (event.defaultPrevented && !wasForHint(event) && !session.view?.hasFocus()) return
      if (useShown.getState().overlay !== null || document.querySelector(openPopup)) return
      const focused = document.activeElement
      const isOtherPane = focused?.closest('[data-pane]:not([data-pane=text])') ?? false
      closeFind()
      if (!isOtherPane) session.focus()
    }
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [session])
}

type Where = 'story' | 'selection' | FindPart

/** Where is looked: the whole story, what is selected at this moment, or a part of it. */
function lookIn(where: Where, { state: { selection } }: StorySession): void {
  const part = findParts.find((each) => each === where) ?? null
  useFind.setState({ ranges: where === 'selection' ? selectedRanges(selection) : null })
  changeQuery({ part })
}

function WhereChoice({ session }: { session: StorySession }) {
  const part = useFind(({ query }) => query.part)
  const isRange = useFind(({ ranges }) => ranges !== null)
  const isSelected = !useStoryState().selection.empty
  const places: Where[] = ['story', ...(isRange || isSelected ? (['selection'] as const) : []), ...findParts]
  return (
    <Choice
      name={t('find.where')}
      value={isRange ? 'selection' : (part ?? 'story')}
      options={places.map((value) => ({ value, label: t(`find.in.${value}`) }))}
      onChange={(where) => lookIn(where, session)}
    />
  )
}

interface StatusProps {
  session: StorySession
  problem: FindProblem | null
  replaced: Replaced | null
  undone(): void
}

/** What is found, replaced or wrong, in one line. */
function Status({ session, problem, replaced, undone }: StatusProps) {
  const state = useStoryState()
  const query = useFind((state) => state.query)
  const hits = foundIn(state)
  const at = selectedHit(state, hits)
  const isReplaced = replaced?.doc === state.doc && replaced.query === query
  const wrong = isGivenUp(state) ? t('find.problem.too-slow') : problem && findProblemText(problem)
  const found =
    at >= 0 ? t('find.at', { at: at + 1, count: hits.length }) : t('find.count', { count: hits.length })
  const takeBack = () => {
    session.run(undo)
    undone()
  }
  return (
    <div className="find-status">
      <span className={wrong ? 'find-problem' : ''} role="status">
        {wrong ?? (isReplaced ? t('find.replaced', { count: replaced.count }) : query.text !== '' && found)}
      </span>
      {isReplaced && <Button onClick={takeBack}>{t('find.undo')}</Button>}
    </div>
  )
}

/** A field that Enter does something in. */
function onEnter(work: (event: ReactKeyboardEvent) => void) {
  return (event: ReactKeyboardEvent) => {
    if (!isEnter(event)) return
    event.preventDefault()
    work(event)
  }
}

export const FindBar = memo(function FindBar({ session }: { session: StorySession }) {
  useUiLanguage()
  const field = useRef<HTMLInputElement>(null)
  const { focusRequests, query, replacement } = useFind()
  const problem = useSearch(session)
  const isNone = foundIn(useStoryState()).length === 0
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  useEscape(session)
  const focusField = () => {
    field.current?.focus()
    field.current?.select()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the bar is asked for
  useEffect(focusField, [focusRequests])
  /** Runs a command and shows what it found: ProseMirror scrolls to no selection while the focus is elsewhere. */
  const go = (command: Command) => {
    session.run(command)
    if (session.view) scrollToCursor(session.view)
  }
  const replaceOne = () => go(replaceSelected(query, replacement))
  const replaceEach = () => {
    const count = foundIn(session.state).length
    if (!session.run(replaceAll(query, replacement), 'replace-all')) return
    session.run(endUndoStep)
    setReplaced({ count, doc: session.doc, query })
  }
  return (
    <search className="find-bar">
      <div className="find-grid">
        <TextInput
          ref={field}
          className="find-what"
          aria-label={t('find.find')}
          placeholder={t('find.find')}
          value={query.text}
          maxLength={1000}
          aria-invalid={problem !== null}
          onChange={(event) => changeQuery({ text: event.target.value })}
          onKeyDown={onEnter((event) => go(walkHits(event.shiftKey ? -1 : 1)))}
        />
        <TextInput
          className="find-with"
          aria-label={t('find.replace')}
          placeholder={t('find.replace')}
          value={replacement.text}
          maxLength={1000}
          onChange={(event) => changeReplacement({ text: event.target.value })}
          onKeyDown={onEnter(replaceOne)}
        />
        <div className="find-walk">
          <IconButton
            icon={ChevronUp}
            name={t('find.previous')}
            hint="Shift+F3"
            onClick={() => go(walkHits(-1))}
          />
          <IconButton icon={ChevronDown} name={t('find.next')} hint="F3" onClick={() => go(walkHits(1))} />
          <Status session={session} problem={problem} replaced={replaced} undone={focusField} />
        </div>
        <div className="find-replace">
          <Button onClick={replaceOne} aria-disabled={isNone}>
            {t('find.replaceOne')}
          </Button>
          <Button onClick={replaceEach} aria-disabled={isNone}>
            {t('find.replaceAll')}
          </Button>
          <WhereChoice session={session} />
        </div>
        <QueryOptions {...{ query, replacement, change: changeQuery, changeReplacement }} />
        <IconButton
          className="find-close"
          icon={X}
          name={t('find.close')}
          hint="Esc"
          onClick={() => {
            closeFind()
            session.focus()
          }}
        />
      </div>
    </search>
  )
})
