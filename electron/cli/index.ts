/** The command line in plain Node. */
import { join } from 'node:path'
import { spellingIn } from '../spelling/index'
import { forkNode } from '../transfer/fork-node'
import { TransferProcesses } from '../transfer/processes'
import { terminal } from './io'
import { runCli } from './run'

const transfer = new TransferProcesses(forkNode(join(__dirname, '../main/transfer.cjs')))
const spelling = spellingIn(join(__dirname, '../main'))
const io = terminal(process)
void runCli(process.argv.slice(2), { ...io, transfer, spelling }).then((code) => {
  transfer.close()
  spelling.close()
  // what is still to be written tells whether anybody reads it
  process.once('exit', () => {
    process.exitCode = io.exitCodeOf(code)
  })
})
