/** The command line within Electron, whose engine prints PDF; no window is shown. */
import { app } from 'electron'
import { printPdf } from '../transfer/pdf'
import { serve } from '../window/protocol'
import { terminal } from './io'
import { runCli } from './run'

/** Runs the command line and ends the app with its exit code. Its scheme must be registered. */
export async function runHeadless(args: readonly string[]): Promise<void> {
  const serving = app.whenReady().then(() => serve(async () => null))
  app.on('window-all-closed', () => undefined)
  const code = await runCli(args, {
    ...terminal(process),
    async print(story, options) {
      await serving
      return printPdf(story, options)
    },
  })
  process.stdout.write('', () => process.stderr.write('', () => app.exit(code)))
}
