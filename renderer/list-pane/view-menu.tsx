/** How much room the rows of the list have, and what they tell. */
import { Check, Rows3 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { t } from '../../catalogue'
import { commands, type FixedId, runCommand } from '../commands'
import { commandTitle } from '../commands/command'
import { useDesk } from '../desk/desk-store'
import { IconButton } from '../parts/button'
import { MenuContent } from '../parts/menu'

const densities: readonly FixedId[] = ['compactList', 'roomyList']
const fields: readonly FixedId[] = [
  'listStage',
  'listUrgency',
  'listSlug',
  'listPlace',
  'listLanguage',
  'listWords',
  'listFindings',
  'listTime',
]

function Switch({ id }: { id: FixedId }) {
  const command = commands[id]
  return (
    <DropdownMenu.CheckboxItem
      className="popup-item"
      checked={command.checked?.() ?? false}
      // several are chosen one after the other
      onSelect={(event) => {
        event.preventDefault()
        runCommand(id)
      }}
    >
      {commandTitle(command)}
      <DropdownMenu.ItemIndicator asChild>
        <Check aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  )
}

export function ViewMenu() {
  // the items tell what is on as the settings have it
  useDesk(({ settings }) => settings)
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton icon={Rows3} name={t('list.view')} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <MenuContent align="end">
          {densities.map((id) => (
            <Switch key={id} id={id} />
          ))}
          <DropdownMenu.Separator className="popup-line" />
          {fields.map((id) => (
            <Switch key={id} id={id} />
          ))}
        </MenuContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
