/** The command line in plain Node. */
import { join } from 'node:path'
import { spellingIn } from '../spelling/index'
import { forkNode } from '../transfer/fork-node'
import { TransferProcesses } from '../transfer/processes'
import { terminal } from './io'
import { runCli } from './run'

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const transfer = new TransferProcesses(forkNode(join(__dirname, '../main/transfer.cjs')))
const spelling = spellingIn(join(__dirname, '../main'))
void runCli(process.argv.slice(2), { ...terminal(process), transfer, spelling }).then((code) => {
  transfer.close()
  spelling.close()
  process.exitCode = code
})
