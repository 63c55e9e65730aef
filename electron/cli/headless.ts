/** The command line within Electron, whose engine prints PDF; no window is shown. */
import { join } from 'node:path'
import { app } from 'electron'
import { spellingIn } from '../spelling/index'
import { forkUtility } from '../transfer/fork-utility'
import { printPdf } from '../transfer/pdf'
import { TransferProcesses } from '../transfer/processes'
import { serve } from '../window/app-scheme'
import { terminal } from './io'
import { runCli } from './run'

/** Runs the command line and ends the app with its exit code. Its scheme must be registered. */
export async function runHeadless(args: readonly string[]): Promise<void> {
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  serve(async () => null)
  const transfer = new TransferProcesses(forkUtility(join(app.getAppPath(), 'out/main/transfer.cjs')))
  const spelling = spellingIn(join(app.getAppPath(), 'out/main'))
  const io = terminal(process)
  const code = await runCli(args, { ...io, transfer, spelling, print: printPdf })
  transfer.close()
  spelling.close()
  // a pipe that has closed says so after the last that was written to it
  const exit = () => setImmediate(() => app.exit(io.exitCodeOf(code)))
  process.stdout.write('', () => process.stderr.write('', exit))
}
