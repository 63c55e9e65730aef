/** Keeps the native menu showing what the registry says. */

import { t } from '../../catalogue'
import type { MenuDescription } from '../../contract/menu'
import { usePendingMerges } from '../actions/external-changes'
import { desk } from '../bridge'
import { useDesk } from '../desk/desk-store'
import { onStages } from '../desk/stages'
import { commandTitle } from './command'
import { type CommandId, commandOf, isEnabled, menus, type Submenu } from './index'
import { accelerator } from './keys'

type Item = MenuDescription[number]['items'][number]

const separator: Item = { label: '', enabled: false }

function itemOf(id: CommandId): Item {
  const command = commandOf(id)
  const { key, role, checked } = command
  return {
    id,
    label: commandTitle(command),
    // what can be cut or pasted in a field only the field knows
    ...(role ? { role, enabled: true } : { enabled: isEnabled(id) }),
    ...(key && { accelerator: accelerator(key) }),
    ...(checked && { checked: checked() }),
  }
}

function submenuOf({ title, ids }: Submenu): Item {
  const items = ids().map(itemOf)
  return { label: t(title), enabled: items.some(({ enabled }) => enabled), items }
}

function describe(): MenuDescription {
  return menus.map(({ title, ids, submenus = [] }) => ({
    label: t(title),
    items: [
      ...ids.flatMap((id) => (commandOf(id).separated ? [separator, itemOf(id)] : [itemOf(id)])),
      ...(submenus.length > 0 ? [separator, ...submenus.map(submenuOf)] : []),
    ],
  }))
}

let sent = ''
let timer: ReturnType<typeof setTimeout> | undefined

function sendIfOther(): void {
  const menu = describe()
  const json = JSON.stringify(menu)
  if (json === sent) return
  sent = json
  void desk.setMenu(menu)
}

/** While keys come fast, and at the start, the menu waits: nobody opens it in the middle of a word. */
function sendSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(sendIfOther, 300)
}

export function startMenu(): void {
  let stop: (() => void) | undefined
  useDesk.subscribe(({ session }, before) => {
    if (session !== before.session) {
      stop?.()
      stop = session?.subscribe(sendSoon)
    }
    sendSoon()
  })
  usePendingMerges.subscribe(sendSoon)
  onStages(sendSoon)
  // which panes have room is another matter in a window of another size
  addEventListener('resize', sendSoon)
  sendSoon()
}
