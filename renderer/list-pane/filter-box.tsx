/** The box that stories are searched in. Its text is all that is searched for, filters too. */
import { BookmarkPlus, Search, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { t } from '../../catalogue'
import { openFound } from '../actions/stories'
import { runCommand } from '../commands'
import { keyLabel } from '../commands/keys'
import { attempt } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { firstListed, isListAnswered, listAnswered } from '../list/answered'
import { useListing } from '../list/listing'
import { IconButton } from '../parts/button'
import { FilterMenu } from './filter-menu'

function clear(): void {
  useDesk.setState({ filter: '' })
}

/** Goes from the box to the list, once that answers what was typed; not where somebody has gone elsewhere meanwhile. */
async function goToList(box: HTMLElement): Promise<void> {
  await listAnswered()
  if (document.activeElement !== box) return
  const { active } = useListing.getState()
  document.querySelector<HTMLElement>(`.list [data-row="${active}"]`)?.focus()
}

function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing) return
  const { filter, showBin } = useDesk.getState()
  const isAnyWanted = filter.trim() !== '' && !(isListAnswered() && useListing.getState().total === 0)
  if (event.key === 'Escape') clear()
  else if (event.key === 'ArrowDown') void attempt(() => goToList(event.currentTarget))
  else if (event.key === 'Enter' && isAnyWanted) void openFound(firstListed, showBin)
  else return
  event.preventDefault()
}

export function FilterBox() {
  const filter = useDesk((state) => state.filter)
  return (
    <search className="list-filter">
      <Search aria-hidden="true" />
      <input
        aria-label={t('desk.filter')}
        placeholder={t('desk.filterHint')}
        value={filter}
        maxLength={1000}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => useDesk.setState({ filter: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {filter && (
        <>
          <IconButton icon={X} name={t('desk.clearFilter')} onClick={clear} />
          <IconButton
            icon={BookmarkPlus}
            name={t('command.saveSearch')}
            hint={keyLabel('Mod-Alt-s')}
            onClick={() => runCommand('saveSearch')}
          />
        </>
      )}
      <FilterMenu />
    </search>
  )
}
