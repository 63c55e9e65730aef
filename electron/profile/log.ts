/** What went wrong, for whoever is asked to help: a file beside the settings. It never leaves the machine. */
import { join } from 'node:path'
import { app } from 'electron'
import log from 'electron-log/main'

export { log }

/** Logs to the app's own folder, uncaught errors too: one of them must not end the app in the middle of a story. */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'main.log')
  log.transports.console.level = app.isPackaged ? false : 'warn'
  log.errorHandler.startCatching({ showDialog: false })
}
