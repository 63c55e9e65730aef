/** Answers the window's calls: only from its own page, and only with arguments that fit the contract. */
import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron'
import { t } from '../../catalogue'
import { calls, type Desk } from '../../contract'
import { callChannel, eventChannel } from '../../contract/channels'
import type { DeskEvents } from '../../contract/events'
import { problemOf } from '../messages/problems'
import { log } from '../profile/log'
import { isOwnPage } from './protocol'

function isCall(name: string): name is keyof Desk {
  return Object.hasOwn(calls, name)
}

const callNames = Object.keys(calls).filter(isCall)

/**
 * Answers the calls of one window by a desk, once that is open. A call that fails answers with one sentence for the editor;
 * the log has the rest.
 */
export function answerCalls(window: BrowserWindow, opening: Promise<Desk>): void {
  const isOwn = (frame: WebFrameMain | null) => frame === window.webContents.mainFrame && isOwnPage(frame.url)
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), async (event, ...args: unknown[]) => {
      if (!isOwn(event.senderFrame)) throw new Error(t('main.notOwnPage'))
      const read = calls[name].arguments.safeParse(args)
      if (!read.success) throw new Error(t('main.badArguments', { call: name }))
      try {
        const desk = await opening
        return await Reflect.apply(desk[name], desk, read.data)
      } catch (error) {
        log.error(name, error)
        throw new Error(problemOf(error))
      }
    })
  }
}

/** Sends an event to a window. */
export function tell<E extends keyof DeskEvents>(
  window: BrowserWindow,
  event: E,
  value: DeskEvents[E],
): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel(event), value)
}
