/** Processes of the command line that read and write formats, in plain Node. */
import { fork } from 'node:child_process'
import { type Fork, heapMb } from './process'

/** Starts processes of a script. They end with this one. */
export function forkNode(script: string): Fork {
  return (onMessage, ended) => {
    const child = fork(script, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${heapMb}`],
    })
    const end = () => void child.kill('SIGKILL')
    process.once('exit', end)
    child.on('message', onMessage)
    child.on('error', (error) => ended(String(error)))
    // not at its exit, when some of its messages may still be on their way
    child.once('close', (code, signal) => {
      process.off('exit', end)
      ended(`the process has ended (${code ?? signal})`)
    })
    return { send: (message) => void child.send(message), end }
  }
}
