/** Find and replace in the open story. */

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import {
  findNext,
  findPrev,
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchState,
} from 'prosemirror-search'
import type { Command } from 'prosemirror-state'
import { memo, useEffect, useState } from 'react'
import { t } from '../../catalogue'
import { useUiLanguage } from '../desk/language'
import { hide } from '../desk/shown'
import { useSession, useStoryState } from '../desk/use-story'
import { Button, IconButton } from '../parts/button'
import { scrollToCursor } from './page-scroll'

function find(query: SearchQuery): Command {
  return ({ tr }, dispatch) => {
    dispatch?.(setSearchState(tr, query))
    return true
  }
}

export const FindBar = memo(function FindBar() {
  useUiLanguage()
  const session = useSession()
  const state = useStoryState()
  const { from, to } = session.state.selection
  const [query, setQuery] = useState({
    search: session.state.doc.textBetween(from, Math.min(to, from + 100), ' '),
    replace: '',
    caseSensitive: false,
    wholeWord: false,
  })
  useEffect(() => {
    session.run(find(new SearchQuery({ ...query, literal: true })))
  }, [session, query])
  useEffect(() => () => void session.run(find(new SearchQuery({ search: '' }))), [session])
  const close = () => {
    hide()
    session.view?.focus()
  }
  /** Runs a command and shows what it found: ProseMirror scrolls to no selection while the focus is elsewhere. */
  const go = (command: Command) => {
    session.run(command)
    if (session.view) scrollToCursor(session.view)
  }
  const matches = getMatchHighlights(state).find()
  const count = matches.length
  const at = matches.findIndex(
    (match) => match.from === state.selection.from && match.to === state.selection.to,
  )
  const isOn = (name: 'caseSensitive' | 'wholeWord') => (
    <label className="check">
      <input
        type="checkbox"
        checked={query[name]}
        onChange={(event) => setQuery({ ...query, [name]: event.target.checked })}
      />
      {t(`find.${name}`)}
    </label>
  )
  return (
    <search
      className="find-bar"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="find-row">
        <input
          className="input"
          aria-label={t('find.find')}
          placeholder={t('find.find')}
          value={query.search}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the editor asked for this bar to type in it
          autoFocus
          onChange={(event) => setQuery({ ...query, search: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            go(event.shiftKey ? findPrev : findNext)
          }}
        />
        <div className="find-tools">
          <IconButton icon={ChevronUp} name={t('find.previous')} onClick={() => go(findPrev)} />
          <IconButton icon={ChevronDown} name={t('find.next')} onClick={() => go(findNext)} />
          <span className="find-count" role="status">
            {query.search && (at >= 0 ? t('find.at', { at: at + 1, count }) : t('find.count', { count }))}
          </span>
        </div>
        <IconButton icon={X} name={t('find.close')} onClick={close} />
      </div>
      <div className="find-row">
        <input
          className="input"
          aria-label={t('find.replace')}
          placeholder={t('find.replace')}
          value={query.replace}
          dir="auto"
          onChange={(event) => setQuery({ ...query, replace: event.target.value })}
        />
        <div className="find-tools">
          <Button onClick={() => go(replaceNext)} disabled={count === 0}>
            {t('find.replaceOne')}
          </Button>
          <Button onClick={() => session.run(replaceAll, 'replace-all')} disabled={count === 0}>
            {t('find.replaceAll')}
          </Button>
        </div>
        <div className="find-tools">
          {isOn('caseSensitive')}
          {isOn('wholeWord')}
        </div>
      </div>
    </search>
  )
})
