/** The command line in plain Node. */
import { terminal } from './io'
import { runCli } from './run'

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

void runCli(process.argv.slice(2), terminal(process)).then((code) => {
  process.exitCode = code
})
