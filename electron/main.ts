/** Starts the app, or the command line where that is asked for. */
import { app } from 'electron'
import { startApp } from './app'
import { readArguments } from './arguments'
import { registerScheme } from './window/app-scheme'
import { refuseDebugging } from './window/security'

refuseDebugging(process.env)
const given = readArguments(process.argv.slice(1), app.isPackaged ? null : app.getAppPath(), process.env)

if (given.cli) {
  // without this switch Chromium ends where there is no display, and without the other it talks on stderr
  app.commandLine.appendSwitch('headless')
  app.commandLine.appendSwitch('log-level', '3')
  app.disableHardwareAcceleration()
  registerScheme()
  const { cli } = given
  void import('./cli/headless').then(({ runHeadless }) => runHeadless(cli))
} else {
  startApp(given)
}
