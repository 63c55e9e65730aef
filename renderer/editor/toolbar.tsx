/** The tools of writing, out of the way above the page. */

import { Ellipsis, PanelLeft, PanelRight, PenLine } from 'lucide-react'
import { DropdownMenu, Toolbar as Radix } from 'radix-ui'
import { memo, type RefObject, useRef } from 'react'
import { t } from '../../catalogue'
import { commands, type FixedId, isEnabled, runCommand } from '../commands'
import { keyLabel } from '../commands/keys'
import { useUiLanguage } from '../desk/language'
import { type SidePane, useShownPanes } from '../desk/panes'
import { useStory } from '../desk/use-story'
import { IconButton } from '../parts/button'
import { MenuContent } from '../parts/menu'
import { useFitting } from '../parts/use-fitting'
import { isSuggesting } from '../suggestions/listing'

const groups: readonly (readonly FixedId[])[] = [
  ['undo', 'redo'],
  ['bold', 'italic', 'strike', 'link'],
  ['crosshead', 'quote', 'bulletList', 'orderedList'],
  ['picture', 'table'],
]

const more: readonly (readonly FixedId[])[] = [
  ['deskNote', 'rule', 'unlink', 'unmarkDateline', 'pictureDetails'],
  [
    'rowBefore',
    'rowAfter',
    'columnBefore',
    'columnAfter',
    'moveColumnLeft',
    'moveColumnRight',
    'headerRow',
    'alignLeft',
    'alignCenter',
    'alignRight',
    'alignDecimal',
    'deleteRow',
    'deleteColumn',
    'deleteTable',
  ],
  ['find', 'showVersions', 'showPreview', 'shortcuts'],
]

const ids = [...groups.flat(), ...more.flat()]

/** What of the tools is enabled and on. */
function toolsNow(): Partial<Record<FixedId, { enabled: boolean; on: boolean }>> {
  return Object.fromEntries(
    ids.map((id) => [id, { enabled: isEnabled(id), on: commands[id].checked?.() ?? false }]),
  )
}

/** A click on a tool leaves the selection in the text. */
function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault()
}

const Tool = memo(function Tool({ id, enabled, on }: { id: FixedId; enabled: boolean; on: boolean }) {
  useUiLanguage()
  const { title, key, icon, checked } = commands[id]
  if (!icon) return null
  return (
    <Radix.Button asChild disabled={!enabled} onMouseDown={keepSelection} onClick={() => runCommand(id)}>
      <IconButton
        icon={icon}
        name={t(title)}
        {...(key && { hint: keyLabel(key) })}
        {...(checked && { 'aria-pressed': on })}
      />
    </Radix.Button>
  )
})

/** CSS pixels of a tool with the gap before it, of a group around its tools, and of all that stands beside groups. */
const widths = { tool: 29, group: 15, beside: 250 } as const

/** How many of the groups of tools a toolbar of a width, in CSS pixels, has room for; the others fold into the menu. */
function groupsIn(width: number): number {
  let left = width - widths.beside
  return groups.filter((group) => {
    left -= widths.group + group.length * widths.tool
    return left >= 0
  }).length
}

const paneSwitches = {
  stories: { id: 'showStories', icon: PanelLeft },
  panels: { id: 'showPanels', icon: PanelRight },
} as const

function PaneSwitch({ pane }: { pane: SidePane }) {
  const isOn = useShownPanes()[pane]
  const { id, icon } = paneSwitches[pane]
  return (
    <Radix.Button asChild onClick={() => runCommand(id)}>
      <IconButton
        icon={icon}
        className="mirrored"
        name={t(commands[id].title)}
        hint={keyLabel(commands[id].key ?? '')}
        aria-pressed={isOn}
      />
    </Radix.Button>
  )
}

/** Switches suggesting on and off; while it is on it says so in words. */
function SuggestingSwitch() {
  const isOn = useStory(isSuggesting)
  const { title, key } = commands.suggesting
  return (
    <Radix.Button asChild onMouseDown={keepSelection} onClick={() => runCommand('suggesting')}>
      <IconButton
        icon={PenLine}
        className={isOn ? 'labelled' : ''}
        name={t(title)}
        {...(isOn && { label: t('suggestions.isOn') })}
        hint={keyLabel(key ?? '')}
        aria-pressed={isOn}
      />
    </Radix.Button>
  )
}

export const Toolbar = memo(function Toolbar() {
  useUiLanguage()
  const tools = useStory(toolsNow)
  const row: RefObject<HTMLDivElement | null> = useRef(null)
  const fitting = useFitting(row, groupsIn)
  return (
    <Radix.Root className="toolbar" aria-label={t('editor.toolbar')} ref={row}>
      <div className="toolbar-side" role="presentation">
        <PaneSwitch pane="stories" />
      </div>
      {groups.slice(0, fitting).map((group) => (
        <div className="toolbar-group" key={group.join()} role="presentation">
          {group.map((id) => (
            <Tool key={id} id={id} enabled={tools[id]?.enabled ?? false} on={tools[id]?.on ?? false} />
          ))}
        </div>
      ))}
      <DropdownMenu.Root>
        <Radix.Button asChild>
          <DropdownMenu.Trigger asChild>
            <button type="button" className="icon-button">
              <Ellipsis aria-hidden="true" />
              <span className="visually-hidden">{t('editor.more')}</span>
            </button>
          </DropdownMenu.Trigger>
        </Radix.Button>
        <DropdownMenu.Portal>
          <MenuContent align="end" sideOffset={6}>
            {[...groups.slice(fitting), ...more]
              .map((group) => group.filter((id) => tools[id]?.enabled))
              .filter((group) => group.length > 0)
              .map((group, index) => (
                <div key={group.join()} role="presentation">
                  {index > 0 && <DropdownMenu.Separator className="popup-line" />}
                  {group.map((id) => (
                    <DropdownMenu.Item key={id} className="popup-item" onSelect={() => runCommand(id)}>
                      {t(commands[id].title)}
                    </DropdownMenu.Item>
                  ))}
                </div>
              ))}
          </MenuContent>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <div className="toolbar-side is-end" role="presentation">
        <SuggestingSwitch />
        <PaneSwitch pane="panels" />
      </div>
    </Radix.Root>
  )
})
