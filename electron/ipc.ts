/** Hears the window's calls: from its own page alone, with arguments of the contract's shape alone. */
import { type BrowserWindow, ipcMain } from 'electron'
import { type Desk, deskArguments } from './contract'
import { callChannel, eventChannel } from './contract/channels'
import type { DeskEvents } from './contract/events'

function isCall(name: string): name is keyof Desk {
  return name in deskArguments
}

/** Answers the calls of one window by a desk. */
export function answerCalls(window: BrowserWindow, desk: Desk): void {
  for (const name of Object.keys(deskArguments)) {
    if (!isCall(name)) continue
    ipcMain.handle(callChannel(name), (event, ...args: unknown[]) => {
      const { senderFrame } = event
      const isOwn = senderFrame === window.webContents.mainFrame && senderFrame.url.startsWith('app://desk/')
      if (!isOwn) throw new Error('Only the desk’s own page may ask')
      const read = deskArguments[name].safeParse(args)
      if (!read.success) throw new Error(`“${name}” was asked with what it does not take`)
      return Reflect.apply(desk[name], desk, read.data)
    })
  }
}

/** Tells a window an event. */
export function tell<E extends keyof DeskEvents>(
  window: BrowserWindow,
  event: E,
  value: DeskEvents[E],
): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel(event), value)
}
