/** The stories of the desk, newest first, with a filter above and the bin behind a switch. */
import { ArchiveRestore, ArrowLeft, FilePlus2, Search, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { StorySummary } from '../../story/story/record'
import { formatNumber, t } from '../catalogue'
import { runCommand } from '../commands'
import { keyLabel } from '../commands/keys'
import { IconButton } from '../parts/button'
import { openStory } from '../session/actions'
import { listed, useDesk } from '../session/desk-store'
import { StoryContextMenu } from './story-context-menu'
import { StoryRow } from './story-row'

function useListed(): StorySummary[] {
  const view = useDesk(
    useShallow(({ stories, showBin, filter, hits }) => ({ stories, showBin, filter, hits })),
  )
  return useMemo(() => listed(view), [view])
}

/** What a click picks: one story, one more with Ctrl, all between with Shift. */
function pick(event: MouseEvent | KeyboardEvent, id: string, shown: readonly StorySummary[]): void {
  const { picked } = useDesk.getState()
  if (event.shiftKey && picked[0] !== undefined) {
    const ids = shown.map((story) => story.id)
    const ends = [ids.indexOf(picked[0]), ids.indexOf(id)].sort((a, b) => a - b)
    useDesk.setState({
      picked: [picked[0], ...ids.slice(ends[0], (ends[1] ?? 0) + 1).filter((each) => each !== picked[0])],
    })
  } else if (event.ctrlKey || event.metaKey) {
    useDesk.setState({ picked: picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id] })
  } else {
    useDesk.setState({ picked: [id] })
    void openStory(id)
  }
}

function Empty({ showBin, filter }: { showBin: boolean; filter: string }) {
  if (!filter) return <p className="list-empty">{t(showBin ? 'desk.emptyBin' : 'desk.empty')}</p>
  return (
    <p className="list-empty">
      {t('desk.noMatch', { filter })}
      <button type="button" className="text-button" onClick={() => useDesk.setState({ filter: '' })}>
        {t('desk.clearFilter')}
      </button>
    </p>
  )
}

export function StoryList() {
  const stories = useListed()
  const { showBin, filter, picked, hits } = useDesk(
    useShallow(({ showBin, filter, picked, hits }) => ({ showBin, filter, picked, hits })),
  )
  const openId = useDesk(({ session }) => session?.id ?? null)
  const list = useRef<HTMLUListElement>(null)
  const reachable = stories.some(({ id }) => id === openId) ? openId : (stories[0]?.id ?? null)

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-id]') ?? [])]
    const at = rows.findIndex((row) => row.matches(':focus'))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
    } else if (event.key === 'Delete') {
      runCommand(showBin ? 'destroy' : 'bin')
    }
  }

  return (
    <div className="list-pane">
      <header className="list-head">
        {showBin && (
          <IconButton
            icon={ArrowLeft}
            name={t('desk.back')}
            onClick={() => useDesk.setState({ showBin: false })}
          />
        )}
        <h1>{t(showBin ? 'desk.bin' : 'desk.stories')}</h1>
        <span className="list-count">
          {formatNumber(filter.trim() && hits ? hits.total : stories.length)}
        </span>
        <IconButton
          icon={FilePlus2}
          name={t('command.newStory')}
          hint={keyLabel('Mod-n')}
          onClick={() => runCommand('newStory')}
        />
      </header>
      <div className="list-filter">
        <Search aria-hidden="true" />
        <input
          aria-label={t('desk.filter')}
          placeholder={t('desk.filterHint')}
          value={filter}
          dir="auto"
          onChange={(event) => useDesk.setState({ filter: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') useDesk.setState({ filter: '' })
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              list.current?.querySelector<HTMLButtonElement>('button[data-id]')?.focus()
            }
          }}
        />
        {filter && (
          <IconButton
            icon={X}
            name={t('desk.clearFilter')}
            onClick={() => useDesk.setState({ filter: '' })}
          />
        )}
      </div>
      <StoryContextMenu>
        {/* biome-ignore lint/a11y/noRedundantRoles: without list-style it is no list to all screen readers */}
        <ul className="list" role="list" aria-label={t('desk.stories')} ref={list} onKeyDown={onKeyDown}>
          {stories.map((story) => (
            <StoryRow
              key={story.id}
              story={story}
              snippet={null}
              isOpen={story.id === openId}
              isPicked={picked.includes(story.id)}
              isReachable={story.id === reachable}
              onPick={(event) => pick(event, story.id, stories)}
            />
          ))}
        </ul>
      </StoryContextMenu>
      {stories.length === 0 && !(filter.trim() && hits?.filter !== filter) && (
        <Empty showBin={showBin} filter={filter} />
      )}
      <footer className="list-foot">
        <button
          type="button"
          className="text-button"
          aria-pressed={showBin}
          onClick={() => runCommand('showBin')}
        >
          {showBin ? <ArchiveRestore aria-hidden="true" /> : <Trash2 aria-hidden="true" />}
          {t(showBin ? 'desk.back' : 'desk.bin')}
        </button>
      </footer>
    </div>
  )
}
