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
import { useEffect, useState } from 'react'
import { t } from '../catalogue'
import { Button, IconButton } from '../parts/button'
import { hide } from '../session/shown'
import { useSession, useStoryState } from '../session/use-story'

export function FindBar() {
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
    session.dispatch(setSearchState(session.state.tr, new SearchQuery({ ...query, literal: true })))
  }, [session, query])
  useEffect(
    () => () => session.dispatch(setSearchState(session.state.tr, new SearchQuery({ search: '' }))),
    [session],
  )
  const close = () => {
    hide()
    session.view?.focus()
  }
  const count = getMatchHighlights(state).find().length
  return (
    <search
      className="find-bar"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
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
          session.run(event.shiftKey ? findPrev : findNext)
        }}
      />
      <span className="find-count" role="status">
        {query.search && t('find.count', { count })}
      </span>
      <IconButton icon={ChevronUp} name={t('find.previous')} onClick={() => session.run(findPrev)} />
      <IconButton icon={ChevronDown} name={t('find.next')} onClick={() => session.run(findNext)} />
      <input
        className="input"
        aria-label={t('find.replace')}
        placeholder={t('find.replace')}
        value={query.replace}
        dir="auto"
        onChange={(event) => setQuery({ ...query, replace: event.target.value })}
      />
      <Button onClick={() => session.run(replaceNext)} disabled={count === 0}>
        {t('find.replaceOne')}
      </Button>
      <Button onClick={() => session.run(replaceAll)} disabled={count === 0}>
        {t('find.replaceAll')}
      </Button>
      <label className="check">
        <input
          type="checkbox"
          checked={query.caseSensitive}
          onChange={(event) => setQuery({ ...query, caseSensitive: event.target.checked })}
        />
        {t('find.matchCase')}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={query.wholeWord}
          onChange={(event) => setQuery({ ...query, wholeWord: event.target.checked })}
        />
        {t('find.wholeWord')}
      </label>
      <IconButton icon={X} name={t('find.close')} onClick={close} />
    </search>
  )
}
