/** A context menu made of commands. */
import { Check, ChevronRight } from 'lucide-react'
import { ContextMenu } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { t } from '../../catalogue'
import { returnFocusOfMenu } from '../parts/return-focus'
import { commandTitle } from './command'
import { type CommandId, commandOf, isEnabled, runCommand, type Submenu } from './index'
import { keyLabel } from './keys'

interface CommandMenuProps {
  /** Groups of commands, with a line between. Those that do not apply are left out, but for the system's own. */
  groups: readonly (readonly (CommandId | Submenu)[])[]
  /** What stands above the commands. */
  head?: ReactNode
  children: ReactNode
}

function isShown(entry: CommandId | Submenu): boolean {
  if (typeof entry !== 'string') return entry.ids().some(isEnabled)
  return commandOf(entry).role !== undefined || isEnabled(entry)
}

function CommandItem({ id }: { id: CommandId }) {
  const command = commandOf(id)
  const { key, icon: Icon, checked } = command
  const isOn = checked?.() ?? false
  return (
    <ContextMenu.Item className="popup-item" disabled={!isEnabled(id)} onSelect={() => runCommand(id)}>
      {isOn ? (
        <Check aria-hidden="true" />
      ) : Icon ? (
        <Icon aria-hidden="true" />
      ) : (
        <span className="popup-gap" />
      )}
      {commandTitle(command)}
      {key && <kbd>{keyLabel(key)}</kbd>}
    </ContextMenu.Item>
  )
}

/** What the submenu tells of a focus that goes out of it. */
type FocusOutside = Parameters<
  NonNullable<ComponentProps<typeof ContextMenu.SubContent>['onFocusOutside']>
>[0]

/** A focus that something else in the window takes meanwhile closes no submenu: it goes back. */
function keepFocus(event: FocusOutside): void {
  if (event.target instanceof Element && event.target.closest('[role=menu]')) return
  event.preventDefault()
  const { relatedTarget } = event.detail.originalEvent
  if (relatedTarget instanceof HTMLElement) relatedTarget.focus()
}

function SubmenuItem({ title, ids }: Submenu) {
  return (
    <ContextMenu.Sub>
      <ContextMenu.SubTrigger className="popup-item">
        <span className="popup-gap" />
        {t(title)}
        <ChevronRight className="mirrored popup-more" aria-hidden="true" />
      </ContextMenu.SubTrigger>
      <ContextMenu.Portal>
        <ContextMenu.SubContent className="popup" onFocusOutside={keepFocus}>
          {ids().map((id) => (
            <CommandItem key={id} id={id} />
          ))}
        </ContextMenu.SubContent>
      </ContextMenu.Portal>
    </ContextMenu.Sub>
  )
}

function Items({ groups }: Pick<CommandMenuProps, 'groups'>) {
  const shown = groups.map((entries) => entries.filter(isShown)).filter((entries) => entries.length > 0)
  return shown.map((entries, index) => (
    <div
      key={entries.map((entry) => (typeof entry === 'string' ? entry : entry.title)).join()}
      role="presentation"
    >
      {index > 0 && <ContextMenu.Separator className="popup-line" />}
      {entries.map((entry) =>
        typeof entry === 'string' ? (
          <CommandItem key={entry} id={entry} />
        ) : (
          <SubmenuItem key={entry.title} {...entry} />
        ),
      )}
    </div>
  ))
}

export function CommandMenu({ groups, head, children }: CommandMenuProps) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="popup" onCloseAutoFocus={returnFocusOfMenu}>
          {head}
          <Items groups={groups} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
