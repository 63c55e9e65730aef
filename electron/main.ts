/** Starts the app, or the command line where that is asked for. */
import { app } from 'electron'
import type { Story } from '../story/story/record'
import { startApp } from './app'
import { readArguments } from './arguments'
import { terminal } from './cli/io'
import { runCli } from './cli/run'
import { printPdf } from './pdf'
import { registerScheme, serve } from './protocol'

const given = readArguments(process.argv.slice(1), app.isPackaged ? null : app.getAppPath(), process.env)

if (given.cli) {
  // without this switch Chromium ends where there is no display, and without the other it talks on stderr
  app.commandLine.appendSwitch('headless')
  app.commandLine.appendSwitch('log-level', '3')
  app.disableHardwareAcceleration()
  registerScheme()
  const serving = app.whenReady().then(() => serve(async () => null))
  const print = async (story: Story) => {
    await serving
    return printPdf(story)
  }
  app.on('window-all-closed', () => undefined)
  runCli(given.cli, { ...terminal(process), print }).then((code) =>
    process.stdout.write('', () => process.stderr.write('', () => app.exit(code))),
  )
} else {
  startApp(given)
}
