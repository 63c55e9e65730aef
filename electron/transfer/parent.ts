/** The process that started this one: Electron's main, or the command line in Node. */
import type { Said, Told } from './messages'

const { parentPort } = process

/** Whether it is the app, where a person is typing. */
export const isOfApp = Boolean(parentPort)

/** Says something to it. */
export function tell(told: Told): void {
  if (isOfApp) parentPort.postMessage(told)
  else process.send?.(told)
}

/** Hears what it says, until it is gone: then this process ends too. */
export function listen(hear: (said: Said) => void): void {
  if (isOfApp) {
    parentPort.on('message', ({ data }) => hear(data))
    return
  }
  process.on('message', hear)
  process.once('disconnect', () => process.exit())
  // what was asked last is finished before the command line ends
  process.on('SIGINT', () => undefined)
}
