/** Keeps the native menu showing what the registry says. */

import { t } from '../../catalogue'
import type { MenuDescription } from '../../contract/menu'
import { useUnmerged } from '../actions/foreign'
import { desk } from '../bridge'
import { useDesk } from '../desk/desk-store'
import { commands, isEnabled, menus } from './index'
import { accelerator } from './keys'

function describe(): MenuDescription {
  return menus.map(({ title, ids }) => ({
    label: t(title),
    items: ids.flatMap((id) => {
      const { title, key, checked, separated } = commands[id]
      const item = {
        id,
        label: t(title),
        enabled: isEnabled(id),
        ...(key && { accelerator: accelerator(key) }),
        ...(checked && { checked: checked() }),
      }
      return separated ? [{ label: '', enabled: false }, item] : [item]
    }),
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
  useUnmerged.subscribe(sendSoon)
  // which panes have room is another matter in a window of another size
  addEventListener('resize', sendSoon)
  sendSoon()
}
