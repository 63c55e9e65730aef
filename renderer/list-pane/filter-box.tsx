/** The box that stories are searched in. Its text is all that is searched for, filters too. */
import { BookmarkPlus, Search, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { t } from '../../catalogue'
import { runCommand } from '../commands'
import { keyLabel } from '../commands/keys'
import { useDesk } from '../desk/desk-store'
import { useListing } from '../list/listing'
import { IconButton } from '../parts/button'
import { FilterMenu } from './filter-menu'

function clear(): void {
  useDesk.setState({ filter: '' })
}

function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') clear()
  if (event.key !== 'ArrowDown') return
  event.preventDefault()
  const { active } = useListing.getState()
  document.querySelector<HTMLElement>(`.list [data-row="${active}"]`)?.focus()
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
