/** The process that started this one: Electron's main, or the command line in Node. */
import type { FromProcess, ToProcess } from './protocol'

const { parentPort } = process

/** Whether it is the app, where a person is typing. */
export const isOfApp = Boolean(parentPort)

/** Sends it a message. */
export function send(message: FromProcess): void {
  if (isOfApp) parentPort.postMessage(message)
  else process.send?.(message)
}

/** Receives its messages until it is gone: then this process ends too. */
export function listen(onMessage: (message: ToProcess) => void): void {
  if (isOfApp) {
    parentPort.on('message', ({ data }) => onMessage(data))
    return
  }
  process.on('message', onMessage)
  process.once('disconnect', () => process.exit())
  // what was asked last is finished before the command line ends
  process.on('SIGINT', () => undefined)
}
