/** The pane of the stories: what is searched for above, the list, and the bin's switch below. */

import { ArchiveRestore, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { formatNumber, t } from '../../catalogue'
import { runCommand } from '../commands'
import { useDesk } from '../desk/desk-store'
import { useUiLanguage } from '../desk/language'
import { FilterBox } from './filter-box'
import { FilterChips } from './filter-chips'
import { ListHead } from './list-head'
import { IndexProgress, NoRows, Problem } from './list-state'
import { SavedSearches } from './saved-searches'
import { StoryContextMenu } from './story-context-menu'
import { StoryRows } from './story-rows'

function Foot() {
  const showBin = useDesk((state) => state.showBin)
  const count = useDesk(({ picked }) => picked.length)
  return (
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
      <span role="status">{count > 1 && t('list.pickedCount', { formatted: formatNumber(count) })}</span>
    </footer>
  )
}

export function ListPane() {
  useUiLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  return (
    <div className="list-pane">
      <ListHead />
      <FilterBox />
      <FilterChips />
      <SavedSearches />
      <IndexProgress />
      <Problem />
      <StoryContextMenu scroller={scroller}>
        <StoryRows scroller={scroller} />
        <NoRows />
      </StoryContextMenu>
      <Foot />
    </div>
  )
}
