/** The saved searches above the list: a click runs one again. */
import { Bookmark, ChevronDown } from 'lucide-react'
import { Collapsible } from 'radix-ui'
import { useEffect, useState } from 'react'
import { formatNumber, t } from '../../catalogue'
import type { SavedSearch } from '../../contract/settings'
import { on } from '../bridge'
import { changeSettings, useDesk } from '../desk/desk-store'
import { paced } from '../list/paced'
import { applySearch, countSearches, renameSearch, useCounts } from '../list/searches'
import { isEnter } from '../parts/enter'
import { SearchMenu } from './search-menu'

/** The name that it is folded under among the panels. */
const section = 'searches'

/** Milliseconds between two counts, while the desk changes. */
const countEveryMs = 3000

function useCounting(searches: readonly SavedSearch[], isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen || searches.length === 0) return
    const count = paced(() => void countSearches(), countEveryMs)
    count()
    return on('listed', count)
  }, [searches, isOpen])
}

function NameField({ search, leave }: { search: SavedSearch; leave(): void }) {
  const [name, setName] = useState(search.name)
  const saveName = () => {
    if (name.trim()) renameSearch(search, name.trim())
    leave()
  }
  return (
    <input
      className="input"
      aria-label={t('searches.name')}
      value={name}
      maxLength={100}
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: the editor asked for this field to type in it
      autoFocus
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setName(target.value)}
      onBlur={saveName}
      onKeyDown={(event) => {
        if (isEnter(event)) saveName()
        if (event.key === 'Escape') leave()
      }}
    />
  )
}

function Row({ search, at, count }: { search: SavedSearch; at: number; count: number }) {
  const [isRenaming, setRenaming] = useState(false)
  const isOn = useDesk(
    ({ filter, showBin, settings }) =>
      filter === search.text && settings.listOrder === search.order && !showBin,
  )
  const found = useCounts(({ counts }) => counts.get(search.text))
  if (isRenaming)
    return (
      <li>
        <NameField search={search} leave={() => setRenaming(false)} />
      </li>
    )
  return (
    <li>
      <button
        type="button"
        className="saved-search"
        aria-current={isOn || undefined}
        title={`${search.name}\n${search.text}`}
        onClick={() => applySearch(search)}
      >
        <Bookmark aria-hidden="true" />
        <bdi className="value-name">{search.name}</bdi>
        {found !== undefined && <span className="value-count">{formatNumber(found)}</span>}
      </button>
      <SearchMenu
        search={search}
        isFirst={at === 0}
        isLast={at === count - 1}
        rename={() => setRenaming(true)}
      />
    </li>
  )
}

export function SavedSearches() {
  const { savedSearches, folded } = useDesk(({ settings }) => settings)
  const showBin = useDesk((state) => state.showBin)
  const isOpen = !folded.includes(section)
  useCounting(savedSearches, isOpen)
  // they search the desk
  if (savedSearches.length === 0 || showBin) return null
  const fold = (open: boolean) =>
    changeSettings({ folded: open ? folded.filter((each) => each !== section) : [...folded, section] })
  return (
    <Collapsible.Root open={isOpen} onOpenChange={fold} className="saved-searches">
      <h2>
        <Collapsible.Trigger className="saved-title">
          <ChevronDown aria-hidden="true" />
          {t('searches.title')}
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Content asChild>
        <ul>
          {savedSearches.map((search, at) => (
            <Row key={search.name} search={search} at={at} count={savedSearches.length} />
          ))}
        </ul>
      </Collapsible.Content>
    </Collapsible.Root>
  )
}
