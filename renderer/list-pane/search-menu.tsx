/** The menu of a saved search. */
import { Ellipsis } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import { t } from '../../catalogue'
import type { SavedSearch } from '../../contract/settings'
import { moveSearch, removeSearch } from '../list/searches'
import { MenuContent } from '../parts/menu'

interface MenuProps {
  search: SavedSearch
  isFirst: boolean
  isLast: boolean
  rename(): void
}

export function SearchMenu({ search, isFirst, isLast, rename }: MenuProps) {
  const isRenaming = useRef(false)
  const startRenaming = () => {
    isRenaming.current = true
    rename()
  }
  const items = [
    { label: t('searches.rename'), run: startRenaming },
    ...(isFirst ? [] : [{ label: t('searches.up'), run: () => moveSearch(search, -1) }]),
    ...(isLast ? [] : [{ label: t('searches.down'), run: () => moveSearch(search, 1) }]),
    { label: t('searches.remove'), run: () => removeSearch(search) },
  ]
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="icon-button">
          <Ellipsis aria-hidden="true" />
          <span className="visually-hidden">{t('searches.more', { name: search.name })}</span>
        </button>
      </DropdownMenu.Trigger>
      <MenuContent
        align="end"
        onCloseAutoFocus={(event) => {
          // the field of the name has the focus
          if (isRenaming.current) event.preventDefault()
          isRenaming.current = false
        }}
      >
        {items.map(({ label, run }) => (
          <DropdownMenu.Item key={label} className="popup-item" onSelect={run}>
            {label}
          </DropdownMenu.Item>
        ))}
      </MenuContent>
    </DropdownMenu.Root>
  )
}
