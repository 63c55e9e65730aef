/** A context menu made of commands. */
import { ContextMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { t } from '../../catalogue'
import { type CommandId, commands, isEnabled, runCommand } from './index'
import { keyLabel } from './keys'

interface CommandMenuProps {
  /** Groups of commands, with a line between; those that do not apply are left out. */
  groups: readonly (readonly CommandId[])[]
  children: ReactNode
}

function Items({ groups }: Pick<CommandMenuProps, 'groups'>) {
  const shown = groups.map((ids) => ids.filter(isEnabled)).filter((ids) => ids.length > 0)
  return shown.map((ids, index) => (
    <div key={ids.join()} role="presentation">
      {index > 0 && <ContextMenu.Separator className="popup-line" />}
      {ids.map((id) => {
        const { title, key, icon: Icon } = commands[id]
        return (
          <ContextMenu.Item key={id} className="popup-item" onSelect={() => runCommand(id)}>
            {Icon ? <Icon aria-hidden="true" /> : <span className="popup-gap" />}
            {t(title)}
            {key && <kbd>{keyLabel(key)}</kbd>}
          </ContextMenu.Item>
        )
      })}
    </div>
  ))
}

export function CommandMenu({ groups, children }: CommandMenuProps) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="popup">
          <Items groups={groups} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
