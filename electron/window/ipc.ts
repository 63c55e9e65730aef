/** Answers the calls of the windows: only from their own page, and only with arguments that fit the contract. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebFrameMain } from 'electron'
import type { z } from 'zod'
import { t } from '../../catalogue'
import { type Answers, answeredCalls } from '../../contract'
import { tooMuch } from '../../contract/call'
import { callChannel, eventChannel } from '../../contract/channels'
import type { DeskEvents } from '../../contract/events'
import { problemOf } from '../errors/in-words'
import { log } from '../profile/log'
import { isOwnPage } from './app-scheme'

function isCall(name: string): name is keyof Answers {
  return Object.hasOwn(answeredCalls, name)
}

const callNames = Object.keys(answeredCalls).filter(isCall)

/** The desks of the windows that are there, by their contents. */
const desks = new Map<number, { window: BrowserWindow; opening: Promise<Answers> }>()

/**
 * Answers the calls of a window by a desk, once that is open. A call that fails answers with one sentence for the editor;
 * the log has the rest.
 */
export function answerCalls(window: BrowserWindow, opening: Promise<Answers>): void {
  const { id } = window.webContents
  if (desks.size === 0) for (const name of callNames) ipcMain.handle(callChannel(name), answer(name))
  desks.set(id, { window, opening })
  window.once('closed', () => {
    desks.delete(id)
    if (desks.size === 0) for (const name of callNames) ipcMain.removeHandler(callChannel(name))
  })
}

function answer(name: keyof Answers) {
  return async ({ sender, senderFrame }: IpcMainInvokeEvent, ...args: unknown[]) => {
    const asking = desks.get(sender.id)
    if (!asking || !isPageOf(asking.window, senderFrame)) throw new Error(t('main.notOwnPage'))
    const read = answeredCalls[name].arguments.safeParse(args)
    if (!read.success) throw new Error(whyRefused(name, read.error))
    try {
      const desk = await asking.opening
      return await Reflect.apply(desk[name], desk, read.data)
    } catch (error) {
      log.error(name, error)
      throw new Error(problemOf(error))
    }
  }
}

/** Why a call is not answered with such arguments, for whoever made it. */
function whyRefused(call: keyof Answers, { issues }: z.ZodError): string {
  const isTooMuch = issues.some(({ message }) => message === tooMuch)
  return isTooMuch ? t('main.tooMuch') : t('main.badArguments', { call })
}

function isPageOf({ webContents }: BrowserWindow, frame: WebFrameMain | null): boolean {
  return frame !== null && frame === webContents.mainFrame && isOwnPage(frame.url)
}

/** Sends an event to a window. */
export function tell<E extends keyof DeskEvents>(
  window: BrowserWindow,
  event: E,
  value: DeskEvents[E],
): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel(event), value)
}

/** Sends an event to all windows, but for one. */
export function tellAll<E extends keyof DeskEvents>(
  event: E,
  value: DeskEvents[E],
  but?: BrowserWindow,
): void {
  for (const { window } of desks.values()) if (window !== but) tell(window, event, value)
}
